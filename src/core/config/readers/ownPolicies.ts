import type { Role } from '../model/resource.ts';
import { type Items, itemsOf } from '../model/settle.ts';
import type { ConfigValue, MapValue } from '../model/value.ts';
import type { PolicyDocument } from '../policy/policy.ts';
import { readPolicy } from '../policy/readPolicy.ts';

/** The trust policy and the inline policies of a role (`AWS::IAM::Role`). */
export function rolePolicies(properties: MapValue): Pick<Role, 'trust' | 'permissions' | 'permissionsComplete'> {
	const trust = policyAt(properties, 'AssumeRolePolicyDocument');
	const policies: Items = itemsOf(properties.members.get('Policies')?.value ?? { type: 'absent', range: properties.range });
	const documents = policies.items.map((policy) => policyAt(policy, 'PolicyDocument'));
	const permissions = documents.filter((document) => document !== undefined);
	return {
		...(trust && { trust }),
		permissions,
		permissionsComplete: policies.complete && permissions.length === documents.length && !properties.open,
	};
}

/** The policy that a member holds; undefined where there is none, or nothing of it is known. */
export function policyAt(holder: ConfigValue, name: string): PolicyDocument | undefined {
	const member = holder.type === 'map' ? holder.members.get(name) : undefined;
	return member && readPolicy(member.value);
}
