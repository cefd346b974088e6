import { forIssuers, forUserPools, isRsa, type Judge, type Presented, type SignedToken } from './presented.ts';
import { type Answered, depends, no, type ServiceReason, yes } from './service.ts';

/** REST API, Cognito authorizer, a method without OAuth scopes: the token is read as an ID token. */
export const judgeRest: Judge = forUserPools('rest-other-issuer', ({ kind, pool, client, scopes }) => {
	if (pool.form === 'updated') return no('updated-issuer');
	if (kind === 'cognito-id') return yes('rest-id', { pool: pool.userPoolId, client });
	return scopes.length === 0 ? no('needs-id-token') : no('rest-needs-id', { scopes: scopes.join(', ') });
});

/** The same with OAuth scopes on the method: an access token with one of them. */
export const judgeScopedRest: Judge = forUserPools('rest-other-issuer', ({ kind, pool, scopes, audience }) => {
	if (pool.form === 'updated') return no('updated-issuer');
	if (kind === 'cognito-id') return no('needs-access-token');
	if (scopes.length === 0) return no('scopes-missing');
	const detail = { pool: pool.userPoolId, scopes: scopes.join(', ') };
	if (audience === undefined) return depends('rest-scopes', detail);
	return audience.length === 0 ? no('audience-missing') : depends('rest-scopes-bound', { ...detail, audience: audience.join(', ') });
});

/** HTTP API, JWT authorizer: the audience list must hold `aud`, or `client_id` where there is no `aud`; `token_use` is not looked at. */
export const judgeHttp: Judge = forIssuers((token) => {
	const recipient = recipientOf(token);
	if (typeof recipient === 'object') return recipient;
	return depends(httpReason(token), { audience: recipient, issuer: token.issuer });
});

/** The same with scopes on the route: `scope` or `scp` must have one of them. */
export const judgeScopedHttp: Judge = forIssuers((token) => {
	const recipient = recipientOf(token);
	if (typeof recipient === 'object') return recipient;
	const { kind, scopes, issuer } = token;
	if (scopes.length > 0) return depends('http-scopes', { scopes: scopes.join(', '), audience: recipient, issuer });
	return no(kind === 'cognito-id' || kind === 'id' ? 'needs-access-token' : 'scopes-missing');
});

/** `AWS_IAM`: requests are signed with AWS credentials. */
export const judgeIam: Judge = () => no('signed-requests');

/** What a JWT authorizer compares with its audience list, or why it refuses the token before that. */
function recipientOf(token: SignedToken): string | Answered {
	const { algorithm, keyId, audience, client } = token;
	if (!isRsa(token)) return no('rsa-only', { algorithm });
	if (keyId === undefined) return no('key-id-missing');
	const recipients = audience ?? (client === undefined ? [] : [client]);
	return recipients.length === 0 ? no('audience-missing') : recipients.join(', ');
}

function httpReason({ kind, audience }: Presented): ServiceReason {
	if (kind === 'cognito-id') return 'http-id';
	if (audience === undefined) return 'http-client';
	return kind === 'cognito-access' || kind === 'cognito-m2m' ? 'http-bound' : 'http-audience';
}
