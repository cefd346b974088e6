import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import { piecesOf } from '../../../src/vscode/jwt/pieces.ts';
import { compact } from '../token/compact.ts';

const token = compact({ alg: 'RS256' }, { sub: 'someone' });
const { parts } = decode(token);
const [header = '', payload = '', signature = ''] = token.split('.');

/** What each piece covers. */
function covered(lines: readonly string[], text = token): string[] {
	const pieces = piecesOf(lines, text, decode(text).parts);
	return pieces.map(({ line, character, length, part }) => `${part} ${lines[line]?.slice(character, character + length)}`);
}

describe('piecesOf', () => {
	it('gives the parts of a token on one line', () => {
		expect(piecesOf([token], token, parts)).toEqual([
			{ line: 0, character: 0, length: header.length, part: 'header' },
			{ line: 0, character: header.length + 1, length: payload.length, part: 'payload' },
			{ line: 0, character: header.length + payload.length + 2, length: signature.length, part: 'signature' },
		]);
	});

	it('follows a token over lines, without what is not of it', () => {
		const [first, second] = [payload.slice(0, 5), payload.slice(5)];
		expect(covered([`${header}.${first}`, `   ${second}.`, '', signature])).toEqual([
			`header ${header}`,
			`payload ${first}`,
			`payload ${second}`,
			`signature ${signature}`,
		]);
	});

	it('leaves out an empty part', () => {
		expect(covered([`${header}.${payload}.`], `${header}.${payload}.`)).toEqual([`header ${header}`, `payload ${payload}`]);
	});

	it('gives the five parts of an encrypted token', () => {
		expect(covered(['a.b.c.d.e'], 'a.b.c.d.e')).toEqual([
			'header a',
			'encrypted-key b',
			'initialization-vector c',
			'ciphertext d',
			'authentication-tag e',
		]);
	});
});
