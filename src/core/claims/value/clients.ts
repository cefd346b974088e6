import { regionForm } from '../../cognito/regionForm.ts';
import type { JsonValue } from '../../token/json.ts';
import type { TokenKind } from '../../token/kind.ts';
import { type Finding, finding, type ValueContext } from './finding.ts';
import { isUserPoolToken } from './kinds.ts';
import { poolAround } from './pool.ts';

/** `<region>:<guid>` (identity pools API, IdentityPoolId and IdentityId). */
export const identityPoolForm = new RegExp(`^(${regionForm}):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$`);

/** Tokens whose audience is the client that asked for them; where the kind is not known, it may be. */
const clientAudience: ReadonlySet<TokenKind | undefined> = new Set<TokenKind | undefined>(['cognito-id', 'id', 'jws', undefined]);

/** `client_id`, or `client` in the header of ALB data. That a client is unknown is said of app clients only: others need not be known. */
export function readClient(value: JsonValue, context: ValueContext): readonly Finding[] {
	const { facts, kind } = context;
	if (typeof value !== 'string' || value === '' || facts === undefined) return [];
	const place = facts.clients.get(value);
	if (place !== undefined) return [finding('client-known', place)];
	return isUserPoolToken(kind) || poolAround(context) !== undefined ? [finding('client-unknown', {})] : [];
}

/** `aud`: the app client of an ID token, the API to which an access token is bound, or an identity pool. */
export function readAudience(value: JsonValue, context: ValueContext): readonly Finding[] {
	const { kind, payload } = context;
	const audiences: readonly JsonValue[] = Array.isArray(value) ? value : [value];
	const [single] = audiences;
	if (audiences.length > 1) return [finding('audience-several', { count: audiences.length })];
	if (typeof single !== 'string' || single === '') return [];
	const region = identityPoolForm.exec(single)?.[1];
	if (region !== undefined) return [finding('identity-pool', { region })];
	if (clientAudience.has(kind)) return readClient(single, context);
	if (kind !== 'cognito-access') return [];
	// A trigger can add no other audience than the client (Cognito Developer Guide, pre token generation); any other was asked for.
	return single === payload?.['client_id']
		? [finding('audience-client-of-access', {})]
		: [finding('audience-resource', { audience: single })];
}
