import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readPem } from '../../../src/core/keys/pem.ts';

const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const otherRsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
const smallRsa = generateKeyPairSync('rsa', { modulusLength: 1024 });
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const p384 = generateKeyPairSync('ec', { namedCurve: 'P-384' });
const p521 = generateKeyPairSync('ec', { namedCurve: 'P-521' });
const ed = generateKeyPairSync('ed25519');
const x = generateKeyPairSync('x25519');
const k256 = generateKeyPairSync('ec', { namedCurve: 'secp256k1' });

const spki = (key: KeyObject): string => key.export({ type: 'spki', format: 'pem' }).toString();
const pkcs1 = (key: KeyObject): string => key.export({ type: 'pkcs1', format: 'pem' }).toString();

/** A certificate (RFC 5280 §4.1) with as little in it as can be, signed by its own key. */
function certificate({ publicKey, privateKey }: { readonly publicKey: KeyObject; readonly privateKey: KeyObject }): string {
	const der = (tag: number, ...content: readonly Uint8Array[]): Buffer => {
		const body = Buffer.concat(content);
		const length = body.length < 128 ? [body.length] : [0x82, body.length >> 8, body.length & 0xff];
		return Buffer.concat([Buffer.from([tag, ...length]), body]);
	};
	const sha256WithRsa = der(0x30, Buffer.from('06092a864886f70d01010b0500', 'hex'));
	const name = der(0x30);
	const validity = der(0x30, der(0x17, Buffer.from('260101000000Z')), der(0x17, Buffer.from('360101000000Z')));
	const subject = publicKey.export({ type: 'spki', format: 'der' });
	const version = der(0xa0, Buffer.from('020102', 'hex'));
	const body = der(0x30, version, Buffer.from('020101', 'hex'), sha256WithRsa, name, validity, name, subject);
	const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey));
	const base64 = der(0x30, body, sha256WithRsa, signature).toString('base64');
	return `-----BEGIN CERTIFICATE-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`;
}

describe('readPem', () => {
	it.each([
		['SPKI, RSA', spki(rsa.publicKey), rsa.publicKey],
		['SPKI, P-256', spki(ec.publicKey), ec.publicKey],
		['SPKI, P-384', spki(p384.publicKey), p384.publicKey],
		['SPKI, P-521', spki(p521.publicKey), p521.publicKey],
		['SPKI, Ed25519', spki(ed.publicKey), ed.publicKey],
		['PKCS#1', pkcs1(rsa.publicKey), rsa.publicKey],
		['PKCS#1 of a short key, which is judged later', pkcs1(smallRsa.publicKey), smallRsa.publicKey],
		['a certificate', certificate(rsa), rsa.publicKey],
		['the first of a chain of certificates', certificate(rsa) + certificate(otherRsa), rsa.publicKey],
		['Windows line ends', spki(rsa.publicKey).replaceAll('\n', '\r\n'), rsa.publicKey],
		['text around it', `subject=the key - of RSA\n${spki(rsa.publicKey)}\nthe end\n`, rsa.publicKey],
		['the first of two', spki(ec.publicKey) + spki(rsa.publicKey), ec.publicKey],
	])('reads %s', async (_what, pem, key) => {
		expect(await readPem(pem)).toEqual(key.export({ format: 'jwk' }));
	});

	it.each([
		['PKCS#8', rsa.privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()],
		['PKCS#1', rsa.privateKey.export({ type: 'pkcs1', format: 'pem' }).toString()],
		['SEC 1', ec.privateKey.export({ type: 'sec1', format: 'pem' }).toString()],
		['encrypted', rsa.privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' }).toString()],
	])('refuses a private key: %s', async (_what, pem) => {
		expect(await readPem(pem)).toBe('private-key');
	});

	it.each([
		'',
		'no pem',
		'{"kty":"RSA"}',
		spki(rsa.publicKey).replace('BEGIN', 'BEGINN'),
		spki(rsa.publicKey).replace('END', 'FIN'),
		'-----BEGIN-----',
	])('refuses %o', async (text) => {
		expect(await readPem(text)).toBe('not-pem');
	});

	it.each([
		['a key for agreement', spki(x.publicKey)],
		['a curve of no algorithm here', spki(k256.publicKey)],
		['a certificate that is none', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'],
		['a key cut short', `${spki(rsa.publicKey).slice(0, 120)}\n-----END PUBLIC KEY-----`],
		['PKCS#1 that is none', '-----BEGIN RSA PUBLIC KEY-----\n!!!!\n-----END RSA PUBLIC KEY-----'],
		['PKCS#1 that is enormous', `-----BEGIN RSA PUBLIC KEY-----\n${'A'.repeat(1_000_000)}\n-----END RSA PUBLIC KEY-----`],
		['another label', '-----BEGIN OPENSSH KEY-----\nAAAA\n-----END OPENSSH KEY-----'],
	])('cannot use %s', async (_what, pem) => {
		expect(await readPem(pem)).toBe('unsupported-key');
	});
});
