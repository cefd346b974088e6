import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import { findTokens } from '../../../src/core/token/find.ts';
import { compact, encode } from './compact.ts';

const payload = { sub: '11111111-2222-3333-4444-555555555555', exp: 1_800_003_600 };
const jws = compact({ kid: 'a+b/c=', alg: 'RS256' }, payload);
const other = compact({ alg: 'ES256' }, payload, 'b3RoZXI');
const jwe = `${encode('{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}')}.a2V5.aXY.Y2lwaGVydGV4dA.dGFn`;
const unsecured = compact({ alg: 'none' }, payload, '');
const padded = ['{"alg":"ES256","typ":"JWT"}', '{"sub":"7"}', 'signed'].map((part) => Buffer.from(part).toString('base64')).join('.');

function found(text: string): string[] {
	return findTokens(text).map(({ start, end }) => text.slice(start, end));
}

describe('findTokens finds exactly the token', () => {
	it.each<readonly [string, (token: string) => string]>([
		['alone', (token) => token],
		['in a curl line', (token) => `curl -H "Authorization: Bearer ${token}" https://api.example.com/orders`],
		['in a header', (token) => `GET / HTTP/1.1\r\nAuthorization: Bearer ${token}\r\nHost: api.example.com\r\n`],
		['in JSON', (token) => JSON.stringify({ id_token: token, token_type: 'Bearer' })],
		['in JSON inside JSON', (token) => JSON.stringify({ body: JSON.stringify({ id_token: token }) })],
		['in .env', (token) => `REGION=eu-west-1\nID_TOKEN=${token}\nSTAGE=dev\n`],
		['in quoted .env', (token) => `export ID_TOKEN='${token}'`],
		['in YAML', (token) => `tokens:\n  id: ${token}\n  more: yes`],
		['in a YAML block', (token) => `id: >-\n  ${token}\n`],
		['in a query string', (token) => `https://app.example.com/callback?x=1&id_token=${token}&state=s`],
		['in a fragment', (token) => `https://app.example.com/#id_token=${token}&expires_in=3600`],
		['between percent-encoded neighbours', (token) => `next=%2Fhome%3Fid_token%3D${token}%26state%3Ds`],
		['between lower-case percent-encoded neighbours', (token) => `id_token%3d${token}%26`],
		['in a path', (token) => `https://api.example.com/view/${token}/details`],
		['in a path whose parts contain ey and ew', (token) => `https://example.com/survey/keys/new/${token}`],
		['in a path with escaped slashes', (token) => `"https:\\/\\/example.com\\/review\\/${token}"`],
		['behind a JSON escape', (token) => `"id_token\\u003d${token}\\u0026state\\u003ds"`],
		['behind an escaped line break', (token) => `"token:\\n${token}\\n"`],
		['behind an escaped tab in a source', (token) => `'\\t${token}\\t'`],
		['in a coloured log', (token) => `\u001b[2mINFO\u001b[0m token \u001b[33m${token}\u001b[0m done`],
		['in a log with two colours at once', (token) => `\u001b[1;31m${token}\u001b[0m`],
		['in a cookie', (token) => `Cookie: CognitoIdentityServiceProvider.abc.user.idToken=${token}; theme=dark`],
		['in XML', (token) => `<token>${token}</token>`],
		['in HTML entities', (token) => `token=&quot;${token}&quot;`],
		['in Markdown', (token) => `The token is \`${token}\`.`],
		['at the end of a sentence', (token) => `This is ${token}.`],
		['at the end of a sentence, with three dots', (token) => `This is ${token}...`],
		['before other punctuation', (token) => `(${token}), ${token}; ${token}: ${token}! ${token}?`],
		['in Japanese text', (token) => `トークンは「${token}」です。`],
		['in a template literal', (token) => `\`\${prefix}${token}\``],
		['in a shell variable', (token) => `TOKEN="$(echo ${token})"`],
	])('%s', (_where, place) => {
		for (const token of [jws, jwe, padded]) {
			const tokens = found(place(token));
			expect(tokens.length).toBeGreaterThan(0);
			for (const match of tokens) expect(match).toBe(token);
		}
	});

	it('and its offsets in UTF-16 units', () => {
		expect(findTokens(`😀 ${jws} x`)).toEqual([{ start: 3, end: 3 + jws.length, form: 'compact-jws', token: jws }]);
		expect(findTokens('. '.repeat(20_000) + jws)).toEqual([{ start: 40_000, end: 40_000 + jws.length, form: 'compact-jws', token: jws }]);
		expect(findTokens(`${jwe}`)).toEqual([{ start: 0, end: jwe.length, form: 'compact-jwe', token: jwe }]);
	});

	it('twice on a line, in order', () => {
		expect(found(`${jws} ${other}`)).toEqual([jws, other]);
		expect(found(`${jws}\n${jwe}\n${unsecured}\n${jws}`)).toEqual([jws, jwe, unsecured, jws]);
		expect(found(`{"a":"${jws}","b":"${other}"}`)).toEqual([jws, other]);
	});

	it('whose header is laid out over lines, or begins with a blank or a name without a letter', () => {
		for (const header of [
			'{\n  "alg": "RS256"\n}',
			'{\r\n\t"alg":"RS256"}',
			'{\t"alg":"RS256"}',
			'{ "alg":"RS256"}',
			'{"":1,"alg":"RS256"}',
			'{"é":1,"alg":"RS256"}',
		]) {
			const token = compact(header, payload);
			for (const each of [token, compact(header, {})]) expect(found(`id: ${each},`)).toEqual([each]);
		}
	});

	it.each(['none', 'None', 'NONE', 'nOnE'])('whose third part is empty, when it is unsecured as %s', (alg) => {
		const token = compact({ alg }, payload, '');
		expect(found(`"${token}"`)).toEqual([token]);
	});

	it('with a signature that happens to follow alg none', () => {
		const token = compact({ alg: 'none' }, payload, 'c2ln');
		expect(found(token)).toEqual([token]);
	});

	it('with an empty encrypted key, as with alg dir', () => {
		const token = `${encode('{"alg":"dir","enc":"A256GCM"}')}..aXY.Y2lwaGVydGV4dA.dGFn`;
		expect(found(`x ${token}.`)).toEqual([token]);
	});

	it('whose header is the shortest, or the longest that is looked at', () => {
		const longest = JSON.stringify({ alg: 'RS256', pad: '' });
		for (const header of ['{"alg":""}', longest.replace('""', `"${'x'.repeat(12_288 - longest.length)}"`)]) {
			const token = compact(header, payload);
			expect(found(token)).toEqual([token]);
		}
		expect(found(compact(longest.replace('""', `"${'x'.repeat(12_289 - longest.length)}"`), payload))).toEqual([]);
	});

	it('with padding, but takes no other equals sign for padding', () => {
		expect(found(`${padded}=`)).toEqual([padded]);
		expect(found(`if (token==${jws}=)`)).toEqual([jws]);
		expect(found(`${compact({ alg: 'RS256' }, payload, 'c2lnb')}===`)).toEqual([compact({ alg: 'RS256' }, payload, 'c2lnb')]);
	});

	it('written in standard base64, slashes and all', () => {
		const signature = Buffer.from('fbefbefffffffbef', 'hex').toString('base64');
		expect(signature).toMatch(/[+].*[/]|[/].*[+]/);
		const token = compact({ alg: 'RS256' }, payload, signature);
		expect(found(`token: ${token}.`)).toEqual([token]);
	});

	it('inside one that only looks like one', () => {
		const decoy = `${encode('{"no":"algorithm here"}')}.`;
		expect(found(`${decoy}${jws}`)).toEqual([jws]);
	});
});

describe('findTokens finds nothing in', () => {
	it.each([
		['an empty text', ''],
		['a version', 'v1.2.3 and 10.24.0-beta.1+build.77'],
		['a domain', 'key.example.com eyes.newsletter.example ew.ey.eyJ'],
		['a module path', 'import { newKey } from "survey.keys.view.ts"'],
		['a base64 image', `data:image/png;base64,${'eyJhbGciOiJSUzI1NiJ9/+AAAA'.repeat(40)}==`],
		['text that begins with eyJ and is no JSON', 'eyJoaWRkZW4.eyJoaWRkZW4.c2ln'],
		['JSON without alg', `${encode('{"typ":"JWT","kid":"key number one"}')}.${encode('{}')}.c2ln`],
		['alg that is no text', `${encode('{"alg":256,"typ":"JWT"}')}.${encode('{}')}.c2ln`],
		['a JSON list', `${encode('["alg","RS256","RS384"]')}.${encode('{}')}.c2ln`],
		['a payload alone', encode(JSON.stringify(payload))],
		['two parts', `${encode('{"alg":"RS256"}')}.${encode('{}')}`],
		['a signed token that lost its signature', compact({ alg: 'RS256' }, payload, '')],
		['an empty payload', `${encode('{"alg":"RS256"}')}..c2ln`],
		['a JWE that lost parts', jwe.split('.').slice(0, 4).join('.')],
		['SAML', Buffer.from('<samlp:Response ID="eyJ.x.y"><saml:Assertion/></samlp:Response>').toString('base64')],
		['a longer word', `x${jws}`],
		['a longer word that ends like a colour', `from${jws}`],
		['a header longer than any', compact({ alg: 'RS256', pad: 'x'.repeat(20_000) }, payload)],
		['bytes that are no UTF-8', `${encode(Buffer.from('7b22616c67223a22ff227d20', 'hex'))}.e30.c2ln`],
	])('%s', (_what, text) => {
		expect(findTokens(text)).toEqual([]);
	});
});

describe('findTokens in any text', () => {
	const tokens = [jws, jwe, other, unsecured, padded];
	const headers = [encode('{"alg":"RS256"}'), encode('{"alg":"none"}'), encode('{"enc":"A256GCM","alg":"dir"}')];
	const rest = ['eyJ', 'ew', 'ey', '.', '/', '=', '==', '%3D', '\\n', '\\u003d', ' ', '"', '\u001b[33m', 'x', '-', '+', 'é', '😀'];
	const pieces = fc.constantFrom(...tokens, ...headers, ...rest);

	it('never throws, gives ordered offsets in the text, and only what decodes with a header', () => {
		const texts = fc.oneof(
			fc.string({ unit: 'binary' }),
			fc.array(pieces, { maxLength: 16 }).map((parts) => parts.join('')),
		);
		fc.assert(
			fc.property(texts, (text) => {
				let last = 0;
				for (const { start, end, form, token: found } of findTokens(text)) {
					expect(start).toBeGreaterThanOrEqual(last);
					expect(end).toBeGreaterThan(start);
					expect(end).toBeLessThanOrEqual(text.length);
					last = end;
					const token = decode(found);
					expect(token.form).toBe(form);
					expect(typeof token.header.json?.['alg']).toBe('string');
				}
			}),
			{ numRuns: 500 },
		);
	});

	it('finds a token between any two blanks', () => {
		const member = fc.record({ kid: fc.string({ unit: 'grapheme' }), alg: fc.constantFrom('RS256', 'ES256', 'HS256') });
		fc.assert(
			fc.property(
				fc.string({ unit: 'binary' }),
				member,
				fc.jsonValue(),
				fc.uint8Array({ minLength: 1 }),
				(before, header, claims, bytes) => {
					const token = `${encode(JSON.stringify(header))}.${encode(JSON.stringify({ claims }))}.${encode(bytes)}`;
					const text = `${before} ${token} `;
					expect(findTokens(text)).toContainEqual({ start: before.length + 1, end: text.length - 1, form: 'compact-jws', token });
				},
			),
		);
	});
});
