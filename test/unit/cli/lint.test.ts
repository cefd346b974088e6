import { spawnSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { FileJson } from '../../../src/cli/config/fileJson.ts';
import type { FindingJson } from '../../../src/cli/config/findingJson.ts';
import { hasGit } from '../git/gitRepository.ts';
import { type RunOptions, type RunResult, run } from './commandRun.ts';
import { folder, put } from './testFolder.ts';

const guests = `Resources:
  Pool:
    Type: AWS::Cognito::IdentityPool
    Properties:
      AllowUnauthenticatedIdentities: true
`;
const quiet = `${guests.replace('true', 'false')}      DeveloperProviderName: login.shop.example.jp
`;
const bad = `Resources:
  Users:
    Type: AWS::Cognito::UserPool
    Properties: { MfaConfiguration: ON }
`;

const lint = (args: readonly string[], options: RunOptions = {}): Promise<RunResult> => run(['lint', ...args], { cwd: folder, ...options });

async function findings(...args: readonly string[]): Promise<readonly FindingJson[]> {
	const { stdout } = await lint([...args, '--format', 'json']);
	return (JSON.parse(stdout) as { readonly findings: readonly FindingJson[] }).findings;
}

describe('lint', () => {
	it('reads modules of Terraform with the modules that they call, wherever in the folder those lie', async () => {
		const client = 'variable "urls" {}\nresource "aws_cognito_user_pool_client" "web" { callback_urls = var.urls }\n';
		const path = await put('modules/web/main.tf', client);
		const call = (source: string, host: string): string => `module "web" {\n  source = "${source}"\n  urls = ["${host}"]\n}\n`;
		await put('live/prod/main.tf', call('../../modules/web', 'http://prod.example.jp'));
		await put('live/dev/main.tf', call('../../modules/web/', 'https://dev.example.jp'));
		await put('zero.tf', call('example/web/aws', 'http://zero.example.jp'));
		const { stdout } = await lint([folder, '--format', 'json']);
		const { findings: found } = JSON.parse(stdout) as { readonly findings: readonly FindingJson[] };
		expect(found.map(({ ruleId, path: file, line, message }) => [ruleId, file, line, message.split('. ').slice(-2)])).toEqual([
			[
				'oauth-http-callback',
				path,
				2,
				['The file main.tf gives the variable urls this value', `That holds for module.web (${join(folder, 'live/prod/main.tf')}).`],
			],
		]);
		// The module alone: nobody knows what it is given.
		expect(await findings(join(folder, 'modules'))).toEqual([]);
	});

	it('knows a finding in a module by its place in the module, however it is called', async () => {
		await put('m/main.tf', 'resource "aws_cognito_user_pool_client" "web" { callback_urls = ["http://a.example.jp"] }\n');
		const baseline = join(folder, 'baseline.json');
		await lint([join(folder, 'm'), '--write-baseline', baseline]);
		await put('main.tf', 'module "one" { source = "./m" }\nmodule "two" { source = "./m" }\n');
		expect(JSON.parse((await lint([folder, '--baseline', baseline, '--format', 'json'])).stdout)).toMatchObject({ findings: [] });
	});

	it('reads Terraform, in files of a folder and on standard input', async () => {
		const pool = (value: string): string => `resource "aws_cognito_identity_pool" "guests" {
  allow_unauthenticated_identities = ${value}
}
`;
		const path = await put('main.tf', pool('local.guests'));
		await put('locals.tf', 'locals {\n  guests = true\n}\n');
		expect((await findings(folder)).map(({ ruleId, path: file, line, fixes }) => [ruleId, file, line, fixes])).toEqual([
			['idpool-guest', path, 2, []],
		]);
		const variable = await lint(['-'], { stdin: `${pool('var.guests')}variable "guests" { default = true }\n` });
		expect(variable.stdout).toContain('That is the default of the variable guests.');
		const { stdout } = await lint(['-', '--format', 'json'], { stdin: pool('true') });
		expect((JSON.parse(stdout) as { readonly findings: readonly FindingJson[] }).findings[0]).toMatchObject({
			ruleId: 'idpool-guest',
			help: 'Set allow_unauthenticated_identities to false, or keep the role of guests to what the whole world may do.',
			fixes: [{ title: 'Turn guest access off', edits: [{ text: 'false' }] }],
		});
	});

	it('finds what is wrong, where it is, with what to do', async () => {
		const path = await put('template.yaml', guests);
		const [finding, ...others] = await findings(path);
		expect(others).toEqual([]);
		expect(finding).toEqual({
			ruleId: 'idpool-guest',
			severity: 'warning',
			message: 'Everybody who knows the ID of the identity pool Pool gets AWS credentials without signing in.',
			path,
			line: 5,
			column: 39,
			endLine: 5,
			endColumn: 43,
			help: 'Set AllowUnauthenticatedIdentities to false, or keep the role of guests to what the whole world may do.',
			fixes: [
				{
					title: 'Turn guest access off',
					edits: [
						{
							line: 5,
							column: 39,
							endLine: 5,
							endColumn: 43,
							start: guests.indexOf('true'),
							end: guests.indexOf('true') + 4,
							text: 'false',
						},
					],
				},
			],
		});
	});

	it('prints for people, in their language', async () => {
		const path = await put('template.yaml', guests);
		const { stdout, stderr, status } = await lint([path]);
		expect(stdout).toContain(`${path}:5:39  warning  idpool-guest\n  Everybody who knows`);
		expect(stderr).toBe('Findings: 1. Files about Cognito read: 1.\n');
		expect(status).toBe(1);
		expect((await lint([path, '--lang', 'ja'])).stdout).toContain('警告');
	});

	it.each([
		[[], 1],
		[['--fail-on', 'error'], 0],
		[['--fail-on', 'info'], 1],
		[['--fail-on', 'none'], 0],
	])('exits by how bad the findings are: %j', async (options, status) => {
		expect((await lint([await put('template.yaml', guests), ...options])).status).toBe(status);
	});

	it('looks through folders, without what git ignores and what is no configuration', async () => {
		await put('.git/HEAD', 'ref: refs/heads/main\n');
		await put('.gitignore', 'cdk.out\n');
		await put('a/template.yaml', guests);
		await put('a/image.png', new Uint8Array([0, 1, 2, 3]));
		await put('a/readme.md', 'Resources: cognito');
		await put(
			'b/template.json',
			JSON.stringify({ Resources: { P: { Type: 'AWS::Cognito::IdentityPool', Properties: { AllowUnauthenticatedIdentities: true } } } }),
		);
		await put('cdk.out/App.template.json', guests);
		expect((await findings(folder)).map(({ path }) => path.slice(folder.length))).toEqual(['/a/template.yaml', '/b/template.json']);
	});

	it('looks at the parts of a back end of Amplify with the file that puts them together', async () => {
		const backend = `import { defineBackend } from '@aws-amplify/backend';
import { auth } from './auth/resource';
import { storage } from './storage/resource';
defineBackend({ auth, storage });
`;
		const part = (name: string, options: string): string =>
			`import { ${name} } from '@aws-amplify/backend';\nexport const part = ${name}(${options});\n`;
		const photos = (who: string): string => `{ name: 'photos', access: (allow) => ({ 'photos/*': [allow.${who}.to(['read'])] }) }`;
		const path = await put('shop/amplify/backend.ts', backend);
		await put('shop/amplify/auth/resource.ts', part('defineAuth', '{ loginWith: { email: true } }'));
		await put('shop/amplify/storage/resource.ts', part('defineStorage', photos('authenticated')));
		const found = (await findings(folder, '--profile', 'strict')).map(({ ruleId, path: file }) => [ruleId, file]);
		expect(found).toEqual([['idpool-guest-amplify-default', path]]);
		await put('shop/amplify/storage/resource.ts', part('defineStorage', photos('guest')));
		expect(await findings(folder, '--profile', 'strict')).toEqual([]);
	});

	it('looks at the parts of a back end of Amplify with it wherever they lie, by what it imports', async () => {
		const backend = (module: string): string => `import { defineBackend } from '@aws-amplify/backend';
import { auth } from '${module}';
defineBackend({ auth });
`;
		const auth = "import { defineAuth } from '@aws-amplify/backend';\nexport const auth = defineAuth({ loginWith: { email: true } });\n";
		const path = await put('shop/backend.ts', backend('../parts/auth/resource'));
		await put('parts/auth/resource.ts', auth);
		await put('shop/amplify/unused/resource.ts', auth);
		const found = (await findings(folder, '--profile', 'strict')).map(({ ruleId, path: file }) => [ruleId, file]);
		expect(found).toEqual([['idpool-guest-amplify-default', path]]);
		await put('shop/backend.ts', backend('./elsewhere'));
		expect(await findings(folder, '--profile', 'strict')).toEqual([]);
	});

	it('connects the files that a service of the Serverless Framework takes in, and no others', async () => {
		const client = `Resources:\n  Web:\n    Type: AWS::Cognito::UserPoolClient\n    Properties: { UserPoolId: !Ref Users, ClientName: "\${self:service}" }\n`;
		await put(
			'shop/serverless.yml',
			`service: shop\nresources:\n  - \${file(./resources/pool.yml)}\n  - \${file(./resources/apps/\${opt:stage, 'dev'}.yml):Web}\n`,
		);
		await put(
			'shop/resources/pool.yml',
			`Resources:\n  Users: { Type: AWS::Cognito::UserPool, Properties: { UserPoolName: "\${self:service}" } }\n`,
		);
		const web = await put('shop/resources/apps/dev.yml', client);
		await put('shop/resources/unused/dev.yml', client);
		const { stdout } = await run(['config', folder, '--format', 'json'], { cwd: folder });
		const { files } = JSON.parse(stdout) as { readonly files: readonly FileJson[] };
		expect(files.flatMap(({ path, edges }) => edges.map((edge) => ({ path, ...edge })))).toEqual([
			{ path: web, from: 'Web', to: 'Users', relation: 'user-pool' },
		]);
	});

	it('reads standard input', async () => {
		const { stdout, status } = await lint(['--format', 'ndjson'], { stdin: guests });
		expect(stdout.trim().split('\n')).toHaveLength(1);
		expect(JSON.parse(stdout)).toMatchObject({ ruleId: 'idpool-guest', path: '-' });
		expect(status).toBe(1);
		expect((await lint([], { typed: true })).stderr).toContain('say what to look at');
	});

	it('says what it cannot read, and goes on', async () => {
		const path = await put('template.yaml', guests);
		const { stdout, stderr, status } = await lint([join(folder, 'missing.yaml'), path, '--format', 'json']);
		expect(stderr).toContain('missing.yaml cannot be read (ENOENT)');
		expect(stdout).toContain('idpool-guest');
		expect(status).toBe(2);
	});

	it('says that a file which was named is not known, or broken', async () => {
		const other = await lint([await put('notes.txt', 'nothing')]);
		expect([other.status, other.stderr]).toEqual([2, expect.stringContaining('holds nothing about Cognito')]);
		const broken = await lint([await put('template.yaml', `${quiet}      x: [`)]);
		expect([broken.status, broken.stderr]).toEqual([2, expect.stringContaining('line 7: The text breaks the grammar here')]);
		const large = await lint([await put('large.yaml', `${quiet}# ${'x'.repeat(1_100_000)}\n`)]);
		expect([large.status, large.stderr]).toEqual([2, expect.stringContaining('line 1: The file is too large to be read.')]);
	});

	it.each(['{ "', "'", '[ a,', '{ A: [ }', '{ ZipFile: "'])(
		'says that a template is broken in a resource that is not read: %s',
		async (rest) => {
			const named = await lint([await put('template.yaml', `${quiet}  Fn:\n    Type: AWS::Lambda::Function\n    Properties: ${rest}\n`)]);
			expect([named.status, named.stderr]).toEqual([2, expect.stringContaining(': The text breaks the grammar here')]);
		},
	);

	it('tells GitHub where', async () => {
		await put('a, b.yaml', bad);
		const { stdout } = await lint([folder, '--format', 'github']);
		expect(stdout).toBe(
			'::error file=a%2C b.yaml,line=4,endLine=4,col=37,endColumn=39,title=ON or OFF without quotes (pool-mfa-yaml-boolean)' +
				'::Without quotes, ON is a boolean in YAML, and MfaConfiguration takes a text.%0APut the value in quotes: "ON" or "OFF".\n',
		);
	});

	it.each([
		[['--profile', 'all'], '--profile is recommended or strict'],
		[['--fail-on', 'hint'], '--fail-on is error'],
		[['--format', 'xml'], '--format is text, json, ndjson, sarif or github'],
		[['--baseline', 'a', '--write-baseline', 'b'], 'not both'],
		[['--baseline', 'no-such-file'], 'cannot be read'],
	])('refuses %j', async (options, sentence) => {
		const { status, stderr } = await lint([await put('template.yaml', guests), ...options]);
		expect([status, stderr]).toEqual([2, expect.stringContaining(sentence)]);
	});
});

describe('a baseline', () => {
	it('keeps old findings away, wherever they move, and new ones are told', async () => {
		const path = await put('template.yaml', guests);
		const baseline = join(folder, 'baseline.json');
		const written = await lint([path, '--write-baseline', baseline]);
		expect([written.status, written.stdout, written.stderr]).toEqual([0, '', `Findings written to ${baseline}: 1.\n`]);
		expect(JSON.parse(await readFile(baseline, 'utf8'))).toMatchObject({
			version: 1,
			findings: [expect.stringMatching(/^idpool-guest \| template\.yaml \| Pool \| /)],
		});
		await put('template.yaml', `# A comment more.\n${guests}${bad.replace('Resources:\n', '')}`);
		const { stdout, stderr, status } = await lint([path, '--baseline', baseline, '--lang', 'ja']);
		expect(stdout).toContain('pool-mfa-yaml-boolean');
		expect(stdout).not.toContain('idpool-guest');
		expect(stderr).toContain('既知の指摘: 1件');
		expect(status).toBe(1);
	});

	it.each(['', '[]', '{"findings": [1]}', '{'])('that is none is refused: %j', async (text) => {
		const baseline = await put('baseline.json', text);
		const { status, stderr } = await lint([await put('template.yaml', guests), '--baseline', baseline]);
		expect([status, stderr]).toEqual([2, expect.stringContaining('is no baseline')]);
	});
});

describe('SARIF', () => {
	interface Log {
		readonly version: string;
		readonly runs: readonly {
			readonly tool: { readonly driver: { readonly name: string; readonly rules: readonly { readonly id: string }[] } };
			readonly results: readonly {
				readonly ruleId: string;
				readonly ruleIndex: number;
				readonly level: string;
				readonly message: { readonly text: string };
				readonly locations: readonly [
					{ readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region: object } },
				];
				readonly fixes?: readonly { readonly artifactChanges: readonly { readonly replacements: readonly object[] }[] }[];
			}[];
		}[];
	}

	it('has what version 2.1.0 asks for', async () => {
		await put('a/ä b.yaml', guests);
		await put('b.yaml', bad);
		const { stdout, status } = await lint([folder, '--format', 'sarif']);
		const { version, runs } = JSON.parse(stdout) as Log;
		const [runOf] = runs;
		expect(version).toBe('2.1.0');
		expect(runOf?.results).toHaveLength(2);
		for (const { ruleId, ruleIndex, level, message, locations } of runOf?.results ?? []) {
			expect(runOf?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
			expect(['error', 'warning', 'note']).toContain(level);
			expect(message.text).not.toBe('');
			expect(locations).toHaveLength(1);
		}
		const [first] = runOf?.results ?? [];
		expect(first?.locations[0].physicalLocation).toEqual({
			artifactLocation: { uri: 'a/%C3%A4%20b.yaml' },
			region: { startLine: 5, startColumn: 39, endLine: 5, endColumn: 43 },
		});
		expect(first?.fixes?.[0]?.artifactChanges[0]?.replacements).toEqual([
			{ deletedRegion: { startLine: 5, startColumn: 39, endLine: 5, endColumn: 43 }, insertedContent: { text: 'false' } },
		]);
		expect(status).toBe(1);
	});

	it('is whole without findings', async () => {
		const { stdout, status } = await lint([await put('template.yaml', quiet), '--format', 'sarif']);
		expect((JSON.parse(stdout) as Log).runs[0]?.results).toEqual([]);
		expect(status).toBe(0);
	});

	describe.skipIf(!hasGit)('of files that git tracks', () => {
		const outputs =
			'{ "auth": { "user_pool_id": "eu-west-1_Ab12Cd34E", "aws_region": "eu-west-1" }, "data": { "api_key": "da2-example" } }';
		const state = `{
  "version": 4, "terraform_version": "1.9.0",
  "resources": [{ "mode": "managed", "type": "aws_cognito_user_pool_client", "name": "service", "instances": [{ "attributes": {
    "id": "1h57kf5cpq17m0eml12EXAMPLE", "user_pool_id": "eu-west-1_Ab12Cd34E", "name": "service", "client_secret": "example-secret", "write_attributes": ["email"]
  } }] }]
}
`;
		const found = async (...args: readonly string[]): Promise<readonly (readonly [string, string, string])[]> =>
			(await findings(...args, '--profile', 'strict')).map(
				({ ruleId, severity, path }) => [ruleId, severity, relative(folder, path)] as const,
			);
		const committed = (list: Awaited<ReturnType<typeof found>>) =>
			list.filter(([rule]) => rule === 'fe-outputs-committed' || rule === 'secret-in-tfstate');

		it('says what should not be in the repository, by its index and without starting git', async () => {
			await put('app/amplify_outputs.json', outputs);
			await put('terraform.tfstate', state);
			await put('Other/amplify_outputs.json', outputs);
			spawnSync('git', ['init', '-q', folder]);
			const unknown = await found(folder);
			expect(committed(unknown)).toEqual([['secret-in-tfstate', 'warning', 'terraform.tfstate']]);
			spawnSync('git', ['add', '.'], { cwd: folder });
			spawnSync('git', ['rm', '-q', '--cached', 'Other/amplify_outputs.json'], { cwd: folder });
			expect(committed(await found(folder))).toEqual([
				['fe-outputs-committed', 'warning', join('app', 'amplify_outputs.json')],
				['secret-in-tfstate', 'error', 'terraform.tfstate'],
			]);
			expect(committed(await found(join(folder, 'app', 'amplify_outputs.json')))).toHaveLength(1);
		});

		it('knows of no repository on standard input', async () => {
			const { stdout } = await lint(['-', '--format', 'json', '--profile', 'strict'], { stdin: outputs });
			expect(JSON.parse(stdout)).toEqual({ findings: [] });
		});
	});
});
