import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decisiveClaimTypes, otherClaimTypes } from '../../../src/core/token/claimTypes.ts';
import { type DecodedToken, decode, isReadable } from '../../../src/core/token/decode.ts';
import { type ProblemCode, problemCodes } from '../../../src/core/token/problem.ts';
import { compact, encode } from './compact.ts';
import { header, payload, problemCases, signature, withHeader, withPayload } from './problemCases.ts';

function codesOf({ problems }: DecodedToken): ProblemCode[] {
	return problems.map(({ code }) => code);
}

describe('decode reads', () => {
	it('a signed token: its parts, header, payload, signature and times', () => {
		const times = { iat: 1, nbf: 2.5, exp: 3, auth_time: 0 };
		const text = compact(header, { ...payload, ...times });
		const token = decode(text);
		expect(token).toMatchObject({ text, form: 'compact-jws', kind: 'jws', problems: [] });
		expect(token.times).toEqual({ issuedAt: 1, notBefore: 2.5, expiresAt: 3, authTime: 0 });
		expect(token.header.json).toEqual(header);
		expect(token.payload?.json).toEqual({ ...payload, ...times });
		expect(token.signature?.bytes).toEqual(new Uint8Array(Buffer.from('signature')));
		expect(token.parts.map(({ name }) => name)).toEqual(['header', 'payload', 'signature']);
		expect(isReadable(token)).toBe(true);
	});

	it('an encrypted token: its protected header and the names of its parts', () => {
		const text = `${encode('{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}')}.a2V5.aXY.Y2lwaGVydGV4dA.dGFn`;
		const token = decode(text);
		expect(token).toMatchObject({ text, form: 'compact-jwe', kind: 'cognito-refresh', problems: [], times: {} });
		expect(token.header.json).toEqual({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' });
		expect(token.payload).toBeUndefined();
		expect(token.parts.map(({ name }) => name)).toEqual([
			'header',
			'encrypted-key',
			'initialization-vector',
			'ciphertext',
			'authentication-tag',
		]);
		expect(isReadable(token)).toBe(true);
	});

	it('text around which blanks were copied', () => {
		expect(decode(` \t${compact(header, payload)}\r\n`)).toEqual(decode(compact(header, payload)));
	});

	it('a payload of every script, as it was written', () => {
		const claims = { name: '山田 太郎', emoji: '😀', escaped: '\u0000\u2028', custom: { 'a/b': [1, null, true] } };
		expect(decode(compact(header, claims)).payload?.json).toEqual(claims);
	});

	it('times that are numbers only', () => {
		const token = decode(compact(header, '{"exp":"1800003600","iat":null,"nbf":1e400,"auth_time":[1]}'));
		expect(token.times).toEqual({});
	});
});

/** What is unusual, but neither unreadable nor dangerous. */
const remarks: readonly ProblemCode[] = [
	'padded',
	'standard-alphabet',
	'non-canonical',
	'lossy-number',
	'key-in-header',
	'nested-token',
	'unencoded-payload',
	'compressed',
	'many-iterations',
	'milliseconds',
	'microseconds',
];

describe.each(problemCodes)('decode says %s', (code) => {
	it.each(problemCases[code])('for %s', (_what, text, expected) => {
		const token = decode(text);
		const serious = !remarks.includes(code);
		expect(token.problems).toContainEqual(expect.objectContaining({ code, serious, ...expected }));
	});
});

describe('decode says nothing of', () => {
	it.each([
		['a list of audiences', compact(header, { aud: ['a', 'b'] })],
		['a list of scopes', compact(header, { scope: ['a', 'b'] })],
		['seconds', compact(header, { exp: 99_999_999_999 })],
		['the key of a DPoP proof', compact({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty: 'EC' } }, { jti: 'j' })],
		['members named like those of every object', compact(header, '{"constructor":1,"toString":2,"__proto__":{"exp":"x"}}')],
		['claims it does not know', compact(header, { 'custom:tier': 3, identities: [{}] })],
		['identities as UserInfo writes them', compact(header, { identities: '[{"userId":"7","providerName":"Corp"}]' })],
		['an address as a text, and as an object', compact(header, { token_use: 'id', address: 'Main St 1' })],
		['an address as an object', compact(header, { token_use: 'id', address: { formatted: 'Main St 1' } })],
		['roles with commas', compact(header, { 'cognito:roles': 'arn:aws:iam::1:role/a,arn:aws:iam::1:role/b' })],
		['a version of another issuer', compact(header, { version: '1.0' })],
		['an extension that is known', withHeader('{"alg":"RS256","crit":["b64"],"b64":true}')],
		['a token that lives no moment', compact(header, { iat: 5, nbf: 5, exp: 5 })],
		[
			'names that only resemble secrets',
			compact(header, { pwd_exp: '7', has_password: 'true', 'custom:forgot_password': false, amr: ['pwd'] }),
		],
		['empty attributes', compact(header, { email: '', 'custom:password': '', ssn: '' })],
		[
			'long numbers that are no cards',
			compact(header, { account: '4111111111111112', dateCreated: '1799999999000', big: 4_111_111_111_111_111 + 1 }),
		],
		[
			'ids that pass for cards',
			compact(header, { userId: '4111111111111111', 'custom:org_id': '5555555555554444', sub: '4111111111111111' }),
		],
		['a public key', compact(header, { cnf: { jwk: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' } } })],
		['dots that are no token', compact(header, { version: 'e30.a', host: 'eyJ.example.com', text: 'eyJhIjoxfQ.eyJhIjoxfQ.AA' })],
	])('%s', (_what, text) => {
		expect(decode(text).problems).toEqual([]);
	});
});

describe('decode keeps', () => {
	it('the form and the signature when the payload cannot be read', () => {
		const token = decode(withPayload('no json'));
		expect(token).toMatchObject({ form: 'compact-jws', kind: 'jws', header: { json: header }, payload: { text: 'no json' } });
		expect(token.signature?.bytes).toBeDefined();
		expect(isReadable(token)).toBe(false);
	});

	it('the payload when the header cannot be read', () => {
		const token = decode(withHeader('no json'));
		expect(token).toMatchObject({ form: 'compact-jws', header: { text: 'no json' }, payload: { json: payload } });
		expect(token.kind).toBeUndefined();
		expect(isReadable(token)).toBe(false);
	});

	it('header and payload of a token that was cut off, without calling it a token', () => {
		const token = decode(compact(header, payload, '').slice(0, -1));
		expect(token).toMatchObject({ header: { json: header }, payload: { json: payload } });
		expect(token.form).toBeUndefined();
		expect(token.kind).toBeUndefined();
		expect(token.signature).toBeUndefined();
		expect(isReadable(token)).toBe(false);
	});

	it('a payload that is no base64url, when the header says that it is none (RFC 7797)', () => {
		const token = decode(`${encode('{"alg":"HS256","b64":false,"crit":["b64"]}')}.plain, text.${signature}`);
		expect(token.payload?.encoded).toBe('plain, text');
		expect(codesOf(token)).toEqual(['unencoded-payload']);
	});

	it('a megabyte of claim, whole', () => {
		const long = 'x'.repeat(1_000_000);
		const token = decode(compact(header, { long }));
		expect(token.payload?.json?.['long']).toBe(long);
		expect(codesOf(token)).toEqual([]);
	});

	it('the text of a payload that is too deep', () => {
		const text = `{"a":${'['.repeat(300)}${']'.repeat(300)}}`;
		expect(decode(withPayload(text)).payload).toMatchObject({ text });
	});
});

describe('decode of any text', () => {
	const piece = fc.oneof(
		fc.string({ unit: 'binary', maxLength: 20 }),
		fc.json().map(encode),
		fc.uint8Array().map(encode),
		fc.constantFrom(
			'',
			encode(JSON.stringify(header)),
			encode('{"alg":"none"}'),
			encode('{"enc":"A256GCM"}'),
			encode(JSON.stringify(payload)),
		),
	);

	it('never throws and loses nothing: the parts joined by dots are the text', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string({ unit: 'binary' }),
					fc.array(piece, { maxLength: 7 }).map((parts) => parts.join('.')),
				),
				(text) => {
					const token = decode(text);
					expect(token.text).toBe(text.trim());
					expect(token.parts.map(({ encoded }) => encoded).join('.')).toBe(token.text);
					for (const { encoded, start, end } of token.parts) expect(token.text.slice(start, end)).toBe(encoded);
					for (const { detail } of token.problems) {
						expect(Object.values(detail ?? {}).every((value) => value !== undefined)).toBe(true);
					}
					if (isReadable(token)) expect(token.kind).toBeDefined();
				},
			),
			{ numRuns: 500 },
		);
	});

	it('a megabyte of dots', () => {
		expect(codesOf(decode('.'.repeat(1_000_000)))).toContain('part-count');
	});

	const names = fc.constantFrom(
		...Object.keys(decisiveClaimTypes),
		...Object.keys(otherClaimTypes),
		'password',
		'custom:x',
		'ssn',
		'__proto__',
	);
	const claims = fc.dictionary(fc.oneof(fc.string({ unit: 'binary' }), names), fc.jsonValue({ maxDepth: 4 }), { noNullPrototype: true });

	it('gives every JSON object back as it was written', () => {
		fc.assert(
			fc.property(claims, claims, (head, body) => {
				const [headText, bodyText] = [JSON.stringify(head), JSON.stringify(body)];
				const token = decode(compact(headText, bodyText));
				expect(token.header.json).toEqual(JSON.parse(headText));
				expect(token.payload?.json).toEqual(JSON.parse(bodyText));
			}),
			{ numRuns: 300 },
		);
	});

	it('with characters of a good token replaced, taken away, doubled and moved', () => {
		const good = compact(
			{ ...header, crit: ['x'], x: 1 },
			{ ...payload, email: 'ü@example.com', inner: compact(header, payload), key: { kty: 'EC' } },
		);
		const change = fc.record({
			at: fc.nat(good.length - 1),
			length: fc.nat(6),
			text: fc.oneof(
				fc.string({ unit: 'binary', maxLength: 4 }),
				fc.base64String({ maxLength: 8 }),
				fc.constantFrom('.', '=', '-', '_', '..'),
			),
		});
		fc.assert(
			fc.property(fc.array(change, { minLength: 1, maxLength: 6 }), (changes) => {
				const text = changes.reduce((old, { at, length, text: put }) => old.slice(0, at) + put + old.slice(at + length), good);
				const token = decode(text);
				expect(token.parts.map(({ encoded }) => encoded).join('.')).toBe(token.text);
				if (!isReadable(token)) expect(token.problems.some(({ serious }) => serious)).toBe(true);
				for (const { json, text: written } of [token.header, token.payload ?? token.header]) {
					if (json !== undefined) expect(JSON.parse(written ?? '')).toEqual(json);
				}
			}),
			{ numRuns: 500 },
		);
	});
});

describe('decode of a token made to be slow', () => {
	it.each([
		['members', (size: number) => withPayload(`{${Array.from({ length: size }, (_, index) => `"claim_${index}":"value"`).join(',')}}`)],
		['members of one claim', (size: number) => compact(header, { list: Array.from({ length: size }, () => 'eyJ.eyJ') })],
		['nearly tokens', (size: number) => compact(header, { text: 'eyJ'.repeat(size) })],
		['nearly private keys', (size: number) => compact(header, { text: '-----BEGIN '.repeat(size) })],
		['bytes that are no text', (size: number) => `${encode('{"alg":"RS256"}')}.${encode(Buffer.alloc(size, 0xef))}.AA`],
		[
			'replacement characters',
			(size: number) =>
				`${encode('{"alg":"RS256"}')}.${encode(Buffer.concat([Buffer.from('\ufffd'.repeat(size)), Buffer.from([0xff])]))}.AA`,
		],
		['lines', (size: number) => withPayload('{\n'.padEnd(size, '\n'))],
		['depth', (size: number) => withPayload(`{"a":${'['.repeat(size)}${']'.repeat(size)}}`)],
	])('by %s ends, which a time that grew with the square of its length would not let it before the test has no more', (_what, make) => {
		expect(decode(make(160_000)).form).toBe('compact-jws');
	});
});
