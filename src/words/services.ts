import type { Acceptance, Refusal, RefusalCode } from '../core/services/acceptance.ts';
import {
	type Answer,
	type Answered,
	type Certainty,
	type ServiceDetail,
	type ServiceReason,
	undocumented,
} from '../core/services/service.ts';
import { durationText } from './duration.ts';
import { shortenedValues } from './shortened.ts';
import { joinSentences } from './values.ts';
import type { Words } from './words.ts';

/** What a service does with a token; `would` where something makes every service refuse it for now. */
export const answerSentences: Readonly<Record<Answer | 'wouldYes' | 'wouldDepends', string>> = {
	yes: 'accepts',
	depends: 'depends',
	no: 'refuses',
	wouldYes: 'would accept',
	wouldDepends: 'would depend',
};

/** Sentences around the list of services. */
export const acceptanceSentences = {
	byKind:
		'Judged by kind and claims, for services set up for this issuer; whether the signature is good or the sign-in was revoked is not.',
	byKindVerified: 'Judged by kind and claims, for services set up for this issuer; whether the sign-in was revoked is not.',
} as const;

/** Why every service refuses the token, whatever it is. */
export const refusalSentences: Readonly<Record<RefusalCode, string>> = {
	redacted: 'Redacted: without its signature every service refuses it. Below is what the whole token would meet.',
	signature: 'The signature is wrong: every service refuses it. Below is what such a token would meet with a good one.',
	expired: 'Expired {duration} ago: every service refuses it. Below is what a fresh token like it would meet.',
	'not-yet-valid': 'Valid only in {duration}: until then it has to be refused. Below is what it would meet afterwards.',
};

/** How sure a judgement is; what is documented needs no word. */
export const certaintySentences: Readonly<Record<Exclude<Certainty, 'documented'>, string>> = {
	inferred: 'AWS does not say so; it follows from what AWS documents.',
	observed: 'Seen in practice, not promised by AWS.',
	unknown: 'AWS does not say. Try it before you rely on it.',
};

interface ReasonWords {
	readonly sentence: string;
	/** What to do about it. */
	readonly hint?: string;
}

const freshFromPool = 'Get a fresh token from the user pool.';
const sendAccess = 'Send the access token of the same sign-in.';
const accessWanted = 'It takes an access token, not an ID token.';
const intoAudienceList = 'Put {audience} into the audience list, and {issuer} as the issuer.';
const allowScope = 'Ask for it at sign-in, and allow it in the app client.';
const askItsIssuer = 'Ask the issuer of the token for a service of its own.';
const signWithRsa = 'Have the issuer sign with RS256.';
const avpSource = 'The identity source must be the user pool {pool} and take this kind of token; a client list must hold {client}.';

/** Why a service takes a token or not, and what to do about it. */
export const serviceSentences: Readonly<Record<ServiceReason, ReasonWords>> = {
	'refresh-token': {
		sentence: 'A refresh token is for Cognito alone.',
		hint: 'Exchange it at the token endpoint for an ID and an access token.',
	},
	'identity-pool-token': {
		sentence: 'It comes out of an identity pool; it does not go into one.',
		hint: 'Exchange it at STS (AssumeRoleWithWebIdentity) for temporary credentials.',
	},
	'load-balancer-data': {
		sentence: 'A load balancer signed it, for its own target only.',
		hint: 'Send the access token, which the target gets as x-amzn-oidc-accesstoken.',
	},
	'dpop-proof': { sentence: 'A DPoP proof only shows that the caller holds a key.', hint: 'Send the access token that belongs to it.' },
	'logout-token': { sentence: 'A logout token ends a session; it opens nothing.', hint: 'Sign in again for a token.' },
	unsecured: { sentence: 'It has no signature that could be verified.', hint: 'Get a signed token from its issuer.' },
	encrypted: { sentence: 'It is encrypted, and the service has no key to read it.', hint: 'Send a signed token.' },

	'pool-only': { sentence: 'It takes the tokens of its own user pool only.', hint: askItsIssuer },
	'rest-other-issuer': {
		sentence: 'It takes the tokens of its own user pool only.',
		hint: 'Use an HTTP API with a JWT authorizer, or a Lambda authorizer.',
	},
	'appsync-other-issuer': {
		sentence: 'It takes the tokens of its own user pool only.',
		hint: 'Use the authorization mode OPENID_CONNECT.',
	},
	'issuer-missing': { sentence: 'The token does not name its issuer (iss).', hint: 'Send a token that does.' },
	'algorithm-missing': { sentence: 'Its header does not name the algorithm (alg).', hint: 'Send a token that does.' },
	'issuer-not-pool': {
		sentence: 'The issuer {issuer} is not written like that of a user pool.',
		hint: 'Check where the token comes from; an emulator is not AWS.',
	},
	'algorithm-not-of-pool': { sentence: 'It says {algorithm}, but user pools sign with RS256.', hint: freshFromPool },
	'client-missing': { sentence: 'It names no app client, as every token of a user pool does.', hint: freshFromPool },
	'audience-missing': {
		sentence: 'It has no audience (aud) that could be compared.',
		hint: 'Ask the issuer for a token with an audience.',
	},
	'rsa-only': { sentence: 'It says {algorithm}; only RSA signatures are taken.', hint: signWithRsa },
	'rs256-only': { sentence: 'It says {algorithm}; only RS256 is taken.', hint: signWithRsa },
	'key-id-missing': { sentence: 'Its header names no key (kid).', hint: 'Have the issuer write the key ID into the header.' },
	'expiry-missing': { sentence: 'It has no expiry (exp), which must be there.', hint: 'Have the issuer set one.' },
	'needs-access-token': { sentence: accessWanted, hint: sendAccess },
	'needs-id-token': { sentence: 'It takes an ID token, not an access token.', hint: 'Send the ID token of the same sign-in.' },
	'machine-has-no-id-token': {
		sentence: 'It takes an ID token, and client credentials give none.',
		hint: 'Give the machine AWS credentials of its own.',
	},
	'no-user': {
		sentence: 'It is for signed-in users, and there is none behind this token.',
		hint: 'Sign a user in and send that access token.',
	},
	'scopes-missing': {
		sentence: 'The token has no scope, and one has to match.',
		hint: 'Ask for the scope at sign-in, and allow it in the app client.',
	},
	'updated-issuer': {
		sentence: 'The token has the updated issuer form (issuer-cognito-idp), which is not supported here.',
		hint: 'Use an HTTP API with a JWT authorizer, or the user pool with the issuer type ORIGINAL.',
	},

	'rest-id': {
		sentence: 'An authorizer for the user pool {pool} takes it. A token validation pattern, if there is one, must match {client}.',
	},
	'rest-needs-id': {
		sentence: 'Without OAuth scopes on the method, the token is read as an ID token.',
		hint: 'Put one of the scopes on the method ({scopes}), or send an ID token.',
	},
	'rest-scopes': {
		sentence: 'The authorizer must be for the user pool {pool}, and the method must name one of the scopes: {scopes}.',
		hint: 'Set no token validation pattern: it is compared with aud, which this token does not have.',
	},
	'rest-scopes-bound': {
		sentence: 'The authorizer must be for the user pool {pool}, and the method must name one of the scopes: {scopes}.',
		hint: 'A token validation pattern, if there is one, must match {audience}.',
	},
	'http-id': {
		sentence: 'The audience list must hold the app client {audience}. Whether it is an ID or an access token is not looked at.',
		hint: intoAudienceList,
	},
	'http-client': {
		sentence: 'The audience list must hold {audience}: there is no aud, so client_id counts.',
		hint: intoAudienceList,
	},
	'http-bound': {
		sentence: 'The token is bound to an API: aud counts, not client_id. The audience list must hold {audience}.',
		hint: intoAudienceList,
	},
	'http-audience': { sentence: 'The audience list must hold what aud says: {audience}.', hint: intoAudienceList },
	'http-scopes': {
		sentence: 'The route must name one of the scopes: {scopes}. The audience list must hold {audience}.',
		hint: intoAudienceList,
	},
	'signed-requests': {
		sentence: 'It takes no token: requests are signed with AWS credentials (SigV4).',
		hint: 'An identity pool gives temporary credentials for an ID token; sign the request with them.',
	},

	'alb-jwt-client': {
		sentence: 'A rule for {issuer} takes it, from every app client and as any kind of token.',
		hint: 'Demand token_use access and client_id {client} as additional claims.',
	},
	'alb-jwt-id': {
		sentence: 'A rule for {issuer} takes it unless the additional claims demand token_use access.',
		hint: 'Better demand that, and send the access token.',
	},
	'alb-jwt-issuer': { sentence: 'A rule for {issuer} takes it. Additional claims, if the rule demands some, must be there.' },
	'browser-login': {
		sentence: 'It takes no token: it signs people in with the browser.',
		hint: 'For requests that bring a token, use JWT verification.',
	},
	'browser-login-updated': {
		sentence: 'It takes no token: it signs people in with the browser, and does not support the updated issuer form of this user pool.',
		hint: 'For requests that bring a token, use JWT verification.',
	},
	'alb-target': {
		sentence: 'The target takes it in x-amzn-oidc-data if {signer} is its own load balancer.',
		hint: 'Compare signer in the header with that ARN, verify with ES256, and leave the = at the ends of the parts.',
	},
	'alb-target-no-signer': { sentence: 'Its header does not name the load balancer (signer).', hint: 'Refuse it.' },
	'not-load-balancer-data': {
		sentence: 'In x-amzn-oidc-data the target takes only what its load balancer signed.',
		hint: 'The access token of the sign-in comes in x-amzn-oidc-accesstoken.',
	},

	'appsync-id': {
		sentence: 'The API must use the user pool {pool}. A client pattern (AppIdClientRegex), if there is one, must match {client}.',
	},
	'appsync-access': {
		sentence: 'The API must use the user pool {pool}. A client pattern (AppIdClientRegex), if there is one, must match {client}.',
		hint: 'Send the ID token if resolvers need attributes such as email or custom:*.',
	},
	'appsync-machine': {
		sentence: 'The API must use the user pool {pool}, a client pattern must match {client}, and the API must do without a user.',
	},
	'avp-pool': { sentence: avpSource },
	'avp-bound': { sentence: avpSource, hint: 'Compare aud in your app: Verified Permissions does not.' },
	'avp-machine': { sentence: avpSource, hint: 'Find out which principal a token without a user becomes.' },
	'avp-oidc': { sentence: 'The identity source must be an OpenID Connect provider with the issuer {issuer}.' },

	logins: {
		sentence: 'The identity pool must have the user pool {pool} with the app client {client} as a provider.',
		hint: 'In Logins the key is {key}, and the value is this token.',
	},
	'logins-unverified': {
		sentence: 'The identity pool must have the user pool {pool} with the app client {client} as a provider.',
		hint: 'In Logins the key is probably {key}, because it has to fit the issuer. The value is this token.',
	},
	'logins-oidc': {
		sentence: 'The identity pool must have an OpenID Connect provider for {key} whose client list holds {audience}.',
		hint: 'In Logins the key is {key}, and the value is this token.',
	},
	'trust-policy': {
		sentence: 'The trust policy of the role must name the identity pool {audience}.',
		hint: 'Its conditions are on aud, the identity pool, and amr: authenticated or unauthenticated.',
	},
	'iam-provider': {
		sentence: 'IAM must have an OpenID Connect provider for {issuer} whose client list holds {audience}.',
		hint: 'The trust policy of the role must name that provider.',
	},

	'user-pool-api': { sentence: 'It has the scope aws.cognito.signin.user.admin. Once revoked it is refused.' },
	'self-service-missing': { sentence: 'It lacks the scope aws.cognito.signin.user.admin.', hint: allowScope },
	'user-info': { sentence: 'It has the scope openid. Once revoked it is refused.' },
	'openid-missing': { sentence: 'It lacks the scope openid.', hint: allowScope },
	'openid-never': {
		sentence: 'It lacks the scope openid, which sign-in through the API does not give.',
		hint: 'Sign in with managed login, or call GetUser instead.',
	},

	'agentcore-id': { sentence: accessWanted, hint: sendAccess },
	'agentcore-client': {
		sentence: 'The allowed clients must hold {client}. An allowed audience refuses the token, which has no aud.',
	},
	'agentcore-audience': { sentence: 'The allowed clients must hold {client}, or the allowed audience must be {audience}.' },
	'agentcore-other': { sentence: 'The gateway must be set up for the issuer {issuer}.' },
};

/** The values as sentences show them. */
export function shownDetail(detail: ServiceDetail = {}): ServiceDetail {
	return shortenedValues(detail);
}

/** Why a service answers so, how sure that is where it is not documented, and what to do about it. */
export function answeredText({ code, detail }: Answered, words: Words): string {
	const { sentence, hint } = serviceSentences[code];
	const values = shownDetail(detail);
	const doubt = certaintySentence(undocumented[code] ?? 'documented', words);
	return joinSentences(
		[words.say(sentence, values), ...(doubt === undefined ? [] : [doubt]), ...(hint === undefined ? [] : [words.say(hint, values)])],
		words,
	);
}

/** Why every service refuses the token. */
export function refusalSentence({ code, seconds = 0 }: Refusal, { say, language }: Words): string {
	return say(refusalSentences[code], { duration: durationText(seconds, language) });
}

/** What the judgements rest on, and what they do not say. */
export function noteSentence({ signatureJudged }: Acceptance, { say }: Words): string {
	return say(signatureJudged ? acceptanceSentences.byKindVerified : acceptanceSentences.byKind);
}

/** What the service does with the token, in a word or two; `refused` when something else keeps the token out for now. */
export function answerWord(answer: Answer, refused: boolean, { say }: Words): string {
	const would = { yes: answerSentences.wouldYes, depends: answerSentences.wouldDepends, no: answerSentences.no };
	return say(refused ? would[answer] : answerSentences[answer]);
}

/** How sure the judgement is, where it is not documented. */
export function certaintySentence(certainty: Certainty, { say }: Words): string | undefined {
	return certainty === 'documented' ? undefined : say(certaintySentences[certainty]);
}
