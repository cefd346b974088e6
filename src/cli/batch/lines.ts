import { StringDecoder } from 'node:string_decoder';

/** A line of the input, counted from 1; `text` is absent when the line is longer than the limit. */
export interface InputLine {
	readonly number: number;
	readonly text?: string;
}

/** Longest line that is read, in UTF-16 code units: memory must not grow with the input. */
export const maxLineLength = 16 * 1_048_576;

/** Splits UTF-8 bytes into lines as they arrive. Lines of white space only are passed over, but counted. */
export async function* readLines(input: AsyncIterable<Uint8Array>): AsyncGenerator<InputLine, void, undefined> {
	const decoder = new StringDecoder('utf8');
	let number = 0;
	let pieces: string[] = [];
	let length = 0;

	const add = (piece: string): void => {
		length += piece.length;
		if (length <= maxLineLength) pieces.push(piece);
		else pieces = [];
	};
	const finish = (): InputLine | undefined => {
		number++;
		const text = pieces.join('');
		const tooLong = length > maxLineLength;
		pieces = [];
		length = 0;
		if (tooLong) return { number };
		const line = number === 1 && text.startsWith('\ufeff') ? text.slice(1) : text;
		return line.trim() === '' ? undefined : { number, text: line };
	};

	for await (const bytes of input) {
		const text = decoder.write(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
		let start = 0;
		for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
			add(text.slice(start, end));
			const line = finish();
			if (line !== undefined) yield line;
			start = end + 1;
		}
		add(text.slice(start));
	}
	add(decoder.end());
	const last = finish();
	if (last !== undefined) yield last;
}
