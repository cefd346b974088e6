import type { TextRange } from '../../token/jsonPlace.ts';
import { documentStart } from './documentStart.ts';

/** Anchors, aliases, merge keys, several documents, keys over lines, tags before a block, tabs: with those a part of the text may be about another. */
const entangled = /(?:^|[\s[{,:-])[&*][A-Za-z_]|<<\s*:|^(?:---|%)|^ *\t|^ *!|^ *\?(?: |$)/m;

const resourcesHeader = /^Resources:[ \t]*(?:#[^\r\n]*)?\r?\n/;

/** A part of a template that stands on its own, whole lines of its text: a section or, in `Resources`, a resource. */
export interface TemplatePart extends TextRange {
	readonly isResource: boolean;
}

/** The parts of a template in YAML, which end where indentation says so whatever is written in them; undefined where they may be about one another. */
export function templateParts(text: string): readonly TemplatePart[] | undefined {
	const start = documentStart(text);
	if (entangled.test(text.slice(start))) return undefined;
	const parts = blocksIn(text, { start, end: text.length }).flatMap((section): readonly TemplatePart[] => {
		const [header] = resourcesHeader.exec(text.slice(section.start, section.end)) ?? [];
		if (header === undefined) return [{ ...section, isResource: false }];
		return blocksIn(text, { start: section.start + header.length, end: section.end }).map((block) => ({ ...block, isResource: true }));
	});
	// Brackets as a name: it has none.
	return parts.some((part) => /^ *[[{]/.test(text.slice(part.start, part.end))) ? undefined : parts;
}

/** The blocks whose first lines stand no further in than the first one. Dashes and closing brackets there belong to what stands before. */
function blocksIn(text: string, { start: from, end: to }: TextRange): readonly TextRange[] {
	const blocks: { start: number; end: number }[] = [];
	let indent: number | undefined;
	for (let start = from; start < to; ) {
		const next = text.indexOf('\n', start);
		const end = next === -1 ? to : next + 1;
		let first = start;
		while (text.charAt(first) === ' ') first++;
		if (!/[#\r\n]/.test(text.charAt(first)) && first < to) {
			indent ??= first - start;
			if (first - start <= indent && !/^(?:-(?:\s|$)|[\]}])/.test(text.slice(first, first + 2))) blocks.push({ start, end });
		}
		const last = blocks.at(-1);
		if (last !== undefined) last.end = end;
		start = end;
	}
	return blocks;
}

/** The text with a comment and blanks in place of parts, so that every offset holds; the comment ends a text over lines that stands before. */
export function blanked(text: string, parts: readonly TextRange[]): string {
	const pieces: string[] = [];
	let at = 0;
	for (const { start, end } of parts) {
		pieces.push(
			text.slice(at, start),
			text
				.slice(start, end)
				.replace(/[^\r\n]/g, ' ')
				.replace(' ', '#'),
		);
		at = end;
	}
	return pieces.join('') + text.slice(at);
}
