import type { ConfigGraph } from '../../graph/graph.ts';
import type { Resource } from '../../model/resource.ts';
import { itemsOf, textOf } from '../../model/settle.ts';
import type { ConfigMember } from '../../model/value.ts';
import type { Rule } from '../rule.ts';

const messages = {
	replaced: 'The plan deletes the user pool {pool} and makes a new one, because of {paths}.',
	unexplained: 'The plan deletes the user pool {pool} and makes a new one.',
	deleted: 'The plan deletes the user pool {pool}.',
};

/** A plan after which all users are gone. */
export const poolImmutableChange: Rule = {
	id: 'pool-immutable-change',
	severity: 'warning',
	profile: 'recommended',
	title: 'Planned change loses all users',
	messages,
	why: 'Some properties of a user pool cannot change, so that a new one takes its place: users, passwords and IDs are gone, and nobody can bring them back.',
	fix: 'Leave those properties as they are, or move the users to a second user pool first. DeletionProtection and prevent_destroy keep such a plan from being carried out.',
	source: 'Terraform CLI documentation: JSON output format, change representation',
	peers: [],
	ofFile: true,
	*check(graph) {
		for (const pool of plannedPools(graph)) {
			const actions = pool.attributes.members.get('PlannedActions');
			const planned = actions === undefined ? [] : itemsOf(actions.value).items.map(textOf);
			if (actions === undefined || !planned.includes('delete')) continue;
			const paths = pathsIn(pool.attributes.members.get('ReplacePaths'));
			const message = !planned.includes('create') ? messages.deleted : paths === '' ? messages.unexplained : messages.replaced;
			yield { resource: pool, at: actions.value, message, values: { pool: pool.name, ...(message === messages.replaced && { paths }) } };
		}
	},
};

/** The user pools that are planned, and those that are planned to go. */
function plannedPools(graph: ConfigGraph): readonly Resource[] {
	return [...graph.resources('user-pool'), ...graph.resources('supporting').filter(({ type }) => type === 'AWS::Cognito::UserPool')];
}

/** Arguments in the words of the provider: `schema, username_configuration.case_sensitive`. */
function pathsIn(member: ConfigMember | undefined): string {
	const paths = member === undefined ? [] : itemsOf(member.value).items;
	const names = paths.map((path) =>
		itemsOf(path)
			.items.map((step) => textOf(step) ?? '')
			.filter((step) => !/^\d*$/.test(step))
			.join('.'),
	);
	return [...new Set(names)].filter((name) => name !== '').join(', ');
}
