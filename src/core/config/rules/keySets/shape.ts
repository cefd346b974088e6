import { valuesAt } from '../../model/lookUp.ts';
import { textOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';
import { keysOf, memberRange } from './keys.ts';

const emptyMessages = { empty: 'The key set holds no keys.' };
const bareMessages = { bare: 'This is a single key, where a key set is expected: an object with the list keys.' };
const bareFixes = { wrap: 'Make it a key set' };
const cognitoMessages = { other: 'User pools sign with RSA keys for RS256; the key {key} of {pool} is another one.' };

/** A key set with nothing in it. */
export const emptySet: Rule = {
	id: 'jwks-empty',
	severity: 'error',
	profile: 'recommended',
	title: 'Empty key set',
	messages: emptyMessages,
	why: 'No token can be verified with it.',
	fix: 'Fetch the set again, or publish the public keys of the issuer.',
	source: 'RFC 7517 §5.1',
	peers: [],
	*check(graph) {
		for (const file of graph.resources('jwks')) {
			const list = file.properties.members.get('keys')?.value;
			if (list?.type === 'list' && list.items.length === 0) yield { resource: file, at: list, message: emptyMessages.empty };
		}
	},
};

/** A key in the place of a set. */
export const bareKey: Rule = {
	id: 'jwks-bare',
	severity: 'info',
	profile: 'strict',
	title: 'Key in the place of a key set',
	messages: bareMessages,
	why: 'Libraries that look for keys in a set find none.',
	fix: 'Put the key into the list keys of an object.',
	fixes: bareFixes,
	source: 'RFC 7517 §5',
	peers: [],
	*check(graph) {
		for (const file of graph.resources('jwks')) {
			const { range } = file.properties;
			// Elsewhere a single key is what the file is for.
			if (file.properties.members.has('keys') || !/jwks/i.test(file.name)) continue;
			const edits = [
				{ range: { start: range.start, end: range.start }, text: '{ "keys": [' },
				{ range: { start: range.end, end: range.end }, text: '] }' },
			];
			yield { resource: file, at: file.nameRange, message: bareMessages.bare, fixes: [{ title: bareFixes.wrap, edits }] };
		}
	},
};

/** A set that cannot be the pool's. */
export const cognitoShape: Rule = {
	id: 'jwks-cognito-shape',
	severity: 'info',
	profile: 'recommended',
	title: 'Key that is not one of a user pool',
	messages: cognitoMessages,
	why: 'The copy is of another issuer, or somebody has changed it: tokens of the pool are not verified with this key.',
	fix: 'Fetch the key set of the user pool again.',
	source: 'Cognito Developer Guide: Verifying JSON web tokens',
	peers: [],
	*check(graph) {
		for (const file of graph.resources('jwks')) {
			const pool = valuesAt(file.properties, 'UserPoolId')
				.map(textOf)
				.find((id) => id !== undefined);
			for (const key of pool === undefined ? [] : keysOf(file)) {
				const { kty, alg = 'RS256' } = key.jwk;
				if (kty === 'RSA' && alg === 'RS256') continue;
				const at = memberRange(key, kty === 'RSA' ? 'alg' : 'kty');
				yield { resource: file, at, message: cognitoMessages.other, values: { key: key.name, pool: pool ?? '' } };
			}
		}
	},
};
