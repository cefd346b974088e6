import { generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto';
import { CompactSign, type JWK } from 'jose';

/** Which of the pool's two keys signs: Cognito signs ID tokens and access tokens with different keys. */
export type TokenUse = 'id' | 'access';

type PoolKey = { readonly kid: string; readonly privateKey: KeyObject; readonly publicJwk: JWK };

/** The two signing keys of a pool. They are made at start, live in memory only, and can be replaced at any time. */
export type PoolKeys = {
	/** The public key set as Cognito serves it: two RSA keys of 2048 bits. */
	readonly jwks: () => { readonly keys: readonly JWK[] };
	/** Signs a payload with the key for that use; `header` members replace or add to `kid` and `alg`. */
	readonly sign: (payload: object, options: SignOptions) => Promise<string>;
	/** Forgets both keys and makes two new ones. */
	readonly rotate: () => void;
};

/** How to sign one token. */
export type SignOptions = { readonly use: TokenUse; readonly header?: Readonly<Record<string, unknown>> };

/** A key id in Cognito's form: 32 bytes in base64, here always with `+`, `/` and `=`, the signs that break careless code. */
function keyId(): string {
	for (;;) {
		const kid = randomBytes(32).toString('base64');
		if (kid.includes('+') && kid.includes('/')) return kid;
	}
}

function poolKey(): PoolKey {
	const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
	const { e = '', n = '' } = publicKey.export({ format: 'jwk' });
	const kid = keyId();
	return { kid, privateKey, publicJwk: { alg: 'RS256', e, kid, kty: 'RSA', n, use: 'sig' } };
}

/** Makes the two keys of a pool. */
export function createPoolKeys(): PoolKeys {
	let keys: Record<TokenUse, PoolKey> = { id: poolKey(), access: poolKey() };
	return {
		jwks: () => ({ keys: [keys.id.publicJwk, keys.access.publicJwk] }),
		sign: (payload, { use, header }) =>
			new CompactSign(new TextEncoder().encode(JSON.stringify(payload)))
				.setProtectedHeader({ kid: keys[use].kid, alg: 'RS256', ...header })
				.sign(keys[use].privateKey),
		rotate: () => {
			keys = { id: poolKey(), access: poolKey() };
		},
	};
}
