import { valuesAt } from '../../model/lookUp.ts';
import { booleanOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';
import { secretAt } from './secretAt.ts';

const messages = { shipped: 'A client secret is in a configuration that everybody who has the app can read.' };

/** The secret of a client in an app. */
export const clientSecretShipped: Rule = {
	id: 'fe-client-secret',
	severity: 'error',
	profile: 'recommended',
	title: 'Client secret in an app',
	messages,
	why: 'What is shipped to browsers and phones is no secret: anybody can act as the app, and its libraries would not need one.',
	fix: 'Make an app client without a secret for the app, take the secret out, and replace it: it is in every build that was delivered, and perhaps in the history of the repository.',
	source: 'RFC 8252 §8.5',
	peers: [],
	*check(graph) {
		for (const frontend of graph.resources('frontend')) {
			const member = secretAt(frontend.properties, 'ClientSecret');
			const isPublic = valuesAt(frontend.properties, 'IsPublic').some((value) => booleanOf(value) === true);
			if (member !== undefined && isPublic) yield { resource: frontend, at: member.nameRange, message: messages.shipped };
		}
	},
};
