import { isIdentityPoolIssuer } from '../cognito/identityPool.ts';
import { parseUserPoolIssuer } from '../cognito/issuer.ts';
import { encodeBase64url } from './base64url.ts';
import type { DecodedToken } from './decode.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './json.ts';
import { logoutEvent } from './kind.ts';

/** What stands in the place of everything that is taken away. It is base64url of six bytes, which no algorithm takes for a signature. */
export const redacted = 'REDACTED';

interface Rule {
	/** What stays of a value, or undefined when nothing may. */
	readonly keep: (value: JsonValue, all: JsonObject) => JsonValue | undefined;
	/** The value is of somebody's own choosing: it stays only if it repeats nothing that goes. */
	readonly free?: boolean;
}

/** JWA names (RFC 7518 and its successors): what is in a registry says nothing about a person. */
const algorithmName =
	/^(?:none|[HREP]S(?:256|384|512)|ES256K|EdDSA|Ed25519|Ed448|ML-DSA-\d\d|dir|RSA1_5|RSA-OAEP(?:-\d{3})?|A\d{3}(?:KW|GCM|GCMKW|CBC-HS\d{3})|ECDH-ES(?:\+A\d{3}KW)?|PBES2-HS\d{3}\+A\d{3}KW)$/i;
/** An address of a person, an escape that could hide one, a token in the token. */
const telling = /@|%[0-9a-f]{2}|e[yw][\w-]{8,}\./i;
const loadBalancer = /^arn:[a-z-]+:elasticloadbalancing:/;
const maxLength = 1000;
const maxItems = 50;
/** Members beyond this are left out with their names: a real token has fewer. */
const maxMembers = 200;
/** A shorter value stands in other words by chance. */
const minTellingLength = 4;

const number: Rule = { keep: (value) => (Number.isFinite(value) ? value : undefined) };
const oneOf = (...values: readonly JsonValue[]): Rule => ({ keep: (value) => (values.includes(value) ? value : undefined) });
const algorithm: Rule = { keep: (value) => (typeof value === 'string' && algorithmName.test(value) ? value : undefined) };
/** What the issuer calls a program, an API, a key or a right. */
const name: Rule = { keep: (value) => (isName(value) ? value : undefined), free: true };
const nameOrNames: Rule = {
	keep: (value) => (isName(value) || (Array.isArray(value) && value.length <= maxItems && value.every(isName)) ? value : undefined),
	free: true,
};

/** Header parameters that stay. Keys and certificates do not: they may name their holder. */
const headerRules: Readonly<Record<string, Rule>> = {
	alg: algorithm,
	enc: algorithm,
	zip: oneOf('DEF'),
	typ: name,
	cty: name,
	kid: name,
	// The start of a load balancer's name says what kind of token it is; the rest says whose account.
	signer: {
		keep: (value) => {
			const service = typeof value === 'string' ? loadBalancer.exec(value)?.[0] : undefined;
			return service && service + redacted;
		},
	},
};

/** Claims that stay: who issued the token, for which program, what it may do, and when. Everything else may be about a person. */
const claimRules: Readonly<Record<string, Rule>> = {
	iss: name,
	aud: nameOrNames,
	azp: name,
	client_id: name,
	scope: nameOrNames,
	scp: nameOrNames,
	token_use: oneOf('id', 'access'),
	version: number,
	exp: number,
	iat: number,
	nbf: number,
	auth_time: number,
	// The subject of a machine-to-machine token is its client, not a person.
	sub: {
		keep: (value, { client_id: client, username }) => (value === client && username === undefined && isName(value) ? value : undefined),
		free: true,
	},
	events: { keep: (value) => (isJsonObject(value) && Object.hasOwn(value, logoutEvent) ? { [logoutEvent]: {} } : undefined) },
};

/**
 * A token that says what the given one was and can be used for nothing: the signature is gone, and of header and payload stays what
 * is about programs and times. Every other member keeps its name and has the value `REDACTED`. A text that stays must not repeat a value
 * that goes (a group in a scope, a user name in an address), else it goes too; only issuers that AWS made up are above that.
 * Of an encrypted token only the header stays. Total: of a text that is no token nothing stays.
 * The answer stands on one line, is found as a token, and is of the same kind where that could be known.
 */
export function redact(token: DecodedToken): string {
	return takenFrom(token, []).text;
}

/** A redacted token, and what was taken away with it. */
export interface Redaction {
	/** What `redact` gives. */
	readonly text: string;
	/** Does a text that is shown beside the token repeat something that was taken away? Of short values every word counts. */
	readonly repeats: (text: string) => boolean;
}

/**
 * Redacts a token for those who show more of it than its text, such as what a verification made of it. Nothing stays that would be taken away
 * from a token `beside` it either.
 */
export function redaction(token: DecodedToken, beside: readonly DecodedToken[] = []): Redaction {
	const { text, gone } = takenFrom(token, beside);
	return {
		text,
		repeats: (shown) => {
			const folded = shown.toLowerCase();
			for (const value of gone.long) if (folded.includes(value)) return true;
			return gone.short.size > 0 && wordsOf(folded).some((word) => gone.short.has(word));
		},
	};
}

/** The texts that are taken away, in lower case. */
interface Gone {
	readonly long: Set<string>;
	/** The words of texts that would be found in others by chance. */
	readonly short: Set<string>;
}

function takenFrom(
	{ form, header, payload }: DecodedToken,
	beside: readonly DecodedToken[],
): { readonly text: string; readonly gone: Gone } {
	const gone: Gone = { long: new Set(), short: new Set() };
	for (const other of beside) {
		takeAway(other.header.json, headerRules, gone);
		takeAway(other.payload?.json, claimRules, gone);
	}
	const headerMembers = takeAway(header.json, headerRules, gone);
	const claims = takeAway(payload?.json, claimRules, gone);
	const missing = form === 'compact-jwe' ? { alg: redacted, enc: redacted } : { alg: redacted };
	const first = encodeJson({ ...missing, ...withoutRepeats(headerMembers, headerRules, gone.long) });
	if (form === 'compact-jwe') return { text: [first, redacted, redacted, redacted, redacted].join('.'), gone };
	const second = payload?.json ? encodeJson(withoutRepeats(claims, claimRules, gone.long)) : redacted;
	return { text: [first, second, redacted].join('.'), gone };
}

/** Has the token been redacted: is there nothing left to take away? */
export function isRedacted(token: DecodedToken): boolean {
	return token.parts.at(-1)?.encoded === redacted && redact(token) === token.text;
}

type Members = readonly (readonly [member: string, value: JsonValue])[];

/** The members with what their rules keep, and in `gone` the texts that they do not. */
function takeAway(object: JsonObject | undefined, rules: Readonly<Record<string, Rule>>, gone: Gone): Members {
	if (object === undefined) return [];
	return Object.entries(object).map(([member, value]) => {
		const kept = ruleOf(rules, member)?.keep(value, object);
		if (kept !== value) collect(value, gone);
		return [member, kept ?? redacted];
	});
}

/** Redacts what repeats something that is gone, and leaves out members whose very names do. */
function withoutRepeats(members: Members, rules: Readonly<Record<string, Rule>>, gone: ReadonlySet<string>): JsonObject {
	const repeats = (text: JsonValue): boolean => {
		if (typeof text !== 'string') return false;
		const folded = text.toLowerCase();
		for (const value of gone) if (folded.includes(value)) return true;
		return false;
	};
	const entries = members.slice(0, maxMembers).flatMap(([member, value]): Members => {
		const rule = ruleOf(rules, member);
		// A name of digits only would come first in the object, and no header begins so.
		if (rule === undefined) return /^(?!\d+$)[\w:./#-]{1,100}$/.test(member) && !repeats(member) ? [[member, value]] : [];
		const texts: readonly JsonValue[] = rule.free !== true || isAwsIssuer(value) ? [] : Array.isArray(value) ? value : [value];
		return [[member, texts.some((text) => text !== redacted && repeats(text)) ? redacted : value]];
	});
	return Object.fromEntries(entries);
}

function ruleOf(rules: Readonly<Record<string, Rule>>, member: string): Rule | undefined {
	return Object.hasOwn(rules, member) ? rules[member] : undefined;
}

/** Collects the texts and numbers in a value, in lower case. */
function collect(value: JsonValue, into: Gone): void {
	if (typeof value === 'object' && value !== null) {
		for (const item of Object.values<JsonValue>(value)) collect(item, into);
		return;
	}
	if (typeof value === 'boolean' || value === null || value === redacted) return;
	const text = String(value).toLowerCase();
	if (text.length >= minTellingLength) into.long.add(text);
	else for (const word of wordsOf(text)) into.short.add(word);
}

function wordsOf(text: string): string[] {
	return text.split(/[\s,;:/|"'()[\]{}]+/).filter((word) => word !== '');
}

function isName(value: JsonValue | undefined): boolean {
	return typeof value === 'string' && value.length <= maxLength && !telling.test(value);
}

function isAwsIssuer(value: JsonValue): boolean {
	return typeof value === 'string' && (isIdentityPoolIssuer(value) || parseUserPoolIssuer(value) !== undefined);
}

function encodeJson(json: JsonObject): string {
	return encodeBase64url(new TextEncoder().encode(JSON.stringify(json)));
}
