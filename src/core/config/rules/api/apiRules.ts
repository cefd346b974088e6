import type { Rule } from '../rule.ts';
import { apiAuthorizerType, apiIdentitySource, apiJwtIdTokenAccepted, apiRestNoScopes } from './authorizers.ts';
import { jwtBoundAudience } from './boundAudience.ts';
import { jwtIssuerMismatch, jwtNoAudience } from './jwtAuthorizer.ts';
import { agentcoreJwtOpen, albCognitoClient, poolIssuerUpdatedIncompatible } from './services.ts';

/** Rules about what takes tokens: APIs, load balancers, agents. */
export const apiRules: readonly Rule[] = [
	jwtIssuerMismatch,
	jwtNoAudience,
	jwtBoundAudience,
	apiAuthorizerType,
	albCognitoClient,
	agentcoreJwtOpen,
	poolIssuerUpdatedIncompatible,
	apiIdentitySource,
	apiJwtIdTokenAccepted,
	apiRestNoScopes,
];
