import { describe, expect, it } from 'vitest';
import { explainProperty } from '../../../src/core/config/explain/explainProperty.ts';
import { placesNamingResource, resourceAt } from '../../../src/core/config/explain/mentions.ts';
import { ConfigGraph } from '../../../src/core/config/graph/graph.ts';
import { joinedFolders } from '../../../src/core/config/graph/joinedFolders.ts';
import { lintDocuments } from '../../../src/core/config/lint/lintDocuments.ts';
import type { ConfigDocument } from '../../../src/core/config/model/document.ts';
import type { Resource } from '../../../src/core/config/model/resource.ts';
import { findingSentence } from '../../../src/words/config.ts';
import { wordsFrom } from '../../../src/words/words.ts';
import { documentsOf } from './examples.ts';
import { short } from './template.ts';

type Files = Readonly<Record<string, string>>;

interface Said {
	readonly path: string;
	readonly says: string;
	readonly fixes: number;
	readonly related: readonly string[];
}

const client = (argument: string): string => `
variable "x" {}
variable "standard" { default = ["https://standard.example.jp"] }
variable "empty" { default = [] }
variable "never" {
  default  = ["https://never.example.jp"]
  nullable = false
}
variable "secret" { sensitive = true }
resource "aws_cognito_user_pool_client" "c" { callback_urls = ${argument} }
output "id" { value = aws_cognito_user_pool_client.c.id }
output "whole" { value = aws_cognito_user_pool_client.c }
output "urls" { value = var.x }
`;

const graphOf = async (files: Files): Promise<ConfigGraph> => new ConfigGraph(await documentsOf(files));

const all = ({ documents }: ConfigGraph): readonly Resource[] => documents.flatMap(({ resources }) => resources);

/** What the client of the module `m` has as its callbacks, for each call. */
async function callbacks(argument: string, call: string, more: Files = {}): Promise<readonly unknown[]> {
	const graph = await graphOf({ 'main.tf': call, 'm/main.tf': client(argument), ...more });
	return graph.resources('app-client').map(({ properties }) => {
		const value = properties.members.get('CallbackURLs')?.value;
		return value && short(value);
	});
}

const call = (argument = '', source = './m'): string => `module "m" {\n  source = "${source}"\n  ${argument}\n}\n`;

describe('what a call of a module gives', () => {
	it.each<readonly [string, string, unknown]>([
		['var.x', 'x = ["https://a.example.jp"]', ['https://a.example.jp (x)']],
		['var.x', 'x = []', []],
		['var.x', 'x = null', 'absent'],
		['var.x', 'x = each.value', '?computed'],
		['var.x', '', '?parameter x'],
		['[var.x.a]', 'x = { a = "https://a.example.jp" }', ['https://a.example.jp (x)']],
		['[var.x[0]]', 'x = ["https://a.example.jp"]', ['https://a.example.jp (x)']],
		['["https://${var.x}/"]', 'x = "a.example.jp"', ['https://a.example.jp/ (x)']],
		['var.standard', '', ['https://standard.example.jp (standard)']],
		['var.standard', 'standard = null', 'absent'],
		['var.never', 'never = null', ['https://never.example.jp (never)']],
		// The call says that there are none: nobody else can.
		['var.empty', '', []],
		['[var.secret]', 'secret = "made-up"', ['?secret']],
		['var.undeclared', 'undeclared = ["https://a.example.jp"]', '?parameter undeclared'],
	])('%s of a call with %s', async (argument, given, expected) => {
		expect(await callbacks(argument, call(given))).toEqual([expected]);
	});

	it('is evaluated where it stands', async () => {
		const locals = 'locals {\n  host = "a.example.jp"\n  n = 1\n}\nvariable "hosts" { default = ["x.example.jp", "b.example.jp"] }\n';
		expect(await callbacks('[var.x]', `${locals}${call('x = "https://${local.host}/"')}`)).toEqual([['https://a.example.jp/ (x)']]);
		expect(await callbacks('[var.x]', `${locals}${call('x = var.hosts[local.n]')}`)).toEqual([['b.example.jp (x)']]);
		// The locals of the module are others.
		expect(await callbacks('[local.host]', `${locals}${call()}`)).toEqual([['?computed local.host']]);
	});

	it('is not what files of values beside the module say', async () => {
		const values = {
			'm/terraform.tfvars': 'standard = ["https://values.example.jp"]\n',
			'terraform.tfvars': 'x = ["https://y.example.jp"]\n',
		};
		expect(await callbacks('concat(var.standard, var.x)', `variable "x" {}\n${call('x = var.x')}`, values)).toEqual([
			['https://standard.example.jp (standard)', 'https://y.example.jp (x)'],
		]);
	});

	it('says where it stands in the caller', async () => {
		const main = call('x = "http://a.example.jp/"');
		const documents = await documentsOf({ 'live/main.tf': call('x = "http://a.example.jp/"', '../m'), 'm/main.tf': client('[var.x]') });
		const [finding] = lintDocuments(documents).filter(({ rule }) => rule.id === 'oauth-http-callback');
		const at = call('x = "', '../m').indexOf('x = "') + 4;
		expect(finding).toMatchObject({ path: 'm/main.tf', parameter: 'x', givenIn: 'main.tf' });
		expect(finding?.related).toEqual([{ path: 'live/main.tf', range: { start: at, end: at + '"http://a.example.jp/"'.length } }]);
		expect(main).toContain('http://a.example.jp/');
	});
});

describe('which module a call means', () => {
	it.each<readonly [string, string, string]>([
		['main.tf', './m', 'm/main.tf'],
		['main.tf', './m/', 'm/main.tf'],
		['main.tf', './/m/.', 'm/main.tf'],
		['live/prod/main.tf', '../../m', 'm/main.tf'],
		['live/prod/main.tf', '../.././x/../m/', 'm/main.tf'],
		['../live/main.tf', '../m', '../m/main.tf'],
		['/home/live/main.tf', '../m', '/home/m/main.tf'],
		['live\\prod\\main.tf', '../m', 'live\\m\\main.tf'],
		['./live/main.tf', '../m', 'm/main.tf'],
	])('in %s the source %s', async (path, source, child) => {
		const graph = await graphOf({ [path]: call('x = []', source), [child]: client('var.x') });
		expect(all(graph).map(({ address }) => address)).toEqual(['module.m.aws_cognito_user_pool_client.c']);
	});

	it.each([
		'terraform-aws-modules/m/aws',
		'git::https://example.jp/m.git',
		'github.com/example/m',
		'm',
		'/m',
		'${path.module}/m',
		'../m',
		'../../../m',
		'./n',
	])('is none of the files for the source %s', async (source) => {
		const main = `${call('x = ["http://a.example.jp"]', source)}resource "aws_cognito_user_pool_domain" "d" { user_pool_id = module.m.id }\n`;
		const graph = await graphOf({ 'main.tf': main, 'm/main.tf': client('var.x') });
		expect(all(graph).map(({ address }) => address)).toEqual(['aws_cognito_user_pool_domain.d', 'aws_cognito_user_pool_client.c']);
		expect(all(graph).map(({ properties }) => short(properties))).toEqual([
			{ UserPoolId: '?import module.m.id' },
			{ CallbackURLs: '?parameter x' },
		]);
		expect(lintDocuments(graph.documents).filter(({ rule }) => rule.id === 'oauth-http-callback')).toEqual([]);
	});

	it('is JSON, too', async () => {
		const json = JSON.stringify({ module: { m: { source: './m', x: ['https://a.example.jp'] } } });
		const graph = await graphOf({ 'main.tf.json': json, 'm/main.tf': client('var.x') });
		expect(all(graph).map(({ properties }) => short(properties))).toEqual([{ CallbackURLs: ['https://a.example.jp (x)'] }]);
	});

	it('is none where it is called never', async () => {
		expect(await callbacks('[module.none.x]', call('count = 0'))).toEqual([['?import module.none.x']]);
		expect(await callbacks('var.x', call('count = 2\n  x = []'))).toEqual([[]]);
		expect(await callbacks('var.x', `variable "on" {}\n${call('count = var.on ? 1 : 0\n  x = []')}`)).toEqual([[]]);
	});
});

describe('what a module gives out', () => {
	it.each<readonly [string, unknown]>([
		['module.m.id', '→module.m.aws_cognito_user_pool_client.c.Ref'],
		['module.m.whole.id', '→module.m.aws_cognito_user_pool_client.c.Ref'],
		['module.m[0].id', '→module.m.aws_cognito_user_pool_client.c.Ref'],
		['module.m["a"].whole.id', '→module.m.aws_cognito_user_pool_client.c.Ref'],
		['one(module.m[*].id)', '→module.m.aws_cognito_user_pool_client.c.Ref'],
		['module.m.urls[local.n]', 'https://b.example.jp'],
		['module.m.missing', '?computed module.m.missing'],
		['module.m', '?import module.m'],
		['module.other.id', '?import module.other.id'],
		['local.m.id', '→module.m.aws_cognito_user_pool_client.c.Ref'],
	])('%s', async (expression, expected) => {
		const main = `locals {\n  n = 1\n  m = module.m.whole\n}\n${call('x = ["https://a.example.jp", "https://b.example.jp"]')}
resource "aws_cognito_identity_pool" "p" {
  cognito_identity_providers { client_id = ${expression} }
}`;
		const graph = await graphOf({ 'main.tf': main, 'm/main.tf': client('var.x') });
		const [pool] = graph.resources('identity-pool');
		const said = pool && short(pool.properties);
		const [provider] = (said as { CognitoIdentityProviders: readonly { ClientId: unknown }[] }).CognitoIdentityProviders;
		const value = provider?.ClientId;
		expect(typeof value === 'string' ? value.replace(/ \(x\)$/, '') : value).toEqual(expected);
	});

	it('connects resources over modules and modules in them', async () => {
		const graph = await graphOf({
			'main.tf': 'module "a" { source = "./a" }\nmodule "b" {\n  source = "./b"\n  pool = module.a.pool\n}\n',
			'a/main.tf': 'module "in" { source = "./in" }\noutput "pool" { value = module.in.pool.id }\n',
			'a/in/main.tf': 'resource "aws_cognito_user_pool" "p" {}\noutput "pool" { value = aws_cognito_user_pool.p }\n',
			'b/main.tf': 'variable "pool" {}\nresource "aws_cognito_user_pool_client" "c" { user_pool_id = var.pool }\n',
		});
		expect(graph.edges().map(({ from, to, relation }) => [from.address, relation, to.address])).toEqual([
			['module.b.aws_cognito_user_pool_client.c', 'user-pool', 'module.a.module.in.aws_cognito_user_pool.p'],
		]);
		const [pool, made] = all(graph).toSorted((left, right) => left.address.localeCompare(right.address));
		expect(pool && made && graph.isWholeStack(pool, made)).toBe(true);
	});

	it('keeps two deployments of one module apart', async () => {
		const main = 'module "m" { source = "../m" }\nresource "aws_cognito_user_pool_client" "c" { user_pool_id = module.m.id }\n';
		const graph = await graphOf({
			'dev/main.tf': main,
			'm/main.tf': 'resource "aws_cognito_user_pool" "p" {}\noutput "id" { value = aws_cognito_user_pool.p.id }\n',
			'prod/main.tf': main,
		});
		const pools = graph.resources('user-pool');
		expect(pools.map(({ stack, address }) => [stack, address])).toEqual([
			['dev', 'module.m.aws_cognito_user_pool.p'],
			['prod', 'module.m.aws_cognito_user_pool.p'],
		]);
		expect(graph.resources('app-client').map((one) => graph.namedBy(one, 'user-pool').map(({ stack }) => stack))).toEqual([
			['dev'],
			['prod'],
		]);
	});

	it('attaches policies over modules', async () => {
		const graph = await graphOf({
			'main.tf': `module "m" { source = "./m" }
resource "aws_iam_role_policy_attachment" "a" {
  role       = module.m.role
  policy_arn = "arn:aws:iam::aws:policy/AmazonCognitoPowerUser"
}`,
			'm/main.tf': 'resource "aws_iam_role" "r" { assume_role_policy = "{}" }\noutput "role" { value = aws_iam_role.r.name }\n# cognito\n',
		});
		const [role] = graph.resources('role');
		expect(short(role?.properties.members.get('ManagedPolicyArns')?.value ?? { type: 'absent', range: { start: 0, end: 0 } })).toEqual([
			'arn:aws:iam::aws:policy/AmazonCognitoPowerUser',
		]);
	});

	it('shows no secret of a client before the module that is deployed does', async () => {
		const module =
			'resource "aws_cognito_user_pool_client" "c" {}\noutput "secret" { value = aws_cognito_user_pool_client.c.client_secret }\n';
		const shown = async (files: Files): Promise<readonly string[]> =>
			lintDocuments(await documentsOf(files)).flatMap(({ rule, path }) => (rule.id === 'secret-in-cfn-output' ? [path] : []));
		expect(await shown({ 'm/main.tf': module })).toEqual(['m/main.tf']);
		expect(await shown({ 'm/main.tf': module, 'main.tf': call() })).toEqual([]);
		expect(await shown({ 'm/main.tf': module, 'main.tf': `${call()}output "s" { value = module.m.secret }\n` })).toEqual(['main.tf']);
	});
});

describe('modules without an end', () => {
	it.each<readonly [string, Files]>([
		['itself', { 'main.tf': `${call('', './')}${client('[]')}` }],
		['each other', { 'a/main.tf': `${call('', '../b')}${client('[]')}`, 'b/main.tf': `${call('', '../a')}${client('[]')}` }],
		['by what they give out', { 'main.tf': call('x = module.m.urls'), 'm/main.tf': client('var.x') }],
	])('call %s', async (_, files) => {
		const graph = await graphOf(files);
		expect(new Set(all(graph).map(({ name }) => name))).toEqual(new Set(['c']));
		expect(
			graph.documents.every(({ resources }, index) => resources.length > 0 || (Object.values(files)[index] ?? '').startsWith('module')),
		).toBe(true);
	});

	it('are read up to a limit, quickly', async () => {
		const twice = (next: string): string => `module "l" { source = "${next}" }\nmodule "r" { source = "${next}" }\n`;
		const levels = Array.from({ length: 40 }, (_, level): [string, string] => [`l${level}/main.tf`, twice(`../l${level + 1}`)]);
		const start = performance.now();
		const graph = await graphOf({ ...Object.fromEntries(levels), 'l40/main.tf': client('[]') });
		expect(performance.now() - start).toBeLessThan(2_000);
		expect(all(graph).length).toBeGreaterThan(0);
		expect(all(graph).length).toBeLessThan(1_000);
	});
});

describe('what is found in a module', () => {
	const words = wordsFrom('en', {});
	const found = async (files: Files, id: string): Promise<readonly Said[]> =>
		lintDocuments(await documentsOf(files)).flatMap((finding) =>
			finding.rule.id === id
				? [
						{
							path: finding.path,
							says: findingSentence(finding, words),
							fixes: finding.fixes.length,
							related: finding.related.map(({ path }) => path),
						},
					]
				: [],
		);
	const two = (first: string, second: string): string =>
		`module "one" {\n  source = "./m"\n  x = ${first}\n}\nmodule "two" {\n  source = "./m"\n  x = ${second}\n}\n`;

	it('is said once where it holds for all calls', async () => {
		const url = '["http://a.example.jp"]';
		expect(await found({ 'main.tf': two(url, url), 'm/main.tf': client('var.x') }, 'oauth-http-callback')).toEqual([
			{
				path: 'm/main.tf',
				says: 'http://a.example.jp is not https. Cognito takes http for this machine only: localhost, 127.0.0.1 and [::1]. The file main.tf gives the variable x this value.',
				fixes: 0,
				related: ['main.tf', 'main.tf'],
			},
		]);
	});

	it('is said with the calls that it holds for', async () => {
		const [finding] = await found(
			{ 'main.tf': two('["https://a.example.jp"]', '["http://a.example.jp"]'), 'm/main.tf': client('var.x') },
			'oauth-http-callback',
		);
		expect(finding?.path).toBe('m/main.tf');
		expect(finding?.says).toMatch(/ That holds for module\.two \(main\.tf\)\.$/);
	});

	it('has no fix in the module where it holds for some calls alone', async () => {
		const module = `variable "x" {}
resource "aws_cognito_user_pool_client" "c" {
  allowed_oauth_flows_user_pool_client = true
  allowed_oauth_flows = var.x
}`;
		const machine = '["client_credentials"]';
		const both = await found({ 'main.tf': two(machine, machine), 'm/main.tf': module }, 'client-m2m-no-secret');
		const some = await found({ 'main.tf': two(machine, '["code"]'), 'm/main.tf': module }, 'client-m2m-no-secret');
		expect(both).toMatchObject([{ fixes: 1 }]);
		expect(some).toMatchObject([{ fixes: 0 }]);
		expect(some[0]?.says).toContain('module.one (main.tf)');
	});

	it('is nothing that a module which is not seen may add', async () => {
		const pool = 'resource "aws_cognito_user_pool" "p" { user_pool_tier = "PLUS" }\n';
		const ids = async (text: string): Promise<readonly string[]> =>
			lintDocuments(await documentsOf({ 'main.tf': text }), { profile: 'strict' }).map(({ rule }) => rule.id);
		const alone = await ids(pool);
		const given = await ids(`${pool}module "risk" {\n  source = "example/risk/aws"\n  pool = aws_cognito_user_pool.p.id\n}\n`);
		const other = await ids(`${pool}module "vpc" {\n  source = "example/vpc/aws"\n  cidr = "10.0.0.0/16"\n}\n`);
		expect(other).toEqual(alone);
		expect(alone.filter((id) => !given.includes(id))).toEqual(['pool-no-log-delivery']);
	});
});

describe('what is said of a place in a module', () => {
	const files = (main: string): Files => ({ 'main.tf': main, 'm/main.tf': client('[var.x]') });
	const valuesAt = async (main: string): Promise<readonly unknown[]> => {
		const graph = await graphOf(files(main));
		const document = graph.documents[1];
		const explained = document && explainProperty(graph, document, document.text.indexOf('[var.x]') + 3);
		return (explained?.values ?? []).map((said) => [said.is === 'known' ? said.text : said.is, said.call]);
	};

	it('is one value for all calls, or one for each', async () => {
		const one = call('x = "https://a.example.jp"');
		const other = one.replace('"m"', '"n"');
		expect(await valuesAt(one)).toEqual([['https://a.example.jp', undefined]]);
		expect(await valuesAt(`${one}${other}`)).toEqual([['https://a.example.jp', undefined]]);
		expect(await valuesAt(`${one}${other.replace('//a', '//b')}`)).toEqual([
			['https://a.example.jp', 'module.m'],
			['https://b.example.jp', 'module.n'],
		]);
	});

	it('leads from a module to the resource of another, and back to all that name it', async () => {
		const graph = await graphOf({
			'main.tf': `${call('x = []')}\nresource "aws_cognito_identity_pool" "p" {\n  cognito_identity_providers { client_id = module.m.id }\n}\noutput "o" { value = module.m.whole.id }\n`,
			'm/main.tf': client('var.x'),
		});
		const [main, module] = graph.documents;
		const at = (document: ConfigDocument | undefined, text: string): Resource | undefined =>
			document && resourceAt(graph, document, document.text.indexOf(text) + 3);
		const [made] = graph.resources('app-client');
		expect(made).toBeDefined();
		expect(at(main, 'module.m.id')).toBe(made);
		expect(at(main, 'module.m.whole')).toBe(made);
		expect(at(module, 'aws_cognito_user_pool_client.c.id')).toBe(made);
		const places = made ? placesNamingResource(graph, made) : [];
		expect(places.map(({ document, range }) => `${document.path} ${document.text.slice(range.start, range.end)}`).toSorted()).toEqual([
			'm/main.tf aws_cognito_user_pool_client.c',
			'm/main.tf aws_cognito_user_pool_client.c',
			'main.tf module.m.id',
			'main.tf module.m.whole.id',
		]);
	});
});

describe('folders that belong together', () => {
	it('are joined by calls in either direction, and no others', async () => {
		const documents = await documentsOf({
			'a/main.tf': call('', '../m'),
			'b/main.tf': call('', '../m/'),
			'c/main.tf': call('', '../elsewhere'),
			'd.tf': client('[]'),
			'm/main.tf': client('[]'),
		});
		expect(joinedFolders(documents, (document) => document).map((group) => group.map(({ path }) => path))).toEqual([
			['a/main.tf', 'b/main.tf', 'm/main.tf'],
			['c/main.tf'],
			['d.tf'],
		]);
	});
});
