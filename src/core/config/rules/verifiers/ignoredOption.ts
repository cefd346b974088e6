import { valuesAt } from '../../model/lookUp.ts';
import { textOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';

const messages = { ignored: '{library} knows no option {option}, so it compares nothing with it.' };

/** An option under a name that its library does not know. */
export const verifierIgnoredOption: Rule = {
	id: 'ver-ignored-option',
	severity: 'warning',
	profile: 'recommended',
	title: 'Option that the library ignores',
	messages,
	why: 'The code reads as if the claim were checked, while a token with any value of it is taken, such as one for another app.',
	fix: 'Write issuer, and audience where ID tokens are taken. Access tokens of a user pool mostly have no aud: compare their client_id in code.',
	source: 'Documentation of passport-jwt, jose, jsonwebtoken and express-jwt; RFC 7519 §4.1',
	peers: [],
	*check(graph) {
		for (const verifier of graph.resources('verifier')) {
			for (const at of valuesAt(verifier.properties, 'IgnoredOption')) {
				const option = textOf(at);
				const meant = option === undefined || /aud/.test(option) ? 'Audience' : 'Issuer';
				if (option === undefined || valuesAt(verifier.properties, meant).some(({ type }) => type !== 'absent')) continue;
				const library = valuesAt(verifier.properties, 'Library').flatMap((value) => textOf(value) ?? [])[0] ?? verifier.name;
				yield { resource: verifier, at, message: messages.ignored, values: { library, option } };
			}
		}
	},
};
