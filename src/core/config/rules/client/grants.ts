import { inEachCase } from '../cases.ts';
import { flagAt, isStated, lacks, valueAt } from '../known.ts';
import type { Rule } from '../rule.ts';
import { builtInScopes, isCdkStandard, isForProgramsAlone, signInOf } from './signIn.ts';

const m2mPage = 'Cognito Developer Guide: Scopes, M2M, and resource servers';
const clientApi = 'Cognito User Pools API Reference: CreateUserPoolClient';

const secretMessages = { implicit: 'The client {client} has a secret, but the implicit grant is for apps that cannot keep one.' };

/** A secret beside the implicit grant. */
export const clientSecretPublic: Rule = {
	id: 'client-secret-public',
	severity: 'error',
	profile: 'recommended',
	title: 'Secret of a public client',
	messages: secretMessages,
	why: 'The app in the browser either does not know the secret, and cannot use the API of user pools, or gives it to everybody.',
	fix: 'Make a client without a secret for the app, with the code grant and PKCE, and keep this one for servers.',
	source: 'OAuth 2.0 (RFC 6749) §2.1; Cognito Developer Guide: App clients',
	peers: [],
	check: inEachCase('app-client', function* ({ resource, properties }) {
		const { hasSecret, grants, oauth } = signInOf(properties);
		if (hasSecret === true && oauth === true && grants.texts.has('implicit') && lacks(grants, 'code'))
			yield { at: valueAt(properties, 'GenerateSecret'), message: secretMessages.implicit, values: { client: resource.name } };
	}),
};

const scopeMessages = {
	user: 'The scope {scope} is about a user, but only programs use this client.',
};

/** Scopes that a program cannot get. */
export const clientM2mScopes: Rule = {
	id: 'client-m2m-scopes',
	severity: 'error',
	profile: 'recommended',
	title: 'Scopes that client_credentials does not give',
	messages: scopeMessages,
	why: 'With client_credentials Cognito issues scopes of resource servers alone, so the client is refused or gets no token.',
	fix: 'Declare a resource server with scopes, and list those.',
	source: m2mPage,
	peers: [],
	check: inEachCase('app-client', function* ({ properties }) {
		const signIn = signInOf(properties);
		if (!isForProgramsAlone(signIn)) return;
		for (const item of signIn.scopes.items) {
			if (item.type === 'scalar' && builtInScopes.has(String(item.value)))
				yield { at: item, message: scopeMessages.user, values: { scope: String(item.value) } };
		}
	}),
};

const propagateMessages = { secret: 'Only a client with a secret may pass on the address of its users; {client} has none.' };

/** Context of users, from a client that cannot prove itself. */
export const clientPropagateWithoutSecret: Rule = {
	id: 'client-propagate-without-secret',
	severity: 'error',
	profile: 'recommended',
	title: 'User context from a client without a secret',
	messages: propagateMessages,
	why: 'Cognito refuses such a client, so the deployment fails.',
	fix: 'Set GenerateSecret to true if a server uses the client, or leave EnablePropagateAdditionalUserContextData out.',
	source: clientApi,
	peers: [],
	check: inEachCase('app-client', function* ({ resource, properties }) {
		if (flagAt(properties, 'EnablePropagateAdditionalUserContextData', false) !== true || signInOf(properties).hasSecret !== false) return;
		const at = valueAt(properties, 'EnablePropagateAdditionalUserContextData');
		yield { at, message: propagateMessages.secret, values: { client: resource.name } };
	}),
};

const cdkMessages = {
	standard: 'The client {client} has the callback https://example.com and the implicit grant, as the AWS CDK sets them by itself.',
};

/** What the AWS CDK makes of a client that says nothing. */
export const clientCdkDefaultOauth: Rule = {
	id: 'client-cdk-default-oauth',
	severity: 'warning',
	profile: 'recommended',
	title: 'OAuth settings that nobody chose',
	messages: cdkMessages,
	why: 'Tokens of your users, even with the scope for changing their account, may go to an address that is not yours.',
	fix: 'Give the construct disableOAuth: true, or oAuth with your own flows and callbacks.',
	source: 'AWS CDK API Reference: aws-cognito UserPoolClient',
	peers: [],
	check: inEachCase('app-client', function* ({ resource, properties }) {
		const signIn = signInOf(properties);
		if (isCdkStandard(signIn) && isStated(properties, 'CallbackURLs'))
			yield { at: signIn.callbacks.value, message: cdkMessages.standard, values: { client: resource.name } };
	}),
};
