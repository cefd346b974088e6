import { describe, expect, it } from 'vitest';
import { bearerFit, bearerHeader } from '../../../src/core/token/bearer.ts';
import { decode } from '../../../src/core/token/decode.ts';
import { redact } from '../../../src/core/token/redact.ts';
import { compact, encode } from './compact.ts';

const header = { alg: 'RS256', kid: 'k' };
const access = compact(header, { token_use: 'access', sub: 'u', username: 'u', client_id: 'c' });

describe('bearerFit', () => {
	it.each([
		['an access token', access, {}],
		['a machine token', compact(header, { token_use: 'access', client_id: 'c' }), {}],
		['an encrypted access token', `${encode('{"alg":"dir","enc":"A128GCM"}')}..aXY.Y2lwaGVy.dGFn`, {}],
		['an ID token', compact(header, { token_use: 'id' }), { remark: 'id' }],
		['a token bound to a key', compact(header, { token_use: 'access', cnf: { jkt: 'x' } }), { remark: 'bound' }],
		['an unsecured token', `${encode('{"alg":"none"}')}.${encode('{}')}.`, { remark: 'unsecured' }],
		['a refresh token', `${encode('{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}')}.a.a.a.a`, { refusal: 'other-use' }],
		['a DPoP proof', compact({ ...header, typ: 'dpop+jwt' }, {}), { refusal: 'other-use' }],
		['a logout token', compact({ ...header, typ: 'logout+jwt' }, {}), { refusal: 'other-use' }],
		['an identity pool token', compact(header, { iss: 'https://cognito-identity.amazonaws.com' }), { refusal: 'other-use' }],
		['load balancer data', compact({ ...header, signer: 'arn:aws:elasticloadbalancing:x' }, {}), { refusal: 'other-use' }],
		['a redacted token', redact(decode(access)), { refusal: 'redacted' }],
		['a text', 'hello', { refusal: 'unreadable' }],
		['a token with a line break in it', access.replace('.', '.\r\nX-Injected: 1'), { refusal: 'unreadable' }],
		['a token with a quote behind it', `${access}'`, { refusal: 'unreadable' }],
	])('%s', (_, text, fit) => {
		expect(bearerFit(decode(text))).toEqual(fit);
	});

	it('gives the header line', () => {
		expect(bearerHeader(decode('a.b.c'))).toBe('Authorization: Bearer a.b.c');
	});
});
