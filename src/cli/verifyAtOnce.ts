import { KeyObject, verify } from 'node:crypto';
import type { VerifyAtOnce } from '../core/ports.ts';

/** Algorithms whose signatures are verified in less time than it takes to hand them to another thread and back, and their hashes. */
const hashes: Readonly<Record<string, string>> = { RS256: 'sha256', RS384: 'sha384', RS512: 'sha512', ES256: 'sha256' };

/** By the key of WebCrypto that each was made from, so that a batch makes each once. */
const nodeKeys = new WeakMap<CryptoKey, KeyObject>();

/** The port, by `node:crypto`. */
export const verifyAtOnce: VerifyAtOnce = (algorithm, key, signature, signed) => {
	if (!Object.hasOwn(hashes, algorithm)) return undefined;
	try {
		return verify(hashes[algorithm], signed, nodeKeys.get(key) ?? nodeKeyOf(key), signature);
	} catch {
		return false;
	}
};

/**
 * The form of signatures (RFC 7518 §3.4; for RSA there is one only) stands on the key itself. Were the key in an object with it, as it mostly
 * is, then Node would find out by exceptions, for every signature, that the object is no key: that takes about as long as to verify.
 */
function nodeKeyOf(key: CryptoKey): KeyObject {
	const nodeKey = Object.assign(KeyObject.from(key), { dsaEncoding: 'ieee-p1363' } as const);
	nodeKeys.set(key, nodeKey);
	return nodeKey;
}
