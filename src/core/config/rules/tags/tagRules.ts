import type { Rule } from '../rule.ts';
import { tagNoTagSession } from './tagNoTagSession.ts';

/** Rules about principal tags. */
export const tagRules: readonly Rule[] = [tagNoTagSession];
