import type { CommandRequest } from '../request.ts';
import type { TokensInPart } from './fileTokens.ts';
import { placeSize } from './foundTokens.ts';
import type { TokenLines } from './tokenLines.ts';

/** Prints tokens as they are found: a line each for people and as ndjson, or one JSON list. */
export class ScanPrinter {
	readonly #request: CommandRequest;
	readonly #lines: TokenLines;
	#tokens = 0;
	#files = 0;

	constructor(request: CommandRequest, lines: TokenLines) {
		this.#request = request;
		this.#lines = lines;
	}

	/** How many tokens were written, and how many files were looked at. */
	get counts(): { readonly tokens: number; readonly files: number } {
		return { tokens: this.#tokens, files: this.#files };
	}

	countFile(): void {
		this.#files++;
	}

	async begin(): Promise<void> {
		if (this.#request.format === 'json') await this.#request.out.write('[');
	}

	/** Writes tokens that were found together. */
	async write(path: string, { tokens: { places, about }, before }: TokensInPart): Promise<void> {
		const count = places.length / placeSize;
		if (count === 0) return;
		const place = this.#lines.placesIn(path);
		const lines = about.split('\n').map((said, index) => {
			const at = index * placeSize;
			const start = before.units + (places[at] ?? 0);
			const line = places[at + 2] ?? 0;
			const column = (line === 1 ? before.lastLine : 0) + (places[at + 3] ?? 0);
			return place(start, start + (places[at + 1] ?? 0), before.lineFeeds + line, column) + said;
		});
		const isList = this.#request.format === 'json';
		const opening = !isList ? '' : this.#tokens === 0 ? '\n  ' : ',\n  ';
		this.#tokens += count;
		await this.#request.out.writeAsIs(isList ? opening + lines.join(',\n  ') : `${lines.join('\n')}\n`);
	}

	async end(): Promise<void> {
		if (this.#request.format === 'json') await this.#request.out.write(this.#tokens === 0 ? ']\n' : '\n]\n');
	}
}
