import { isDocumentedIdentityPoolIssuer } from '../../cognito/identityPool.ts';
import { parseUserPoolIssuer } from '../../cognito/issuer.ts';
import { discoveryUrlOf } from '../../keys/discovery.ts';
import type { JsonValue } from '../../token/json.ts';
import { type Finding, finding, type ValueContext } from './finding.ts';

/** `iss`: the pool, its Region and where its keys are, or where any other issuer describes itself. */
export function readIssuer(value: JsonValue, { facts }: ValueContext): readonly Finding[] {
	if (typeof value !== 'string') return [];
	const pool = parseUserPoolIssuer(value);
	if (pool !== undefined) {
		const { region, form, userPoolId, partition, documented } = pool;
		const jwksUri = `${value}/.well-known/jwks.json`;
		const place = facts?.pools.get(userPoolId);
		return [
			finding('issuer-user-pool', { region, pool: userPoolId, form, partition, jwksUri }),
			...(documented ? [] : [finding('issuer-undocumented', {})]),
			...(facts === undefined ? [] : [place === undefined ? finding('pool-unknown', {}) : finding('pool-known', place)]),
		];
	}
	// Its keys lie at an unusual address (aws-jwt-verify README).
	if (isDocumentedIdentityPoolIssuer(value)) return [finding('issuer-identity-pool', { jwksUri: `${value}/.well-known/jwks_uri` })];
	const { protocol, host } = URL.canParse(value) ? new URL(value) : { protocol: '', host: '' };
	if (protocol === 'http:') return [finding('issuer-not-https', {})];
	if (protocol !== 'https:') return [finding('issuer-not-url', {})];
	return [finding('issuer-discovery', { host, discoveryUrl: discoveryUrlOf(value) })];
}
