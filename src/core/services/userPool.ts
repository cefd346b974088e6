import { isApiSignIn, selfServiceScope } from '../claims/value/scopes.ts';
import { forUserPools, type Judge } from './presented.ts';
import { no, yes } from './service.ts';

/** Operations of the signed-in user, such as GetUser. */
export const judgeUserPoolApi: Judge = forUserPools('pool-only', ({ kind, scopes }) => {
	if (kind === 'cognito-id') return no('needs-access-token');
	if (kind === 'cognito-m2m') return no('no-user');
	return scopes.includes(selfServiceScope) ? yes('user-pool-api') : no('self-service-missing');
});

/** The UserInfo endpoint of the pool's domain. */
export const judgeUserInfo: Judge = forUserPools('pool-only', ({ kind, scopes }) => {
	if (kind === 'cognito-id') return no('needs-access-token');
	if (kind === 'cognito-m2m') return no('no-user');
	if (scopes.includes('openid')) return yes('user-info');
	return no(isApiSignIn(scopes) ? 'openid-never' : 'openid-missing');
});
