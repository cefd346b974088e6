import { describe, expect, it } from 'vitest';
import { allSentences } from '../../../src/words/all.ts';
import { limitText } from '../../../src/words/explain.ts';
import { english, inJapanese } from './bundle.ts';

/** Places that numbers go into, before a word in the plural. */
const counted =
	/\{(?<place>0|amount|bits|bytes|count|days|done|files|findings|hours|keys|known|length|left|limit|megabytes|resources|seconds|skipped|tokens|total)\} (?<word>(?:more )?[a-z]+s)\b/;

/** Numbers that are never one where these are said, and why. */
const neverOne: Readonly<Record<string, string>> = {
	'Show all {0} characters': 'longer than 2,000',
	'Only the first {limit} claims count.': 'a constant',
	'Only the first {limit} names with an asterisk count.': 'a constant',
	'Only the first {limit} profiles count.': 'a constant',
	'{member} is longer than {limit} characters and does not count.': 'a constant',
	'{count} rules about Cognito configuration': 'the number of rules',
	'{count} audiences: each of them may take the token.': 'one is told otherwise',
	'{count} tokens redacted. What is left can be used for nothing.': 'one has a sentence of its own',
	'Which app are these {count} tokens for?': 'one has a sentence of its own',
	'The code takes tokens of {count} issuers, as expected. Take out those that this app must not take.': 'told of several',
	'The key {key} has no kid, though the set has {count} keys.': 'told of several',
	'The role mapping has {count} rules; at most {most} are allowed.': 'more than the quota',
	'The name of the attribute {name} has {length} characters; at most {most} are allowed.': 'more than the quota',
	'Passwords may have {length} characters; fewer than {least} are guessed.': 'six at the least (API, PasswordPolicyType)',
	'A temporary password is valid for {days} days.': 'longer than usual',
	'The refresh token is valid for {days} days and does not rotate.': 'longer than usual',
	'The {token} is valid for {hours} hours.': 'longer than usual',
	'For {seconds} seconds the old refresh token works beside the new one.': 'longer than usual',
	'{property} {amount} stands for {amount} days, because no unit is stated. That looks like seconds.': 'a large number',
	'The RSA key {key} has {bits} bits; at least {least} are needed.': 'no RSA key has one',
	'The RSA key {kid} has {bits} bits; fewer than 2048 can be forged.': 'no RSA key has one',
	'{bits} bits': 'no key has one',
	'p2c asks for {count} rounds to open the token, which keeps a server busy. Libraries refuse so many.': 'a large number',
};

describe('In English', () => {
	it('no sentence has a plural beside a number that can be one, unless there is the same for one', () => {
		const sentences = new Set(allSentences());
		const singular = (sentence: string): readonly string[] =>
			['1', '{$<place>}'].map((number) =>
				sentence.replace(counted, `${number} $<word>`).replace(/(?<=^\S* (?:more )?[a-z]+|, (?:1|\{\w+\}) [a-z]+)s\b/, ''),
			);
		const plural = [...sentences].filter((sentence) => counted.test(sentence) && !singular(sentence).some((one) => sentences.has(one)));
		expect(plural.filter((sentence) => neverOne[sentence] === undefined)).toEqual([]);
		expect(Object.keys(neverOne).filter((sentence) => !sentences.has(sentence))).toEqual([]);
	});

	it('bounds and defaults of one are in the singular', () => {
		const limit = (min: number | undefined, max: number | undefined, words = english): string | undefined =>
			limitText({ limit: { ...(min && { min }), ...(max && { max }), of: 'items' } } as Parameters<typeof limitText>[0], words);
		expect([limit(1, undefined), limit(undefined, 1), limit(1, 5)]).toEqual(['at least 1 item', 'at most 1 item', '1–5 items']);
		expect(limit(1, undefined, inJapanese)).toBe('最小1件');
	});
});
