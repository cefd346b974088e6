import { valuesAt } from '../../model/lookUp.ts';
import { booleanOf, textOf } from '../../model/settle.ts';
import { appsWithClients } from '../frontend/clientOfApp.ts';
import type { Rule } from '../rule.ts';

const messages = { admin: 'The app client {client} allows {flow}, and {app} makes it known to everybody.' };

const adminFlows: ReadonlySet<string> = new Set(['ALLOW_ADMIN_USER_PASSWORD_AUTH', 'ADMIN_NO_SRP_AUTH']);

/** A client that servers and apps share. */
export const clientAdminAuthPublic: Rule = {
	id: 'client-admin-auth-public',
	severity: 'warning',
	profile: 'recommended',
	title: 'Flow of servers at the client of an app',
	messages,
	why: 'The flow is for servers, which call it with credentials of AWS. At the client of an app, what the server is trusted with and what anybody may do are no longer apart.',
	fix: 'Give the server an app client of its own, with a secret, and take the flow from this one.',
	source: 'Cognito Developer Guide: Authentication flows',
	peers: [],
	*check(graph) {
		const seen = new Set<string>();
		for (const [app, client] of appsWithClients(graph)) {
			if (!valuesAt(app.properties, 'IsPublic').some((value) => booleanOf(value) === true)) continue;
			for (const at of valuesAt(client.properties, 'ExplicitAuthFlows[]')) {
				const flow = textOf(at) ?? '';
				const key = `${graph.documentOf(client).path} ${at.range.start}`;
				if (!adminFlows.has(flow) || seen.has(key)) continue;
				seen.add(key);
				const values = { client: client.name, flow, app: app.name };
				yield { resource: client, at, message: messages.admin, values, related: [{ resource: app, at: app.nameRange }] };
			}
		}
	},
};
