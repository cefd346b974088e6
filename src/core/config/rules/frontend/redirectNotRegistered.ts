import type { Rule } from '../rule.ts';
import { unregistered } from './unregistered.ts';

const messages = {
	signIn: 'The app comes back from sign-in to {url}, which is not among the callback URLs of the app client {client}.',
	signOut: 'The app goes to {url} after sign-out, which is not among the sign-out URLs of the app client {client}.',
};

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
		for (const { app, client, when, value, url, alike, related } of unregistered(graph)) {
			if (alike !== undefined) continue;
			yield { resource: app, at: value, message: messages[when], values: { url, client: client.name }, related };
		}
	},
};
