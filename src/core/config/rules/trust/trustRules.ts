import type { Rule } from '../rule.ts';
import { trustNoAmr } from './trustNoAmr.ts';
import { trustNoAud } from './trustNoAud.ts';

/** Rules about the trust policies of roles. */
export const trustRules: readonly Rule[] = [trustNoAud, trustNoAmr];
