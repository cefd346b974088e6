import { valuesAt } from '../../model/lookUp.ts';
import { scalarsOf, textOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';

const messages = {
	audience: 'The verifier {verifier} asks access tokens for {client} as their audience, which is the ID of an app client.',
};

/** As Cognito makes them: 26 small letters and digits. */
const clientId = /^(?=[a-z]*\d)[a-z0-9]{26}$/;

/** A verifier that looks for the client in the audience, where access tokens of Cognito do not have it. */
export const audienceOnAccess: Rule = {
	id: 'ver-audience-on-access',
	severity: 'error',
	profile: 'recommended',
	title: 'Audience expected of access tokens',
	messages,
	why: 'An access token of a user pool names its client as client_id. It has no aud unless the request named an API with resource, and then aud is that API, so every token is refused.',
	fix: 'Leave the audience out, and compare client_id.',
	source: 'Cognito Developer Guide: Understanding the access token',
	peers: [],
	*check(graph) {
		for (const verifier of graph.resources('verifier')) {
			if (!valuesAt(verifier.properties, 'TokenUse').every((value) => textOf(value) === 'access')) continue;
			for (const value of scalarsOf(valuesAt(verifier.properties, 'Audience[]'))) {
				const client = textOf(value) ?? '';
				const { target } = graph.link(value, 'app-client', verifier);
				if (target === undefined && !clientId.test(client)) continue;
				const related = target === undefined ? [] : [{ resource: target, at: target.nameRange }];
				yield { resource: verifier, at: value, message: messages.audience, values: { verifier: verifier.name, client }, related };
			}
		}
	},
};
