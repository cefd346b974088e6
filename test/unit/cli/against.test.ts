import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ComparisonJson } from '../../../src/cli/config/comparisonJson.ts';
import { compact } from '../token/compact.ts';
import { now, type RunResult, run } from './commandRun.ts';
import { folder, put } from './testFolder.ts';

const poolId = 'eu-west-1_FIXTURE01';
const claims = {
	sub: 'u',
	username: 'u',
	iss: `https://cognito-idp.eu-west-1.amazonaws.com/${poolId}`,
	client_id: 'fixtureclientid0000000001',
	token_use: 'access',
	scope: 'openid orders/read',
	iat: now - 60,
	exp: now + 3540,
};
const token = compact({ alg: 'RS256', kid: 'k' }, claims);
const template = `Resources:
  Users:
    Type: AWS::Cognito::UserPool
  Web:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Users
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthFlows: [code]
      AllowedOAuthScopes: [openid]
`;

const decode = (...args: readonly string[]): Promise<RunResult> => run(['decode', token, ...args], { cwd: folder });
const configurationIn = ({ stdout }: RunResult): ComparisonJson =>
	(JSON.parse(stdout) as { readonly configuration: ComparisonJson }).configuration;

describe('--against', () => {
	it('says behind a decoded token what configuration says about it, with places', async () => {
		const path = await put('template.yaml', template);
		const { stdout, status } = await decode('--against', path);
		expect(status).toBe(0);
		expect(stdout.slice(stdout.indexOf('Token against configuration'))).toBe(`Token against configuration
Compared with 1 file of configuration. Neither the signature nor what is really deployed was looked at.

Seems to belong to
What is marked with ~ holds only if it is.
  ~  The user pool seems to be Users: the files declare no other one.
     ${path}:2:3
  ~  The app client seems to be Web: its user pool has no other one.
     ${path}:4:3

Should be different
  !~ The app client Web is not allowed the scope orders/read.
     ${path}:10:27

As configured
  ✓~ The token lives 1 hr, as AccessTokenValidity of the app client Web says.
     ${path}:7:7
`);
	});

	it('has the same in JSON, and reads folders', async () => {
		const path = await put('infra/template.yaml', template);
		const configuration = configurationIn(await decode('--format', 'json', '--against', folder));
		expect(configuration.files).toBe(1);
		expect(configuration.statements).toContainEqual({
			code: 'scope-not-allowed',
			standing: 'differs',
			inferred: true,
			claim: 'scope',
			message: 'The app client Web is not allowed the scope orders/read. That holds if pool and client are those that they seem to be.',
			path,
			line: 10,
			column: 27,
			endLine: 10,
			endColumn: 35,
		});
	});

	it('holds the files of several folders together', async () => {
		await put('infra/template.yaml', template);
		await put('dumps/user-pool.json', JSON.stringify({ UserPool: { Id: poolId, Name: 'live', SchemaAttributes: [] } }));
		const configuration = configurationIn(await decode('--format', 'json', '--against', join(folder, 'infra'), join(folder, 'dumps')));
		expect(configuration.statements?.map(({ code }) => code)).toEqual(expect.arrayContaining(['pool-by-id', 'pool-only']));
	});

	it('stands behind the report of a verification, whose verdict decides the exit status', async () => {
		const path = await put('template.yaml', template);
		const args = ['verify', token, '--offline', '--against', path];
		const text = await run(args, { cwd: folder });
		expect(text.status).toBe(4);
		expect(text.stdout).toContain('!~ The app client Web is not allowed the scope orders/read.');
		const json = await run([...args, '--format', 'json'], { cwd: folder });
		expect(configurationIn(json).files).toBe(1);
		expect(JSON.parse(json.stdout)).toMatchObject({ verdict: 'unverified' });
	});

	it('speaks Japanese', async () => {
		const { stdout } = await decode('--lang', 'ja', '--against', await put('template.yaml', template));
		expect(stdout).toContain('アプリクライアントWebにはスコープorders/readが許可されていません。');
	});

	it('says so where there is nothing to compare with, and that a path cannot be read', async () => {
		await put('readme.txt', 'nothing');
		expect((await decode('--against', folder)).stdout).toContain('No configuration was found to compare with.');
		const missing = await decode('--against', join(folder, 'missing.yaml'));
		expect([missing.status, missing.stderr]).toEqual([2, expect.stringContaining('missing.yaml')]);
		const none = await run(['decode', 'no token', '--format', 'json', '--against', await put('template.yaml', template)], { cwd: folder });
		expect(configurationIn(none)).toEqual({ files: 1, statements: null });
	});

	it('does not take standard input for configuration, and passes on no control characters', async () => {
		const both = await decode('--against=-');
		expect([both.status, both.stderr]).toEqual([2, expect.stringContaining('Standard input holds the token')]);
		const hostile = compact({ alg: 'RS256', kid: 'k' }, { ...claims, scope: 'openid \u001b[31mred' });
		const { stdout } = await run(['decode', hostile, '--against', await put('template.yaml', template)], { cwd: folder });
		expect(stdout).not.toContain('\u001b');
		expect(stdout).toContain('not allowed the scope \\u001b[31mred');
	});
});
