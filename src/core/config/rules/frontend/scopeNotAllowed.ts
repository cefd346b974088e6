import { valuesAt } from '../../model/lookUp.ts';
import { itemsOf, memberOf, scalarsOf, textOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';
import { appsWithClients } from './clientOfApp.ts';

const messages = { scope: 'The app asks for the scope {scope}, which the app client {client} does not allow.' };

/** An app that asks for a scope that its client does not allow. */
export const scopeNotAllowed: Rule = {
	id: 'fe-scope-not-allowed',
	severity: 'error',
	profile: 'recommended',
	title: 'App asks for a scope that its client does not allow',
	messages,
	why: 'The sign-in pages answer with invalid_scope, and nobody can sign in.',
	fix: 'Add the scope to AllowedOAuthScopes of the client, or do not ask for it.',
	source: 'Cognito Developer Guide: Authorize endpoint',
	peers: [],
	*check(graph) {
		for (const [app, client] of appsWithClients(graph)) {
			const member = memberOf(client.properties, 'AllowedOAuthScopes');
			const allowed = member && itemsOf(member.value);
			if (allowed === undefined || !allowed.complete || !allowed.items.every(({ type }) => type === 'scalar')) continue;
			for (const value of scalarsOf(valuesAt(app.properties, 'OAuthScopes[]'))) {
				const scope = textOf(value) ?? '';
				if (scope === '' || allowed.items.some((item) => textOf(item) === scope)) continue;
				const related = [{ resource: client, at: member?.nameRange ?? client.nameRange }];
				yield { resource: app, at: value, message: messages.scope, values: { scope, client: client.name }, related };
			}
		}
	},
};
