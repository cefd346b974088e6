import type { IdentityPool } from '../model/resource.ts';
import { booleanOf, memberValues } from '../model/settle.ts';
import { tagEntries } from '../rules/tags/tagMaps.ts';
import type { Comparison } from './comparison.ts';
import type { Statement } from './statement.ts';

/** The principal tags that an identity pool would make of the token, and those that stay away (Cognito Developer Guide, "Using attributes for access control"). */
export function* compareTags(comparison: Comparison, pool: IdentityPool, ifInferred: boolean): Generator<Statement> {
	const { graph, facts } = comparison;
	const maps = graph
		.naming(pool, 'principal-tags', 'identity-pool')
		.filter((map) => graph.links(map, 'IdentityProviderName', 'user-pool').every((link) => comparison.isPool(link) !== false));
	for (const map of maps) {
		const [defaults] = memberValues(map.properties, 'UseDefaults');
		if (defaults && booleanOf(defaults) === true) yield comparison.say('tags-default', map, defaults, {}, { ifInferred });
	}
	for (const { map, tag, claim, at } of tagEntries(graph)) {
		if (!maps.includes(map)) continue;
		const value = facts.payload[claim];
		if (value === undefined) yield comparison.say('tag-missing', map, at, { tag, claim }, { claim, ifInferred });
		// What becomes of a list is not documented.
		else if (typeof value === 'object') yield comparison.say('tag-list', map, at, { tag, claim }, { claim, ifInferred });
		else yield comparison.say('tag-given', map, at, { tag, claim, value: String(value) }, { claim, ifInferred });
	}
}
