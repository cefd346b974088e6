import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRows, catalogueSentences } from '../../../src/core/claims/explain.ts';

const file = new URL('../../../l10n/bundle.l10n.ja.json', import.meta.url);
const bundle = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
const pairs = catalogueSentences().map((english) => [english, bundle[english] ?? ''] as const);
const japanese = /[\u3040-\u30ff\u4e00-\u9fff]/;

/** English words with one settled Japanese word (the glossary of the project). Longer words come first: they are read once. */
const terms: readonly (readonly [RegExp, RegExp])[] = [
	[/\bidentity pools?\b/i, /IDプール/],
	[/\buser pools?\b/i, /ユーザープール|プール/],
	[/\bID tokens?\b/, /IDトークン/],
	[/\baccess tokens?\b/i, /アクセストークン/],
	[/\brefresh tokens?\b(?! rotation|$)/, /リフレッシュトークン/],
	[/\bauthorization codes?\b/i, /認可コード/],
	[/\bapp clients?\b(?! cannot mix)/i, /アプリクライアント/],
	[/\bissuers?\b/i, /発行者/],
	[/\bkey sets?\b/i, /鍵セット/],
	[/\bpublic keys?\b/i, /公開鍵/],
	[/\bdiscovery document\b/i, /ディスカバリードキュメント/],
	[/\bmanaged login\b/i, /マネージドログイン/],
	[/\bhosted UI\b/i, /ホストされたUI/],
	[/\btrust polic(?:y|ies)\b/i, /信頼ポリシー/],
	[/\bprincipal tags?\b/i, /プリンシパルタグ/],
	[/\bsession tags?\b/i, /セッションタグ/],
	[/\btemporary (?:AWS )?credentials\b/i, /一時的なAWS認証情報|一時的な認証情報/],
	[/\bcustom attributes?\b/i, /カスタム属性/],
	[/\bresource servers?\b/i, /リソースサーバー/],
	[/\bredirect URI\b/i, /リダイレクトURI/],
	[/\brevok\w+|\brevocation/i, /取り消/],
	[/\bbearer\b/i, /Bearer/],
	[/\bheaders?\b/i, /ヘッダー/],
	[/\bpayload\b/i, /ペイロード/],
	[/\bsignature\b/i, /署名/],
];

/** Spellings that are not the project's. */
const otherSpellings =
	/サーバ(?!ー)|ヘッダ(?!ー)|ユーザ(?!ー)|プロバイダ(?!ー)|ブラウザ(?!ー)|パラメータ(?!ー)|メンバ(?!ー)|トリガ(?!ー)|失効|許可サーバー|発行元|ベアラー|公開キー|秘密キー|認証コード|キーID|キーセット|更新トークン|利用者|クレデンシャル(?!ズ)/;

describe('every sentence of the catalogue', () => {
	it('is in the Japanese bundle', () => {
		expect(pairs.filter(([, translation]) => translation === '').map(([english]) => english)).toEqual([]);
	});

	it('is in Japanese there, unless it is a title that is a name', () => {
		const titles = new Set(allRows().map(({ title }) => title));
		const left = pairs.filter(([, translation]) => !japanese.test(translation));
		for (const [english, translation] of left) {
			expect(titles, english).toContain(english);
			expect(translation.toLowerCase().startsWith(english.toLowerCase()), `${english}: ${translation}`).toBe(true);
		}
	});

	it('has no English left over by accident', () => {
		for (const [english, translation] of pairs) {
			if (english.endsWith('.')) expect(translation, english).not.toMatch(/\b(?:the|an|is|are|of|with|and|or|for|not)\b/);
		}
	});

	it('ends in です・ます and a full stop if it is a sentence, and in neither if it is a label', () => {
		for (const [english, translation] of pairs) {
			if (english.endsWith('.')) expect(translation).toMatch(/(?:です|ます|ません|でした|ました|ください)(?:\([^)]*\))?。$/);
			else expect(translation).not.toMatch(/。|です$|ます$/);
		}
	});

	it('holds the same names, codes and numbers as the English one', () => {
		const names = /\b(?:[a-z]+_[a-z_]+|[A-Z]+_[A-Z_]+|[A-Z]{2}\d{3}|[a-z]+:[A-Z][A-Za-z]+|\d{2,})\b/g;
		for (const [english, translation] of pairs) {
			for (const [name] of english.matchAll(names)) expect(translation, english).toContain(name);
		}
	});

	it('has no space between Japanese and Latin letters, no wide parentheses, no Markdown and no control characters', () => {
		for (const [, translation] of pairs) {
			expect(translation).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff、。] [A-Za-z0-9]|[A-Za-z0-9] [\u3040-\u30ff\u4e00-\u9fff]/);
			expect(translation).not.toMatch(/[（）：！？`<>[\]|{}*\p{Cc}]|https?:\/\//u);
		}
	});

	it("uses the project's word for each thing", () => {
		for (const [english, translation] of pairs) {
			expect(translation, english).not.toMatch(otherSpellings);
			for (const [word, wanted] of terms) if (word.test(english)) expect(translation, english).toMatch(wanted);
		}
	});
});
