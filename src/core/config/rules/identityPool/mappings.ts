import type { TextRange } from '../../../token/jsonPlace.ts';
import type { ConfigGraph } from '../../graph/graph.ts';
import { valuesAt } from '../../model/lookUp.ts';
import type { IdentityPool, RoleAttachment, UserPool } from '../../model/resource.ts';
import { itemsOf, membersOf, memberValues, possible } from '../../model/settle.ts';
import type { SettledValue } from '../../model/value.ts';
import { userPoolsOf } from '../poolRoles.ts';

/** How an identity pool chooses roles of the users of one provider: a member of `RoleMappings`. */
export interface RoleMapping {
	readonly attachment: RoleAttachment;
	readonly identityPools: readonly IdentityPool[];
	/** Its key in the map, which names the provider where `IdentityProvider` is left out. */
	readonly name: string;
	readonly nameRange: TextRange;
	readonly mapping: SettledValue;
	/** What says whose users they are. */
	readonly provider: readonly SettledValue[];
	/** Those user pools; all of the identity pool where the provider is not known. */
	readonly userPools: readonly UserPool[];
}

/** Every role mapping of the graph. */
export function roleMappings(graph: ConfigGraph): readonly RoleMapping[] {
	return graph.resources('role-attachment').flatMap((attachment) => {
		const identityPools = graph.namedBy(attachment, 'identity-pool', 'identity-pool');
		const members = memberValues(attachment.properties, 'RoleMappings').flatMap((map) => membersOf(map).members);
		return members.flatMap(({ name, nameRange, value }) => {
			const provider = memberValues(value, 'IdentityProvider').map(
				(at): SettledValue => (at.type === 'absent' ? { type: 'scalar', value: name, range: nameRange } : at),
			);
			const named = provider.flatMap((at) => graph.link(at, 'user-pool', attachment).target ?? []);
			const userPools = named.length > 0 ? named : identityPools.flatMap((pool) => userPoolsOf(graph, pool));
			return possible(value).map((mapping) => ({ attachment, identityPools, name, nameRange, mapping, provider, userPools }));
		});
	});
}

/** The rules of a mapping that are seen. */
export function rulesOf({ mapping }: RoleMapping): readonly SettledValue[] {
	return valuesAt(mapping, 'RulesConfiguration.Rules').flatMap((list) => itemsOf(list).items);
}
