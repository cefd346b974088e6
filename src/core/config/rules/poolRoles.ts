import type { ConfigGraph } from '../graph/graph.ts';
import { valuesAt } from '../model/lookUp.ts';
import type { AppClient, IdentityPool, PrincipalTags, Role, UserPool } from '../model/resource.ts';
import { booleanOf, membersOf, memberValues } from '../model/settle.ts';

/** Identity pools that pass principal tags, and the maps that say so. */
export function taggedPools(graph: ConfigGraph): readonly (readonly [IdentityPool, readonly PrincipalTags[]])[] {
	return graph.resources('identity-pool').flatMap((pool) => {
		const maps = graph.naming(pool, 'principal-tags', 'identity-pool').filter(passesTags);
		return maps.length === 0 ? [] : [[pool, maps] as const];
	});
}

/** Does the map certainly pass a tag? */
function passesTags({ properties }: PrincipalTags): boolean {
	const maps = memberValues(properties, 'PrincipalTags');
	return (
		membersOf(maps[0] ?? properties).members.length > 0 || valuesAt(properties, 'UseDefaults').some((value) => booleanOf(value) === true)
	);
}

/** Roles that users who have signed in get from an identity pool: the default one, those of its mappings, and those of groups of its user pools. */
export function userRoles(graph: ConfigGraph, pool: IdentityPool): readonly Role[] {
	const attachments = graph.naming(pool, 'role-attachment', 'identity-pool');
	const attached = attachments.flatMap((attachment) => graph.namedBy(attachment, 'role', 'authenticated-role', 'mapped-role'));
	const mapsGroups = attachments.some(({ properties }) =>
		valuesAt(properties, 'RoleMappings.*.Type').some((type) => type.type === 'scalar' && type.value === 'Token'),
	);
	const ofGroups = mapsGroups ? userPoolsOf(graph, pool).flatMap((userPool) => groupRoles(graph, userPool)) : [];
	return [...new Set([...attached, ...ofGroups])];
}

/** Roles that guests get from an identity pool. */
export function guestRoles(graph: ConfigGraph, pool: IdentityPool): readonly Role[] {
	const attachments = graph.naming(pool, 'role-attachment', 'identity-pool');
	return [...new Set(attachments.flatMap((attachment) => graph.namedBy(attachment, 'role', 'guest-role')))];
}

/** The user pools whose users an identity pool takes. */
export function userPoolsOf(graph: ConfigGraph, pool: IdentityPool): readonly UserPool[] {
	const ofClients = clientsOf(graph, pool).flatMap((client) => graph.namedBy(client, 'user-pool', 'user-pool'));
	return [...new Set([...graph.namedBy(pool, 'user-pool', 'user-pool'), ...ofClients])];
}

/** The app clients whose users an identity pool takes. */
export function clientsOf(graph: ConfigGraph, pool: IdentityPool): readonly AppClient[] {
	return graph.namedBy(pool, 'app-client', 'client');
}

function groupRoles(graph: ConfigGraph, pool: UserPool): readonly Role[] {
	return graph.naming(pool, 'group', 'user-pool').flatMap((group) => graph.namedBy(group, 'role', 'role'));
}
