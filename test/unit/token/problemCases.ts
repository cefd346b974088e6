import type { Problem, ProblemCode } from '../../../src/core/token/problem.ts';
import { compact, encode } from './compact.ts';

/** The members and claims of a token with nothing wrong. */
export const header = { kid: 'k1', alg: 'RS256' };
export const payload = { sub: 'user', exp: 1_800_003_600 };
export const signature = 'c2lnbmF0dXJl';

/** A token whose header is this text. */
export const withHeader = (text: string): string => compact(text, payload);
/** A token whose payload is this text. */
export const withPayload = (text: string): string => compact(header, text);

/** A token whose payload is these bytes. */
const withBytes = (...bytes: readonly number[]): string => `${encode('{"alg":"RS256"}')}.${encode(Uint8Array.from(bytes))}.${signature}`;

/** Claims that a verifier does not read, with a type that they must not have. */
const doubtfulTypes: readonly (readonly [string, string, unknown])[] = [
	...'acr azp at_hash c_hash s_hash sid origin_jti event_id device_key username cognito:username cognito:preferred_role name given_name family_name'
		.split(' ')
		.map((name) => [name, 'string', 7] as const),
	...'middle_name nickname preferred_username profile picture website email gender birthdate zoneinfo locale phone_number htm htu ath'
		.split(' ')
		.map((name) => [name, 'string', ['x']] as const),
	...['cnf', 'act', 'may_act', 'events', 'sub_jwk', '_claim_names', '_claim_sources'].map((name) => [name, 'object', 'x'] as const),
	['cognito:groups', 'list', 'ops'],
	['cognito:groups', 'list', ['ops', 7]],
	['amr', 'list', 'pwd'],
	['cognito:roles', 'string-or-list', 7],
	['scp', 'string-or-list', { read: true }],
	['email_verified', 'boolean', 1],
	['phone_number_verified', 'boolean', 'yes'],
	['identities', 'objects', ['x']],
	['identities', 'objects', '{"userId":"7"}'],
	['authorization_details', 'objects', { type: 'payment' }],
	['address', 'object-or-string', ['x']],
	['updated_at', 'number', null],
	['version', 'number', '2'],
];

/** Data that only looks like what it stands for: the documented example key of AWS, test numbers of card schemes, keys without a key in them. */
const privateKeyText = ['-----BEGIN', 'EC PRIVATE', 'KEY-----'].join(' ');
const inClaim = (name: string, value: unknown): string => compact(header, { [name]: value });
const about = (name: string, serious: boolean): Partial<Problem> => ({ part: 'payload', serious, detail: { name } });

/** Texts that have each of the problems, and what is said of it. */
export const problemCases: Readonly<Record<ProblemCode, readonly (readonly [string, string, Partial<Problem>])[]>> = {
	'no-token': [
		['nothing', '', { part: 'token' }],
		['blanks', ' \n\t ', { part: 'token' }],
	],
	'session-string': [['a session', `AYABe${'F4f-Zl8'.repeat(120)}`, { part: 'token' }]],
	'authorization-code': [['a code', '1e4b3ffb-6c29-4f3a-9e10-2f6c2a0d7c55', { part: 'token' }]],
	'part-count': [
		['one part', encode('{"alg":"RS256"}'), { part: 'token', detail: { count: 1 } }],
		['two parts', compact(header, payload).slice(0, -signature.length - 1), { part: 'token', detail: { count: 2 } }],
		['four parts', `${compact(header, payload)}.more`, { part: 'token', detail: { count: 4 } }],
		['six parts', `${compact(header, payload)}.more.and.more`, { part: 'token', detail: { count: 6 } }],
	],
	empty: [
		['no header', `.${encode('{}')}.${signature}`, { part: 'header' }],
		['no payload', `${encode('{"alg":"RS256"}')}..${signature}`, { part: 'payload' }],
		['no header of an encrypted token', '....', { part: 'header' }],
	],
	'invalid-character': [
		[
			'a blank in the payload',
			`${encode('{"alg":"RS256"}')}.this is not base64url.${signature}`,
			{ part: 'payload', detail: { position: 5, character: ' ', length: 21 } },
		],
		['a sign of two units', `😀.e30.${signature}`, { part: 'header', detail: { position: 1, character: '😀', length: 2 } }],
		['in the signature', `${compact(header, payload)}!`, { part: 'signature', detail: { position: 13, character: '!', length: 13 } }],
		['a line break', compact(header, payload).replace('.', '\n.'), { part: 'header' }],
		['the dots of an abbreviation', `${compact(header, payload).slice(0, -3)}…`, { part: 'signature' }],
		['in the ciphertext', `${encode('{"alg":"dir","enc":"A256GCM"}')}..aXY.{}.dGFn`, { part: 'ciphertext' }],
		['padding that is no padding', `${encode('{"alg":"RS256"}')}.e30=.${signature}x=`, { part: 'signature' }],
	],
	'invalid-length': [
		['a signature cut short', compact(header, payload, 'c2lnb'), { part: 'signature', detail: { position: 6, character: '', length: 5 } }],
		['a payload that lost one character', `${encode('{"alg":"RS256"}')}.e30AA.${signature}`, { part: 'payload' }],
	],
	padded: [['padding', ['{"alg":"ES256"}x', '{"s":77}', 'sign'].map((part) => btoa(part)).join('.'), { part: 'payload' }]],
	'standard-alphabet': [['a plus', compact(header, payload, '+/+/'), { part: 'signature' }]],
	'non-canonical': [['unused bits', compact(header, payload, 'Zh'), { part: 'signature' }]],
	'not-utf8': [
		['bytes', withBytes(0x7b, 0xff, 0x7d), { part: 'payload', detail: { byte: 1 } }],
		['half a surrogate pair', withBytes(0xed, 0xa0, 0x80), { part: 'payload', detail: { byte: 0 } }],
		['a character that ends too early', withBytes(0x61, 0xe3, 0x41), { part: 'payload', detail: { byte: 1 } }],
		['the first two bytes of a character, at the end', withBytes(0x61, 0xe3, 0x81), { part: 'payload', detail: { byte: 1 } }],
		[
			'bytes after characters of every length and a replacement character that was written',
			withBytes(...Buffer.from('é→😀\ufffd'), 0x80),
			{ part: 'payload', detail: { byte: 12 } },
		],
	],
	'json-syntax': [
		['a query', withPayload('tenant=T1&user=U1'), { part: 'payload', detail: { position: 1, name: '' } }],
		['a missing brace', withPayload('{"sub":"user"'), { part: 'payload', detail: { position: 14, name: '' } }],
		['a byte order mark', withPayload('\ufeff{}'), { part: 'payload', detail: { position: 1, name: '' } }],
		['in the header', withHeader('{"alg":RS256}'), { part: 'header', detail: { position: 8, name: '' } }],
		[
			'on the third line',
			withPayload('{\n  "sub": "user",\r\n  "exp": x\n}'),
			{ part: 'payload', detail: { position: 30, line: 3, column: 10, name: '' } },
		],
	],
	'json-too-deep': [['10,000 levels', withPayload(`{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`), { part: 'payload' }]],
	'not-an-object': [
		['a list', withPayload('[{"sub":"user"}]'), { part: 'payload' }],
		['a text', withPayload('"user"'), { part: 'payload' }],
		['null', withPayload('null'), { part: 'payload' }],
		['a number as header', withHeader('1'), { part: 'header' }],
	],
	'nested-token': [
		['a token as payload', compact({ alg: 'RS256', cty: 'JWT' }, compact(header, payload)), { part: 'payload' }],
		['without cty', withPayload(compact(header, payload)), { part: 'payload' }],
		['an encrypted token as payload', withPayload(`${encode('{"alg":"dir","enc":"A256GCM"}')}..aXY.Y2k.dGFn`), { part: 'payload' }],
	],
	'duplicate-member': [
		['alg twice', withHeader('{"alg":"RS256","alg":"none"}'), { part: 'header', detail: { position: 16, name: 'alg' } }],
		['sub twice, once escaped', withPayload('{"sub":"a","\\u0073ub":"b"}'), { part: 'payload', detail: { position: 12, name: 'sub' } }],
	],
	'lossy-number': [
		[
			'a long number',
			withPayload('{"id":12345678901234567890}'),
			{ part: 'payload', detail: { position: 7, name: '12345678901234567890' } },
		],
	],
	'algorithm-missing': [
		['none named', withHeader('{"typ":"JWT"}'), { part: 'header' }],
		['no text', withHeader('{"alg":["RS256"]}'), { part: 'header' }],
	],
	'algorithm-none': [
		['none', compact({ alg: 'none' }, payload, ''), { part: 'header', detail: { name: 'none' } }],
		['nOnE with a signature', compact({ alg: 'nOnE' }, payload), { part: 'header', detail: { name: 'nOnE' } }],
	],
	'signature-missing': [['a signature taken away', compact(header, payload, ''), { part: 'signature' }]],
	'key-in-header': [
		['jku', withHeader('{"alg":"RS256","jku":"https://attacker.example/jwks.json"}'), { part: 'header', detail: { name: 'jku' } }],
		['x5u', withHeader('{"alg":"RS256","x5u":"https://attacker.example/x"}'), { part: 'header', detail: { name: 'x5u' } }],
		['x5c', withHeader('{"alg":"RS256","x5c":[]}'), { part: 'header', detail: { name: 'x5c' } }],
		['jwk', withHeader('{"alg":"RS256","jwk":{"kty":"RSA"}}'), { part: 'header', detail: { name: 'jwk' } }],
		['jku beside the jwk of a DPoP proof', withHeader('{"typ":"dpop+jwt","alg":"ES256","jwk":{},"jku":"x"}'), { detail: { name: 'jku' } }],
	],
	'claim-type': [
		...['iss', 'sub', 'jti', 'token_use', 'client_id', 'nonce'].map(
			(name) => [`${name} as a number`, compact(header, { [name]: 1 }), { part: 'payload', detail: { name, type: 'string' } }] as const,
		),
		...['exp', 'nbf', 'iat', 'auth_time'].map(
			(name) => [`${name} as true`, compact(header, { [name]: true }), { part: 'payload', detail: { name, type: 'number' } }] as const,
		),
		['scope as a number', compact(header, { scope: 1 }), { part: 'payload', detail: { name: 'scope', type: 'string-or-list' } }],
		['aud as a number', compact(header, { aud: 1 }), { part: 'payload', detail: { name: 'aud', type: 'string-or-list' } }],
		['aud as a list of numbers', compact(header, { aud: ['a', 1] }), { part: 'payload', detail: { name: 'aud', type: 'string-or-list' } }],
		['null', compact(header, { sub: null }), { part: 'payload', detail: { name: 'sub', type: 'string' } }],
		...['kid', 'typ', 'cty', 'jku', 'x5u'].map(
			(name) =>
				[`${name} as a number`, compact({ alg: 'RS256', [name]: 1 }, {}), { part: 'header', detail: { name, type: 'string' } }] as const,
		),
		['jwk as a text', withHeader('{"alg":"RS256","jwk":"k"}'), { part: 'header', detail: { name: 'jwk', type: 'object' } }],
		['x5c as a text', withHeader('{"alg":"RS256","x5c":"c"}'), { part: 'header', detail: { name: 'x5c', type: 'list' } }],
		['p2c as a text', withHeader('{"alg":"RS256","p2c":"1"}'), { part: 'header', detail: { name: 'p2c', type: 'number' } }],
		['b64 as a number', withHeader('{"alg":"RS256","b64":0}'), { part: 'header', detail: { name: 'b64', type: 'boolean' } }],
		...doubtfulTypes.map(
			([name, type, value]) =>
				[
					`${name} as ${JSON.stringify(value)}`,
					compact(header, { token_use: 'id', [name]: value }),
					{ part: 'payload', serious: false, detail: { name, type } },
				] as const,
		),
	],
	'critical-malformed': [
		['no list', withHeader('{"alg":"RS256","crit":"b64","b64":true}'), { part: 'header' }],
		['an empty list', withHeader('{"alg":"RS256","crit":[]}'), { part: 'header' }],
		['a name twice', withHeader('{"alg":"RS256","crit":["x","x"],"x":1}'), { part: 'header' }],
		['a name that the header does not have', withHeader('{"alg":"RS256","crit":["x"]}'), { part: 'header' }],
		['a standard name', withHeader('{"alg":"RS256","crit":["alg"]}'), { part: 'header' }],
		['a number', withHeader('{"alg":"RS256","crit":[1],"1":1}'), { part: 'header' }],
	],
	'critical-unknown': [
		['an extension', withHeader('{"alg":"RS256","crit":["exp"],"exp":1}'), { part: 'header', detail: { name: 'crit', names: 'exp' } }],
		[
			'two beside one that is known',
			withHeader('{"alg":"RS256","crit":["b64","http://x/y","z"],"b64":true,"http://x/y":1,"z":2}'),
			{ part: 'header', detail: { name: 'crit', names: 'http://x/y, z' } },
		],
	],
	'unencoded-payload': [
		['b64 false', withHeader('{"alg":"HS256","b64":false,"crit":["b64"]}'), { part: 'header', detail: { name: 'b64' } }],
	],
	compressed: [
		[
			'an encrypted token',
			`${encode('{"alg":"dir","enc":"A256GCM","zip":"DEF"}')}..aXY.Y2k.dGFn`,
			{ part: 'header', detail: { name: 'zip' } },
		],
	],
	'many-iterations': [
		[
			'ten million',
			`${encode('{"alg":"PBES2-HS256+A128KW","enc":"A256GCM","p2s":"c2FsdA","p2c":10000000}')}.a2V5.aXY.Y2k.dGFn`,
			{ part: 'header', detail: { name: 'p2c', count: 10_000_000 } },
		],
	],
	'boolean-as-text': ['email_verified', 'phone_number_verified'].flatMap((name) =>
		['true', 'false'].map(
			(value) => [`${name} ${value}`, inClaim(name, value), { serious: false, detail: { name, type: 'boolean' } }] as const,
		),
	),
	'time-as-text': [
		...['exp', 'nbf', 'iat', 'auth_time'].map(
			(name) => [name, inClaim(name, '1800000000'), { part: 'payload', serious: true, detail: { name, type: 'number' } }] as const,
		),
		['updated_at', inClaim('updated_at', '2026-01-01T00:00:00Z'), { serious: false, detail: { name: 'updated_at', type: 'number' } }],
	],
	milliseconds: ['exp', 'nbf', 'iat', 'auth_time', 'updated_at'].map(
		(name) => [name, compact(header, { [name]: 1_800_003_600_000 }), { part: 'payload', detail: { name } }] as const,
	),
	microseconds: ['exp', 'nbf', 'iat', 'auth_time', 'updated_at'].flatMap((name) =>
		[1_800_003_600_000_000, 1e18].map(
			(value) => [`${name} ${value}`, inClaim(name, value), { part: 'payload', detail: { name } }] as const,
		),
	),
	'expires-before-issued': [['an end before the start', compact(header, { iat: 1_800_000_000, exp: 1_799_999_999 }), about('exp', true)]],
	'starts-after-expiry': [['a start after the end', compact(header, { nbf: 1_800_000_001, exp: 1_800_000_000 }), about('nbf', true)]],
	'token-in-claim': [
		['an envelope', inClaim('id_token', compact(header, payload)), about('id_token', false)],
		['deep inside', inClaim('tokens', [{ refresh: compact(header, payload) }]), about('tokens', false)],
	],
	password: [
		...['password', 'custom:password', 'pwd', 'user_password', 'DbPassword', 'client_secret', 'custom:API-Key', 'passphrase'].map(
			(name) => [name, inClaim(name, 'hunter2'), about(name, true)] as const,
		),
		['inside an object', inClaim('database', { host: 'h', password: 'hunter2' }), about('database', true)],
	],
	'private-key': [
		['a JWK', inClaim('key', { kty: 'EC', crv: 'P-256', x: 'x', y: 'y', d: 'd' }), about('key', true)],
		['a symmetric JWK in a list', inClaim('keys', [{ kty: 'oct', k: 'k' }]), about('keys', true)],
		['PEM', inClaim('pem', privateKeyText), about('pem', true)],
		[
			'the key of the header',
			compact({ alg: 'ES256', jwk: { kty: 'EC', d: 'd' } }, {}),
			{ part: 'header', serious: true, detail: { name: 'jwk' } },
		],
	],
	'aws-credentials': [
		['an access key', inClaim('custom:key', 'AKIAIOSFODNN7EXAMPLE'), about('custom:key', true)],
		['a temporary one', inClaim('credentials', { AccessKeyId: 'ASIAIOSFODNN7EXAMPLE' }), about('credentials', true)],
		['a secret key as identity pools name it', inClaim('credentials', { SecretKey: 'x' }), about('credentials', true)],
		['a secret key as STS names it', inClaim('SecretAccessKey', 'x'), about('SecretAccessKey', true)],
	],
	'card-number': [
		['together', inClaim('card', '4111111111111111'), about('card', false)],
		['in groups', inClaim('payment', { pan: '3782 822463 10005' }), about('payment', false)],
		['as a number', inClaim('custom:card', 5_555_555_555_554_444), about('custom:card', false)],
	],
	'national-id': ['ssn', 'custom:ssn', 'passport_number', 'custom:MyNumber', 'nationalId'].map(
		(name) => [name, inClaim(name, '123-45-6789'), about(name, false)] as const,
	),
	'personal-data': [
		[
			'an access token with an address',
			compact(header, { token_use: 'access', username: 'u', email: 'u@example.com', 'custom:birth_date': '', phone_number: '+15550100' }),
			{ part: 'payload', serious: false, note: true, detail: { names: 'email, phone_number' } },
		],
		['a token of no kind', inClaim('birthdate', '1970-01-01'), { serious: false, note: true, detail: { names: 'birthdate' } }],
	],
};
