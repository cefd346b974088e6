import { coordinateBytes } from '../../../keys/algorithm.ts';
import { decodeBase64url, encodeBase64url } from '../../../token/base64url.ts';
import type { TextRange } from '../../../token/jsonPlace.ts';
import type { Fix, Rule, RuleFinding } from '../rule.ts';
import { allKeys, type FileKey } from './keys.ts';

const messages = {
	characters: 'The member {member} of the key {key} is not base64url.',
	form: 'The member {member} of the key {key} has padding or characters of plain base64.',
	zeros: 'The member {member} of the key {key} begins with bytes that are zero.',
	length: 'The length of the member {member} of the key {key} is {bytes}; a coordinate of {curve} has {expected} bytes.',
};
const fixes = { encode: 'Encode as base64url' };

/** Public members by the type of the key, and whether they are numbers, which have no leading zeros (RFC 7518 §6.2.1, §6.3.1, RFC 8037 §2). */
const encoded: ReadonlyMap<string, { readonly members: readonly string[]; readonly isNumber: boolean }> = new Map([
	['RSA', { members: ['n', 'e'], isNumber: true }],
	['EC', { members: ['x', 'y'], isNumber: false }],
	['OKP', { members: ['x'], isNumber: false }],
]);

/** A key that strict libraries cannot read. */
export const keyEncoding: Rule = {
	id: 'jwks-encoding',
	severity: 'error',
	profile: 'recommended',
	title: 'Member of a key is not encoded as it has to be',
	messages,
	why: 'Strict libraries do not take the key, and nothing that it has signed can be verified.',
	fix: 'Write the bytes as base64url without padding: numbers without leading zeros, coordinates with all of theirs.',
	fixes,
	source: 'RFC 7518 §2, §6.2.1, §6.3.1',
	peers: [],
	*check(graph) {
		for (const key of allKeys(graph)) yield* findingsOf(key);
	},
};

function* findingsOf(key: FileKey): Generator<RuleFinding> {
	const row = encoded.get(key.jwk.kty);
	for (const name of row?.members ?? []) {
		const member = key.key.members.get(name);
		const text = key.jwk[name];
		if (member === undefined || typeof text !== 'string') continue;
		const { range } = member.value;
		const found = { resource: key.file, at: range, values: { key: key.name, member: name } };
		const decoded = decodeBase64url(text);
		if (!('bytes' in decoded)) {
			yield { ...found, message: messages.characters };
			continue;
		}
		const { bytes, padded, standardAlphabet } = decoded;
		const zeros = row?.isNumber ? bytes.findIndex((byte) => byte !== 0) : 0;
		const { crv } = key.jwk;
		const expected = row?.isNumber ? undefined : coordinateBytes(crv);
		if (typeof crv === 'string' && expected !== undefined && bytes.length !== expected) {
			const values = { ...found.values, bytes: bytes.length, curve: crv, expected };
			yield { ...found, message: messages.length, values };
		} else if (padded || standardAlphabet || zeros > 0) {
			yield { ...found, message: zeros > 0 ? messages.zeros : messages.form, fixes: encode(bytes.subarray(Math.max(0, zeros)), range) };
		}
	}
}

function encode(bytes: Uint8Array, range: TextRange): readonly Fix[] {
	return [{ title: fixes.encode, edits: [{ range, text: JSON.stringify(encodeBase64url(bytes)) }] }];
}
