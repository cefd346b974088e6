import { valuesAt } from '../../model/lookUp.ts';
import type { AppClient } from '../../model/resource.ts';
import { itemsOf, memberOf, scalarsOf, textOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';
import { appsWithClients } from './clientOfApp.ts';

const messages = { flow: 'The app signs in with {flow}, which the app client {client} does not allow.' };

/** Ways in which Amplify signs in, and the flows of a client that allow each: the name of today, and one that old clients have. */
const flows: ReadonlyMap<string, readonly string[]> = new Map([
	['USER_SRP_AUTH', ['ALLOW_USER_SRP_AUTH']],
	['USER_PASSWORD_AUTH', ['ALLOW_USER_PASSWORD_AUTH', 'USER_PASSWORD_AUTH']],
	['USER_AUTH', ['ALLOW_USER_AUTH']],
	['CUSTOM_AUTH', ['ALLOW_CUSTOM_AUTH', 'CUSTOM_AUTH_FLOW_ONLY']],
	['CUSTOM_AUTH_WITH_SRP', ['ALLOW_CUSTOM_AUTH', 'CUSTOM_AUTH_FLOW_ONLY']],
	['CUSTOM_AUTH_WITHOUT_SRP', ['ALLOW_CUSTOM_AUTH', 'CUSTOM_AUTH_FLOW_ONLY']],
]);

/** An app that signs in in a way that its client does not allow. */
export const flowNotEnabled: Rule = {
	id: 'fe-flow-not-enabled',
	severity: 'error',
	profile: 'recommended',
	title: 'Sign-in flow of the app is not allowed',
	messages,
	why: 'InitiateAuth is refused, and nobody can sign in.',
	fix: 'Add the flow to ExplicitAuthFlows of the client, or use one that it allows.',
	source: 'Amazon Cognito user pools API Reference: CreateUserPoolClient, ExplicitAuthFlows',
	peers: [],
	*check(graph) {
		for (const [app, client] of appsWithClients(graph)) {
			const allowed = allowedFlows(client);
			if (allowed === undefined) continue;
			for (const value of scalarsOf(valuesAt(app.properties, 'AuthenticationFlow'))) {
				const flow = textOf(value) ?? '';
				const wanted = flows.get(flow);
				if (wanted === undefined || wanted.some((name) => allowed.includes(name))) continue;
				const related = [{ resource: client, at: memberOf(client.properties, 'ExplicitAuthFlows')?.nameRange ?? client.nameRange }];
				yield { resource: app, at: value, message: messages.flow, values: { flow, client: client.name }, related };
			}
		}
	},
};

/**
 * Undefined where they are not all known, or where none is named. A list of only old names does not say whether SRP is allowed.
 */
function allowedFlows({ properties }: AppClient): readonly string[] | undefined {
	const member = memberOf(properties, 'ExplicitAuthFlows');
	const { items, complete } = member === undefined ? { items: [], complete: false } : itemsOf(member.value);
	const names = items.flatMap((item) => textOf(item) ?? []);
	return complete && names.length === items.length && names.some((name) => name.startsWith('ALLOW_')) ? names : undefined;
}
