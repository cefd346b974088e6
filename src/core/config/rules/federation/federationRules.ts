import type { Rule } from '../rule.ts';
import { groupRoleOverprivileged } from './groups.ts';
import { idpHttpIssuer, idpMapsEmailVerified, idpMapsImmutableAttr, idpSamlUnsignedInitiated, idpSecretLiteral } from './providers.ts';

/** Rules about identity providers and groups of user pools. */
export const federationRules: readonly Rule[] = [
	idpSecretLiteral,
	idpHttpIssuer,
	idpMapsImmutableAttr,
	groupRoleOverprivileged,
	idpSamlUnsignedInitiated,
	idpMapsEmailVerified,
];
