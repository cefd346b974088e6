import { base64Value, decodeBase64url } from './base64url.ts';
import { isJsonObject, type JsonObject } from './json.ts';

/** A token in a text: UTF-16 offsets from the start of the text, `end` exclusive. */
export interface TokenMatch {
	readonly start: number;
	readonly end: number;
	readonly form: 'compact-jws' | 'compact-jwe';
	/** The token itself: what stands between the offsets, without the line breaks, quotes and escapes in it. */
	readonly token: string;
}

/** Length of the shortest header, `{"alg":""}`. */
const minHeaderLength = 14;
/** A protected header longer than this is not looked at: no known token has one. */
const maxHeaderLength = 16_384;
const dot = 46;
const utf8 = new TextDecoder('utf-8', { fatal: true });

/**
 * Finds every compact JWS and JWE in a text, in order and without overlap, in one pass: each character is looked at a bounded
 * number of times. A match begins with a header that is a JSON object with `alg`, so version numbers, domains, base64
 * images and texts that merely begin with `eyJ` are no matches. A JSON object encoded as base64url begins with `ey`
 * (`{"`, `{ `) or `ew` (`{` and a line break or tab).
 */
export function findTokens(text: string): TokenMatch[] {
	const matches: TokenMatch[] = [];
	let at = nextCandidate(text, 0);
	while (at !== -1) {
		const runEnd = endOfRun(text, at);
		const match = matchInRun(text, at, runEnd);
		if (match) matches.push(match);
		at = nextCandidate(text, match ? match.end : runEnd);
	}
	return matches;
}

/**
 * The token whose header lies in a run of base64 characters: it begins at the first candidate, or, in a path such as `/view/eyJ…`, behind the
 * run's last slash. Nowhere else in the run can one begin, so that each run is looked at twice at the most.
 */
function matchInRun(text: string, from: number, runEnd: number): TokenMatch | undefined {
	const first = startsPart(text, from) ? matchAt(text, from, withPadding(text, from, runEnd)) : undefined;
	if (first) return first;
	const afterSlash = from + text.slice(from, runEnd).lastIndexOf('/') + 1;
	return afterSlash > from && nextCandidate(text.slice(afterSlash, afterSlash + 2), 0) === 0
		? matchAt(text, afterSlash, withPadding(text, afterSlash, runEnd))
		: undefined;
}

/** The token that the offset is in or at the end of. */
export function findTokenAt(text: string, offset: number): TokenMatch | undefined {
	return findTokens(text).find(({ start, end }) => start <= offset && offset <= end);
}

function nextCandidate(text: string, from: number): number {
	for (let at = text.indexOf('e', from); at !== -1; at = text.indexOf('e', at + 1)) {
		const second = text.charCodeAt(at + 1);
		if (second === 121 || second === 119) return at;
	}
	return -1;
}

/** Does a part begin here: nothing before it that could belong to it, but for an escape (`%3D`, `\n`, `\u003d`) or an ANSI colour. */
function startsPart(text: string, at: number): boolean {
	if (at === 0) return true;
	const before = text.charCodeAt(at - 1);
	if (before === 47 || base64Value(before) === 255) return true;
	if (text.charCodeAt(at - 2) === 92) return true;
	if (text.charCodeAt(at - 3) === 37 || text.startsWith('\\u', at - 6)) return true;
	return before === 109 && /\u001b\[[0-9;]*m$/.test(text.slice(Math.max(0, at - 16), at));
}

/** End of the run of base64 and base64url characters. */
function endOfRun(text: string, from: number): number {
	let at = from;
	while (base64Value(text.charCodeAt(at)) !== 255) at++;
	return at;
}

/** End of a part with its padding; an `=` that does not complete a group of four is none. */
function withPadding(text: string, from: number, end: number): number {
	const missing = (4 - ((end - from) % 4)) % 4;
	return missing < 3 && text.startsWith('='.repeat(missing), end) ? end + missing : end;
}

function matchAt(text: string, start: number, headerEnd: number): TokenMatch | undefined {
	const length = headerEnd - start;
	if (text.charCodeAt(headerEnd) !== dot || length < minHeaderLength || length > maxHeaderLength) return undefined;
	const { alg, enc } = readHeader(text.slice(start, headerEnd)) ?? {};
	if (typeof alg !== 'string') return undefined;
	const ends: number[] = [];
	for (let at = headerEnd; ends.length < 4 && text.charCodeAt(at) === dot; ) {
		at = withPadding(text, at + 1, endOfRun(text, at + 1));
		ends.push(at);
	}
	const [payloadEnd, signatureEnd, ciphertextEnd, tagEnd] = ends;
	if (typeof enc === 'string') {
		if (ciphertextEnd === undefined || tagEnd === undefined) return undefined;
		const end = endBeforePath(text, ciphertextEnd + 1, tagEnd);
		return { start, end, form: 'compact-jwe', token: text.slice(start, end) };
	}
	if (payloadEnd === undefined || signatureEnd === undefined || payloadEnd === headerEnd + 1) return undefined;
	const end = endBeforePath(text, payloadEnd + 1, signatureEnd);
	// The signature of an unsecured token is empty (RFC 7519 §6); elsewhere the dot is only punctuation.
	const unsigned = end === payloadEnd + 1;
	return unsigned && alg.toLowerCase() !== 'none' ? undefined : { start, end, form: 'compact-jws', token: text.slice(start, end) };
}

/** End of a token's last part: a slash in it goes on with the path of a URL, unless the part is written in standard base64. */
function endBeforePath(text: string, from: number, end: number): number {
	const part = text.slice(from, end);
	const slash = part.indexOf('/');
	return slash === -1 || /[+=]/.test(part) ? end : from + slash;
}

function readHeader(encoded: string): JsonObject | undefined {
	const decoded = decodeBase64url(encoded);
	if (!('bytes' in decoded)) return undefined;
	try {
		const json: unknown = JSON.parse(utf8.decode(decoded.bytes));
		return isJsonObject(json) ? json : undefined;
	} catch {
		return undefined;
	}
}
