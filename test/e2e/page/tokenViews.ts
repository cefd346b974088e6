import { decode } from '../../../src/core/token/decode.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import type { InspectorView } from '../../../src/protocol/inspector.ts';
import { pageView } from '../../../src/vscode/inspector/pageView.ts';
import type { Inspected } from '../../../src/vscode/session.ts';
import type { Words } from '../../../src/words/words.ts';
import { clientId, forId, headerOf, idKey, issuer, mint, poolKeys } from '../../unit/verify/minting.ts';
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

/** The page as the extension sends it, at an instant (seconds since the epoch). */
export async function tokenViews(now: number): Promise<Readonly<Record<'sent' | 'shared' | 'sharedInJapanese', InspectorView>>> {
	const sample = await sampleToken(now);
	const view = (sharing: boolean, words: Words): InspectorView => pageView(sample, { signatureShown: false, sharing }, now, words);
	return { sent: view(false, english), shared: view(true, english), sharedInJapanese: view(true, inJapanese) };
}
