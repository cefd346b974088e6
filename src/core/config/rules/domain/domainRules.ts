import type { Rule } from '../rule.ts';
import { domainCustomCertRegion, domainManagedLoginUnbranded, domainMissing, domainPrefixReserved, domainTlsOld } from './domains.ts';

/** Rules about the domains of user pools. */
export const domainRules: readonly Rule[] = [
	domainCustomCertRegion,
	domainPrefixReserved,
	domainMissing,
	domainTlsOld,
	domainManagedLoginUnbranded,
];
