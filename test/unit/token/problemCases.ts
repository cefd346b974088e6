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

/** Texts that have each of the problems, and what is said of it. */
export const problemCases: Readonly<Record<ProblemCode, readonly (readonly [string, string, Partial<Problem>])[]>> = {
	'no-token': [
		['nothing', '', { part: 'token' }],
		['blanks', ' \n\t ', { part: 'token' }],
	],
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
		['bytes', `${encode('{"alg":"RS256"}')}.${encode(Buffer.from([0x7b, 0xff, 0x7d]))}.${signature}`, { part: 'payload' }],
		['half a surrogate pair', `${encode('{"alg":"RS256"}')}.${encode(Buffer.from([0xed, 0xa0, 0x80]))}.${signature}`, { part: 'payload' }],
	],
	'json-syntax': [
		['a query', withPayload('tenant=T1&user=U1'), { part: 'payload', detail: { position: 1, name: '' } }],
		['a missing brace', withPayload('{"sub":"user"'), { part: 'payload', detail: { position: 14, name: '' } }],
		['a byte order mark', withPayload('\ufeff{}'), { part: 'payload', detail: { position: 1, name: '' } }],
		['in the header', withHeader('{"alg":RS256}'), { part: 'header', detail: { position: 8, name: '' } }],
	],
	'json-too-deep': [['10,000 levels', withPayload(`{"a":${'['.repeat(10_000)}${']'.repeat(10_000)}}`), { part: 'payload' }]],
	'not-an-object': [
		['a list', withPayload('[{"sub":"user"}]'), { part: 'payload' }],
		['a text', withPayload('"user"'), { part: 'payload' }],
		['null', withPayload('null'), { part: 'payload' }],
		['a number as header', withHeader('1'), { part: 'header' }],
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
			(name) => [`${name} as a text`, compact(header, { [name]: '1' }), { part: 'payload', detail: { name, type: 'number' } }] as const,
		),
		['scope as a number', compact(header, { scope: 1 }), { part: 'payload', detail: { name: 'scope', type: 'string-or-list' } }],
		['aud as a number', compact(header, { aud: 1 }), { part: 'payload', detail: { name: 'aud', type: 'string-or-list' } }],
		['aud as a list of numbers', compact(header, { aud: ['a', 1] }), { part: 'payload', detail: { name: 'aud', type: 'string-or-list' } }],
		['null', compact(header, { sub: null }), { part: 'payload', detail: { name: 'sub', type: 'string' } }],
		...['kid', 'typ', 'cty'].map(
			(name) =>
				[`${name} as a number`, compact({ alg: 'RS256', [name]: 1 }, {}), { part: 'header', detail: { name, type: 'string' } }] as const,
		),
	],
	milliseconds: ['exp', 'nbf', 'iat', 'auth_time'].map(
		(name) => [name, compact(header, { [name]: 1_800_003_600_000 }), { part: 'payload', detail: { name } }] as const,
	),
};
