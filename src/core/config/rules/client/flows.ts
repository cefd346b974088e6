import { booleanOf, itemsOf, memberValues, textOf } from '../../model/settle.ts';
import { propertyRow } from '../../properties/allProperties.ts';
import { setProperty } from '../quickFix.ts';
import type { Rule } from '../rule.ts';
import { signInOf } from './signIn.ts';

const secretMessages = { none: 'The app client {client} has no secret, which client_credentials needs.' };
const secretFixes = { add: 'Add GenerateSecret: true' };

/** A machine without a secret. */
export const machineWithoutSecret: Rule = {
	id: 'client-m2m-no-secret',
	severity: 'error',
	profile: 'recommended',
	title: 'Client credentials without a secret',
	messages: secretMessages,
	why: 'The deployment fails: the secret is all that a machine proves itself with.',
	fix: 'Set GenerateSecret to true.',
	fixes: secretFixes,
	source: 'Cognito Developer Guide: Application-specific settings with app clients',
	peers: [],
	*check(graph) {
		for (const client of graph.resources('app-client')) {
			const at = signInOf(client.properties).grants.items.find((flow) => textOf(flow) === 'client_credentials');
			const secrets = memberValues(client.properties, 'GenerateSecret');
			const [secret] = secrets;
			if (at === undefined || secret === undefined || !secrets.every((one) => one.type === 'absent' || booleanOf(one) === false)) continue;
			yield {
				resource: client,
				at,
				message: secretMessages.none,
				values: { client: client.name },
				fixes: setProperty(secretFixes.add, graph.documentOf(client), client.properties, 'GenerateSecret', secret, true),
			};
		}
	},
};

const mixedMessages = { mixed: 'client_credentials cannot be allowed together with {flow}.' };

/** A client for machines and people. */
export const machineMixed: Rule = {
	id: 'client-m2m-mixed',
	severity: 'error',
	profile: 'recommended',
	title: 'Client credentials beside another grant',
	messages: mixedMessages,
	why: 'The deployment fails: one client is for machines or for people.',
	fix: 'Make an app client for the machine alone.',
	source: 'user pools API: UserPoolClientType',
	peers: [],
	*check(graph) {
		for (const client of graph.resources('app-client')) {
			const flows = memberValues(client.properties, 'AllowedOAuthFlows');
			for (const list of flows) {
				const { items } = itemsOf(list);
				const at = items.find((flow) => textOf(flow) === 'client_credentials');
				const other = items.map((item) => textOf(item)).find((flow) => flow === 'code' || flow === 'implicit');
				if (at === undefined || other === undefined || at.condition !== list.condition) continue;
				yield { resource: client, at, message: mixedMessages.mixed, values: { flow: other } };
			}
		}
	},
};

const legacyMessages = { mixed: '{flow} is an old name, and cannot stand beside names that begin with ALLOW_.' };

/** Old and new names of flows together. */
export const authFlowsMixed: Rule = {
	id: 'client-authflow-legacy-mix',
	severity: 'error',
	profile: 'recommended',
	title: 'Old and new names of authentication flows together',
	messages: legacyMessages,
	why: 'The deployment fails.',
	fix: 'Write every flow with its ALLOW_ name.',
	source: 'user pools API: UserPoolClientType',
	peers: [],
	*check(graph) {
		const legacy = propertyRow('app-client', 'ExplicitAuthFlows')?.allowed?.legacy ?? [];
		for (const client of graph.resources('app-client')) {
			for (const list of memberValues(client.properties, 'ExplicitAuthFlows')) {
				const { items } = itemsOf(list);
				if (!items.some((item) => textOf(item)?.startsWith('ALLOW_') === true && item.condition === list.condition)) continue;
				for (const at of items) {
					const flow = textOf(at);
					if (flow === undefined || !legacy.includes(flow) || at.condition !== list.condition) continue;
					yield { resource: client, at, message: legacyMessages.mixed, values: { flow } };
				}
			}
		}
	},
};
