import type { ConfigGraph } from '../../graph/graph.ts';
import type { PrincipalTags, UserPool } from '../../model/resource.ts';
import { membersOf, memberValues, possible, textOf } from '../../model/settle.ts';
import type { SettledValue } from '../../model/value.ts';

/** A tag of a map of principal tags, and the claim that it gets its value from. */
export interface TagEntry {
	readonly map: PrincipalTags;
	readonly tag: string;
	readonly claim: string;
	/** The value that names the claim. */
	readonly at: SettledValue;
	/** Whose users they are, where that is a user pool that is known. */
	readonly userPools: readonly UserPool[];
}

/** Every tag of every map whose claim is known. */
export function tagEntries(graph: ConfigGraph): readonly TagEntry[] {
	return graph.resources('principal-tags').flatMap((map) => {
		const userPools = graph.namedBy(map, 'user-pool', 'user-pool');
		return memberValues(map.properties, 'PrincipalTags').flatMap((tags) =>
			membersOf(tags).members.flatMap(({ name, value }) =>
				possible(value).flatMap((at) => {
					const claim = textOf(at);
					return claim === undefined ? [] : [{ map, tag: name, claim, at, userPools }];
				}),
			),
		);
	});
}
