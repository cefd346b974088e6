import { describe, expect, it } from 'vitest';
import { catalogueSentences } from '../../../src/core/claims/explain.ts';
import { allSentences } from '../../../src/words/all.ts';
import { japanese, japaneseLetters, placePattern } from './bundle.ts';

const sentences = allSentences();
const catalogue = new Set(catalogueSentences());
/** Sentences of the faces: those of the catalogue have a test of their own. */
const own = sentences.flatMap((english) => {
	const translation = japanese[english];
	return translation === undefined || catalogue.has(english) ? [] : [[english, translation] as const];
});

/** English words that have one settled Japanese word. */
const terms: readonly (readonly [RegExp, RegExp])[] = [
	[/\bID tokens?\b/, /IDトークン/],
	[/\baccess tokens?\b/i, /アクセストークン/],
	[/\brefresh tokens?\b/i, /リフレッシュトークン/],
	[/\buser pools?\b/i, /ユーザープール/],
	[/\bidentity pools?\b/i, /IDプール/],
	[/\bapp clients?\b/i, /アプリクライアント/],
	[/\bissuers?\b/i, /発行者/],
	[/\baudiences?\b/i, /オーディエンス/],
	[/\bscopes?\b/i, /スコープ/],
	[/\bclaims?\b/i, /クレーム/],
	[/\bkey sets?\b/i, /鍵セット/],
	[/\bpublic keys?\b/i, /公開鍵/],
	[/\bdiscovery document\b/i, /ディスカバリードキュメント/],
	[/\bheaders?\b/i, /ヘッダー/],
	[/\bpayload\b/i, /ペイロード/],
	[/\bsignature\b/i, /署名|Signature/],
	[/\bclock tolerance\b/i, /許容する時刻のずれ/],
	[/\brevocation\b/i, /取り消/],
	[/\brefuse/i, /拒否/],
];

describe('every sentence that a face can say', () => {
	it('has a Japanese one', () => {
		expect(sentences.filter((sentence) => !japanese[sentence])).toEqual([]);
	});

	it('has the same places in Japanese', () => {
		const places = (sentence: string): string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();
		for (const sentence of sentences)
			expect({ sentence, places: places(japanese[sentence] ?? '') }).toEqual({ sentence, places: places(sentence) });
	});

	it('is said by somebody: no translation is left over', () => {
		const said = new Set(sentences);
		expect(Object.keys(japanese).filter((sentence) => !said.has(sentence))).toEqual([]);
	});

	it('is in Japanese there, unless it is a name or only places', () => {
		const names = new Set([
			'AWS',
			'AgentCore',
			'AppSync',
			'HTTP API',
			'REST API',
			'Verified Permissions',
			'AWS European Sovereign Cloud',
			'AWS ISOF',
			'Cognito',
			'Cognito API',
			'DPoP proof',
			'UTC',
			'eyJ…',
			'nonce',
			'API',
		]);
		for (const [english, translation] of own) {
			if (/[a-z]{2}/i.test(english.replace(placePattern, '')) && !names.has(translation))
				expect(translation, english).toMatch(japaneseLetters);
		}
	});

	it('ends in a full stop where the English one does, and a label in none', () => {
		for (const [english, translation] of own) {
			if (english.endsWith('?') || !/[a-z]/i.test(english.replace(placePattern, ''))) continue;
			expect(translation.endsWith('。'), `${english} | ${translation}`).toBe(/\.[”)]?$/.test(english));
		}
	});

	it('has no wide brackets or signs, and no blank between Japanese and Latin letters', () => {
		for (const [, translation] of own) {
			expect(translation).not.toMatch(/[（）：！？“”]/);
			expect(translation).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff、。] [A-Za-z]|[A-Za-z] [\u3040-\u30ff\u4e00-\u9fff]/);
		}
	});

	it('says each thing by its one word', () => {
		for (const [english, translation] of own) {
			for (const [word, wanted] of terms) if (word.test(english.replace(placePattern, ''))) expect(translation, english).toMatch(wanted);
		}
	});
});
