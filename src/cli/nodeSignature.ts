import { KeyObject, verify } from 'node:crypto';
import type { VerifySignature } from '../core/ports.ts';
import { derSignature } from './derSignature.ts';

/** Algorithms for which WebCrypto takes much longer on the way to the signature and back than this does, and their hashes. */
const hashes: Readonly<Record<string, string>> = { RS256: 'sha256', RS384: 'sha384', RS512: 'sha512', ES256: 'sha256' };

/** By the key of WebCrypto that each was made from, so that a batch makes each once. */
const nodeKeys = new WeakMap<CryptoKey, KeyObject>();

/** Signatures that the threads of Node have been given and have not answered. */
let given = 0;
/** What begins those that the threads have not been given yet. */
let waiting: (() => void)[] = [];
/** While the threads have so many, more can wait. */
const enough = 8;

/**
 * The port, by `node:crypto`, on a thread of its own: while one signature is verified, the next tokens are read. The key stands by itself and not
 * beside options, or Node would find out by exceptions, for every signature, that an object with options is no key: that takes as long as to
 * verify. So the form of the signature is the one that needs no option.
 */
export const verifyByNode: VerifySignature = (algorithm, key, signature, signed) => {
	if (!Object.hasOwn(hashes, algorithm)) return undefined;
	const inForm = algorithm === 'ES256' ? derSignature(signature) : signature;
	return new Promise((resolve) => {
		const begin = (): void => {
			given++;
			try {
				verify(hashes[algorithm], Buffer.from(signed), nodeKeys.get(key) ?? nodeKeyOf(key), inForm, (_error, good) =>
					answer(good === true),
				);
			} catch {
				answer(false);
			}
		};
		const answer = (good: boolean): void => {
			given--;
			resolve(good);
			if (given < enough) giveWaiting();
		};
		// Given one by one, each would wake a thread for itself, which takes about as long as to verify it: those that come meanwhile are given together.
		if (given < enough) begin();
		else waiting.push(begin);
	});
};

function giveWaiting(): void {
	const all = waiting;
	waiting = [];
	for (const begin of all) begin();
}

function nodeKeyOf(key: CryptoKey): KeyObject {
	const nodeKey = KeyObject.from(key);
	nodeKeys.set(key, nodeKey);
	return nodeKey;
}
