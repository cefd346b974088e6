import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import { subtitle } from '../../../src/vscode/inspector/subtitle.ts';
import { compact } from '../token/compact.ts';
import { accessToken, clientId, idToken, poolId } from '../verify/minting.ts';
import { english, inJapanese } from '../words/bundle.ts';

const text = (token: string, words = english): string =>
	subtitle(decode(token), words)
		.map((phrase) => phrase.text)
		.join('');
const ids = (token: string): readonly unknown[] => subtitle(decode(token), english).flatMap(({ id }) => id ?? []);

describe('the line under the title', () => {
	it('says issuer, user and client, with long ids shortened', () => {
		expect(text(idToken())).toBe(
			'Amazon Cognito · Ireland eu-west-1 · pool eu-west-1_FIXTURE01 · user fixture-user · for client fixturec…0001',
		);
		expect(text(accessToken(), inJapanese)).toContain('ユーザー fixture-user');
	});

	it('names the subject where there is no user name, and nobody where the client is the subject', () => {
		const subject = '11111111-2222-3333-4444-555555555555';
		expect(text(idToken({ 'cognito:username': undefined }))).toContain('subject 11111111…5555');
		expect(ids(idToken({ 'cognito:username': undefined }))).toEqual([
			{ index: 0, whole: poolId },
			{ index: 1, whole: subject },
			{ index: 2, whole: clientId },
		]);
		expect(text(accessToken({ username: undefined, sub: clientId }))).not.toMatch(/user |subject /);
	});

	it('leaves short ids and addresses as they are, and cuts no character in two', () => {
		const issuer = 'https://issuer.example/a/long/path/to/somewhere';
		const token = compact({ alg: 'RS256' }, { iss: issuer, sub: '😀'.repeat(30), aud: 'short' });
		expect(text(token)).toBe(`from ${issuer} · subject ${'😀'.repeat(8)}…${'😀'.repeat(4)} · for client short`);
	});

	it('names the identity pool that its token is for, and takes its ids for what they are', () => {
		const pool = 'us-east-1:6a2b1c9e-2f0d-4f17-8a9c-40a1f4b7a0c2';
		const token = compact({ alg: 'RS512' }, { iss: 'https://cognito-identity.amazonaws.com', sub: 'us-east-1:x', aud: pool });
		expect(text(token)).toContain('for identity pool us-east-…a0c2');
		expect(ids(token)).toEqual([
			{ index: 0, whole: 'us-east-1:x' },
			{ index: 1, whole: pool },
		]);
	});

	it('says nothing that is no text', () => {
		expect(text(compact({ alg: 'RS256' }, { sub: { a: 1 }, aud: ['a'], username: 7 }))).toBe('names no issuer');
	});
});
