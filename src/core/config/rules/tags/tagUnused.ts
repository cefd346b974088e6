import type { ConfigGraph } from '../../graph/graph.ts';
import { policiesOf } from '../../graph/rolePolicies.ts';
import { itemsAt } from '../../model/lookUp.ts';
import type { IdentityPool, Role } from '../../model/resource.ts';
import type { SettledValue } from '../../model/value.ts';
import { tagsCompared, textsIn } from '../../policy/comparedTags.ts';
import { userRoles } from '../poolRoles.ts';
import type { Rule } from '../rule.ts';
import { tagEntries } from './tagMaps.ts';

const messages = { unused: 'No policy of the roles that users of the identity pool {pool} get compares the principal tag {tag}.' };

/** A tag that nothing asks for. */
export const tagUnused: Rule = {
	id: 'tag-unused',
	severity: 'hint',
	profile: 'strict',
	title: 'Principal tag that no policy compares',
	messages,
	why: 'The tag changes nothing here, but whoever reads the configuration takes it for a border. Policies of resources may compare it.',
	fix: 'Take the tag out, or compare it in the policies of the roles.',
	source: 'Cognito Developer Guide: Using attributes for access control',
	peers: [],
	*check(graph) {
		for (const { map, tag, at } of tagEntries(graph)) {
			const [pool, ...others] = graph.namedBy(map, 'identity-pool', 'identity-pool');
			const compared = pool === undefined || others.length > 0 ? undefined : allCompared(graph, pool);
			if (pool === undefined || compared === undefined || compared.has(tag.toLowerCase())) continue;
			yield { resource: map, at, message: messages.unused, values: { pool: pool.name, tag } };
		}
	},
};

/** Every tag that policies of the roles of users compare, in lower case; undefined where there is no role, or not all policies are seen. */
function allCompared(graph: ConfigGraph, pool: IdentityPool): ReadonlySet<string> | undefined {
	const roles = userRoles(graph, pool);
	if (roles.length === 0 || !knowsRoles(graph, pool) || !roles.every((role) => knowsPolicies(graph, role))) return undefined;
	const policies = roles.flatMap((role) => policiesOf(graph, role).map(([document]) => document));
	if (!policies.every(({ complete }) => complete)) return undefined;
	return new Set(policies.flatMap(tagsCompared).map(({ tag }) => tag.toLowerCase()));
}

function knowsRoles(graph: ConfigGraph, pool: IdentityPool): boolean {
	const named = graph
		.naming(pool, 'role-attachment', 'identity-pool')
		.flatMap((attachment) =>
			['Roles.authenticated', 'RoleMappings.*.RulesConfiguration.Rules[].RoleARN'].flatMap((path) => graph.links(attachment, path, 'role')),
		);
	return named.every(({ value, target }) => value.type === 'absent' || target !== undefined);
}

/** Managed policies of AWS know no tags of anybody. */
function knowsPolicies(graph: ConfigGraph, role: Role): boolean {
	const { items, complete } = itemsAt(role.properties, 'ManagedPolicyArns');
	const isSeen = (arn: SettledValue): boolean =>
		graph.link(arn, 'policy', role).target !== undefined || textsIn(arn).some((text) => text.includes(':aws:policy/'));
	return role.permissionsComplete && complete && items.every(isSeen);
}
