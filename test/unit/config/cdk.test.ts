import { describe, expect, it } from 'vitest';
import { ConfigGraph } from '../../../src/core/config/graph/graph.ts';
import { lintDocuments } from '../../../src/core/config/lint/lintDocuments.ts';
import { readDocument } from '../../../src/core/config/lint/readDocument.ts';
import { valuesAt } from '../../../src/core/config/model/lookUp.ts';
import { short } from './template.ts';

const read = async (imports: string, code: string): Promise<ReturnType<typeof lintDocuments>> => {
	const document = await readDocument(`${imports}\n${code}`, 'lib/stack.ts');
	return document === undefined ? [] : lintDocuments([document], { profile: 'strict' });
};
const rules = async (code: string, imports = "import * as cognito from 'aws-cdk-lib/aws-cognito';"): Promise<readonly string[]> =>
	(await read(imports, code)).map(({ rule, resource }) => `${rule.id} ${resource.name}`);
const guests = 'new cognito.CfnIdentityPool(this, "Guests", { allowUnauthenticatedIdentities: true });';

const cdk = "import * as cognito from 'aws-cdk-lib/aws-cognito';\nimport { Duration } from 'aws-cdk-lib';";
/** The edges of code, by the addresses of the resources. */
const edges = async (code: string): Promise<readonly string[]> => {
	const document = await readDocument(`${cdk}\n${code}`, 'lib/stack.ts');
	const graph = new ConfigGraph(document ? [document] : []);
	return graph.edges().map(({ from, to }) => `${from.address} → ${to.address}`);
};
/** A property of the client `C` of code. */
const ofClient = async (path: string, options: string, before = ''): Promise<unknown> => {
	const document = await readDocument(`${cdk}\n${before}\nnew cognito.UserPoolClient(this, 'C', ${options});`, 'lib/stack.ts');
	const client = document?.resources.find(({ kind }) => kind === 'app-client');
	return client && valuesAt(client.properties, path).map(short);
};

describe('constructs of the AWS CDK', () => {
	it.each<readonly [string, readonly string[]]>([
		[
			'const p = new cognito.UserPool(this, "P"); p.addDomain("D", {}); new cognito.CfnUserPoolGroup(this, "G", { userPoolId: p.userPoolId });',
			['D → P', 'G → P'],
		],
		[
			'class A { constructor() { this.p = new cognito.UserPool(this, "P"); new cognito.UserPoolClient(this, "C", { userPool: this.p }); } }',
			['C → P'],
		],
		['class A { p = new cognito.UserPool(this, "P"); f() { const q = this.p; q.addClient("C"); } }', ['C → P']],
		['new cognito.UserPool(this, "P").addClient("C");', ['C → P']],
		[
			'const p = new cognito.CfnUserPool(this, "P"); new cognito.CfnUserPoolClient(this, "C", { userPoolId: p.attrUserPoolId });',
			['C → P'],
		],
		// What `this.p` is in another class, or after another assignment, nobody knows here.
		['class A { p = new cognito.UserPool(this, "P"); } class B { f() { this.p.addClient("C"); } }', []],
		['class A { f(q) { this.p = new cognito.UserPool(this, "P"); this.p = q; this.p.addClient("C"); } }', []],
		['let p = new cognito.UserPool(this, "P"); if (q) p = q; p.addClient("C");', []],
		['const p = cognito.UserPool.fromUserPoolId(this, "P", "eu-west-1_a"); new cognito.UserPoolClient(this, "C", { userPool: p });', []],
		// Two of one name are two.
		['const p = new cognito.UserPool(a, "P"); const q = new cognito.UserPool(b, "P"); q.addClient("C");', ['C → P#2']],
	])('are connected by what holds them: %s', async (code, expected) => {
		expect(await edges(code)).toEqual(expected);
	});

	it.each<readonly [string, string, unknown]>([
		['AccessTokenValidity', '{ accessTokenValidity: Duration.hours(2) }', [120]],
		['TokenValidityUnits.AccessToken', '{ accessTokenValidity: Duration.hours(2) }', ['minutes']],
		['AccessTokenValidity', '{ accessTokenValidity: Duration.hours(n) }', ['?computed']],
		['AccessTokenValidity', '{ accessTokenValidity: Duration.parse("PT1H") }', ['?computed']],
		[
			'AllowedOAuthScopes',
			'{ oAuth: { scopes: [cognito.OAuthScope.EMAIL, cognito.OAuthScope.custom("a/b")] } }',
			[['email', 'a/b', 'openid']],
		],
		['AllowedOAuthFlows', '{ oAuth: { callbackUrls: urls } }', [['implicit', 'code']]],
		['AllowedOAuthFlows', '{ oAuth: { ...oAuth, callbackUrls: urls } }', ['?computed']],
		['CallbackURLs', '{ oAuth: { flows: { authorizationCodeGrant: true } } }', [['https://example.com']]],
		['CallbackURLs', '{ oAuth: { flows: { clientCredentials: true } } }', ['?computed']],
		['CallbackURLs', '{ oAuth: { flows } }', ['?computed']],
		[
			'WriteAttributes',
			'{ writeAttributes: new cognito.ClientAttributes().withStandardAttributes({ fullname: true }).withCustomAttributes("a") }',
			[['name', 'custom:a']],
		],
		['WriteAttributes', '{ writeAttributes: new cognito.ClientAttributes().withCustomAttributes(...names) }', [['…']]],
		['WriteAttributes', '{ writeAttributes: attributes.withCustomAttributes("a") }', ['?computed']],
		[
			'SupportedIdentityProviders',
			'{ supportedIdentityProviders: [cognito.UserPoolClientIdentityProvider.AMAZON] }',
			[['LoginWithAmazon']],
		],
	])('say what they mean: %s of %s', async (path, options, expected) => {
		expect(await ofClient(path, options)).toEqual(expected);
	});

	it('names the scope of a resource server by an edge', async () => {
		const before =
			'const s = new cognito.ResourceServerScope({ scopeName: "read" }); const r = new cognito.UserPoolResourceServer(this, "R", { scopes: [s] });';
		expect(await ofClient('AllowedOAuthScopes', '{ oAuth: { scopes: [cognito.OAuthScope.resourceServer(r, s)] } }', before)).toEqual([
			['→R.Ref|/read'],
		]);
	});

	it('are judged across resources, but not by what other files may add', async () => {
		const code = `const p = new cognito.UserPool(this, "P", { customAttributes: { role: new cognito.StringAttribute({ mutable: true }) } });
			p.addClient("C", { authFlows: { userSrp: true }, oAuth: { flows: { authorizationCodeGrant: true }, scopes: [cognito.OAuthScope.custom("orders/read")], callbackUrls: ["https://a.example.jp"] },
				writeAttributes: new cognito.ClientAttributes().withCustomAttributes("role", "tier") });`;
		expect(await rules(code)).toEqual(['client-self-writable-privilege-attr C', 'client-attr-unknown C']);
	});

	it('that stand for each other end', async () => {
		expect(
			await rules(
				'const a = cognito.OAuthScope.custom(b); const b = cognito.OAuthScope.custom(a); new cognito.UserPoolClient(this, "C", { oAuth: { ...oAuth, scopes: [a] } });',
			),
		).toEqual([]);
		expect(await rules('const a = b; const b = a; a.addClient("C");')).toEqual([]);
	});

	it.each([
		"import * as cognito from 'aws-cdk-lib/aws-cognito';",
		"import { aws_cognito as cognito } from 'aws-cdk-lib';",
		"import * as cdk from 'aws-cdk-lib'; const { aws_cognito: cognito } = cdk;",
		"const cognito = require('@aws-cdk/aws-cognito');",
	])('are known by their module: %s', async (imports) => {
		expect(await rules(guests, imports)).toEqual(['idpool-guest Guests']);
	});

	it('of another module are not', async () => {
		expect(await rules(guests, "import * as cognito from './aws_cognito';")).toEqual([]);
	});

	it('offer no change: the words there are those of the CDK', async () => {
		const findings = await read("import * as cognito from 'aws-cdk-lib/aws-cognito';", guests);
		expect(findings.map(({ fixes }) => fixes)).toEqual([[]]);
	});

	it.each([
		['new cognito.UserPool(this, "P", { passwordPolicy: { minLength: 14, requireSymbols: true } });'],
		['new cognito.UserPool(this, "P");'],
		['new cognito.UserPool(this, "P", props);'],
		['new cognito.UserPoolClient(this, "C", { userPool, disableOAuth: true });'],
		['new cognito.UserPoolClient(this, "C", props);'],
		['new cognito.UserPoolClient(this, "C", { userPool, ...props });'],
		[
			'new cognito.UserPoolClient(this, "C", { userPool, oAuth: { flows: { authorizationCodeGrant: true, implicitCodeGrant: isOld }, callbackUrls } });',
		],
		['other.addClient("C");'],
	])('are not blamed for what the CDK, or another file, says: %s', async (code) => {
		expect(await rules(code)).toEqual([]);
	});

	it('have authorizers as CloudFormation has them, of REST and HTTP APIs', async () => {
		const imports = `${cdk}\nimport * as rest from 'aws-cdk-lib/aws-apigateway'; import { CfnAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2';`;
		const code = `const p = new cognito.UserPool(this, "P");
			new rest.CfnAuthorizer(this, "Rest", { type: "COGNITO_USER_POOLS", identitySource: "method.request.header.Authorization", providerArns: [p.userPoolArn] });
			new CfnAuthorizer(this, "Http", { authorizerType: "JWT", jwtConfiguration: { issuer: p.userPoolProviderUrl, audience: [id] } });`;
		const document = await readDocument(`${imports}\n${code}`, 'lib/stack.ts');
		expect(
			document?.resources.filter(({ kind }) => kind === 'authorizer').map(({ type, properties }) => [type, short(properties)]),
		).toMatchObject([
			[
				'AWS::ApiGateway::Authorizer',
				{ Type: 'COGNITO_USER_POOLS', IdentitySource: 'method.request.header.Authorization', ProviderARNs: ['→P.Arn'] },
			],
			['AWS::ApiGatewayV2::Authorizer', { AuthorizerType: 'JWT', JwtConfiguration: { Issuer: '→P.ProviderURL', Audience: ['?computed'] } }],
		]);
	});

	it('get the grants of the CDK where nobody says which', async () => {
		expect(await rules('const pool = new cognito.UserPool(this, "P"); pool.addClient("C", { generateSecret: false });')).toContain(
			'client-cdk-default-oauth C',
		);
	});
});
