import { describe, expect, it } from 'vitest';
import { propertiesAt } from '../../../src/core/config/explain/propertyAt.ts';
import { ConfigGraph } from '../../../src/core/config/graph/graph.ts';
import { lintDocuments } from '../../../src/core/config/lint/lintDocuments.ts';
import { readDocument } from '../../../src/core/config/lint/readDocument.ts';
import type { ConfigDocument } from '../../../src/core/config/model/document.ts';
import { propertyRow } from '../../../src/core/config/properties/allProperties.ts';
import { resourceTypes } from '../../../src/core/config/readers/cloudFormation/resourceTypes.ts';
import type { TerraformRow } from '../../../src/core/config/readers/terraform/row.ts';
import { terraformTypes } from '../../../src/core/config/readers/terraform/types/resourceTypes.ts';
import type { TextEdit } from '../../../src/core/config/rules/rule.ts';
import { findingSentence } from '../../../src/words/config.ts';
import { wordsFrom } from '../../../src/words/words.ts';
import { documentsOf } from './examples.ts';
import { resource, short } from './template.ts';

const read = async (text: string): Promise<ConfigDocument> => {
	const [document] = await documentsOf({ 'main.tf': text });
	if (document === undefined) throw new Error('nothing was read');
	return document;
};

/** The documents of a module, read as one. */
const module = async (files: Readonly<Record<string, string>>): Promise<readonly ConfigDocument[]> =>
	new ConfigGraph(await documentsOf(files)).documents;

const declarations = `
variable "stage" { default = "dev" }
variable "minutes" { default = 30 }
variable "urls" { default = ["https://a.example.jp", "https://b.example.jp"] }
variable "settings" { default = { web = { secret = true } } }
variable "name" { type = string }
variable "nothing" { default = null }
variable "none" { default = [] }
locals {
  prefix = "shop-\${var.stage}"
  list   = ["x", local.prefix]
  map    = { a = { b = "c" } }
  first  = local.second
  second = local.first
}
resource "aws_cognito_user_pool" "pool" { name = "pool" }
resource "aws_cognito_resource_server" "api" {
  identifier = "api"
  scope { scope_name = "read" }
  scope { scope_name = var.name }
}
`;

/** What an argument of a user pool client is. */
async function argument(hcl: string): Promise<unknown> {
	const client = resource(await read(`${declarations}\nresource "aws_cognito_user_pool_client" "c" {\n  callback_urls = ${hcl}\n}\n`), 'c');
	return short(client.properties.members.get('CallbackURLs')?.value ?? { type: 'absent', range: client.range });
}

describe('values of Terraform', () => {
	it.each<readonly [string, unknown]>([
		['["a", 1, true]', ['a', 1, true]],
		['null', 'absent'],
		['var.stage', 'dev (stage)'],
		['"${var.stage}-${var.minutes}"', 'dev-30 (stage)'],
		['"${var.minutes}"', '30 (minutes)'],
		['var.urls', ['https://a.example.jp (urls)', 'https://b.example.jp (urls)']],
		['var.urls[1]', 'https://b.example.jp (urls)'],
		['var.settings.web.secret', 'true (settings)'],
		['var.settings["web"]["secret"]', 'true (settings)'],
		['var.settings.other', '?computed other'],
		['var.name', '?parameter name'],
		['var.nothing', '?parameter nothing'],
		['var.none', '?parameter none'],
		['var.missing', '?parameter missing'],
		['local.prefix', 'shop-dev (stage)'],
		['local.list[1]', 'shop-dev (stage)'],
		['local.map.a.b', 'c'],
		['local.first', '?computed local.first'],
		['local.missing', '?computed local.missing'],
		['aws_cognito_user_pool.pool.id', '→aws_cognito_user_pool.pool.Ref'],
		['aws_cognito_user_pool.pool.arn', '→aws_cognito_user_pool.pool.Arn'],
		['aws_cognito_user_pool.pool.endpoint', '→aws_cognito_user_pool.pool.ProviderName'],
		['aws_cognito_user_pool.pool', '→aws_cognito_user_pool.pool.Ref'],
		['aws_cognito_user_pool.pool[0].id', '→aws_cognito_user_pool.pool.Ref'],
		['aws_cognito_user_pool.pool["a"].id', '→aws_cognito_user_pool.pool.Ref'],
		['aws_cognito_user_pool.pool[*].id', ['→aws_cognito_user_pool.pool.Ref']],
		['aws_cognito_user_pool.pool.*.id', ['→aws_cognito_user_pool.pool.Ref']],
		['one(aws_cognito_user_pool.pool[*].id)', '→aws_cognito_user_pool.pool.Ref'],
		['one(aws_cognito_user_pool.pool[*]).arn', '→aws_cognito_user_pool.pool.Arn'],
		['try(aws_cognito_user_pool.pool[0].id, null)', '→aws_cognito_user_pool.pool.Ref'],
		['join("", aws_cognito_user_pool.pool.*.id)', '→aws_cognito_user_pool.pool.Ref'],
		['aws_cognito_user_pool_client.c.client_secret', '→aws_cognito_user_pool_client.c.ClientSecret'],
		['aws_iam_role.r.arn', '→aws_iam_role.r.Arn'],
		['aws_iam_role.r.name', '→aws_iam_role.r.Ref'],
		['"https://${aws_cognito_user_pool.pool.endpoint}/x"', 'https://|→aws_cognito_user_pool.pool.ProviderName|/x'],
		['aws_cognito_resource_server.api.scope_identifiers', ['→aws_cognito_resource_server.api.Ref|/read', '…']],
		['aws_acm_certificate.c.domain_validation_options[0].name', '?computed aws_acm_certificate.c.domain_validation_options'],
		['module.auth.pool_id', '?import module.auth.pool_id'],
		['data.aws_cognito_user_pool.p.id', '?import data.aws_cognito_user_pool.p.id'],
		['data.aws_region.current.name', '?pseudo-parameter data.aws_region.current.name'],
		['terraform.workspace', '?environment terraform.workspace'],
		['each.value.urls', '?computed'],
		['count.index', '?computed'],
		['path.module', '?computed'],
		['var.stage == "prod" ? ["a"] : ["b"]', 'var.stage == "prod": ["a"]; !var.stage == "prod": ["b"]'],
		['!var.x ? "a" : "b"', 'var.x: "b"; !var.x: "a"'],
		['!var.x && var.y ? "a" : null', '(!var.x && var.y): "a"; !(!var.x && var.y): "absent"'],
		['"https://${var.x ? "a" : "b"}.example.jp"', 'var.x: "https://a.example.jp"; !var.x: "https://b.example.jp"'],
		['concat(["a"], local.list)', ['a', 'x', 'shop-dev (stage)']],
		['concat(["a"], var.name)', ['a', '…']],
		['flatten([["a"], ["b", "c"]])', ['a', 'b', 'c']],
		['toset(distinct(["a", "b"]))', ['a', 'b']],
		['merge({ a = 1 }, { a = 2, b = 3 })', { a: 2, b: 3 }],
		['merge({ a = 1 }, var.name)', { a: 1, '…': true }],
		['format("%s/%s", "a", aws_iam_role.r.arn)', 'a/|→aws_iam_role.r.Arn'],
		['format("%05d", 1)', '?computed'],
		['join(",", local.list)', 'x,shop-dev (stage)'],
		['coalesce(null, "a")', 'a'],
		['element(["a", "b"], 3)', 'b'],
		['nonsensitive("a")', 'a'],
		['[for u in var.urls : "${u}/cb"]', '?computed'],
		['"%{ if var.x }a%{ endif }"', '?computed|a|?computed'],
		['1 + 1', '?computed'],
		['file("urls.txt")', '?computed'],
		['jsonencode({ a = [local.prefix] })', { a: ['shop-dev (stage)'] }],
		[
			'<<EOT\n{ "a": ["${local.prefix}-x", ${var.minutes}, "$${b}", "\\"${var.name}\\""] }\nEOT\n',
			{ a: ['shop-dev-x (stage)', '30 (minutes)', '${b}', '"|?parameter name|"'] },
		],
		['<<EOT\n{ broken ${local.prefix}\nEOT\n', '{ broken shop-dev\n (stage)'],
		['<<-EOT\n    a ${local.prefix}\n  EOT\n', 'a shop-dev\n (stage)'],
	])('%s', async (hcl, expected) => {
		expect(await argument(hcl)).toEqual(expected);
	});

	it('may have blocks whose labels stand without quotes', async () => {
		const document = await read('resource aws_cognito_user_pool users {\n  name = "users"\n}\n');
		expect(short(resource(document, 'users').properties)).toEqual({ UserPoolName: 'users' });
	});

	it('of locals of locals end, however many they make', async () => {
		const locals = Array.from({ length: 60 }, (_, index) => `  l${index} = [local.l${index + 1}, local.l${index + 1}]`).join('\n');
		const text = `locals {\n${locals}\n  l60 = "x"\n}\nresource "aws_cognito_user_pool" "p" {\n  alias_attributes = local.l0\n}\n`;
		const start = performance.now();
		expect(resource(await read(text), 'p').properties.members.get('AliasAttributes')?.value).toMatchObject({
			type: 'unknown',
			why: 'broken',
		});
		expect(performance.now() - start).toBeLessThan(20_000);
	}, 60_000);

	it('of a long row of locals, and of documents of themselves, are not known', async () => {
		const locals = Array.from({ length: 20_000 }, (_, index) => `  l${index} = local.l${index + 1}`).join('\n');
		const policy = 'data "aws_iam_policy_document" "d" {\n  source_policy_documents = [data.aws_iam_policy_document.d.json]\n}\n';
		const role =
			'resource "aws_iam_role" "r" {\n  name = local.l0\n  assume_role_policy = data.aws_iam_policy_document.d.json # cognito\n}\n';
		const found = resource(await read(`locals {\n${locals}\n}\n${policy}${role}`), 'r');
		expect(short(found.properties)).toEqual({
			RoleName: '?computed local.l101',
			AssumeRolePolicyDocument: { Statement: ['…'] },
		});
	});
});

describe('resources of Terraform', () => {
	it('are those about Cognito, roles, and what rules ask for', async () => {
		const document = await read(`
resource "aws_cognito_user_pool" "pool" {}
resource "aws_dynamodb_table" "table" {}
resource "aws_iam_role" "role" {}
resource "aws_lambda_permission" "permission" {}
resource "aws_cognito_user_pool" "off" { count = 0 }
resource "aws_cognito_user_pool" {}
data "aws_cognito_user_pools" "others" {}
module "cognito" { source = "./cognito" }
`);
		expect(document.format).toBe('terraform');
		expect(document.resources.map(({ name, kind, address }) => [name, kind, address])).toEqual([
			['pool', 'user-pool', 'aws_cognito_user_pool.pool'],
			['role', 'role', 'aws_iam_role.role'],
			['permission', 'supporting', 'aws_lambda_permission.permission'],
		]);
	});

	it('are none of Cognito in a module without it', async () => {
		expect((await read('resource "aws_iam_role" "role" {}\n')).resources).toEqual([]);
	});

	it('have blocks where CloudFormation has lists, maps and other names', async () => {
		const document = await read(`
resource "aws_cognito_user_pool" "pool" {
  mfa_configuration = "ON"
  password_policy {
    minimum_length = 12
  }
  sign_in_policy {
    allowed_first_auth_factors = ["PASSWORD", "WEB_AUTHN"]
  }
  web_authn_configuration {
    relying_party_id  = "example.jp"
    user_verification = "required"
  }
  schema {
    name                = "tenant"
    attribute_data_type = "String"
  }
  schema {
    name                = "plan"
    attribute_data_type = "Number"
    mutable             = true
    number_attribute_constraints {
      max_value = 3
    }
  }
  account_recovery_setting {
    recovery_mechanism {
      name     = "verified_email"
      priority = 1
    }
  }
  sms_configuration {
    external_id    = "x"
    sns_caller_arn = aws_iam_role.sms.arn
  }
  software_token_mfa_configuration {
    enabled = false
  }
  lambda_config {
    kms_key_id = aws_kms_key.k.arn
    pre_token_generation_config {
      lambda_arn     = aws_lambda_function.f.arn
      lambda_version = "V2_0"
    }
  }
}
`);
		expect(short(resource(document, 'pool').properties)).toEqual({
			MfaConfiguration: 'ON',
			Schema: [
				{ Name: 'tenant', AttributeDataType: 'String', Mutable: false, Required: false, DeveloperOnlyAttribute: false },
				{
					Name: 'plan',
					AttributeDataType: 'Number',
					Mutable: true,
					Required: false,
					DeveloperOnlyAttribute: false,
					NumberAttributeConstraints: { MaxValue: 3 },
				},
			],
			AccountRecoverySetting: { RecoveryMechanisms: [{ Name: 'verified_email', Priority: 1 }] },
			SmsConfiguration: { ExternalId: 'x', SnsCallerArn: '→aws_iam_role.sms.Arn' },
			LambdaConfig: {
				KMSKeyID: '→aws_kms_key.k.Arn',
				PreTokenGenerationConfig: { LambdaArn: '→aws_lambda_function.f.Arn', LambdaVersion: 'V2_0' },
			},
			WebAuthnRelyingPartyID: 'example.jp',
			WebAuthnUserVerification: 'required',
			Policies: { PasswordPolicy: { MinimumLength: 12 }, SignInPolicy: { AllowedFirstAuthFactors: ['PASSWORD', 'WEB_AUTHN'] } },
			EnabledMfas: ['SMS_MFA'],
		});
	});

	it('leave open what dynamic blocks make', async () => {
		const document = await read(`
resource "aws_cognito_user_pool" "pool" {
  schema {
    name = "a"
  }
  dynamic "schema" {
    for_each = var.attributes
    content {
      name = schema.value
    }
  }
  dynamic "password_policy" {
    for_each = var.policy
    content {
      minimum_length = 6
    }
  }
}
`);
		expect(short(resource(document, 'pool').properties)).toEqual({
			Schema: [{ Name: 'a', Mutable: false, Required: false, DeveloperOnlyAttribute: false }, '…'],
			Policies: { PasswordPolicy: '?computed' },
		});
	});

	it('that are taken over may have what is not said', async () => {
		const document = await read('resource "aws_cognito_managed_user_pool_client" "c" {\n  name_prefix = "a"\n}\n');
		expect(resource(document, 'c').properties.open).toBe(true);
	});

	it('have policies of data sources, of jsonencode and of texts alike', async () => {
		const statement = { Effect: 'Allow', Action: ['s3:GetObject'], Resource: ['${aws:PrincipalTag/t}'] };
		const document = await read(`
data "aws_iam_policy_document" "p" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["&{aws:PrincipalTag/t}"]
  }
}
resource "aws_iam_policy" "a" { policy = data.aws_iam_policy_document.p.json } # cognito
resource "aws_iam_policy" "b" {
  policy = jsonencode({ Statement = [{ Effect = "Allow", Action = ["s3:GetObject"], Resource = ["$\${aws:PrincipalTag/t}"] }] })
}
resource "aws_iam_policy" "c" {
  policy = <<EOT
{ "Statement": [{ "Effect": "Allow", "Action": ["s3:GetObject"], "Resource": ["$\${aws:PrincipalTag/t}"] }] }
EOT
}
resource "aws_iam_policy" "d" {
  policy = "{\\"Statement\\":[{\\"Effect\\":\\"Allow\\",\\"Action\\":[\\"s3:GetObject\\"],\\"Resource\\":[\\"$\${aws:PrincipalTag/t}\\"]}]}"
}
resource "aws_iam_policy" "e" { policy = file("policy.json") }
`);
		const policies = document.resources.map(({ properties }) => short(properties)) as { PolicyDocument: { Statement: unknown[] } }[];
		for (const { PolicyDocument } of policies.slice(0, 4)) expect(PolicyDocument.Statement).toEqual([statement]);
		expect(policies[4]).toEqual({ PolicyDocument: '?computed' });
	});

	it('are connected by attachments, wherever those stand', async () => {
		const documents = await module({
			'attach.tf': `
resource "aws_iam_role_policy_attachment" "own" {
  role       = aws_iam_role.user.name
  policy_arn = aws_iam_policy.own.arn
}
resource "aws_iam_policy_attachment" "aws" {
  name       = "x"
  roles      = [aws_iam_role.user.name]
  policy_arn = "arn:aws:iam::aws:policy/ReadOnlyAccess"
}
`,
			'main.tf':
				'resource "aws_iam_role" "user" {} # cognito\nresource "aws_iam_policy" "own" {\n  policy = jsonencode({ Statement = [] })\n}\n',
		});
		const main = documents.find(({ path }) => path === 'main.tf') ?? documents[0];
		if (main === undefined) throw new Error('nothing was read');
		expect(short(resource(main, 'user').properties)).toEqual({ ManagedPolicyArns: ['arn:aws:iam::aws:policy/ReadOnlyAccess'] });
		expect(short(resource(main, 'own').properties)).toEqual({ PolicyDocument: { Statement: [] }, Roles: ['→aws_iam_role.user.Ref'] });
	});

	it('use what the other files of their folder declare, and no others', async () => {
		const files = {
			'a/main.tf': 'resource "aws_cognito_user_pool" "p" {\n  name = local.name\n}\n',
			'a/names.tf': 'locals {\n  name = "of a"\n}\n',
			'b/names.tf': 'locals {\n  name = "of b"\n}\n',
		};
		const [main, ...others] = await module(files);
		expect(main && short(resource(main, 'p').properties)).toEqual({ UserPoolName: 'of a' });
		expect(others.map(({ path, text }) => [path, text])).toEqual(Object.entries(files).slice(1));
		const name = main && resource(main, 'p').properties.members.get('UserPoolName');
		expect(main?.text.slice(name?.value.range.start, name?.value.range.end)).toBe('local.name');
	});
});

/** Properties that the table of properties has no words for: texts of messages, and what no rule and no hover asks for. */
const unexplained =
	/(?:Message|Subject|ByLink|Constraints\.\w+|ConfigurationSet|Sender\.\w+)$|^(?:DeviceConfiguration|Policies\[\]|(?:Role|)Name$|Path$|(?:Rest|)ApiId$|(?:Authorizer|)Type$)/;

describe('Terraform in JSON, states and plans', () => {
	const of = async (path: string, json: unknown): Promise<ConfigDocument> => {
		const [document] = await documentsOf({ [path]: JSON.stringify(json) });
		if (document === undefined) throw new Error('nothing was read');
		return document;
	};

	it.each<readonly [string, unknown]>([
		['"text"', 'text'],
		['"$${x}"', '${x}'],
		['"${local.a}-${aws_iam_role.r.arn}"', 'b-|→aws_iam_role.r.Arn'],
		['"${local[\\"a\\"]}"', '?computed local.'],
		['"${upper(\\"x\\")} \\n"', '?computed| \n'],
		['"%{ if x }a%{ endif }"', '?computed|a|?computed'],
		['["${local.a}", 1, null, { "x": true }]', ['b', 1, 'absent', { x: true }]],
	])('have templates in texts: %s', async (json, expected) => {
		const text = `{"locals": {"a": "b"}, "resource": {"aws_cognito_user_pool_client": {"c": {"callback_urls": ${json}}}}}`;
		const [document] = await documentsOf({ 'main.tf.json': text });
		const member = document && resource(document, 'c').properties.members.get('CallbackURLs');
		expect(short(member?.value ?? { type: 'absent', range: { start: 0, end: 0 } })).toEqual(expected);
		expect(document?.text.slice(member?.value.range.start, member?.value.range.end)).toBe(json);
	});

	it('have the resources of a state under their addresses, with their ids', async () => {
		const instance = (key: unknown, attributes: unknown): unknown => ({ index_key: key, attributes });
		const document = await of('terraform.tfstate', {
			terraform_version: '1.13.4',
			resources: [
				{
					module: 'module.auth',
					mode: 'managed',
					type: 'aws_cognito_user_pool',
					name: 'p',
					instances: [
						instance('a', { id: 'eu-west-1_A', name: 'a', alias_attributes: null, domain: '' }),
						instance(0, { id: 'eu-west-1_B' }),
					],
				},
				{ mode: 'data', type: 'aws_cognito_user_pool', name: 'd', instances: [instance(undefined, { id: 'eu-west-1_C' })] },
				{ mode: 'managed', type: 'aws_sns_topic', name: 't', instances: [instance(undefined, { id: 'x' })] },
				{ mode: 'managed', type: 'aws_cognito_user_group', name: 'broken' },
			],
		});
		expect(document.format).toBe('terraform-state');
		expect(document.generated).toBe(true);
		expect(document.resources.map(({ address, id, properties }) => [address, id && short(id), short(properties)])).toEqual([
			['module.auth.aws_cognito_user_pool.p["a"]', 'eu-west-1_A', { UserPoolName: 'a' }],
			['module.auth.aws_cognito_user_pool.p[0]', 'eu-west-1_B', {}],
		]);
	});

	it('have in a plan what is not known yet as what the configuration says of it', async () => {
		const client = (name: string, values: object): unknown => ({
			address: `module.m[0].aws_cognito_user_pool_client.${name}`,
			mode: 'managed',
			type: 'aws_cognito_user_pool_client',
			name,
			values,
		});
		const references = (...names: readonly string[]): unknown => ({ references: names });
		const document = await of('plan.json', {
			terraform_version: '1.13.4',
			planned_values: {
				root_module: { child_modules: [{ address: 'module.m[0]', resources: [client('c', { name: 'c', callback_urls: [null, 'b'] })] }] },
			},
			resource_changes: [
				{
					address: 'module.m[0].aws_cognito_user_pool_client.c',
					change: {
						actions: ['create'],
						after_unknown: {
							id: true,
							user_pool_id: true,
							write_attributes: true,
							default_redirect_uri: true,
							logout_urls: true,
							callback_urls: [true, false],
						},
					},
				},
			],
			configuration: {
				root_module: {
					module_calls: {
						m: {
							module: {
								resources: [
									{
										address: 'aws_cognito_user_pool_client.c',
										expressions: {
											user_pool_id: references('aws_cognito_user_pool.p[0].id', 'aws_cognito_user_pool.p[0]', 'aws_cognito_user_pool.p'),
											callback_urls: references('var.url'),
											default_redirect_uri: references('aws_lb.a.dns_name', 'aws_lb.b.dns_name'),
										},
									},
								],
							},
						},
					},
				},
			},
		});
		expect(short(resource(document, 'c').properties)).toEqual({
			ClientName: 'c',
			CallbackURLs: ['?computed', 'b'],
			UserPoolId: '?computed|→module.m.aws_cognito_user_pool.p.Ref',
			DefaultRedirectURI: '?computed',
		});
	});
});

describe('a state beside its module', () => {
	const pool = (id: string): string => `resource "aws_cognito_identity_pool" "${id}" {\n  allow_unauthenticated_identities = true\n}\n`;
	const state = JSON.stringify({
		terraform_version: '1.13.4',
		resources: [
			{ type: 'aws_cognito_identity_pool', name: 'p', instances: [{ attributes: { allow_unauthenticated_identities: true } }] },
			{ type: 'aws_cognito_user_pool_client', name: 'c', instances: [{ attributes: { client_secret: 'example' } }] },
		],
	});
	const found = async (files: Readonly<Record<string, string>>): Promise<readonly string[]> =>
		lintDocuments(await documentsOf(files)).map(({ rule, path }) => `${path} ${rule.id}`);

	it('does not say again what the module says, but what only it says', async () => {
		expect(await found({ 'a/main.tf': pool('p'), 'a/terraform.tfstate': state })).toEqual([
			'a/main.tf idpool-guest',
			'a/terraform.tfstate secret-in-tfstate',
		]);
		expect(await found({ 'a/main.tf': pool('p'), 'b/terraform.tfstate': state })).toEqual([
			'a/main.tf idpool-guest',
			'b/terraform.tfstate idpool-guest',
			'b/terraform.tfstate secret-in-tfstate',
		]);
	});
});

it('files of ten megabytes are told, or not read, in time', async () => {
	const start = performance.now();
	const tf = 'resource "aws_cognito_user_pool" "p" {\n  name = "a"\n}\n'.repeat(180_000);
	expect((await readDocument(tf, 'main.tf'))?.problems.map(({ code }) => code)).toEqual(['too-large']);
	const state = `{"terraform_version": "1", "resources": [${'{"type": "aws_cognito_user_pool", "name": "p"},'.repeat(220_000)}`;
	expect(await readDocument(state, 'terraform.tfstate')).toBeUndefined();
	expect(await readDocument('\u0000\u0001cognito\ufffd'.repeat(900_000), 'main.tf')).toBeUndefined();
	// What takes time with the square of the text takes far longer; a busy machine does not.
	expect(performance.now() - start).toBeLessThan(60_000);
}, 120_000);

describe('the tables of the provider', () => {
	const paths = (rows: readonly TerraformRow[], holder = ''): readonly string[] =>
		rows.flatMap(({ to, rows: inner, isList }) => [
			`${holder}${to}`,
			...(inner ? paths(inner, `${holder}${to}${isList ? '[]' : ''}.`) : []),
		]);

	it('name types and properties that CloudFormation has', () => {
		for (const [name, { kind, type, rows }] of terraformTypes) {
			expect(resourceTypes.get(type), name).toBe(kind);
			if (kind === 'supporting' || kind === 'policy') continue;
			for (const path of paths(rows)) {
				if (unexplained.test(path)) continue;
				expect(propertyRow(kind, path), `${name} ${path}`).toBeDefined();
			}
		}
	});
});

describe('fixes in HCL', () => {
	const apply = (text: string, edits: readonly TextEdit[]): string =>
		edits
			.toSorted((left, right) => right.range.start - left.range.start)
			.reduce((changed, { range, text: by }) => changed.slice(0, range.start) + by + changed.slice(range.end), text);

	async function fixed(text: string, rule: string): Promise<string | undefined> {
		const finding = lintDocuments([await read(text)], { profile: 'strict' }).find((one) => one.rule.id === rule);
		expect(finding).toBeDefined();
		const fix = finding?.fixes[0];
		if (fix === undefined) return undefined;
		const changed = apply(text, fix.edits);
		const after = lintDocuments([await read(changed)], { profile: 'strict' });
		expect(after.filter((one) => one.rule.id === rule)).toEqual([]);
		return changed;
	}

	it.each([
		[
			'a line more',
			'resource "aws_cognito_user_pool" "p" {\n  name = "a"\n}\n',
			'resource "aws_cognito_user_pool" "p" {\n  deletion_protection = "ACTIVE"\n  name = "a"\n}\n',
		],
		[
			'behind a comment, with CR LF',
			'resource "aws_cognito_user_pool" "p" { # users\r\n\tname = "a"\r\n}\r\n',
			'resource "aws_cognito_user_pool" "p" { # users\r\n\tdeletion_protection = "ACTIVE"\r\n\tname = "a"\r\n}\r\n',
		],
		['none in a block on one line', 'resource "aws_cognito_user_pool" "p" { name = "a" }\n', undefined],
		['none in an empty block', 'resource "aws_cognito_user_pool" "p" {\n}\n', undefined],
	])('add an argument: %s', async (_about, text, expected) => {
		expect(await fixed(text, 'pool-no-deletion-protection')).toBe(expected);
	});

	it.each([
		['true', 'false'],
		['var.guests', undefined],
		['local.guests', undefined],
		['"${true}"', undefined],
	])('write another value where it is written: %s', async (value, by) => {
		const pool = (allowed: string): string =>
			`variable "guests" { default = true }\nlocals { guests = true }\nresource "aws_cognito_identity_pool" "p" {\n  allow_unauthenticated_identities = ${allowed}\n}\n`;
		expect(await fixed(pool(value), 'idpool-guest')).toBe(by && pool(by));
	});
});

describe('comments of others in Terraform', () => {
	const pool = (before: string, inside = ''): string =>
		`${before}\nresource "aws_cognito_identity_pool" "p" {\n  ${inside}\n  allow_unauthenticated_identities = true\n}\n`;
	const found = async (text: string): Promise<readonly string[]> => lintDocuments([await read(text)]).map(({ rule }) => rule.id);

	it.each([
		['#trivy:ignore:CKV_AWS_366', ''],
		['#tfsec:ignore:CKV_AWS_366', ''],
		['# tflint-ignore: CKV_AWS_366', ''],
		['', '# tfsec:ignore:CKV_AWS_366'],
		['', '#checkov:skip=CKV_AWS_366:Maps for everybody'],
		['', '//checkov:skip=CKV_AWS_366:Maps for everybody'],
		['', '// claimlens-ignore-next-line idpool-guest'],
	])('are heard: %s %s', async (before, inside) => {
		expect(await found(pool(before, inside))).toEqual([]);
	});

	it.each([
		['#trivy:ignore:CKV_AWS_1', ''],
		['#trivy:ignore:CKV_AWS_366\n', ''],
		['#checkov:skip=CKV_AWS_366', ''],
	])('about something else, or elsewhere, are not: %s', async (before, inside) => {
		expect(await found(pool(before, inside))).toEqual(['idpool-guest']);
	});
});

it('what is no Terraform is left to others', async () => {
	expect(await readDocument('service { name = "cognito" }\n', 'nomad.hcl')).toBeUndefined();
	expect(await readDocument('cognito', 'main.tf')).toBeUndefined();
	expect((await readDocument(`locals {\n  a = "${'cognito '.repeat(200_000)}"\n}\n`, 'main.tf'))?.problems.map(({ code }) => code)).toEqual(
		['too-large'],
	);
});

describe('a property of Terraform that is pointed at', () => {
	it.each([
		['password_policy', 'Policies.PasswordPolicy'],
		['minimum_length', 'Policies.PasswordPolicy.MinimumLength'],
		['allowed_first_auth_factors', 'Policies.SignInPolicy.AllowedFirstAuthFactors'],
		['schema', 'Schema'],
		['mutable', 'Schema[].Mutable'],
		['"tenant"', 'Schema[].Name'],
	])('is known by its path in the model: %s', async (word, path) => {
		const text = `resource "aws_cognito_user_pool" "p" {
  password_policy {
    minimum_length = 12
  }
  sign_in_policy {
    allowed_first_auth_factors = ["PASSWORD"]
  }
  schema {
    name    = "tenant"
    mutable = true
  }
}
`;
		const [found] = propertiesAt(await read(text), text.indexOf(word) + 1);
		expect(found?.path).toBe(path);
		expect(found && text.slice(found.range.start, found.range.end)).toBe(word);
	});
});

describe('files of values', () => {
	const main = `variable "a" { default = "x" }
		variable "secret" {}
		variable "hidden" { sensitive = true }
		resource "aws_cognito_user_pool" "p" { name = VALUE }`;
	/** The name of the pool by the files, and who gives it. */
	const named = async (value: string, files: Readonly<Record<string, string>>, folder = ''): Promise<unknown> => {
		const documents = await module({ [`${folder}main.tf`]: main.replace('VALUE', value), ...files });
		const pool = documents.flatMap(({ resources }) => resources).find(({ kind }) => kind === 'user-pool');
		const name = pool?.properties.members.get('UserPoolName')?.value;
		return name?.type === 'scalar' ? [name.value, name.givenIn] : name && short(name);
	};

	it.each<readonly [string, Readonly<Record<string, string>>, unknown]>([
		['var.a', {}, ['x', undefined]],
		['var.a', { 'terraform.tfvars': 'a = "y"' }, ['y', 'terraform.tfvars']],
		['var.a', { 'b.auto.tfvars': 'a = "b"', 'terraform.tfvars': 'a = "y"', 'a.auto.tfvars': 'a = "a"' }, ['b', 'b.auto.tfvars']],
		['"shop-${var.a}"', { 'terraform.tfvars': 'a = "y"' }, ['shop-y', 'terraform.tfvars']],
		['var.a', { 'terraform.tfvars.json': '{ "a": "y" }' }, ['y', 'terraform.tfvars.json']],
		['var.a', { 'terraform.tfvars': 'a = "x"', 'terraform.tfvars.json': '{ "a": "y" }' }, ['y', 'terraform.tfvars.json']],
		['var.a', { 'b.auto.tfvars.json': '{ "a": "b" }', 'a.auto.tfvars': 'a = "a"' }, ['b', 'b.auto.tfvars.json']],
		[
			'var.a',
			{ 'a.auto.tfvars.json': '{ "a": "j" }', 'b.auto.tfvars': 'a = "b"', 'terraform.tfvars.json': '{ "a": "y" }' },
			['b', 'b.auto.tfvars'],
		],
		['var.a', { 'a.auto.tfvars': 'a = "a"', 'a.auto.tfvars.json': '{ "a": "j" }' }, ['j', 'a.auto.tfvars.json']],
		['var.a.b[1]', { 'terraform.tfvars.json': '{ "a": { "b": ["y", "z"] } }' }, ['z', 'terraform.tfvars.json']],
		// No text there is a template.
		['var.a', { 'terraform.tfvars.json': '{ "a": "${local.x}" }' }, ['${local.x}', 'terraform.tfvars.json']],
		['var.a', { 'terraform.tfvars.json': '{ "a": null }' }, '?parameter a'],
		['var.a', { 'terraform.tfvars.json': '["a"]' }, ['x', undefined]],
		['var.secret', { 'terraform.tfvars.json': '{ "secret": "made-up" }' }, '?secret'],
		// What nobody declares, another folder's file, and another name say nothing here.
		['var.b', { 'terraform.tfvars': 'b = "y"' }, '?parameter b'],
		['var.a', { 'sub/terraform.tfvars': 'a = "y"' }, ['x', undefined]],
		['var.secret', { 'terraform.tfvars': 'secret = "made-up"' }, '?secret'],
		['var.hidden', { 'terraform.tfvars': 'hidden = "made-up"' }, '?secret'],
		['var.a', { 'terraform.tfvars': 'a = var.a' }, '?broken'],
		['var.a', { 'terraform.tfvars': 'a = [' }, '?parameter a'],
	])('give variables their values: %s by %j', async (value, files, expected) => {
		expect(await named(value, files)).toEqual(expected);
	});

	it('of another name are settings alone', async () => {
		expect((await readDocument('user_pool_id = "eu-west-1_Ab12Cd34E"', 'prod.tfvars'))?.readTogether).toBeUndefined();
		expect(await readDocument('{ "a": "y" }', 'prod.tfvars.json')).toBeUndefined();
	});

	it('are named where what they give is wrong', async () => {
		const files = {
			'main.tf':
				'variable "n" { default = 14 }\nresource "aws_cognito_user_pool" "p" {\n password_policy {\n minimum_length = var.n\n }\n}',
			'terraform.tfvars': 'n = 6',
		};
		const findings = lintDocuments(await module(files));
		expect(findings.map(({ rule, parameter, givenIn, fixes }) => [rule.id, parameter, givenIn, fixes])).toEqual([
			['pool-password-weak', 'n', 'terraform.tfvars', []],
		]);
		expect(findings.map((finding) => findingSentence(finding, wordsFrom('en', {}))).join('')).toContain(
			'The file terraform.tfvars gives the variable n this value.',
		);
	});
});
