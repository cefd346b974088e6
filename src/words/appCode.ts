import type { CodeNote, CodeNoteCode, CodeTarget } from '../core/appCode/request.ts';
import type { Words } from './words.ts';

/** What each target is called; proper names, the same in every language. */
export const codeTargetNames: Readonly<Record<CodeTarget, string>> = {
	'aws-jwt-verify': 'aws-jwt-verify',
	jose: 'jose',
	'api-gateway': 'API Gateway',
	spring: 'Spring Security',
};

/** What each target is for. */
export const codeTargetSentences: Readonly<Record<CodeTarget, string>> = {
	'aws-jwt-verify': 'TypeScript for Node.js: the library of AWS, made for user pools',
	jose: 'TypeScript for every runtime: Node.js, workers, the edge',
	'api-gateway': 'CloudFormation: a JWT authorizer of an HTTP API, before your code runs',
	spring: 'Java: a resource server with Spring Boot 3.4 or later, and its application.yml',
};

/** What to know about the code. */
export const codeNoteSentences: Readonly<Record<CodeNoteCode, string>> = {
	'fill-in': 'Not stated, though an app must say it: fill in {names}. Until then the code does not compile, deploy or start.',
	'not-stated': 'Nobody stated what to expect of {names}, so the code does not look at it.',
	waived: 'Left unchecked on purpose: {names}.',
	'per-request': 'The code takes {names} as an argument: it is another one with each sign-in.',
	'never-in-code': 'Not in the code: {names}.',
	'several-issuers': 'The code takes tokens of {count} issuers, as expected. Take out those that this app must not take.',
	'other-kind': 'A token of this kind is verified in another way. The code is for access and ID tokens.',
	'expiry-required': '{library} alone takes a token without an expiry (exp); the code refuses it.',
	'resource-bound': 'No audience is stated: an access token that is bound to another API (aud) passes too.',
	'resource-bound-refused':
		'No audience is stated: an access token that is bound to an API (aud) is refused, also one for yours. If your app binds its tokens, state its API as the audience.',
	'machine-groups': 'Machine-to-machine tokens have no groups, so the code refuses them.',
	'generic-verifier': 'The verifier for user pools knows no issuer outside amazonaws.com; the code uses the generic one.',
	'algorithms-unsupported': 'Not supported there: {names}.',
	'token-use-unchecked':
		'API Gateway does not look at token_use: without scopes on the route, an ID token passes as well as an access token.',
	'route-scopes': 'Scopes belong to each route; one without AuthorizationScopes asks for none.',
	'one-issuer': 'An authorizer takes one issuer, here {issuer}. Tokens of the others are refused.',
	'audience-alone':
		'API Gateway looks at client_id only when a token has no aud. The list holds the audiences; the app client is not compared.',
	'target-cannot': 'Not possible there, so check it in your code: {names}.',
	'cannot-waive': 'It cannot be left unchecked there: {names}.',
	'dynamic-reference': 'A value that CloudFormation would replace by a secret was left out; fill it in.',
	'client-validator': 'Spring does not know client_id; a validator of its own compares it.',
	authorities: 'Scopes and groups are authorities in Spring: a token without them is answered with 403, not with 401.',
};

/** What the editor says when it asks for the target and when the code is there. */
export const appCodeSentences = {
	askTarget: 'Verifier code for…',
	askTargetPlaceholder: 'The code checks exactly what your app expects',
	copied: 'Code for {target} copied.',
	untrusted: 'What this workspace states about tokens does not count, because you do not trust the workspace.',
	open: 'Open',
} as const;

/** A note in a language. */
export function codeNoteSentence({ code, detail }: CodeNote, { say }: Words): string {
	return say(codeNoteSentences[code], detail);
}
