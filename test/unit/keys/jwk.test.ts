import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasPrivateMembers, minimumRsaBits, readKeySet, rsaBits } from '../../../src/core/keys/jwk.ts';

const rsa = { kty: 'RSA', kid: 'r', n: Buffer.alloc(256, 0xff).toString('base64url'), e: 'AQAB' };

describe('readKeySet', () => {
	it('reads a set and keeps every member', () => {
		const keys = [
			{ ...rsa, 'x-own': { deep: [1] } },
			{ kty: 'EC', kid: 'e', crv: 'P-256', x: 'x', y: 'y' },
		];
		expect(readKeySet({ keys, more: true })).toEqual({ keys, findings: [] });
	});

	it('reads a single key as a set of one', () => {
		expect(readKeySet(rsa)).toEqual({ keys: [rsa], findings: [] });
	});

	it('reads an empty set, in which nothing will be found', () => {
		expect(readKeySet({ keys: [] })).toEqual({ keys: [], findings: [] });
	});

	it('keeps keys of a type that it does not know', () => {
		expect(readKeySet({ keys: [{ kty: 'AKP', kid: 'pq' }] })).toEqual({
			keys: [{ kty: 'AKP', kid: 'pq' }],
			findings: [{ code: 'unknown-key-type', kid: 'pq' }],
		});
	});

	it('says what is no key and goes on', () => {
		const list = [null, 1, 'key', [], {}, { kty: 1 }, { kid: 'k' }, rsa];
		expect(readKeySet({ keys: list })).toEqual({ keys: [rsa], findings: list.slice(0, -1).map(() => ({ code: 'not-a-key' })) });
	});

	it('says which key ID stands twice', () => {
		const keys = [rsa, { ...rsa, kid: 'other' }, { ...rsa, use: 'sig' }];
		expect(readKeySet({ keys })).toEqual({ keys, findings: [{ code: 'duplicate-kid', kid: 'r' }] });
	});

	it('says which keys of several nobody can name', () => {
		const keys = [rsa, { kty: 'RSA' }, { kty: 'RSA', kid: 1 }];
		expect(readKeySet({ keys })).toEqual({ keys, findings: [{ code: 'missing-kid' }, { code: 'missing-kid' }] });
		expect(readKeySet({ keys: [{ kty: 'RSA' }] })?.findings).toEqual([]);
	});

	it.each<readonly [object, readonly string[]]>([
		[{ alg: 'RS256', use: 'sig', key_ops: ['verify'] }, []],
		[{ alg: 'RSA-OAEP-256', use: 'enc', key_ops: ['encrypt'] }, []],
		[{ alg: 'ES256' }, ['alg, kty']],
		[{ kty: 'EC', crv: 'P-384', alg: 'ES256' }, ['alg, crv']],
		[{ alg: 'RS256', use: 'enc' }, ['alg, use']],
		[{ alg: 'RS256', key_ops: ['encrypt'] }, ['alg, key_ops']],
		[{ use: 'sig', key_ops: ['verify', 'wrapKey'] }, ['use, key_ops']],
		[{ use: 'enc', key_ops: ['verify'] }, ['use, key_ops']],
		[{ alg: 'ES256', use: 'enc', key_ops: ['decrypt', 'sign'] }, ['alg, kty', 'alg, use', 'use, key_ops']],
		[{ alg: 'unknown', use: 'own', key_ops: 'verify' }, []],
	])('says which members of %o contradict each other', (members, expected) => {
		const findings = readKeySet({ ...rsa, ...members })?.findings;
		expect(findings).toEqual(expected.map((names) => ({ code: 'contradiction', kid: 'r', members: names })));
	});

	it.each(['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'])('says that the private member %s was published', (member) => {
		const key = { ...rsa, [member]: 'AQAB' };
		expect(hasPrivateMembers(key)).toBe(true);
		expect(readKeySet({ keys: [key] })?.findings).toEqual([{ code: 'private-member', kid: 'r' }]);
		const { kid: _kid, ...nameless } = key;
		expect(readKeySet({ keys: [nameless] })?.findings).toEqual([{ code: 'private-member' }]);
	});

	it('says which RSA key is too short', () => {
		const key = { ...rsa, n: Buffer.alloc(128, 0xff).toString('base64url') };
		expect(readKeySet({ keys: [key] })?.findings).toEqual([{ code: 'weak-key', kid: 'r' }]);
	});

	it.each(['AQ', 'AAAB', 'Ag', 'AQAA', '', 'AA'])('says that the public exponent %s lets anybody sign, or is none', (e) => {
		expect(readKeySet({ keys: [{ ...rsa, e }] })?.findings).toEqual([{ code: 'weak-exponent', kid: 'r' }]);
	});

	it.each(['AQAB', 'Aw', 'EQ', 'AAEAAQ'])('finds nothing wrong with the public exponent %s', (e) => {
		expect(readKeySet({ keys: [{ ...rsa, e }] })?.findings).toEqual([]);
	});

	it.each([undefined, null, true, 1, '', '{"keys":[]}', [], [rsa], {}, { keys: {} }, { keys: 'x' }, { kty: 1 }, { kid: 'k' }])(
		'refuses %o',
		(json) => {
			expect(readKeySet(json)).toBeUndefined();
		},
	);

	it('never throws', () => {
		const member = fc.constantFrom('keys', 'kty', 'kid', 'n', 'e', 'd', 'x');
		const json = fc.letrec((tie) => ({
			value: fc.oneof(fc.jsonValue(), fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(member, tie('value'))),
		})).value;
		fc.assert(fc.property(json, (value) => void readKeySet(value)));
	});
});

describe('rsaBits', () => {
	it.each([
		[0xff, 256, 2048],
		[0x80, 256, 2048],
		[0x7f, 256, 2047],
		[0x01, 256, 2041],
		[0xff, 128, 1024],
		[0xff, 512, 4096],
	])('counts the bits of a modulus that begins with %i and has %i bytes: %i', (first, bytes, bits) => {
		const n = Buffer.alloc(bytes, 0xff);
		n[0] = first;
		expect(rsaBits({ kty: 'RSA', n: n.toString('base64url') })).toBe(bits);
		expect(rsaBits({ kty: 'RSA', n: Buffer.concat([Buffer.alloc(3), n]).toString('base64url') })).toBe(bits);
	});

	it('counts none in zeros, and nothing where there is no modulus', () => {
		expect(rsaBits({ kty: 'RSA', n: 'AAAA' })).toBe(0);
		expect(rsaBits({ kty: 'RSA', n: '' })).toBe(0);
		for (const jwk of [{ kty: 'RSA' }, { kty: 'RSA', n: 5 }, { kty: 'RSA', n: '!' }, { kty: 'EC', n: 'AAAA' }])
			expect(rsaBits(jwk)).toBeUndefined();
	});

	it('agrees with Node about keys that Node makes', () => {
		for (const modulusLength of [1024, minimumRsaBits]) {
			const jwk = generateKeyPairSync('rsa', { modulusLength }).publicKey.export({ format: 'jwk' });
			expect(rsaBits({ kty: 'RSA', n: jwk.n ?? '' })).toBe(modulusLength);
		}
	});
});
