import { type KindReason, kindOfJwe, type TokenKind } from './kind.ts';
import { outlineOfJws } from './outline.ts';
import { type JsonPart, type Part, partsOf, readBytes, readJsonPart } from './part.ts';
import type { PartName, Problem } from './problem.ts';
import type { TokenTimes } from './times.ts';

/** Serializations that are read (RFC 7515 §7.1, RFC 7516 §7.1). */
export type TokenForm = 'compact-jws' | 'compact-jwe';

/** A token split into its parts, with as much of them read as there is. Nothing of the input is lost: a part that cannot be read keeps its text. */
export interface ReadToken {
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
	/** What keeps parts from being read, or is unusual about how they are written. */
	readonly problems: readonly Problem[];
	readonly times: TokenTimes;
}

const jwsParts: readonly PartName[] = ['header', 'payload', 'signature'];
const jweParts: readonly PartName[] = ['header', 'encrypted-key', 'initialization-vector', 'ciphertext', 'authentication-tag'];

/**
 * Reads a compact JWS or JWE without looking into what its members say, which is all that a verifier needs: `decode` remarks on that too.
 * Never throws; what cannot be read is in `problems`.
 */
export function readToken(input: string): ReadToken {
	const text = input.trim();
	const encoded = text.split('.');
	return encoded.length === 5 ? readJwe(text, encoded) : readJws(text, encoded);
}

function readJws(text: string, encoded: readonly string[]): ReadToken {
	const problems: Problem[] = [];
	const count = encoded.length;
	const otherCode = count === 1 ? otherText(text) : undefined;
	if (otherCode) problems.push({ part: 'token', code: otherCode, serious: true });
	else if (count !== 3) problems.push({ part: 'token', code: 'part-count', serious: true, detail: { count } });
	const parts = partsOf(encoded, jwsParts);
	const [first, second, third] = parts;
	const headerPart: JsonPart = first ?? { name: 'header', encoded: '', start: 0, end: 0 };
	const header = otherCode ? headerPart : readHeader(headerPart, problems);
	// An unencoded payload (RFC 7797 §3) is no JSON in base64url, and that is nothing wrong.
	const payload = second && readJsonPart(second, header.json?.['b64'] === false ? [] : problems);
	const signature = third && readBytes(third, problems);
	const { kind, reason, times } = outlineOfJws(count === 3 ? header.json : undefined, payload?.json, signature?.encoded.length ?? 0);
	const token: { -readonly [Name in keyof ReadToken]: ReadToken[Name] } = { text, parts, header, problems, times };
	if (count === 3) token.form = 'compact-jws';
	if (kind !== undefined) token.kind = kind;
	if (reason !== undefined) token.reason = reason;
	if (payload) token.payload = payload;
	if (signature) token.signature = signature;
	return token;
}

/**
 * Headers in which nothing was unusual, by their very text: the tokens of an issuer have the same few, so that a batch reads each once. What is
 * remembered is nothing but the header as it stands, and neither much nor long: memory must not grow with the tokens.
 */
const headers = new Map<string, JsonPart>();
const maxHeaders = 64;
const maxHeaderLength = 2_048;

function readHeader(part: Part, problems: Problem[]): JsonPart {
	const known = headers.get(part.encoded);
	if (known) return known;
	const before = problems.length;
	const header = readJsonPart(part, problems);
	if (problems.length > before || part.encoded.length > maxHeaderLength) return header;
	if (headers.size >= maxHeaders) headers.clear();
	// A copy: a piece of a text keeps the whole of it in memory, and that is a token.
	const encoded = new TextDecoder().decode(new TextEncoder().encode(part.encoded));
	headers.set(encoded, { ...header, encoded });
	return header;
}

/** Texts of a sign-in that are often taken for tokens: a challenge's `Session` (the envelope of AWS encryption) and an authorization code. */
function otherText(text: string): 'no-token' | 'session-string' | 'authorization-code' | undefined {
	if (text === '') return 'no-token';
	if (/^AYAB[\w+/=-]{40}/.test(text)) return 'session-string';
	return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text) ? 'authorization-code' : undefined;
}

function readJwe(text: string, encoded: readonly string[]): ReadToken {
	const problems: Problem[] = [];
	const [first, ...others] = partsOf(encoded, jweParts);
	const headerPart = first ?? { name: 'header', encoded: '', start: 0, end: 0 };
	const header = readJsonPart(headerPart, problems);
	const parts = [headerPart, ...others.map((part) => readBytes(part, problems))];
	const kind = header.json ? kindOfJwe(header.json) : {};
	return { text, parts, header, problems, times: {}, form: 'compact-jwe', ...kind };
}
