import { judgeHttp, judgeIam, judgeRest, judgeScopedHttp, judgeScopedRest } from './apiGateway.ts';
import { judgeAgentCore, judgeAppSync, judgeVerifiedPermissions } from './authorization.ts';
import { judgeIdentityPool, judgeSts } from './credentials.ts';
import { judgeAuthentication, judgeJwtVerification, judgeTarget } from './loadBalancer.ts';
import type { Judge } from './presented.ts';
import type { ServiceId } from './service.ts';
import { judgeUserInfo, judgeUserPoolApi } from './userPool.ts';

/** A place of AWS to which a token is presented. */
export interface ServiceRow {
	readonly title: string;
	/** Where it is documented, or that it is not. */
	readonly source: string;
	readonly judge: Judge;
}

const restSource = 'API Gateway Developer Guide: Control access to REST APIs using Amazon Cognito user pools';
const httpSource = 'API Gateway Developer Guide: JWT authorizers for HTTP APIs';
const signInSource = 'ALB User Guide: Authenticate users';

/** Every service, in the order of `serviceIds`. As of November 2026. */
export const services: Readonly<Record<ServiceId, ServiceRow>> = {
	'rest-cognito': { title: 'API Gateway REST, no scopes', source: restSource, judge: judgeRest },
	'rest-cognito-scoped': { title: 'API Gateway REST, with scopes', source: restSource, judge: judgeScopedRest },
	'http-jwt': { title: 'API Gateway HTTP, no scopes', source: httpSource, judge: judgeHttp },
	'http-jwt-scoped': { title: 'API Gateway HTTP, with scopes', source: httpSource, judge: judgeScopedHttp },
	'api-iam': { title: 'API Gateway with AWS_IAM', source: 'API Gateway Developer Guide: IAM permissions', judge: judgeIam },
	'alb-jwt': { title: 'ALB JWT verification', source: 'ALB User Guide: Verify JWTs', judge: judgeJwtVerification },
	'alb-authenticate': { title: 'ALB sign-in (authenticate-cognito)', source: signInSource, judge: judgeAuthentication },
	'alb-target': { title: 'Target behind an ALB', source: signInSource, judge: judgeTarget },
	appsync: { title: 'AppSync with a user pool', source: 'AppSync API Reference: UserPoolConfig', judge: judgeAppSync },
	'verified-permissions': {
		title: 'Verified Permissions identity source',
		source: 'Verified Permissions User Guide: Client and audience validation for Amazon Cognito',
		judge: judgeVerifiedPermissions,
	},
	'identity-pool': {
		title: 'Identity pool, such as GetId',
		source: 'Identity pools API Reference: GetId, GetCredentialsForIdentity',
		judge: judgeIdentityPool,
	},
	sts: { title: 'STS with a web identity', source: 'STS API Reference: AssumeRoleWithWebIdentity', judge: judgeSts },
	'user-pool-api': { title: 'User pools API, such as GetUser', source: 'User pools API Reference: GetUser', judge: judgeUserPoolApi },
	'user-info': { title: 'UserInfo endpoint of Cognito', source: 'Cognito Developer Guide: UserInfo endpoint', judge: judgeUserInfo },
	agentcore: { title: 'Bedrock AgentCore gateway', source: 'seen in public projects', judge: judgeAgentCore },
};

/** What each service is called. */
export const serviceTitles: readonly string[] = Object.values(services).map(({ title }) => title);
