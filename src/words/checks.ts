import type { KeysFailureCode } from '../core/keys/discovery.ts';
import type { Check, CheckCode, CheckId } from '../core/verify/report.ts';
import { durationText } from './duration.ts';
import { keyFailureSentence, keyFailureSentences } from './keyFailures.ts';
import { partSentences, problemSentences, typeSentences } from './problems.ts';
import { shortenedValues } from './shortened.ts';
import type { Words } from './words.ts';

/** What each check is called. */
export const checkTitles: Readonly<Record<CheckId, string>> = {
	structure: 'Structure',
	algorithm: 'Algorithm',
	critical: 'Critical extensions',
	issuer: 'Issuer',
	key: 'Key',
	signature: 'Signature',
	expiry: 'Expiry',
	'not-before': 'Not before',
	'issued-at': 'Issued at',
	type: 'Type',
	'token-use': 'Token use',
	audience: 'Audience',
	client: 'App client',
	scope: 'Scope',
	groups: 'Groups',
	nonce: 'Nonce',
	'access-token-hash': 'Access token hash',
	signer: 'Load balancer',
	subject: 'Subject',
	'authentication-age': 'Age of the sign-in',
	'required-claims': 'Required claims',
	revocation: 'Revocation',
};

/** What a check found, by its code, whichever check it is. */
export const codeSentences: Readonly<Record<CheckCode, string>> = {
	ok: 'As it should be.',
	'not-stated': 'Nothing says what to expect, so this was not checked.',
	waived: 'Left unchecked on purpose.',
	absent: 'The token does not say.',
	'signature-only': 'Only the signature was asked for.',
	'no-key': 'There is no key to check it with.',
	offline: 'Not visible in the token: a signature stays good after a sign-out or a revocation. Only the issuer can tell.',
	unreadable: 'Not checked: that part of the token cannot be read.',
	'client-checked': 'The audience of an ID token is its app client; see there.',
	'issuer-undocumented':
		'It is the expected one, {issuer}. AWS does not document that tokens name their issuer so in this partition or Region.',
	milliseconds: problemSentences.milliseconds,
	'other-kind': 'Tokens of this kind have no token_use: that the expected signer made it says what it is.',
	malformed: 'The {part} cannot be read as it must be.',
	'not-a-signed-token': 'The token is encrypted, not signed: there is nothing here that anybody but its reader can verify.',
	'algorithm-not-allowed': 'The token says {algorithm}, which is not allowed here.',
	'algorithm-mismatch': 'The token says {algorithm}, but the key {kid} is for {key}.',
	'critical-unknown': 'The header calls {names} critical, which is not understood here, so the token must be refused.',
	'issuer-mismatch': 'The token comes from {issuer}, not from the expected issuer.',
	'issuer-missing': 'The token does not name its issuer (iss).',
	'key-not-found': 'No key in the set has the key ID {kid}. Another issuer’s key, a key that was withdrawn, or a forged token.',
	'key-unusable': 'The key {kid} may not or cannot be used to verify a signature.',
	'key-too-weak': 'The RSA key {kid} has {bits} bits; fewer than 2048 can be forged.',
	'key-ambiguous': 'The token does not single out one key: {count} fit.',
	'signature-invalid': 'The signature does not fit header and payload: the token was changed, or another key signed it.',
	expired: 'Expired {duration} ago.',
	'expiry-missing': 'The token has no expiry (exp) and would be valid for ever.',
	'not-yet-valid': 'Valid only in {duration}.',
	'issued-in-future': 'Issued {duration} in the future. One of the clocks is wrong, or the token is not honest.',
	'type-mismatch': 'The header has another type (typ) than expected.',
	'token-use-mismatch': 'Its token_use is {use}, which your app does not take.',
	'audience-mismatch': 'It is for {audience}, not for the expected audience.',
	'audience-missing': 'The token has no audience (aud). A Cognito access token names its app client in client_id instead.',
	'client-mismatch': 'It is for the app client {client} ({claim}), which is not an expected one.',
	'client-missing': 'The token names no app client in {claim}.',
	'scope-missing': 'None of the expected scopes is granted.',
	'group-missing': 'The user is in none of the expected groups.',
	'nonce-mismatch': 'The nonce is not the one the app sent. The token may have been replayed.',
	'access-token-hash-mismatch': 'The hash (at_hash) does not belong to this access token: the two were not issued together.',
	'claim-type-invalid': 'The member “{name}” has the wrong type: it should be a {type}.',
	'keys-unreachable': 'The keys of the issuer could not be had.',
	'jwks-invalid': 'What was given as keys is not a key set (JWKS), JWK or PEM.',
	'subject-mismatch': 'The token is about another subject (sub).',
	'authentication-too-old': 'The user signed in {duration} ago, longer than allowed.',
	'claim-missing': 'Claims that must be there are missing: {names}.',
	'signer-mismatch':
		'It was signed by the load balancer {signer}, not by an expected one. Load balancers of other accounts have keys at the same place.',
	'signer-missing': 'The header does not name the load balancer (signer) that signed it.',
};

type Sentences = Readonly<Partial<Record<CheckId, Readonly<Partial<Record<CheckCode, string>>>>>>;

/** What a check found, where the plain sentence of its code would say too little. */
export const checkSentences: Sentences = {
	structure: { ok: 'Three parts; header and payload are JSON objects.' },
	algorithm: { ok: '{algorithm}, which is allowed here.' },
	critical: { ok: 'No extension that would have to be understood.' },
	issuer: {
		ok: 'It is the expected one, {issuer}.',
		absent: 'The token names no issuer (iss), and nothing says which one your app trusts.',
		'not-stated': 'The token says {issuer}. Nothing says which issuer your app trusts.',
	},
	key: { ok: 'There is one key for it: {kid} ({key}).' },
	signature: { ok: 'Header and payload are as they were signed.' },
	expiry: { ok: 'Valid for another {duration}.' },
	'not-before': { ok: 'That time has come.', absent: 'The token does not say; it counts from when it was issued.' },
	'issued-at': { ok: 'Issued {duration} ago.', absent: 'The token does not say when it was issued.' },
	type: { ok: 'The expected type.', 'not-stated': 'No type (typ) is expected. The tokens of a user pool carry none.' },
	'token-use': {
		ok: 'Its token_use is {use}, as expected.',
		absent: 'It has no token_use: only the tokens of a Cognito user pool have one.',
		'not-stated': 'Its token_use is {use}. Nothing says which one your app takes.',
	},
	audience: {
		ok: 'It is for {audience}, as expected.',
		absent: 'It has no audience (aud). A Cognito access token names its app client instead.',
		'not-stated': 'It is for {audience}. Nothing says which audience your app is.',
	},
	client: {
		ok: 'It is for the app client {client}, as expected.',
		absent: 'It names no app client in {claim}.',
		'not-stated': 'It is for {client} ({claim}). Nothing says which app clients your app takes.',
	},
	scope: { ok: 'The scope {scope} is granted.', 'not-stated': 'No scope is expected.' },
	groups: { ok: 'The user is in the group {group}.', 'not-stated': 'No group is expected.' },
	nonce: { ok: 'The nonce that the app sent.', 'not-stated': 'The nonce that the app sent is not known here.' },
	'access-token-hash': {
		ok: 'The access token was issued together with this ID token.',
		'not-stated': 'There is no access token to compare with.',
		absent: 'The ID token has no hash (at_hash) to compare with.',
	},
	signer: {
		ok: 'It was signed by the expected load balancer, {signer}.',
		absent: 'The header names no load balancer (signer), and nothing says which one your app is behind.',
		'not-stated': 'The header names the load balancer {signer}. Nothing says which one your app is behind.',
	},
	subject: { ok: 'The expected subject.' },
	'authentication-age': { ok: 'The user signed in {duration} ago.' },
	'required-claims': { ok: 'All of them are there.' },
};

/** An access token that is bound to an API (RFC 8707), while nothing says which API the app is; and what to do about it. */
export const boundAudience = {
	sentence: 'The access token is bound to {audience}: no other API may take it. Nothing says whether that is yours.',
	hint: 'State your API as the audience, so that a token for another API is refused.',
} as const;

/** What to do about it. */
export const hintSentences: Readonly<Partial<Record<CheckCode, string>>> = {
	malformed: 'Copy the whole token again, without line breaks or “…”.',
	'not-a-signed-token': 'Verify the ID or access token of the same sign-in.',
	'algorithm-not-allowed': 'Refuse it. If your issuer really uses this algorithm, say so in the expectations.',
	'algorithm-mismatch': 'Refuse it: the token must not choose how it is verified.',
	'critical-unknown': 'Refuse it, or use a verifier that knows the extension.',
	'issuer-mismatch': 'Check region and user pool ID, and whether the token is from another environment.',
	'key-not-found': 'Check that the keys are those of the token’s own user pool.',
	'signature-invalid': 'Do not trust anything in it. Get a fresh token from the issuer.',
	expired: 'Sign in again or use the refresh token.',
	milliseconds: 'Have the issuer write seconds; until then the token never ends.',
	'not-yet-valid': 'Wait, or set the clock; a small difference is what the clock tolerance is for.',
	'issued-in-future': 'Compare this machine’s clock with the issuer’s; a small difference is what the clock tolerance is for.',
	'token-use-mismatch': 'An API takes the access token, an app and an identity pool take the ID token.',
	'audience-missing': 'For a Cognito access token, expect a client ID instead of an audience.',
	'client-mismatch': 'Check the client ID of the app that signed in.',
	'client-missing': 'Is it an ID token where an access token is expected, or the other way round?',
	'scope-missing':
		'Ask for the scope at sign-in, and allow it in the app client. Sign-in by API grants only aws.cognito.signin.user.admin.',
	'keys-unreachable': 'Verify again, or give a saved key set.',
	'issuer-undocumented': 'Compare it with the issuer in the discovery document of your pool.',
	'signer-mismatch': 'Refuse it, unless that load balancer is yours: then expect its ARN.',
	offline: 'Call UserInfo or GetUser with the access token to see it.',
};

/** Codes behind which the failure of a request can stand. */
const keyCodes: readonly CheckCode[] = ['keys-unreachable', 'jwks-invalid', 'key-not-found'];

/** Sentence of a check in the given language. */
export function checkSentence(check: Check, words: Words): string {
	const { id, code, detail } = check;
	const sentences = checkSentences[id];
	// A token that does not say at all what it should say deserves the plainer sentence.
	const plainer =
		(code === 'token-use-mismatch' && check.actual === undefined ? sentences?.absent : sentences?.[code]) ?? codeSentences[code];
	if (detail === undefined) return words.say(plainer);
	const { why, url, detail: more, seconds, part, type } = detail;
	if (keyCodes.includes(code) && typeof why === 'string' && isKeyFailure(why)) {
		return keyFailureSentence(why, { url: url ?? '', detail: more ?? '' }, words);
	}
	return words.say(detail['bound'] === undefined ? plainer : boundAudience.sentence, {
		...shortenedValues(detail),
		...(typeof seconds === 'number' && { duration: durationText(seconds, words.language) }),
		...(typeof part === 'string' && { part: words.say(partOf(part)).toLocaleLowerCase() }),
		...(typeof type === 'string' && { type: words.say(typeSentences[type] ?? type) }),
	});
}

/** What to do about a check, if there is anything to do. */
export function checkHint({ code, outcome, detail }: Check, { say }: Words): string | undefined {
	if (detail?.['bound'] !== undefined) return say(boundAudience.hint);
	const hint = outcome === 'pass' && code !== 'issuer-undocumented' ? undefined : hintSentences[code];
	return hint === undefined ? undefined : say(hint);
}

function isKeyFailure(code: string): code is KeysFailureCode {
	return Object.hasOwn(keyFailureSentences, code);
}

function partOf(part: string): string {
	return (partSentences as Readonly<Record<string, string>>)[part] ?? part;
}
