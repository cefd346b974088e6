import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import { flowRoles, flowSteps } from '../../../src/core/token/flow.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import { flowView } from '../../../src/vscode/inspector/flowView.ts';
import { flowRoleSentences, flowStepSentences } from '../../../src/words/inspector/flow.ts';
import { clock, idKey, idToken, setOf } from '../verify/minting.ts';
import { english, japaneseLetters, languages, placePattern } from '../words/bundle.ts';

const inspected = { text: idToken(), resource: undefined, decoded: decode(idToken()) };
const keyMaterial = setOf(idKey.jwk);
const statement = { expectations: {}, sources: {}, asked: false, untrusted: false, broken: [] };

describe('the way of a token in the panel', () => {
	it('is told as it is drawn, with the token’s own values', () => {
		const view = flowView(inspected, english);
		expect(view?.nodes).toEqual([
			{ title: 'User', names: ['fixture-user'], known: true },
			{ title: 'User pool', names: ['eu-west-1_FIXTURE01'], known: true },
			{ title: 'App client', names: ['fixtureclientid0000000001'], known: true },
		]);
		expect(view?.told.map((sentence) => sentence.map(({ text }) => text).join(''))).toEqual([
			'the user fixture-user signs in to the user pool eu-west-1_FIXTURE01.',
			'the user pool eu-west-1_FIXTURE01 gives this token to the app client fixtureclientid0000000001.',
		]);
		expect(view?.told[0]?.filter(({ code }) => code).map(({ text }) => text)).toEqual(['fixture-user', 'eu-west-1_FIXTURE01']);
	});

	it('says that it proves nothing until the signature is good', async () => {
		expect(flowView(inspected, english)?.note).toContain('Nobody has verified it');
		const report = await verify(inspected.decoded, {}, keyMaterial, clock);
		const verification = { report, statement, keyMaterial, keyPlan: { type: 'none' } as const };
		expect(flowView({ ...inspected, verification }, english)?.note).not.toContain('Nobody has verified it');
	});

	it('puts no value of a token into a place of the sentence', () => {
		const decoded = decode(idToken({ 'cognito:username': '{to} {name}' }));
		expect(flowView({ ...inspected, decoded }, english)?.told[0]?.[1]).toEqual({ text: '{to} {name}', code: true });
	});

	it.each(languages)('has words for everything in $language', (words) => {
		for (const step of flowSteps) {
			const { sentence } = flowStepSentences[step];
			expect(words.say(sentence).match(placePattern)?.toSorted()).toEqual(['{from}', '{to}']);
			expect(japaneseLetters.test(words.say(sentence))).toBe(words.language === 'ja');
		}
		for (const role of flowRoles) {
			const { named } = flowRoleSentences[role];
			if (named !== undefined) expect(words.say(named)).toContain('{name}');
		}
	});
});
