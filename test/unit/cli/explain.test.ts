import { describe, expect, it } from 'vitest';
import type { ExplainedJson } from '../../../src/cli/explainedJson.ts';
import { findRows } from '../../../src/core/claims/explain.ts';
import { run } from './commandRun.ts';

const explain = async (...args: string[]): Promise<ExplainedJson[]> => {
	const { status, stdout } = await run(['explain', ...args, '--format', 'json']);
	expect(status).toBe(0);
	return JSON.parse(stdout) as ExplainedJson[];
};

describe('explain', () => {
	it('gives the rows of the catalogue with exactly the members of the contract', async () => {
		const rows = await explain('token_use');
		expect(rows).toHaveLength(findRows('token_use').length);
		for (const row of rows) {
			expect(Object.keys(row)).toEqual(['name', 'title', 'meaning', 'where', 'check', 'mistake', 'source']);
			expect(row.where.length).toBeGreaterThan(0);
		}
	});

	it('has null where a row says nothing', async () => {
		const rows = await explain('user pool');
		expect(rows[0]).toMatchObject({ name: 'user pool', check: null, mistake: null });
	});

	it('takes several names, each once, and terms of several words without quotes', async () => {
		const names = (await explain('exp', 'iat', 'exp')).map(({ name }) => name);
		expect(new Set(names)).toEqual(new Set(['exp', 'iat']));
		expect(names).toHaveLength(findRows('exp').length + findRows('iat').length);
		expect(await explain('user', 'pool')).toEqual(await explain('user pool'));
	});

	it('reads names from standard input', async () => {
		for (const words of [[], ['-']]) {
			const { status, stdout } = await run(['explain', ...words, '--format', 'ndjson'], { stdin: 'exp\n\nuser pool\n' });
			expect(status).toBe(0);
			const names = stdout
				.trim()
				.split('\n')
				.map((line) => (JSON.parse(line) as ExplainedJson).name);
			expect(names[0]).toBe('exp');
			expect(names.at(-1)).toBe('user pool');
		}
	});

	it('lays rows out for people', async () => {
		const { stdout } = await run(['explain', 'token_use']);
		expect(stdout).toMatch(/^token_use {2}Token use\n {2}\S/);
		expect(stdout).toMatch(/^ {2}Source {10}\S/m);
	});

	it('says what is not known, explains the rest, and exits with 2', async () => {
		const { status, stdout, stderr } = await run(['explain', 'nonse', 'exp', 'zzzzzzzz']);
		expect(status).toBe(2);
		expect(stdout).toMatch(/^exp /);
		const [misspelt, unknown, ...rest] = stderr.split('\n');
		expect(misspelt).toBe('claimlens: “nonse” is not known here. Did you mean “nonce”?');
		expect(unknown).toMatch(/^claimlens: “zzzzzzzz” is not known here\. Give the name of .*\.claimlens\/claims\.json\.$/);
		expect(rest).toEqual(['']);
	});

	it('asks for a name', async () => {
		expect((await run(['explain'], { typed: true })).status).toBe(2);
		expect((await run(['explain'])).stderr).toContain('say what to explain');
	});

	it('finds a name by its title in the language of the user', async () => {
		expect((await explain('issued at')).map(({ name }) => name)).toContain('iat');
		expect((await explain('Issued', 'at')).map(({ name }) => name)).toContain('iat');
		expect((await run(['explain', '認可コード'])).status).toBe(2);
	});

	// 「認証認可周りの用語」「Cognito用語」「おまけ」 of the article, and the words of the flow.
	it.each(
		[
			'認証, 認可, OAuth 2.0, リソースオーナー, クライアント, 認可サーバー, リソースサーバー, 認可コード, アクセストークン, リフレッシュトークン, 認可エンドポイント',
			'リダイレクトエンドポイント, トークンエンドポイント, OpenID Connect 1.0, OIDC, エンドユーザー, リライング・パーティ, IDプロバイダー, UserInfo エンドポイント',
			'IDトークン, ヘッダー, ペイロード, 署名, typ, alg, kid, aud, exp, iat, iss, jti, nbf, sub, ユーザープール, アイデンティティプール, IDプール',
			'Cognitoトークン, Bearerトークン, スコープ, グラントタイプ, PKCE, コンフィデンシャルクライアント, 同意, MFA, パスキー, Identity Provider, IdP',
			'Single Sign On, SSO, Security Assertion Markup Language, SAML, サービスプロバイダー, Hosted UI',
			'OpenID Configuration, jwks_uri, 公開鍵, 秘密鍵, カスタム属性, 一時的な認証情報, IAMロール, セッションタグ, openid, token_use',
			'custom:tenant_id, InitiateAuth, GetCredentialsForIdentity, AWS STS, userinfo_endpoint, リダイレクトURI',
		].flatMap((terms) => terms.split(', ')),
	)('knows the term %s of the article', async (term) => {
		for (const { title, meaning } of await explain(term, '--lang', 'ja')) {
			expect(title).not.toBe('');
			expect(meaning).toMatch(/[ぁ-ん]/);
		}
	});

	it('speaks Japanese', async () => {
		const [row] = await explain('token_use', '--lang', 'ja');
		expect(row?.meaning).toMatch(/トークン/);
		const { stdout } = await run(['explain', 'aud'], { env: { LANG: 'ja_JP.UTF-8' } });
		expect(stdout).toContain('よくある間違い');
	});
});
