import type { Clock } from '../ports.ts';
import type { KeysFailure } from './discovery.ts';
import type { FetchedKeys } from './fetchKeys.ts';
import { isRefusal } from './getJson.ts';
import type { KeySet } from './jwk.ts';
import { type KeySource, placeOf } from './keySource.ts';

/** Keys of one source in memory. `fetchedAt` is in milliseconds since the epoch. */
export interface StoredKeys extends FetchedKeys {
	readonly fetchedAt: number;
}

/** Keys older than this are fetched again: a key that the issuer withdrew must not be trusted for long. */
export const maxKeyAge = 600_000;
/** An unknown `kid` asks the issuer again, but not more often than this: random `kid`s must not flood it. */
export const unknownKidPause = 30_000;
/** After a failure the issuer is left alone for so long. */
export const failurePause = 10_000;

type Answer = StoredKeys | KeysFailure;

/** A request under way, and how many callers wait for it: when the last one cancels, it is cancelled too. */
interface Pending {
	readonly answer: Promise<Answer>;
	readonly controller: AbortController;
	waiting: number;
}

interface Entry {
	stored?: StoredKeys;
	pending?: Pending;
	failure?: KeysFailure;
	failedAt?: number;
	refreshedAt?: number;
}

/** Fetches the keys of a source; given to the store so that it knows no network. */
export type FetchKeys = (source: KeySource, signal: AbortSignal) => Promise<FetchedKeys | KeysFailure>;

/**
 * Keeps keys in memory by issuer and place, so that keys of an emulator are never taken for those of the issuer it pretends to be: one request
 * at a time for each, fetched again when old or when a `kid` is unknown.
 */
export class KeyStore {
	readonly #fetchKeys: FetchKeys;
	readonly #clock: Clock;
	readonly #entries = new Map<string, Entry>();

	constructor(fetchKeys: FetchKeys, clock: Clock) {
		this.#fetchKeys = fetchKeys;
		this.#clock = clock;
	}

	/**
	 * Keys of the source, in which `kid` is looked for; the caller still selects. The same failure is answered for a short while, and so is a set
	 * without the `kid`; who insists, as a person does who presses a button, has the issuer asked in both cases.
	 */
	async keysFor(source: KeySource, kid: string | undefined, signal?: AbortSignal, insist = false): Promise<Answer> {
		const name = JSON.stringify(['issuer' in source ? source.issuer : null, placeOf(source)]);
		const entry = this.#entries.get(name) ?? {};
		this.#entries.set(name, entry);
		const now = this.#clock();
		const { stored, pending } = entry;
		if (signal?.aborted) return cancelled(source);
		if (stored !== undefined && now - stored.fetchedAt < maxKeyAge) {
			if (hasKid(stored.keySet, kid)) return stored;
			const paused = entry.refreshedAt !== undefined && now - entry.refreshedAt < unknownKidPause;
			if (pending === undefined && paused && !insist) return stored;
			entry.refreshedAt = now;
		} else if (entry.failure !== undefined && entry.failedAt !== undefined && now - entry.failedAt < failurePause && !insist) {
			return entry.failure;
		}
		return wait(pending ?? this.#start(source, entry), source, signal);
	}

	#start(source: KeySource, entry: Entry): Pending {
		const controller = new AbortController();
		const forget = (): void => {
			if (entry.pending === pending) delete entry.pending;
		};
		const pending: Pending = { answer: this.#ask(source, entry, controller.signal).finally(forget), controller, waiting: 0 };
		entry.pending = pending;
		// Nobody waits any more: whoever comes next starts anew.
		controller.signal.addEventListener('abort', () => {
			forget();
			delete entry.refreshedAt;
		});
		return pending;
	}

	async #ask(source: KeySource, entry: Entry, signal: AbortSignal): Promise<Answer> {
		const answer = await this.#fetchKeys(source, signal);
		// A cancellation says nothing about the issuer.
		if (signal.aborted) return cancelled(source);
		const now = this.#clock();
		if (!answer.ok) {
			// Whether a host may be asked is the user's to change at any time.
			if (!isRefusal(answer.code)) Object.assign(entry, { failure: answer, failedAt: now });
			return answer;
		}
		entry.stored = { ...answer, fetchedAt: now };
		delete entry.failure;
		delete entry.failedAt;
		return entry.stored;
	}
}

/** The answer, or `cancelled` as soon as this caller's signal says so: the others go on waiting. */
function wait(pending: Pending, source: KeySource, signal: AbortSignal | undefined): Promise<Answer> {
	pending.waiting++;
	if (signal === undefined) return pending.answer;
	return new Promise((resolve, reject) => {
		const leave = (): void => {
			pending.waiting--;
			if (pending.waiting === 0) pending.controller.abort();
			resolve(cancelled(source));
		};
		signal.addEventListener('abort', leave, { once: true });
		if (signal.aborted) leave();
		pending.answer.finally(() => signal.removeEventListener('abort', leave)).then(resolve, reject);
	});
}

function cancelled(source: KeySource): KeysFailure {
	return { ok: false, code: 'cancelled', url: placeOf(source) };
}

function hasKid(keySet: KeySet, kid: string | undefined): boolean {
	return kid === undefined || keySet.keys.some((key) => key['kid'] === kid);
}
