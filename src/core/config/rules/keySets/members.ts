import { contradictionsOf } from '../../../keys/algorithm.ts';
import type { Rule } from '../rule.ts';
import { allKeys, memberRange } from './keys.ts';

const clashMessages = { clash: 'The members {members} of the key {key} do not go together.' };
const unsaidMessages = { unsaid: 'The key {key} does not say what it is for: {members} is missing.' };

/** Members of a key that contradict each other. */
export const contradictoryMembers: Rule = {
	id: 'jwks-alg-kty',
	severity: 'warning',
	profile: 'recommended',
	title: 'Members of a key contradict each other',
	messages: clashMessages,
	why: 'Verifiers refuse such a key, or each believes another of its members.',
	fix: 'Correct the member that is wrong: alg must fit kty and crv, and use and key_ops must fit alg.',
	source: 'RFC 7517 §4; RFC 7518 §3.1',
	peers: [],
	*check(graph) {
		for (const key of allKeys(graph)) {
			for (const members of contradictionsOf(key.jwk)) {
				const [first = ''] = members.split(', ');
				yield { resource: key.file, at: memberRange(key, first), message: clashMessages.clash, values: { key: key.name, members } };
			}
		}
	},
};

/** A key without a word on its purpose. */
export const unsaidPurpose: Rule = {
	id: 'jwks-no-alg-use',
	severity: 'hint',
	profile: 'strict',
	title: 'Key does not say what it is for',
	messages: unsaidMessages,
	why: 'Verifiers have to guess the algorithm, and a key for encryption may be tried for signatures.',
	fix: 'Write alg and use.',
	source: 'RFC 7517 §4.2, §4.4',
	peers: [],
	*check(graph) {
		for (const key of allKeys(graph)) {
			const saysUse = key.jwk['use'] !== undefined || key.jwk['key_ops'] !== undefined;
			const missing = [...(key.jwk['alg'] === undefined ? ['alg'] : []), ...(saysUse ? [] : ['use'])];
			if (missing.length === 0) continue;
			const values = { key: key.name, members: missing.join(', ') };
			yield { resource: key.file, at: memberRange(key, 'kty'), message: unsaidMessages.unsaid, values };
		}
	},
};
