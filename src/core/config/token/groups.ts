import { valuesAt } from '../model/lookUp.ts';
import type { UserPool, UserPoolGroup } from '../model/resource.ts';
import { textOf } from '../model/settle.ts';
import { isStated } from '../rules/known.ts';
import type { Comparison } from './comparison.ts';
import type { Statement } from './statement.ts';

const claim = 'cognito:groups';

/** Are the groups of the token declared, and do they bring a role? */
export function* compareGroups(comparison: Comparison, pool: UserPool): Generator<Statement> {
	const { graph, facts } = comparison;
	const own = facts.pool?.userPoolId;
	// Cognito itself makes a group for the users of each external provider.
	const wanted = facts.groups.filter((group) => own === undefined || !group.startsWith(`${own}_`));
	if (wanted.length === 0) return;
	const groups = graph.naming(pool, 'group', 'user-pool');
	const ifInferred = comparison.isInferred(pool);
	const values = { pool: pool.name };
	if (groups.length === 0) {
		yield comparison.say('no-groups', pool, pool.nameRange, { ...values, groups: wanted.join(', ') }, { claim, ifInferred });
		return;
	}
	const named = groups.map((group) => ({ group, names: valuesAt(group.properties, 'GroupName') }));
	const nameless = named.find(({ names }) => names.some((name) => textOf(name) === undefined));
	const missing = wanted.filter((name) => !named.some(({ names }) => names.some((value) => textOf(value) === name)));
	for (const { group, names } of named) {
		const name = names.map(textOf).find((text) => text !== undefined && wanted.includes(text));
		if (name !== undefined && !isStated(group.properties, 'RoleArn'))
			yield comparison.say('group-without-role', group, group.nameRange, { group: name }, { claim, ifInferred });
	}
	if (missing.length === 0) {
		yield comparison.say('groups-known', pool, pool.nameRange, { ...values, groups: wanted.join(', ') }, { claim, ifInferred });
	} else if (nameless) {
		const [name] = nameless.names.filter((value) => textOf(value) === undefined);
		if (name) yield comparison.unknown(nameless.group, 'GroupName', name);
	} else {
		for (const group of missing) yield comparison.say('group-unknown', pool, pool.nameRange, { ...values, group }, { claim, ifInferred });
	}
	yield* compareRoles(comparison, pool, groups);
}

/** Roles of the token that no group has; only where the ARNs of all of them are written out. */
function* compareRoles(comparison: Comparison, pool: UserPool, groups: readonly UserPoolGroup[]): Generator<Statement> {
	const { graph, facts } = comparison;
	const arns = groups.flatMap((group) =>
		graph.links(group, 'RoleArn', 'role').flatMap(({ id, value }) => (value.type === 'absent' ? [] : [id])),
	);
	if (arns.includes(undefined)) return;
	for (const role of facts.roles) {
		if (arns.includes(role)) continue;
		const ifInferred = comparison.isInferred(pool);
		yield comparison.say('role-unknown', pool, pool.nameRange, { pool: pool.name, role }, { claim: 'cognito:roles', ifInferred });
	}
}
