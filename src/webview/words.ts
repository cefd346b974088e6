import type { InspectorView } from '../protocol/inspector.ts';

type Words = Pick<InspectorView, 'labels' | 'language'>;

/** The page's fixed words, of the view that is shown. */
export let labels: Words['labels'];
/** The language that times and numbers are written in. */
export let language: string;

/** Takes the words of the view that is drawn next. */
export function speak(words: Words): void {
	({ labels, language } = words);
}

/** Puts each value where a template says `{0}`, `{1}` and so on. */
export function fill(template: string, ...values: readonly string[]): string {
	return template.replace(/\{(\d)\}/g, (place, index: string) => values[Number(index)] ?? place);
}
