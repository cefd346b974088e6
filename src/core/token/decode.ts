import { type KindReason, kindOfJwe, kindOfJws, type TokenKind } from './kind.ts';
import { type JsonPart, type Part, readBytes, readJsonPart, splitParts } from './part.ts';
import type { PartName, Problem } from './problem.ts';
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
	readonly problems: readonly Problem[];
	readonly times: TokenTimes;
}

const jwsParts: readonly PartName[] = ['header', 'payload', 'signature'];
const jweParts: readonly PartName[] = ['header', 'encrypted-key', 'initialization-vector', 'ciphertext', 'authentication-tag'];

/** Decodes a compact JWS or JWE, or as much of it as there is. Never throws; what is wrong is in `problems`. */
export function decode(input: string): DecodedToken {
	const text = input.trim();
	const dots = text.split('.').length;
	return dots === 5 ? decodeJwe(text) : decodeJws(text, dots);
}

function decodeJws(text: string, count: number): DecodedToken {
	const problems: Problem[] = [];
	if (text === '') problems.push({ part: 'token', code: 'no-token', serious: true });
	else if (count !== 3) problems.push({ part: 'token', code: 'part-count', serious: true, detail: { count } });
	const parts = splitParts(text, jwsParts);
	const [first, second, third] = parts;
	const headerPart: JsonPart = first ?? { name: 'header', encoded: '', start: 0, end: 0 };
	const header = text === '' ? headerPart : readJsonPart(headerPart, problems);
	const payload = second && readJsonPart(second, header.json?.['b64'] === false ? [] : problems);
	const signature = third && readBytes(third, problems);
	problems.push(...headerProblems(header.json, signature?.encoded), ...claimProblems(payload?.json));
	const base = { text, parts, header, problems, times: readTimes(payload?.json) };
	const rest = { ...(payload && { payload }), ...(signature && { signature }) };
	if (count !== 3) return { ...base, ...rest };
	if (header.json === undefined) return { ...base, ...rest, form: 'compact-jws' };
	return { ...base, ...rest, form: 'compact-jws', ...kindOfJws(header.json, payload?.json, signature?.encoded.length ?? 0) };
}

function decodeJwe(text: string): DecodedToken {
	const problems: Problem[] = [];
	const [first, ...others] = splitParts(text, jweParts);
	const headerPart = first ?? { name: 'header', encoded: '', start: 0, end: 0 };
	const header = readJsonPart(headerPart, problems);
	const parts = [headerPart, ...others.map((part) => readBytes(part, problems))];
	problems.push(...headerProblems(header.json, undefined));
	const kind = header.json ? kindOfJwe(header.json) : {};
	return { text, parts, header, problems, times: {}, form: 'compact-jwe', ...kind };
}

/** Can the token be shown as what it is: a header, and for a signed token a payload, that are JSON objects? */
export function isReadable(token: DecodedToken): boolean {
	if (token.form === undefined || token.header.json === undefined) return false;
	return token.form === 'compact-jwe' || token.payload?.json !== undefined;
}
