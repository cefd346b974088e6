import { kindOfNested } from './kind.ts';
import { type NestedToken, tokensInClaims, wholeToken } from './nested.ts';
import { privateDataProblems } from './privateData.ts';
import { type ReadToken, readToken } from './readToken.ts';
import { claimProblems, headerProblems } from './remarks.ts';

/** Everything that can be read of a token without a key; its problems are also those of what the members say. */
export interface DecodedToken extends ReadToken {
	/** Tokens inside: the payload itself (RFC 7519 §5.2), or text claims that hold a whole one. Absent when there is none. */
	readonly nested?: readonly NestedToken[];
}

/** Tokens in tokens are read to this depth; each level is smaller than the one around it. */
const maxDepth = 4;

/** Decodes a compact JWS or JWE, or as much of it as there is. Never throws; what is wrong is in `problems`. */
export function decode(input: string): DecodedToken {
	return decodeAt(0, input);
}

function decodeAt(depth: number, input: string): DecodedToken {
	const token = readToken(input);
	if (token.form === 'compact-jwe') return remarked(token, []);
	const read = depth < maxDepth ? (inner: string): DecodedToken => decodeAt(depth + 1, inner) : undefined;
	const { payload } = token;
	const whole = read && payload?.text !== undefined && payload.json === undefined ? wholeToken(payload.text.trim(), read) : undefined;
	if (whole) return remarked(aroundToken(token), [{ pointer: '', decoded: whole }]);
	return remarked(token, read && payload?.json ? tokensInClaims(payload.json, read) : []);
}

/** A token whose payload is a token itself: that is all there is to say about the payload's text. */
function aroundToken(token: ReadToken): ReadToken {
	const problems = token.problems.filter(({ part }) => part !== 'payload');
	const kind = token.form && token.header.json && kindOfNested(token.header.json, token.signature?.encoded.length ?? 0);
	return { ...token, ...kind, problems: [...problems, { part: 'payload', code: 'nested-token', serious: false }] };
}

/** The token with the remarks on what its members say. */
function remarked(token: ReadToken, nested: readonly NestedToken[]): DecodedToken {
	const { header, payload, signature, kind } = token;
	const problems = [...token.problems, ...headerProblems(header.json, signature?.encoded), ...claimProblems(payload?.json)];
	for (const claim of new Set(nested.flatMap((inner) => inner.claim ?? []))) {
		problems.push({ part: 'payload', code: 'token-in-claim', serious: false, detail: { name: claim } });
	}
	problems.push(...privateDataProblems('header', header.json, kind), ...privateDataProblems('payload', payload?.json, kind));
	return { ...token, ...(nested.length > 0 && { nested }), problems };
}

/** Can the token be shown as what it is: a header, and for a signed token a payload, that are JSON objects (or a token inside)? */
export function isReadable(token: DecodedToken): boolean {
	if (token.form === undefined || token.header.json === undefined) return false;
	return token.form === 'compact-jwe' || token.payload?.json !== undefined || token.nested !== undefined;
}
