import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listText } from '../../../src/vscode/listText.ts';

describe('listText', () => {
	it.each([
		['60d108e3-329f-4963-8898-923aaa96f540', '60d108e3-329f-4963-8898-923aaa96f540'],
		['https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A', 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_A'],
		['auth0|5f7c', 'auth0｜5f7c'],
		['山田 太郎', '山田 太郎'],
		['https://issuer.example · 「会員証」、第2版 – 100 €', 'https://issuer.example · 「会員証」、第2版 – 100 €'],
		['![x](https://evil.example/p.png)', '！［x］（https://evil.example/p.png）'],
		['$(zap) <img src=x> `code` \\[', '＄（zap） ＜img src=x＞ ｀code｀ ＼［'],
		['a\u202eb\u200b\n', 'a\ufffdb\ufffd\ufffd'],
	])('%s', (text, shown) => {
		expect(listText(text)).toBe(shown);
	});

	it('lets no mark of an image, a link, HTML or an icon through', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
				expect(listText(text)).not.toMatch(/[[\]()<>!$`\\*~|{}&#"']|[\u0000-\u001f\u200b-\u200f\u202a-\u202e]/);
				expect(listText(text).length).toBeLessThanOrEqual(201);
			}),
		);
	});
});
