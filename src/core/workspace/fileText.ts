/** Bytes at the beginning of a file in which a zero says that it is no text, as in git. */
const probedBytes = 8000;

/** The text of a file in UTF-8, or in UTF-16 with a byte order mark, without the mark; undefined for a file that is no text. */
export function textOf(bytes: Uint8Array): string | undefined {
	const [first, second] = bytes;
	if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
	if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
	return bytes.subarray(0, probedBytes).includes(0) ? undefined : new TextDecoder().decode(bytes);
}
