import type { Clock } from '../ports.ts';
import { discoveryUrlOf, type IssuerKeys, type KeysFailure } from './discovery.ts';
import type { KeySet } from './jwk.ts';

/** Keys of one issuer in memory. `fetchedAt` is in milliseconds since the epoch. */
export interface StoredKeys extends IssuerKeys {
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

/** Fetches the keys of an issuer; given to the store so that it knows no network. */
export type FetchKeys = (issuer: string, signal: AbortSignal) => Promise<IssuerKeys | KeysFailure>;

/** Keeps the keys of issuers in memory: one request at a time for each, fetched again when old or when a `kid` is unknown. */
export class KeyStore {
	readonly #fetchKeys: FetchKeys;
	readonly #clock: Clock;
	readonly #entries = new Map<string, Entry>();

	constructor(fetchKeys: FetchKeys, clock: Clock) {
		this.#fetchKeys = fetchKeys;
		this.#clock = clock;
	}

	/** Keys of the issuer, in which `kid` is looked for; the caller still selects. The same failure is answered for a short while. */
	async keysFor(issuer: string, kid: string | undefined, signal?: AbortSignal): Promise<Answer> {
		const entry = this.#entries.get(issuer) ?? {};
		this.#entries.set(issuer, entry);
		const now = this.#clock();
		const { stored, pending } = entry;
		if (signal?.aborted) return cancelled(issuer);
		if (stored !== undefined && now - stored.fetchedAt < maxKeyAge) {
			if (hasKid(stored.keySet, kid)) return stored;
			if (pending === undefined && entry.refreshedAt !== undefined && now - entry.refreshedAt < unknownKidPause) return stored;
			entry.refreshedAt = now;
		} else if (entry.failure !== undefined && entry.failedAt !== undefined && now - entry.failedAt < failurePause) return entry.failure;
		return wait(pending ?? this.#start(issuer, entry), issuer, signal);
	}

	#start(issuer: string, entry: Entry): Pending {
		const controller = new AbortController();
		const forget = (): void => {
			if (entry.pending === pending) delete entry.pending;
		};
		const pending: Pending = { answer: this.#ask(issuer, entry, controller.signal).finally(forget), controller, waiting: 0 };
		entry.pending = pending;
		// Nobody waits any more: whoever comes next starts anew.
		controller.signal.addEventListener('abort', () => {
			forget();
			delete entry.refreshedAt;
		});
		return pending;
	}

	async #ask(issuer: string, entry: Entry, signal: AbortSignal): Promise<Answer> {
		const answer = await this.#fetchKeys(issuer, signal);
		// A cancellation says nothing about the issuer.
		if (signal.aborted) return cancelled(issuer);
		const now = this.#clock();
		if (!answer.ok) {
			Object.assign(entry, { failure: answer, failedAt: now });
			return answer;
		}
		entry.stored = { ...answer, fetchedAt: now };
		delete entry.failure;
		delete entry.failedAt;
		return entry.stored;
	}
}

/** The answer, or `cancelled` as soon as this caller's signal says so: the others go on waiting. */
function wait(pending: Pending, issuer: string, signal: AbortSignal | undefined): Promise<Answer> {
	pending.waiting++;
	if (signal === undefined) return pending.answer;
	return new Promise((resolve, reject) => {
		const leave = (): void => {
			pending.waiting--;
			if (pending.waiting === 0) pending.controller.abort();
			resolve(cancelled(issuer));
		};
		signal.addEventListener('abort', leave, { once: true });
		pending.answer.finally(() => signal.removeEventListener('abort', leave)).then(resolve, reject);
	});
}

function cancelled(issuer: string): KeysFailure {
	return { ok: false, code: 'cancelled', url: discoveryUrlOf(issuer) };
}

function hasKid(keySet: KeySet, kid: string | undefined): boolean {
	return kid === undefined || keySet.keys.some((key) => key['kid'] === kid);
}
