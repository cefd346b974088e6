import { describe, expect, it } from 'vitest';
import { allRows } from '../../../src/core/claims/explain.ts';
import type { RowPlace } from '../../../src/core/claims/row.ts';
import { publicKeyAlgorithms, secretAlgorithms } from '../../../src/core/keys/algorithm.ts';

const rows = allRows();
const named = (name: string, inside?: string): readonly { readonly where: readonly RowPlace[] }[] =>
	rows.filter((row) => row.name === name && row.inside === inside);
const words = (text: string): readonly string[] => text.trim().split(/\s+/);

describe('the catalogue', () => {
	it('has hundreds of rows', () => {
		expect(rows.length).toBeGreaterThanOrEqual(200);
	});

	it('has one row for a name, a family, a holder and a set of places', () => {
		const keys = rows.map(({ name, family, inside = '', where }) => JSON.stringify([name, family, inside, [...where].sort()]));
		expect(keys.filter((key, at) => keys.indexOf(key) !== at)).toEqual([]);
	});

	it('never leaves two rows of a family equally near to a place', () => {
		const seen = new Map<string, string>();
		const ties: string[] = [];
		for (const { name, family, inside = '', where } of rows) {
			for (const place of where) {
				const key = JSON.stringify([name, family, inside, place, where.length]);
				if (seen.has(key)) ties.push(key);
				seen.set(key, name);
			}
		}
		expect(ties).toEqual([]);
	});

	it.each(rows.map((row) => [`${row.inside === undefined ? '' : `${row.inside} › `}${row.name} (${row.family})`, row] as const))(
		'%s is complete',
		(_, row) => {
			expect(row.name).toMatch(/\S/);
			expect(row.where.length).toBeGreaterThan(0);
			expect(new Set(row.where).size).toBe(row.where.length);
			expect(row.source).toMatch(/ §|: | API| [A-Z]/);
			expect(row.source).not.toMatch(/\.$/);
			expect(row.title).toMatch(/^[A-Z].*[^.\s]$/);
			for (const sentence of [row.meaning, row.check, row.mistake]) {
				if (sentence !== undefined) expect(sentence).toMatch(/^\S.*[^\s.]\.$/);
			}
			expect(row.meaning.length).toBeLessThanOrEqual(150);
			// A second sentence is allowed only where it says what to do with the first.
			expect(row.meaning.split(/\. /).length).toBeLessThanOrEqual(2);
		},
	);

	it.each([...publicKeyAlgorithms, ...secretAlgorithms])('explains %s, with which signatures are verified', (name) => {
		expect(named(name)).toHaveLength(1);
	});

	it('puts every claim of a token under a heading', () => {
		const without = rows.filter(({ family, inside, group }) => family === 'claim' && inside === undefined && group === undefined);
		expect(without.map(({ name }) => name)).toEqual([]);
		const beside = rows.filter(({ family, inside, group }) => (family !== 'claim' || inside !== undefined) && group !== undefined);
		expect(beside.map(({ name }) => name)).toEqual([]);
	});

	it('names a holder that it explains too', () => {
		for (const { inside } of rows) {
			if (inside !== undefined && inside !== 'error') expect(named(inside), inside).not.toEqual([]);
		}
	});

	it('gives every alias to one row, and to none that a name of its family has', () => {
		const top = rows.filter(({ inside }) => inside === undefined);
		const names = new Set(top.map(({ family, name }) => `${family} ${name.toLowerCase()}`));
		const aliases = rows.flatMap(({ family, aliases: others = [] }) => others.map((alias) => [family, alias.toLowerCase()] as const));
		const folded = aliases.map(([, alias]) => alias);
		expect(folded.filter((alias, at) => folded.indexOf(alias) !== at)).toEqual([]);
		expect(aliases.filter(([family, alias]) => names.has(`${family} ${alias}`))).toEqual([]);
	});

	it('holds no text that Markdown or a terminal would read as more than text', () => {
		for (const { title, meaning, check = '', mistake = '', source } of rows) {
			expect(title + meaning + check + mistake).not.toMatch(/[`<>[\]|{}*\p{Cc}]|https?:\/\/|command:/u);
			expect(source).not.toMatch(/[`<>[\]|{}*\p{Cc}]|https?:\/\//u);
		}
	});

	it('measures times in seconds except where it says milliseconds', () => {
		for (const { name, type, meaning, mistake = '' } of rows) {
			if (type === 'time-ms') expect(meaning + mistake, name).toContain('milliseconds');
		}
	});
});

const families: readonly (readonly [string, string])[] = [
	['JWS header parameters', 'alg jku jwk kid x5u x5c x5t x5t#S256 typ cty crit b64'],
	['JWE header parameters', 'alg enc zip epk apu apv iv tag p2s p2c jku jwk kid x5u x5c x5t x5t#S256 typ cty crit iss sub aud'],
	['key members', 'keys kty use key_ops alg kid x5u x5c x5t x5t#S256 n e crv x y d p q dp dq qi oth k'],
	['registered claims', 'iss sub aud exp nbf iat jti'],
	[
		'OpenID Connect claims',
		`auth_time nonce acr amr azp at_hash c_hash s_hash sid sub_jwk name given_name family_name middle_name nickname preferred_username
		profile picture website email email_verified gender birthdate zoneinfo locale phone_number phone_number_verified address updated_at
		_claim_names _claim_sources events`,
	],
	['OAuth claims', 'client_id scope scp groups roles entitlements authorization_details act may_act cnf htm htu ath'],
	[
		'Cognito claims',
		`token_use client_id scope cognito:groups cognito:roles cognito:preferred_role cognito:username username identities custom:*
		dev:custom:* origin_jti event_id version device_key`,
	],
	['algorithms', 'RS256 RS384 RS512 PS256 ES256 ES384 ES512 EdDSA HS256 none RSA-OAEP RSA-OAEP-256 dir ECDH-ES A256GCM A128CBC-HS256'],
	[
		'operations of the API',
		`InitiateAuth AdminInitiateAuth RespondToAuthChallenge GetTokensFromRefreshToken GetUser GlobalSignOut RevokeToken GetClientToken GetId
		GetCredentialsForIdentity GetOpenIdToken AssumeRoleWithWebIdentity GetCallerIdentity`,
	],
	['identity pool claims', 'amr https://aws.amazon.com/tags https://cognito-identity.amazonaws.com/identity-pool-arn'],
	['load balancer fields', 'signer client x-amzn-oidc-data x-amzn-oidc-accesstoken x-amzn-oidc-identity'],
	['scopes', 'openid profile email phone address offline_access aws.cognito.signin.user.admin resource-server/scope'],
	[
		'grant types',
		`authorization_code refresh_token client_credentials implicit password code token urn:ietf:params:oauth:grant-type:device_code
		urn:ietf:params:oauth:grant-type:token-exchange urn:ietf:params:oauth:grant-type:jwt-bearer`,
	],
	[
		'authentication flows',
		`USER_SRP_AUTH USER_PASSWORD_AUTH USER_AUTH CUSTOM_AUTH REFRESH_TOKEN_AUTH REFRESH_TOKEN ADMIN_USER_PASSWORD_AUTH ADMIN_NO_SRP_AUTH
		ALLOW_USER_SRP_AUTH ALLOW_USER_PASSWORD_AUTH ALLOW_USER_AUTH ALLOW_CUSTOM_AUTH ALLOW_REFRESH_TOKEN_AUTH ALLOW_ADMIN_USER_PASSWORD_AUTH
		ALLOW_CLIENT_TOKEN_AUTH CUSTOM_AUTH_FLOW_ONLY`,
	],
	[
		'challenges',
		`NEW_PASSWORD_REQUIRED SMS_MFA SOFTWARE_TOKEN_MFA EMAIL_OTP SMS_OTP MFA_SETUP SELECT_MFA_TYPE SELECT_CHALLENGE PASSWORD PASSWORD_SRP
		PASSWORD_VERIFIER CUSTOM_CHALLENGE DEVICE_SRP_AUTH DEVICE_PASSWORD_VERIFIER WEB_AUTHN`,
	],
	[
		'endpoints',
		`/oauth2/authorize /oauth2/token /oauth2/userInfo /oauth2/revoke /login /logout /oauth2/idpresponse /saml2/idpresponse
		/.well-known/jwks.json /.well-known/openid-configuration`,
	],
	[
		'discovery members of a user pool',
		`authorization_endpoint end_session_endpoint id_token_signing_alg_values_supported issuer jwks_uri response_types_supported
		revocation_endpoint scopes_supported subject_types_supported token_endpoint token_endpoint_auth_methods_supported userinfo_endpoint`,
	],
	[
		'request parameters',
		`response_type client_id redirect_uri scope state nonce code_challenge code_challenge_method identity_provider idp_identifier prompt
		login_hint lang max_age acr_values resource grant_type code client_secret code_verifier refresh_token aws_client_metadata token logout_uri`,
	],
];

describe.each(families)('%s', (_, names) => {
	it.each(words(names))('%s', (name) => {
		expect(named(name)).not.toEqual([]);
	});
});

describe.each([
	['identities', 'userId providerName providerType issuer primary dateCreated'],
	['address', 'formatted street_address locality region postal_code country'],
	['cnf', 'jwk jwe kid jku jkt x5t#S256'],
	['act', 'sub'],
	['authorization_details', 'type locations actions datatypes identifier privileges'],
	[
		'error',
		`invalid_request invalid_client invalid_grant unauthorized_client unsupported_grant_type invalid_scope login_required server_error
		unsupported_token_type invalid_token insufficient_scope`,
	],
	['amr', 'pwd otp sms email_otp swk hwk mfa fed'],
	['acr', 'urn:cognito:loa:1 urn:cognito:loa:2 urn:cognito:loa:3 urn:cognito:loa:4'],
	['https://aws.amazon.com/tags', 'principal_tags transitive_tag_keys'],
])('members of %s', (holder, names) => {
	it.each(words(names))('%s', (name) => {
		expect(named(name, holder)).not.toEqual([]);
	});
});

describe('the glossary', () => {
	it.each([
		['resource owner', 'end user'],
		['client', 'relying party'],
		['authorization server', 'identity provider'],
	])('maps the role %s of OAuth 2.0 to the %s of OpenID Connect, and back', (oauth, openId) => {
		const meaning = (name: string): string | undefined =>
			rows.find((row) => row.family === 'term' && row.name === name && row.inside === undefined)?.meaning;
		expect(meaning(oauth)).toMatch(new RegExp(`OpenID Connect calls .*the ${openId}`));
		expect(meaning(openId)).toMatch(new RegExp(`OAuth 2\\.0 calls .*the ${oauth}`));
		expect(meaning('resource server')).toContain('in OpenID Connect, the UserInfo endpoint');
	});

	it.each([
		'authentication',
		'authorization',
		'OAuth 2.0',
		'OpenID Connect',
		'resource owner',
		'end user',
		'client',
		'relying party',
		'authorization server',
		'identity provider',
		'resource server',
		'authorization code',
		'redirect endpoint',
		'PKCE',
		'bearer token',
		'ID token',
		'access token',
		'refresh token',
		'user pool',
		'identity pool',
		'app client',
		'single sign-on',
		'SAML',
		'JWT',
		'JWS',
		'JWE',
		'JWK',
		'JWKS',
		'header',
		'payload',
		'signature',
		'principal tag',
		'session tag',
		'temporary credentials',
		'managed login',
		'hosted UI',
		'trust policy',
		'Cognito tokens',
	])('%s', (name) => {
		expect(named(name)).not.toEqual([]);
	});
});
