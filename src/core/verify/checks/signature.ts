import { importJWK } from 'jose';
import { isKnownAlgorithm, secretAlgorithms, signatureLengthFits } from '../../keys/algorithm.ts';
import type { Jwk } from '../../keys/jwk.ts';
import type { VerifySignature } from '../../ports.ts';
import type { Check } from '../report.ts';
import { pass, type Subject, show } from '../subject.ts';

/** A key of WebCrypto; undefined is one that cannot be imported. */
type Imported = CryptoKey | undefined;

/** Keys by the JWK they were imported from and the algorithm, so that a batch imports each once and then waits for none. */
const imported = new WeakMap<Jwk, Map<string, Imported | Promise<Imported>>>();

const encoder = new TextEncoder();

/**
 * Is the signature over header and payload, as they stand in the token, made with this key (RFC 7515 §5.2)? What the header says beside `alg`
 * is judged by checks of its own and keeps nothing here from being checked.
 */
export function checkSignature(
	{ token, header, keyMaterial }: Subject,
	jwk: Jwk | undefined,
	verifySignature: VerifySignature | undefined,
): Check | Promise<Check> {
	const { alg } = header;
	const { form, signature } = token;
	if (form !== 'compact-jws' || signature === undefined) return { id: 'signature', outcome: 'skip', code: 'unreadable' };
	if (signature.encoded === '') return invalid('empty');
	const secret = keyMaterial.type === 'secret' ? keyMaterial.secret : undefined;
	if ((secret ?? jwk) === undefined) return { id: 'signature', outcome: 'skip', code: 'no-key' };
	if (typeof alg !== 'string' || signature.bytes === undefined) return { id: 'signature', outcome: 'skip', code: 'unreadable' };
	// No key verifies an algorithm that does not exist, and a secret none that is made for key pairs.
	if (!isKnownAlgorithm(alg) || (secret && !secretAlgorithms.includes(alg))) return { id: 'signature', outcome: 'skip', code: 'no-key' };
	if (!signatureLengthFits(alg, signature.bytes.length)) return invalid('length');
	const { bytes } = signature;
	const signed = token.text.slice(0, signature.start - 1);
	const verifyWith = (key: Imported): Check | Promise<Check> => {
		if (key === undefined) return { id: 'signature', outcome: 'fail', code: 'key-unusable', detail: { kid: show(jwk?.['kid'] ?? '–') } };
		const answer =
			verifySignature?.(alg, key, bytes, signed) ??
			crypto.subtle.verify(parametersOf(alg), key, bytes, encoder.encode(signed)).catch(() => false);
		return answer.then((good) => (good ? pass('signature', { algorithm: alg }) : invalid('mismatch')));
	};
	const key = secret ? importSecret(secret, alg) : jwk && importKey(jwk, alg);
	return key instanceof Promise ? key.then(verifyWith) : verifyWith(key);
}

function invalid(why: string): Check {
	return { id: 'signature', outcome: 'fail', code: 'signature-invalid', detail: { why } };
}

function importKey(jwk: Jwk, algorithm: string): Imported | Promise<Imported> {
	const byAlgorithm = imported.get(jwk) ?? new Map<string, Imported | Promise<Imported>>();
	const known = byAlgorithm.get(algorithm);
	if (known !== undefined || byAlgorithm.has(algorithm)) return known;
	imported.set(jwk, byAlgorithm);
	const { kty, n, e, crv, x, y } = jwk;
	// Only the public members: a set that leaks private ones is reported, and its private parts stay unused.
	const members = Object.fromEntries(Object.entries({ kty, n, e, crv, x, y }).filter(([, value]) => typeof value === 'string'));
	const importing = (importJWK(members, algorithm) as Promise<CryptoKey>)
		.catch(() => undefined)
		.then((key) => {
			byAlgorithm.set(algorithm, key);
			return key;
		});
	byAlgorithm.set(algorithm, importing);
	return importing;
}

function importSecret(secret: Uint8Array<ArrayBuffer>, algorithm: string): Promise<Imported> {
	return crypto.subtle.importKey('raw', secret, { name: 'HMAC', hash: hashOf(algorithm) }, false, ['verify']).catch(() => undefined);
}

/** What WebCrypto must be told to verify the algorithm with a key that was imported for it (RFC 7518 §3.2 to §3.5, RFC 8037 §3.1). */
function parametersOf(algorithm: string): { readonly name: string; readonly hash?: string; readonly saltLength?: number } {
	switch (algorithm.slice(0, 2)) {
		case 'HS':
			return { name: 'HMAC' };
		case 'RS':
			return { name: 'RSASSA-PKCS1-v1_5' };
		case 'PS':
			return { name: 'RSA-PSS', saltLength: Number(algorithm.slice(2)) / 8 };
		case 'ES':
			return { name: 'ECDSA', hash: hashOf(algorithm) };
		default:
			return { name: 'Ed25519' };
	}
}

function hashOf(algorithm: string): string {
	return `SHA-${algorithm.slice(2)}`;
}
