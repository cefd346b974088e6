import { describe, expect, it } from 'vitest';
import { judgeAcceptance, refusalCodes } from '../../../src/core/services/acceptance.ts';
import { answers } from '../../../src/core/services/service.ts';
import { serviceTitles } from '../../../src/core/services/services.ts';
import {
	acceptanceSentences,
	answerWord,
	certaintySentence,
	noteSentence,
	refusalSentence,
	serviceSentences,
	shownDetail,
} from '../../../src/words/services.ts';
import { now, ofKind, token } from '../services/tokens.ts';
import { english, japaneseLetters, languages } from './bundle.ts';

describe.each(languages.map((words) => [words.language, words] as const))('in %s', (language, words) => {
	const expectWhole = (text: string): void => {
		expect(text).not.toMatch(/undefined|NaN|\{\w+\}/);
		if (language === 'ja') expect(text).toMatch(japaneseLetters);
	};

	it('what services say to every kind of token has no place left open', () => {
		for (const decoded of Object.values(ofKind)) {
			for (const { code, detail } of judgeAcceptance(decoded, now)?.judgements ?? []) {
				const { sentence, hint } = serviceSentences[code];
				for (const text of [sentence, ...(hint === undefined ? [] : [hint])]) expectWhole(words.say(text, shownDetail(detail)));
			}
		}
	});

	it('titles, answers, refusals and doubts are said', () => {
		for (const title of serviceTitles) expectWhole(words.say(title));
		for (const answer of answers) for (const refused of [true, false]) expectWhole(answerWord(answer, refused, words));
		for (const code of refusalCodes) expectWhole(refusalSentence({ code, seconds: 90 }, words));
		for (const certainty of ['inferred', 'observed', 'unknown'] as const) expectWhole(certaintySentence(certainty, words) ?? '');
		expect(certaintySentence('documented', words)).toBeUndefined();
	});
});

it('who is refused is told what to do', () => {
	const refusals = Object.values(ofKind).flatMap(
		(decoded) => judgeAcceptance(decoded, now)?.judgements.filter(({ answer }) => answer === 'no') ?? [],
	);
	for (const { code } of refusals) expect([code, serviceSentences[code].hint]).toEqual([code, expect.any(String)]);
});

it('an answer that would be, were it not for the refusal, does not read like one that is', () => {
	expect(answers.map((answer) => answerWord(answer, false, english))).toEqual(['accepts', 'depends', 'refuses']);
	expect(answers.map((answer) => answerWord(answer, true, english))).toEqual(['would accept', 'would depend', 'refuses']);
});

it('the note says what was not judged', () => {
	const acceptance = judgeAcceptance(ofKind['cognito-id'], now);
	if (acceptance === undefined) throw new Error('nothing was judged');
	expect(noteSentence(acceptance, english)).toBe(acceptanceSentences.byKind);
	expect(noteSentence({ ...acceptance, signatureJudged: true }, english)).toBe(acceptanceSentences.byKindVerified);
});

it('a value that a hostile token made long is cut, and reads no places of its own', () => {
	const decoded = token({ iss: `https://issuer.example/${'x'.repeat(5000)}`, aud: '{issuer}', nonce: 'n' });
	const judgement = judgeAcceptance(decoded, now)?.judgements.find(({ service }) => service === 'http-jwt');
	const text = english.say(serviceSentences['http-audience'].hint ?? '', shownDetail(judgement?.detail));
	expect(text.length).toBeLessThan(300);
	expect(text).toContain('Put {issuer} into the audience list, and https://issuer.example/xxx');
	expect(judgement?.detail?.['issuer']?.length).toBeGreaterThan(5000);
});
