import type { JsonObject } from './json.ts';
import type { TokenKind } from './kind.ts';

/**
 * The claims by which a token is judged: those of the payload; for the data of a load balancer, whose payload is the answer of UserInfo, issuer and
 * expiry of the header come first (Application Load Balancer User Guide: Authenticate users). Where both have an expiry, the earlier counts.
 */
export function registeredClaims(header: JsonObject, payload: JsonObject, kind: TokenKind | undefined): JsonObject {
	if (kind !== 'alb-data') return payload;
	const { iss = payload['iss'], exp } = header;
	const times = [exp, payload['exp']].filter((time) => time !== undefined);
	const earlier = times.every((time) => typeof time === 'number') && times.length > 0 ? Math.min(...times) : times[0];
	return { ...payload, ...(iss !== undefined && { iss }), ...(earlier !== undefined && { exp: earlier }) };
}
