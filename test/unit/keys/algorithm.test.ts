import { describe, expect, it } from 'vitest';
import {
	isForVerifying,
	isKnownAlgorithm,
	keyFits,
	keyTypeFits,
	publicKeyAlgorithms,
	sameAlgorithm,
	secretAlgorithms,
	signatureLengthFits,
} from '../../../src/core/keys/algorithm.ts';

describe('the algorithms', () => {
	it('with a public key and with a secret are two lists', () => {
		const names = 'RS256 RS384 RS512 PS256 PS384 PS512 ES256 ES384 ES512 EdDSA Ed25519'.split(' ');
		expect(publicKeyAlgorithms).toEqual(names);
		expect(secretAlgorithms).toEqual(['HS256', 'HS384', 'HS512']);
	});

	it.each(['none', 'None', '', 'rs256', 'RS1', 'HS1', 'ES256K', 'RSA-OAEP', 'toString', '__proto__', 'constructor'])(
		'do not include %o',
		(name) => {
			expect(isKnownAlgorithm(name)).toBe(false);
			expect(keyTypeFits({ kty: 'RSA' }, name)).toBe(false);
			expect(keyFits({ kty: 'RSA' }, name)).toBe(false);
		},
	);
});

describe('keyTypeFits', () => {
	const keys = {
		rsa: { kty: 'RSA' },
		p256: { kty: 'EC', crv: 'P-256' },
		p384: { kty: 'EC', crv: 'P-384' },
		p521: { kty: 'EC', crv: 'P-521' },
		k256: { kty: 'EC', crv: 'secp256k1' },
		ed25519: { kty: 'OKP', crv: 'Ed25519' },
		x25519: { kty: 'OKP', crv: 'X25519' },
		noCurve: { kty: 'EC' },
		listOfCurves: { kty: 'EC', crv: ['P-256'] },
		oct: { kty: 'oct' },
	};
	const fitting: Readonly<Record<string, keyof typeof keys>> = {
		RS256: 'rsa',
		RS384: 'rsa',
		RS512: 'rsa',
		PS256: 'rsa',
		PS384: 'rsa',
		PS512: 'rsa',
		ES256: 'p256',
		ES384: 'p384',
		ES512: 'p521',
		EdDSA: 'ed25519',
		Ed25519: 'ed25519',
		HS256: 'oct',
		HS384: 'oct',
		HS512: 'oct',
	};

	it.each(Object.entries(fitting))('%s takes the key %s and no other', (algorithm, expected) => {
		const taken = Object.entries(keys).filter(([, key]) => keyTypeFits(key, algorithm));
		expect(taken.map(([name]) => name)).toEqual([expected]);
	});
});

describe('isForVerifying', () => {
	it.each([
		[{}, true],
		[{ use: 'sig' }, true],
		[{ use: 'enc' }, false],
		[{ use: ['sig'] }, false],
		[{ use: '' }, false],
		[{ key_ops: ['verify'] }, true],
		[{ key_ops: ['sign', 'verify'] }, true],
		[{ key_ops: ['encrypt'] }, false],
		[{ key_ops: [] }, false],
		[{ key_ops: 'verify' }, false],
		[{ use: 'enc', key_ops: ['verify'] }, false],
	])('%o: %s', (members, expected) => {
		expect(isForVerifying({ kty: 'RSA', ...members })).toBe(expected);
		expect(keyFits({ kty: 'RSA', ...members }, 'RS256')).toBe(expected);
	});
});

describe('keyFits', () => {
	it('wants the key’s own alg to be the same', () => {
		expect(keyFits({ kty: 'RSA', alg: 'RS256' }, 'RS256')).toBe(true);
		expect(keyFits({ kty: 'RSA', alg: 'PS256' }, 'RS256')).toBe(false);
		expect(keyFits({ kty: 'RSA', alg: 1 }, 'RS256')).toBe(false);
	});

	it('takes EdDSA and Ed25519 for the same', () => {
		for (const alg of ['EdDSA', 'Ed25519']) {
			for (const name of ['EdDSA', 'Ed25519']) expect(keyFits({ kty: 'OKP', crv: 'Ed25519', alg }, name)).toBe(true);
		}
		expect(sameAlgorithm('EdDSA', 'RS256')).toBe(false);
	});
});

describe('signatureLengthFits', () => {
	it.each([
		['ES256', 64],
		['ES384', 96],
		['ES512', 132],
		['EdDSA', 64],
		['HS256', 32],
		['HS384', 48],
		['HS512', 64],
	])('%s has %i bytes', (algorithm, bytes) => {
		expect(signatureLengthFits(algorithm, bytes)).toBe(true);
		expect(signatureLengthFits(algorithm, bytes - 1)).toBe(false);
		expect(signatureLengthFits(algorithm, bytes + 1)).toBe(false);
	});

	it('of RSA depends on the key', () => {
		for (const bytes of [128, 256, 512]) expect(signatureLengthFits('RS256', bytes)).toBe(true);
	});
});
