import { indexTeamRows } from '../../../src/core/claims/team/teamRows.ts';
import { readFacts } from '../../../src/core/cognito/readFacts.ts';
import { keepDocument } from '../../../src/core/keys/discoveryDocument.ts';
import { readKeySet } from '../../../src/core/keys/jwk.ts';
import { thumbprintsOf } from '../../../src/core/keys/thumbprint.ts';
import { compareTokens } from '../../../src/core/token/compare.ts';
import { decode } from '../../../src/core/token/decode.ts';
import type { ExpectationSource } from '../../../src/core/verify/expectationSource.ts';
import type { KeyMaterial } from '../../../src/core/verify/keyMaterial.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import type { InspectorView } from '../../../src/protocol/inspector.ts';
import { shownKeys } from '../../../src/vscode/inspector/issuerView.ts';
import { pageView } from '../../../src/vscode/inspector/pageView.ts';
import type { Inspected } from '../../../src/vscode/session.ts';
import type { Words } from '../../../src/words/words.ts';
import { clientId, forId, headerOf, idKey, issuer, makeKey, mint, poolKeys } from '../../unit/verify/minting.ts';
import { english, inJapanese } from '../../unit/words/bundle.ts';

/** What nobody may see while the screen is shared: values of the sample that are about a person. Its signature is another one at every run. */
export const secrets = {
	sub: '71b4bba6-9e46-4a26-aac5-a6224d7b1903',
	username: 't1u1-hanako',
	email: 'hanako@example.com',
	group: 'secret-admins',
	shortGroup: 'qz7',
	address: '1-2-3 Nishi-Shinjuku',
	card: '4111111111111111',
} as const;

/** An ID token, verified at an instant (seconds since the epoch) and rejected for its groups and subject: values about a person are in claims, checks and problems. */
export async function sampleToken(now: number): Promise<Inspected> {
	const issuedAt = Math.floor(now) - 1128;
	const payload = {
		sub: secrets.sub,
		'cognito:groups': [secrets.group, secrets.shortGroup],
		iss: issuer,
		'cognito:username': secrets.username,
		email: secrets.email,
		email_verified: 'true',
		address: { formatted: secrets.address, postal_code: null },
		'custom:plan': 3,
		'custom:card': secrets.card,
		aud: clientId,
		token_use: 'id',
		auth_time: issuedAt,
		iat: issuedAt,
		exp: issuedAt + 3600,
	};
	const text = mint(headerOf(idKey), payload, idKey);
	const decoded = decode(text);
	const expectations = { ...forId, group: ['operators'], subject: 'somebody-else' };
	const source = `${issuer}/.well-known/jwks.json`;
	const keyMaterial = poolKeys.type === 'set' ? { ...poolKeys, source, fetchedAt: (now - 60) * 1000 } : poolKeys;
	const report = await verify(decoded, expectations, keyMaterial, () => now * 1000);
	const trusted = { type: 'trusted-issuers' } as const;
	const statement = { expectations, sources: { issuer: trusted }, asked: false, untrusted: false, broken: [] };
	return { text, resource: undefined, decoded, verification: { report, statement, keyMaterial, keyPlan: { type: 'given', keyMaterial } } };
}

/** What is known of two people whose names have got into everything that stands beside their tokens. */
export const people = {
	name: 'hanako-yamada',
	group: 'night-nurses',
	wanted: 'somebody-wanted',
	other: 'taro-suzuki',
	otherGroup: 'day-doctors',
	otherMail: 'taro@example.com',
} as const;

/** Two tokens side by side, one of each person: their names are in the issuer, its documents and keys, the app's expectations, and the names of files. */
export async function tellingTokens(now: number): Promise<Inspected> {
	const { name, group, wanted, other, otherGroup, otherMail } = people;
	const iss = `https://issuer.example/${name}`;
	const url = `${iss}/.well-known/openid-configuration`;
	const key = await makeKey('RS256', { kid: `key-of-${name}` });
	const times = { iat: now - 60, auth_time: now - 60, exp: now + 3540 };
	const text = mint(
		headerOf(key),
		{
			...times,
			iss,
			sub: name,
			aud: `app-of-${other}`,
			token_use: 'id',
			'cognito:groups': [group, 'all'],
			scope: `read:${other}`,
		},
		key,
	);
	const otherText = mint(
		headerOf(key),
		{ ...times, iss, sub: other, client_id: 'orders', token_use: 'access', 'cognito:groups': [otherGroup], email: otherMail },
		key,
	);
	const expectations = {
		issuer: [iss],
		clientId: [`app-of-${name}`, `app-of-${other}`],
		group: [group, otherGroup],
		scope: [`read:${other}`],
		subject: wanted,
		nonce: wanted,
	};
	const profile = { name: `profile of ${name}`, place: { in: 'file', path: `${other}/profiles.json`, line: 3 }, members: {} } as const;
	const written: ExpectationSource = { type: 'profile', profile: profile.name, place: profile.place };
	const configured: ExpectationSource = { type: 'configuration', place: { path: `src/${name}/verify.ts`, line: 7 } };
	const sources = { issuer: written, clientId: configured, group: configured, scope: written, subject: configured, nonce: configured };
	const statement = { expectations, sources, asked: false, untrusted: false, broken: [], profile };
	const document = {
		issuer: iss,
		jwks_uri: `${iss}/keys`,
		[`x_${name}`]: name,
		scopes_supported: [`read:${other}`],
		contacts: [[otherMail]],
	};
	const keySet = readKeySet({ keys: [key.jwk, { ...key.jwk, kid: `key-of-${other}`, use: group }] });
	if (keySet === undefined) throw new Error('no key set');
	const discovery = keepDocument(iss, url, document);
	const keyMaterial: KeyMaterial = { type: 'set', keySet, source: `${iss}/keys`, fetchedAt: (now - 60) * 1000, discovery };
	const inspect = async (token: string, material: KeyMaterial): Promise<Inspected> => {
		const decoded = decode(token);
		const report = await verify(decoded, expectations, material, () => now * 1000);
		const verification = { report, statement, keyMaterial: material, keyPlan: { type: 'given', keyMaterial: material } } as const;
		const thumbprints = await thumbprintsOf(shownKeys(material, decoded));
		const around = { team: indexTeamRows([]), facts: await readFacts('client_id=orders', `${name}/.env`) };
		return { text: token, resource: undefined, decoded, verification, thumbprints, around };
	};
	const failure: KeyMaterial = {
		type: 'failure',
		failure: { ok: false, code: 'issuer-differs', url, detail: `${iss}/of/${other}`, discovery },
	};
	const [left, right] = [await inspect(text, keyMaterial), await inspect(otherText, failure)];
	return { ...left, compared: { number: 1, other: right, comparison: await compareTokens(left.decoded, right.decoded) } };
}

/** The page as the extension sends it, at an instant (seconds since the epoch). */
export async function tokenViews(
	now: number,
): Promise<Readonly<Record<'sent' | 'shared' | 'sharedInJapanese' | 'sharedCompared', InspectorView>>> {
	const [sample, telling] = [await sampleToken(now), await tellingTokens(now)];
	const view = (inspected: Inspected, sharing: boolean, words: Words): InspectorView =>
		pageView(inspected, { signatureShown: false, sharing }, now, words);
	return {
		sent: view(sample, false, english),
		shared: view(sample, true, english),
		sharedInJapanese: view(sample, true, inJapanese),
		sharedCompared: view(telling, true, english),
	};
}
