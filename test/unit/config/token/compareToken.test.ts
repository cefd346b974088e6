import { describe, expect, it } from 'vitest';
import { client as clientOf, codeGrant, pool, resource, stack } from '../../../../src/core/config/rules/exampleStack.ts';
import { compareToken } from '../../../../src/core/config/token/compareToken.ts';
import { decode } from '../../../../src/core/token/decode.ts';
import {
	accessClaims,
	client,
	idClaims,
	identityPool,
	machineClaims,
	now,
	ofKind,
	poolId,
	token,
	updatedIssuer,
} from '../../services/tokens.ts';
import { isOfGate, placeOf, said, saidAs, unseen } from './held.ts';

const otherPool = 'eu-west-1_OTHER0001';
const id = token(idClaims);
const access = token({ ...accessClaims, scope: 'openid email' });
const machine = token(machineClaims);

/** Saved answers of the AWS CLI. */
const poolDump = (members: object = {}, poolOf = poolId): string =>
	JSON.stringify({ UserPool: { Id: poolOf, Name: 'live', SchemaAttributes: [], ...members } });
const clientDump = (members: object = {}): string =>
	JSON.stringify({ UserPoolClient: { UserPoolId: poolId, ClientId: client, ClientName: 'web', ...members } });
const live = (poolMembers: object = {}, clientMembers: object = {}): Record<string, string> => ({
	'user-pool.json': poolDump(poolMembers),
	'client.json': clientDump(clientMembers),
});
const outputs = (auth: object): string => JSON.stringify({ version: '1.3', auth: { aws_region: 'eu-west-1', ...auth } });
const group = (name: string, more = ''): string =>
	resource(`Group${name}`, 'Cognito::UserPoolGroup', `UserPoolId: !Ref Users\nGroupName: ${name}${more}`);
const pools = (one: string, other: string): string =>
	stack(pool(), resource('Staff', 'Cognito::UserPool', 'UserPoolName: staff'), clientOf(''), one, other);

describe('which pool and client a token belongs to', () => {
	it('is certain by the ids of saved answers', async () => {
		expect(await saidAs('belongs', live(), id)).toEqual([
			'The user pool is live: its ID is that of the issuer.',
			'The app client is web, by its ID.',
		]);
	});

	it('is certain for the pool of a client that is known by its id', async () => {
		const files = {
			'state.json': JSON.stringify({ UserPoolClient: { UserPoolId: poolId, ClientId: client, ClientName: 'web' } }),
			'amplify_outputs.json': outputs({ user_pool_id: poolId, user_pool_client_id: client }),
		};
		expect(await said(files, id)).toEqual([
			'belongs: The app client is web, by its ID.',
			'belongs: The app configured in amplify_outputs.json is the app client of the token.',
			'agrees: The token lives 1 hr, as IdTokenValidity of the app client web says.',
			`unknown: The files name the user pool ${poolId}, but none describes it.`,
		]);
	});

	it('is inferred for the only pool and client of a template, and said as such', async () => {
		const found = await said(stack(pool(), clientOf('')), id);
		expect(found).toEqual([
			'inferred: The user pool seems to be Users: the files declare no other one.',
			'inferred: The app client seems to be Client: its user pool has no other one.',
			'agrees~: The token lives 1 hr, as IdTokenValidity of the app client Client says.',
		]);
	});

	it('is not inferred while files name another pool', async () => {
		const files = { 'template.yaml': stack(pool(), clientOf('')), 'amplify_outputs.json': outputs({ user_pool_id: otherPool }) };
		expect(await said(files, id)).toEqual([`differs: The token is of the user pool ${poolId}, but the files name only ${otherPool}.`]);
		expect(await placeOf('pool-other', files, id)).toBe(`"${otherPool}"`);
	});

	it('is inferred by the domain that the app of the token uses', async () => {
		const domains = resource('Domain', 'Cognito::UserPoolDomain', 'UserPoolId: !Ref Users\nDomain: shop');
		const app = outputs({ user_pool_id: poolId, oauth: { domain: 'shop.auth.eu-west-1.amazoncognito.com' } });
		const files = { 'template.yaml': pools(domains, ''), 'amplify_outputs.json': app };
		expect((await saidAs('inferred', files, id))[0]).toBe(
			'The user pool seems to be Users: the app in amplify_outputs.json uses its domain.',
		);
		const elsewhere = { ...files, 'amplify_outputs.json': app.replace('auth.eu-west-1', 'auth.eu-west-2') };
		expect(await saidAs('inferred', elsewhere, id)).toEqual([]);
	});

	it('is inferred by a callback of the app that is the client of the token, but not by one on this machine', async () => {
		const app = (url: string): string =>
			outputs({ user_pool_client_id: client, user_pool_id: poolId, oauth: { redirect_sign_in_uri: [url] } });
		const template = pools(clientOf(codeGrant, 'Web'), '');
		const files = { 'template.yaml': template, 'amplify_outputs.json': app('https://shop.example.jp/callback') };
		expect(await saidAs('inferred', files, id)).toEqual([
			'The user pool seems to be Users: an app client of it has the callback of the app in amplify_outputs.json.',
			'The app client seems to be Web: it has the callback of the app in amplify_outputs.json.',
		]);
		const local = {
			'template.yaml': template.replace('https://shop.example.jp/callback', 'http://localhost:3000'),
			'amplify_outputs.json': app('http://localhost:3000'),
		};
		expect(await saidAs('inferred', local, id)).toEqual([]);
	});

	it('is inferred by what one pool alone has: a resource server, an attribute, a group', async () => {
		const server = resource('Orders', 'Cognito::UserPoolResourceServer', 'UserPoolId: !Ref Users\nIdentifier: orders\nName: orders');
		expect((await saidAs('inferred', pools(server, ''), token(accessClaims)))[0]).toBe(
			'The user pool seems to be Users: it alone has the resource server orders.',
		);
		const tenants = resource('Tenants', 'Cognito::UserPool', 'Schema: [{ Name: tenant, AttributeDataType: String }]');
		expect((await saidAs('inferred', pools(tenants, ''), token({ ...idClaims, 'custom:tenant': 'a' })))[0]).toBe(
			'The user pool seems to be Tenants: it alone declares custom:tenant.',
		);
		expect((await saidAs('inferred', pools(group('admins'), ''), token({ ...idClaims, 'cognito:groups': ['admins'] })))[0]).toBe(
			'The user pool seems to be Users: it alone has the group admins.',
		);
	});

	it('is left open where several pools may be meant', async () => {
		expect(await said(pools('', ''), id)).toEqual([
			`unknown: Which user pool of the files has the ID ${poolId} cannot be told: Users, Staff.`,
		]);
		expect(await said({ 'amplify_outputs.json': outputs({ user_pool_id: poolId }) }, id)).toContain(
			`unknown: The files name the user pool ${poolId}, but none describes it.`,
		);
		expect(await said(stack(group('admins')), id)).toEqual(['unknown: The files describe no user pool.']);
	});

	it('is inferred for the client that alone could be given the token', async () => {
		const programs = 'AllowedOAuthFlowsUserPoolClient: true\nAllowedOAuthFlows: [client_credentials]\nAllowedOAuthScopes: [orders/write]';
		const files = stack(pool(), clientOf(codeGrant, 'Web'), clientOf(programs, 'Job'));
		expect((await saidAs('inferred', files, access))[1]).toBe(
			'The app client seems to be Web: of the clients of its user pool it alone could be given this token.',
		);
		expect((await saidAs('inferred', files, machine))[1]).toContain('seems to be Job');
		const two = stack(pool(), clientOf(codeGrant, 'Web'), clientOf(codeGrant, 'Phone'));
		expect(await saidAs('unknown', two, access)).toEqual([
			'Which app client of the user pool Users the token is for cannot be told: Web, Phone fit.',
		]);
		expect(await saidAs('differs', two, machine)).toEqual([
			'None of the app clients of the user pool Users could be given this token: Web, Phone.',
		]);
	});

	it('says that a client is unknown to a pool all of whose clients are known, or belongs to another pool', async () => {
		const files = { 'user-pool.json': poolDump(), 'client.json': clientDump({ ClientId: 'another0000000000000000000' }) };
		expect(await saidAs('differs', files, id)).toEqual([
			`None of the app clients that the files have for the user pool live has the ID ${client}: web.`,
		]);
		expect(await saidAs('unknown', { 'user-pool.json': poolDump() }, id)).toEqual(['The files have no app client of the user pool live.']);
		expect(await saidAs('differs', { 'client.json': clientDump({ UserPoolId: otherPool }) }, id)).toContain(
			`The app client web belongs to the user pool ${otherPool}, but the token is of ${poolId}.`,
		);
	});

	it('tells apps of the client from apps of other clients of the pool', async () => {
		const app = (own: string, scopes: readonly string[] = []): string =>
			outputs({ user_pool_id: poolId, user_pool_client_id: own, oauth: { scopes } });
		expect(await said({ 'amplify_outputs.json': app(client, ['openid', 'phone']) }, access)).toEqual(
			expect.arrayContaining([
				'belongs: The app configured in amplify_outputs.json is the app client of the token.',
				'differs: The app in amplify_outputs.json asks for the scope phone, but the token does not have it.',
			]),
		);
		expect(await saidAs('follows', { 'amplify_outputs.json': app('another') }, access)).toEqual([
			`The app configured in amplify_outputs.json is another app client of the user pool than ${client}.`,
		]);
	});

	it('knows the pool by the client where the issuer does not say it, as with an emulator', async () => {
		const emulated = token({ ...idClaims, iss: 'http://localhost:9229/local_1' });
		expect(await saidAs('belongs', live(), emulated)).toEqual([
			'The app client is web, by its ID.',
			'The user pool is live: the app client web belongs to it.',
		]);
	});

	it('says nothing of a pool for a token of another issuer', async () => {
		expect(await said(stack(pool(), clientOf('')), ofKind.id)).toEqual([]);
	});
});

describe('how long a token lives', () => {
	const stated = (validity: string): string => stack(pool(), clientOf(validity));

	it('is compared with what the client says, in its unit', async () => {
		const files = stated('IdTokenValidity: 15\nTokenValidityUnits: { IdToken: minutes }');
		expect(await saidAs('differs', files, id)).toEqual(['The token lives 1 hr, but IdTokenValidity of the app client Client says 15 min.']);
		expect(await placeOf('lifetime', files, id)).toBe('15');
		expect(await saidAs('differs', stated('IdTokenValidity: 60\nTokenValidityUnits: { IdToken: minutes }'), id)).toEqual([]);
		// An access token has another lifetime.
		expect(await saidAs('differs', files, access)).toEqual(expect.not.arrayContaining([expect.stringContaining('lives')]));
	});

	it('is unknown where a parameter says it, and says by which default it differs', async () => {
		const parameter = (more: string): string =>
			`Parameters:\n  Hours: { Type: Number${more} }\n${stated('AccessTokenValidity: !Ref Hours')}`;
		expect(await saidAs('unknown', parameter(''), machine)).toContain(
			'AccessTokenValidity of Client was not compared. The parameter Hours says it at deployment.',
		);
		expect(await saidAs('differs', parameter(', Default: 2'), machine)).toContain(
			'The token lives 1 hr, but AccessTokenValidity of the app client Client says 2 hr. That is the default of the parameter Hours.',
		);
	});

	it('fits when one arm of a condition fits', async () => {
		const files = `Conditions:\n  Long: !Equals [a, !Ref AWS::Region]\n${stated('IdTokenValidity: !If [Long, 8, 1]')}`;
		expect(await saidAs('differs', files, id)).toEqual([]);
		expect(await saidAs('differs', files.replace('8, 1', '8, 4'), id)).toHaveLength(1);
	});

	it('cannot have been refreshed after the refresh token has expired', async () => {
		const late = token({ ...idClaims, auth_time: now - 3 * 86_400 });
		const files = stated('RefreshTokenValidity: 2');
		expect(await saidAs('differs', files, late)).toEqual([
			'The user signed in 2 days 23 hr before the token was issued, but refresh tokens of the app client Client live 2 days.',
		]);
		expect(await saidAs('differs', stated('RefreshTokenValidity: 3'), late)).toEqual([]);
	});
});

describe('scopes', () => {
	it('must be allowed by the client, with references to resource servers as what they are', async () => {
		const server = resource(
			'Orders',
			'Cognito::UserPoolResourceServer',
			'UserPoolId: !Ref Users\nIdentifier: orders\nName: orders\nScopes: [{ ScopeName: read, ScopeDescription: r }]',
		);
		const web = clientOf(codeGrant.replace('[openid, email]', '[openid, email, !Sub "${Orders}/read"]'));
		expect(await saidAs('agrees', stack(pool(), web, server), token(accessClaims))).toContain(
			'The app client Client is allowed the scopes openid, email, orders/read.',
		);
		const files = stack(pool(), clientOf(codeGrant), server);
		expect(await saidAs('differs', files, token({ ...accessClaims, scope: 'openid orders/delete' }))).toEqual([
			'The app client Client is not allowed the scope orders/delete.',
			'The resource server Orders has no scope orders/delete.',
		]);
		expect(await placeOf('scope-not-allowed', files, token(accessClaims))).toBe('[openid, email]');
	});

	it('may be added by a trigger that is new enough', async () => {
		const trigger = (version: string): string =>
			stack(
				pool(`LambdaConfig: { PreTokenGenerationConfig: { LambdaVersion: ${version}, LambdaArn: !ImportValue Fn } }`),
				clientOf(codeGrant),
			);
		expect(await saidAs('unknown', trigger('V2_0'), token(accessClaims))).toEqual([
			'The app client Client is not allowed the scope orders/read, but a trigger may have added it.',
		]);
		expect(await saidAs('differs', trigger('V1_0'), token(accessClaims))).toEqual([
			'The app client Client is not allowed the scope orders/read.',
		]);
	});

	it('come of a grant that the client has', async () => {
		expect(await saidAs('differs', stack(pool(), clientOf('')), access)).toContain(
			'The app client Client may not use the OAuth endpoints, where such scopes come from.',
		);
		expect(await saidAs('differs', stack(pool(), clientOf(codeGrant)), machine)).toContain(
			'The app client Client does not have the grant that such a token comes from: client_credentials.',
		);
		const api = token({ ...accessClaims, scope: 'aws.cognito.signin.user.admin' });
		const refreshOnly = stack(pool(), clientOf(`${codeGrant}\nExplicitAuthFlows: [ALLOW_REFRESH_TOKEN_AUTH]`));
		expect(await saidAs('differs', refreshOnly, api)).toEqual([
			'The app client Client has no flow of sign-in by the API, where the scope of the token comes from.',
		]);
		expect(await saidAs('differs', stack(pool(), clientOf(codeGrant)), api)).toEqual([]);
	});

	it('are unknown where a list is', async () => {
		const files = stack(pool(), clientOf(codeGrant.replace('[openid, email]', '!ImportValue Scopes')));
		expect(await saidAs('unknown', files, access)).toEqual(['AllowedOAuthScopes of Client was not compared. It is said elsewhere.']);
	});
});

describe('attributes', () => {
	const tenant = token({ ...idClaims, 'custom:tenant': 'a', email: 'a@example.jp' });
	const schema = 'Schema: [{ Name: tenant, AttributeDataType: String, Mutable: true }]';

	it('must be declared by the pool, unless a trigger may add them', async () => {
		expect(await saidAs('differs', stack(pool(), clientOf('')), tenant)).toEqual([
			'The user pool Users declares no attribute custom:tenant, and no trigger that could add it.',
		]);
		expect(await saidAs('agrees', stack(pool(schema), clientOf('')), tenant)).toContain('The user pool Users declares custom:tenant.');
		const trigger = stack(pool('LambdaConfig: { PreTokenGeneration: !ImportValue Fn }'), clientOf(''));
		expect(await saidAs('unknown', trigger, tenant)).toEqual([
			'The user pool Users does not declare custom:tenant, but a trigger may have added them.',
		]);
		expect(await saidAs('unknown', stack(pool('Schema: !ImportValue Schema'), clientOf('')), tenant)).toEqual([
			'Schema of Users was not compared. It is computed, or names something that is not in these files.',
		]);
	});

	it('must be readable by the client', async () => {
		const files = stack(pool(schema), clientOf('ReadAttributes: [email]'));
		expect(await saidAs('differs', files, tenant)).toEqual(['The app client Client may not read custom:tenant, but its token shows it.']);
		expect(await saidAs('differs', stack(pool(schema), clientOf('ReadAttributes: [name, "custom:tenant"]')), tenant)).toEqual([
			'The app client Client may not read email, but its token shows it.',
		]);
	});

	it('are said to be writable or not', async () => {
		expect(await saidAs('follows', stack(pool(schema), clientOf('')), tenant)).toEqual([
			'Users can change custom:tenant themselves through the app client Client.',
		]);
		expect(await saidAs('follows', stack(pool(schema), clientOf('WriteAttributes: [email]')), tenant)).toEqual([
			'Users cannot change custom:tenant through the app client Client.',
		]);
	});
});

describe('groups and roles', () => {
	const arn = 'arn:aws:iam::123456789012:role/admin';
	const member = token({ ...idClaims, 'cognito:groups': ['admins', `${poolId}_Google`], 'cognito:roles': [arn] });

	it('must be known, and bring a role or not', async () => {
		expect(await saidAs('follows', stack(pool(), clientOf(''), group('admins')), member)).toEqual(['The group admins brings no IAM role.']);
		expect(await saidAs('agrees', stack(pool(), clientOf(''), group('admins')), member)).toContain(
			'The user pool Users has the groups admins.',
		);
		expect(await saidAs('differs', stack(pool(), clientOf(''), group('users')), member)).toContain(
			'No file declares the group admins of the user pool Users.',
		);
		expect(await saidAs('unknown', stack(pool(), clientOf('')), member)).toEqual([
			'The files have no groups of the user pool Users, so admins could not be compared.',
		]);
		expect(
			await saidAs('unknown', stack(pool(), clientOf(''), group('!ImportValue G').replace('Group!ImportValue G', 'G')), member),
		).toEqual(['GroupName of G was not compared. It is said elsewhere.']);
	});

	it('must be the roles of groups, where the ARNs of all are written out', async () => {
		const own = (role: string): string => stack(pool(), clientOf(''), group('admins', `\nRoleArn: ${role}`));
		expect(await saidAs('differs', own('arn:aws:iam::123456789012:role/other'), member)).toEqual([
			`No group of the user pool Users has the role ${arn}.`,
		]);
		expect(await saidAs('differs', own(arn), member)).toEqual([]);
		expect(await saidAs('differs', own('!ImportValue Role'), member)).toEqual([]);
	});
});

describe('how the token was issued', () => {
	it('has the form of the issuer that the pool is set to', async () => {
		const files = stack(pool('IssuerConfiguration: { Type: ORIGINAL }'), clientOf(''));
		expect(await saidAs('differs', files, token({ ...idClaims, iss: updatedIssuer }))).toEqual([
			'The user pool Users is set to the form ORIGINAL of the issuer, but the token has the form UPDATED.',
		]);
		expect(await saidAs('differs', files, id)).toEqual([]);
	});

	it('carries origin_jti where revocation is on', async () => {
		const files = (on: boolean): string => stack(pool(), clientOf(`EnableTokenRevocation: ${on}`));
		const revocable = token({ ...idClaims, origin_jti: 'o' });
		expect(await saidAs('differs', files(true), id)).toEqual([
			'Revocation is on for the app client Client, but the token lacks origin_jti.',
		]);
		expect(await saidAs('differs', files(false), revocable)).toEqual([
			'Revocation is off for the app client Client, but the token has origin_jti.',
		]);
		expect(await saidAs('differs', files(true), revocable)).toEqual([]);
	});

	it('names a key of the saved key set of its pool', async () => {
		const keys = (kid: string, of = poolId): Record<string, string> => ({
			[`${of}/.well-known/jwks.json`]: JSON.stringify({ keys: [{ kty: 'RSA', kid, n: 'AQAB', e: 'AQAB' }] }),
		});
		expect(await saidAs('agrees', keys('k'), id)).toEqual([`The key set in ${poolId}/.well-known/jwks.json has the key k.`]);
		expect(await saidAs('differs', keys('old'), id)).toEqual([
			`The key set in ${poolId}/.well-known/jwks.json has no key k: it is an old copy, or the keys are not of this user pool.`,
		]);
		expect(await said(keys('old', otherPool), id)).toEqual(['unknown: The files describe no user pool.']);
	});
});

describe('other texts', () => {
	it('says which identity pool a token of it is from', async () => {
		const files = {
			'identity-pool.json': JSON.stringify({
				IdentityPoolId: identityPool,
				IdentityPoolName: 'shop',
				AllowUnauthenticatedIdentities: false,
			}),
		};
		expect(await said(files, ofKind['cognito-identity'])).toEqual(['belongs: The identity pool is shop, by its ID.']);
	});

	it('says nothing of what has no claims to read', async () => {
		expect(await compareToken(decode('no token'), [], () => 0)).toBeUndefined();
		expect(await compareToken(ofKind['cognito-refresh'], [], () => 0)).toBeUndefined();
	});

	it('takes what a load balancer signs as of the issuer and client in its header', async () => {
		expect(await saidAs('belongs', live(), ofKind['alb-data'])).toEqual([
			'The user pool is live: its ID is that of the issuer.',
			'The app client is web, by its ID.',
		]);
	});

	it('compares a hostile token in no more than a moment, and says how much it left out', async () => {
		const many = Array.from({ length: 20_000 }, (_, index) => `g${index}`);
		const hostile = token({
			...idClaims,
			...Object.fromEntries(many.map((name) => [`custom:${name}`, name])),
			'cognito:groups': many,
			'cognito:roles': many,
		});
		const begin = performance.now();
		const found = await said(stack(pool(), clientOf('ReadAttributes: [email]'), group('admins')), hostile);
		expect(performance.now() - begin).toBeLessThan(1000);
		expect(found.length).toBeLessThan(400);
		expect(found).toContain('unknown: More values of cognito:groups, which were not compared: 19900.');
	});

	it('compares with no file, and with a token whose claims have other types', async () => {
		expect(await said({}, id)).toEqual(['unknown: The files describe no user pool.']);
		const odd = token({ iss: 7, token_use: 'id', aud: {}, 'cognito:groups': { a: 1 }, exp: 'x', iat: null, auth_time: {} });
		expect(await said(stack(pool(), clientOf(codeGrant)), odd)).toEqual([
			'inferred: The user pool seems to be Users: the files declare no other one.',
			'inferred: The app client seems to be Client: its user pool has no other one.',
		]);
	});
});

it('makes every statement about the token itself in some test here', () => {
	expect(unseen((code) => !isOfGate(code) && !code.startsWith('live-'))).toEqual([]);
});
