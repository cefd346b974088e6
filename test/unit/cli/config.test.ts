import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileJson } from '../../../src/cli/config/fileJson.ts';
import { run } from './commandRun.ts';

const template = `Parameters: { Guests: { Type: String, Default: 'false' } }
Resources:
  Users:
    Type: AWS::Cognito::UserPool
    Properties: { UserPoolName: app }
  Client:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Users
      CallbackURLs: [!Sub "https://\${Site}/", !ImportValue Url]
  Google:
    Type: AWS::Cognito::UserPoolIdentityProvider
    Properties:
      UserPoolId: !Ref Users
      ProviderType: Google
      ProviderDetails: { client_id: a, client_secret: very-secret }
  Pool:
    Type: AWS::Cognito::IdentityPool
    Properties:
      AllowUnauthenticatedIdentities: !Ref Guests
      CognitoIdentityProviders: [{ ClientId: !Ref Client, ProviderName: !GetAtt Users.ProviderName }]
  Policy: { Type: AWS::IAM::ManagedPolicy }
`;

let folder = '';
let path = '';
beforeEach(async () => {
	folder = await mkdtemp(join(tmpdir(), 'claimlens-config-'));
	path = join(folder, 'template.yaml');
	await writeFile(path, template);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function files(...args: readonly string[]): Promise<readonly FileJson[]> {
	const { stdout, status } = await run(['config', ...args, '--format', 'json']);
	expect(status).toBe(0);
	return (JSON.parse(stdout) as { readonly files: readonly FileJson[] }).files;
}

describe('config', () => {
	it('says what a file holds, with the members of the contract', async () => {
		const [file, ...others] = await files(path);
		expect(others).toEqual([]);
		expect(Object.keys(file ?? {})).toEqual(['path', 'format', 'resources', 'edges']);
		expect(file).toMatchObject({ path, format: 'cloudformation' });
		expect(file?.resources.map(({ kind, name, line }) => [kind, name, line])).toEqual([
			['user-pool', 'Users', 3],
			['app-client', 'Client', 6],
			['identity-provider', 'Google', 11],
			['identity-pool', 'Pool', 17],
		]);
		expect(file?.edges).toEqual([
			{ from: 'Client', to: 'Users', relation: 'user-pool' },
			{ from: 'Google', to: 'Users', relation: 'user-pool' },
			{ from: 'Pool', to: 'Users', relation: 'user-pool' },
			{ from: 'Pool', to: 'Client', relation: 'client' },
		]);
	});

	it('says what is known and what is not, and keeps secrets back', async () => {
		const [file] = await files(folder);
		const properties = (name: string): unknown => file?.resources.find((resource) => resource.name === name)?.properties;
		expect(properties('Client')).toEqual({
			UserPoolId: { $ref: 'Users', attribute: 'Ref' },
			CallbackURLs: [{ $text: ['https://', { $ref: 'Site', attribute: 'Ref' }, '/'] }, { $unknown: 'import', name: 'Url' }],
		});
		expect(properties('Pool')).toMatchObject({ AllowUnauthenticatedIdentities: 'false' });
		expect(properties('Google')).toMatchObject({ ProviderDetails: { client_id: 'a', client_secret: '***' } });
		const [shown] = await files(path, '--show-tokens');
		expect(JSON.stringify(shown)).toContain('very-secret');
	});

	it('prints a line for each file, or text for people', async () => {
		const lines = await run(['config', path, '--format', 'ndjson']);
		expect(JSON.parse(lines.stdout)).toMatchObject({ path });
		const { stdout, stderr } = await run(['config', path]);
		expect(stdout).toContain(`${path}  cloudformation\n`);
		expect(stdout).toMatch(/app-client {9}Client {2}:6\n.*→ user-pool Users\n/);
		expect(stderr).toBe('Resources: 4. Files: 1.\n');
	});

	it('reads the files of a Terraform module as one, and tells resources of one name apart', async () => {
		await rm(path);
		await writeFile(
			join(folder, 'main.tf'),
			`resource "aws_cognito_user_pool" "this" {
  name = local.name
}

resource "aws_cognito_user_pool_client" "this" {
  name         = "web"
  user_pool_id = aws_cognito_user_pool.this.id
}
`,
		);
		await writeFile(join(folder, 'names.tf'), 'locals {\n  name = "shop"\n}\n');
		const [file, ...others] = await files(folder);
		expect(others).toEqual([]);
		expect(file).toMatchObject({
			format: 'terraform',
			resources: [
				{ kind: 'user-pool', name: 'this', address: 'aws_cognito_user_pool.this', line: 1, properties: { UserPoolName: 'shop' } },
				{ kind: 'app-client', name: 'this', address: 'aws_cognito_user_pool_client.this', line: 5 },
			],
			edges: [{ from: 'this', to: 'this', relation: 'user-pool', fromAddress: 'aws_cognito_user_pool_client.this' }],
		});
		const { stdout } = await run(['config', folder]);
		expect(stdout).toContain(
			'  user-pool   aws_cognito_user_pool.this  :1\n  app-client  aws_cognito_user_pool_client.this  :5\n              → user-pool aws_cognito_user_pool.this\n',
		);
	});

	it('has an answer for nothing', async () => {
		await writeFile(path, 'nothing');
		expect(await files(folder)).toEqual([]);
	});
});
