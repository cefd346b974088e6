import type { Rule } from '../rule.ts';
import { guestRoleBroad, guestWithoutRole, identityPoolGuest, roleWithoutGuests } from './guest.ts';
import { clientNotInPool, providerFormat, providerRegionMismatch } from './providers.ts';
import { classicFlow, mappingWritableClaim, sameRoleForGuests } from './roles.ts';

/** Rules about identity pools and the roles that they give. */
export const identityPoolRules: readonly Rule[] = [
	mappingWritableClaim,
	guestRoleBroad,
	identityPoolGuest,
	guestWithoutRole,
	roleWithoutGuests,
	sameRoleForGuests,
	classicFlow,
	clientNotInPool,
	providerFormat,
	providerRegionMismatch,
];
