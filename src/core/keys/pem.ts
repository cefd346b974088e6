import { exportJWK, importSPKI, importX509 } from 'jose';
import { isJsonObject } from '../token/json.ts';
import type { Jwk } from './jwk.ts';

/** Why a PEM text gives no public key. */
export type PemError = 'not-pem' | 'private-key' | 'unsupported-key';

const label = /-----BEGIN ([A-Z0-9 ]+)-----/;

/** One algorithm for each type and curve of key: a PEM text says neither which of them it is nor what it is for. */
const importAlgorithms = ['RS256', 'ES256', 'ES384', 'ES512', 'Ed25519'];

/**
 * Reads the first public key of a text in PEM: SPKI (RFC 7468 §13), PKCS#1 (RFC 8017 A.1.1) or a certificate (RFC 7468 §5). Text around it does
 * not matter (RFC 7468 §2).
 */
export async function readPem(text: string): Promise<Jwk | PemError> {
	const begin = label.exec(text);
	const kind = begin?.[1];
	if (begin === null || kind === undefined) return 'not-pem';
	if (kind.includes('PRIVATE')) return 'private-key';
	const endLabel = `-----END ${kind}-----`;
	const end = text.indexOf(endLabel, begin.index);
	if (end === -1) return 'not-pem';
	const pem = text.slice(begin.index, end + endLabel.length);
	for (const algorithm of importAlgorithms) {
		try {
			const key = await importPem(kind, pem, algorithm);
			const jwk: unknown = key && (await exportJWK(key));
			if (isJsonObject(jwk) && typeof jwk['kty'] === 'string') return { ...jwk, kty: jwk['kty'] };
		} catch {
			// It is a key for another algorithm, or none.
		}
	}
	return 'unsupported-key';
}

async function importPem(kind: string, pem: string, algorithm: string): Promise<CryptoKey | undefined> {
	const options = { extractable: true };
	if (kind === 'PUBLIC KEY') return importSPKI(pem, algorithm, options);
	if (kind === 'CERTIFICATE') return importX509(pem, algorithm, options);
	if (kind === 'RSA PUBLIC KEY') return importSPKI(wrapPkcs1(pem), algorithm, options);
	return undefined;
}

/** Puts an RSAPublicKey into a SubjectPublicKeyInfo (RFC 5280 §4.1) with the identifier rsaEncryption. */
function wrapPkcs1(pem: string): string {
	const body = pem.replace(/-----[^-]+-----/g, '').replace(/\s/g, '');
	const key = Uint8Array.from(atob(body), (character) => character.charCodeAt(0));
	const rsaEncryption = [0x30, 0x0d, 0x06, 0x09, 0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01, 0x05, 0x00];
	const bitString = derElement(0x03, [0x00, ...key]);
	const der = derElement(0x30, [...rsaEncryption, ...bitString]);
	return `-----BEGIN PUBLIC KEY-----\n${btoa(String.fromCharCode(...der))}\n-----END PUBLIC KEY-----`;
}

function derElement(tag: number, content: readonly number[]): number[] {
	const length = content.length;
	if (length < 128) return [tag, length, ...content];
	return length < 256 ? [tag, 0x81, length, ...content] : [tag, 0x82, length >> 8, length & 0xff, ...content];
}
