import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import { secondsToChange, type Validity } from '../../core/token/validity.ts';
import { longestTimer } from '../callAfter.ts';

/** Milliseconds between two rings at the least. */
const shortestPause = 1_000;

/**
 * Rings when the first of the shown times reads differently. Whoever shows a time sets it again at each ring, so that nothing rings once
 * nothing is shown.
 */
export class Alarm implements vscode.Disposable {
	readonly #rang = new vscode.EventEmitter<void>();
	readonly #clock: Clock;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#at = Number.POSITIVE_INFINITY;

	/** What is shown of times is outdated. */
	readonly onDidRing = this.#rang.event;

	constructor(clock: Clock) {
		this.#clock = clock;
	}

	/** A text about this is shown from now on. */
	set(validity: Validity | undefined): void {
		const seconds = secondsToChange(validity);
		if (seconds === undefined) return;
		const wait = Math.max(shortestPause, seconds * 1000);
		const at = this.#clock() + wait;
		if (at >= this.#at || wait > longestTimer) return;
		clearTimeout(this.#timer);
		this.#at = at;
		this.#timer = setTimeout(() => this.#ring(), wait + 1);
	}

	dispose(): void {
		clearTimeout(this.#timer);
		this.#rang.dispose();
	}

	#ring(): void {
		this.#at = Number.POSITIVE_INFINITY;
		this.#rang.fire();
	}
}
