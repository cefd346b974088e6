import { readSync } from 'node:fs';
import type { FilePart } from './fileParts.ts';
import { PassOver, type TextPlace } from './passOver.ts';

/** How far a piece of text goes. */
export interface TextExtent {
	readonly lineFeeds: number;
	/** UTF-16 units. */
	readonly units: number;
	/** Units behind its last line feed, or all. */
	readonly lastLine: number;
}

/** Bytes that are read at a time: few enough to stay in the cache of the processor until they are passed over. */
export const chunkSize = 131_072;

/** The extent of nothing. */
export const noText: TextExtent = { lineFeeds: 0, units: 0, lastLine: 0 };

/** The extent of the text before a place in it. */
export function extentBefore({ offset, line, column }: TextPlace): TextExtent {
	return { lineFeeds: line - 1, units: offset, lastLine: column - 1 };
}

/** The extent of two pieces, one behind the other. */
export function joined(first: TextExtent, second: TextExtent): TextExtent {
	return {
		lineFeeds: first.lineFeeds + second.lineFeeds,
		units: first.units + second.units,
		lastLine: second.lineFeeds > 0 ? second.lastLine : first.lastLine + second.lastLine,
	};
}

/** The extent of a part of a file, of which nothing else is asked. Throws what reading throws. */
export function readExtent(file: number, { start, end }: FilePart): TextExtent {
	const pass = new PassOver();
	pass.begin(0);
	for (let at = start; at < end; ) {
		pass.forget(pass.end);
		const count = readSync(file, pass.room(chunkSize), 0, Math.min(chunkSize, end - at), at);
		if (count === 0) break;
		pass.filled(count);
		at += count;
	}
	return extentBefore(pass.place(pass.end));
}
