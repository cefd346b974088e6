import type { Rule } from '../rule.ts';
import { amplifyGuests } from './amplifyGuests.ts';
import { guestRoleBroad, guestWithoutRole, identityPoolGuest, roleWithoutGuests } from './guest.ts';
import { mappingClaimNotIssued, mappingFallback, mappingWeakMatch } from './mappingChoice.ts';
import { mappingIncomplete } from './mappingForm.ts';
import { mappingKey } from './mappingKey.ts';
import { clientNotInPool, providerFormat, providerRegionMismatch } from './providers.ts';
import { programAsProvider, serverCheckOff, withoutProvider } from './providerUse.ts';
import { classicFlow, mappingWritableClaim, sameRoleForGuests } from './roles.ts';

/** Rules about identity pools and the roles that they give. */
export const identityPoolRules: readonly Rule[] = [
	mappingWritableClaim,
	guestRoleBroad,
	identityPoolGuest,
	amplifyGuests,
	guestWithoutRole,
	roleWithoutGuests,
	sameRoleForGuests,
	classicFlow,
	clientNotInPool,
	providerFormat,
	providerRegionMismatch,
	withoutProvider,
	programAsProvider,
	serverCheckOff,
	mappingKey,
	mappingIncomplete,
	mappingClaimNotIssued,
	mappingWeakMatch,
	mappingFallback,
];
