import type { Jwk } from './jwk.ts';

/** What a JWS algorithm needs of its key (RFC 7518 §3.1, RFC 8037 §3.1, RFC 9864). */
interface AlgorithmRow {
	readonly kty: 'RSA' | 'EC' | 'OKP' | 'oct';
	readonly crv?: readonly string[];
	/** Bytes of a signature of fixed length. */
	readonly signatureBytes?: number;
}

const algorithms: Readonly<Record<string, AlgorithmRow>> = {
	RS256: { kty: 'RSA' },
	RS384: { kty: 'RSA' },
	RS512: { kty: 'RSA' },
	PS256: { kty: 'RSA' },
	PS384: { kty: 'RSA' },
	PS512: { kty: 'RSA' },
	ES256: { kty: 'EC', crv: ['P-256'], signatureBytes: 64 },
	ES384: { kty: 'EC', crv: ['P-384'], signatureBytes: 96 },
	ES512: { kty: 'EC', crv: ['P-521'], signatureBytes: 132 },
	EdDSA: { kty: 'OKP', crv: ['Ed25519'], signatureBytes: 64 },
	Ed25519: { kty: 'OKP', crv: ['Ed25519'], signatureBytes: 64 },
	HS256: { kty: 'oct', signatureBytes: 32 },
	HS384: { kty: 'oct', signatureBytes: 48 },
	HS512: { kty: 'oct', signatureBytes: 64 },
};

const names = Object.keys(algorithms);

/** Types of keys that are known (RFC 7518 §6.1, RFC 8037 §2); a set may hold others, for readers to pass over. */
export const keyTypes: ReadonlySet<string> = new Set(Object.values(algorithms).map(({ kty }) => kty));

/** Algorithms that verify with a public key: the default allow-list of an issuer that is no user pool. */
export const publicKeyAlgorithms: readonly string[] = names.filter((name) => algorithms[name]?.kty !== 'oct');

/** Algorithms that verify with a shared secret: allowed only when the secret was given on purpose. */
export const secretAlgorithms: readonly string[] = names.filter((name) => algorithms[name]?.kty === 'oct');

/** Is the algorithm one that can be verified at all? */
export function isKnownAlgorithm(name: string): boolean {
	return Object.hasOwn(algorithms, name);
}

/** May this key verify signatures of this algorithm, by `kty`, `crv`, `alg`, `use` and `key_ops` (RFC 7517 §4)? */
export function keyFits(jwk: Jwk, algorithm: string): boolean {
	return keyTypeFits(jwk, algorithm) && isForVerifying(jwk) && (jwk['alg'] === undefined || sameAlgorithm(jwk['alg'], algorithm));
}

/** Is the key of the type, and the curve, that the algorithm needs? */
export function keyTypeFits(jwk: Jwk, algorithm: string): boolean {
	const row = Object.hasOwn(algorithms, algorithm) ? algorithms[algorithm] : undefined;
	return (
		row !== undefined && row.kty === jwk.kty && (row.crv === undefined || (typeof jwk['crv'] === 'string' && row.crv.includes(jwk['crv'])))
	);
}

/** Does nothing in the key forbid verifying with it (RFC 7517 §4.2, §4.3)? */
export function isForVerifying(jwk: Jwk): boolean {
	const { use, key_ops: operations } = jwk;
	if (use !== undefined && use !== 'sig') return false;
	return operations === undefined || (Array.isArray(operations) && operations.includes('verify'));
}

/** Operations of keys for signatures, and of keys for encryption (RFC 7517 §4.3). */
const signing: readonly unknown[] = ['sign', 'verify'];
const encrypting: readonly unknown[] = ['encrypt', 'decrypt', 'wrapKey', 'unwrapKey', 'deriveKey', 'deriveBits'];

/** Members of a key that do not go together, as they are written in a list: `alg` with the type, and `use`, `key_ops` and `alg` with each other. */
export function contradictionsOf(jwk: Jwk): readonly string[] {
	const { alg, use, key_ops: given } = jwk;
	const operations: readonly unknown[] = Array.isArray(given) ? given : [];
	const forSignatures = typeof alg === 'string' && isKnownAlgorithm(alg);
	return [
		...(forSignatures && !keyTypeFits(jwk, alg) ? [algorithms[alg]?.kty === jwk.kty ? 'alg, crv' : 'alg, kty'] : []),
		...(forSignatures && use === 'enc' ? ['alg, use'] : []),
		...(forSignatures && operations.length > 0 && !operations.some((name) => signing.includes(name)) ? ['alg, key_ops'] : []),
		...((use === 'sig' && operations.some((name) => encrypting.includes(name))) ||
		(use === 'enc' && operations.some((name) => signing.includes(name)))
			? ['use, key_ops']
			: []),
	];
}

/** Bytes of a coordinate of a point on a curve that is known: half of a signature of it (RFC 7518 §3.4, §6.2.1.2; RFC 8032 §5.1). */
export function coordinateBytes(crv: unknown): number | undefined {
	const row = Object.values(algorithms).find(({ crv: curves }) => typeof crv === 'string' && curves?.includes(crv));
	return row?.signatureBytes === undefined ? undefined : row.signatureBytes / 2;
}

/** `EdDSA` and `Ed25519` name the same algorithm for an Ed25519 key (RFC 9864 §2.2). */
export function sameAlgorithm(left: unknown, right: unknown): boolean {
	const canonical = (name: unknown): unknown => (name === 'EdDSA' ? 'Ed25519' : name);
	return canonical(left) === canonical(right);
}

/** Has a signature the length that the algorithm fixes? True where the length depends on the key. */
export function signatureLengthFits(algorithm: string, bytes: number): boolean {
	const expected = algorithms[algorithm]?.signatureBytes;
	return expected === undefined || expected === bytes;
}
