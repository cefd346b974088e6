import type { Exposure, LifeCode, ShownCode } from '../core/exposure/exposure.ts';
import type { TokenKind } from '../core/token/kind.ts';
import { coarseDurationText } from './duration.ts';
import { kindTitle } from './kinds.ts';
import type { Words } from './words.ts';

/** A token in a file that is committed or about to be: how long it is of use to others. */
export const lifeSentences: Readonly<Record<LifeCode, string>> = {
	valid: '{kind} in a file that git tracks, valid for {duration} more: whoever reads the repository can use it.',
	expired: '{kind} in a file that git tracks. It expired {duration} ago.',
	'no-expiry': '{kind} in a file that git tracks. It names no expiry: whoever reads the repository can use it until its issuer refuses it.',
	password:
		'{kind} in a file that git tracks: a password for whoever reads the repository, until it expires or is revoked. When that is cannot be read from it.',
	encrypted:
		'{kind} in a file that git tracks. Its content and its expiry cannot be read without the key, but whoever reads the repository may be able to use it.',
	unsecured: '{kind} in a file that git tracks. It carries no signature, so only an app that checks nothing takes it.',
};

/** What it shows: beside what it is good for, after its end, or all the same. */
export const showsSentences = {
	also: 'It also shows them {what}.',
	still: 'It still shows {what} to everybody who reads the repository.',
	only: 'It shows {what} to everybody who reads the repository.',
} as const;

/** What it shows, as the items of a list. */
export const shownSentences: Readonly<Record<ShownCode, string>> = {
	user: 'who the user is',
	name: 'the user’s name and profile',
	contact: 'how to reach the user',
	groups: 'groups and roles',
	scopes: 'scopes',
	attributes: 'custom attributes',
	client: 'which app it is for',
	claims: 'its claims',
};

/** Quick fixes of the warning. */
export const fixSentences = {
	redact: 'Replace with redacted token',
	comment: 'Ignore this token with a comment',
	path: 'Never warn about tokens in {path}',
} as const;

/** What a token gives away where it stands. */
export function exposureSentence(kind: TokenKind | undefined, { life, seconds = 0, shows }: Exposure, words: Words): string {
	const { say, language } = words;
	const sentence = say(lifeSentences[life], { kind: kindTitle(kind, words), duration: coarseDurationText(seconds, language) });
	if (shows.length === 0) return sentence;
	const what = new Intl.ListFormat(language, { type: 'conjunction' }).format(shows.map((code) => say(shownSentences[code])));
	return `${sentence}${language.startsWith('ja') ? '' : ' '}${say(showsOf(life), { what })}`;
}

function showsOf(life: LifeCode): string {
	if (life === 'expired') return showsSentences.still;
	return life === 'unsecured' ? showsSentences.only : showsSentences.also;
}
