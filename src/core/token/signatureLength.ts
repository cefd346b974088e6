/** Characters of the last part by its algorithm (RFC 7518 §3, §5; RFC 8037 §3.1); RSA signatures for keys of 1024, 2048, 3072, 4096 and 8192 bits. */
const rsa = [171, 342, 512, 683, 1366];
const lengths: Readonly<Record<string, readonly number[]>> = {
	HS256: [43],
	HS384: [64],
	HS512: [86],
	RS256: rsa,
	RS384: rsa,
	RS512: rsa,
	PS256: rsa,
	PS384: rsa,
	PS512: rsa,
	ES256: [86],
	ES256K: [86],
	ES384: [128],
	ES512: [176],
	EdDSA: [86, 152],
	Ed25519: [86],
	A128GCM: [22],
	A192GCM: [22],
	A256GCM: [22],
	'A128CBC-HS256': [22],
	'A192CBC-HS384': [32],
	'A256CBC-HS512': [43],
};

/** Lengths that the signature (by `alg`) or the authentication tag (by `enc`) can have, in characters without padding; undefined for an unknown one. */
export function signatureLengths(algorithm: string): readonly number[] | undefined {
	return Object.hasOwn(lengths, algorithm) ? lengths[algorithm] : undefined;
}
