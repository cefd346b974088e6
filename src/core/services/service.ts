import type { TokenKind } from '../token/kind.ts';

/** Places of AWS to which people present a token. */
export const serviceIds = [
	'rest-cognito',
	'rest-cognito-scoped',
	'http-jwt',
	'http-jwt-scoped',
	'api-iam',
	'alb-jwt',
	'alb-authenticate',
	'alb-target',
	'appsync',
	'verified-permissions',
	'identity-pool',
	'sts',
	'user-pool-api',
	'user-info',
	'agentcore',
] as const;
export type ServiceId = (typeof serviceIds)[number];

/**
 * `yes`: the service takes it when it is set up for this user pool or issuer. `depends`: more has to be set up, to values that this token has.
 * Neither says anything about the signature or revocation.
 */
export const answers = ['yes', 'depends', 'no'] as const;
export type Answer = (typeof answers)[number];

/** How sure it is: AWS documents it; it follows from what AWS documents; it was seen, and nobody promises it; nobody says. */
export type Certainty = 'documented' | 'inferred' | 'observed' | 'unknown';

/** Why a service takes a token or not; each has its sentence. */
export type ServiceReason =
	// Kinds that go elsewhere
	| 'refresh-token'
	| 'identity-pool-token'
	| 'load-balancer-data'
	| 'dpop-proof'
	| 'logout-token'
	| 'unsecured'
	| 'encrypted'
	// What is missing or does not fit
	| 'pool-only'
	| 'rest-other-issuer'
	| 'appsync-other-issuer'
	| 'issuer-missing'
	| 'algorithm-missing'
	| 'issuer-not-pool'
	| 'algorithm-not-of-pool'
	| 'client-missing'
	| 'audience-missing'
	| 'rsa-only'
	| 'rs256-only'
	| 'key-id-missing'
	| 'expiry-missing'
	| 'needs-access-token'
	| 'needs-id-token'
	| 'machine-has-no-id-token'
	| 'no-user'
	| 'scopes-missing'
	| 'updated-issuer'
	// API Gateway
	| 'rest-id'
	| 'rest-needs-id'
	| 'rest-scopes'
	| 'rest-scopes-bound'
	| 'http-id'
	| 'http-client'
	| 'http-bound'
	| 'http-audience'
	| 'http-scopes'
	| 'signed-requests'
	// Application Load Balancer
	| 'alb-jwt-client'
	| 'alb-jwt-id'
	| 'alb-jwt-issuer'
	| 'browser-login'
	| 'browser-login-updated'
	| 'alb-target'
	| 'alb-target-no-signer'
	| 'not-load-balancer-data'
	// AppSync and Verified Permissions
	| 'appsync-id'
	| 'appsync-access'
	| 'appsync-machine'
	| 'avp-pool'
	| 'avp-bound'
	| 'avp-machine'
	| 'avp-oidc'
	// Credentials
	| 'logins'
	| 'logins-unverified'
	| 'logins-oidc'
	| 'trust-policy'
	| 'iam-provider'
	// The user pool itself
	| 'user-pool-api'
	| 'self-service-missing'
	| 'user-info'
	| 'openid-missing'
	| 'openid-never'
	// Bedrock AgentCore
	| 'agentcore-id'
	| 'agentcore-client'
	| 'agentcore-audience'
	| 'agentcore-other';

/** How sure a reason is that AWS does not document. */
export const undocumented: Readonly<Partial<Record<ServiceReason, Exclude<Certainty, 'documented'>>>> = {
	encrypted: 'inferred',
	'rest-scopes-bound': 'inferred',
	'alb-jwt-client': 'inferred',
	'alb-jwt-id': 'inferred',
	'appsync-id': 'observed',
	'appsync-access': 'observed',
	'appsync-machine': 'unknown',
	'avp-machine': 'unknown',
	'logins-unverified': 'unknown',
	'iam-provider': 'inferred',
	'agentcore-id': 'observed',
	'agentcore-client': 'observed',
	'agentcore-audience': 'unknown',
	'agentcore-other': 'unknown',
};

/** Values of the token that a sentence names: `audience`, `client`, `issuer`, `scopes` … As they stand in the token, of any length. */
export type ServiceDetail = Readonly<Record<string, string>>;

/** An answer and the reason for it. */
export interface Answered {
	readonly answer: Answer;
	readonly code: ServiceReason;
	readonly detail?: ServiceDetail;
}

export function yes(code: ServiceReason, detail?: ServiceDetail): Answered {
	return { answer: 'yes', code, ...(detail && { detail }) };
}

export function depends(code: ServiceReason, detail?: ServiceDetail): Answered {
	return { answer: 'depends', code, ...(detail && { detail }) };
}

export function no(code: ServiceReason, detail?: ServiceDetail): Answered {
	return { answer: 'no', code, ...(detail && { detail }) };
}

/** Kinds that are no bearer tokens, or that nobody can check, with the reason. */
export const refusedKinds: Readonly<Partial<Record<TokenKind, ServiceReason>>> = {
	'cognito-refresh': 'refresh-token',
	'alb-data': 'load-balancer-data',
	'dpop-proof': 'dpop-proof',
	logout: 'logout-token',
	unsecured: 'unsecured',
	jwe: 'encrypted',
};
