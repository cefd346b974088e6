import { valuesAt } from '../../model/lookUp.ts';
import { booleanOf, textOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';

const perTokenMessages = { made: '{verifier} is made anew for every token, and fetches the keys each time.' };

/** A cache of keys that is thrown away after each use. */
export const verifierPerRequest: Rule = {
	id: 'ver-jwks-per-request',
	severity: 'info',
	profile: 'recommended',
	title: 'Verifier is made for every token',
	messages: perTokenMessages,
	why: 'Every request waits for the key set to be fetched, and many requests at once may be throttled: then good tokens are refused.',
	fix: 'Make the verifier, or the remote key set, once outside of the function; it keeps the keys.',
	source: 'https://github.com/awslabs/aws-jwt-verify#the-jwks-cache',
	peers: [],
	*check(graph) {
		for (const verifier of graph.resources('verifier')) {
			for (const at of valuesAt(verifier.properties, 'MadePerToken')) {
				if (booleanOf(at) !== true) continue;
				const { text } = graph.documentOf(verifier);
				yield { resource: verifier, at, message: perTokenMessages.made, values: { verifier: text.slice(at.range.start, at.range.end) } };
			}
		}
	},
};

const idTokenMessages = { id: 'This authorizer takes ID tokens: {verifier} is told id as tokenUse.' };

/** An API that is opened by a token for the app. */
export const verifierIdTokenForApi: Rule = {
	id: 'ver-id-token-for-api',
	severity: 'info',
	profile: 'strict',
	title: 'API takes ID tokens',
	messages: idTokenMessages,
	why: 'An ID token says who signed in, for the app. It has no scopes, carries personal data to the API, and stays valid after it is revoked.',
	fix: 'Send the access token to the API. What the API needs beside it, a pre token generation trigger can add.',
	source: 'Cognito Developer Guide: Understanding user pool JSON web tokens',
	peers: [],
	*check(graph) {
		for (const verifier of graph.resources('verifier')) {
			if (!valuesAt(verifier.properties, 'AuthorizesApi').some((value) => booleanOf(value) === true)) continue;
			for (const at of valuesAt(verifier.properties, 'TokenUse')) {
				if (textOf(at) !== 'id') continue;
				yield { resource: verifier, at, message: idTokenMessages.id, values: { verifier: verifier.name } };
			}
		}
	},
};

const groupMessages = {
	part: 'The group {group} is looked for in the text of all groups, where it is found in the name of another one too.',
};

/** A group that is a part of the name of another. */
export const groupsSpoof: Rule = {
	id: 'groups-spoof',
	severity: 'warning',
	profile: 'recommended',
	title: 'Group is found in the name of another',
	messages: groupMessages,
	why: 'Behind the authorizer of a REST API cognito:groups is one text. A user of the group not-admin has the text admin in it.',
	fix: 'Take the text apart at its commas, and compare each name as a whole.',
	source: 'API Gateway Developer Guide: Control access to REST APIs using Amazon Cognito user pools',
	peers: [],
	*check(graph) {
		for (const verifier of graph.resources('verifier')) {
			for (const at of valuesAt(verifier.properties, 'GroupMatch')) {
				if (textOf(at) !== 'substring') continue;
				const group = valuesAt(verifier.properties, 'Groups[]').flatMap((value) => textOf(value) ?? [])[0] ?? '…';
				yield { resource: verifier, at, message: groupMessages.part, values: { group } };
			}
		}
	},
};
