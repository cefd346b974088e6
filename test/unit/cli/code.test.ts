import { describe, expect, it } from 'vitest';
import { codeTargets } from '../../../src/core/appCode/request.ts';
import { accessToken } from '../verify/minting.ts';
import { run } from './commandRun.ts';

const pool = ['--user-pool-id', 'eu-west-1_FIXTURE01', '--token-use', 'access', '--client-id', 'app'];

interface CodeAnswer {
	readonly target: string;
	readonly files: readonly { readonly fileName: string; readonly language: string; readonly code: string }[];
	readonly notes: readonly { readonly code: string; readonly message: string }[];
}

async function codeJson(...args: readonly string[]): Promise<CodeAnswer> {
	const { stdout, status } = await run(['code', ...args, '--format', 'json']);
	expect(status).toBe(0);
	return JSON.parse(stdout) as CodeAnswer;
}

describe('code', () => {
	it('prints the code, and nothing else, on standard output', async () => {
		const { status, stdout, stderr } = await run(['code', 'aws-jwt-verify', ...pool]);
		expect(status).toBe(0);
		expect(stdout).toMatch(/^import \{ CognitoJwtVerifier \} from 'aws-jwt-verify';\n/);
		expect(stdout).toContain("clientId: ['app'],");
		expect(stderr).toContain('aws-jwt-verify alone takes a token without an expiry (exp); the code refuses it.\n');
	});

	it('says what has to be filled in', async () => {
		const { stdout, stderr } = await run(['code', 'jose', '--lang', 'ja', ...pool.slice(0, 4)]);
		expect(stdout).toContain('const clientIds: string[] = FILL_IN_CLIENT_IDS;');
		expect(stderr).toMatch(/^アプリが指定すべき期待値が未指定です。FILL_IN_CLIENT_IDS/);
	});

	it('prints the files of a target one after the other, and as a list in JSON', async () => {
		const { stdout } = await run(['code', 'spring', ...pool]);
		expect(stdout).toMatch(/^# application\.yml\n[\s\S]*\n\/\/ TokenSecurity\.java\n/);
		const { files } = await codeJson('spring', ...pool);
		expect(files.map(({ fileName, language }) => [fileName, language])).toEqual([
			['application.yml', 'yaml'],
			['TokenSecurity.java', 'java'],
		]);
	});

	it('takes the kind and the issuer of a token, and expects nothing because of it', async () => {
		const updated = 'https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01';
		const { files, notes } = await codeJson('api-gateway', accessToken({ iss: updated }), ...pool);
		expect(files[0]?.code).toContain(`Issuer: "${updated}"`);
		expect(notes.map(({ code }) => code)).toContain('one-issuer');
		const alone = await codeJson('jose', accessToken());
		expect(alone.notes[0]?.message).toContain('FILL_IN_ISSUER, FILL_IN_JWKS_URI, FILL_IN_TOKEN_USE, FILL_IN_CLIENT_IDS');
	});

	it('reads a token from standard input when it is asked to, and only then', async () => {
		const { stderr } = await run(['code', 'jose', '-', ...pool, '--group', 'ops'], {
			stdin: accessToken({ sub: undefined, username: undefined }),
		});
		expect(stderr).toContain('Machine-to-machine tokens have no groups');
	});

	it('takes the key set of an issuer that is no user pool', async () => {
		const args = ['code', 'jose', '--issuer', 'https://idp.example.com', '--typ', 'at+jwt', '--audience', 'https://api.example.com'];
		expect((await run([...args, '--jwks-uri', 'https://idp.example.com/keys'])).stdout).toContain(
			"const jwksUri = 'https://idp.example.com/keys';",
		);
		expect((await run([...args, '--jwks-uri', 'keys.json'])).status).toBe(2);
		expect((await run([...args, '--jwks-uri', 'javascript:alert(1)'])).status).toBe(2);
	});

	it('lists the targets when none is named, and refuses one that it does not know', async () => {
		const { stdout } = await run(['code']);
		expect(stdout.split('\n').flatMap((line) => line.split(' ')[0] || [])).toEqual(codeTargets);
		const unknown = await run(['code', 'passport', ...pool]);
		expect(unknown).toMatchObject({ status: 2, stdout: '' });
		expect(unknown.stderr).toContain('aws-jwt-verify, jose, api-gateway, spring');
	});

	it('never prints a token that was given for at_hash', async () => {
		const token = accessToken();
		const { stdout, stderr } = await run(['code', 'jose', ...pool, '--access-token', token, '--show-tokens']);
		expect(stdout).toContain('leftHalfOfHash(expected.accessToken)');
		expect(stdout + stderr).not.toContain(token.slice(0, 20));
	});
});
