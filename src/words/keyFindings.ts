import type { KeyFinding, KeyFindingCode } from '../core/keys/jwk.ts';
import { shortened } from './shortened.ts';
import type { Words } from './words.ts';

/** What is wrong with the keys at hand, whether or not it is the key that was used; `{keys}` says which ones. */
export const keyFindingSentences: Readonly<Record<KeyFindingCode, string>> = {
	'private-member':
		'The key set shows the private part of a key to everybody ({keys}): whoever reads it can sign tokens. Replace the key now.',
	'duplicate-kid': 'Several keys have the same key ID ({keys}), so a token that names it names none of them.',
	'weak-key': 'An RSA key has fewer than 2048 bits ({keys}): its signatures can be forged. Replace it.',
	'weak-exponent': 'An RSA key has a public exponent with which anybody can sign, or which is none ({keys}). Replace the key now.',
	'not-a-key': 'The key set has entries that are no keys ({keys}).',
	'unknown-key-type': 'A key is of a type that is not known here and was passed over ({keys}).',
	'missing-kid': 'One of several keys has no key ID ({keys}), so no token can name it.',
	contradiction: 'A key contradicts itself ({keys}): {members} do not go together, and libraries will differ about it.',
};

/** Words for keys without a key ID. */
export const keyFindingWords = { entries: 'entries: {count}', more: 'and {count} more' } as const;

/** So many keys are named, with so many characters of each: a hostile key set may have thousands. */
const longestList = 3;
/** One sentence for each thing that is wrong, whichever keys it is wrong with. */
export function keyFindingTexts(
	findings: readonly KeyFinding[],
	{ say }: Words,
): readonly { readonly code: KeyFindingCode; readonly text: string }[] {
	const groups = new Map<string, { readonly first: KeyFinding; readonly all: KeyFinding[] }>();
	for (const finding of findings) {
		const name = `${finding.code} ${finding.members}`;
		const group = groups.get(name) ?? { first: finding, all: [] };
		groups.set(name, group);
		group.all.push(finding);
	}
	return [...groups.values()].map(({ first, all: group }) => {
		const kids = [...new Set(group.flatMap(({ kid }) => kid ?? []))];
		const shown = kids.slice(0, longestList).map((kid) => shortened(kid, longestKid));
		const rest = kids.length > longestList ? [say(keyFindingWords.more, { count: kids.length - longestList })] : [];
		const keys = kids.length === 0 ? say(keyFindingWords.entries, { count: group.length }) : [...shown, ...rest].join(', ');
		return { code: first.code, text: say(keyFindingSentences[first.code], { keys, members: first.members ?? '' }) };
	});
}

const longestKid = 60;
