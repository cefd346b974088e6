import * as vscode from 'vscode';
import type { ResultRowView } from '../../protocol/results.ts';
import { resultSentences as sentences } from '../../words/results.ts';
import type { Verification } from '../verifier.ts';
import { words } from '../words.ts';
import type { PlacedToken } from './placedTokens.ts';
import { resultRow } from './resultRow.ts';
import type { RunState } from './resultsView.ts';

/** Tokens that are verified together, and what has come out so far. In memory only. */
export class ResultRun {
	readonly tokens: readonly PlacedToken[];
	readonly #rows: ResultRowView[] = [];
	readonly #verifications = new Map<number, Verification>();
	readonly #abort = new AbortController();
	readonly #changed = new vscode.EventEmitter<void>();
	readonly #manyFiles: boolean;
	#state: RunState;

	/** Something came out, or the run has ended. */
	readonly onDidChange = this.#changed.event;

	constructor(tokens: readonly PlacedToken[]) {
		this.tokens = tokens;
		this.#manyFiles = new Set(tokens.map(({ document: { uri } }) => uri.with({ fragment: '' }).path)).size > 1;
		this.#state = { state: 'running', total: tokens.length };
	}

	/** In the order in which they were done. */
	get rows(): readonly ResultRowView[] {
		return this.#rows;
	}

	get state(): RunState {
		return this.#state;
	}

	/** Comes when the run is to stop. */
	get signal(): AbortSignal {
		return this.#abort.signal;
	}

	/** What came out for a token, by its place in the list of them. */
	verificationOf(index: number): Verification | undefined {
		return this.#verifications.get(index);
	}

	/** Keeps what came out for a token. */
	add(index: number, verification: Verification): void {
		const placed = this.tokens[index];
		if (placed === undefined) return;
		this.#verifications.set(index, verification);
		this.#rows.push(resultRow(index, this.#placeText(placed), placed.token.decoded, verification.report, words));
		this.#changed.fire();
	}

	/** Stops the run; what is done stays. */
	cancel(): void {
		this.#abort.abort();
	}

	/** The run is over; `now` is in milliseconds since the epoch. */
	end(now: number): void {
		this.#state = { ...this.#state, state: this.signal.aborted ? 'stopped' : 'done', endedAt: now };
		this.#changed.fire();
	}

	#placeText({ document, token, cell }: PlacedToken): string {
		const line = token.range.start.line + 1;
		const place = cell === undefined ? words.say(sentences.line, { line }) : words.say(sentences.cell, { cell: cell + 1, line });
		return this.#manyFiles ? `${vscode.workspace.asRelativePath(document.uri.with({ fragment: '' }))}, ${place}` : place;
	}
}
