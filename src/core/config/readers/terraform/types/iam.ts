import { placed } from '../../../model/placed.ts';
import { textOf } from '../../../model/settle.ts';
import { unknown } from '../../../model/unknown.ts';
import type { ConfigValue } from '../../../model/value.ts';
import { readJsonTree } from '../../../source/jsonTree.ts';
import { blocks, spelt, type TerraformRow } from '../row.ts';

/** A policy: what `jsonencode` and data sources make is a map already, else it is a text in JSON. */
export function policyValue(value: ConfigValue): ConfigValue {
	if (value.type === 'alternatives') return { ...value, arms: value.arms.map(policyValue) };
	const text = textOf(value);
	if (text === undefined) return value.type === 'text' ? unknown('computed', value.range) : value;
	const { root } = readJsonTree(text);
	return root?.type === 'map' ? placed(root, () => value.range) : unknown('computed', value.range);
}

/** `aws_iam_role` (Terraform AWS provider documentation). */
export const roleRows: readonly TerraformRow[] = [
	{ from: 'name', to: 'RoleName' },
	{ from: 'assume_role_policy', to: 'AssumeRolePolicyDocument', read: policyValue },
	{ from: 'managed_policy_arns', to: 'ManagedPolicyArns' },
	blocks('inline_policy', 'Policies', [
		{ from: 'name', to: 'PolicyName' },
		{ from: 'policy', to: 'PolicyDocument', read: policyValue },
	]),
	...spelt('max_session_duration permissions_boundary path'),
];

/** `aws_iam_role_policy`. */
export const rolePolicyRows: readonly TerraformRow[] = [
	{ from: 'name', to: 'PolicyName' },
	{ from: 'role', to: 'RoleName' },
	{ from: 'policy', to: 'PolicyDocument', read: policyValue },
];

/** `aws_iam_policy`. */
export const managedPolicyRows: readonly TerraformRow[] = [
	{ from: 'name', to: 'ManagedPolicyName' },
	{ from: 'policy', to: 'PolicyDocument', read: policyValue },
];
