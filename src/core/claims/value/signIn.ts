import type { JsonValue } from '../../token/json.ts';
import { explainClaim } from '../explain.ts';
import { type Finding, finding, ofItems, type ValueContext } from './finding.ts';
import { isUserPoolToken } from './kinds.ts';
import { poolAround } from './pool.ts';

/** `token_use`: for whom the token is. */
export function readTokenUse(value: JsonValue): readonly Finding[] {
	if (value === 'id') return [finding('token-use-id', {})];
	return [value === 'access' ? finding('token-use-access', {}) : finding('token-use-unknown', {})];
}

/** `cognito:groups`: names that count in one pool only. */
export function readGroups(value: JsonValue, context: ValueContext): readonly Finding[] {
	if (typeof value === 'string') return [finding('groups-as-text', {})];
	const pool = poolAround(context)?.userPoolId;
	return Array.isArray(value) && value.length > 0 && pool !== undefined ? [finding('groups-of-pool', { pool })] : [];
}

/** `amr`: the methods of a sign-in to a user pool by their rows; from an identity pool, whether anybody signed in at all. */
export function readMethods(value: JsonValue, { kind }: ValueContext): readonly Finding[] {
	const methods = (Array.isArray(value) ? value : []).filter((item): item is string => typeof item === 'string');
	if (kind === 'cognito-identity') {
		if (methods.includes('unauthenticated')) return [finding('identity-guest', {})];
		return methods.includes('authenticated') ? [finding('identity-authenticated', {})] : [];
	}
	if (!isUserPoolToken(kind)) return [];
	return ofItems(methods, (method) => {
		const row = explainClaim(method, 'id-token', 'amr');
		return [row === undefined ? finding('method-unknown', { method }) : finding('method', { method, title: row.title })];
	});
}

/** `acr`: the level by its row, as far as the pool has not renamed it. */
export function readLevel(value: JsonValue, { kind }: ValueContext): readonly Finding[] {
	if (typeof value !== 'string' || !isUserPoolToken(kind)) return [];
	const row = explainClaim(value, 'id-token', 'acr');
	return [row === undefined ? finding('level-unknown', {}) : finding('level', { title: row.title, meaning: row.meaning })];
}

/** `origin_jti`: only clients with revocation or rotation have it. */
export function readOrigin(value: JsonValue, { kind }: ValueContext): readonly Finding[] {
	return typeof value === 'string' && isUserPoolToken(kind) ? [finding('revocable', {})] : [];
}

/** `version` of a Cognito access token: 2 is the one that is documented. */
export function readVersion(value: JsonValue, { kind }: ValueContext): readonly Finding[] {
	return (kind === 'cognito-access' || kind === 'cognito-m2m') && value !== 2 ? [finding('version-unknown', {})] : [];
}
