import { isUserPoolToken } from '../claims/value/kinds.ts';
import { forIssuers, forUserPools, type Judge, type PoolToken } from './presented.ts';
import { type Answered, depends, no } from './service.ts';

/** AppSync in its mode `AMAZON_COGNITO_USER_POOLS`. */
export const judgeAppSync: Judge = forUserPools('appsync-other-issuer', ({ kind, pool, client }) => {
	const detail = { pool: pool.userPoolId, client };
	if (kind === 'cognito-m2m') return depends('appsync-machine', detail);
	return depends(kind === 'cognito-id' ? 'appsync-id' : 'appsync-access', detail);
});

const judgePoolSource = forUserPools('pool-only', ({ kind, pool, client, audience }: PoolToken): Answered => {
	const detail = { pool: pool.userPoolId, client };
	if (kind === 'cognito-m2m') return depends('avp-machine', detail);
	return depends(kind === 'cognito-access' && audience !== undefined ? 'avp-bound' : 'avp-pool', detail);
});

/** An identity source of Verified Permissions: a user pool, or any OpenID Connect provider. */
export const judgeVerifiedPermissions: Judge = forIssuers((token) =>
	token.pool ? judgePoolSource(token) : depends('avp-oidc', { issuer: token.issuer }),
);

/** A Bedrock AgentCore gateway with a custom JWT authorizer, as far as it was seen. */
export const judgeAgentCore: Judge = forIssuers(({ kind, issuer, client, audience }) => {
	if (!isUserPoolToken(kind)) return depends('agentcore-other', { issuer });
	if (kind === 'cognito-id') return no('agentcore-id');
	if (client === undefined) return no('client-missing');
	if (audience === undefined) return depends('agentcore-client', { client });
	return audience.length === 0 ? no('audience-missing') : depends('agentcore-audience', { client, audience: audience.join(', ') });
});
