import type { ConfigGraph } from '../graph/graph.ts';
import { managedPolicyArns, policiesOf } from '../graph/rolePolicies.ts';
import type { Role } from '../model/resource.ts';
import { textOf } from '../model/settle.ts';
import type { SettledValue } from '../model/value.ts';
import type { PolicyStatement } from '../policy/policy.ts';

/** Services whose data nobody gives away as a whole, and whose calls cost or change something. */
const sensitive = new Set(
	'cognito-idp dynamodb execute-api iam kms lambda rds-data s3 secretsmanager ses sns sqs ssm states sts appsync firehose kinesis'.split(
		' ',
	),
);
const powerful = /^(?:AdministratorAccess|PowerUserAccess|IAMFullAccess|Amazon\w+FullAccess|AWS\w*_?FullAccess)$/;

/** The first action that a statement allows on everything, and that nobody should have so by mistake. */
export function broadAction({
	effect,
	actions,
	resources,
	conditions,
	conditionsComplete,
}: PolicyStatement): { readonly at: SettledValue; readonly action: string } | undefined {
	if (effect !== 'Allow' || conditions.length > 0 || !conditionsComplete || !resources.items.some((resource) => textOf(resource) === '*'))
		return undefined;
	for (const at of actions.items) {
		const action = textOf(at);
		if (action === undefined) continue;
		const service = action.slice(0, Math.max(0, action.indexOf(':'))).toLowerCase();
		if (action === '*' || action === '*:*' || sensitive.has(service)) return { at, action };
	}
	return undefined;
}

/** The name of a managed policy of AWS that allows everything, or all of a service, by its ARN, whose partition may be a variable. */
export function powerfulPolicy(arn: SettledValue): string | undefined {
	const last = arn.type === 'text' ? arn.parts.at(-1) : arn;
	const name = /:aws:policy\/(?:[\w-]+\/)*([\w+=,.@-]+)$/.exec((last && textOf(last)) ?? '')?.[1];
	return name !== undefined && powerful.test(name) ? name : undefined;
}

/** Does a role have such an action or policy? */
export function isBroad(graph: ConfigGraph, role: Role): boolean {
	if (managedPolicyArns(role).some((arn) => powerfulPolicy(arn) !== undefined)) return true;
	return policiesOf(graph, role).some(([{ statements }]) => statements.some((statement) => broadAction(statement) !== undefined));
}
