import { describe, expect, it } from 'vitest';
import { type Pointed, type PointedText, pointedAt } from '../../../src/core/claims/pointed/pointed.ts';

/** What is at the mark `‸` in a text. */
function at(marked: string, rest: Partial<PointedText> = {}): (Pointed & { readonly under: string }) | undefined {
	const lines = marked.split('\n');
	const line = lines.findIndex((each) => each.includes('‸'));
	const character = (lines[line] ?? '').indexOf('‸');
	lines[line] = (lines[line] ?? '').replace('‸', '');
	const found = pointedAt({ lines, line, character, syntax: 'other', ...rest });
	return found && { ...found, under: (lines[line] ?? '').slice(found.start, found.end) };
}

const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123';

describe('a name', () => {
	it.each([
		['JSON', '{"tok‸en_use": "id"}', 'token_use'],
		['JSON, at the end of the name', '{"token_use‸": "id"}', 'token_use'],
		['JSON, an everyday word beside a certain one', '{"iss": "https://a.example", "na‸me": "Ann"}', 'name'],
		['JSON, a custom attribute', '{"custom:ten‸ant_id": "T1"}', 'custom:tenant_id'],
		['JSON, listed', '{"required": ["su‸b", "exp"], "aud": "x"}', 'sub'],
		['JSON in a string of source code', `const body = '{"token‸_use":"id"}';`, 'token_use'],
		['TypeScript, in brackets', "if (payload['tok‸en_use'] !== 'access') {}", 'token_use'],
		['TypeScript, a member', 'const at = payload.auth_t‸ime;', 'auth_time'],
		['TypeScript, an optional member', 'const mail = decoded?.em‸ail;', 'email'],
		['TypeScript, a key without quotes', "const expected = { token‸_use: 'access' };", 'token_use'],
		['TypeScript, an everyday key beside a certain one', "sign({ aud: 'x', na‸me: 'Ann' });", 'name'],
		['TypeScript, a declaration', 'interface Claims { auth‸_time?: number }', 'auth_time'],
		['Python', 'aud = claims["a‸ud"]', 'aud'],
		['Python, a call', 'use = claims.get("token‸_use")', 'token_use'],
		['Go', 'if claims.tok‸en_use != "id" {', 'token_use'],
		['Go, a tag', 'Use string `json:"tok‸en_use"`', 'token_use'],
		['Java', 'jwt.getClaim("token‸_use").asString()', 'token_use'],
		['C#', 'user.FindFirst("cognito:gr‸oups")', 'cognito:groups'],
		['a form', 'grant_t‸ype=authorization_code&code=abc', 'grant_type'],
		['a form, an everyday word', 'grant_type=authorization_code&co‸de=abc', 'code'],
		['a URL', 'GET https://a.example/oauth2/authorize?response_type=code&sta‸te=1', 'state'],
	])('in %s', (_where, text, name) => {
		expect(at(text)).toMatchObject({ name, under: name });
		expect(at(text)?.row?.title).toMatch(/\w/);
		expect(at(text)).not.toHaveProperty('value');
	});

	it('has its value beside it where that is in sight', () => {
		expect(at('{"client‸_id": "abc", "token_use": "access", "sub": "u"}')).toMatchObject({
			beside: 'abc',
			surroundings: { kind: 'cognito-access' },
		});
		expect(at('{"a‸ud": ["a", "b"]}')?.beside).toEqual(['a', 'b']);
		expect(at('client‸_id: abc', { syntax: 'yaml' })?.beside).toBe('abc');
		expect(at('{"header": {}, "payload": {"a‸ud": "abc"}}', { isDecoded: true })?.beside).toBe('abc');
		expect(at(String.raw`{"body": "{\"a‸ud\":\"abc\"}"}`)?.beside).toBe('abc');
		expect(at("const client = payload['client‸_id'];")).not.toHaveProperty('beside');
		expect(at('{"client‸_id": process.env.ID}')).not.toHaveProperty('beside');
	});

	it.each([
		['a key', 'tok‸en_use: id', 'token_use'],
		['a key with a colon in it', 'cognito:gr‸oups: [admins]', 'cognito:groups'],
		['an item', 'required:\n  - au‸th_time', undefined],
		['a quoted item', 'required:\n  - "auth‸_time"', 'auth_time'],
		['an everyday key beside a certain one', 'iss: https://a.example\nem‸ail: a@example.com', 'email'],
	])('in YAML, %s', (_where, text, name) => {
		expect(at(text, { syntax: 'yaml' })?.name).toBe(name);
	});

	it('in a .env file is what a variable ends in', () => {
		expect(at('COGNITO_CLIE‸NT_ID=abc', { syntax: 'dotenv' })).toMatchObject({ name: 'client_id', under: 'COGNITO_CLIENT_ID' });
		expect(at('PATH‸=/bin', { syntax: 'dotenv' })).toBeUndefined();
	});

	it.each([
		'{"na‸me": "my-package", "version": "1.0.0"}',
		'const name = user.na‸me;',
		'version 1.2‸.3 of example.com',
		"const options = { na‸me: 'x', email: 'y' };",
		'const n‸ame = row["name"];',
		'https://a.example/search?na‸me=x&page=2',
		"it('accepts the na‸me')",
		'‸',
	])('is not seen in %s', (text) => {
		expect(at(text)).toBeUndefined();
	});

	it('stands where the surroundings say', () => {
		expect(at('{"header": {"alg": "RS256", "t‸yp": "JWT"}}')?.row).toMatchObject({ family: 'header' });
		expect(at('{"alg": "RS256", "ki‸d": "1"}')?.row).toMatchObject({ family: 'header' });
		expect(at('{"keys": [{"kty": "RSA", "al‸g": "RS256", "kid": "1"}]}')?.row?.where).toEqual(['jwk']);
		expect(at('{"jwks_uri": "https://a.example", "iss‸uer": "https://a.example"}')?.row?.where).toEqual(['discovery']);
		expect(at('{"ke‸ys": [{"kty": "RSA", "alg": "RS256", "kid": "1"}]}')?.row?.where).toEqual(['jwk']);
		// Other files have lists of keys, too.
		expect(at('{"ke‸ys": ["a"], "kid": "1"}')).toBeUndefined();
		expect(at('{"ke‸ys": [{"kid": "1"}], "title": "x"}')).toBeUndefined();
		expect(at('{"ke‸ys": [{"name": "x"}]}')).toBeUndefined();
		expect(at('{"token_use": "access", "su‸b": "1"}')?.row?.where).toContain('access-token');
		expect(at('{"iss": "x", "address": {"coun‸try": "JP"}}')?.row).toMatchObject({ name: 'country', inside: 'address' });
	});
});

describe('a value', () => {
	it.each([
		['{"token_use": "acc‸ess"}', 'token_use', 'access', 'access'],
		['{"exp": 17000‸00000}', 'exp', 1_700_000_000, '1700000000'],
		[`{"iss": "https://cog‸nito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123"}`, 'iss', issuer, issuer],
		[
			'{"cognito:roles": [\n"arn:aws:iam::123‸456789012:role/a"\n]}',
			'cognito:roles',
			['arn:aws:iam::123456789012:role/a'],
			'arn:aws:iam::123456789012:role/a',
		],
		["if (payload['token_use'] !== 'acc‸ess') {}", 'token_use', 'access', 'access'],
		["const claims = { token_use: 'acc‸ess' };", 'token_use', 'access', 'access'],
		['if claims["token_use"] == "i‸d":', 'token_use', 'id', 'id'],
		['if claims.get("token_use") == "i‸d":', 'token_use', 'id', 'id'],
		['.claim("token_use", "acc‸ess")', 'token_use', 'access', 'access'],
		['redirect?client_id=1h5‸7kf&response_type=code', 'client_id', '1h57kf', '1h57kf'],
		[`const url = "https://cog‸nito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123";`, 'iss', issuer, issuer],
	])('%s', (text, name, value, under) => {
		expect(at(text)).toMatchObject({ name, value, under });
	});

	it.each([
		['token_use: acc‸ess # of an API', 'token_use', 'access'],
		['exp: 17000‸00000', 'exp', 1_700_000_000],
		['auth_time: "17000‸00000"', 'auth_time', '1700000000'],
		['cognito:groups:\n  - admins\n  - edi‸tors', 'cognito:groups', ['editors']],
		['cognito:groups: [admins, "edi‸tors"]', 'cognito:groups', ['editors']],
	])('in YAML: %s', (text, name, value) => {
		expect(at(text, { syntax: 'yaml' })).toMatchObject({ name, value });
	});

	it('in a .env file', () => {
		expect(at(`ISSUER=${issuer}‸`, { syntax: 'dotenv' })).toMatchObject({ name: 'iss', value: issuer });
		expect(at('TOKEN_USE="acc‸ess"', { syntax: 'dotenv' })).toMatchObject({ name: 'token_use', value: 'access', under: 'access' });
	});

	it('has the members beside it around it', () => {
		expect(at('{"iat": 1700000000, "token_use": "access", "e‸xp": 1}')?.name).toBe('exp');
		const found = at('{"iat": 1700000000,\n"exp": 17000036‸00,\n"token_use": "access", "username": "ann"}\n{"iat": 5}');
		expect(found?.surroundings).toMatchObject({ kind: 'cognito-access', payload: { iat: 1_700_000_000, username: 'ann' } });
	});

	it.each(['{"version": "1‸.0"}', 'const exp = ne‸xt;', '{"exp": ne‸xt}', 'count = 17000‸00000', '{"name": "A‸nn"}'])(
		'is not seen in %s',
		(text) => {
			expect(at(text)).toBeUndefined();
		},
	);
});

describe('JSON in a string', () => {
	/** JSON, in as many strings as `depth` says. */
	const json = (depth: number, value: unknown, indent = 0): string =>
		depth === 0 ? JSON.stringify(value, null, indent) : json(depth - 1, JSON.stringify(value, null, indent));
	const claims = { token_use: 'id', exp: 1_800_000_000, 'cognito:groups': ['admins'], scope: 'openid email', name: 'Ann' };

	it.each<readonly [string, (depth: number) => string, Partial<PointedText>]>([
		['JSON', (depth) => `{"statusCode": 200, "body": ${json(depth, claims)}, "isBase64Encoded": false}`, {}],
		['JSON over lines', (depth) => `{\n  "statusCode": 200,\n  "body": ${json(depth, claims)}\n}`, {}],
		['JSON, laid out inside', (depth) => `{"body": ${json(depth, claims, 2)}}`, {}],
		['JavaScript', (depth) => `const body = ${json(depth, claims)};`, {}],
		['JavaScript, in single quotes', (depth) => `const body = '${json(depth - 1, claims).replaceAll('\\', '\\\\')}';`, {}],
		['TypeScript, in a call', (depth) => `const body: Body = JSON.parse(${json(depth, claims)}) as Body;`, {}],
		['TypeScript, a template', (depth) => `const body = \`${json(depth - 1, claims).replaceAll('\\', '\\\\')}\`;`, {}],
		['Python', (depth) => `event = {"body": ${json(depth, claims)}}`, {}],
		['Python, raw', (depth) => `body = r'${json(depth - 1, claims)}'`, {}],
		['Python, in three quotes', (depth) => `body = r"""${json(depth - 1, claims)}"""`, {}],
		['Go', (depth) => `body := []byte(${json(depth, claims)})`, {}],
		['Go, raw', (depth) => `body := \`${json(depth - 1, claims)}\``, {}],
		['Java', (depth) => `String body = ${json(depth, claims)};`, {}],
		['C#', (depth) => `var body = ${json(depth, claims)};`, {}],
		['C#, verbatim', (depth) => `var body = @"${json(depth - 1, claims).replaceAll('"', '""')}";`, {}],
		['C#, raw', (depth) => `var body = """${json(depth - 1, claims)}""";`, {}],
		['a shell', (depth) => `curl https://a.example -d '${json(depth - 1, claims)}'`, {}],
		['a log', (depth) => `2026-11-23T09:00:00Z INFO event=${json(depth, claims)} done`, {}],
		['YAML', (depth) => `event:\n  body: ${json(depth, claims)}\n  other: 1`, { syntax: 'yaml' }],
		['YAML, in single quotes', (depth) => `event:\n  body: '${json(depth - 1, claims)}'`, { syntax: 'yaml' }],
		['YAML, an item', (depth) => `events:\n  - ${json(depth, claims)}`, { syntax: 'yaml' }],
		['JSON, each in a member', (depth) => `{"Records": [{"body": ${json(1, { Type: 'x', Message: json(depth - 1, claims) })}}]}`, {}],
		['YAML, a block', (depth) => `body: |\n  ${json(depth - 1, claims)}\n`, { syntax: 'yaml' }],
		['.env', (depth) => `EVENT=${json(depth, claims)}`, { syntax: 'dotenv' }],
		['.env, in single quotes', (depth) => `EVENT='${json(depth - 1, claims)}'`, { syntax: 'dotenv' }],
		['.env, without quotes', (depth) => `EVENT=${json(depth - 1, claims)}`, { syntax: 'dotenv' }],
	])('has names and values in %s', (_where, write, rest) => {
		for (const depth of [1, 2, 3]) {
			const text = write(depth);
			const mark = (part: string, length = 2): string => text.replace(part, `${part.slice(0, length)}‸${part.slice(length)}`);
			for (const name of ['token_use', 'exp', 'cognito:groups', 'scope', 'name'])
				expect(at(mark(name), rest), name).toMatchObject({
					name,
					under: name,
				});
			expect(at(mark('token_use', 9), rest)).toMatchObject({ name: 'token_use', under: 'token_use' });
			expect(at(mark('1800000000'), rest)).toMatchObject({
				name: 'exp',
				value: 1_800_000_000,
				under: '1800000000',
				surroundings: { kind: 'cognito-id', payload: { token_use: 'id', name: 'Ann' } },
			});
			expect(at(mark('admins'), rest)).toMatchObject({ name: 'cognito:groups', value: ['admins'], under: 'admins' });
			expect(at(mark('Ann', 1), rest)).toMatchObject({ name: 'name', value: 'Ann', under: 'Ann' });
			expect(at(mark('email'), rest)).toMatchObject({ name: 'email', row: { family: 'scope' }, under: 'email' });
		}
	});

	it('has lines of it that source code joins', () => {
		const java = 'String body = "{" +\n    "\\"token_use\\": \\"id\\"," +\n    "\\"exp\\": 1800000000}";';
		expect(at(java.replace('token', 'to‸ken'))).toMatchObject({ name: 'token_use', under: 'token_use' });
		expect(at(java.replace('"id', '"i‸d'))).toMatchObject({ name: 'token_use', value: 'id', under: 'id' });
		expect(at(java.replace('1800', '18‸00'))).toMatchObject({ name: 'exp', value: 1_800_000_000, under: '1800000000' });
	});

	it('is none where a text only begins with a bracket', () => {
		for (const text of ['[click](command:x)', '[x', '{name} of {tenant}', '{x']) {
			const written = JSON.stringify(text);
			const marked = `${written.slice(0, 3)}‸${written.slice(3)}`;
			expect(at(`{"token_use": "id", "iss": ${marked}}`)).toMatchObject({ name: 'iss', value: text, under: text });
		}
	});

	it('knows the claim that holds it, and the part of a token', () => {
		expect(at(String.raw`{"iss": "x", "address": "{\"coun‸try\":\"JP\"}"}`)?.row).toMatchObject({ name: 'country', inside: 'address' });
		expect(at(String.raw`{"iss": "x", "identities": "[{\"user‸Id\":\"1\"}]"}`)?.row).toMatchObject({ inside: 'identities' });
		expect(at(String.raw`{"header": "{\"alg\":\"RS256\",\"t‸yp\":\"JWT\"}"}`)?.row).toMatchObject({ family: 'header' });
		const decoded = String.raw`{"header": {"alg": "RS256"}, "payload": {"token_use": "id", "address": "{\"coun‸try\":\"JP\"}"}, "signature": {}}`;
		expect(at(decoded, { isDecoded: true })).toMatchObject({ row: { inside: 'address' }, under: 'country' });
	});

	it('is not a text that only begins like it', () => {
		for (const value of ['[cl‸ick](https://a.example)', '{na‸me} of the issuer', '[a: b‸]'])
			expect(at(`{"iss": "${value}"}`)).toMatchObject({ name: 'iss', value: value.replace('‸', '') });
	});

	it('is read with its escapes', () => {
		expect(at(String.raw`{"body": "{\"iss\":\"https:\\/\\/cognito-idp.eu-west-1.amazonaws.com\\/eu-west-1_AbC‸dEf123\"}"}`)).toMatchObject({
			name: 'iss',
			value: issuer,
			under: String.raw`https:\\/\\/cognito-idp.eu-west-1.amazonaws.com\\/eu-west-1_AbCdEf123`,
		});
		expect(at(String.raw`{"body": "{\u0022token_use\u0022:\u0022i‸d\u0022}"}`)).toMatchObject({
			name: 'token_use',
			value: 'id',
			under: 'id',
		});
		expect(at(String.raw`{"body": "{\"aud\":\"x\",\n\"redirect\":\"https://a.example/?client_id=a‸b&state=1\"}"}`)).toMatchObject({
			name: 'client_id',
			under: 'ab',
		});
		expect(at(String.raw`{"body": "{\"required\":[\"su‸b\",\"exp\"],\"aud\":\"x\"}"}`)).toMatchObject({ name: 'sub', under: 'sub' });
		expect(at(String.raw`{"body": "{\"url\":\"https://a.auth.eu-west-1.amazoncognito.com/oauth2/to‸ken\"}"}`)?.under).toBe('/oauth2/token');
	});

	it.each([
		String.raw`{"body": "{\"na‸me\":\"my-package\",\"version\":\"1.0.0\"}"}`,
		String.raw`const text = "she said \"na‸me\": no";`,
		'"""Verify the name‸ of a user."""',
	])('does not make names of %s', (text) => {
		expect(at(text)).toBeUndefined();
	});
});

describe('a word', () => {
	it.each([
		['{"scope": "openid ema‸il", "iss": "x"}', 'email', 'scope'],
		['{"scope": "openid objects/re‸ad"}', 'objects/read', 'scope'],
		['"AllowedOAuthScopes": ["openid", "pro‸file"]', 'profile', 'scope'],
		['grant_type=client_cr‸edentials&scope=a', 'client_credentials', 'grant'],
		['scope=openid+ema‸il&grant_type=password', 'email', 'scope'],
		['{"grant_type": "refresh_to‸ken"}', 'refresh_token', 'grant'],
		['ExplicitAuthFlows: [ALLOW_USER_SRP_‸AUTH]', 'ALLOW_USER_SRP_AUTH', 'auth-flow'],
		["AuthFlow: 'USER_PASS‸WORD_AUTH',", 'USER_PASSWORD_AUTH', 'auth-flow'],
		["if (response.ChallengeName === 'NEW_PASS‸WORD_REQUIRED') {}", 'NEW_PASSWORD_REQUIRED', 'challenge'],
		["ChallengeName: 'PASS‸WORD'", 'PASSWORD', 'challenge'],
		['https://a.auth.eu-west-1.amazoncognito.com/oauth2/to‸ken', '/oauth2/token', 'endpoint'],
		['GET /oauth2/user‸Info HTTP/1.1', '/oauth2/userInfo', 'endpoint'],
		['https://a.auth.eu-west-1.amazoncognito.com/log‸out?client_id=a', '/logout', 'endpoint'],
		["fetch(issuer + '/.well-known/jw‸ks.json')", '/.well-known/jwks.json', 'endpoint'],
	])('%s', (text, name, family) => {
		const found = at(text);
		expect(found?.row?.family).toBe(family);
		expect(found).toMatchObject({ name, under: name });
	});

	it.each(['https://shop.example/log‸in', 'const REFRESH_TO‸KEN = read();', 'the pass‸word', '{"scopes": ["a‸b"]}', 'type: "password‸"'])(
		'is not seen in %s',
		(text) => {
			expect(at(text)).toBeUndefined();
		},
	);
});

describe('a decoded document', () => {
	const decoded = (text: string): ReturnType<typeof at> => at(text, { isDecoded: true });

	it('has claims only, everyday ones too, each of its own part', () => {
		expect(decoded('{\n  "header": {"alg": "RS256"},\n  "payload": {\n    "na‸me": "Ann"}}')).toMatchObject({
			name: 'name',
			row: { family: 'claim' },
		});
		expect(decoded('{\n  "header": {"al‸g": "RS256"},\n  "payload": {}}')?.row).toMatchObject({ family: 'header' });
		expect(decoded('{\n  "header": {"ki‸d": "1"},\n  "payload": {}}')?.row).toMatchObject({ family: 'header' });
		expect(decoded('{"header": {}, "problems": [{"co‸de": "padded"}]}')).toBeUndefined();
	});

	it('tells its values what surrounds them', () => {
		const found = decoded(
			'{"header": {"alg": "RS256"}, "payload": {"iat": 1, "exp": 36‸01, "token_use": "id"}, "signature": {"bytes": 256}}',
		);
		expect(found).toMatchObject({
			name: 'exp',
			value: 3601,
			surroundings: { kind: 'cognito-id', payload: { iat: 1 }, header: { alg: 'RS256' } },
		});
	});
});

describe('an object inside a claim of a decoded document', () => {
	it.each([
		['an object', '{"iat": 5, "exp": 36‸05}'],
		['JSON in a text', String.raw`"{\"iat\": 5, \"exp\": 36‸05}"`],
	])('has members of its own around its values: %s', (_what, value) => {
		const text = `{"header": {"alg": "RS256"}, "payload": {"iat": 1, "token_use": "id", "session": ${value}}, "signature": {}}`;
		const found = at(text, { isDecoded: true });
		expect(found).toMatchObject({ name: 'exp', value: 3605, surroundings: { payload: { iat: 5 }, inside: 'session' } });
		expect(found?.surroundings?.kind).toBeUndefined();
	});
});

describe('hostile text', () => {
	it('is read before the test has no more time', () => {
		for (const piece of [
			'"',
			'\\"',
			'{\\"a\\":',
			'"{',
			'\'["',
			'@"{""',
			'"""',
			'{"a":',
			'[',
			'a b ',
			'- ',
			' ',
			'=&',
			'\\"',
			"'a':",
			'/oauth2/token',
			'a:'.repeat(3),
		]) {
			const text = piece.repeat(20_000 / piece.length);
			for (const syntax of ['other', 'yaml', 'dotenv'] as const) {
				pointedAt({ lines: [...Array<string>(40).fill(piece.repeat(2_000 / piece.length)), text], line: 40, character: 10_000, syntax });
			}
		}
	});

	it('has no members that stand in every object', () => {
		expect(at('{"iss": "x", "__proto__": "y", "const‸ructor": "z"}')).toBeUndefined();
		expect(at('{"iss": "x", "toStr‸ing": "z"}')).toBeUndefined();
	});
});
