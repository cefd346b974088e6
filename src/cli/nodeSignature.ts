import { KeyObject, verify } from 'node:crypto';
import type { VerifySignature } from '../core/ports.ts';
import { derSignature } from './derSignature.ts';

/** Algorithms for which WebCrypto takes much longer on the way to the signature and back than this does, and their hashes. */
const hashes: Readonly<Record<string, string>> = { RS256: 'sha256', RS384: 'sha384', RS512: 'sha512', ES256: 'sha256' };

/** By the key of WebCrypto that each was made from, so that a batch makes each once. */
const nodeKeys = new WeakMap<CryptoKey, KeyObject>();

/** A signature that somebody waits for. */
interface Asked {
	readonly hash: string;
	readonly key: CryptoKey;
	readonly signature: Uint8Array;
	readonly signed: string;
	readonly answer: (good: boolean) => void;
}

/** Signatures that the threads of Node have been given and have not answered. */
let given = 0;
/** They are given no more than these: with so many, none of the threads is idle while this one verifies its share. */
const enough = 32;
/** Signatures that nobody verifies yet, in order. */
let waiting: Asked[] = [];
/** So many of them this thread verifies itself before it hears again what the others have done. */
const ownShare = 8;

/**
 * The port, by `node:crypto`, on the threads of Node: while they verify, the next tokens are read. Giving them a signature takes time of its own,
 * and this thread need not wait for them: when they have enough, it verifies with them. The key stands by itself and not beside options, or Node
 * would find out by exceptions, for every signature, that an object with options is no key: that takes as long as to verify. So the form of the
 * signature is the one that needs no option.
 */
export const verifyByNode: VerifySignature = (algorithm, key, signature, signed) => {
	const hash = Object.hasOwn(hashes, algorithm) ? hashes[algorithm] : undefined;
	if (hash === undefined) return undefined;
	const inForm = algorithm === 'ES256' ? derSignature(signature) : signature;
	return new Promise((answer) => {
		const asked: Asked = { hash, key, signature: inForm, signed, answer };
		if (given < enough) return giveToThreads(asked);
		if (waiting.length === 0) setImmediate(takeShare);
		waiting.push(asked);
	});
};

function takeShare(): void {
	const all = waiting;
	waiting = [];
	let next = 0;
	for (let asked = all[next]; asked !== undefined && given < enough; asked = all[++next]) giveToThreads(asked);
	for (const asked of all.slice(next, next + ownShare)) verifyHere(asked);
	waiting = all.slice(next + ownShare);
	if (waiting.length > 0) setImmediate(takeShare);
}

function giveToThreads({ hash, key, signature, signed, answer }: Asked): void {
	given++;
	const answered = (good: boolean): void => {
		given--;
		answer(good);
	};
	try {
		verify(hash, Buffer.from(signed), nodeKeyOf(key), signature, (_error, good) => answered(good === true));
	} catch {
		answered(false);
	}
}

function verifyHere({ hash, key, signature, signed, answer }: Asked): void {
	try {
		answer(verify(hash, Buffer.from(signed), nodeKeyOf(key), signature));
	} catch {
		answer(false);
	}
}

function nodeKeyOf(key: CryptoKey): KeyObject {
	const nodeKey = nodeKeys.get(key) ?? KeyObject.from(key);
	nodeKeys.set(key, nodeKey);
	return nodeKey;
}
