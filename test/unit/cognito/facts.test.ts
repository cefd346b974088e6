import { describe, expect, it } from 'vitest';
import { joinFacts } from '../../../src/core/cognito/facts.ts';
import { readFacts } from '../../../src/core/cognito/readFacts.ts';

const pool = 'eu-west-1_FIXTURE01';

describe('ids in configuration files', () => {
	it.each([
		['amplify_outputs.json', `{\n  "auth": {\n    "user_pool_id": "${pool}",\n    "user_pool_client_id": "myclient1"\n  }\n}`, 4, 3],
		['amplifyconfiguration.json', `{"aws_user_pools_id": "${pool}",\n"aws_user_pools_web_client_id": "myclient1"}`, 2, 1],
		['aws-exports.js', `const awsmobile = {\n  aws_user_pools_id: '${pool}',\n  userPoolWebClientId: 'myclient1',\n};`, 3, 2],
		['.env', `POOL=${pool}\r\nexport VITE_COGNITO_CLIENT_ID=myclient1\r\n`, 2, 1],
		['.env', `POOL="${pool}"\nCLIENT_ID="myclient1" # comment`, 2, 1],
		['samconfig.toml', `parameter_overrides = "UserPoolId=${pool} UserPoolClientId=myclient1"`, 1, 1],
		['template.yaml', `Environment:\n  POOL: ${pool}\n  CLIENT_ID: myclient1\n`, 3, 2],
		['application.yml', `pool: ${pool}\nclient-id: myclient1`, 2, 1],
		['client.json', `{"UserPoolClient": {"UserPoolId": "${pool}",\n"ClientId": "myclient1"}}`, 2, 1],
	])('%s: %j', async (path, text, clientLine, poolLine) => {
		const { clients, pools } = await readFacts(text, path);
		expect([...clients]).toEqual([['myclient1', { path, line: clientLine }]]);
		expect([...pools]).toEqual([[pool, { path, line: poolLine }]]);
	});

	it('are not references, placeholders or parts of other words', async () => {
		const text = 'ClientId: !Ref Client\nCLIENT_ID=$ID\nclientIdentity: x\nCLIENT_ID=\nclientId: process.env.ID\nx-eu-west-1_y-z.example';
		const { clients, pools } = await readFacts(text, 'x');
		expect([...clients.keys()]).toEqual([]);
		expect([...pools.keys()]).toEqual([]);
	});

	it('are those of other things only where no reader knows better', async () => {
		const provider = {
			IdentityProvider: { ProviderName: 'F', ProviderType: 'Facebook', UserPoolId: pool, ProviderDetails: { client_id: '1234567890' } },
		};
		const { clients, pools } = await readFacts(JSON.stringify(provider), 'provider.json');
		expect([[...clients.keys()], [...pools.keys()]]).toEqual([[], [pool]]);
		const template = `Resources:\n  Users: { Type: AWS::Cognito::UserPool }\n  Fn:\n    Type: AWS::Lambda::Function\n    Properties: { Environment: { Variables: { CLIENT_ID: myclient1 } } }\n`;
		expect([...(await readFacts(template, 'template.yaml')).clients.keys()]).toEqual(['myclient1']);
	});

	it('are read of every client and pool that a file names, of verifiers and identity pools too', async () => {
		const identityPool = {
			IdentityPoolId: 'eu-west-1:12345678-1234-1234-1234-123456789012',
			IdentityPoolName: 'p',
			CognitoIdentityProviders: [{ ClientId: 'myclient1', ProviderName: `cognito-idp.eu-west-1.amazonaws.com/${pool}` }],
		};
		const { clients, pools } = await readFacts(JSON.stringify(identityPool, null, 1), 'identity-pool.json');
		expect([...clients]).toEqual([['myclient1', { path: 'identity-pool.json', line: 6 }]]);
		expect([...pools]).toEqual([[pool, { path: 'identity-pool.json', line: 7 }]]);
	});

	it('count where they stand first', async () => {
		const join = joinFacts([await readFacts(`\nCLIENT_ID=a\nCLIENT_ID=a`, 'one'), await readFacts('CLIENT_ID=a\nCLIENT_ID=b', 'two')]);
		expect([...join.clients]).toEqual([
			['a', { path: 'one', line: 2 }],
			['b', { path: 'two', line: 2 }],
		]);
	});

	it.each([
		'aa-'.repeat(300_000),
		'client_id'.repeat(100_000),
		`clientId${' '.repeat(900_000)}`,
		'\n'.repeat(900_000),
		'{'.repeat(900_000),
	])('are looked for in a time that does not explode: before the test has no more (%#)', async (text) => {
		expect((await readFacts(`{"AttributeDataType": "${text}`, 'x')).pools.size).toBe(0);
		expect((await readFacts(text, 'x')).pools.size).toBe(0);
	});
});

describe('the validity of refresh tokens', () => {
	const validityOf = async (client: object): Promise<unknown> => {
		const { refreshValidity } = await readFacts(
			JSON.stringify({ UserPoolClient: { UserPoolId: pool, ClientId: 'myclient1', ...client } }, null, 1),
			'client.json',
		);
		return refreshValidity.get('myclient1');
	};
	const place = { path: 'client.json', line: 5 };

	it.each([
		[{ RefreshTokenValidity: 30 }, 30 * 86_400],
		[{ RefreshTokenValidity: '30' }, 30 * 86_400],
		[{ RefreshTokenValidity: 90, TokenValidityUnits: { RefreshToken: 'minutes' } }, 5400],
		[{ RefreshTokenValidity: 12, TokenValidityUnits: { RefreshToken: 'hours', IdToken: 'minutes' } }, 43_200],
		[{ RefreshTokenValidity: 7200, TokenValidityUnits: { RefreshToken: 'seconds' } }, 7200],
		[{ RefreshTokenValidity: 5, TokenValidityUnits: { IdToken: 'minutes' } }, 5 * 86_400],
		// 0 stands for 30 days.
		[{ RefreshTokenValidity: 0, TokenValidityUnits: { RefreshToken: 'minutes' } }, 30 * 86_400],
	])('is read from a saved describe-user-pool-client answer: %j', async (client, seconds) => {
		expect(await validityOf(client)).toEqual({ seconds, place });
	});

	it.each([
		{},
		{ RefreshTokenValidity: 30, TokenValidityUnits: { RefreshToken: 'fortnights' } },
		{ RefreshTokenValidity: 30, TokenValidityUnits: { RefreshToken: 'toString' } },
		{ RefreshTokenValidity: 59, TokenValidityUnits: { RefreshToken: 'minutes' } },
		{ RefreshTokenValidity: 3651 },
		{ RefreshTokenValidity: -1 },
	])('is not known from %j', async (client) => {
		expect(await validityOf(client)).toBeUndefined();
	});

	it('says whether rotation is on where the file does', async () => {
		const validity = { RefreshTokenValidity: 1 };
		expect(await validityOf({ ...validity, RefreshTokenRotation: { Feature: 'ENABLED' } })).toEqual({
			seconds: 86_400,
			rotates: true,
			place,
		});
		expect(await validityOf({ ...validity, RefreshTokenRotation: { Feature: 'DISABLED' } })).toEqual({
			seconds: 86_400,
			rotates: false,
			place,
		});
	});

	it('is not that of a client without an id, as templates have them, and the first of two files counts', async () => {
		const properties = { RefreshTokenValidity: 30 };
		const template = { Resources: { Client: { Type: 'AWS::Cognito::UserPoolClient', Properties: properties } } };
		expect((await readFacts(JSON.stringify(template), 'template.json')).refreshValidity.size).toBe(0);
		const dump = (days: number): string =>
			JSON.stringify({ UserPoolClient: { UserPoolId: pool, ClientId: 'a', RefreshTokenValidity: days } });
		const joined = joinFacts([await readFacts(dump(2), 'one.json'), await readFacts(dump(3), 'two.json')]);
		expect(joined.refreshValidity.get('a')).toEqual({ seconds: 172_800, place: { path: 'one.json', line: 1 } });
	});
});

describe('the schema of a pool', () => {
	it('is read from a saved describe-user-pool answer', async () => {
		const answer = {
			UserPool: {
				Id: pool,
				SchemaAttributes: [
					{ Name: 'sub', AttributeDataType: 'String', Mutable: false, Required: true },
					{
						Name: 'custom:tier',
						AttributeDataType: 'Number',
						DeveloperOnlyAttribute: false,
						Mutable: false,
						Required: false,
						NumberAttributeConstraints: { MinValue: '1', MaxValue: '5' },
					},
					{ Name: 'custom:plan', AttributeDataType: 'String', Mutable: true, StringAttributeConstraints: { MaxLength: '64' } },
					{ Name: 'dev:custom:level', AttributeDataType: 'String', DeveloperOnlyAttribute: true },
				],
			},
		};
		const text = JSON.stringify(answer, null, 2);
		const lineOf = (part: string): number => text.slice(0, text.indexOf(part)).split('\n').length - 1;
		const { attributes } = await readFacts(text, 'pool.json');
		expect([...attributes]).toEqual([
			[
				'custom:tier',
				[
					{
						dataType: 'Number',
						mutable: false,
						required: false,
						min: '1',
						max: '5',
						userPoolId: pool,
						place: { path: 'pool.json', line: lineOf('"custom:tier"') },
					},
				],
			],
			[
				'custom:plan',
				[{ dataType: 'String', mutable: true, max: '64', userPoolId: pool, place: { path: 'pool.json', line: lineOf('"custom:plan"') } }],
			],
			['dev:custom:level', [{ dataType: 'String', userPoolId: pool, place: { path: 'pool.json', line: lineOf('"dev:custom:level"') } }]],
		]);
	});

	it('is read from a CloudFormation template in JSON, where names have no prefix and the pool no id', async () => {
		const template = {
			Resources: {
				Other: { Type: 'AWS::S3::Bucket', Properties: { Schema: [{ Name: 'no', AttributeDataType: 'String' }] } },
				Pool: {
					Type: 'AWS::Cognito::UserPool',
					Properties: {
						Schema: [
							{ Name: 'email', AttributeDataType: 'String', Required: true },
							{ Name: 'tier', AttributeDataType: 'Number', NumberAttributeConstraints: { MinValue: 1 } },
							{ Name: 'level', AttributeDataType: 'String', DeveloperOnlyAttribute: true },
						],
					},
				},
			},
		};
		const { attributes } = await readFacts(JSON.stringify(template), 'template.json');
		expect([...attributes]).toEqual([
			['custom:tier', [{ dataType: 'Number', min: '1', place: { path: 'template.json', line: 1 } }]],
			['dev:custom:level', [{ dataType: 'String', place: { path: 'template.json', line: 1 } }]],
		]);
	});

	it.each(['\n', '\r\n'])('is read from a template in YAML %j', async (lineBreak) => {
		const template = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  # The users
  Pool: # of the shop
    Properties:
      UserPoolName: !Sub "\${Stage}-users"
      Schema:
      - Name: email
        AttributeDataType: String
      - Name: tier   # 1 to 5
        AttributeDataType: Number
        Mutable: false
        Required: False
        NumberAttributeConstraints:
          MinValue: "1"
          MaxValue: 5
      -   AttributeDataType: "String"
          Name: 'level'
          DeveloperOnlyAttribute: true
      - { Name: flow, AttributeDataType: String }
      - Name: !Ref Name
        AttributeDataType: String

      Policies:
        Schema:
          - Name: no
            AttributeDataType: String
    Type: AWS::Cognito::UserPool
  Other:
    Type: AWS::S3::Bucket
    Properties:
      Schema:
        - Name: no
          AttributeDataType: String
  Second:
    Type: "AWS::Cognito::UserPool"
    Properties:
      Schema:
        - Name: tier
          AttributeDataType: String
`;
		const { attributes } = await readFacts(template.replaceAll('\n', lineBreak), 'template.yaml');
		const at = (part: string): { path: string; line: number } => ({
			path: 'template.yaml',
			line: template.slice(0, template.indexOf(part)).split('\n').length,
		});
		expect([...attributes]).toEqual([
			[
				'custom:tier',
				[
					{ dataType: 'Number', mutable: false, required: false, min: '1', max: '5', place: at('- Name: tier   #') },
					{ dataType: 'String', place: at('- Name: tier\n') },
				],
			],
			['dev:custom:level', [{ dataType: 'String', place: at('-   AttributeDataType') }]],
			['custom:flow', [{ dataType: 'String', place: at('- { Name: flow') }]],
		]);
	});

	it.each([
		'AttributeDataType:\n  Type: AWS::Cognito::UserPool\n  Properties:\n    Schema:\n',
		'Type: AWS::Cognito::UserPool\nProperties:\n  Schema: AttributeDataType',
		'- Type: AWS::Cognito::UserPool\n\tProperties:\n\t\tSchema:\n\t\t- AttributeDataType',
		`Type: AWS::Cognito::UserPool\nProperties:\n  Schema:\n${'    - Name: a\n'.repeat(20_000)}AttributeDataType`,
		`${'Type: AWS::Cognito::UserPool\nProperties:\n  Schema:\n'.repeat(20_000)}AttributeDataType`,
	])('is left out where YAML is broken or no schema (%#)', async (text) => {
		expect([...(await readFacts(text, 'template.yaml')).attributes]).toEqual([]);
	});

	it.each([
		'{"UserPool": {"SchemaAttributes": "AttributeDataType"}}',
		'{"UserPool": {"SchemaAttributes": [null, 1, {"Name": 1, "AttributeDataType": 2}]}}',
		'{"Resources": {"A": null, "B": {"Type": "AWS::Cognito::UserPool"}, "C": {"Type": "AWS::Cognito::UserPool", "Properties": {"Schema": {"AttributeDataType": 1}}}}}',
		'{"Resources": ["AttributeDataType"]}',
		'{"AttributeDataType',
	])('is empty where the file is of another form: %s', async (text) => {
		expect([...(await readFacts(text, 'x')).attributes]).toEqual([]);
	});
});
