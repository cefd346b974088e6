import { parseUserPoolIssuer } from '../../../cognito/issuer.ts';
import type { ConfigGraph } from '../../graph/graph.ts';
import { valuesAt } from '../../model/lookUp.ts';
import type { Frontend } from '../../model/resource.ts';
import { possible, textOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';

const messages = {
	other:
		'The library sends the address after sign-out as post_logout_redirect_uri. The documentation of Cognito names logout_uri for it, beside client_id.',
};

/** Words of code that sees to sign-out itself: the parameter of Cognito, or the endpoint with its parameters. */
const ownSignOut = /logout_uri|end_?session_?endpoint|\/logout\b/i;

/** A library of OpenID Connect that signs out in the way of OpenID Connect. */
export const logoutNonstandard: Rule = {
	id: 'fe-logout-nonstandard',
	severity: 'info',
	profile: 'strict',
	title: 'Sign-out by a parameter that Cognito does not document',
	messages,
	why: 'Developers report that Cognito then shows an error in place of the page of the app. Whether your app is among them depends on how it signs out.',
	fix: 'Where the app signs out through the library, add client_id and logout_uri, as with extraQueryParams of signoutRedirect, or go to the logout endpoint by yourself.',
	source: 'Cognito Developer Guide: The managed login sign-out endpoint /logout; OpenID Connect RP-Initiated Logout 1.0 §2',
	peers: [],
	*check(graph) {
		for (const frontend of graph.resources('frontend')) {
			const { partial, text } = graph.documentOf(frontend);
			// Settings outside of code are read by code that is not seen.
			if (!partial || ownSignOut.test(text) || !isAtUserPool(graph, frontend)) continue;
			const [address] = valuesAt(frontend.properties, 'RedirectSignOut')
				.flatMap((list) => (list.type === 'list' ? list.items : list.type === 'absent' ? [] : [list]))
				.flatMap(possible);
			if (address !== undefined) yield { resource: frontend, at: address, message: messages.other };
		}
	},
};

/** Is the authority for certain a user pool? Amplify, which knows Cognito, names none. */
function isAtUserPool(graph: ConfigGraph, frontend: Frontend): boolean {
	const authorities = valuesAt(frontend.properties, 'Authority');
	return (
		authorities.length > 0 &&
		authorities.every(
			(value) => parseUserPoolIssuer(textOf(value) ?? '') !== undefined || graph.link(value, 'user-pool', frontend).target !== undefined,
		)
	);
}
