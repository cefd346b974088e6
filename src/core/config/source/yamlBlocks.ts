import type { TextRange } from '../../token/jsonPlace.ts';

/** Anchors, aliases, merge keys, several documents, tabs: with those a part of the text may be about another. */
const entangled = /(?:^|[\s[{,:-])[&*][A-Za-z_]|<<\s*:|^(?:---|%)|^ *\t/m;

/** A text over lines that keeps the blank lines behind it: those would be others without what follows. */
const keepsBlanks = /[|>]\d?\+/;

/** A member of the block `Resources:`, whole lines of the text. */
export interface YamlBlock extends TextRange {
	readonly name: string;
}

/** The members of the block `Resources:` of a template, line by line; undefined where the text is not plainly in blocks. */
export function resourceBlocks(text: string): readonly YamlBlock[] | undefined {
	const section = /^Resources:[ \t]*(?:#.*)?\r?$/m.exec(text);
	return section === null || entangled.test(text) || keepsBlanks.test(text)
		? undefined
		: blocksBehind(text, section.index + section[0].length + 1);
}

/** The members of the block that begins there; undefined where a line does not look like one. */
function blocksBehind(text: string, from: number): readonly YamlBlock[] | undefined {
	const blocks: { name: string; start: number; end: number }[] = [];
	let indent: number | undefined;
	for (let start = from; start < text.length; ) {
		const next = text.indexOf('\n', start);
		const end = next === -1 ? text.length : next + 1;
		const line = text.slice(start, end);
		const depth = line.length - line.trimStart().length;
		const isBlank = line.trim() === '' || line[depth] === '#';
		if (!isBlank && depth === 0) break;
		indent = isBlank ? indent : (indent ?? depth);
		if (!isBlank && indent !== undefined && depth <= indent) {
			const [, name] = /^ +["']?([A-Za-z0-9]+)["']?:(?:\s|$)/.exec(line) ?? [];
			if (name === undefined || depth < indent) return undefined;
			blocks.push({ name, start, end });
		}
		const last = blocks.at(-1);
		if (last !== undefined) last.end = end;
		start = end;
	}
	return blocks;
}

/** The text with a comment and blanks in place of blocks, so that every offset holds; the comment ends a text over lines that stands before. */
export function blanked(text: string, blocks: readonly TextRange[]): string {
	const pieces: string[] = [];
	let at = 0;
	for (const { start, end } of blocks) {
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

/** A text without blocks, and where in the whole a range of it stands. */
export function cutOut(
	text: string,
	blocks: readonly TextRange[],
): { readonly rest: string; readonly place: (range: TextRange) => TextRange } {
	const pieces: string[] = [];
	/** Where each piece begins in the rest, and how far it was moved. */
	const moves: { readonly from: number; readonly by: number }[] = [];
	let [at, length] = [0, 0];
	for (const { start, end } of [...blocks, { start: text.length, end: text.length }]) {
		pieces.push(text.slice(at, start));
		moves.push({ from: length, by: at - length });
		length += start - at;
		at = end;
	}
	// What begins where blocks were cut out stands behind them, and what ends there stands before them.
	const movedBy = (offset: number): number => moves.findLast(({ from }) => from <= offset)?.by ?? 0;
	const place = ({ start, end }: TextRange): TextRange => ({
		start: start + movedBy(start),
		end: end > start ? end + movedBy(end - 1) : start + movedBy(start),
	});
	return { rest: pieces.join(''), place };
}
