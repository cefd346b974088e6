import type { Role, RolePolicy } from '../model/resource.ts';
import { itemsOf, textOf } from '../model/settle.ts';
import type { SettledValue } from '../model/value.ts';
import type { PolicyDocument } from '../policy/policy.ts';
import type { ConfigGraph } from './graph.ts';

/** The permissions policies of a role that the files have: its own, those that name it, and managed ones that it names; each with its resource. */
export function policiesOf(graph: ConfigGraph, role: Role): readonly (readonly [PolicyDocument, Role | RolePolicy])[] {
	return [
		...role.permissions.map((document) => [document, role] as const),
		...attached(graph, role).flatMap((policy) => (policy.document ? [[policy.document, policy] as const] : [])),
	];
}

function attached(graph: ConfigGraph, role: Role): readonly RolePolicy[] {
	return [...new Set([...graph.naming(role, 'policy', 'role'), ...graph.namedBy(role, 'policy', 'attached-policy')])];
}

/** Every permissions policy of the files, whoever has it; each with its resource. */
export function everyPolicy(graph: ConfigGraph): readonly (readonly [PolicyDocument, Role | RolePolicy])[] {
	return [
		...graph.resources('role').flatMap((role) => role.permissions.map((document) => [document, role] as const)),
		...graph.resources('policy').flatMap((policy) => (policy.document ? [[policy.document, policy] as const] : [])),
	];
}

/** Managed policies that a role names by their ARN, such as those of AWS. */
export function managedPolicyArns({ properties }: Role): readonly SettledValue[] {
	const arns = properties.members.get('ManagedPolicyArns');
	return arns === undefined ? [] : itemsOf(arns.value).items.filter((item) => textOf(item) !== undefined || item.type === 'text');
}
