import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type DecodedToken, decode } from '../../../src/core/token/decode.ts';
import { findTokens } from '../../../src/core/token/find.ts';
import { isRedacted, redact } from '../../../src/core/token/redact.ts';
import { compact, encode } from './compact.ts';

const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01';
const header = { kid: 'fixturekey0000000000000000000000000000000001=', alg: 'RS256' };
const times = { auth_time: 1800000000, iat: 1800000000, exp: 1800003600 };
const idClaims = {
	sub: '11111111-2222-3333-4444-555555555555',
	'cognito:groups': ['ops'],
	iss: issuer,
	'cognito:username': 'fixture-user',
	aud: 'fixtureclientid0000000001',
	token_use: 'id',
	...times,
	jti: 'aaaa-bbbb',
	email: 'u@example.com',
	email_verified: true,
	'custom:tier': '3',
	identities: [{ userId: '77', providerName: 'Corp' }],
};
const machineClaims = {
	sub: 'machineclient01',
	client_id: 'machineclient01',
	token_use: 'access',
	scope: 'orders/write',
	version: 2,
	...times,
};
const accessClaims = { ...machineClaims, sub: idClaims.sub, username: 'fixture-user', jti: 'dddd-eeee' };

const redactText = (token: string): DecodedToken => decode(redact(decode(token)));

describe('redact', () => {
	it('keeps what is about programs and times, and nothing about the person', () => {
		const { header: redactedHeader, payload, signature } = redactText(compact(header, idClaims));
		expect(redactedHeader.json).toEqual(header);
		expect(payload?.json).toEqual({
			iss: issuer,
			aud: 'fixtureclientid0000000001',
			token_use: 'id',
			...times,
			sub: 'REDACTED',
			'cognito:groups': 'REDACTED',
			'cognito:username': 'REDACTED',
			jti: 'REDACTED',
			email: 'REDACTED',
			email_verified: 'REDACTED',
			'custom:tier': 'REDACTED',
			identities: 'REDACTED',
		});
		expect(signature?.encoded).toBe('REDACTED');
	});

	it('keeps the subject of a machine, which is its client', () => {
		expect(redactText(compact(header, machineClaims)).payload?.json).toEqual(machineClaims);
		expect(redactText(compact(header, { ...machineClaims, username: 'machineclient01' })).payload?.json).toMatchObject({
			sub: 'REDACTED',
			client_id: 'REDACTED',
		});
	});

	it.each([
		['an ID token', compact(header, idClaims)],
		['an access token', compact(header, accessClaims)],
		['a machine token', compact(header, machineClaims)],
		['a refresh token', `${encode('{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}')}.a2V5.aXY.Y2lwaGVy.dGFn`],
		['an encrypted token', `${encode('{"alg":"dir","enc":"A128CBC-HS256"}')}..aXY.Y2lwaGVy.dGFn`],
		['an identity pool token', compact(header, { iss: 'https://cognito-identity.amazonaws.com', sub: 'eu-west-1:1', aud: 'eu-west-1:2' })],
		['load balancer data', compact({ alg: 'ES256', signer: 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/x' }, {})],
		['a DPoP proof', compact({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty: 'EC' } }, { jti: 'abcdef', htm: 'GET' })],
		['a logout token', compact(header, { events: { 'http://schemas.openid.net/event/backchannel-logout': {} }, sid: 'abcdef' })],
		['another ID token', compact(header, { iss: 'https://issuer.example', aud: 'app', nonce: 'abcdef' })],
		['another access token', compact({ ...header, typ: 'at+jwt' }, { iss: 'https://issuer.example', aud: 'api', sub: 'abcdef' })],
		['an unsecured token', `${encode('{"alg":"none"}')}.${encode('{"sub":"abcdef"}')}.`],
		['another signed token', compact(header, { hello: 'world' })],
	])('leaves %s a token of its kind that is found, and known as redacted', (_, token) => {
		const text = redact(decode(token));
		expect(findTokens(`x=${text}\n`).map((match) => match.token)).toEqual([text]);
		expect(decode(text).kind).toBe(decode(token).kind);
		expect(isRedacted(decode(text))).toBe(true);
		expect(isRedacted(decode(token))).toBe(false);
		expect(redact(decode(text))).toBe(text);
	});

	it.each([
		'',
		'hello',
		'a.b',
		'a.b.c.d',
		'a.b.c.d.e',
		compact(header, 'tenant=T1'),
		compact('{', '{'),
		`${compact(header, idClaims)}.AAAA`,
	])('leaves nothing of what cannot be read: %s', (text) => {
		const after = redact(decode(text));
		expect(findTokens(after)).toHaveLength(1);
		expect(isRedacted(decode(after))).toBe(true);
	});

	it('does not take a token for redacted only because its signature says so', () => {
		expect(isRedacted(decode(compact(header, idClaims, 'REDACTED')))).toBe(false);
	});

	it('takes away a text that stays elsewhere but repeats what goes', () => {
		const claims = { iss: 'https://t1u1-tenant.example', scope: 'read/t1u1-tenant', username: 'T1U1-Tenant', 'custom:t1u1-tenant': 1 };
		const { header: after, payload } = redactText(compact({ ...header, kid: 'key-of-t1u1-tenant' }, claims));
		expect(after.json).toEqual({ alg: 'RS256', kid: 'REDACTED' });
		expect(payload?.json).toEqual({ iss: 'REDACTED', scope: 'REDACTED', username: 'REDACTED' });
	});

	it.each([{ exp: '1800003600' }, { exp: 'u@example.com' }, { token_use: 'u@example.com' }, { iss: 'https://u%40example.com' }])(
		'keeps no value of another form than its claim has: %o',
		(claims) => {
			for (const value of Object.values(redactText(compact(header, claims)).payload?.json ?? {})) expect(value).toBe('REDACTED');
		},
	);

	it('keeps no token that a claim carries', () => {
		const inner = compact(header, idClaims);
		expect(redactText(compact(header, { aud: inner, act: inner, scope: `openid ${inner}` })).payload?.json).toEqual({
			aud: 'REDACTED',
			act: 'REDACTED',
			scope: 'REDACTED',
		});
	});

	it('ends on 100,000 members, before the test has no more time', () => {
		const claims = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`m${index}`, `value-${index}`]));
		expect(redact(decode(compact(header, { ...claims, scope: 'a b c' })))).toContain('.REDACTED');
	});
});

/** Every text in a value, names included. */
function texts(value: unknown): string[] {
	if (typeof value === 'object' && value !== null) return Object.entries(value).flatMap(([name, inner]) => [name, ...texts(inner)]);
	return [String(value)];
}

const personalNames = [
	'sub',
	'email',
	'username',
	'cognito:username',
	'name',
	'jti',
	'origin_jti',
	'phone_number',
	'custom:tenant_id',
	'x',
];
const secret = fc
	.string({ unit: fc.constantFrom(...'klmnpqrstuvwxyzKLMN0123456789@.-äß日 '), minLength: 6, maxLength: 60 })
	.filter((text) => text.trim().length > 5);
const personal = fc.oneof(
	secret,
	fc.array(secret, { minLength: 1, maxLength: 3 }),
	fc.record({ userId: secret, address: fc.record({ street: secret }) }),
);

describe('what redaction leaves', () => {
	it('holds no value of a personal claim and no piece of the signature, decoded or encoded', () => {
		fc.assert(
			fc.property(
				fc.dictionary(fc.constantFrom(...personalNames), personal, { minKeys: 1 }),
				fc.uint8Array({ minLength: 32, maxLength: 256 }),
				fc.constantFrom('iss', 'aud', 'scope', 'client_id', 'azp', 'kid', 'typ'),
				(claims, bytes, repeatedIn) => {
					const signature = encode(bytes);
					const leaves = texts(Object.values(claims)).filter((text) => text.length >= 6);
					const repeated = { [repeatedIn]: `prefix ${leaves[0] ?? ''}` };
					const token = compact({ ...header, ...repeated }, { iss: issuer, ...times, ...repeated, ...claims }, signature);
					const text = redact(decode(token));
					const left = decode(text);
					const read = [...texts(left.header.json), ...texts(left.payload?.json)].join('\n');
					for (const leaf of leaves) {
						expect(read).not.toContain(leaf);
						expect(text).not.toContain(encode(leaf));
					}
					for (let at = 0; at + 12 <= signature.length; at++) expect(text).not.toContain(signature.slice(at, at + 12));
					expect(isRedacted(left)).toBe(true);
				},
			),
		);
	});

	it('is always a token, whatever the text was', () => {
		fc.assert(
			fc.property(
				fc.oneof(
					fc.string(),
					fc.tuple(fc.json(), fc.json()).map(([first, second]) => compact(first, second)),
				),
				(text) => {
					const after = redact(decode(text));
					expect(findTokens(after).map(({ token }) => token)).toEqual([after]);
					expect(isRedacted(decode(after))).toBe(true);
				},
			),
		);
	});
});
