import type { ConfigGraph } from '../graph/graph.ts';
import type { AppClient, UserPool } from '../model/resource.ts';
import { itemsOf, memberValues, textOf } from '../model/settle.ts';
import type { MapValue, SettledValue } from '../model/value.ts';
import { excludesLocalUsers, hasNoApiSignIn, signInOf } from './client/signIn.ts';
import { isEmpty, lacks } from './known.ts';
import { customAttributes } from './schema.ts';

/** Standard attributes that users write of themselves, unless a client says otherwise; addresses that are verified are another matter. */
const profileAttributes: ReadonlySet<string> = new Set(
	'address birthdate family_name gender given_name locale middle_name name nickname picture preferred_username profile website zoneinfo'.split(
		' ',
	),
);

/** That users may write an attribute through a client, and where the client lets them. */
export interface WritableAttribute {
	readonly client: AppClient;
	/** The item of `WriteAttributes`; absent where the client lists none, and so lets all be written. */
	readonly item?: SettledValue;
}

/**
 * The clients of a pool through which users may, for certain, change the attribute behind a claim: it is listed in `WriteAttributes`, or that list is
 * left out or empty, which leaves mutable custom attributes writable (seen, although AWS documents standard ones alone).
 */
export function writableThrough(graph: ConfigGraph, pool: UserPool, claim: string): readonly WritableAttribute[] {
	if (!isWritableByNature(pool, claim)) return [];
	return graph.naming(pool, 'app-client', 'user-pool').flatMap((client): readonly WritableAttribute[] => {
		if (!letsUsersWrite(client.properties)) return [];
		const lists = memberValues(client.properties, 'WriteAttributes');
		const isOpen = lists.some((list) => list.type === 'absent' || (list.type === 'list' && !list.open && list.items.length === 0));
		if (isOpen) return [{ client }];
		const item = lists.flatMap((list) => itemsOf(list).items).find((candidate) => textOf(candidate) === claim);
		return item === undefined ? [] : [{ client, item }];
	});
}

function isWritableByNature(pool: UserPool, claim: string): boolean {
	if (profileAttributes.has(claim)) return true;
	return customAttributes(pool.properties).attributes.some(({ name, isMutable }) => name === claim && isMutable === true);
}

/** Scope with which a user calls UpdateUserAttributes. */
const selfService = 'aws.cognito.signin.user.admin';

/**
 * Do users write attributes through the client? Not so where only users of other providers sign in, whose tokens lack the scope for it: they cannot
 * call the API of user pools.
 */
export function letsUsersWrite(properties: MapValue): boolean {
	const signIn = signInOf(properties);
	const { scopes } = signIn;
	return !excludesLocalUsers(signIn) || !hasNoApiSignIn(signIn) || isEmpty(scopes) || !lacks(scopes, selfService);
}
