import { describe, expect, it } from 'vitest';
import { readFacts } from '../../../src/core/cognito/readFacts.ts';
import { decode } from '../../../src/core/token/decode.ts';
import type { RefreshView } from '../../../src/protocol/claims.ts';
import { refreshView } from '../../../src/vscode/inspector/refreshView.ts';
import { compact } from '../token/compact.ts';
import { languages, placePattern } from '../words/bundle.ts';

const now = 1_800_000_600;
const dump = { UserPoolClient: { UserPoolId: 'eu-west-1_FIXTURE01', ClientId: 'myclient', RefreshTokenValidity: 30 } };
const idPayload = {
	sub: 'u',
	iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01',
	aud: 'myclient',
	token_use: 'id',
	auth_time: now - 600,
	exp: now + 3000,
};
const { aud: _aud, ...withoutAudience } = idPayload;
const access = { ...withoutAudience, token_use: 'access', client_id: 'myclient' };
const [words] = languages;

async function refreshOf(payload: object, client: object = dump): Promise<RefreshView | undefined> {
	const facts = await readFacts(JSON.stringify(client), 'client{line}.json');
	return words && refreshView({ decoded: decode(compact({ alg: 'RS256', kid: 'k' }, payload)), words, now, facts });
}
const noteOf = (view: RefreshView | undefined): string | undefined => view?.note.map(({ text }) => text).join('');

describe('the refresh window', () => {
	it.each([
		['an ID token', idPayload],
		['an access token', access],
	])('of %s is counted from the sign-in', async (_what, payload) => {
		const refresh = await refreshOf(payload);
		expect(refresh?.until).toBe(now - 600 + 30 * 86_400);
		expect(noteOf(refresh)).toBe(
			'Refresh tokens of this app client work for 30 days from the sign-in, unless revoked (client{line}.json, line 1). ' +
				'Whether rotation is on is not written there; a rotated refresh token would end at the same time.',
		);
	});

	it('says whether rotation is on where that is known', async () => {
		const withRotation = (feature: string): object => ({
			UserPoolClient: { ...dump.UserPoolClient, RefreshTokenRotation: { Feature: feature } },
		});
		expect(noteOf(await refreshOf(idPayload, withRotation('ENABLED')))).toMatch(/Rotation is on: every refresh gives a new refresh token/);
		expect(noteOf(await refreshOf(idPayload, withRotation('DISABLED')))).toMatch(/Rotation is off\.$/);
	});

	it.each([
		['no instant of the sign-in', { ...idPayload, auth_time: undefined }],
		['another client', { ...idPayload, aud: 'other' }],
		['a client that acts for itself', { ...access, sub: 'myclient' }],
		['another issuer', { ...idPayload, iss: 'https://issuer.example', token_use: undefined }],
	])('is not known with %s', async (_what, payload) => {
		expect(await refreshOf(payload)).toBeUndefined();
	});

	it('is not known before somebody looked into the workspace', () => {
		expect(words && refreshView({ decoded: decode(compact({ alg: 'RS256' }, idPayload)), words, now })).toBeUndefined();
	});

	it.each(languages.map((language) => [language.language, language] as const))(
		'is told in whole sentences: %s',
		async (_name, language) => {
			const facts = await readFacts(JSON.stringify(dump), 'client.json');
			const note = noteOf(refreshView({ decoded: decode(compact({ alg: 'RS256' }, idPayload)), words: language, now, facts }));
			expect(note).not.toMatch(placePattern);
		},
	);
});
