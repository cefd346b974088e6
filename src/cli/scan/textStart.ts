/** Bytes at the start of a file that tell what it holds. */
export const sampleSize = 8_192;

/** What the first bytes of a file say about the rest. */
export interface TextStart {
	/** A zero byte near the start is in no text, unless it is UTF-16. */
	readonly isText: boolean;
	/** UTF-16, where a byte order mark says so; UTF-8 elsewhere. */
	readonly wide?: 'utf-16le' | 'utf-16be';
	/** Length of the byte order mark of UTF-8, which is not part of the text. */
	readonly mark: number;
}

/** Reads the first bytes: all that there are, up to `sampleSize` or more. */
export function readTextStart(bytes: Buffer): TextStart {
	if (bytes[0] === 0xff && bytes[1] === 0xfe) return { isText: true, wide: 'utf-16le', mark: 0 };
	if (bytes[0] === 0xfe && bytes[1] === 0xff) return { isText: true, wide: 'utf-16be', mark: 0 };
	const hasMark = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
	return { isText: !bytes.subarray(0, sampleSize).includes(0), mark: hasMark ? 3 : 0 };
}
