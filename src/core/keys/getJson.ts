import type { Fetch } from '../ports.ts';
import { type AddressRefusal, type AddressRules, refuseAddress } from './address.ts';

/** Why a document could not be had. `status` carries the HTTP status, `redirect` where it pointed, as far as the host tells. */
export type GetFailureCode = AddressRefusal | 'timeout' | 'cancelled' | 'unreachable' | 'redirect' | 'status' | 'too-large' | 'not-json';

export interface GetFailure {
	readonly ok: false;
	readonly code: GetFailureCode;
	readonly url: string;
	/** HTTP status, content type or location: never a body, never a token. */
	readonly detail?: string;
}

export interface GetSuccess {
	readonly ok: true;
	readonly url: string;
	readonly json: unknown;
}

export interface GetOptions extends AddressRules {
	readonly fetch: Fetch;
	/** Milliseconds for the whole exchange, body included. */
	readonly timeout: number;
	/** The user's cancellation. */
	readonly signal?: AbortSignal;
}

/** Largest answer that is read, in bytes: a key set of a pool has about one kilobyte. */
export const maxAnswerBytes = 1_048_576;

class TooLarge extends Error {}

/** Fetches one JSON document without cookies, without following redirects, within the limits of size and time. Never throws. */
export async function getJson(url: string, options: GetOptions): Promise<GetSuccess | GetFailure> {
	const fail = (code: GetFailureCode, detail?: string): GetFailure => ({ ok: false, code, url, ...(detail !== undefined && { detail }) });
	const refusal = refuseAddress(url, options);
	if (refusal !== undefined) return fail(refusal);
	const timeout = AbortSignal.timeout(options.timeout);
	const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
	try {
		const response = await options.fetch(url, {
			method: 'GET',
			headers: { accept: 'application/json' },
			redirect: 'manual',
			credentials: 'omit',
			cache: 'no-store',
			referrerPolicy: 'no-referrer',
			signal,
		});
		if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
			await response.body?.cancel();
			return fail('redirect', response.headers.get('location') ?? undefined);
		}
		if (!response.ok) {
			await response.body?.cancel();
			return fail('status', String(response.status));
		}
		const text = await readText(response);
		try {
			return { ok: true, url, json: JSON.parse(text) as unknown };
		} catch {
			return fail('not-json', response.headers.get('content-type') ?? undefined);
		}
	} catch (error) {
		if (error instanceof TooLarge) return fail('too-large');
		if (options.signal?.aborted) return fail('cancelled');
		return fail(timeout.aborted ? 'timeout' : 'unreachable', reasonOf(error));
	}
}

async function readText(response: Response): Promise<string> {
	if (response.body === null) return '';
	const reader = response.body.getReader();
	const decoder = new TextDecoder();
	let text = '';
	let bytes = 0;
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return text + decoder.decode();
		bytes += value.byteLength;
		if (bytes > maxAnswerBytes) {
			await reader.cancel();
			throw new TooLarge();
		}
		text += decoder.decode(value, { stream: true });
	}
}

/** The system's own word for a failed connection (`ECONNREFUSED`), which says more than "fetch failed". */
function reasonOf(error: unknown): string | undefined {
	const cause: unknown = error instanceof Error ? error.cause : undefined;
	if (typeof cause !== 'object' || cause === null || !('code' in cause)) return undefined;
	return typeof cause.code === 'string' ? cause.code : undefined;
}
