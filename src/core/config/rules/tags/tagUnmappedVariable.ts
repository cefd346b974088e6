import type { TextRange } from '../../../token/jsonPlace.ts';
import { policiesOf } from '../../graph/rolePolicies.ts';
import type { PrincipalTags, Resource } from '../../model/resource.ts';
import { membersOf, memberValues } from '../../model/settle.ts';
import { tagsCompared } from '../../policy/comparedTags.ts';
import { taggedPools, userRoles } from '../poolRoles.ts';
import type { Rule } from '../rule.ts';

const messages = { unmapped: 'The policy compares the principal tag {tag}, but the identity pool {pool} does not set it.' };

/** A policy that compares a tag which nobody sets. */
export const tagUnmappedPolicyVariable: Rule = {
	id: 'tag-unmapped-policy-var',
	severity: 'error',
	profile: 'recommended',
	title: 'Policy compares a principal tag that is not mapped',
	messages,
	why: 'A condition on a tag that is not there never holds, or always if it is a negative one; the users get nothing, or everything.',
	fix: 'Map the tag to a claim in the principal tags of the identity pool, or compare one that is mapped.',
	source: 'IAM User Guide: aws:PrincipalTag; Cognito Developer Guide: Using attributes for access control',
	peers: [],
	*check(graph) {
		for (const [pool, maps] of taggedPools(graph)) {
			const mapped = tagsOf(maps);
			if (mapped === undefined) continue;
			for (const role of userRoles(graph, pool)) {
				for (const [document, resource] of policiesOf(graph, role)) {
					for (const { tag, at } of tagsCompared(document)) {
						if (mapped.has(tag.toLowerCase())) continue;
						yield { resource, at, message: messages.unmapped, values: { tag, pool: pool.name }, related: relatedTo(maps) };
					}
				}
			}
		}
	},
};

/** Keys in lower case, as IAM compares them; undefined where they are not all known. */
function tagsOf(maps: readonly PrincipalTags[]): ReadonlySet<string> | undefined {
	const tags = new Set<string>();
	for (const { properties } of maps) {
		if (
			memberValues(properties, 'UseDefaults').some(
				(value) => value.type !== 'absent' && !(value.type === 'scalar' && value.value === false),
			)
		)
			return undefined;
		for (const map of memberValues(properties, 'PrincipalTags')) {
			const { members, complete } = membersOf(map);
			if (!complete) return undefined;
			for (const { name } of members) tags.add(name.toLowerCase());
		}
	}
	return tags;
}

function relatedTo(maps: readonly PrincipalTags[]): readonly { readonly resource: Resource; readonly at: TextRange }[] {
	return maps.map((map) => ({ resource: map, at: map.nameRange }));
}
