import type { Rule } from '../rule.ts';
import { mfaBoolean } from './mfaBoolean.ts';

/** Rules about user pools. */
export const poolRules: readonly Rule[] = [mfaBoolean];
