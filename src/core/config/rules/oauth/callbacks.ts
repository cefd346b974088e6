import { textOf } from '../../model/settle.ts';
import { signInOf } from '../client/signIn.ts';
import type { Rule } from '../rule.ts';

const messages = { http: '{url} is not https. Cognito takes http for this machine only: localhost, 127.0.0.1 and [::1].' };

/** A callback that travels in the clear. */
export const oauthHttpCallback: Rule = {
	id: 'oauth-http-callback',
	severity: 'error',
	profile: 'recommended',
	title: 'Callback URL without https',
	messages,
	why: 'The deployment fails; if it did not, everybody on the way could read the authorization code.',
	fix: 'Write https, or use localhost while you develop.',
	source: 'AWS::Cognito::UserPoolClient CallbackURLs',
	peers: [],
	*check(graph) {
		for (const client of graph.resources('app-client')) {
			for (const at of signInOf(client.properties).callbacks.items) {
				const url = textOf(at);
				if (url === undefined || !/^http:\/\//i.test(url) || /^http:\/\/(?:localhost|127\.0\.0\.1|\[::1\])(?:[:/]|$)/i.test(url)) continue;
				yield { resource: client, at, message: messages.http, values: { url } };
			}
		}
	},
};
