import { describe, expect, it } from 'vitest';
import { exposureOf, lifeCodes, shownCodes } from '../../../src/core/exposure/exposure.ts';
import { decode } from '../../../src/core/token/decode.ts';
import { exposureSentence } from '../../../src/words/exposure.ts';
import { compact, encode } from '../token/compact.ts';
import { japaneseLetters, languages, placePattern } from '../words/bundle.ts';

const now = Date.UTC(2026, 10, 24);
const seconds = now / 1000;
const signature = encode(new Uint8Array(256).fill(7));
const signed = (payload: object, withSignature = signature) => exposureOf(decode(compact({ alg: 'RS256' }, payload, withSignature)), now);

describe('what a token gives away', () => {
	it.each([
		['valid', { sub: 'u', exp: seconds + 60 }, { life: 'valid', seconds: 60, shows: ['user'] }],
		['expired', { sub: 'u', exp: seconds - 90 }, { life: 'expired', seconds: 90, shows: ['user'] }],
		['without expiry', { sub: 'u' }, { life: 'no-expiry', shows: ['user'] }],
		[
			'an ID token',
			{ sub: 'u', aud: 'c', email: 'e', name: 'n', 'cognito:groups': [], 'custom:t': '1' },
			{ life: 'no-expiry', shows: ['user', 'name', 'contact', 'groups', 'attributes', 'client'] },
		],
		['of a machine', { sub: 'c', client_id: 'c', scope: 's' }, { life: 'no-expiry', shows: ['scopes', 'client'] }],
		['of unknown claims', { x: 1 }, { life: 'no-expiry', shows: ['claims'] }],
	])('%s', (_name, payload, exposure) => {
		expect(signed(payload)).toEqual(exposure);
	});

	it('is nothing for what nobody takes', () => {
		expect(signed({ sub: '1234567890', name: 'John Doe', iat: 1516239022 }), 'the example of jwt.io').toBe(undefined);
		expect(signed({ iss: 'joe', exp: 1300819380, 'http://example.com/is_root': true }), 'the example of the RFCs').toBe(undefined);
		expect(signed({ sub: 'u' }, 'REDACTED'), 'a signature that was cut').toBe(undefined);
		expect(exposureOf(decode('eyJhbGciOiJSUzI1NiJ9.bm90IGpzb24.AA'), now), 'a payload that is none').toBe(undefined);
	});

	it('of a short but whole signature is told', () => {
		expect(signed({ sub: 'u' }, encode(new Uint8Array(32)))).not.toBe(undefined);
		expect(signed({ sub: 'u' }, encode(new Uint8Array(31)))).toBe(undefined);
	});

	it('of a refresh token is a password, of another encrypted one unknown, of an unsigned one what it shows', () => {
		const tag = encode(new Uint8Array(16));
		const jwe = (header: object, seal = tag) =>
			exposureOf(decode([encode(JSON.stringify(header)), 'a2V5', 'aXY', 'dGV4dA', seal].join('.')), now);
		expect(jwe({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' })).toEqual({ life: 'password', shows: [] });
		expect(jwe({ enc: 'A256GCM', alg: 'dir' })).toEqual({ life: 'encrypted', shows: [] });
		expect(jwe({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' }, 'REDACTED'), 'a redacted one').toBe(undefined);
		expect(exposureOf(decode(compact({ alg: 'none' }, { sub: 'u' }, 'REDACTED')), now), 'a redacted one').toBe(undefined);
		expect(exposureOf(decode(compact({ alg: 'none' }, { sub: 'u' }, '')), now)).toEqual({ life: 'unsecured', shows: ['user'] });
	});

	it.each(lifeCodes)('when it is %s, is a whole sentence in both languages', (life) => {
		for (const words of languages) {
			for (const shows of [[], shownCodes.slice(0, 1), shownCodes]) {
				const sentence = exposureSentence('cognito-id', { life, seconds: 2_460.7, shows }, words);
				expect(sentence).not.toMatch(placePattern);
				expect(sentence).not.toMatch(/undefined|NaN/);
				if (words.language === 'ja') expect(sentence).toMatch(japaneseLetters);
			}
		}
	});

	it('says how long in words for people', () => {
		const [english] = languages;
		if (english === undefined) throw new Error('there is no English');
		expect(exposureSentence('cognito-id', { life: 'valid', seconds: 2_465, shows: ['user', 'scopes'] }, english)).toBe(
			'ID token in a file that git tracks, valid for 41 min more: whoever reads the repository can use it. It also shows them who the user is and scopes.',
		);
		expect(exposureSentence('cognito-id', { life: 'expired', seconds: 270_000, shows: ['user'] }, english)).toBe(
			'ID token in a file that git tracks. It expired 3 days ago. It still shows who the user is to everybody who reads the repository.',
		);
	});
});
