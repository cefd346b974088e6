import { describe, expect, it } from 'vitest';
import { client as clientOf, codeGrant, pool, resource, stack } from '../../../../src/core/config/rules/exampleStack.ts';
import { accessClaims, api, client, idClaims, issuer, machineClaims, ofKind, poolId, token } from '../../services/tokens.ts';
import { isOfGate, placeOf, said, saidAs, unseen } from './held.ts';

const id = token(idClaims);
const access = token(accessClaims);
const machine = token(machineClaims);
const users = pool('Schema: [{ Name: tenant, AttributeDataType: String, Mutable: true }, { Name: roles, AttributeDataType: String }]');
const web = clientOf(codeGrant.replace('[openid, email]', '[openid, email, orders/read]'), 'Web');
const staff = resource('Staff', 'Cognito::UserPool', 'UserPoolName: staff');
const live = {
	'user-pool.json': JSON.stringify({ UserPool: { Id: poolId, Name: 'live', SchemaAttributes: [] } }),
	'client.json': JSON.stringify({ UserPoolClient: { UserPoolId: poolId, ClientId: client, ClientName: 'web' } }),
};

/** Statements about what takes tokens, over a pool and a client, which are inferred. */
const refused = (of: typeof id, ...resources: readonly string[]): Promise<readonly string[]> =>
	saidAs('refuses', stack(users, web, ...resources), of);
const accepted = async (of: typeof id, ...resources: readonly string[]): Promise<readonly string[]> =>
	(await saidAs('agrees', stack(users, web, ...resources), of)).filter((line) => line.includes('set up'));

describe('a REST API', () => {
	const rest = (of = '!GetAtt Users.Arn'): string =>
		resource('Rest', 'ApiGateway::Authorizer', `Name: rest\nType: COGNITO_USER_POOLS\nProviderARNs: [${of}]`);
	const method = (scopes = ''): string =>
		resource('Get', 'ApiGateway::Method', `AuthorizationType: COGNITO_USER_POOLS\nAuthorizerId: !Ref Rest${scopes}`);

	it('takes ID tokens without scopes, access tokens with one of its scopes', async () => {
		expect(await accepted(id, rest())).toEqual(['Rest (REST API) is set up to take the token.']);
		expect(await refused(access, rest(), method())).toEqual([
			'Get (REST API) would refuse the token. Without OAuth scopes on the method, the token is read as an ID token. Put one of the scopes on the method (openid, email, orders/read), or send an ID token.',
		]);
		expect(await accepted(access, rest(), method('\nAuthorizationScopes: [orders/read]'))).toEqual([
			'Get (REST API) is set up to take the token.',
		]);
		expect(await refused(access, rest(), method('\nAuthorizationScopes: [orders/write]'))).toEqual([
			'Get (REST API) would refuse the token: it wants one of the scopes orders/write, and the token has openid, email, orders/read.',
		]);
		expect((await refused(id, rest(), method('\nAuthorizationScopes: [orders/read]')))[0]).toContain('It takes an access token');
	});

	it('without methods in sight takes an access token where one of its scopes is asked for', async () => {
		expect(await saidAs('follows', stack(users, web, rest()), access)).toEqual([
			'Rest (REST API) takes the token only where one of its scopes is asked for: openid, email, orders/read.',
		]);
	});

	it('of another pool takes none', async () => {
		const files = { ...live, 'template.yaml': stack(rest('arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_OTHER0001')) };
		expect(await saidAs('refuses', files, id)).toEqual([`Rest (REST API) would refuse the token: it does not take tokens of ${issuer}.`]);
		expect(await placeOf('gate-other-issuer', files, id)).toBe('arn:aws:cognito-idp:eu-west-1:123456789012:userpool/eu-west-1_OTHER0001');
		expect(await saidAs('unknown', stack(users, web, rest('!ImportValue Arn')), id)).toContain(
			'ProviderARNs of Rest was not compared. It is said elsewhere.',
		);
	});

	it('is known of SAM, with the scopes of its authorizer', async () => {
		const sam = (scopes: string): string =>
			`Transform: AWS::Serverless-2016-10-31\n${stack(users, web)}  Api:\n    Type: AWS::Serverless::Api\n    Properties:\n      Auth: { Authorizers: { Pool: { UserPoolArn: !GetAtt Users.Arn, AuthorizationScopes: [${scopes}] } } }\n`;
		expect(await saidAs('agrees', sam('orders/read'), access)).toContain('Pool (REST API) is set up to take the token.');
		expect(await saidAs('refuses', sam('orders/write'), access)).toHaveLength(1);
	});
});

describe('an HTTP API', () => {
	const http = (issuerOf = '!Sub "https://cognito-idp.${AWS::Region}.amazonaws.com/${Users}"', audience = '[!Ref Web]'): string =>
		resource(
			'Http',
			'ApiGatewayV2::Authorizer',
			`Name: jwt\nAuthorizerType: JWT\nJwtConfiguration:\n  Issuer: ${issuerOf}\n  Audience: ${audience}`,
		);
	const route = (scopes: string): string =>
		resource('Read', 'ApiGatewayV2::Route', `AuthorizationType: JWT\nAuthorizerId: !Ref Http\nAuthorizationScopes: ${scopes}`);

	it('compares the issuer and the client', async () => {
		expect(await accepted(id, http())).toEqual(['Http (HTTP API) is set up to take the token.']);
		expect(await accepted(access, http())).toHaveLength(1);
		const job = clientOf('', 'Job');
		expect(await refused(access, job, http(undefined, '[!Ref Job]'))).toEqual([
			`Http (HTTP API) would refuse the token: it takes the audience Job, not ${client}.`,
		]);
		expect(await refused(access, http(undefined, '[]'))).toHaveLength(1);
		expect(await saidAs('unknown', stack(users, web, http(undefined, '[!ImportValue Client]')), access)).toEqual([
			'Audience of Http was not compared. It is said elsewhere.',
		]);
	});

	it('compares the audience where the token has one', async () => {
		const bound = token({ ...accessClaims, aud: api });
		expect(await refused(bound, http())).toEqual([`Http (HTTP API) would refuse the token: it takes the audience ${client}, not ${api}.`]);
		expect(await accepted(bound, http(undefined, `["${api}"]`))).toHaveLength(1);
	});

	it('refuses an issuer with a slash at its end, and a token without a key ID', async () => {
		expect(await refused(id, http(`"${issuer}/"`))).toEqual([
			`Http (HTTP API) would refuse the token: it does not take tokens of ${issuer}.`,
		]);
		expect((await refused(token(idClaims, { alg: 'RS256' }), http()))[0]).toMatch(/^Http \(HTTP API\) would refuse the token\. /);
	});

	it('asks for scopes at its routes', async () => {
		expect(await accepted(access, http(), route('[orders/read]'))).toEqual(['Read (HTTP API) is set up to take the token.']);
		expect(await refused(access, http(), route('[orders/write]'))).toHaveLength(1);
		expect(await saidAs('unknown', stack(users, web, http(), route('!ImportValue S')), access)).toEqual([
			'AuthorizationScopes of Read was not compared. It is said elsewhere.',
		]);
	});

	it('takes the tokens of other issuers', async () => {
		const files = stack(users, http('"https://issuer.example.com/tenant"', '[app]'));
		expect(await saidAs('agrees', files, ofKind.id)).toEqual(['Http (HTTP API) is set up to take the token.']);
	});
});

describe('other services', () => {
	it('compare the pool and the client', async () => {
		const appsync = resource(
			'Graph',
			'AppSync::GraphQLApi',
			'AuthenticationType: AMAZON_COGNITO_USER_POOLS\nUserPoolConfig: { UserPoolId: !Ref Users }',
		);
		expect(await accepted(access, appsync)).toEqual(['Graph (AppSync) is set up to take the token.']);
		expect(await refused(access, staff, appsync.replace('!Ref Users', '!Ref Staff'))).toEqual([]);
		const source = (clients: string): string =>
			resource(
				'Source',
				'VerifiedPermissions::IdentitySource',
				`Configuration: { CognitoUserPoolConfiguration: { UserPoolArn: !GetAtt Users.Arn, ClientIds: ${clients} } }`,
			);
		expect(await accepted(access, source('[]'))).toHaveLength(1);
		expect(await refused(access, source('[another]'))).toEqual([
			`Source (Verified Permissions) would refuse the token: it takes the app clients another, not ${client}.`,
		]);
	});

	it('take the clients that an expression of AppSync names, and say where it was not tried', async () => {
		const graph = (expression: string, more = ''): string =>
			resource(
				'Graph',
				'AppSync::GraphQLApi',
				`AuthenticationType: AMAZON_COGNITO_USER_POOLS\nUserPoolConfig: { UserPoolId: !Ref Users, AppIdClientRegex: ${expression} }${more}`,
			);
		const open = (...resources: readonly string[]): Promise<readonly string[]> =>
			saidAs('unknown', stack(users, web, ...resources), access);
		for (const expression of [client, `'^${client}$'`, `'^(another|${client})$'`, `'(?:${client})'`, '!Ref Web', '!Sub "^${Web}$"']) {
			expect(await accepted(access, graph(expression))).toHaveLength(1);
		}
		expect(await refused(access, graph("'^(another|third)$'"))).toEqual([
			`Graph (AppSync) would refuse the token: it takes the app clients another, third, not ${client}.`,
		]);
		for (const expression of [`'${client.slice(2)}'`, "'[a-z0-9]+'", "'(a+)+$'"]) {
			expect(await accepted(access, graph(expression))).toEqual([]);
			expect(await open(graph(expression))).toContain(
				`Graph (AppSync) takes app clients that fit ${expression.slice(1, -1)}. Whether ${client} fits was not tried.`,
			);
		}
		const another = '\nAdditionalAuthenticationProviders: [{ UserPoolConfig: { UserPoolId: !Ref Users } }]';
		expect(await accepted(access, graph('another', another))).toHaveLength(1);
		const elsewhere = '\nAdditionalAuthenticationProviders: [{ UserPoolConfig: { UserPoolId: eu-west-1_OTHER0001 } }]';
		expect(await refused(access, graph('another', elsewhere))).toHaveLength(1);
	});

	it('compare the claims that a load balancer asks for', async () => {
		const asking = (claims: string): string =>
			resource(
				'Jwt',
				'ElasticLoadBalancingV2::Listener',
				`DefaultActions: [{ Type: jwt-validation, JwtValidationConfig: { Issuer: "${issuer}", AdditionalClaims: [${claims}] } }]`,
			);
		const one = (name: string, format: string, values: string): string => `{ Name: ${name}, Format: ${format}, Values: [${values}] }`;
		const good = [
			one('client_id', 'single-string', `other, ${client}`),
			one('client_id', 'single-string', '!Ref Web'),
			one('scope', 'space-separated-values', 'email, orders/read'),
			one('cognito:groups', 'string-array', 'admins'),
		];
		const withGroups = token({ ...accessClaims, 'cognito:groups': ['admins', 'staff'] });
		expect(await accepted(withGroups, asking(good.join(', ')))).toEqual([
			'Jwt (JWT verification by a load balancer) is set up to take the token.',
		]);
		const jwt = 'Jwt (JWT verification by a load balancer)';
		for (const [claim, reason] of [
			[one('token_use', 'single-string', 'id'), 'it wants token_use to be id, not access.'],
			[one('scope', 'space-separated-values', 'orders/write'), 'it wants scope to be orders/write, not openid, email, orders/read.'],
			[one('cognito:groups', 'string-array', 'owners'), 'it wants cognito:groups to be owners, not admins, staff.'],
			[one('tenant', 'single-string', 'acme'), 'it wants the claim tenant, which the token does not have.'],
			[one('toString', 'single-string', 'acme'), 'it wants the claim toString, which the token does not have.'],
		]) {
			expect(await refused(withGroups, asking(`${good[0]}, ${claim}`))).toEqual([`${jwt} would refuse the token: ${reason}`]);
		}
		for (const claim of [
			one('cognito:groups', 'string-array', 'admins, owners'),
			one('cognito:groups', 'single-string', 'admins'),
			one('scope', 'space-separated-values', 'openid, orders/write'),
			one('client_id', 'single-string', '!ImportValue Client'),
		]) {
			expect(await accepted(withGroups, asking(claim))).toEqual([]);
			expect(await refused(withGroups, asking(claim))).toEqual([]);
			expect((await saidAs('unknown', stack(users, web, asking(claim)), withGroups)).join('\n')).toContain('Jwt');
		}
	});

	it('know agents and load balancers', async () => {
		const agent = resource(
			'Agent',
			'BedrockAgentCore::Gateway',
			`AuthorizerConfiguration: { CustomJWTAuthorizer: { DiscoveryUrl: !Sub "https://cognito-idp.\${AWS::Region}.amazonaws.com/\${Users}/.well-known/openid-configuration", AllowedClients: [!Ref Web] } }`,
		);
		expect(await accepted(access, agent)).toEqual(['Agent (AgentCore) is set up to take the token.']);
		const balancer = resource(
			'Balancer',
			'ElasticLoadBalancingV2::Listener',
			'DefaultActions: [{ Type: authenticate-cognito, AuthenticateCognitoConfig: { UserPoolArn: !GetAtt Users.Arn } }]',
		);
		expect((await refused(access, balancer))[0]).toMatch(/^Balancer \(sign-in by a load balancer\) would refuse the token\. /);
		const jwt = resource(
			'Jwt',
			'ElasticLoadBalancingV2::ListenerRule',
			`Actions: [{ Type: jwt-validation, JwtValidationConfig: { Issuer: "${issuer}", JwksEndpoint: "${issuer}/.well-known/jwks.json" } }]`,
		);
		expect(await accepted(access, jwt)).toEqual(['Jwt (JWT verification by a load balancer) is set up to take the token.']);
	});
});

describe('a verifier', () => {
	const spring = (more: string): Record<string, string> => ({
		'application.yml': `spring:\n  security:\n    oauth2:\n      resourceserver:\n        jwt:\n          issuer-uri: ${issuer}\n${more}`,
	});

	it('would take what it expects, and refuse anything else, for the reason that its check gives', async () => {
		expect(await saidAs('agrees', spring(''), access)).toEqual(['application.yml expects nothing that the token does not have.']);
		const audience = spring(`          audiences: ${client}\n`);
		expect(await saidAs('refuses', audience, access)).toEqual([
			'application.yml would refuse the token. Audience: The token has no audience (aud). A Cognito access token names its app client in client_id instead.',
		]);
		expect(await placeOf('verifier-refuses', audience, access)).toBe(client);
		const other = { 'application.yml': spring('')['application.yml']?.replace(poolId, 'eu-west-1_OTHER0001') ?? '' };
		expect((await saidAs('refuses', other, access))[0]).toContain('not from the expected issuer');
		const filled = {
			'application.yml':
				spring('')['application.yml']?.replace(issuer, `${'$'}{ISSUER}\n          jwk-set-uri: ${issuer}/.well-known/jwks.json`) ?? '',
		};
		expect(await saidAs('unknown', filled, access)).toContain(
			'Issuer of application.yml was not compared. An environment or a deployment tool says it.',
		);
	});
});

describe('an identity pool', () => {
	const provider = '{ ClientId: !Ref Web, ProviderName: !GetAtt Users.ProviderName }';
	const identity = (providers = provider): string =>
		resource('Guests', 'Cognito::IdentityPool', `AllowUnauthenticatedIdentities: false\nCognitoIdentityProviders: [${providers}]`);
	const attachment = (mapping = ''): string =>
		resource(
			'Roles',
			'Cognito::IdentityPoolRoleAttachment',
			`IdentityPoolId: !Ref Guests\nRoles: { authenticated: !GetAtt User.Arn }${mapping}`,
		);
	const roles = `${resource('User', 'IAM::Role', 'RoleName: user')}${resource('Admin', 'IAM::Role', 'RoleName: admin')}`;
	const mapped = (mapping: string): string =>
		`\nRoleMappings: { web: { IdentityProvider: !Sub "\${Users.ProviderName}:\${Web}", ${mapping} } }`;
	const follows = async (of: typeof id, ...resources: readonly string[]): Promise<readonly string[]> =>
		(await saidAs('follows', stack(users, web, roles, identity(), ...resources), of)).filter(
			(line) => !/custom:\w+ (?:themselves|through)/.test(line),
		);

	it('takes ID tokens of the pools and clients that it lists', async () => {
		expect(await accepted(id, identity())).toEqual(['The identity pool Guests is set up to take the token.']);
		expect((await refused(access, identity()))[0]).toMatch(/^The identity pool Guests would refuse the token\. /);
		expect(
			await refused(
				id,
				clientOf('', 'Job').replace('UserPoolId', 'AllowedOAuthFlows: [client_credentials]\n      UserPoolId'),
				identity(provider.replace('Web', 'Job')),
			),
		).toEqual([`The identity pool Guests would refuse the token: the app client ${client} is not among its providers.`]);
		expect(await saidAs('unknown', stack(users, web, identity(provider.replace('!Ref Web', '!ImportValue Client'))), id)).toEqual([
			'CognitoIdentityProviders of Guests was not compared. It is computed, or names something that is not in these files.',
		]);
	});

	it('says whether it asks the user pool', async () => {
		expect(await follows(id)).toEqual(['The identity pool Guests takes the token until it expires, also after the user was signed out.']);
		const checked = stack(users, web, identity(provider.replace(' }', ', ServerSideTokenCheck: true }')));
		expect(await saidAs('follows', checked, id)).toEqual([
			'The identity pool Guests asks the user pool whether the user was signed out or deleted.',
		]);
	});

	it('gives the role of its mapping', async () => {
		const rules = mapped(
			'Type: Rules, AmbiguousRoleResolution: Deny, RulesConfiguration: { Rules: [{ Claim: "custom:tenant", MatchType: StartsWith, Value: adm, RoleARN: !GetAtt Admin.Arn }] }',
		);
		const admin = token({ ...idClaims, 'custom:tenant': 'admins' });
		expect(await follows(admin, attachment(rules))).toContain('The role would be Admin, by the rule custom:tenant StartsWith adm.');
		expect(await saidAs('differs', stack(users, web, roles, identity(), attachment(rules)), id)).toEqual([
			'The identity pool gives no role: no mapping singles one out, and then it denies.',
		]);
		expect(await follows(id, attachment(rules.replace('Deny', 'AuthenticatedRole')))).toContain(
			'The role would be User, that of all users who have signed in.',
		);
		const list = rules.replace('"custom:tenant"', '"cognito:groups"');
		expect(
			await saidAs('unknown', stack(users, web, roles, identity(), attachment(list)), token({ ...idClaims, 'cognito:groups': ['adm'] })),
		).toContain('A rule about the role compares cognito:groups, which is a list: what comes of it is not documented.');
	});

	it.each([
		['Equals', 'adm', true],
		['Equals', 'admins', false],
		['Contains', 'dm', true],
		['NotEqual', 'other', true],
		['NotEqual', 'adm', false],
		['StartsWith', 'dm', false],
	])('%s %s: %s', async (operator, value, fits) => {
		const rules = mapped(
			`Type: Rules, AmbiguousRoleResolution: Deny, RulesConfiguration: { Rules: [{ Claim: "custom:tenant", MatchType: ${operator}, Value: ${value}, RoleARN: !GetAtt Admin.Arn }] }`,
		);
		const found = await said(stack(users, web, roles, identity(), attachment(rules)), token({ ...idClaims, 'custom:tenant': 'adm' }));
		expect(found.some((line) => line.includes('The role would be Admin'))).toBe(fits);
		// A rule of NotEqual passes over what is not there.
		expect(await saidAs('differs', stack(users, web, roles, identity(), attachment(rules)), id)).toHaveLength(1);
	});

	it('gives the role that the token names, or the usual one', async () => {
		const byToken = attachment(mapped('Type: Token, AmbiguousRoleResolution: AuthenticatedRole'));
		const arn = 'arn:aws:iam::123456789012:role/ops';
		expect(await follows(token({ ...idClaims, 'cognito:preferred_role': arn }), byToken)).toContain(
			`The role would be ${arn}, which the token names in cognito:preferred_role.`,
		);
		expect(await follows(token({ ...idClaims, 'cognito:roles': [arn] }), byToken)).toContain(
			`The role would be ${arn}, which the token names in cognito:roles.`,
		);
		expect(await follows(token({ ...idClaims, 'cognito:roles': [arn, `${arn}2`] }), byToken)).toContain(
			'The role would be User, that of all users who have signed in.',
		);
		expect(await follows(id, attachment())).toContain('The role would be User, that of all users who have signed in.');
	});

	it('makes principal tags of claims', async () => {
		const tags = (map: string, more = ''): string =>
			resource(
				'Tags',
				'Cognito::IdentityPoolPrincipalTag',
				`IdentityPoolId: !Ref Guests\nIdentityProviderName: !GetAtt Users.ProviderName\nPrincipalTags: ${map}${more}`,
			);
		const tenant = token({ ...idClaims, 'custom:tenant': 'a', 'custom:roles': ['x'] });
		const files = stack(users, web, identity(), tags('{ tenant: "custom:tenant", team: "custom:team", roles: "custom:roles" }'));
		expect(await saidAs('follows', files, tenant)).toContain('The principal tag tenant would be a, from custom:tenant.');
		expect(await saidAs('differs', files, tenant)).toEqual(['The principal tag team stays away: the token has no claim custom:team.']);
		expect(await saidAs('unknown', files, tenant)).toEqual([
			'The principal tag roles is taken from custom:roles, which is a list: what becomes of it is not documented.',
		]);
		expect(await saidAs('follows', stack(users, web, identity(), tags('{}', '\nUseDefaults: true')), id)).toContain(
			'The usual principal tags would be given, from aud and sub.',
		);
	});
});

it('a machine is given the statements of its own kind', async () => {
	expect(
		(
			await refused(
				machine,
				resource(
					'Guests',
					'Cognito::IdentityPool',
					'AllowUnauthenticatedIdentities: false\nCognitoIdentityProviders: [{ ClientId: !Ref Web, ProviderName: !GetAtt Users.ProviderName }]',
				),
			)
		)[0],
	).toContain('client credentials give none');
});

it('makes every statement about what takes tokens in some test here', () => {
	expect(unseen(isOfGate)).toEqual([]);
});
