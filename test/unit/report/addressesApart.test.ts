import { describe, expect, it } from 'vitest';
import { addressesApart } from '../../../src/core/report/addressesApart.ts';

describe('addressesApart', () => {
	it.each([
		['https://a.example.jp/x-1に接続できません(ENOTFOUND)。', 'https://a.example.jp/x-1 に接続できません(ENOTFOUND)。'],
		['発行者はhttp://127.0.0.1:1/poolとhttps://b.example.jpです。', '発行者はhttp://127.0.0.1:1/pool とhttps://b.example.jp です。'],
		// An editor ends an address there by itself.
		['https://a.example.jp/、https://b.example.jp。', 'https://a.example.jp/、https://b.example.jp。'],
		['https://a.example.jp cannot be reached.', 'https://a.example.jp cannot be reached.'],
		['サインインにはhttpsが要ります。', 'サインインにはhttpsが要ります。'],
	])('%s', (text, apart) => {
		expect(addressesApart(text)).toBe(apart);
	});

	it('is done in one pass over a long text', () => {
		const text = 'https://a'.repeat(200_000);
		expect(addressesApart(text) === text).toBe(true);
	});
});
