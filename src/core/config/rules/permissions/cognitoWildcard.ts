import { policiesOf } from '../../graph/rolePolicies.ts';
import { textOf } from '../../model/settle.ts';
import { userRoles } from '../poolRoles.ts';
import type { Rule } from '../rule.ts';

const messages = { all: 'Users who have signed in may call {action} on everything in the account, by the role {role}.' };

/** `cognito-identity:*`, as old examples have it. */
const everyAction = /^cognito-(?:identity|idp|sync):\*$/i;

/** A role of users that may manage Cognito. */
export const cognitoWildcard: Rule = {
	id: 'authrole-cognito-wildcard',
	severity: 'warning',
	profile: 'recommended',
	title: 'Role of users allows everything in Cognito',
	messages,
	why: 'Every user can list, read and change user pools, identity pools or synchronized data of others, from their own machine.',
	fix: 'Leave the statement out: an app that signs users in and gets credentials needs none of it.',
	source: 'Cognito Developer Guide: IAM roles',
	peers: [],
	*check(graph) {
		for (const role of new Set(graph.resources('identity-pool').flatMap((pool) => userRoles(graph, pool)))) {
			for (const [{ statements }, resource] of policiesOf(graph, role)) {
				for (const { effect, actions, resources, conditions, conditionsComplete } of statements) {
					if (effect !== 'Allow' || !conditionsComplete || conditions.length > 0) continue;
					if (!resources.items.some((item) => textOf(item) === '*')) continue;
					for (const at of actions.items) {
						const action = textOf(at);
						if (action === undefined || !everyAction.test(action)) continue;
						yield { resource, at, message: messages.all, values: { action, role: role.name } };
					}
				}
			}
		}
	},
};
