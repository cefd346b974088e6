import type * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';

/** Milliseconds for which the files of a moment ago are taken for those of now: hovers ask often. */
const freshFor = 5_000;

/** Which files there are: found when somebody asks, and again when the answer is some seconds old. */
export class FreshFiles {
	readonly #clock: Clock;
	readonly #find: () => Promise<readonly vscode.Uri[]>;
	#found: { readonly uris: Promise<readonly vscode.Uri[]>; readonly until: number } | undefined;

	constructor(clock: Clock, find: () => Promise<readonly vscode.Uri[]>) {
		this.#clock = clock;
		this.#find = find;
	}

	/** Who asks next has them looked for anew. */
	forget(): void {
		this.#found = undefined;
	}

	/** Rejects with what finding them rejects with; who asks next has them looked for anew. */
	get(): Promise<readonly vscode.Uri[]> {
		const now = this.#clock();
		if (this.#found === undefined || this.#found.until <= now) {
			const found = { uris: this.#find(), until: now + freshFor };
			this.#found = found;
			found.uris.catch(() => {
				if (this.#found === found) this.#found = undefined;
			});
		}
		return this.#found.uris;
	}
}
