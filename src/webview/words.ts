import type { Context } from 'preact';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { InspectorLabels } from '../protocol/labels.ts';

/** The page's fixed words and the language that times and numbers are written in. */
export interface Words {
	readonly labels: InspectorLabels;
	readonly language: string;
}

/** Hands the words down to every part of the page; `Inspector` provides them. */
export const WordsContext: Context<Words | undefined> = createContext<Words | undefined>(undefined);

/** Gives the words of the view that is shown. */
export function useWords(): Words {
	const words = useContext(WordsContext);
	if (words === undefined) throw new Error('This part of the page stands outside the inspector.');
	return words;
}

/** Puts each value where a template says `{0}`, `{1}` and so on. */
export function fill(template: string, ...values: readonly string[]): string {
	return template.replace(/\{(\d)\}/g, (place, index: string) => values[Number(index)] ?? place);
}
