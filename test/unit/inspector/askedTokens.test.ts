import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import { askedTokensText, commonName } from '../../../src/vscode/askedTokens.ts';
import { compact } from '../token/compact.ts';
import { english, inJapanese } from '../words/bundle.ts';

const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123';
const of = (claims: object) => decode(compact({ alg: 'RS256', kid: 'k' }, { exp: 1_800_000_000, ...claims }));
const id = of({ iss: issuer, token_use: 'id', aud: '1example23456789', sub: 'u1' });

describe('askedTokensText', () => {
	it('names the kind, the issuer and the client, and no user', () => {
		const tokens = [id, of({ iss: issuer, token_use: 'id', aud: '1example23456789', sub: 'u2' })];
		expect(askedTokensText(tokens, english)).toBe(
			'ID token · Amazon Cognito · Ireland eu-west-1 · pool eu-west-1_AbCdEf123 · for client 1example23456789',
		);
		expect(askedTokensText(tokens, inJapanese)).toBe(
			'IDトークン · Amazon Cognito · アイルランド eu-west-1 · ユーザープール eu-west-1_AbCdEf123 · クライアント 1example23456789 宛て',
		);
	});

	it('names every kind once, and says where no issuer is named', () => {
		const tokens = [of({ client_id: 'c', token_use: 'access', scope: 'a' }), of({ client_id: 'c' }), of({ client_id: 'c' })];
		expect(askedTokensText(tokens, english)).toBe('Machine-to-machine access token, Access token · names no issuer · for client c');
	});
});

describe('commonName', () => {
	it('is the same for tokens of one issuer and client only', () => {
		const names = [
			id,
			of({ iss: issuer, aud: '1example23456789' }),
			of({ iss: issuer, aud: 'other' }),
			of({ iss: `${issuer}4`, aud: '1example23456789' }),
		];
		expect(new Set(names.map(commonName)).size).toBe(3);
		expect(commonName(names[0] ?? id)).toBe(commonName(names[1] ?? id));
	});
});
