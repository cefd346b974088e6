import type { Rule } from '../rule.ts';
import { authFlowsMixed, machineMixed, machineWithoutSecret } from './flows.ts';
import { selfWritablePrivilege } from './privilegeAttribute.ts';
import { accessExceedsRefresh, validityRange, validityUnitSuspicious } from './validity.ts';

/** Rules about app clients. */
export const clientRules: readonly Rule[] = [
	selfWritablePrivilege,
	validityRange,
	validityUnitSuspicious,
	accessExceedsRefresh,
	machineWithoutSecret,
	machineMixed,
	authFlowsMixed,
];
