import type { Fetch, ResolveHost } from '../ports.ts';
import { type AddressRefusal, type AddressRules, isAllowedHost, isLoopback, isPrivateAddress, refuseAddress } from './address.ts';

/**
 * Why a document could not be had. `status` carries the HTTP status, `redirect` where it pointed, as far as the host tells, and
 * `resolves-to-private` the address that a name stands for.
 */
export type GetFailureCode =
	| AddressRefusal
	| 'resolves-to-private'
	| 'timeout'
	| 'cancelled'
	| 'unreachable'
	| 'redirect'
	| 'status'
	| 'too-large'
	| 'not-json';

const refusals: readonly string[] = [
	'not-a-url',
	'not-https',
	'has-credentials',
	'private-address',
	'resolves-to-private',
] satisfies readonly GetFailureCode[];

/** Does the code say that nobody was asked, because the address may not be? */
export function isRefusal(code: string): boolean {
	return refusals.includes(code);
}

export interface GetFailure {
	readonly ok: false;
	readonly code: GetFailureCode;
	readonly url: string;
	/** HTTP status, content type, address or location: never a body, never a token. */
	readonly detail?: string;
}

export interface GetSuccess {
	readonly ok: true;
	readonly url: string;
	readonly json: unknown;
}

export interface GetOptions extends AddressRules {
	readonly fetch: Fetch;
	/** Absent where the host cannot tell where a name leads. */
	readonly resolveHost?: ResolveHost;
	/** Milliseconds for the whole exchange: resolving the name, asking, asking once more, and the body. */
	readonly timeout: number;
	/** The end of an exchange that has begun already, with a document before this one. */
	readonly deadline?: AbortSignal;
	/** The user's cancellation. */
	readonly signal?: AbortSignal;
}

/** Largest answer that is read, in bytes: a key set of a pool has about one kilobyte. */
export const maxAnswerBytes = 1_048_576;

/** The same options for several documents, which must all come before one deadline. */
export function withDeadline(options: GetOptions): GetOptions {
	return { ...options, deadline: options.deadline ?? AbortSignal.timeout(options.timeout) };
}

/** Fetches one JSON document; see `getText`. */
export async function getJson(url: string, options: GetOptions): Promise<GetSuccess | GetFailure> {
	const answer = await getText(url, options, 'application/json');
	if (!answer.ok) return answer;
	try {
		return { ok: true, url, json: JSON.parse(answer.text) as unknown };
	} catch {
		return { ok: false, code: 'not-json', url, ...(answer.contentType !== null && { detail: answer.contentType }) };
	}
}

type TextAnswer = { readonly ok: true; readonly text: string; readonly contentType: string | null };
type Answer = TextAnswer | Omit<GetFailure, 'url'>;

/**
 * Fetches one text of that media type without cookies, without following redirects, within the limits of size and time. A reset connection or
 * a 5xx status is asked once more. Never throws.
 */
export async function getText(url: string, options: GetOptions, accept: string): Promise<TextAnswer | GetFailure> {
	const refusal = refuseAddress(url, options);
	if (refusal !== undefined) return { ok: false, code: refusal, url };
	const deadline = options.deadline ?? AbortSignal.timeout(options.timeout);
	const signal = options.signal ? AbortSignal.any([deadline, options.signal]) : deadline;
	const address = await privateAddressOf(url, options, signal);
	if (address !== undefined) return { ok: false, code: 'resolves-to-private', url, detail: address };
	let answer = await ask(url, options.fetch, accept, signal);
	if (mayPass(answer) && !signal.aborted) answer = await ask(url, options.fetch, accept, signal);
	if (answer.ok) return answer;
	if (answer.code === 'unreachable' && options.signal?.aborted) return { ok: false, code: 'cancelled', url };
	if (answer.code === 'unreachable' && deadline.aborted) return { ok: false, code: 'timeout', url };
	return { ...answer, url };
}

/**
 * The first private address that the host's name stands for. A name that cannot be resolved here is left to the request: behind a proxy, only
 * the proxy may know it.
 */
async function privateAddressOf(url: string, options: GetOptions, signal: AbortSignal): Promise<string | undefined> {
	const { hostname } = new URL(url);
	if (options.resolveHost === undefined || isLoopback(hostname) || isAllowedHost(hostname, options) || signal.aborted) return undefined;
	const none: readonly { readonly address: string }[] = [];
	const given = new Promise<typeof none>((resolve) => signal.addEventListener('abort', () => resolve(none), { once: true }));
	const addresses = await Promise.race([options.resolveHost(hostname, { all: true }).catch(() => none), given]);
	return addresses.map(({ address }) => address).find(isPrivateAddress);
}

class TooLarge extends Error {}

async function ask(url: string, fetch: Fetch, accept: string, signal: AbortSignal): Promise<Answer> {
	try {
		const response = await fetch(url, {
			method: 'GET',
			headers: { accept },
			redirect: 'manual',
			credentials: 'omit',
			cache: 'no-store',
			referrerPolicy: 'no-referrer',
			signal,
		});
		if (response.type === 'opaqueredirect' || (response.status >= 300 && response.status < 400)) {
			await response.body?.cancel();
			return failure('redirect', response.headers.get('location') ?? undefined);
		}
		if (!response.ok) {
			await response.body?.cancel();
			return failure('status', String(response.status));
		}
		return { ok: true, text: await readText(response), contentType: response.headers.get('content-type') };
	} catch (error) {
		return error instanceof TooLarge ? failure('too-large') : failure('unreachable', reasonOf(error));
	}
}

function failure(code: GetFailureCode, detail?: string): Omit<GetFailure, 'url'> {
	return { ok: false, code, ...(detail !== undefined && { detail }) };
}

const resets: readonly (string | undefined)[] = ['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET'];

/** Is it a failure that the next request may not meet? */
function mayPass(answer: Answer): boolean {
	if (answer.ok) return false;
	return answer.code === 'status'
		? answer.detail?.startsWith('5') === true
		: answer.code === 'unreachable' && resets.includes(answer.detail);
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
