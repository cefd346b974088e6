import { readFileSync } from 'node:fs';
import { keepDocument } from '../../../src/core/keys/discoveryDocument.ts';
import { readKeySet } from '../../../src/core/keys/jwk.ts';
import { thumbprintsOf } from '../../../src/core/keys/thumbprint.ts';
import { decode } from '../../../src/core/token/decode.ts';
import type { JsonObject } from '../../../src/core/token/json.ts';
import type { ExpectationSource } from '../../../src/core/verify/expectationSource.ts';
import type { KeyMaterial } from '../../../src/core/verify/keyMaterial.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import type { InspectorView } from '../../../src/protocol/inspector.ts';
import { shownKeys } from '../../../src/vscode/inspector/issuerView.ts';
import { inspectorView } from '../../../src/vscode/inspector/view.ts';
import type { Inspected } from '../../../src/vscode/session.ts';
import type { Statement } from '../../../src/vscode/statedExpectations.ts';
import type { Words } from '../../../src/words/words.ts';
import { compact } from '../../unit/token/compact.ts';
import { makeKey, mint } from '../../unit/verify/minting.ts';
import { english, inJapanese } from '../../unit/words/bundle.ts';
import { attacks } from './attacks.ts';
import { sampleNow } from './sampleNow.ts';

const now = sampleNow / 1000;

const fixture = (name: string): JsonObject =>
	JSON.parse(readFileSync(new URL(`../../fixtures/deep-dive/${name}`, import.meta.url), 'utf8')) as JsonObject;
/** The pool of the article. */
export const issuer = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_u6ICFYxuV';
const documentUrl = `${issuer}/.well-known/openid-configuration`;
/** The key that it signs ID tokens with. */
export const key = await makeKey('RS256', { kid: 'UM6vOtEhQAblKh/6q7Yeu+Ca0rv+3TY9x0LS7cGDZ8s=' });
const [, otherKey] = (fixture('jwks.json') as { keys: JsonObject[] }).keys;
/** What its ID token says. */
export const claims = {
	sub: '71b4bba6-9e46-4a26-aac5-a6224d7b1903',
	'cognito:groups': ['admins', 'readers'],
	iss: issuer,
	'cognito:username': 't1u1',
	aud: '6ds1hk2vq0s8b7m3n5p9r4tk0c',
	token_use: 'id',
	auth_time: now - 1128,
	iat: now - 1128,
	exp: now + 2472,
};
const token = mint({ kid: key.kid, alg: 'RS256' }, claims, key);

/** The pool's documents as they were fetched two minutes ago. */
export const poolKeySet: KeyMaterial = keySetOf([otherKey ?? {}, key.jwk], fixture('openid-configuration.json'));

function keySetOf(keys: readonly object[], document: JsonObject): KeyMaterial {
	const keySet = readKeySet({ keys });
	if (keySet === undefined) throw new Error('no key set');
	const discovery = keepDocument(issuer, documentUrl, document);
	return { type: 'set', keySet, source: `${issuer}/.well-known/jwks.json`, fetchedAt: sampleNow - 125_000, discovery };
}

/** Nothing is stated about the app. */
export const nothing: Statement = { expectations: {}, sources: {}, asked: false, untrusted: false, broken: [] };

/** The whole page, as the extension makes it of a token, what is expected and the keys at hand. */
export async function hostView(
	text: string,
	{
		keyMaterial,
		statement = nothing,
		words = english,
		known = {},
	}: { keyMaterial?: KeyMaterial; statement?: Statement; words?: Words; known?: Pick<Inspected, 'around' | 'asking' | 'outer'> } = {},
): Promise<InspectorView> {
	const decoded = decode(text);
	const base = { text, resource: undefined, decoded, ...known };
	if (keyMaterial === undefined) return inspectorView(base, false, now, words);
	const report = await verify(text, statement.expectations, keyMaterial, () => sampleNow);
	const thumbprints = await thumbprintsOf(shownKeys(keyMaterial, decoded));
	const verification = { report, keyMaterial, statement, keyPlan: { type: 'given', keyMaterial } } as const;
	return inspectorView({ ...base, verification, thumbprints }, false, now, words);
}

const hostileDocument: JsonObject = {
	...Object.fromEntries(attacks.map((text) => [text, [text, { [text]: text }]])),
	issuer: attacks[0] ?? '',
	jwks_uri: attacks[4] ?? '',
	token_endpoint: `https://attacker.example/${attacks.join('')}`,
	authorization_endpoint: 'x'.repeat(8000),
	scopes_supported: attacks,
};
const hostileKeys = attacks.map((text) => ({ kty: text, kid: text, alg: text, use: text, crv: `${text}${'y'.repeat(3000)}` }));

/** What the issuer says about itself, with the key that signed the token. */
export const issuerKnown = await hostView(token, { keyMaterial: poolKeySet });
/** The same in Japanese. */
export const issuerJapanese = await hostView(token, { keyMaterial: poolKeySet, words: inJapanese });
/** Nobody was asked. */
export const issuerUnasked = await hostView(token);
/** Keys from a file. */
export const issuerGiven = await hostView(token, { keyMaterial: { type: 'key', jwk: key.jwk, source: 'keys/pool.pem' } });
/** The document names another issuer. */
export const issuerDiffers = await hostView(token, {
	keyMaterial: {
		type: 'failure',
		failure: {
			ok: false,
			code: 'issuer-differs',
			url: documentUrl,
			detail: 'https://attacker.example',
			discovery: keepDocument(issuer, documentUrl, { ...fixture('openid-configuration.json'), issuer: 'https://attacker.example' }),
		},
	},
});
/** A document and keys that are made of attacks, for a token that names one of them. */
export const issuerHostile = await hostView(compact({ kid: attacks[0], alg: 'RS256' }, { iss: issuer, token_use: 'id' }, 'AAAA'), {
	keyMaterial: keySetOf([...hostileKeys, { kty: 'RSA', kid: '\u202E'.repeat(5000), n: attacks[1], d: 'private' }], hostileDocument),
});

/** Where an expectation is written down. */
export const profile: ExpectationSource = {
	type: 'profile',
	profile: 'orders-api',
	place: { in: 'file', path: '.claimlens/profiles.json', line: 4 },
};
/** Stated in a profile, and one expectation tried out in the window. */
export const checksStated = await hostView(token, {
	keyMaterial: poolKeySet,
	statement: {
		...nothing,
		expectations: {
			issuer: [issuer],
			tokenUse: 'id',
			clientId: [claims.aud, '3n4b5urk1ft4fl3mg5e62d9ado'],
			group: ['admins'],
			clockTolerance: 0,
		},
		sources: { issuer: profile, clientId: profile, group: profile, tokenUse: { type: 'here' } },
	},
});
/** What is stated does not fit. */
export const checksFailed = await hostView(token, {
	keyMaterial: poolKeySet,
	statement: {
		...nothing,
		expectations: { issuer: [issuer], tokenUse: 'access', clientId: ['3n4b5urk1ft4fl3mg5e62d9ado'] },
		sources: { issuer: profile, clientId: profile, tokenUse: profile },
	},
});
/** A token, and a profile, made of attacks. */
export const checksHostile = await hostView(
	compact(
		{ kid: key.kid, alg: 'RS256', typ: attacks[0] },
		{ iss: attacks[0], aud: attacks, token_use: attacks[1], scope: attacks.join(' '), 'cognito:groups': attacks },
		'AAAA',
	),
	{
		keyMaterial: poolKeySet,
		statement: {
			...nothing,
			expectations: { issuer: attacks, clientId: attacks, group: attacks, typ: attacks[2] ?? '' },
			sources: { issuer: { ...profile, profile: attacks[0] ?? '' }, clientId: { type: 'here' } },
			profile: { name: attacks[3] ?? '', place: { in: 'user-settings' }, members: {} },
		},
	},
);
