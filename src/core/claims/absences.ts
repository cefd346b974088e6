import type { DecodedToken } from '../token/decode.ts';
import type { JsonObject } from '../token/json.ts';
import type { TokenKind } from '../token/kind.ts';
import { isApiSignIn, scopesOf, selfServiceScope } from './value/scopes.ts';

/** Why a name that people look for is not in a token. */
export const absenceCodes = [
	'audience-of-access',
	'audience-of-load-balancer',
	'custom-of-access',
	'email-of-access',
	'email-of-id',
	'email-of-load-balancer',
	'email-of-other-scopes',
	'email-of-self-service',
	'expiry',
	'expiry-of-cognito',
	'groups',
	'issuer-of-load-balancer',
	'key-id',
	'nonce',
	'not-before',
	'openid',
	'origin',
	'preferred-role',
	'scope-of-id',
	'subject-of-machine',
	'token-hash',
	'type',
] as const;
export type AbsenceCode = (typeof absenceCodes)[number];

/** A name that is not there. `custom:*` stands for every custom attribute, `openid` for the scope. */
export interface Absence {
	readonly name: string;
	readonly code: AbsenceCode;
}

interface Parts {
	readonly header: JsonObject;
	readonly payload: JsonObject;
}

interface AbsenceRow extends Absence {
	readonly kinds: readonly TokenKind[];
	/** Is it missing? By default: when the payload has no claim of that name. */
	readonly missing?: (parts: Parts) => boolean;
}

const userTokens: readonly TokenKind[] = ['cognito-id', 'cognito-access'];
const poolTokens: readonly TokenKind[] = [...userTokens, 'cognito-m2m'];
const inHeader =
	(name: string) =>
	({ header }: Parts): boolean =>
		!Object.hasOwn(header, name);

/** What people miss first, first. Facts: Cognito Developer Guide, pages on the ID token, the access token and M2M; ALB User Guide. */
const rows: readonly AbsenceRow[] = [
	{ name: 'exp', code: 'expiry-of-cognito', kinds: poolTokens },
	{ name: 'exp', code: 'expiry', kinds: ['id', 'access', 'logout', 'cognito-identity', 'unsecured', 'jws'] },
	{ name: 'sub', code: 'subject-of-machine', kinds: ['cognito-m2m'] },
	{ name: 'username', code: 'subject-of-machine', kinds: ['cognito-m2m'] },
	{ name: 'iss', code: 'issuer-of-load-balancer', kinds: ['alb-data'] },
	{ name: 'aud', code: 'audience-of-load-balancer', kinds: ['alb-data'] },
	{ name: 'email', code: 'email-of-load-balancer', kinds: ['alb-data'] },
	{ name: 'aud', code: 'audience-of-access', kinds: ['cognito-access', 'cognito-m2m'] },
	{ name: 'scope', code: 'scope-of-id', kinds: ['cognito-id'] },
	{ name: 'openid', code: 'openid', kinds: ['cognito-access'], missing: ({ payload }) => isApiSignIn(scopesOf(payload['scope'])) },
	{ name: 'email', code: 'email-of-access', kinds: ['cognito-access'], missing: emailWith((scopes) => scopes.includes('openid')) },
	{ name: 'email', code: 'email-of-self-service', kinds: ['cognito-access'], missing: emailWith(readsOnlySelf) },
	{
		name: 'email',
		code: 'email-of-other-scopes',
		kinds: ['cognito-access'],
		missing: emailWith((scopes) => !scopes.includes('openid') && !readsOnlySelf(scopes)),
	},
	{ name: 'email', code: 'email-of-id', kinds: ['cognito-id'] },
	{ name: 'custom:*', code: 'custom-of-access', kinds: ['cognito-access'], missing: hasNoCustom },
	{ name: 'cognito:groups', code: 'groups', kinds: userTokens },
	{ name: 'cognito:preferred_role', code: 'preferred-role', kinds: ['cognito-id'], missing: hasTiedRoles },
	{ name: 'nonce', code: 'nonce', kinds: ['cognito-id', 'id'] },
	{ name: 'at_hash', code: 'token-hash', kinds: ['cognito-id'] },
	{ name: 'origin_jti', code: 'origin', kinds: userTokens },
	{ name: 'nbf', code: 'not-before', kinds: poolTokens },
	{ name: 'typ', code: 'type', kinds: poolTokens, missing: inHeader('typ') },
	{
		name: 'kid',
		code: 'key-id',
		kinds: [...poolTokens, 'id', 'access', 'logout', 'cognito-identity', 'alb-data', 'jws'],
		missing: inHeader('kid'),
	},
];

/** Names that people look for in a token of this kind and do not find, each with the reason. Empty when the payload is no JSON object. */
export function explainAbsences({ kind, header, payload }: DecodedToken): readonly Absence[] {
	if (kind === undefined || header.json === undefined || payload?.json === undefined) return [];
	const parts: Parts = { header: header.json, payload: payload.json };
	return rows
		.filter(({ name, kinds, missing }) => kinds.includes(kind) && (missing?.(parts) ?? !Object.hasOwn(parts.payload, name)))
		.map(({ name, code }) => ({ name, code }));
}

/** Without an email, in a token whose scopes decide where else it is to be had. */
function emailWith(decide: (scopes: readonly string[]) => boolean): (parts: Parts) => boolean {
	return ({ payload }) => !Object.hasOwn(payload, 'email') && decide(scopesOf(payload['scope']));
}

/** UserInfo refuses such a token, and GetUser takes it. */
function readsOnlySelf(scopes: readonly string[]): boolean {
	return scopes.includes(selfServiceScope) && !scopes.includes('openid');
}

function hasNoCustom({ payload }: Parts): boolean {
	return !Object.keys(payload).some((name) => name.startsWith('custom:'));
}

/** Several roles, none of them preferred. */
function hasTiedRoles({ payload }: Parts): boolean {
	const roles = payload['cognito:roles'];
	return Array.isArray(roles) && roles.length > 1 && !Object.hasOwn(payload, 'cognito:preferred_role');
}
