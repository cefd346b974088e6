import { valuesAt } from '../../model/lookUp.ts';
import { scalarsOf, textOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';

const messages = { implicit: 'The app asks for tokens in the address of the page: response_type is {type}.' };

/** An app that signs users in by the implicit grant. */
export const responseTypeToken: Rule = {
	id: 'fe-response-type-token',
	severity: 'warning',
	profile: 'recommended',
	title: 'App uses the implicit grant',
	messages,
	why: 'Tokens in the fragment of an address end up in the history, in logs and with scripts of the page, and PKCE does not protect them. OAuth 2.1 drops the grant.',
	fix: 'Use the response type code with PKCE, and allow the flow code at the app client.',
	source: 'RFC 9700 §2.1.2',
	peers: [],
	*check(graph) {
		for (const frontend of graph.resources('frontend')) {
			for (const value of scalarsOf(valuesAt(frontend.properties, 'ResponseType'))) {
				const type = textOf(value) ?? '';
				if (/^(?=[a-z_ ]*token\b)(?![a-z_ ]*code\b)[a-z_ ]{1,40}$/.test(type)) {
					yield { resource: frontend, at: value, message: messages.implicit, values: { type } };
				}
			}
		}
	},
};
