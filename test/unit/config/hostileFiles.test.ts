import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintDocuments } from '../../../src/core/config/lint/lintDocuments.ts';
import { readDocument } from '../../../src/core/config/lint/readDocument.ts';
import { short } from './template.ts';

const root = join(import.meta.dirname, 'corpus');
const files = readdirSync(root, { recursive: true, withFileTypes: true })
	.filter((entry) => entry.isFile() && entry.name !== 'expected.yaml')
	.map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'));

/** Of milliseconds: what takes time with the square of the text takes far longer; a busy machine does not. */
const mostTime = 60_000;

/** What is read of a text, without places. */
async function model(text: string, path: string): Promise<unknown> {
	const document = await readDocument(text, path);
	return document?.resources.map(({ kind, name, properties }) => ({ kind, name, properties: short(properties) }));
}

describe.each(files)('%s', (path) => {
	const text = readFileSync(join(root, path), 'utf8').replace(/^\ufeff/, '');

	it.each<readonly [string, (text: string) => string]>([
		['a byte order mark', (whole) => `\ufeff${whole}`],
		['CR LF', (whole) => whole.replace(/\r?\n/g, '\r\n')],
	])('says the same with %s', async (_name, change) => {
		expect(await model(change(text), path)).toEqual(await model(text, path));
	});

	it(
		'gives an answer wherever it breaks off, and with bytes that are no text',
		async () => {
			const step = Math.max(1, Math.floor(text.length / 25));
			for (let end = 0; end < text.length; end += step) {
				for (const broken of [text.slice(0, end), `${text.slice(0, end)}\u0000\ufffd${text.slice(end + 1)}`]) {
					const document = await readDocument(broken, path);
					if (document !== undefined) lintDocuments([document], { profile: 'strict' });
				}
			}
		},
		2 * mostTime,
	);
});

describe('texts that are not meant well', () => {
	const size = 950_000;
	const repeated = (piece: string): string => piece.repeat(Math.ceil(size / piece.length)).slice(0, size);
	const everyName = [
		'"UserPool" "IdentityPoolId" "jwks_uri" "kty": "keys": "Statement" cognito "cognitoConfig" "user_pool_id" auth:',
		"x-amazon-apigateway-authorizer aws_user_pools_id oauth2 issuer-uri 'aws-jwt-verify'",
	].join(' ');

	/** As long as code may be. */
	const codeOf = (piece: string): string => repeated(piece).slice(0, 199_000 - (199_000 % piece.length));
	const ofVerifier = "import { CognitoJwtVerifier } from 'aws-jwt-verify';\nCognitoJwtVerifier.create({ userPoolId: 'eu-west-1_a', a: ";

	it.each<readonly [string, string, string]>([
		['nothing', 'jwks.json', ''],
		['binary', 'jwks.json', repeated('\u0000\u0001\ufffd\u007f')],
		['keys', 'jwks.json', `{"keys": [${repeated('{"kty": "RSA", "n": "AQAB", "kid": "a"},')}`],
		['one key', 'jwks.json', `{"kty": "RSA", "n": "${repeated('A')}", "x5c": ["${'A'.repeat(100_000)}"]}`],
		['deep keys', 'jwks.json', `{"keys": ${repeated('[')}`],
		['members', 'amplify_outputs.json', `{"auth": {"user_pool_id": "eu-west-1_a", ${repeated('"a": {}, ')}`],
		['an open text', 'amplify_outputs.json', `{"auth": {"user_pool_id": "${repeated('a')}`],
		['Dart', 'amplify_outputs.dart', `${repeated("'' ")}'''{"auth": {"user_pool_id": "a"}}`],
		['open objects', 'aws-exports.js', `x = { aws_user_pools_id: ${repeated('{a:')}`],
		['many objects', 'aws-exports.js', `${repeated('x = {};')} y = { aws_user_pools_id: 1 }`],
		['open objects of code', 'aws-exports.js', `aws_user_pools_id ${repeated('= {')}`],
		['templates', 'aws-exports.js', `x = { aws_user_pools_id: \`${repeated('${a}')}`],
		['comments', 'aws-exports.js', `x = { aws_user_pools_id: ${repeated('/**/ ')}`],
		['blanks', 'aws-exports.js', `x = { aws_user_pools_id:${repeated(' ')}`],
		['equals signs', 'aws-exports.js', `aws_user_pools_id ${repeated('=   ')}`],
		...[
			'(',
			'{',
			'[',
			'`${',
			'<',
			'a(',
			'a=>',
			'({a:',
			'/*',
			'//',
			"'",
			'x?',
			'async ',
			'<a ',
			'a.',
			'a<',
			'function f(){',
			'<?{',
			'++',
			'=>;',
			':',
			'[!/',
		].map((piece): readonly [string, string, string] => [`code of ${piece}`, 'auth.tsx', `${ofVerifier}${codeOf(piece)}`]),
		[
			'names of names',
			'auth.ts',
			`${ofVerifier}${Array.from({ length: 5000 }, (_, at) => `const a${at} = [a${at + 1}, a${at + 1}];`).join('')}`,
		],
		['verifiers', 'auth.ts', `${ofVerifier}${codeOf('v = CognitoJwtVerifier.create({ clientId: null }); v.verify(a);\n')}`],
		['key sets', 'auth.ts', `${ofVerifier}import * as jose from 'jose';\n${codeOf('jose.jwtVerify(a, jose.createRemoteJWKSet(b));\n')}`],
		['decoded tokens', 'auth.ts', `${ofVerifier}import { decodeJwt as d } from 'jose';\n${codeOf('const a = d(b).iss; f(a, d(a));\n')}`],
		[
			'back ends of Amplify',
			'resource.ts',
			`import { defineAuth } from '@aws-amplify/backend';\n${codeOf("defineAuth({ loginWith: { externalProviders: { oidc: [{}, {}] } }, groups: ['a'] });\n")}`,
		],
		[
			'groups of Amplify',
			'resource.ts',
			`import { defineAuth } from '@aws-amplify/backend';\ndefineAuth({ groups: [${codeOf("'a', ")}] });`,
		],
		...(
			[
				['clients of the CDK', "p.addClient('C', { authFlows: {} });\n"],
				['scopes of the CDK', 'const a = cognito.OAuthScope.custom(a);\n'],
				['attributes of the CDK', '.withCustomAttributes(a)'],
			] as const
		).map(([name, piece]): readonly [string, string, string] => [
			name,
			'stack.ts',
			`import * as cognito from 'aws-cdk-lib/aws-cognito';\nconst p = new cognito.UserPool(this, 'P', new cognito.ClientAttributes()${piece.startsWith('.') ? '' : ');\n'}${codeOf(piece)}`,
		]),
		['blanks in a line', '.env', `COGNITO_USER_POOL_ID=${repeated(' ')}x`],
		['commas', '.env', `COGNITO_USER_POOL_ID=eu-west-1_a\nREDIRECT_URI=https://a${repeated(' ,')}`],
		['settings', '.env', repeated('COGNITO_USER_POOL_ID=eu-west-1_a\n')],
		['values of Terraform', 'terraform.tfvars', repeated('a = [var.a, var.a]\n')],
		['open values of Terraform', 'terraform.tfvars', `a = ${repeated('[{')}`],
		['dashes', '.env', repeated('aa-')],
		['overrides', 'samconfig.toml', `parameter_overrides = "UserPoolId=eu-west-1_a ${repeated('a=b ')}`],
		['long words', 'samconfig.toml', `parameter_overrides = "UserPoolId=eu-west-1_a ${repeated('a')}`],
		['stacks', 'outputs.json', `{${repeated('"a": {"UserPoolId": "eu-west-1_a"},')}`],
		['properties of Spring', 'application.properties', repeated('spring.security.oauth2.resourceserver.jwt.issuer-uri=cognito\n')],
		['YAML', 'application.yml', `oauth2: {issuer-uri: cognito}\n${repeated('a: b\n')}`],
		['all names', 'x.json', `{"a": "${everyName}", ${repeated('"b": 1, ')}`],
		['statements', 'trust.json', `{"cognito": 1, "Statement": [${repeated('{"Effect": "Allow", "Principal": {"Federated": "a"}},')}`],
		['blocks of Terraform', 'main.tf', repeated('resource "aws_cognito_user_pool" "p" {\n')],
		['clients of Terraform', 'main.tf', repeated('resource "aws_cognito_user_pool_client" "c" {\n  name = local.n\n}\n')],
		['locals of each other', 'main.tf', `locals {\n a = "cognito"\n${repeated(' b = [local.b, local.a]\n')}}\n`],
		['open texts of Terraform', 'main.tf', `locals {\n a = ${repeated('"${')}`],
		['heredocs', 'main.tf', repeated('resource "aws_iam_role" "r" {\n assume_role_policy = <<A\n{"cognito": "${x}"}\nA\n}\n')],
		[
			'holes of a heredoc',
			'main.tf',
			`resource "aws_iam_role" "r" {\n assume_role_policy = <<A\n{"cognito": "${repeated('${x}')}"}\nA\n}\n`,
		],
		['texts of Terraform in JSON', 'main.tf.json', `{"locals": {"a": "cognito ${repeated('${[')}"}, "resource": {}}`],
		[
			'a state',
			'terraform.tfstate',
			`{"terraform_version": "1", "cognito": 1, "resources": [${repeated('{"type": "aws_cognito_user_pool", "name": "p", "instances": [{"attributes": {}}]},')}`,
		],
		[
			'a plan',
			'plan.json',
			`{"terraform_version": "1", "cognito": 1, "planned_values": {"root_module": ${repeated('{"child_modules": [')}`,
		],
	])(
		'%s end in a clear answer, in time',
		async (_name, path, text) => {
			const start = performance.now();
			const document = await readDocument(text, path);
			if (document !== undefined) lintDocuments([document], { profile: 'strict' });
			expect(performance.now() - start).toBeLessThan(mostTime);
		},
		60_000,
	);

	it('leave the prototypes of objects alone', async () => {
		const key = '{"keys": [{"kty": "RSA", "__proto__": {"polluted": true}, "constructor": 1, "n": "AQAB"}]}';
		const settings = '__proto__=eu-west-1_Ab12Cd34E\nconstructor=eu-west-1:11111111-2222-3333-4444-555555555555\n';
		const code = 'x = { aws_user_pools_id: 1, __proto__: { polluted: true }, constructor: 2 }';
		for (const [text, path] of [
			[key, 'jwks.json'],
			[settings, '.env'],
			[code, 'aws-exports.js'],
			['resource "aws_cognito_user_pool" "__proto__" {\n  __proto__ = { polluted = true }\n  constructor = 1\n}\n', 'main.tf'],
		] as const) {
			const document = await readDocument(text, path);
			expect(document).toBeDefined();
			if (document !== undefined) lintDocuments([document], { profile: 'strict' });
		}
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	});

	it(
		'that are too large are not read, and cost no time',
		async () => {
			const start = performance.now();
			for (const path of ['jwks.json', '.env', 'aws-exports.js', 'auth.tsx', 'application.yml', 'samconfig.toml', 'image.png']) {
				for (const piece of [everyName, '{"kty": "RSA"}', '\u0000\ufffd', 'COGNITO_USER_POOL_ID=eu-west-1_a\n']) {
					expect(await readDocument(piece.repeat(Math.ceil(10_000_000 / piece.length)), path)).toBeUndefined();
				}
			}
			expect(performance.now() - start).toBeLessThan(mostTime);
		},
		2 * mostTime,
	);
});
