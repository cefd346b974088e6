import type { ConfigGraph } from '../../graph/graph.ts';
import { addTo } from '../../model/keyed.ts';
import { valuesAt } from '../../model/lookUp.ts';
import type { Role, UserPool, UserPoolGroup } from '../../model/resource.ts';
import { numberOf, textOf } from '../../model/settle.ts';
import type { PolicyStatement } from '../../policy/policy.ts';
import { inEachCase } from '../cases.ts';
import { isStated, valueAt } from '../known.ts';
import type { Rule } from '../rule.ts';

const messages = {
	everything: 'Users of the group {group} may do everything in the account: its role {role} allows every action.',
	tie: 'The groups {group} and {other} have a role each and the same precedence, {precedence}.',
};

/** Every action on every resource, without a condition. */
function allowsEverything({ effect, actions, resources, conditions, conditionsComplete }: PolicyStatement): boolean {
	const isAll = ({ items }: typeof actions): boolean => items.some((item) => textOf(item) === '*');
	return effect === 'Allow' && isAll(actions) && isAll(resources) && conditions.length === 0 && conditionsComplete;
}

function isAdministrator(graph: ConfigGraph, role: Role): boolean {
	const attached = valuesAt(role.properties, 'ManagedPolicyArns[]').some((arn) => textOf(arn)?.endsWith(':aws:policy/AdministratorAccess'));
	const policies = [...role.permissions, ...graph.naming(role, 'policy', 'role').flatMap(({ document }) => document ?? [])];
	return attached || policies.some(({ statements }) => statements.some(allowsEverything));
}

type Ranks = ReadonlyMap<number, readonly UserPoolGroup[]>;

/** Looked for once, so that many groups do not take the square of their time. */
const known = new WeakMap<ConfigGraph, Map<UserPool, Ranks>>();

/** The groups of a pool that may have a precedence, in order. */
function groupsAt(graph: ConfigGraph, pool: UserPool, precedence: number): readonly UserPoolGroup[] {
	const ofGraph = known.get(graph) ?? new Map<UserPool, Ranks>();
	known.set(graph, ofGraph);
	const ranks = ofGraph.get(pool) ?? ranksOf(graph.naming(pool, 'group', 'user-pool'));
	ofGraph.set(pool, ranks);
	return ranks.get(precedence) ?? [];
}

function ranksOf(groups: readonly UserPoolGroup[]): Ranks {
	const ranks = new Map<number, UserPoolGroup[]>();
	for (const group of groups) {
		const precedences = new Set(valuesAt(group.properties, 'Precedence').map(numberOf));
		for (const precedence of precedences) if (precedence !== undefined) addTo(ranks, precedence, group);
	}
	return ranks;
}

/** A group whose role is too much, or is not certain. */
export const groupRoleOverprivileged: Rule = {
	id: 'group-role-overprivileged',
	severity: 'warning',
	profile: 'recommended',
	title: 'Role of a group',
	messages,
	why: 'Whoever gets into the group owns the account; of groups with one precedence it is not certain whose role counts.',
	fix: 'Allow in the role what the group needs, and give each group with a role a Precedence of its own.',
	source: 'Cognito Developer Guide: Adding groups to a user pool',
	peers: [],
	check: inEachCase('group', function* ({ resource, properties, of, graph }) {
		const { target: role } = graph.link(valueAt(properties, 'RoleArn'), 'role', resource);
		if (role && isAdministrator(graph, role))
			yield {
				at: valueAt(properties, 'RoleArn'),
				message: messages.everything,
				values: { group: resource.name, role: role.name },
				related: [{ resource: role, at: role.nameRange }],
			};
		const at = valueAt(properties, 'Precedence');
		const precedence = numberOf(at);
		const [pool] = graph.namedBy(resource, 'user-pool', 'user-pool');
		if (precedence === undefined || pool === undefined || !isStated(properties, 'RoleArn')) return;
		for (const other of groupsAt(graph, pool, precedence)) {
			if (other === resource) break;
			if (numberOf(valueAt(of(other), 'Precedence')) !== precedence || !isStated(of(other), 'RoleArn')) continue;
			yield { at, message: messages.tie, values: { group: resource.name, other: other.name, precedence } };
			// One of them is enough: many would be told in the square of their number.
			break;
		}
	}),
};
