import { isUserPoolToken } from '../claims/value/kinds.ts';
import { forIssuers, type Judge } from './presented.ts';
import { depends, no, yes } from './service.ts';

/** The listener's JWT verification: any RS256 token of the issuer, and what additional claims the rule demands. */
export const judgeJwtVerification: Judge = forIssuers(({ kind, algorithm, expires, issuer, client }) => {
	if (algorithm !== 'RS256') return no('rs256-only', { algorithm });
	if (!expires) return no('expiry-missing');
	if (kind === 'cognito-id') return depends('alb-jwt-id', { issuer });
	return isUserPoolToken(kind) && client !== undefined ? yes('alb-jwt-client', { issuer, client }) : yes('alb-jwt-issuer', { issuer });
});

/** `authenticate-cognito` and `authenticate-oidc`: a sign-in in the browser. */
export const judgeAuthentication: Judge = ({ pool }) => no(pool?.form === 'updated' ? 'browser-login-updated' : 'browser-login');

/** An application that gets `x-amzn-oidc-data` from its own load balancer. */
export const judgeTarget: Judge = ({ kind, signer }) => {
	if (kind !== 'alb-data') return no('not-load-balancer-data');
	return signer === undefined ? no('alb-target-no-signer') : yes('alb-target', { signer });
};
