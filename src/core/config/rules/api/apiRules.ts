import type { Rule } from '../rule.ts';
import { apiAuthorizerType, apiIdentitySource, apiJwtIdTokenAccepted, apiRestNoScopes } from './authorizers.ts';
import { jwtIssuerMismatch, jwtNoAudience } from './jwtAuthorizer.ts';
import { agentcoreJwtOpen, albCognitoClient, poolIssuerUpdatedIncompatible } from './services.ts';

/** Rules about what takes tokens: APIs, load balancers, agents. */
export const apiRules: readonly Rule[] = [
	jwtIssuerMismatch,
	jwtNoAudience,
	apiAuthorizerType,
	albCognitoClient,
	agentcoreJwtOpen,
	poolIssuerUpdatedIncompatible,
	apiIdentitySource,
	apiJwtIdTokenAccepted,
	apiRestNoScopes,
];
