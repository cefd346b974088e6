import type { Rule } from '../rule.ts';
import { audienceOnAccess } from './audienceOnAccess.ts';
import { verifierClientNull, verifierMissing, verifierTokenUseNull } from './cognitoVerifier.ts';
import { verifierIgnoredOption } from './ignoredOption.ts';
import { verifierOldLibrary } from './oldLibrary.ts';
import { verifierNoAlgorithm, verifierNoIssuer } from './options.ts';
import { verifierPoolMismatch } from './poolMismatch.ts';
import { springJwkOnly, springNoClientCheck } from './spring.ts';
import { verifierDecodeOnly, verifierIssuerFromToken } from './unverified.ts';
import { groupsSpoof, verifierIdTokenForApi, verifierPerRequest } from './usage.ts';

/** Rules about code and settings that verify tokens. */
export const verifierRules: readonly Rule[] = [
	verifierClientNull,
	verifierTokenUseNull,
	verifierMissing,
	verifierPoolMismatch,
	audienceOnAccess,
	verifierNoIssuer,
	verifierNoAlgorithm,
	verifierIgnoredOption,
	verifierDecodeOnly,
	verifierIssuerFromToken,
	verifierPerRequest,
	verifierIdTokenForApi,
	groupsSpoof,
	springJwkOnly,
	springNoClientCheck,
	verifierOldLibrary,
];
