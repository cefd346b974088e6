import { describe, expect, it } from 'vitest';
import { compareTokens } from '../../../src/core/token/compare.ts';
import { decode } from '../../../src/core/token/decode.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import type { ComparedView } from '../../../src/protocol/compare.ts';
import { compareView } from '../../../src/vscode/inspector/compareView.ts';
import type { Words } from '../../../src/words/words.ts';
import { accessToken, clock, idKey, idToken, setOf } from '../verify/minting.ts';
import { english, japaneseLetters, languages, placePattern } from '../words/bundle.ts';

const statement = { expectations: {}, sources: {}, asked: false, untrusted: false, broken: [] };

async function compared(left: string, right: string, words: Words = english, verified = false): Promise<ComparedView> {
	const [decoded, other] = [decode(left), decode(right)];
	const keyMaterial = setOf(idKey.jwk);
	const verification = verified && {
		report: await verify(other, {}, keyMaterial, clock),
		statement,
		keyMaterial,
		keyPlan: { type: 'none' } as const,
	};
	const beside = { text: right, resource: undefined, decoded: other, ...(verification && { verification }) };
	const comparison = await compareTokens(decoded, other);
	const view = compareView({ text: left, resource: undefined, decoded, compared: { number: 3, other: beside, comparison } }, words);
	if (view.compared === undefined) throw new Error('nothing is compared');
	return view.compared;
}

describe('two tokens in the panel', () => {
	it('are an offer before there is a second one', () => {
		const { offer, compared: none } = compareView({ text: idToken(), resource: undefined, decoded: decode(idToken()) }, english);
		expect(offer).toContain('the ID and the access token of one sign-in');
		expect(none).toBeUndefined();
	});

	it('say how they stand to each other, and never that this makes them genuine', async () => {
		const { mark, relation, caution, evidence, summary } = await compared(idToken(), accessToken());
		expect([mark, relation]).toEqual(['pass', expect.stringContaining('of one sign-in')]);
		expect(caution).toContain('is not being genuine');
		expect(evidence.find(({ name }) => name === 'aud / client_id')).toMatchObject({ mark: 'pass', sentence: 'The same app client.' });
		expect(summary).toMatch(/^\d+ the same, \d+ different, \d+ only left, \d+ only right$/);
	});

	it('have their own verdicts, and the right one can be verified', async () => {
		const first = await compared(accessToken(), idToken());
		expect([first.left.verdict.state, first.right.verdict.state]).toEqual(['unchecked', 'unchecked']);
		expect(first.verify).toBe('Verify with cognito-idp.eu-west-1.amazonaws.com');
		const judged = await compared(accessToken(), idToken(), english, true);
		expect([judged.left.verdict.state, judged.right.verdict.state]).toEqual(['unchecked', 'genuine']);
		expect(judged.right.verdict.actions).toEqual([]);
	});

	it('stand in the groups of the page, each row with what it means that they differ', async () => {
		const { groups } = await compared(idToken(), accessToken());
		expect(groups.map(({ id }) => id).at(-1)).toBe('header');
		const rows = groups.flatMap((group) => group.rows);
		expect(rows.find(({ name }) => name === 'aud')).toMatchObject({ rightName: 'client_id', state: 'same', title: 'Audience' });
		expect(rows.find(({ name }) => name === 'kid')).toMatchObject({
			state: 'different',
			why: 'A user pool signs ID tokens with one key and access tokens with another.',
		});
		const times = (await compared(idToken(), idToken({ iat: 1_800_000_600 }))).groups.flatMap((group) => group.rows);
		expect(times.find(({ name }) => name === 'iat')?.why).toContain('The right one is 10 min later.');
	});

	it.each(languages)('are told in $language', async (words) => {
		const view = await compared(idToken(), accessToken(), words);
		const texts = [view.relation, view.caution, view.summary, ...view.evidence.map(({ sentence }) => sentence)];
		for (const text of texts) {
			expect(text).not.toMatch(placePattern);
			expect(text).not.toBe('');
			expect(japaneseLetters.test(text)).toBe(words.language === 'ja');
		}
	});
});
