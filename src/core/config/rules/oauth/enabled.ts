import { valuesAt } from '../../model/lookUp.ts';
import type { AppClient } from '../../model/resource.ts';
import { booleanOf, memberOf, textOf } from '../../model/settle.ts';
import type { SettledValue } from '../../model/value.ts';
import { isCdkStandard, signInOf } from '../client/signIn.ts';
import { isEmpty } from '../known.ts';
import { setProperty } from '../quickFix.ts';
import type { Rule } from '../rule.ts';

/** Whether a client may use OAuth, over all arms of conditions: without it the rest has no effect. */
function enabledOf({ properties }: AppClient): readonly SettledValue[] {
	return valuesAt(properties, 'AllowedOAuthFlowsUserPoolClient');
}

const inertMessages = { inert: '{property} has no effect: AllowedOAuthFlowsUserPoolClient of the app client {client} is not true.' };
const inertFixes = { on: 'Set AllowedOAuthFlowsUserPoolClient to true' };

/** OAuth settings that nobody looks at. */
export const oauthInert: Rule = {
	id: 'oauth-flows-inert',
	severity: 'warning',
	profile: 'recommended',
	title: 'OAuth settings without effect',
	messages: inertMessages,
	why: 'The OAuth endpoints refuse the client, although flows and scopes are there.',
	fix: 'Set AllowedOAuthFlowsUserPoolClient to true, or take the OAuth settings away.',
	fixes: inertFixes,
	source: 'AWS::Cognito::UserPoolClient AllowedOAuthFlowsUserPoolClient',
	peers: [],
	*check(graph) {
		for (const client of graph.resources('app-client')) {
			const enabled = enabledOf(client);
			const [first] = enabled;
			if (first === undefined || signInOf(client.properties).grants.items.length === 0) continue;
			if (!enabled.every((value) => value.type === 'absent' || booleanOf(value) === false)) continue;
			const property = memberOf(client.properties, 'AllowedOAuthFlows');
			if (property === undefined) continue;
			yield {
				resource: client,
				at: property.nameRange,
				message: inertMessages.inert,
				values: { property: property.name, client: client.name },
				fixes: setProperty(inertFixes.on, graph.documentOf(client), client.properties, 'AllowedOAuthFlowsUserPoolClient', first, true),
			};
		}
	},
};

const emptyMessages = {
	flows: 'The app client {client} may use OAuth, but AllowedOAuthFlows names no grant.',
	scopes: 'The app client {client} may use OAuth, but AllowedOAuthScopes names no scope.',
};

/** OAuth without grants or scopes. */
export const oauthFlagWithoutFlow: Rule = {
	id: 'oauth-flag-no-flow',
	severity: 'error',
	profile: 'recommended',
	title: 'OAuth without grants or scopes',
	messages: emptyMessages,
	why: 'The deployment fails: both are needed.',
	fix: 'Name the grants and scopes, such as code and openid.',
	source: 'AWS::Cognito::UserPoolClient AllowedOAuthFlowsUserPoolClient',
	peers: [],
	*check(graph) {
		for (const client of graph.resources('app-client')) {
			const { grants, scopes } = signInOf(client.properties);
			const enabled = enabledOf(client);
			const [at] = enabled;
			if (at === undefined || !enabled.every((value) => booleanOf(value) === true)) continue;
			const lacking = isEmpty(grants) ? 'flows' : isEmpty(scopes) ? 'scopes' : undefined;
			if (lacking === undefined) continue;
			yield { resource: client, at, message: emptyMessages[lacking], values: { client: client.name } };
		}
	},
};

const callbackMessages = { none: 'The app client {client} allows {flow}, but no URL to come back to.' };

/** A grant through the browser without a way back. */
export const oauthNoCallback: Rule = {
	id: 'oauth-no-callback',
	severity: 'error',
	profile: 'recommended',
	title: 'Grant without a callback URL',
	messages: callbackMessages,
	why: 'The deployment fails, or every sign-in ends with redirect_mismatch.',
	fix: 'Add the URL of the app to CallbackURLs.',
	source: 'AWS::Cognito::UserPoolClient CallbackURLs',
	peers: [],
	*check(graph) {
		for (const client of graph.resources('app-client')) {
			const { grants, callbacks } = signInOf(client.properties);
			if (!enabledOf(client).some((value) => booleanOf(value) === true) || !isEmpty(callbacks)) continue;
			const at = grants.items.find((flow) => ['code', 'implicit'].includes(textOf(flow) ?? ''));
			const flow = at && textOf(at);
			if (at === undefined || flow === undefined) continue;
			yield { resource: client, at, message: callbackMessages.none, values: { client: client.name, flow } };
		}
	},
};

const implicitMessages = { implicit: 'With implicit, tokens come in the address of a page, where the browser keeps them.' };

/** The implicit grant. */
export const oauthImplicit: Rule = {
	id: 'oauth-implicit',
	severity: 'warning',
	profile: 'recommended',
	title: 'Implicit grant',
	messages: implicitMessages,
	why: 'Tokens stay in the history and in logs, and no proof (PKCE) ties them to the app that asked; OAuth 2.1 has dropped it.',
	fix: 'Use code with PKCE, which apps in browsers can do too.',
	source: 'RFC 9700 §2.1.2',
	peers: [],
	*check(graph) {
		for (const client of graph.resources('app-client')) {
			const signIn = signInOf(client.properties);
			// Of what the AWS CDK sets by itself another rule tells.
			if (isCdkStandard(signIn)) continue;
			for (const at of signIn.grants.items) {
				if (textOf(at) === 'implicit') yield { resource: client, at, message: implicitMessages.implicit };
			}
		}
	},
};
