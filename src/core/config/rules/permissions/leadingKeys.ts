import { everyPolicy } from '../../graph/rolePolicies.ts';
import { textOf } from '../../model/settle.ts';
import type { SettledValue } from '../../model/value.ts';
import { actionCovering } from '../../policy/actions.ts';
import { textsIn } from '../../policy/comparedTags.ts';
import type { PolicyCondition, PolicyStatement } from '../../policy/policy.ts';
import type { Rule } from '../rule.ts';

const messages = {
	whole: 'The statement allows {action}, which asks for no leading keys, so that ForAllValues holds for the whole table.',
};

/** A table whose rows are kept apart by a condition that always holds for a scan. */
export const leadingKeysForAllValues: Rule = {
	id: 'abac-leadingkeys-forallvalues',
	severity: 'error',
	profile: 'recommended',
	title: 'Condition on leading keys that a scan fulfils',
	messages,
	why: 'ForAllValues holds where the key is not there at all: whoever scans the table reads the rows of everybody.',
	fix: 'Leave dynamodb:Scan and PartiQL out, or demand with Null that dynamodb:LeadingKeys is there.',
	source: 'IAM User Guide: Set operators for multivalued context keys; DynamoDB Developer Guide: Using conditions',
	peers: [],
	*check(graph) {
		for (const [{ statements }, resource] of everyPolicy(graph)) {
			for (const statement of statements) {
				const condition = statement.conditions.find(isOpenToScans);
				if (statement.effect !== 'Allow' || condition === undefined || demandsKeys(statement)) continue;
				const at = ['dynamodb:Scan', 'dynamodb:PartiQLSelect'].flatMap((action) => actionCovering(statement, action) ?? [])[0];
				if (at === undefined) continue;
				yield {
					resource,
					at,
					message: messages.whole,
					values: { action: textOf(at) ?? '' },
					related: [{ resource, at: condition.keyRange }],
				};
			}
		}
	},
};

/** Does it compare leading keys with what a user is, and hold without any? */
function isOpenToScans({ key, qualifier, values }: PolicyCondition): boolean {
	return qualifier === 'ForAllValues' && key.toLowerCase() === 'dynamodb:leadingkeys' && values.items.some(namesUser);
}

function namesUser(value: SettledValue): boolean {
	return textsIn(value).some((text) => /[$&]\{(?:aws:PrincipalTag\/|cognito-identity\.)/i.test(text));
}

/** Another condition may keep scans out; what is not known may be one. */
function demandsKeys({ conditions, conditionsComplete }: PolicyStatement): boolean {
	return (
		!conditionsComplete ||
		conditions.some(({ key, qualifier }) => {
			const name = key.toLowerCase();
			return name === 'dynamodb:fulltablescan' || (name === 'dynamodb:leadingkeys' && qualifier !== 'ForAllValues');
		})
	);
}
