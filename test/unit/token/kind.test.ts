import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import { reasonCodes, type TokenKind, tokenKinds } from '../../../src/core/token/kind.ts';
import { compact, encode } from './compact.ts';

const cognitoHeader = { kid: `${'a+/b'.repeat(10)}abc=`, alg: 'RS256' };
const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01';

const idClaims = {
	sub: '11111111-2222-3333-4444-555555555555',
	'cognito:groups': ['ops'],
	'cognito:roles': ['arn:aws:iam::000000000000:role/ops'],
	'cognito:preferred_role': 'arn:aws:iam::000000000000:role/ops',
	iss: issuer,
	'cognito:username': 'fixture-user',
	aud: 'fixtureclientid0000000001',
	token_use: 'id',
	auth_time: 1_800_000_000,
	iat: 1_800_000_000,
	exp: 1_800_003_600,
	jti: 'aaaa',
	origin_jti: 'bbbb',
	event_id: 'cccc',
	nonce: 'n1',
	email: 'u@example.com',
	email_verified: true,
	'custom:tier': '3',
	identities: [{ userId: '77', providerName: 'Corp', providerType: 'OIDC', issuer: null, primary: 'true', dateCreated: '1799999999000' }],
	acr: 'urn:cognito:loa:4',
	amr: ['pwd', 'otp', 'mfa'],
};

const accessClaims = {
	sub: '11111111-2222-3333-4444-555555555555',
	iss: issuer,
	version: 2,
	client_id: 'fixtureclientid0000000001',
	token_use: 'access',
	scope: 'openid email orders/read',
	auth_time: 1_800_000_000,
	iat: 1_800_000_000,
	exp: 1_800_003_600,
	jti: 'dddd',
	origin_jti: 'bbbb',
	event_id: 'cccc',
	username: 'fixture-user',
	'cognito:groups': ['ops'],
	device_key: 'eu-west-1_11111111-2222-3333-4444-555555555555',
};

const machineClaims = {
	client_id: 'fixturemachine000000000002',
	token_use: 'access',
	scope: 'orders/write',
	version: 2,
	auth_time: 1_800_000_000,
	iat: 1_800_000_000,
	exp: 1_800_003_600,
	jti: 'eeee',
	iss: issuer,
};

const identityClaims = {
	sub: 'eu-west-1:11111111-2222-3333-4444-555555555555',
	aud: 'eu-west-1:66666666-7777-8888-9999-000000000000',
	amr: ['authenticated', 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01'],
	iss: 'https://cognito-identity.amazonaws.com',
	'https://aws.amazon.com/tags': { principal_tags: { department: ['legal'] } },
	iat: 1_800_000_000,
	exp: 1_800_000_600,
};

const logoutEvent = 'http://schemas.openid.net/event/backchannel-logout';
const signer = 'arn:aws:elasticloadbalancing:eu-west-1:000000000000:loadbalancer/app/x/1';
const jwe = (header: object): string => `${encode(JSON.stringify(header))}.a2V5.aXY.Y2lwaGVydGV4dA.dGFn`;

const cases: Readonly<Record<TokenKind, readonly (readonly [string, string, string, unknown])[]>> = {
	'cognito-id': [
		['an ID token', compact(cognitoHeader, idClaims), 'token_use', 'id'],
		['from the updated issuer', compact(cognitoHeader, { ...idClaims, iss: issuer.replace('//', '//issuer-') }), 'token_use', 'id'],
		['from an emulator', compact(cognitoHeader, { ...idClaims, iss: 'http://localhost:9229/local_1' }), 'token_use', 'id'],
	],
	'cognito-access': [
		['an access token', compact(cognitoHeader, accessClaims), 'token_use', 'access'],
		[
			'of a subject that is no client, without username',
			compact(cognitoHeader, { ...accessClaims, username: undefined }),
			'token_use',
			'access',
		],
		[
			'with a username, though the subject is the client',
			compact(cognitoHeader, { ...machineClaims, sub: machineClaims.client_id, username: 'u' }),
			'token_use',
			'access',
		],
		['bound to a resource', compact(cognitoHeader, { ...accessClaims, aud: 'https://api.example.com' }), 'token_use', 'access'],
		['after sign-in by API', compact(cognitoHeader, { ...accessClaims, scope: 'aws.cognito.signin.user.admin' }), 'token_use', 'access'],
	],
	'cognito-m2m': [
		['without sub', compact(cognitoHeader, machineClaims), 'username', null],
		['with the client as sub', compact(cognitoHeader, { ...machineClaims, sub: machineClaims.client_id }), 'username', null],
	],
	'cognito-refresh': [['a refresh token', jwe({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' }), 'enc', 'A256GCM']],
	'cognito-identity': [
		['an identity pool token', compact({ kid: 'eu-west-11', typ: 'JWS', alg: 'RS512' }, identityClaims), 'iss', identityClaims.iss],
		...[
			'cognito-identity.cn-north-1.amazonaws.com.cn',
			'cognito-identity.cn-northwest-1.amazonaws.com.cn',
			'cognito-identity-us-gov.amazonaws.com',
			'cognito-identity.us-gov-east-1.amazonaws.com',
			'cognito-identity.eusc-de-east-1.amazonaws.eu',
		].map((host) => {
			const iss = `https://${host}`;
			return [`from ${host}`, compact({ alg: 'RS512' }, { ...identityClaims, iss }), 'iss', iss] as const;
		}),
	],
	'alb-data': [
		['without signer', compact({ alg: 'ES256', kid: 'k', iss: issuer, client: 'c', exp: 1 }, { sub: 'u' }), 'client', 'c'],
		['of China', compact({ alg: 'ES256', signer: signer.replace('aws', 'aws-cn') }, {}), 'signer', signer.replace('aws', 'aws-cn')],
		[
			'with padding',
			[{ alg: 'ES256', signer, client: 'c' }, { sub: 'uuu' }]
				.map((part) => btoa(JSON.stringify(part)))
				.concat('c2lnbg==')
				.join('.'),
			'signer',
			signer,
		],
		['load balancer data', compact({ alg: 'ES256', kid: 'k', signer, iss: issuer, client: 'c', exp: 1 }, { sub: 'u' }), 'signer', signer],
	],
	id: [
		['a nonce', compact({ alg: 'RS256' }, { aud: 'app', nonce: 'n' }), 'nonce', 'n'],
		['a hash', compact({ alg: 'RS256', typ: 'JWT' }, { aud: 'app', at_hash: 'h' }), 'at_hash', 'h'],
		['a sign-in time', compact({ alg: 'RS256' }, { aud: 'app', auth_time: 7 }), 'auth_time', 7],
		['an authorized party', compact({ alg: 'RS256' }, { aud: 'app', azp: 'app', email: 'a@example.com' }), 'azp', 'app'],
		['a nonce, beside the client', compact({ alg: 'RS256' }, { aud: 'app', nonce: 'n', client_id: 'app' }), 'nonce', 'n'],
	],
	access: [
		['typ at+jwt', compact({ alg: 'RS256', typ: 'at+jwt' }, { nonce: 'n', aud: 'api' }), 'typ', 'at+jwt'],
		['the long typ', compact({ alg: 'RS256', typ: 'application/AT+JWT' }, {}), 'typ', 'application/AT+JWT'],
		['scope', compact({ alg: 'RS256' }, { scope: 'read', aud: 'api', azp: 'app' }), 'scope', 'read'],
		['scp', compact({ alg: 'RS256' }, { scp: ['read'] }), 'scp', ['read']],
		['client_id', compact({ alg: 'RS256' }, { client_id: 'c' }), 'client_id', 'c'],
		['client_id, with a sign-in time', compact({ alg: 'RS256' }, { aud: 'api', client_id: 'c', auth_time: 7 }), 'client_id', 'c'],
		['no user, of Entra ID', compact({ alg: 'RS256' }, { aud: 'api', azp: 'app', azpacr: '1', roles: ['read'] }), 'azpacr', '1'],
		['no user, of Entra ID before', compact({ alg: 'RS256' }, { aud: 'api', appid: 'app', appidacr: '2' }), 'appidacr', '2'],
		['no user, of Auth0', compact({ alg: 'RS256' }, { aud: 'api', azp: 'app', gty: 'client-credentials' }), 'gty', 'client-credentials'],
	],
	'dpop-proof': [['a proof', compact({ typ: 'dpop+jwt', alg: 'ES256', jwk: {} }, { jti: 'j', htm: 'GET' }), 'typ', 'dpop+jwt']],
	logout: [
		['typ', compact({ typ: 'logout+jwt', alg: 'RS256' }, { sid: 's' }), 'typ', 'logout+jwt'],
		['the event', compact({ alg: 'RS256' }, { sid: 's', events: { [logoutEvent]: {} } }), 'events', logoutEvent],
	],
	unsecured: [
		['alg none', compact({ alg: 'none' }, idClaims, ''), 'alg', 'none'],
		['alg nOnE', compact({ alg: 'nOnE' }, idClaims), 'alg', 'nOnE'],
		['a signature taken away', compact(cognitoHeader, idClaims, ''), 'signature', ''],
	],
	jws: [
		['a token inside', compact({ alg: 'RS256', cty: 'JWT' }, compact(cognitoHeader, idClaims)), 'cty', 'JWT'],
		['a token inside, without cty', compact({ alg: 'RS256' }, compact(cognitoHeader, idClaims)), 'cty', null],
		['a plain payload', compact({ alg: 'HS256' }, 'any text'), 'alg', 'HS256'],
		['claims of no profile', compact({ alg: 'RS256', typ: 'JWT' }, { sub: 'u', iss: 'https://issuer.example' }), 'alg', 'RS256'],
		['no alg', compact({ typ: 'JWT' }, {}), 'alg', null],
		['another token_use', compact({ alg: 'RS256' }, { token_use: 'refresh' }), 'alg', 'RS256'],
		['a look-alike of an identity pool', compact({ alg: 'RS256' }, { iss: 'https://cognito-identity.evilamazonaws.com' }), 'alg', 'RS256'],
		['another', compact({ alg: 'RS256' }, { iss: 'https://cognito-identity.amazonaws.com.evil.example' }), 'alg', 'RS256'],
		['a signer that is no load balancer', compact({ alg: 'ES256', signer: 'arn:aws:iam::1:role/x' }, {}), 'alg', 'ES256'],
	],
	jwe: [
		['another issuer', jwe({ alg: 'dir', enc: 'A128CBC-HS256' }), 'enc', 'A128CBC-HS256'],
		['Cognito with one more member', jwe({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP', kid: 'k' }), 'cty', 'JWT'],
		['a token encrypted inside, in the long form', jwe({ cty: 'application/jwt', enc: 'A256GCM', alg: 'dir' }), 'cty', 'application/jwt'],
		['content of another type', jwe({ cty: 'text/plain', enc: 'A256GCM', alg: 'dir' }), 'enc', 'A256GCM'],
		['no enc', jwe({ alg: 'RSA-OAEP' }), 'alg', 'RSA-OAEP'],
		['neither', jwe({}), 'alg', null],
	],
};

describe.each(tokenKinds)('%s', (kind) => {
	it.each(cases[kind])('is known by %s', (_what, text, member, value) => {
		expect(decode(text)).toMatchObject({ kind, reason: { member, value: JSON.stringify(value) } });
	});
});

describe('the reason', () => {
	it('is given for every token, and every reason that there is has a token', () => {
		const tokens = Object.values(cases).flat();
		const codes = tokens.map(([, text]) => decode(text).reason?.code);
		expect(new Set(codes)).toEqual(new Set(reasonCodes));
	});
});

describe('an ordinary token gives no alarm', () => {
	const profile = {
		name: 'Ann Example',
		given_name: 'Ann',
		phone_number: '+15550100',
		phone_number_verified: false,
		address: { formatted: 'Main St 1' },
		birthdate: '1970-01-01',
		updated_at: 1_799_999_999,
		nonce: 'n1',
		at_hash: 'c2hhMjU2LWhhbGYtaGFzaA',
		'custom:tenant_id': 'T1',
	};
	it.each([
		['an ID token with a whole profile', compact(cognitoHeader, { ...idClaims, ...profile })],
		['an access token', compact(cognitoHeader, accessClaims)],
		['a machine token', compact(cognitoHeader, machineClaims)],
		['an identity pool token', compact({ kid: 'eu-west-11', typ: 'JWS', alg: 'RS512' }, identityClaims)],
		['a refresh token', jwe({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' })],
		['load balancer data', compact({ alg: 'ES256', signer, client: 'c', iss: issuer, exp: 1 }, { sub: 'u', email: 'u@example.com' })],
		['an ID token of another issuer', compact({ alg: 'RS256' }, { aud: 'app', nonce: 'n', email: 'u@example.com', email_verified: true })],
		[
			'a DPoP proof',
			compact({ typ: 'dpop+jwt', alg: 'ES256', jwk: { kty: 'EC' } }, { jti: 'j', htm: 'GET', htu: 'https://a.example', iat: 1 }),
		],
		['a logout token', compact({ typ: 'logout+jwt', alg: 'RS256' }, { sid: 's', jti: 'j', events: { [logoutEvent]: {} } })],
	])('%s', (_what, text) => {
		expect(decode(text).problems).toEqual([]);
	});
});
