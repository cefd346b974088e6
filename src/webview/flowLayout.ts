import { textWidth } from './textWidth.ts';

const narrowestLetter = 0.6;

/** Breaks a text into lines that are at most `width` em wide, at blanks where there are some; of more lines than `most`, the last one ends in an ellipsis. */
export function wrap(text: string, width: number, most: number): readonly string[] {
	const lines: string[] = [];
	let rest = text.trim();
	while (rest !== '' && lines.length < most) {
		const letters = [...rest];
		// No letter is narrower: more of them are not worth measuring.
		let fits = Math.min(letters.length, Math.max(1, Math.ceil(width / narrowestLetter)));
		while (fits > 1 && textWidth(letters.slice(0, fits).join('')) > width) fits--;
		const line = letters.slice(0, fits).join('');
		const blank = fits < letters.length ? line.lastIndexOf(' ') : -1;
		const end = blank > 0 ? blank : line.length;
		lines.push(rest.slice(0, end).trimEnd());
		rest = rest.slice(end).trimStart();
	}
	const last = lines.at(-1);
	if (rest !== '' && last !== undefined) lines[lines.length - 1] = `${[...last].slice(0, -1).join('')}…`;
	return lines;
}

/** A rectangle in pixels. */
export interface Box {
	readonly x: number;
	readonly y: number;
	readonly width: number;
	readonly height: number;
}

/** Room between two boxes that stand beside each other, in em: an arrow. */
const between = 4;
/** A box that is narrower than this, in em, could not hold an id. */
const narrowest = 10.5;

/** Is there room for all boxes beside each other? Under 600 pixels there never is. */
export function fitsBeside(count: number, width: number, em: number): boolean {
	return width >= 600 && (width - (count - 1) * between * em) / count >= narrowest * em;
}

/** The width of each of the boxes beside each other. */
export function widthBeside(count: number, width: number, em: number): number {
	return Math.min(18 * em, (width - (count - 1) * between * em) / count);
}

/** Places the boxes beside each other, all as high as the highest, under the labels of their arrows. */
export function placeBeside(heights: readonly number[], width: number, top: number, em: number): readonly Box[] {
	const each = widthBeside(heights.length, width, em);
	const height = Math.max(...heights);
	return heights.map((_, index) => ({ x: index * (each + between * em), y: top, width: each, height }));
}

/** Places the boxes below each other, with `gaps` between them. */
export function placeBelow(heights: readonly number[], width: number, gaps: readonly number[]): readonly Box[] {
	const boxes: Box[] = [];
	let y = 1;
	for (const [index, height] of heights.entries()) {
		boxes.push({ x: 1, y, width: width - 2, height });
		y += height + (gaps[index] ?? 0);
	}
	return boxes;
}
