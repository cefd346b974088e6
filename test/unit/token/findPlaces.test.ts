import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { findTokens } from '../../../src/core/token/find.ts';
import { compact, encode } from './compact.ts';

const claims = {
	sub: '11111111-2222-3333-4444-555555555555',
	iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123',
	token_use: 'access',
	scope: 'openid email',
	name: '山田 花子',
	exp: 1_800_003_600,
};
const signature = (bytes: number): string => encode(randomBytes(bytes));
const rs256 = compact({ kid: 'a+b/c=', alg: 'RS256' }, claims, signature(256));
const es256 = compact({ alg: 'ES256' }, claims, signature(64));
const unknown = compact({ alg: 'XY999' }, claims, signature(200));
const jwe = `${encode('{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}')}.${signature(256)}.${signature(12)}.${signature(900)}.${signature(16)}`;
const padded = [JSON.stringify({ alg: 'ES256', typ: 'JWT' }), JSON.stringify(claims), randomBytes(64)]
	.map((part) => Buffer.from(part).toString('base64'))
	.join('.');
const unsecured = compact({ alg: 'none' }, claims, '');
const all = { rs256, es256, unknown, jwe };

/** What stands between « and » is where the token is expected. */
function expectAt(marked: string, ...tokens: readonly string[]): void {
	const text = marked.replace(/[«»]/g, '');
	const starts = [...marked.matchAll(/«/g)].map(({ index }, count) => index - 2 * count);
	const ends = [...marked.matchAll(/»/g)].map(({ index }, count) => index - 2 * count - 1);
	const found = findTokens(text);
	expect(found.map(({ start, end }) => [start, end])).toEqual(starts.map((start, count) => [start, ends[count]]));
	expect(found.map(({ token }) => token)).toEqual(tokens);
}

/** The same JSON laid out in the ways that servers write it. */
function laidOut(json: string): readonly string[] {
	const value: unknown = JSON.parse(json);
	const indented = JSON.stringify(value, null, 2);
	return [indented, JSON.stringify(value, null, '\t'), indented.replaceAll('\n', '\r\n'), `{ ${json.slice(1)}`, `{\t${json.slice(1)}`];
}

/** The token cut into lines, of which the first has room for less. */
function lines(token: string, width: number, first = width): readonly string[] {
	const cut = [token.slice(0, first)];
	for (let at = first; at < token.length; at += width) cut.push(token.slice(at, at + width));
	return cut;
}

describe.each(Object.entries(all))('a wrapped token (%s)', (_name, token) => {
	describe.each([64, 72, 76, 80, 120])('at %i columns', (width) => {
		it.each(['\n', '\r\n'])('alone on its lines %j', (lineBreak) => {
			expectAt(`before\n\n«${lines(token, width).join(lineBreak)}»${lineBreak}${lineBreak}after`, token);
			expectAt(`«${lines(token, width).join(lineBreak)}»`, token);
		});

		it('behind a label, the whole line counted', () => {
			const label = 'Authorization: Bearer ';
			expectAt(`${label}«${lines(token, width, width - label.length).join('\n')}»\nHost: api.example.com\n`, token);
		});

		it('indented, as a YAML block', () => {
			expectAt(`id_token: >-\n    «${lines(token, width).join('\n    ')}»\nother: 1\n`, token);
			expectAt(`id_token: |\n  «${lines(token, width - 2).join('\n  ')}»\nother: 1\n`, token);
		});

		it('quoted in a mail, and in comments', () => {
			for (const prefix of ['> ', '>> ', '# ', '// ', ' * ', '| ']) {
				expectAt(`${prefix}see:\n${prefix}«${lines(token, width).join(`\n${prefix}`)}»\n${prefix}\n`, token);
			}
		});

		it('with written line breaks in a JSON string', () => {
			expectAt(`{"token":"«${lines(token, width).join('\\n')}»\\n","more":1}`, token);
			expectAt(`{"token":"«${lines(token, width).join('\\r\\n')}»"}`, token);
			expectAt(`{"body":"{\\"token\\":\\"«${lines(token, width).join('\\\\n')}»\\\\n\\"}"}`, token);
			expectAt(`{"body":"{\\"token\\":\\"«${lines(token, width).join('\\\\r\\\\n')}»\\"}"}`, token);
		});

		// Without a known length, the `=` at the end of a line may as well be padding.
		it.skipIf(token === unknown)('with soft line breaks of a mail', () => {
			expectAt(`Subject: x\r\n\r\n«${lines(token, width - 1).join('=\r\n')}»\r\n\r\n`, token);
		});
	});

	it('one after another', () => {
		const wrapped = lines(token, 64).join('\n');
		expectAt(`«${wrapped}»\n\n«${wrapped}»\n\n«${token}»\n`, token, token, token);
	});
});

describe('a token of a known algorithm', () => {
	it.each([41, 60, 79, 97, 133, 250])('wrapped by a terminal of %i columns', (width) => {
		for (const token of [rs256, es256, jwe]) expectAt(`$ aws cognito-idp\n«${lines(token, width).join('\n')}»\n$ `, token);
	});

	it('whose last line is full', () => {
		const full = compact({ alg: 'ES256', kid: 'x' }, claims, signature(64));
		for (let width = 41; width < 140; width++) expectAt(`«${lines(full, width).join('\n')}»\nnext\n`, full);
	});
});

describe('a signature of RSA that is cut where one of a shorter key would end', () => {
	const sizes = [128, 256, 384, 512, 1_024];
	const cuts = sizes.flatMap((size) => sizes.filter((shorter) => shorter < size).map((shorter) => [size, shorter] as const));

	describe.each(cuts)('of %i bytes, cut behind %i', (size, shorter) => {
		const token = compact({ alg: 'RS256' }, claims, signature(size));
		const cut = token.length - encode(Buffer.alloc(size)).length + encode(Buffer.alloc(shorter)).length;

		it('by a line break', () => {
			for (let width = 41; width < 140; width++) {
				const first = cut % width || width;
				if (first < 8) continue;
				const label = first === width ? '' : ' '.padStart(width - first, 'x');
				expectAt(`${label}«${lines(token, width, first).join('\n')}»\nnext line\n`, token);
			}
			expectAt(`«${lines(token, cut).join('\n')}»\nnext line\n`, token);
		});

		it('in literals', () => {
			const parts = [token.slice(0, cut), token.slice(cut)];
			expectAt(`token = "«${parts.join('" +\n  "')}»";\nnext = "value";`, token);
			expectAt(`const token = ['«${parts.join("', '")}»'].join('');`, token);
			expectAt(`builder.append("«${parts.join('").append("')}»");`, token);
		});

		it('unless what follows is something else', () => {
			const whole = token.slice(0, cut);
			for (const next of ['next', signature(50), signature(32), 'x'.repeat(600), `${unknown}`]) {
				const found = findTokens(`"${whole}",\n"${next}"\n${whole}\n${next}\n${next}\n"${whole}" + "${next}"`);
				expect(found.filter((match) => match.token !== unknown).map((match) => match.token)).toEqual([whole, whole, whole]);
			}
		});
	});
});

describe('a token in string literals', () => {
	const cut = lines(rs256, 90);
	const parts = rs256.split('.');

	it.each<readonly [string, string, string, string]>([
		['JavaScript, operator at the end', "const token = '", "' +\n\t'", "';"],
		['TypeScript, operator at the start', 'const token: string = "', '"\n  + "', '";'],
		['a template literal', 'const token = `', '` +\n  `', '`;'],
		['a template literal with continued lines', 'const token = `', '\\\n', '`;'],
		['Java', 'String token = "', '"\n            + "', '";'],
		['C#', 'var token = "', '" +\r\n    "', '";'],
		['C#, verbatim', 'var token = @"', '" +\r\n    @"', '";'],
		['C#, interpolated', 'var token = $"', '" + $"', '";'],
		['Go', 'token := "', '" +\n\t"', '"'],
		['Go, raw', 'token := `', '` + \n\t`', '`'],
		['Python, in brackets', 'token = ("', '"\n         "', '")'],
		['Python, continued', "token = '", "' \\\n    '", "'"],
		['Python, prefixed', 'token = (b"', '"\n  b"', '")'],
		['Python, f-strings', 'token = (f"', '"\n  f"', '")'],
		['C', 'const char *token = "', '"\n    "', '";'],
		['PHP', "$token = '", "' .\n    '", "';"],
		['Lua', 'token = "', '" ..\n "', '"'],
		['Visual Basic', 'token = "', '" & "', '"'],
		['a shell, continued', 'TOKEN="', '\\\n', '"'],
		['a shell, quoted again', "TOKEN='", "'\\\n'", "'"],
		['with comments between', 'token = "', '" + // part of it\n  "', '"'],
		['with block comments between', 'token = "', '" /* part of it */ + "', '"'],
		['with comments of Python between', 'token = ("', '"  # part of it\n  "', '")'],
		['added to a variable', "let token = '", "';\ntoken += '", "';"],
		['added to a variable of Python or Go', 'token = "', '"\ntoken += "', '"'],
		['added to a member, with comments between', 'this.token = "', '"; // part of it\n\tthis.token += "', '";'],
		['appended in a chain', 'String token = new StringBuilder("', '")\n    .append("', '").toString();'],
		['appended in statements', 'builder.append("', '");\r\nbuilder.append("', '");'],
		['appended in C#', 'var token = text.Append("', '").Append("', '").ToString();'],
		['concatenated by a method', 'String token = "', '".concat("', '");'],
		['Python, three quotes each', 'token = ("""', '"""\n  """', '""")'],
		['Python, three quotes and an operator', "token = '''", "''' + '''", "'''"],
		['Java, text blocks', 'String token = """\n    ', '""" + """\n    ', '""";'],
		['C#, raw literals', 'var token = """', '"""\r\n    + """', '""";'],
		['each in brackets', 'const token = ("', '") + ("', '");'],
		['the rest in brackets', 'const token = "', '" + ("', '"))));'],
		['the first ones in brackets, with comments', 'const token = (("', '" // one\n) + "', '");'],
		['a list that is joined', "const token = ['", "',\n\t'", "'].join('');"],
		['a list of Python', 'token = "".join(["', '", "', '"])'],
		['a list of Go', 'token := strings.Join([]string{"', '",\n\t\t"', '"}, "")'],
		['a function of SQL', "SELECT CONCAT('", "', '", "')"],
		['a template of CloudFormation', '{"Fn::Join": ["", ["', '", "', '"]]}'],
	])('%s', (_language, before, seam, after) => {
		expectAt(`${before}«${cut.join(seam)}»${after}\nmore("x");\n`, rs256);
	});

	it.each<readonly [string, string, string, string]>([
		['Java, a text block', 'String token = """\n    ', '\n    ', '\n    """;'],
		['Java, a text block with continued lines', 'String token = """\n    ', '\\\n    ', '""";'],
		['C#, a raw literal', 'var token = """\r\n    ', '\r\n    ', '\r\n    """;'],
		['Python, three quotes', "TOKEN = '''\n", '\n', "\n'''"],
		['Python, three quotes with continued lines', 'TOKEN = """', '\\\n', '"""'],
		['Go, over lines', 'token := `', '\n', '`'],
		['a Java .properties file', 'token=', '\\\n      ', '\nother=1'],
	])('over lines: %s', (_language, before, lineBreak, after) => {
		expectAt(`${before}«${lines(rs256, 76).join(lineBreak)}»${after}\n`, rs256);
	});

	it('with dots of their own', () => {
		expectAt(`"«${parts[0]}" + "." + "${parts[1]}" + "." + "${parts[2]}»"`, rs256);
		expectAt(`"«${parts[0]}." +\n"${parts[1]}." +\n"${parts[2]}»"`, rs256);
		expectAt(`"«${parts[0]}"\n+ ".${parts[1]}"\n+ ".${parts[2]}»"`, rs256);
	});

	it('in a list that dots join', () => {
		for (const token of [rs256, es256, unknown, compact({ alg: 'HS256' }, claims, 'signature')]) {
			const [header, payload, end] = token.split('.');
			const marked = [`«${header}`, payload, `${end}»`];
			expectAt(`const token = ['${marked.join("', '")}'].join('.');`, token);
			expectAt(`token = ".".join([\n    "${marked.join('",\n    "')}",\n])\n`, token);
			expectAt(`String token = String.join(".", "${marked.join('", "')}");`, token);
			expectAt(`token := strings.Join([]string{"${marked.join('", "')}"}, ".")`, token);
			expectAt(`{"Fn::Join": [".", ["${marked.join('", "')}"]]}`, token);
		}
		const [header, payload] = rs256.split('.');
		// Not where one of the three is missing, or is something else.
		expectAt(`['${header}', '${payload}'].join('.')`);
		expectAt(`['${header}', 'payload', 'signature'].join('.')`);
		expectAt(`['${header}', '${payload}', 'not a signature'].join('.')`);
		expectAt(`['${header}', '${payload}', 'one', 'two', 'three'].join('.')`);
		expectAt(`['${header}', '${payload}', '«${es256}»'].join('.')`, es256);
	});

	it('with quotes of two kinds', () => {
		expectAt(`const token = '«${cut[0]}' + "${cut[1]}" +\n\t\`${cut.slice(2).join('')}»\`;`, rs256);
		expectAt(`token := "«${cut[0]}" +\n\t\`${cut[1]}\` +\n\t"${cut.slice(2).join('')}»"`, rs256);
	});

	it('but not in two values that stand one after the other', () => {
		const shortened = rs256.slice(0, -9);
		for (const token of [unknown, shortened]) {
			expectAt(`{\n  "token": "«${token}»",\n  "expires_in": 3600\n}`, token);
			expectAt(`{\r\n\t'token': '«${token}»',\r\n\t'expires_in': 3600\r\n}`, token);
			expectAt(`["«${token}»";\n"more"]`, token);
		}
		// What stands in the next statement belongs to a token only where it makes the signature whole: made-up ones never are.
		for (const token of [compact({ alg: 'HS256' }, claims, 'signature'), shortened, unknown]) {
			expectAt(`const token = "«${token}»";\nheaders.append("Authorization", token);\n`, token);
			expectAt(`text.append("«${token}»")\n  .append("more")`, token);
			expectAt(`token = '«${token}»'\nlog += 'more'\n`, token);
		}
		expectAt(`print("«${unknown}»")\n"more"`, unknown);
		expectAt(`print("«${unknown}»");\nprint("more")`, unknown);
		expectAt(`a = "«${unknown}»";\nb = a + "more"`, unknown);
		expectAt(`a: "«${unknown}»"\n'b': "more"`, unknown);
		expectAt(`list.append("«${es256}»")\nlist.append("«${rs256}»")`, es256, rs256);
		expectAt(`list.append("«${unknown}»")\nlist.append("«${unknown}»")`, unknown, unknown);
		expectAt(`["«${rs256}»", "«${es256}»"]`, rs256, es256);
		expectAt(`["«${unknown}»"\n"«${unknown}»"]`, unknown, unknown);
		for (const token of [rs256, unknown, shortened, compact({ alg: 'HS256' }, claims, 'signature')]) {
			expectAt(`["«${token}»", "more"]`, token);
			expectAt(`["«${token}»", "«${es256}»", "«${token}»"]`, token, es256, token);
			expectAt(`check(("«${token}»")) + ("more")`, token);
			expectAt(`check("""«${token}»""", """more""")`, token);
		}
		expectAt(`"«${rs256}»" + "more"`, rs256);
		expectAt(`"«${es256}»"\n"more"`, es256);
		expectAt(`a = "«${unknown}»"\nb = "more"`, unknown);
	});
});

describe('a token with escapes', () => {
	const standard = compact({ alg: 'RS256' }, claims, Buffer.from('fb'.repeat(256), 'hex').toString('base64'));

	it('percent-encoded, once and twice', () => {
		expect(standard).toMatch(/\+.*=$|=$/);
		expectAt(`https://example.com/?id_token=«${encodeURIComponent(standard)}»&state=1`, standard);
		expectAt(`https://example.com/?id_token=«${encodeURIComponent(padded)}»#x`, padded);
		expectAt(`next=${encodeURIComponent('/cb?t=')}«${encodeURIComponent(encodeURIComponent(padded))}»%2526x`, padded);
		expectAt(`next=${encodeURIComponent(encodeURIComponent('/cb?t='))}«${rs256}»%2526x`, rs256);
		expectAt(`next=${encodeURIComponent(encodeURIComponent(encodeURIComponent('/cb#t=')))}«${es256}»%252526x`, es256);
		expectAt(`Authorization=Bearer+«${rs256}»&x=1`, rs256);
		expectAt(`Authorization%3A%20Bearer%20«${rs256}»%0D%0A`, rs256);
	});

	it('of JSON, once and twice', () => {
		const slashes = standard.replaceAll('+', '/');
		expectAt(`{"t":"«${slashes.replaceAll('/', '\\/').replaceAll('=', '\\u003d')}»"}`, slashes);
		expectAt(`{"t":"{\\"t\\":\\"«${slashes.replaceAll('/', '\\\\/').replaceAll('=', '\\\\u003D')}»\\"}"}`, slashes);
		expectAt(`'«${slashes.replaceAll('=', '\\x3d')}»'`, slashes);
	});

	it('with colours inside, as grep marks what it found', () => {
		const marked = `${rs256.slice(0, 9)}\u001b[01;31m\u001b[K${rs256.slice(9, 30)}\u001b[m\u001b[K${rs256.slice(30)}`;
		expectAt(`log:12:\u001b[36m«${marked}»\u001b[0m done`, rs256);
	});
});

describe('a token in documents of many tokens', () => {
	it('an export of requests (HAR)', () => {
		const har = {
			log: {
				entries: [
					{
						request: {
							headers: [{ name: 'authorization', value: 'Bearer @rs256@' }],
							cookies: [{ name: 'id', value: '@es256@' }],
							postData: { text: '{"refresh_token":"@jwe@"}' },
						},
						response: { content: { text: JSON.stringify({ AuthenticationResult: { AccessToken: '@rs256@', IdToken: '@es256@' } }) } },
					},
				],
			},
		};
		const marked = JSON.stringify(har, null, 2).replace(/@(rs256|es256|jwe)@/g, (_, name: keyof typeof all) => `«${all[name]}»`);
		expectAt(marked, rs256, es256, jwe, rs256, es256);
	});

	it('an export of requests with bodies in base64', () => {
		const answer = JSON.stringify({ AuthenticationResult: { AccessToken: rs256, IdToken: es256, RefreshToken: jwe }, for: '花子' });
		for (const body of [answer, `${answer} `, `${answer}  `, ...laidOut(answer)]) {
			const encoded = Buffer.from(body).toString('base64');
			const text = `"content": { "text": "${encoded}", "encoding": "base64" }, "id": "${unknown}"`;
			const found = findTokens(text);
			expect(found.map(({ token }) => token)).toEqual([rs256, es256, jwe, unknown]);
			const start = text.indexOf(encoded);
			for (const [number, token] of [rs256, es256, jwe].entries()) {
				const place = found[number] ?? { start: 0, end: 0 };
				// The fewest characters that hold every bit of it.
				const first = Buffer.byteLength(body.slice(0, body.indexOf(token))) * 8;
				expect(place.start).toBe(start + Math.floor(first / 6));
				expect(place.end).toBe(start + Math.ceil((first + token.length * 8) / 6));
			}
		}
		const state = Buffer.from(answer).toString('base64url');
		expect(findTokens(`https://app.example.com/cb?state=${state}&x=1`).map(({ token }) => token)).toEqual([rs256, es256, jwe]);
	});

	it('JSON in base64 that is laid out only where a run begins with it, and before no dot', () => {
		for (const body of laidOut(JSON.stringify({ id: es256 }))) {
			const encoded = Buffer.from(body).toString('base64url');
			expect(findTokens(`a ${encoded}\n`)).toHaveLength(1);
			expect(findTokens(`a/${encoded}`)).toEqual([]);
			expect(findTokens(`${encoded}.x`)).toEqual([]);
			expect(findTokens(`${encoded}.${encoded}`)).toEqual([]);
		}
	});

	it('no base64 in base64, no text that is not UTF-8, and none as long as a file', () => {
		const answer = JSON.stringify({ id: es256 });
		const encoded = Buffer.from(answer).toString('base64');
		expect(findTokens(`"${encoded}"`)).toHaveLength(1);
		expect(findTokens(`"${Buffer.from(JSON.stringify({ body: encoded })).toString('base64')}"`)).toEqual([]);
		expect(findTokens(`"${Buffer.concat([Buffer.from(answer), Buffer.from([0xff])]).toString('base64')}"`)).toEqual([]);
		expect(findTokens(`"${Buffer.from(JSON.stringify({ id: es256, more: 'x'.repeat(50_000) })).toString('base64')}"`)).toEqual([]);
	});

	it('a Postman and a Bruno collection', () => {
		expectAt(`{"auth":{"type":"bearer","bearer":[{"key":"token","value":"«${rs256}»","type":"string"}]}}`, rs256);
		expectAt(`auth:bearer {\n  token: «${rs256}»\n}\nvars:pre-request {\n  id: «${es256}»\n}\n`, rs256, es256);
	});

	it('a .http file', () => {
		expectAt(
			`@token = «${rs256}»\n\n### orders\nGET https://{{host}}/orders HTTP/1.1\nAuthorization: Bearer «${es256}»\n\n###\n`,
			rs256,
			es256,
		);
	});

	it('a fragment and a cookie', () => {
		expectAt(`https://app.example.com/cb#id_token=«${es256}»&access_token=«${rs256}»&expires_in=3600&token_type=Bearer`, es256, rs256);
		expectAt(`set-cookie: idToken=«${es256}»; Path=/; Secure\r\ncookie: a=b; accessToken=«${rs256}»\r\n`, es256, rs256);
	});

	it('Markdown', () => {
		expectAt(
			`# Token\n\n\`\`\`\n«${rs256}»\n\`\`\`\n\nIt is [this](https://jwt.example/#«${es256}») or **«${es256}»**.\n`,
			rs256,
			es256,
			es256,
		);
		for (const token of [rs256, es256, unknown, jwe, unsecured]) {
			for (const mark of ['_', '__', '___', '*', '**', '`', '~~']) expectAt(`It is ${mark}«${token}»${mark}, mostly.`, token);
		}
		const underscored = compact({ alg: 'ES256' }, claims, `${'A'.repeat(84)}__`);
		expectAt(`__«${underscored}»__ id_token_«${underscored}»`, underscored, underscored);
		expectAt(`| token | use |\n| --- | --- |\n| «${rs256}» | access |\n| «${es256}» | id |\n`, rs256, es256);
	});

	it('a log whose lines follow each other', () => {
		const log = [rs256, es256, unknown, jwe, unsecured]
			.map((token) => `2026-11-23T09:00:00Z \u001b[32mINFO\u001b[0m token=«${token}»`)
			.join('\n');
		expectAt(log, rs256, es256, unknown, jwe, unsecured);
		expectAt([rs256, es256, unknown, jwe, unsecured].map((token) => `«${token}»`).join('\n'), rs256, es256, unknown, jwe, unsecured);
	});

	it('one token that ends where a line of a usual width ends', () => {
		for (const next of ['Host: api.example.com', 'KEY=value', 'eyJ', 'x.y']) {
			const label = 'x'.repeat(80 - (unknown.length % 80));
			expectAt(`${label} «${unknown}»\n${next}\n`, unknown);
			expectAt(`«${rs256}»\n${next}\n`, rs256);
		}
	});
});

describe('no token in', () => {
	it.each([
		[
			'a certificate',
			`-----BEGIN CERTIFICATE-----\n${lines(randomBytes(900).toString('base64'), 64).join('\n')}\n-----END CERTIFICATE-----\n`,
		],
		['a SAML assertion', Buffer.from(`<saml:Assertion>${'x'.repeat(900)}</saml:Assertion>`).toString('base64')],
		[
			'a source map',
			`//# sourceMappingURL=data:application/json;base64,${encode(JSON.stringify({ version: 3, sources: ['a.ts'], mappings: 'AAAA,eyJ.eyJ' }))}`,
		],
		['a source map on its own', JSON.stringify({ version: 3, mappings: `;AAAA,${'eyJ,eyJA;'.repeat(400)}` })],
		['minified code', `!function(e){var eyJ=e.eyJ,eyJa=eyJ.eyJb.eyJc;return eyJ.ewo.ew0(e.eyJ+"."+e)}(window);`.repeat(50)],
		['wrapped base64 that begins with eyJ', lines(`eyJ${randomBytes(2_000).toString('base64')}`, 76).join('\n')],
		['half a token, and a line of something else', `«${rs256.split('.').slice(0, 2).join('.')}\nabcdef`.slice(1)],
	])('%s', (_what, text) => {
		expect(findTokens(text)).toEqual([]);
	});
});
