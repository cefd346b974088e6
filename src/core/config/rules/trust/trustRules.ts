import type { Rule } from '../rule.ts';
import { trustAmrBoth, trustAmrNotForAnyValue, trustForAllValues } from './trustAmr.ts';
import { trustAudOtherPool, trustAudWildcard, trustAudWrongShape } from './trustAud.ts';
import { trustNoAmr } from './trustNoAmr.ts';
import { trustNoAud } from './trustNoAud.ts';
import { trustPartition } from './trustPartition.ts';
import { trustWrongAction } from './trustWrongAction.ts';

/** Rules about the trust policies of roles. */
export const trustRules: readonly Rule[] = [
	trustNoAud,
	trustNoAmr,
	trustAudWildcard,
	trustAudWrongShape,
	trustAudOtherPool,
	trustAmrBoth,
	trustAmrNotForAnyValue,
	trustForAllValues,
	trustWrongAction,
	trustPartition,
];
