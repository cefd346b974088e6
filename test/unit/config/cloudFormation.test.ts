import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/config/lint/readDocument.ts';
import { readCloudFormation } from '../../../src/core/config/readers/cloudFormation/cloudFormation.ts';
import { property, read, resource, short } from './template.ts';

const parameters = `
Parameters:
  Stage: { Type: String, Default: dev }
  Minutes: { Type: Number, Default: 30 }
  Urls: { Type: CommaDelimitedList, Default: 'https://a.example, https://b.example' }
  Name: { Type: String }
  Stored: { Type: 'AWS::SSM::Parameter::Value<String>', Default: /app/pool }
Mappings:
  Stages: { dev: { Domain: dev.example.com }, prod: { Domain: example.com } }
Conditions:
  IsProd: !Equals [!Ref Stage, prod]
`;

describe('values of a template', () => {
	it.each<readonly [string, unknown]>([
		['text', 'text'],
		['30', 30],
		['0123456789', '0123456789'],
		['2012-10-17', '2012-10-17'],
		['yes', true],
		['OFF', false],
		['"OFF"', 'OFF'],
		['y', 'y'],
		['[a, {b: c}]', ['a', { b: 'c' }]],
		['!Ref Pool', '→Pool.Ref'],
		['{ Ref: Pool }', '→Pool.Ref'],
		['!GetAtt Pool.ProviderName', '→Pool.ProviderName'],
		['{ "Fn::GetAtt": [Pool, Arn] }', '→Pool.Arn'],
		['!GetAtt Nested.Outputs.PoolId', '→Nested.Outputs.PoolId'],
		['!Ref AWS::Region', '?pseudo-parameter AWS::Region'],
		['!Ref AWS::NoValue', 'absent'],
		['!Ref Stage', 'dev (Stage)'],
		['!Ref Minutes', '30 (Minutes)'],
		['!Ref Urls', ['https://a.example (Urls)', 'https://b.example (Urls)']],
		['!Ref Name', '?parameter Name'],
		['!Ref Stored', '?parameter Stored'],
		['!Sub "https://${Stage}.example.com"', 'https://dev.example.com (Stage)'],
		['!Sub "${!Literal}-${AWS::AccountId}"', '${Literal}-|?pseudo-parameter AWS::AccountId'],
		['!Sub ["${a}/${Pool.Arn}", { a: !Ref Pool }]', '→Pool.Ref|/|→Pool.Arn'],
		['!Sub "cognito-idp.${AWS::Region}.amazonaws.com/${Pool}"', 'cognito-idp.|?pseudo-parameter AWS::Region|.amazonaws.com/|→Pool.Ref'],
		['!Join ["/", [a, b, !Ref Stage]]', 'a/b/dev (Stage)'],
		['!Join ["", ["a", !Ref Pool]]', 'a|→Pool.Ref'],
		['!Join [",", !Ref Urls]', 'https://a.example,https://b.example (Urls)'],
		['!If [IsProd, 1, 2]', 'IsProd: 1; !IsProd: 2'],
		['!If [IsProd, x, !Ref AWS::NoValue]', 'IsProd: "x"; !IsProd: "absent"'],
		['!Sub ["${a}.example", { a: !If [IsProd, app, dev] }]', 'IsProd: "app.example"; !IsProd: "dev.example"'],
		['!Select [1, [a, b]]', 'b'],
		['!Select [0, !Ref Urls]', 'https://a.example (Urls)'],
		['!Split [",", "a,b"]', ['a', 'b']],
		['!FindInMap [Stages, prod, Domain]', 'example.com'],
		['!FindInMap [Stages, !Ref Stage, Domain]', 'dev.example.com (Stage)'],
		['!FindInMap [Stages, !Ref Name, Domain]', '?computed'],
		['!ImportValue pool-id', '?import pool-id'],
		['!Base64 text', '?computed'],
		['!Cidr [10.0.0.0/16, 2, 8]', '?computed'],
		['!GetAZs ""', '?computed'],
		['!Transform { Name: Macro }', '?computed'],
		['{ a: 1, "Fn::Transform": { Name: Macro } }', { a: 1, '…': true }],
		['"{{resolve:secretsmanager:name:SecretString:key}}"', '?dynamic-reference'],
		['!Condition IsProd', '?computed'],
		['!Equals [a, b]', '?computed'],
		['!NoSuchFunction x', '?computed'],
	])('%s', (yaml, expected) => {
		expect(property(yaml, parameters)).toEqual(expected);
	});

	it('are the same in JSON', () => {
		const text = JSON.stringify({
			Parameters: { Stage: { Type: 'String', Default: 'dev' } },
			Resources: {
				Client: {
					Type: 'AWS::Cognito::UserPoolClient',
					Properties: {
						UserPoolId: { Ref: 'Pool' },
						CallbackURLs: [{ 'Fn::Sub': 'https://${Stage}.example' }, { 'Fn::If': ['Prod', 'a', { Ref: 'AWS::NoValue' }] }],
					},
				},
			},
		});
		expect(short(resource(read(text, 'template.json'), 'Client').properties)).toEqual({
			UserPoolId: '→Pool.Ref',
			CallbackURLs: ['https://dev.example (Stage)', 'Prod: "a"; !Prod: "absent"'],
		});
	});

	it('stand where they are written', () => {
		const text = 'Resources:\n  Pool:\n    Type: AWS::Cognito::UserPool\n    Properties:\n      UserPoolName: !Sub "${A}"\n';
		const pool = resource(read(text), 'Pool');
		const at = ({ start, end }: { start: number; end: number }): string => text.slice(start, end);
		const member = pool.properties.members.get('UserPoolName');
		expect([at(pool.nameRange), at(member?.nameRange ?? pool.range), at(member?.value.range ?? pool.range)]).toEqual([
			'Pool',
			'UserPoolName',
			'!Sub "${A}"',
		]);
		expect(at(pool.range)).toBe(text.slice(text.indexOf('Pool:')).trimEnd());
	});
});

describe('templates', () => {
	it('have resources about Cognito, roles, and what rules ask for; nothing else', () => {
		const text = `
Resources:
  Pool: { Type: AWS::Cognito::UserPool }
  Table: { Type: AWS::DynamoDB::Table }
  Role: { Type: AWS::IAM::Role }
  Permission: { Type: AWS::Lambda::Permission }
  Odd: 3
  Unfinished:
`;
		expect(read(text).resources.map(({ name, kind }) => [name, kind])).toEqual([
			['Pool', 'user-pool'],
			['Role', 'role'],
			['Permission', 'supporting'],
		]);
	});

	it('of the CDK have the path of each construct, and are not to be edited', () => {
		const document = read(
			JSON.stringify({ Resources: { PoolA1B2: { Type: 'AWS::Cognito::UserPool', Metadata: { 'aws:cdk:path': 'App/Pool/Resource' } } } }),
		);
		expect(document.generated).toBe(true);
		expect(resource(document, 'PoolA1B2').displayPath).toBe('App/Pool/Resource');
	});

	it('of SAM have authorizers, of APIs and of all', () => {
		const text = `
Transform: AWS::Serverless-2016-10-31
Globals:
  HttpApi:
    Auth:
      Authorizers:
        Jwt: { JwtConfiguration: { issuer: !Sub "https://cognito-idp.\${AWS::Region}.amazonaws.com/\${Pool}", audience: [!Ref Client] } }
Resources:
  Api:
    Type: AWS::Serverless::Api
    Properties:
      Auth: { Authorizers: { Cognito: { UserPoolArn: !GetAtt Pool.Arn } } }
`;
		const document = read(text);
		expect(document.format).toBe('sam');
		expect(document.resources.map(({ name, type, properties }) => [name, type, short(properties)])).toEqual([
			['Cognito', 'AWS::ApiGateway::Authorizer', { ProviderARNs: ['→Pool.Arn'] }],
			[
				'Jwt',
				'AWS::ApiGatewayV2::Authorizer',
				{
					JwtConfiguration: {
						Issuer: 'https://cognito-idp.|?pseudo-parameter AWS::Region|.amazonaws.com/|→Pool.Ref',
						Audience: ['→Client.Ref'],
					},
				},
			],
		]);
	});

	it.each([
		[
			'service: app\nresources:\n  Resources:\n    Pool: { Type: AWS::Cognito::UserPool, Properties: { UserPoolName: "${self:service}-pool" } }\n',
		],
		[
			'service: app\nresources:\n  - ${file(a.yml)}\n  - Resources:\n      Pool: { Type: AWS::Cognito::UserPool, Properties: { UserPoolName: "${self:service}-pool" } }\n',
		],
		['Resources:\n  Pool: { Type: AWS::Cognito::UserPool, Properties: { UserPoolName: "${self:service}-pool" } }\n'],
	])('of the Serverless Framework are read, with its variables unknown (%#)', (text) => {
		const document = read(text, 'serverless.yml');
		expect(document.format).toBe('serverless');
		expect(short(resource(document, 'Pool').properties)).toEqual({ UserPoolName: '?environment|-pool' });
	});

	it('of the Serverless Framework have authorizers of APIs outside of their resources', () => {
		const text = `
service: app
provider:
  httpApi:
    authorizers:
      jwt:
        identitySource: $request.header.Authorization
        issuerUrl: https://cognito-idp.eu-west-1.amazonaws.com/\${self:custom.pools.\${opt:stage, 'dev'}}
        audience: { Ref: Client }
      own: { type: request, functionName: check }
functions:
  list:
    events:
      - httpApi: { path: /, method: get, authorizer: { name: jwt } }
      - http: { path: a, method: get, authorizer: { name: pools, arn: { "Fn::GetAtt": [Pool, Arn] }, type: COGNITO_USER_POOLS, scopes: [a/b] } }
      - http: { path: b, method: get, authorizer: { name: check, arn: "arn:aws:lambda:eu-west-1:123456789012:function:check" } }
      - http: { path: c, method: get, authorizer: aws_iam }
  add:
    events:
      - http: { path: a, method: post, authorizer: { name: pools, arn: "arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Ab12Cd34E" } }
`;
		const document = read(text, 'serverless.yml');
		expect(document.format).toBe('serverless');
		expect(document.resources.map(({ name, type, properties }) => [name, type, short(properties)])).toEqual([
			[
				'jwt',
				'AWS::ApiGatewayV2::Authorizer',
				{
					AuthorizerType: 'JWT',
					IdentitySource: ['$request.header.Authorization'],
					JwtConfiguration: {
						Issuer: 'https://cognito-idp.eu-west-1.amazonaws.com/|?environment',
						Audience: ['→Client.Ref'],
					},
				},
			],
			[
				'pools',
				'AWS::ApiGateway::Authorizer',
				{ Type: 'COGNITO_USER_POOLS', ProviderARNs: ['arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_Ab12Cd34E'] },
			],
		]);
	});

	it('may be resources alone, which a service takes in', () => {
		const text = `Pool:\n  Type: AWS::Cognito::UserPool\n  Properties: { UserPoolName: "#{AWS::StackName}-pool" }\n`;
		expect(short(resource(read(text, 'resources/auth.yml'), 'Pool').properties)).toEqual({ UserPoolName: '?environment|-pool' });
		expect(readCloudFormation('Pool:\n  Type: AWS::Cognito::UserPool\nOther: 1\n', 'a.yml')).toBeUndefined();
	});

	it('have roles with their policies', () => {
		const text = `
Resources:
  Role:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Statement:
          Effect: Allow
          Principal: { Federated: [cognito-identity.amazonaws.com] }
          Action: sts:AssumeRoleWithWebIdentity
          Condition:
            "ForAllValues:StringLikeIfExists": { "cognito-identity.amazonaws.com:amr": [authenticated, !Ref X] }
      Policies:
        - PolicyName: a
          PolicyDocument:
            Statement: [!If [Prod, { Effect: Allow, Action: "*", Resource: "*" }, !Ref AWS::NoValue], { Effect: Deny, NotAction: s3:Get*, Resource: !Ref Y }]
`;
		const role = resource(read(text), 'Role');
		if (role.kind !== 'role') throw new Error('no role');
		const [trust] = role.trust?.statements ?? [];
		expect(trust).toMatchObject({
			effect: 'Allow',
			principals: [{ type: 'Federated', value: { value: 'cognito-identity.amazonaws.com' } }],
		});
		expect(trust?.conditions).toMatchObject([
			{ operator: 'StringLike', qualifier: 'ForAllValues', ifExists: true, key: 'cognito-identity.amazonaws.com:amr' },
		]);
		expect(trust?.conditions[0]?.values.items.map(short)).toEqual(['authenticated', '→X.Ref']);
		const [allowed, denied] = role.permissions[0]?.statements ?? [];
		expect(allowed).toMatchObject({ effect: 'Allow', templateCondition: 'Prod' });
		expect(denied?.notActions.items.map(short)).toEqual(['s3:Get*']);
	});

	it('suppress rules by what peers write in Metadata', () => {
		const metadata = {
			claimlens: { ignore: ['trust-no-aud'] },
			checkov: { skip: [{ id: 'CKV_AWS_366', comment: 'public' }] },
			cfn_nag: { rules_to_suppress: [{ id: 'W57' }] },
			cdk_nag: { rules_to_suppress: [{ id: 'AwsSolutions-COG7' }] },
			'cfn-lint': { config: { ignore_checks: ['E3030'] } },
			guard: { SuppressedRules: ['COGNITO'] },
		};
		const text = JSON.stringify({ Resources: { Pool: { Type: 'AWS::Cognito::IdentityPool', Metadata: metadata } } });
		expect(resource(read(text), 'Pool').suppressions.map(({ id }) => id)).toEqual([
			'trust-no-aud',
			'CKV_AWS_366',
			'W57',
			'AwsSolutions-COG7',
			'E3030',
			'COGNITO',
		]);
	});

	it('may hold any name', () => {
		const text =
			'{"Resources": {"__proto__": {"Type": "AWS::Cognito::UserPool", "Properties": {"__proto__": {"polluted": true}, "constructor": 1}}}}';
		const [pool] = read(text).resources;
		expect(pool?.name).toBe('__proto__');
		expect([...(pool?.properties.members.keys() ?? [])]).toEqual(['__proto__', 'constructor']);
		expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
	});

	it.each([
		['an unfinished line', 'Resources:\n  Pool:\n    Type: AWS::Cognito::UserPool\n    Properties:\n      UserPoolName: a\n      Mfa'],
		['an open bracket', 'Resources:\n  Pool:\n    Type: AWS::Cognito::UserPool\n    Properties: {UserPoolName: a, Policies: [\n'],
		['an open quote', 'Resources:\n  Pool:\n    Type: AWS::Cognito::UserPool\n    Properties:\n      UserPoolName: a\n      B: "x\n'],
		['JSON without its end', '{"Resources": {"Pool": {"Type": "AWS::Cognito::UserPool", "Properties": {"UserPoolName": "a", "Mfa": '],
		['CR LF', 'Resources:\r\n  Pool:\r\n    Type: AWS::Cognito::UserPool\r\n    Properties:\r\n      UserPoolName: a\r\n'],
		['a byte order mark', '\ufeffResources:\n  Pool:\n    Type: AWS::Cognito::UserPool\n    Properties:\n      UserPoolName: a\n'],
		[
			'a byte order mark before JSON',
			'\ufeff{"Resources": {"Pool": {"Type": "AWS::Cognito::UserPool", "Properties": {"UserPoolName": "a"}}}}',
		],
		[
			'a merge key',
			'base: &base\n  UserPoolName: a\nResources:\n  Pool:\n    Type: AWS::Cognito::UserPool\n    Properties:\n      <<: *base\n',
		],
	])('are read with %s', (_name, text) => {
		expect(resource(read(text), 'Pool').properties.members.get('UserPoolName')?.value).toMatchObject({ type: 'scalar', value: 'a' });
	});

	it.each([
		['', undefined],
		['Resources:', []],
		['Resources: 3', []],
		['- Resources', undefined],
		['{"Resources": null, "x": "cognito"}', []],
		['\u0000\u0001Resources: cognito', undefined],
	])('%j is read as far as it goes', (text, resources) => {
		expect(readCloudFormation(text, 'x')?.resources).toEqual(resources);
	});

	it('are known by their content', async () => {
		expect(await readDocument('Resources:\n  T: { Type: AWS::DynamoDB::Table }\n', 'template.yaml')).toBeUndefined();
		expect((await readDocument('Resources:\n  P: { Type: AWS::Cognito::UserPool }\n', 'x'))?.format).toBe('cloudformation');
	});
});

describe('hostile templates', () => {
	const aliases = Array.from(
		{ length: 12 },
		(_, level) =>
			`a${level}: &a${level} [${
				level === 0
					? 'x'
					: Array(9)
							.fill(`*a${level - 1}`)
							.join(', ')
			}]`,
	);
	const template = 'Resources:\n  Pool:\n    Type: AWS::Cognito::UserPool\n    Properties:\n      Value: ';

	it.each<readonly [string, string, string]>([
		['aliases of aliases', `${aliases.join('\n')}\n${template}*a11\n`, 'too-many-values'],
		['an alias of itself', `${template}&a [*a]\n`, 'cyclic-alias'],
		['deep lists', `${template}${'['.repeat(100_000)}`, 'too-deep'],
		['deep dashes', `${template}\n        ${'- '.repeat(100_000)}`, 'too-deep'],
		['deep JSON', `{"Resources": ${'{"a":'.repeat(100_000)}`, 'too-deep'],
		['deep JSON lists', `{"Resources": ${'['.repeat(100_000)}`, 'too-deep'],
		['a faulty text', `${template}\n${'}'.repeat(100_000)}`, 'syntax'],
		['quotes', `${template}${'"'.repeat(100_000)}`, 'syntax'],
		['too much text', `${template}${' '.repeat(2_000_000)}`, 'too-large'],
	])('%s end in a clear answer, in time', (_name, text, code) => {
		const start = performance.now();
		const document = readCloudFormation(text, 'x');
		expect(performance.now() - start).toBeLessThan(10_000);
		if (document !== undefined) expect(document.problems.map((problem) => problem.code)).toContain(code);
	});
});
