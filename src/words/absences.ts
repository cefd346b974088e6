import type { AbsenceCode } from '../core/claims/absences.ts';

/** Why a name that people look for is not in a token, by code. */
export const absenceSentences: Readonly<Record<AbsenceCode, string>> = {
	'audience-of-access': 'An access token of Cognito names its app client in client_id instead.',
	'audience-of-load-balancer': 'The load balancer names the client in the header (client).',
	'custom-of-access': 'Custom attributes are in the ID token, unless a trigger adds them here.',
	'email-of-access': 'Attributes of the user are in the ID token, or at the UserInfo endpoint.',
	'email-of-id': 'An attribute is here only if the user has it, the app client may read it and the granted scopes include it.',
	'email-of-load-balancer': 'The claims are those that the UserInfo endpoint answered, for the scopes that the listener asks for.',
	'email-of-other-scopes': 'Attributes of the user are in the ID token. No scope of this token lets it read them.',
	'email-of-self-service': 'Attributes of the user are in the ID token, and in what GetUser answers to this token.',
	expiry: 'The token never expires by itself.',
	'expiry-of-cognito': 'Cognito always writes it: this token was changed, or did not come from Cognito.',
	groups: 'The user is in no group of the user pool, unless a trigger took the groups out.',
	'issuer-of-load-balancer': 'The load balancer names the issuer in the header (iss); the load balancer itself signed the token.',
	'key-id': 'The header does not say which key signed the token, so a verifier cannot pick one from a key set.',
	nonce: 'The sign-in request sent none, so the app cannot tell a replayed token from its own.',
	'not-before': 'The tokens that Cognito documents have none; they count from when they were issued.',
	openid: 'Sign-in through the API does not give this scope, so the UserInfo endpoint refuses the token.',
	origin: 'It is there only while token revocation or refresh token rotation is on for the app client.',
	'preferred-role': 'It is missing when groups with different roles tie for the best precedence.',
	'scope-of-id': 'Scopes are in the access token of the same sign-in.',
	'subject-of-machine': 'There is no user behind this token.',
	'token-hash': 'It is optional; it was seen in tokens of the token endpoint, not in those of sign-in through the API.',
	type: 'Cognito writes no type into the header, so an app must not require JWT or at+jwt.',
};
