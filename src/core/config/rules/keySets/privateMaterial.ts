import { privateMembers } from '../../../keys/jwk.ts';
import type { MapValue } from '../../model/value.ts';
import type { Fix, Rule, TextEdit } from '../rule.ts';
import { allKeys } from './keys.ts';

const messages = {
	private: 'The key {key} holds its private part ({members}).',
	secret: 'The key {key} is a shared secret, and it is written out.',
};
const fixes = { strip: 'Keep the public part only' };

/** A key set that gives away what signs. */
export const privateMaterial: Rule = {
	id: 'jwks-private-material',
	severity: 'error',
	profile: 'recommended',
	title: 'Private key in a key set',
	messages,
	why: 'Whoever reads it can sign tokens that every verifier takes for genuine.',
	fix: 'Publish the public members only, and replace the key: it must be taken as known.',
	fixes,
	source: 'RFC 7517 §9.2',
	peers: [],
	*check(graph) {
		for (const { file, key, jwk, name } of allKeys(graph)) {
			const members = [...key.members.values()].filter((member) => privateMembers.includes(member.name));
			const [first] = members;
			if (first === undefined) continue;
			const isSecret = jwk.kty === 'oct';
			yield {
				resource: file,
				at: first.nameRange,
				message: isSecret ? messages.secret : messages.private,
				values: { key: name, members: members.map((member) => member.name).join(', ') },
				fixes: isSecret ? [] : publicPart(key),
			};
		}
	},
};

function publicPart({ members }: MapValue): readonly Fix[] {
	const all = [...members.values()];
	const lastKept = all.findLastIndex(({ name }) => !privateMembers.includes(name));
	const kept = all[lastKept];
	const last = all.at(-1);
	if (kept === undefined || last === undefined) return [];
	const edits = all.slice(0, lastKept).flatMap(({ name, nameRange }, index): readonly TextEdit[] => {
		const next = all[index + 1];
		return next === undefined || !privateMembers.includes(name)
			? []
			: [{ range: { start: nameRange.start, end: next.nameRange.start }, text: '' }];
	});
	const tail = last === kept ? [] : [{ range: { start: kept.value.range.end, end: last.value.range.end }, text: '' }];
	return [{ title: fixes.strip, edits: [...edits, ...tail] }];
}
