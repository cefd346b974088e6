import { availableParallelism } from 'node:os';
import type { VerifySignature } from '../../core/ports.ts';
import { Helper } from '../helper.ts';
import { isGoodSignature, type SignatureQuestion, signatureQuestion } from './nodeSignature.ts';

/** What a crew works with. */
export interface SignatureCrewPlan {
	/** The program of a helper (signatureWorker.ts); without one, this thread does all. */
	readonly program?: string | undefined;
	/** Threads in all; unless it is said, as many as the machine has cores, and no more than this one can keep busy. */
	readonly threads?: number;
	/** Signatures from which on helpers are started. */
	readonly worthwhile?: number;
}

/** A signature that somebody waits for. */
interface Asked {
	readonly question: SignatureQuestion;
	readonly answer: (good: boolean) => void;
}

/** Reading a token and looking at its claims takes about half as long as its signature: with more threads, some would wait. */
const mostThreads = 4;
/** Starting a helper takes as long as a thousand signatures of RSA. */
const usuallyWorthwhile = 2_000;
/** Signatures that a helper gets at a time: one by one, the way there and back takes as long as to verify them. */
const blockSize = 32;
/** Blocks that a helper has at a time. */
const blocks = 2;
/** Signatures that this thread verifies before it hears again what the helpers have done. */
const ownShare = 8;

/**
 * Verifies signatures with several cores, by `node:crypto`. This thread is one of the crew: what no helper has, it verifies when it has nothing else
 * to do, so that it waits for none that gets no core. Helpers are started where many are asked for.
 */
export class SignatureCrew {
	readonly #plan: SignatureCrewPlan;
	readonly #helpers: Helper<readonly SignatureQuestion[], Uint8Array>[] = [];
	/** Signatures that nobody verifies yet, in order. */
	#waiting: Asked[] = [];
	#asked = 0;
	#starting: Promise<void> | undefined;

	constructor(plan: SignatureCrewPlan) {
		this.#plan = plan;
	}

	/** The port. */
	readonly verify: VerifySignature = (algorithm, key, signature, signed) => {
		const question = signatureQuestion(algorithm, key, signature, signed);
		if (question === undefined) return undefined;
		this.#asked++;
		return new Promise((answer) => this.#wait([{ question, answer }]));
	};

	/** Ends the helpers. */
	async end(): Promise<void> {
		await this.#starting;
		await Promise.all(this.#helpers.map((helper) => helper.end()));
	}

	#wait(asked: readonly Asked[]): void {
		if (this.#waiting.length === 0) setImmediate(this.#share);
		this.#waiting.push(...asked);
	}

	/** Gives the helpers what they can take, and does a share of the rest. */
	readonly #share = (): void => {
		if (this.#asked >= (this.#plan.worthwhile ?? usuallyWorthwhile)) this.#starting ??= this.#startHelpers();
		this.#askHelpers();
		for (const { question, answer } of this.#waiting.splice(0, ownShare)) answer(isGoodSignature(question));
		if (this.#waiting.length > 0) setImmediate(this.#share);
	};

	async #startHelpers(): Promise<void> {
		const { program, threads = Math.min(availableParallelism(), mostThreads) } = this.#plan;
		if (program === undefined) return;
		while (this.#helpers.length < threads - 1) this.#helpers.push(await Helper.start(program, undefined, blocks));
	}

	#askHelpers(): void {
		// What this thread has done before a block would be there and back again, it does itself.
		while (this.#waiting.length > ownShare) {
			const helper = this.#helpers.find(({ free }) => free);
			if (helper === undefined) return;
			const block = this.#waiting.splice(0, blockSize);
			helper.ask(
				block.map(({ question }) => question),
				(good) => {
					// A helper that is gone has verified nothing.
					if (good === undefined) this.#wait(block);
					else for (const [index, { answer }] of block.entries()) answer(good[index] === 1);
					this.#askHelpers();
				},
			);
		}
	}
}
