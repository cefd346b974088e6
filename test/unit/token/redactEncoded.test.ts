import { describe, expect, it } from 'vitest';
import { findTokens } from '../../../src/core/token/find.ts';
import { redactEncoded } from '../../../src/core/token/redactEncoded.ts';
import { compact } from './compact.ts';

const claims = { sub: '11111111-2222-3333-4444-555555555555', exp: 1_800_003_600 };
const rs256 = compact({ alg: 'RS256' }, claims, 'x'.repeat(342));
const es256 = compact({ alg: 'ES256' }, claims, 'y'.repeat(86));

/** The text with the tokens redacted in the base64 that the given piece is part of. */
function redacted(text: string, piece: string, ...tokens: readonly string[]): string | undefined {
	const edit = redactEncoded(text, text.indexOf(piece), new Set(tokens));
	return edit && text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

describe('redactEncoded', () => {
	it.each(['base64', 'base64url'] as const)('writes the whole anew, in the same alphabet and padded alike: %s', (encoding) => {
		for (const behind of ['', '?', '>>', '花']) {
			const body = Buffer.from(JSON.stringify({ a: rs256, b: es256, behind })).toString(encoding);
			const text = redacted(`«${body}» ${rs256}`, body.slice(40, 60), rs256) ?? '';
			expect(text.endsWith(`» ${rs256}`)).toBe(true);
			const written = text.slice(1, text.indexOf('»'));
			const decoded = Buffer.from(written, encoding);
			expect(decoded.toString(encoding)).toBe(written);
			const { a, ...rest } = JSON.parse(decoded.toString()) as Record<string, string>;
			expect(a).toMatch(/^eyJ[\w-]+\.eyJ[\w-]+\.REDACTED$/);
			expect(rest).toEqual({ b: es256, behind });
			expect(findTokens(text).map(({ token }) => token)).toEqual([a, es256, rs256]);
		}
	});

	it('leaves alone what is no base64, holds none of these tokens, or is a token itself', () => {
		const body = Buffer.from(JSON.stringify({ a: es256 })).toString('base64');
		expect(redacted(`"${body}"`, body, rs256)).toBeUndefined();
		expect(redacted(`"${rs256}"`, rs256, rs256)).toBeUndefined();
		expect(redacted(' plain words ', 'words', rs256)).toBeUndefined();
	});
});
