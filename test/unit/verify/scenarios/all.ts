import type { CheckId } from '../../../../src/core/verify/report.ts';
import { claimsScenarios } from './claims.ts';
import { formScenarios } from './form.ts';
import { keysScenarios } from './keys.ts';
import { recipientsScenarios } from './recipients.ts';
import type { ScenariosOf } from './scenario.ts';
import { signerScenarios } from './signer.ts';
import { timesScenarios } from './times.ts';

/** Every outcome and code that each check can lead to, with tokens that lead there. */
export const scenarios: ScenariosOf<CheckId> = {
	...formScenarios,
	...keysScenarios,
	...timesScenarios,
	...recipientsScenarios,
	...signerScenarios,
	...claimsScenarios,
};
