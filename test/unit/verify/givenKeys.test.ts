import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import { hasSharedSecret, isKeyText, readGivenKeys, secretMaterial } from '../../../src/core/verify/givenKeys.ts';
import { albToken } from './loadBalancer.ts';
import { idToken, mint, poolId } from './minting.ts';
import { identityToken } from './scenarios/scenario.ts';

const { publicKey, privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey;
const spki = publicKey.export({ type: 'spki', format: 'pem' }).toString();
const jwk = publicKey.export({ format: 'jwk' });

describe('keys as a text', () => {
	it.each<readonly [string, string, object]>([
		['a key set', JSON.stringify({ keys: [jwk] }), { type: 'set', keySet: { keys: [jwk] }, source: 'given' }],
		['a key set behind a byte order mark and blanks', `\ufeff \n${JSON.stringify({ keys: [jwk] })}`, { type: 'set' }],
		['a JWK', JSON.stringify(jwk), { type: 'key', jwk, source: 'given' }],
		['a secret JWK', '{"kty":"oct","k":"c2VjcmV0"}', { type: 'secret' }],
		['a public key in PEM', spki, { type: 'key', jwk: { kty: 'RSA', n: jwk.n } }],
		['PKCS#1', publicKey.export({ type: 'pkcs1', format: 'pem' }).toString(), { type: 'key', jwk: { n: jwk.n } }],
		['PEM whose lines were run together, as an input box does', spki.replaceAll('\n', ''), { type: 'key', jwk: { n: jwk.n } }],
		['PEM whose lines became blanks', spki.replaceAll('\n', ' '), { type: 'key', jwk: { n: jwk.n } }],
		['a private key', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), { type: 'invalid', reason: 'private-key' }],
		['JSON that is no key', '{"issuer":"x"}', { type: 'invalid', reason: 'jwks' }],
		['a set that is none', '{"keys":"x"}', { type: 'invalid', reason: 'jwks' }],
		['broken JSON', '{"keys":[', { type: 'invalid', reason: 'jwks' }],
		['a token', idToken(), { type: 'invalid', reason: 'pem' }],
		['nothing', '', { type: 'invalid', reason: 'pem' }],
	])('%s', async (_what, text, material) => {
		expect(await readGivenKeys(text, 'given')).toMatchObject(material);
	});
});

describe('a shared secret', () => {
	it.each([
		['PEM', spki],
		['PEM without its lines', spki.replaceAll('\n', '')],
		['PEM with blanks around it', `  ${spki}  `],
		['a certificate', '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----'],
		['DER in Base64', publicKey.export({ type: 'spki', format: 'der' }).toString('base64')],
		['DER in base64url', publicKey.export({ type: 'spki', format: 'der' }).toString('base64url')],
		['DER of a curve', ec.export({ type: 'spki', format: 'der' }).toString('base64')],
		['PKCS#1 in Base64', publicKey.export({ type: 'pkcs1', format: 'der' }).toString('base64')],
		['a JWK', JSON.stringify(jwk)],
		['a key set', JSON.stringify({ keys: [jwk] })],
		['OpenSSH', 'ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABAQ user@host'],
		['a private key', privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
	])('is none when it is a key: %s', (_what, text) => {
		expect(isKeyText(text)).toBe(true);
		expect(secretMaterial(text)).toEqual({ type: 'invalid', reason: 'key-as-secret' });
	});

	it('is any other text, as its UTF-8', () => {
		for (const text of ['secret', 'パスワード', '0', '{"kty":"oct","k":"c2VjcmV0"}', 'MAsecret', 'MAA=', 'MAIwAA==x']) {
			expect(secretMaterial(text)).toEqual({ type: 'secret', secret: new TextEncoder().encode(text) });
		}
	});

	it('made of random bytes is taken for no key', () => {
		fc.assert(
			fc.property(fc.uint8Array({ minLength: 16, maxLength: 64 }), (bytes) => {
				fc.pre(bytes[0] !== 0x30);
				expect(isKeyText(Buffer.from(bytes).toString('base64'))).toBe(false);
			}),
		);
	});

	it('belongs to no token of AWS’s, in whatever Region or kind', () => {
		const replica = `https://cognito-idp.us-east-1.amazonaws.com/${poolId}`;
		for (const token of [idToken(), idToken({ iss: replica }), identityToken(), albToken()])
			expect(hasSharedSecret(decode(token))).toBe(false);
		const secret = Buffer.from('x');
		expect(hasSharedSecret(decode(mint({ alg: 'HS256' }, { iss: 'https://issuer.example' }, { algorithm: 'HS256', secret })))).toBe(true);
	});
});
