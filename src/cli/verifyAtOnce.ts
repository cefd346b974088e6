import { KeyObject, verify } from 'node:crypto';
import type { VerifyAtOnce } from '../core/ports.ts';
import { derSignature } from './derSignature.ts';

/** Algorithms whose signatures are verified in less time than it takes to hand them to another thread and back, and their hashes. */
const hashes: Readonly<Record<string, string>> = { RS256: 'sha256', RS384: 'sha384', RS512: 'sha512', ES256: 'sha256' };

/** By the key of WebCrypto that each was made from, so that a batch makes each once. */
const nodeKeys = new WeakMap<CryptoKey, KeyObject>();

/**
 * The port, by `node:crypto`. The key stands by itself and not beside options, or Node would find out by exceptions, for every signature, that an
 * object with options is no key: that takes as long as to verify. So the form of the signature is the one that needs no option.
 */
export const verifyAtOnce: VerifyAtOnce = (algorithm, key, signature, signed) => {
	if (!Object.hasOwn(hashes, algorithm)) return undefined;
	const inForm = algorithm === 'ES256' ? derSignature(signature) : signature;
	try {
		return verify(hashes[algorithm], Buffer.from(signed), nodeKeys.get(key) ?? nodeKeyOf(key), inForm);
	} catch {
		return false;
	}
};

function nodeKeyOf(key: CryptoKey): KeyObject {
	const nodeKey = KeyObject.from(key);
	nodeKeys.set(key, nodeKey);
	return nodeKey;
}
