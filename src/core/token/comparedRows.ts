import type { DecodedToken } from './decode.ts';
import { isJsonObject, type JsonObject, type JsonValue } from './json.ts';
import { partiesOf, type SignInRole } from './parties.ts';
import type { Relation } from './relation.ts';

/** Whether a member stands in both tokens with the same value, with another one, or only in one of them. */
export type RowState = 'same' | 'different' | 'left' | 'right';

/** Why a member is as it is in both tokens. */
export const whyCodes = [
	'names-client',
	'names-user',
	'token-use',
	'of-id-token',
	'of-access-token',
	'attribute-of-id',
	'bound-to-api',
	'own-id',
	'own-key',
	'own-hash',
	'own-sign-in',
	'own-user',
	'own-client',
	'shared-origin',
	'kept',
	'new-times',
	'changed-between',
	'other-order',
] as const;
export type WhyCode = (typeof whyCodes)[number];

/** A header parameter or claim in both tokens. */
export interface ComparedRow {
	readonly where: 'header' | 'payload';
	/** Its name in the left token, or in the right one where only that has it. */
	readonly name: string;
	/** Its name in the right token, where the kinds of the two name one thing in two ways. */
	readonly rightName?: string;
	readonly state: RowState;
	readonly left?: JsonValue;
	readonly right?: JsonValue;
	readonly why?: WhyCode;
	/** How much later the time of the right token is, in seconds. */
	readonly later?: number;
}

type Pair = readonly [name: string, other: string, why: WhyCode];

/** What an ID token of a user pool names otherwise than its access token does (Cognito Developer Guide, ID token, access token). */
const pairs: readonly Pair[] = [
	['aud', 'client_id', 'names-client'],
	['cognito:username', 'username', 'names-user'],
];

const ofIdToken = new Set(['nonce', 'at_hash', 'identities', 'cognito:roles', 'cognito:preferred_role', 'cognito:username']);
const ofAccessToken = new Set(['scope', 'client_id', 'username', 'version', 'device_key']);
/** Attributes of a user (OpenID Connect Core §5.1). */
const attributes = new Set(
	(
		'name given_name family_name middle_name nickname preferred_username profile picture website email email_verified gender birthdate zoneinfo ' +
		'locale phone_number phone_number_verified address updated_at'
	).split(' '),
);
const times = new Set(['exp', 'iat', 'nbf', 'auth_time']);
/** What a refresh keeps (Cognito Developer Guide, `acr` and `amr`, token revocation). */
const kept = new Set(['auth_time', 'origin_jti', 'acr', 'amr']);
const ofSignIn = new Set(['auth_time', 'origin_jti', 'event_id', 'nonce']);
const ofUser = new Set(['sub', 'username', 'cognito:username', 'email', 'phone_number']);
const ofClient = new Set(['aud', 'azp', 'client_id']);

/** Every header parameter, then every claim: in the order of the left token, what only the right one has at the end. */
export function comparedRows(left: DecodedToken, right: DecodedToken, relation: Relation): readonly ComparedRow[] {
	const roles = [partiesOf(left).role, partiesOf(right).role] as const;
	const ofPool = [left, right].every(({ kind }) => kind === 'cognito-id' || kind === 'cognito-access');
	const names = ofPool ? pairs.map(([id, access, why]): Pair => (roles[0] === 'id' ? [id, access, why] : [access, id, why])) : [];
	return [
		...rowsOf('header', left.header.json ?? {}, right.header.json ?? {}, []),
		...rowsOf('payload', left.payload?.json ?? {}, right.payload?.json ?? {}, roles[0] === roles[1] ? [] : names),
	].map((row) => {
		const why = row.why ?? whyOf(row, relation, roles);
		return { ...row, ...(why && { why }) };
	});
}

function rowsOf(where: ComparedRow['where'], left: JsonObject, right: JsonObject, names: readonly Pair[]): readonly ComparedRow[] {
	const paired = names.filter(([name, other]) => Object.hasOwn(left, name) && Object.hasOwn(right, other));
	const byLeft = new Map(paired.map((pair) => [pair[0], pair]));
	const taken = new Set(paired.map(([, other]) => other));
	const both = Object.entries(left).map(([name, value]): ComparedRow => {
		const [, rightName = name, why] = byLeft.get(name) ?? [];
		const other = Object.hasOwn(right, rightName) && (why !== undefined || !taken.has(rightName)) ? right[rightName] : undefined;
		if (other === undefined) return { where, name, state: 'left', left: value };
		const state = isSame(value, other) ? 'same' : 'different';
		const later = state === 'different' && where === 'payload' && times.has(name) ? between(value, other) : undefined;
		return {
			where,
			name,
			state,
			left: value,
			right: other,
			...(rightName !== name && { rightName }),
			...(why && { why }),
			...(later !== undefined && { later }),
		};
	});
	const only = Object.entries(right).filter(([name]) => !taken.has(name) && (!Object.hasOwn(left, name) || byLeft.has(name)));
	return [...both, ...only.map(([name, value]): ComparedRow => ({ where, name, state: 'right', right: value }))];
}

function whyOf(row: ComparedRow, relation: Relation, roles: readonly (SignInRole | undefined)[]): WhyCode | undefined {
	const { where, name, state, left, right } = row;
	const isPair = roles.includes('id') && roles.includes('access');
	if (where === 'header') {
		return name === 'kid' && state === 'different' && isPair && relation.startsWith('id-and-access') ? 'own-key' : undefined;
	}
	if (state === 'same') return sameWhy(name, relation);
	if (state === 'different') {
		return isSameSet(left, right) ? 'other-order' : differentWhy(name, relation, isPair);
	}
	if (!isPair) return undefined;
	return onlyWhy(name, roles[state === 'left' ? 0 : 1]);
}

function sameWhy(name: string, relation: Relation): WhyCode | undefined {
	if (relation === 'refreshed' && kept.has(name)) return 'kept';
	return relation.startsWith('id-and-access') && name === 'origin_jti' ? 'shared-origin' : undefined;
}

function differentWhy(name: string, relation: Relation, isPair: boolean): WhyCode | undefined {
	if (name === 'jti') return 'own-id';
	if (name === 'token_use' && isPair) return 'token-use';
	if (name === 'at_hash') return 'own-hash';
	if (relation === 'two-users' && ofUser.has(name)) return 'own-user';
	if (relation === 'two-clients' && ofClient.has(name)) return 'own-client';
	if (relation.startsWith('two-') && ofSignIn.has(name)) return 'own-sign-in';
	const isRefresh = relation === 'refreshed' || relation === 'id-and-access-apart';
	if (isRefresh && (name === 'iat' || name === 'exp')) return 'new-times';
	return relation === 'refreshed' && !times.has(name) ? 'changed-between' : undefined;
}

function onlyWhy(name: string, role: SignInRole | undefined): WhyCode | undefined {
	if (role === 'access') return name === 'aud' ? 'bound-to-api' : ofAccessToken.has(name) ? 'of-access-token' : undefined;
	if (ofIdToken.has(name)) return 'of-id-token';
	return attributes.has(name) || /^(?:dev:)?custom:/.test(name) ? 'attribute-of-id' : undefined;
}

/** JSON values are no deeper than is read (json.ts). */
function isSame(one: JsonValue, other: JsonValue): boolean {
	if (isList(one)) return isList(other) && one.length === other.length && one.every((item, at) => isSame(item, other[at] ?? null));
	if (!isJsonObject(one)) return one === other;
	if (!isJsonObject(other)) return false;
	const names = Object.keys(one);
	return (
		names.length === Object.keys(other).length &&
		names.every((name) => Object.hasOwn(other, name) && isSame(one[name] as JsonValue, other[name] as JsonValue))
	);
}

/** `Array.isArray` alone would make its items anything. */
function isList(value: JsonValue): value is readonly JsonValue[] {
	return Array.isArray(value);
}

/** The same groups or scopes in another order? */
function isSameSet(one: JsonValue | undefined, other: JsonValue | undefined): boolean {
	const [left, right] = [one, other].map((value) => (typeof value === 'string' ? value.split(' ') : value));
	if (left === undefined || right === undefined || !isList(left) || !isList(right) || left.length !== right.length || left.length < 2)
		return false;
	const items = new Set<JsonValue>(left);
	return items.size === left.length && new Set(right).size === right.length && right.every((item) => items.has(item));
}

function between(one: JsonValue, other: JsonValue): number | undefined {
	return typeof one === 'number' && typeof other === 'number' && Number.isFinite(other - one) ? other - one : undefined;
}
