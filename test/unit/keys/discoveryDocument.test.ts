import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { documentLimits, keepDocument } from '../../../src/core/keys/discoveryDocument.ts';
import { discoveryFindings } from '../../../src/core/keys/discoveryFindings.ts';
import { findingsByKey, keyRemarks } from '../../../src/core/keys/keyRemarks.ts';
import { thumbprintsOf } from '../../../src/core/keys/thumbprint.ts';
import type { JsonObject } from '../../../src/core/token/json.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import { clock, issuer as fixtureIssuer, forId, idKey, idToken, poolKeys } from '../verify/minting.ts';

const read = (name: string): JsonObject =>
	JSON.parse(readFileSync(join(import.meta.dirname, '../../fixtures/deep-dive', name), 'utf8')) as JsonObject;
const real = read('openid-configuration.json');
const issuer = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_u6ICFYxuV';
const keep = (json: JsonObject, asked = issuer) => keepDocument(asked, `${asked}/.well-known/openid-configuration`, json);
const codes = (json: JsonObject, alg = 'RS256', asked = issuer): string[] =>
	discoveryFindings(keep(json, asked), alg).map(({ code, member, detail }) => `${code} ${member ?? detail?.['members']}`);

/** All that Discovery §3 wants, of an issuer that is no user pool. */
const other = 'https://issuer.example';
const whole = {
	issuer: other,
	authorization_endpoint: `${other}/authorize`,
	token_endpoint: `${other}/token`,
	jwks_uri: `${other}/jwks`,
	response_types_supported: ['code'],
	subject_types_supported: ['public'],
	id_token_signing_alg_values_supported: ['RS256'],
	code_challenge_methods_supported: ['S256'],
};

describe('a discovery document', () => {
	it('is kept whole where it is an honest one, known members in the order of the catalogue', () => {
		const kept = keep(real);
		expect(kept.left).toBe(0);
		expect(Object.fromEntries(kept.members)).toEqual(real);
		expect(kept.members.map(([name]) => name).slice(0, 3)).toEqual(['issuer', 'authorization_endpoint', 'token_endpoint']);
	});

	it('cannot crowd out what is known by ten thousand members, by long ones or by deep ones', () => {
		const junk = Object.fromEntries(Array.from({ length: 10_000 }, (_, index) => [`x${index}`, index]));
		const deep = JSON.parse(`${'['.repeat(200_000)}${']'.repeat(200_000)}`) as JsonObject[string];
		const kept = keep({ ...junk, long: 'x'.repeat(900_000), deep, ...real });
		expect(kept.members).toHaveLength(documentLimits.members);
		expect(kept.left).toBe(10_002 + Object.keys(real).length - documentLimits.members);
		expect(kept.members.slice(0, Object.keys(real).length).map(([name]) => name)).toEqual(keep(real).members.map(([name]) => name));
		expect(JSON.stringify(kept).length).toBeLessThan(documentLimits.all);
	});

	it('that is all long values stays under the limit', () => {
		const kept = keep(Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`x${index}`, 'y'.repeat(5000)])));
		expect(JSON.stringify(kept.members).length).toBeLessThan(documentLimits.all + 1000);
		expect(kept.left).toBeGreaterThan(180);
	});

	it('has members that are called like those of every object', () => {
		const kept = keep(JSON.parse('{"__proto__":{"issuer":"x"},"constructor":"y"}') as JsonObject);
		expect(kept.members).toEqual([
			['__proto__', { issuer: 'x' }],
			['constructor', 'y'],
		]);
		expect(discoveryFindings(kept, 'RS256').map(({ member }) => member)).not.toContain('__proto__');
	});
});

describe('findings in a discovery document', () => {
	it('of a real pool are only what is so with every pool', () => {
		expect(discoveryFindings(keep(real), 'RS256').filter(({ doubt }) => doubt)).toEqual([]);
		expect(new Set(codes(real).map((text) => text.split(' ')[0]))).toEqual(new Set(['domain-host', 'pkce-not-announced']));
	});

	it('are none in a good document of another issuer', () => {
		expect(codes(whole, 'RS256', other)).toEqual([]);
	});

	it.each<readonly [string, JsonObject, string]>([
		['another issuer', { issuer: `${other}/` }, 'issuer-differs issuer'],
		['an issuer that is no text', { issuer: 7 }, 'issuer-differs issuer'],
		['an endpoint that is no URL', { token_endpoint: '/token' }, 'not-a-url token_endpoint'],
		['an endpoint that is a script', { token_endpoint: 'javascript:alert(1)' }, 'not-https token_endpoint'],
		['an endpoint without https', { token_endpoint: 'http://issuer.example/token' }, 'not-https token_endpoint'],
		['an endpoint elsewhere', { token_endpoint: 'https://login.example/token' }, 'other-host token_endpoint'],
		['keys elsewhere', { jwks_uri: 'https://keys.example/jwks' }, 'keys-elsewhere jwks_uri'],
		[
			'no signature at all',
			{ id_token_signing_alg_values_supported: ['RS256', 'none'] },
			'none-announced id_token_signing_alg_values_supported',
		],
		[
			'another algorithm',
			{ id_token_signing_alg_values_supported: ['ES256'] },
			'algorithm-not-announced id_token_signing_alg_values_supported',
		],
		['plain PKCE only', { code_challenge_methods_supported: ['plain'] }, 's256-not-announced code_challenge_methods_supported'],
		['a text for a list', { response_types_supported: 'code' }, 'wrong-type response_types_supported'],
		['a list of numbers', { scopes_supported: [1] }, 'wrong-type scopes_supported'],
		['a text for a yes', { backchannel_logout_supported: 'true' }, 'wrong-type backchannel_logout_supported'],
	])('%s', (_what, change, finding) => {
		expect(codes({ ...whole, ...change }, 'RS256', other)).toEqual([finding]);
	});

	it('name required members that are not there', () => {
		const { jwks_uri: _, ...rest } = whole;
		expect(codes(rest, 'RS256', other)).toEqual(['member-missing jwks_uri']);
	});

	it('compare EdDSA and Ed25519 as one', () => {
		expect(codes({ ...whole, id_token_signing_alg_values_supported: ['Ed25519'] }, 'EdDSA', other)).toEqual([]);
	});
});

describe('keys', () => {
	it('have the thumbprint of RFC 7638 §3.1, and only where they have one', async () => {
		const rfc = {
			kty: 'RSA',
			n: '0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstn64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw',
			e: 'AQAB',
			alg: 'RS256',
			kid: '2011-04-29',
		};
		const secret = { kty: 'oct', k: 'c2VjcmV0' };
		const made = await thumbprintsOf([rfc, secret, { kty: 'RSA' }, { kty: 'EC', crv: 'P-256', x: 'x'.repeat(100_000) }, { kty: 'new' }]);
		expect([...made.values()]).toEqual(['NzbLsXh8uDCcd-6MNwXF4W_7noWXFZAfHkxZsRGC9Xs']);
		expect(made.has(secret)).toBe(false);
	});

	it('are remarked on one by one', () => {
		const good = idKey.jwk;
		expect(keyRemarks(good, 'RS256')).toEqual([]);
		expect(keyRemarks({ kty: 'RSA', n: 'AQAB', e: 'AQAB' }, 'RS256')).toEqual(['use-missing', 'algorithm-missing']);
		expect(keyRemarks({ ...good, use: 'enc' }, 'RS256')).toEqual(['not-for-verifying']);
		expect(keyRemarks(good, 'ES256')).toEqual(['other-algorithm']);
		expect(keyRemarks({ kty: 'EC', crv: 'P-256', use: 'sig', alg: 'ES256' }, 'ES256')).toEqual(['incomplete']);
		expect(keyRemarks({ kty: 'toString', use: 'sig', alg: 'x' }, 'RS256')).toEqual([]);
	});

	it('know what is wrong with each of them', () => {
		const twice = { ...idKey.jwk };
		expect(
			findingsByKey([idKey.jwk, twice, { kty: 'RSA', n: 'AQAB', e: 'AQAB', d: 'x' }]).map((all) => all.map(({ code }) => code)),
		).toEqual([['duplicate-kid'], ['duplicate-kid'], ['missing-kid', 'private-member', 'weak-key']]);
		expect(findingsByKey([idKey.jwk])).toEqual([[]]);
	});
});

describe('a verdict', () => {
	it('is the same whatever the discovery document says', async () => {
		if (poolKeys.type !== 'set') throw new Error('no key set');
		const hostile = keepDocument(fixtureIssuer, 'https://attacker.example', {
			issuer: 'https://attacker.example',
			jwks_uri: 'https://attacker.example/jwks',
			id_token_signing_alg_values_supported: ['none', 'HS256'],
		});
		for (const token of [idToken(), `${idToken()}x`, idToken({ iss: 'https://attacker.example' }), idToken({ exp: 1 })]) {
			const without = await verify(token, forId, poolKeys, clock);
			expect(await verify(token, forId, { ...poolKeys, discovery: hostile }, clock)).toEqual(without);
		}
	});
});
