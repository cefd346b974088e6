import { KeyObject, verify } from 'node:crypto';
import type { VerifySignature } from '../../core/ports.ts';
import { derSignature } from './derSignature.ts';

/** Algorithms for which WebCrypto takes much longer on the way to the signature and back than this does, and their hashes. */
const hashes: Readonly<Record<string, string>> = { RS256: 'sha256', RS384: 'sha384', RS512: 'sha512', ES256: 'sha256' };

/** By the key of WebCrypto that each was made from, so that a batch makes each once. */
const nodeKeys = new WeakMap<CryptoKey, KeyObject>();

/** Is this a signature over the text? All of it can be sent to another thread. */
export interface SignatureQuestion {
	readonly hash: string;
	readonly key: KeyObject;
	/** In the form that needs no option: beside options, Node finds out by exceptions, for every signature, that an object with them is no key. */
	readonly signature: Uint8Array;
	readonly signed: string;
}

/** The question for `node:crypto`; undefined for an algorithm that is left to WebCrypto. */
export function signatureQuestion(algorithm: string, key: CryptoKey, signature: Uint8Array, signed: string): SignatureQuestion | undefined {
	const hash = Object.hasOwn(hashes, algorithm) ? hashes[algorithm] : undefined;
	if (hash === undefined) return undefined;
	return { hash, key: nodeKeyOf(key), signature: algorithm === 'ES256' ? derSignature(signature) : signature, signed };
}

/** The answer, computed in this thread. */
export function isGoodSignature({ hash, key, signature, signed }: SignatureQuestion): boolean {
	try {
		return verify(hash, Buffer.from(signed), key, signature);
	} catch {
		return false;
	}
}

/** The port, by `node:crypto` in this thread. */
export const verifyByNode: VerifySignature = (algorithm, key, signature, signed) => {
	const question = signatureQuestion(algorithm, key, signature, signed);
	return question && Promise.resolve(isGoodSignature(question));
};

function nodeKeyOf(key: CryptoKey): KeyObject {
	const nodeKey = nodeKeys.get(key) ?? KeyObject.from(key);
	nodeKeys.set(key, nodeKey);
	return nodeKey;
}
