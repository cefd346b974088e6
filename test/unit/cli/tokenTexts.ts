import fc from 'fast-check';
import type { PlacedToken } from '../../../src/cli/scan/byteScanner.ts';
import { findTokens } from '../../../src/core/token/find.ts';
import { compact, encode } from '../token/compact.ts';

const claims = { sub: '7', exp: 1_800_000_000, name: '花子 😀' };
/** A token, the same over several lines, and others whose headers are laid out. */
export const rs256 = compact({ alg: 'RS256' }, claims, 'x'.repeat(342));
const jwe = `${encode('{"alg":"dir","enc":"A256GCM"}')}..aXY.Y2lwaGVydGV4dA.${'t'.repeat(22)}`;
export const wrapped = rs256.replace(/.{64}/g, '$&\n');
/** JSON in base64 with two tokens in it. */
const body = Buffer.from(JSON.stringify({ 花: rs256, b: jwe })).toString('base64');
const laidOutBody = Buffer.from(JSON.stringify({ 花: rs256, b: jwe }, null, 2)).toString('base64url');
/** A signature that is cut where one of a shorter key would end. */
const cutSignature = compact({ alg: 'RS256' }, claims, `${'x'.repeat(342)}\n${'y'.repeat(341)}`);
const cutLiterals = compact({ alg: 'RS256' }, claims, `${'x'.repeat(171)}" +  # 花\n"${'y'.repeat(171)}"`);
const literals = `"${rs256.replace(/.{50}/g, '$&" +\n\t"')}"`;
export const laidOut = [
	'{\n  "alg": "RS256"\n}',
	'{\r\n    "alg": "RS256"}',
	'{ "alg": "RS256"}',
	'{\t"alg":"RS256"}',
	'{"0":1,"alg":"RS256"}',
	'{"名":1,"alg":"RS256"}',
].map((header) => compact(header, claims));

/** What `findTokens` gives for the whole text, with lines and columns. */
export function expected(text: string): readonly PlacedToken[] {
	return findTokens(text).map((match) => {
		const before = text.slice(0, match.start).split('\n');
		return { match, line: before.length, column: (before.at(-1) ?? '').length + 1 };
	});
}

const pieces = fc.oneof(
	fc.constantFrom(
		rs256,
		jwe,
		wrapped,
		literals,
		body,
		`"${body}"`,
		body.slice(0, 400),
		laidOutBody,
		laidOutBody.slice(0, 300),
		cutSignature,
		cutLiterals,
		`"${rs256}",\n"${'y'.repeat(170)}"`,
		...laidOut,
		`https://e.example/a/${rs256}/b`,
	),
	fc.constantFrom(
		'eyJ',
		'ewo',
		'eyA',
		'.',
		'/',
		'=',
		'\n',
		'\r\n',
		' ',
		'"',
		'\u001b[33m',
		'%3D',
		'x',
		'-',
		'😀',
		'花',
		'é',
		'new framework key. ',
		',',
		"'",
		';',
		'\\',
		`${rs256}=`,
		`${compact({ alg: 'none' }, claims, '')} `,
		`${compact({ alg: 'ES256', kid: '名' }, claims, 'y'.repeat(86))} `,
		`${compact({ alg: 'ES256', enc: 'x' }, claims, 'y'.repeat(86))}\t`,
		`${compact({ alg: 'ES256', kid: 'x'.repeat(5) }, claims, 'y'.repeat(86))}`,
	),
	fc.constantFrom('y'.repeat(70), 'plain words of a log line. '.repeat(9), `${'花'.repeat(40)}\n`, '\n'.repeat(80), 'e'.repeat(200)),
	fc.nat(rs256.length).map((end) => rs256.slice(0, end)),
	fc.nat(rs256.length).map((start) => rs256.slice(start)),
);
/** Texts of tokens, pieces of tokens, and what may stand around them. */
export const texts = fc.array(pieces, { maxLength: 24 }).map((parts) => parts.join(''));
