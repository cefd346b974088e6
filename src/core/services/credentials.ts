import type { TokenKind } from '../token/kind.ts';
import { forIssuers, forUserPools, isRsa, type Judge, type SignedToken } from './presented.ts';
import { type Answered, depends, no, type ServiceReason } from './service.ts';

/** `Logins` of GetId and GetCredentialsForIdentity: the provider as the issuer without its scheme, with an ID token. */
export const judgeIdentityPool: Judge = forIssuers((token) => {
	switch (token.kind) {
		case 'cognito-id':
			return token.pool ? judgePoolLogin(token) : judgeOidcLogin(token);
		case 'cognito-m2m':
			return no('machine-has-no-id-token');
		case 'cognito-access':
		case 'access':
			return no('needs-id-token');
		case 'cognito-identity':
			return no('identity-pool-token');
		default:
			return judgeOidcLogin(token);
	}
});

/** Which key belongs to the updated issuer form, or to a pool outside the standard partition, is not documented. */
const judgePoolLogin = forUserPools('pool-only', ({ issuer, pool, client }) => {
	const documented = pool.form === 'original' && pool.partition === 'aws';
	return depends(documented ? 'logins' : 'logins-unverified', { pool: pool.userPoolId, client, key: providerOf(issuer) });
});

/** Identity pools compare `azp`, or `aud` where there is none, with the client list of the provider (Developer Guide: OpenID Connect providers). */
function judgeOidcLogin(token: SignedToken): Answered {
	const { algorithm, authorizedParty, audience = [], issuer } = token;
	if (!isRsa(token)) return no('rsa-only', { algorithm });
	const parties = authorizedParty === undefined ? audience : [authorizedParty];
	if (parties.length === 0) return no('audience-missing');
	return depends('logins-oidc', { key: providerOf(issuer), audience: parties.join(', ') });
}

/** AssumeRoleWithWebIdentity: tokens of an identity pool, and of providers that are registered in IAM. */
export const judgeSts: Judge = forIssuers(({ kind, issuer, audience = [] }) => {
	if (audience.length === 0) return no(withoutAudience[kind] ?? 'audience-missing');
	const detail = { audience: audience.join(', ') };
	return kind === 'cognito-identity' ? depends('trust-policy', detail) : depends('iam-provider', { ...detail, issuer });
});

/** Access tokens of a user pool that lack an audience by nature. */
const withoutAudience: Readonly<Partial<Record<TokenKind, ServiceReason>>> = {
	'cognito-access': 'needs-id-token',
	'cognito-m2m': 'machine-has-no-id-token',
};

function providerOf(issuer: string): string {
	return issuer.replace(/^https:\/\//, '');
}
