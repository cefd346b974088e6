import { readTeamRows } from '../../../src/core/claims/team/readTeamRows.ts';
import { indexTeamRows } from '../../../src/core/claims/team/teamRows.ts';
import { readFacts } from '../../../src/core/cognito/readFacts.ts';
import { decode } from '../../../src/core/token/decode.ts';
import type { InspectorView } from '../../../src/protocol/inspector.ts';
import type { Words } from '../../../src/words/words.ts';
import { compact, encode } from '../../unit/token/compact.ts';
import { mint } from '../../unit/verify/minting.ts';
import { english, inJapanese } from '../../unit/words/bundle.ts';
import { claims, hostView, issuer, key, nothing, poolKeySet, profile } from './hostViews.ts';
import { sampleNow } from './sampleNow.ts';

const now = sampleNow / 1000;
const header = { kid: key.kid, alg: 'RS256' };
const idClaims = {
	...claims,
	'custom:tenant_id': 'T1',
	origin_jti: 'f2a0b1c3-7d2e-4c8e-9a53-0d7d7c0b6c11',
	event_id: '0b6f7c9e-3c1a-4b07-8a1a-6a2c1f0e5d44',
	jti: 'a6d1b54e-2f9d-49c5-8d0b-5a5c1c1f7b02',
	email: 't1u1@example.com',
	email_verified: true,
	identities: [{ userId: 't1u1@example.com', providerName: 'Okta', providerType: 'SAML', primary: 'true' }],
};
const idToken = mint(header, idClaims, key);
const expired = { ...idClaims, auth_time: now - 3790, iat: now - 3790, exp: now - 190 };
const encryptedText = (more: object): string => `${encode(JSON.stringify({ enc: 'A256GCM', ...more }))}.YQ.c29tZSBpdg.Yw.c29tZSB0YWc`;
const outer = compact({ alg: 'RS256' }, { sub: 'outer', assertion: idToken });
const envelope = compact(
	{ alg: 'RS256', jku: 'https://attacker.example/keys' },
	{
		iss: 'https://issuer.example',
		id_token: mint(header, { ...idClaims, exp: idClaims.exp * 1000 }, key),
		refresh: encryptedText({ alg: 'dir' }),
		'custom:db_password': 'not-for-everybody',
		identities: JSON.stringify([{ userId: '7' }]),
		birthdate: '2000-01-01',
	},
);

const facts = await readFacts(`{\n  "user_pool_client_id": "${claims.aud}"\n}`, 'amplify_outputs.json');

/** A team says what its claim means, and the workspace names the client. */
const around = (language: string) => ({
	team: indexTeamRows(
		readTeamRows(
			{
				'custom:tenant_id': {
					title: { en: 'Tenant', ja: 'テナント' },
					meaning: { en: 'The tenant whose objects the user may read.', ja: 'ユーザーが読み取れるオブジェクトのテナントです。' },
				},
			},
			{ origin: '.claimlens/claims.json', language },
		).rows,
	),
	facts,
});
const expectations = { issuer: [issuer], tokenUse: 'id', clientId: [claims.aud] } as const;
const sources = { issuer: profile, tokenUse: profile, clientId: profile };
const stated = { ...nothing, expectations, sources };
const misstated = {
	...stated,
	expectations: { ...expectations, tokenUse: 'access', clientId: ['3n4b5urk1ft4fl3mg5e62d9ado'] },
} as const;
const keysOfYesterday = poolKeySet.type === 'set' ? { ...poolKeySet, fetchedAt: sampleNow - 26 * 3_600_000 } : poolKeySet;
const noKeys = {
	type: 'failure',
	failure: { ok: false, code: 'status', url: `${issuer}/.well-known/openid-configuration`, detail: '503' },
} as const;

/** The page in each of its states, as the extension makes it. */
async function states(words: Words) {
	const known = { around: around(words.language) };
	const pool = { keyMaterial: poolKeySet, words, known };
	return {
		/** Just opened: nobody was asked yet. */
		unchecked: await hostView(idToken, { words, known }),
		/** The request for the keys is on its way. */
		checking: await hostView(idToken, { words, known: { ...known, asking: new URL(issuer).host } }),
		/** Signed by the pool, nothing stated about the app. */
		genuine: await hostView(idToken, pool),
		/** Everything was stated and holds; the sign-in was weeks before this token was refreshed. */
		accepted: await hostView(mint(header, { ...idClaims, auth_time: now - 19 * 86_400, nbf: now - 1008 }, key), {
			...pool,
			statement: stated,
		}),
		/** Several checks failed; expired for 3 minutes, with keys of yesterday. */
		rejected: await hostView(mint(header, expired, key), { ...pool, keyMaterial: keysOfYesterday, statement: misstated }),
		/** Expired years ago. */
		longExpired: await hostView(mint(header, { ...expired, auth_time: 1_600_000_000, iat: 1_600_000_000, exp: 1_600_003_600 }, key), pool),
		/** The keys could not be had. */
		unverified: await hostView(idToken, { ...pool, keyMaterial: noKeys }),
		/** Only the header can be read. */
		encrypted: await hostView(encryptedText({ alg: 'RSA-OAEP-256' }), { words }),
		/** Cut off in the middle of the payload. */
		broken: await hostView(`${encode(JSON.stringify({ ...header, typ: 'at+jwt' }))}.${encode(JSON.stringify(idClaims).slice(0, 118))}`, {
			words,
		}),
		/** Encrypted, by Cognito for itself: every service refuses it. */
		refresh: await hostView(encryptedText({ cty: 'JWT', alg: 'RSA-OAEP' }), { words }),
		/** An envelope around an ID token and an encrypted one, with notes and doubts, reached from another token. */
		nested: await hostView(envelope, { words, known: { outer: { text: outer, resource: undefined, decoded: decode(outer) } } }),
	} satisfies Readonly<Record<string, InspectorView>>;
}

/** In English. */
export const stateViews = await states(english);
/** The same in Japanese. */
export const japaneseStates = await states(inJapanese);
