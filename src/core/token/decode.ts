import type { JsonObject } from './json.ts';
import { type KindReason, kindOfJwe, kindOfJws, kindOfNested, type NamedKind, type TokenKind } from './kind.ts';
import { type NestedToken, tokensInClaims, wholeToken } from './nested.ts';
import { type JsonPart, type Part, readBytes, readJsonPart, splitParts } from './part.ts';
import { privateDataProblems } from './privateData.ts';
import type { PartName, Problem } from './problem.ts';
import { registeredClaims } from './registeredClaims.ts';
import { claimProblems, headerProblems } from './remarks.ts';
import { readTimes, type TokenTimes } from './times.ts';

/** Serializations that are read (RFC 7515 §7.1, RFC 7516 §7.1). */
export type TokenForm = 'compact-jws' | 'compact-jwe';

/** Everything that can be read of a token without a key. Nothing of the input is lost: a part that cannot be read keeps its text. */
export interface DecodedToken {
	/** The token as written, trimmed. A secret: it never reaches logs, files or settings. */
	readonly text: string;
	/** Absent when the number of parts fits neither form. */
	readonly form?: TokenForm;
	readonly kind?: TokenKind;
	readonly reason?: KindReason;
	readonly parts: readonly Part[];
	readonly header: JsonPart;
	/** The claims of a signed token; encrypted tokens have none to read. */
	readonly payload?: JsonPart;
	readonly signature?: Part;
	/** Tokens inside: the payload itself (RFC 7519 §5.2), or text claims that hold a whole one. Absent when there is none. */
	readonly nested?: readonly NestedToken[];
	readonly problems: readonly Problem[];
	readonly times: TokenTimes;
}

const jwsParts: readonly PartName[] = ['header', 'payload', 'signature'];
const jweParts: readonly PartName[] = ['header', 'encrypted-key', 'initialization-vector', 'ciphertext', 'authentication-tag'];

/** Tokens in tokens are read to this depth; each level is smaller than the one around it. */
const maxDepth = 4;

/** Decodes a compact JWS or JWE, or as much of it as there is. Never throws; what is wrong is in `problems`. */
export function decode(input: string): DecodedToken {
	return decodeAt(0, input);
}

function decodeAt(depth: number, input: string): DecodedToken {
	const text = input.trim();
	const dots = text.split('.').length;
	return dots === 5 ? decodeJwe(text) : decodeJws(text, dots, depth);
}

function decodeJws(text: string, count: number, depth: number): DecodedToken {
	const problems: Problem[] = [];
	const otherCode = count === 1 ? otherText(text) : undefined;
	if (otherCode) problems.push({ part: 'token', code: otherCode, serious: true });
	else if (count !== 3) problems.push({ part: 'token', code: 'part-count', serious: true, detail: { count } });
	const parts = splitParts(text, jwsParts);
	const [first, second, third] = parts;
	const headerPart: JsonPart = first ?? { name: 'header', encoded: '', start: 0, end: 0 };
	const header = otherCode ? headerPart : readJsonPart(headerPart, problems);
	const read = depth < maxDepth ? (inner: string): DecodedToken => decodeAt(depth + 1, inner) : undefined;
	const { payload, whole } = readPayload(second, header, problems, read);
	const signature = third && readBytes(third, problems);
	const named = count === 3 && header.json ? nameJws(header.json, payload, whole, signature?.encoded.length ?? 0) : undefined;
	const nested = whole ? [{ pointer: '', decoded: whole }] : read && payload?.json ? tokensInClaims(payload.json, read) : [];
	problems.push(...headerProblems(header.json, signature?.encoded), ...claimProblems(payload?.json));
	for (const claim of new Set(nested.flatMap((token) => token.claim ?? []))) {
		problems.push({ part: 'payload', code: 'token-in-claim', serious: false, detail: { name: claim } });
	}
	problems.push(...privateDataProblems('header', header.json, named?.kind), ...privateDataProblems('payload', payload?.json, named?.kind));
	return {
		text,
		...(count === 3 && { form: 'compact-jws' }),
		...named,
		parts,
		header,
		...(payload && { payload }),
		...(signature && { signature }),
		...(nested.length > 0 && { nested }),
		problems,
		times: readTimes(payload?.json && registeredClaims(header.json ?? {}, payload.json, named?.kind)),
	};
}

/** Texts of a sign-in that are often taken for tokens: a challenge's `Session` (the envelope of AWS encryption) and an authorization code. */
function otherText(text: string): 'no-token' | 'session-string' | 'authorization-code' | undefined {
	if (text === '') return 'no-token';
	if (/^AYAB[\w+/=-]{40}/.test(text)) return 'session-string';
	return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? 'authorization-code' : undefined;
}

/** Reads the payload, which may be a token itself: then that is all there is to say about its text. */
function readPayload(
	part: Part | undefined,
	{ json }: JsonPart,
	problems: Problem[],
	read: ((text: string) => DecodedToken) | undefined,
): { readonly payload?: JsonPart; readonly whole?: DecodedToken } {
	if (part === undefined) return {};
	const found: Problem[] = [];
	const payload = readJsonPart(part, found);
	const whole = payload.json === undefined && payload.text !== undefined && read ? wholeToken(payload.text.trim(), read) : undefined;
	if (whole) problems.push({ part: 'payload', code: 'nested-token', serious: false });
	else if (json?.['b64'] !== false) problems.push(...found);
	return whole ? { payload, whole } : { payload };
}

function nameJws(header: JsonObject, payload: JsonPart | undefined, whole: DecodedToken | undefined, signatureLength: number): NamedKind {
	return whole ? kindOfNested(header, signatureLength) : kindOfJws(header, payload?.json, signatureLength);
}

function decodeJwe(text: string): DecodedToken {
	const problems: Problem[] = [];
	const [first, ...others] = splitParts(text, jweParts);
	const headerPart = first ?? { name: 'header', encoded: '', start: 0, end: 0 };
	const header = readJsonPart(headerPart, problems);
	const parts = [headerPart, ...others.map((part) => readBytes(part, problems))];
	problems.push(...headerProblems(header.json, undefined), ...privateDataProblems('header', header.json, undefined));
	const kind = header.json ? kindOfJwe(header.json) : {};
	return { text, parts, header, problems, times: {}, form: 'compact-jwe', ...kind };
}

/** Can the token be shown as what it is: a header, and for a signed token a payload, that are JSON objects (or a token inside)? */
export function isReadable(token: DecodedToken): boolean {
	if (token.form === undefined || token.header.json === undefined) return false;
	return token.form === 'compact-jwe' || token.payload?.json !== undefined || token.nested !== undefined;
}
