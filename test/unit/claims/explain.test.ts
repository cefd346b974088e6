import { describe, expect, it } from 'vitest';
import { catalogueSentences, explainClaim, explainHeader, explainScope, findRows } from '../../../src/core/claims/explain.ts';
import type { RowPlace } from '../../../src/core/claims/row.ts';

describe('a claim in a token', () => {
	it.each<[string, RowPlace, string]>([
		['aud', 'id-token', 'The app client this token is for.'],
		[
			'aud',
			'access-token',
			'The API this access token is for; Cognito sets it only when the request named a resource or a trigger added it.',
		],
		['aud', 'identity-pool-token', 'The identity pool that made this token.'],
		['sub', 'id-token', "The user's permanent id in this pool. Key users by this, with the issuer."],
		['sub', 'm2m-token', 'No user stands behind this token; sub was seen absent or equal to the client id.'],
		['sub', 'identity-pool-token', "The user's id in the identity pool: the Region, a colon, and a GUID."],
		['token_use', 'access-token', 'Says which kind of token this is; an API should ask for an access token.'],
		['nonce', 'id-token', 'The value your app sent with the sign-in request, returned unchanged.'],
		['nonce', 'dpop-proof', 'A recent value from the server, which shows that the proof is fresh.'],
		['state', 'authorize-request', 'A random value that comes back with the answer and ties it to the request.'],
		['scope', 'm2m-token', 'The custom scopes this client was granted; a machine token has no others.'],
		['email_verified', 'userinfo', 'Whether the address is proven; the UserInfo endpoint of Cognito returns it as text.'],
		['email_verified', 'alb-data', 'Whether the address is proven; the UserInfo endpoint of Cognito returns it as text.'],
	])('%s in %s', (name, place, meaning) => {
		expect(explainClaim(name, place)?.meaning).toBe(meaning);
	});

	it('is explained in general when the token is not known', () => {
		for (const name of ['iss', 'sub', 'aud', 'exp', 'iat', 'jti']) {
			const row = explainClaim(name);
			expect(row?.source, name).toMatch(/^RFC 7519/);
			expect(explainClaim(name, undefined)).toBe(row);
		}
	});

	it('is explained by the row of another token when a trigger put it here', () => {
		expect(explainClaim('at_hash', 'access-token')?.where).toEqual(['id-token']);
		expect(explainClaim('custom:tier', 'access-token')?.name).toBe('custom:*');
	});

	it('is not taken for a header parameter, a key member, a scope or a term of the same name', () => {
		for (const name of ['kid', 'alg', 'kty', 'openid', 'state', 'keys', 'user pool', 'USER_AUTH', 'issuer', 'd', 'mfa']) {
			expect(explainClaim(name, 'id-token'), name).toBeUndefined();
		}
		expect(explainClaim('profile', 'id-token')?.family).toBe('claim');
	});

	it('counts with its case', () => {
		expect(explainClaim('Name', 'id-token')).toBeUndefined();
		expect(explainClaim('SUB')).toBeUndefined();
		expect(explainHeader('ALG')).toBeUndefined();
	});

	it('is explained by what holds it', () => {
		expect(explainClaim('dateCreated', 'id-token', 'identities')?.type).toBe('time-ms');
		expect(explainClaim('dateCreated', 'id-token')).toBeUndefined();
		expect(explainClaim('country', 'userinfo', 'address')?.title).toBe('Country');
		expect(explainClaim('kid', 'access-token', 'cnf')?.meaning).toBe('The name of the key to which the token is bound.');
		expect(explainClaim('otp', 'id-token', 'amr')?.title).toBe('Authenticator app code');
		expect(explainClaim('urn:cognito:loa:4', 'access-token', 'acr')?.title).toBe('Level 4');
		expect(explainClaim('invalid_grant', 'token-request', 'error')?.title).toBe('Invalid grant');
		expect(explainClaim('sub', 'access-token', 'act')?.title).toBe('Acting party');
		expect(explainClaim('sub', 'access-token', 'nothing known')).toBeUndefined();
	});

	it.each([
		['custom:tenant_id', 'custom:*', 'your-own'],
		['custom:*', 'custom:*', 'your-own'],
		['dev:custom:level', 'dev:custom:*', 'your-own'],
		['dev:level', 'dev:custom:*', 'your-own'],
		['cognito:something_new', 'cognito:*', 'cognito'],
		['cognito:groups', 'cognito:groups', 'who'],
		['https://example.com/tenant', 'https://*', 'your-own'],
		['https://aws.amazon.com/tags', 'https://aws.amazon.com/tags', 'what-it-may-do'],
	])('%s is explained as %s', (name, row, group) => {
		expect(explainClaim(name, 'id-token')).toMatchObject({ name: row, group });
	});

	it('under a web address is known for a claim only inside a token', () => {
		expect(explainClaim('https://example.com/tenant')).toBeUndefined();
		expect(explainClaim('https://aws.amazon.com/tags')?.name).toBe('https://aws.amazon.com/tags');
	});

	it.each(['', 'custom:', 'tenant', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '/', 'a/b', '\u0000', 'x'.repeat(1_000_000)])(
		'%j is not known',
		(name) => {
			expect(explainClaim(name, 'id-token')).toBeUndefined();
			expect(explainHeader(name)).toBeUndefined();
		},
	);
});

describe('a name in a document or a request', () => {
	it.each<[string, RowPlace, string]>([
		['alg', 'jwk', "Key's algorithm"],
		['kid', 'jwk', 'Key ID'],
		['d', 'jwk', 'Private key'],
		['issuer', 'discovery', 'Issuer'],
		['jwks_uri', 'discovery', 'Key set URL'],
		['code', 'authorize-request', 'Code response'],
		['code', 'token-request', 'Authorization code'],
		['openid', 'authorize-request', 'OpenID Connect sign-in'],
		['SMS_MFA', 'api', 'Code by SMS'],
		['USER_SRP_AUTH', 'api', 'Sign-in with SRP'],
		['user pool', 'concept', 'User pool'],
	])('%s in %s', (name, place, title) => {
		expect(explainClaim(name, place)?.title).toBe(title);
	});

	it('that is not its own is not explained', () => {
		expect(explainClaim('sub', 'jwk')).toBeUndefined();
		expect(explainClaim('token_use', 'discovery')).toBeUndefined();
		expect(explainClaim('custom:tier', 'discovery')).toBeUndefined();
	});
});

describe('a header parameter', () => {
	it.each<[string, RowPlace | undefined, string]>([
		['alg', undefined, 'Algorithm'],
		['alg', 'header', 'Algorithm'],
		['alg', 'jwe-header', 'Key management algorithm'],
		['alg', 'alb-data', 'ALB algorithm'],
		['alg', 'dpop-proof', 'Proof algorithm'],
		['typ', 'access-token', 'Access token type'],
		['typ', 'id-token', 'Token type'],
		['jwk', 'dpop-proof', 'Proof key'],
		['jwk', undefined, 'Embedded key'],
		['iss', 'alb-data', 'Identity provider'],
		['iss', 'jwe-header', 'Issuer (copy)'],
		['signer', undefined, 'Signing load balancer'],
		['kid', 'logout-token', 'Key ID'],
	])('%s in %s', (name, place, title) => {
		expect(explainHeader(name, place)?.title).toBe(title);
	});

	it('is not taken for a claim or a key member', () => {
		for (const name of ['token_use', 'kty', 'custom:tier']) expect(explainHeader(name), name).toBeUndefined();
	});
});

describe('a scope', () => {
	it.each([
		['openid', 'openid'],
		['aws.cognito.signin.user.admin', 'aws.cognito.signin.user.admin'],
		['orders/read', 'resource-server/scope'],
		['https://api.example.com/orders.read', 'resource-server/scope'],
		['read', 'resource-server/scope'],
		['OpenID', 'resource-server/scope'],
	])('%s is explained as %s', (scope, name) => {
		expect(explainScope(scope)).toMatchObject({ family: 'scope', name });
	});

	it.each(['', 'two words', 'quo"te', 'back\\slash', 'スコープ'])('is not %j', (scope) => {
		expect(explainScope(scope)).toBeUndefined();
	});
});

describe('a name that a person types', () => {
	const found = (name: string): readonly string[] => findRows(name).map((row) => `${row.family} ${row.name}`);

	it('finds every row of that case', () => {
		expect(new Set(findRows('nonce').map((row) => row.family))).toEqual(new Set(['claim', 'header', 'endpoint']));
		expect(found('password')).toEqual(['grant password']);
		expect(found('PASSWORD')).toEqual(['challenge PASSWORD']);
	});

	it('finds rows of any case when there is none of that case', () => {
		expect(found('Token_Use')).toEqual(['claim token_use']);
		expect(found('user_srp_auth')).toEqual(['auth-flow USER_SRP_AUTH']);
		expect(found('X-Amzn-Oidc-Data')).toEqual(['header x-amzn-oidc-data']);
		expect(found('pkce')).toEqual(['term PKCE']);
	});

	it('finds rows by another name', () => {
		expect(found('OIDC')).toEqual(['term OpenID Connect']);
		expect(found('idp')).toEqual(['term identity provider']);
		expect(found('token endpoint')).toEqual(['endpoint /oauth2/token']);
		expect(found('M2M')).toEqual(['term machine-to-machine']);
	});

	it('finds the pattern of a made-up name', () => {
		expect(found('custom:tenant_id')).toEqual(['claim custom:*']);
		expect(found('cognito:new')).toEqual(['claim cognito:*']);
		expect(found('orders/read')).toEqual(['scope resource-server/scope']);
		expect(found('https://api.example.com/orders')).toEqual(['claim https://*', 'scope resource-server/scope']);
		expect(found('/oauth2/authorize')).toEqual(['endpoint /oauth2/authorize']);
	});

	it.each(['', ' ', 'no such name', '/', '//', 'a/', '__proto__', 'constructor', '/'.repeat(100_000)])('finds nothing for %j', (name) => {
		expect(findRows(name)).toEqual([]);
	});
});

it('every sentence is given once', () => {
	const sentences = catalogueSentences();
	expect(new Set(sentences).size).toBe(sentences.length);
	expect(sentences).toContain('The app client this token is for.');
});
