import { valuesAt } from '../../model/lookUp.ts';
import { itemsOf, memberOf, scalarsOf, textOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';
import { appsWithClients } from './clientOfApp.ts';

const messages = {
	signIn: 'The app comes back from sign-in to {url}, which is not among the callback URLs of the app client {client}.',
	signOut: 'The app goes to {url} after sign-out, which is not among the sign-out URLs of the app client {client}.',
};

const places = [
	{ path: 'RedirectSignIn[]', list: 'CallbackURLs', message: messages.signIn },
	{ path: 'RedirectSignOut[]', list: 'LogoutURLs', message: messages.signOut },
] as const;

/** An app that comes back to an address that its client does not know. */
export const redirectNotRegistered: Rule = {
	id: 'fe-redirect-not-registered',
	severity: 'error',
	profile: 'recommended',
	title: 'Redirect of the app is not registered',
	messages,
	why: 'Addresses are compared as they are written, to the last slash; for another one the sign-in pages answer with redirect_mismatch.',
	fix: 'Add the address to the app client, or let the app use one that is registered.',
	source: 'Cognito Developer Guide: Application-specific settings with app clients',
	peers: [],
	*check(graph) {
		for (const [app, client] of appsWithClients(graph)) {
			for (const { path, list, message } of places) {
				const member = memberOf(client.properties, list);
				const known = member && itemsOf(member.value);
				if (known === undefined || !known.complete || !known.items.every(({ type }) => type === 'scalar')) continue;
				for (const value of scalarsOf(valuesAt(app.properties, path))) {
					const url = textOf(value) ?? '';
					if (url === '' || known.items.some((item) => textOf(item) === url)) continue;
					const related = [{ resource: client, at: member?.nameRange ?? client.nameRange }];
					yield { resource: app, at: value, message, values: { url, client: client.name }, related };
				}
			}
		}
	},
};
