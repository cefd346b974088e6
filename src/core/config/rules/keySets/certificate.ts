import { decodeBase64url } from '../../../token/base64url.ts';
import { memberAt } from '../../model/memberAt.ts';
import type { Rule } from '../rule.ts';
import { allKeys, type FileKey } from './keys.ts';

const messages = { other: 'The certificate of the key {key} (x5c) is of another key.' };

/** A key and a certificate that are not one. */
export const certificateOfKey: Rule = {
	id: 'jwks-x5c',
	severity: 'warning',
	profile: 'recommended',
	title: 'Certificate of another key',
	messages,
	why: 'Some verifiers take the key from the certificate, others from the members: they do not agree on which tokens are genuine.',
	fix: 'Write the certificate of this key, or leave x5c out.',
	source: 'RFC 7517 §4.7',
	peers: [],
	*check(graph) {
		for (const key of allKeys(graph)) {
			const list = memberAt(key.key, 'x5c')?.value;
			const first = list?.type === 'list' ? list.items[0] : undefined;
			if (first !== undefined && holdsKey(key) === false) {
				yield { resource: key.file, at: first.range, message: messages.other, values: { key: key.name } };
			}
		}
	},
};

/**
 * A certificate has the modulus, or the coordinates, of its key as they are (RFC 3279 §2.3.1, RFC 5480 §2.2), so they are looked for among its bytes.
 * Undefined where that cannot be said.
 */
function holdsKey({ jwk: { x5c, n, x } }: FileKey): boolean | undefined {
	const material = bytesOf(n) ?? bytesOf(x);
	const certificate = bytesOf(Array.isArray(x5c) ? x5c[0] : undefined);
	if (material === undefined || certificate?.[0] !== sequenceTag) return undefined;
	return textOf(certificate).includes(textOf(material));
}

/** How every certificate begins (X.690 §8.9). */
const sequenceTag = 0x30;
/** Shorter texts are no key, and longer ones no certificate. */
const [leastBytes, mostBytes] = [32, 65_536];

function bytesOf(text: unknown): Uint8Array | undefined {
	const decoded = typeof text === 'string' && text.length <= 2 * mostBytes ? decodeBase64url(text) : undefined;
	if (decoded === undefined || !('bytes' in decoded)) return undefined;
	const from = decoded.bytes.findIndex((byte) => byte !== 0);
	const bytes = decoded.bytes.subarray(Math.max(0, from));
	return bytes.length < leastBytes ? undefined : bytes;
}

/** A character for each byte, so that the engine's own search can be used. */
function textOf(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}
