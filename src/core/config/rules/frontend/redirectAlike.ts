import { isWrittenHere } from '../../edits/replaceValue.ts';
import { writeInstead } from '../quickFix.ts';
import type { Rule } from '../rule.ts';
import { unregistered } from './unregistered.ts';

const messages = { alike: 'The app uses {url}, but the app client {client} has {registered}: to Cognito these are two addresses.' };
const fixes = { registered: 'Write {registered}' };

/** An app that comes back to an address that only looks like one of its client. */
export const redirectAlike: Rule = {
	id: 'oauth-trailing-slash-mismatch',
	severity: 'warning',
	profile: 'recommended',
	title: 'Redirect differs by a slash, a port or a letter',
	messages,
	why: 'Addresses are compared as they are written; for another one the sign-in pages answer with redirect_mismatch.',
	fix: 'Use one address in both places, copied letter by letter.',
	fixes,
	source: 'Cognito Developer Guide: Application-specific settings with app clients',
	peers: [],
	*check(graph) {
		for (const { app, client, value, url, alike, related } of unregistered(graph)) {
			if (alike === undefined) continue;
			const document = graph.documentOf(app);
			// In settings without quotes the value would get some.
			const isQuoted = isWrittenHere(value, document) && /["'`]/.test(document.text[value.range.start] ?? '');
			const own = isQuoted ? writeInstead(fixes.registered, document, value, alike) : [];
			const values = { url, client: client.name, registered: alike };
			const given = own.map((fix) => ({ ...fix, values: { registered: alike } }));
			yield { resource: app, at: value, message: messages.alike, values, related, fixes: given };
		}
	},
};
