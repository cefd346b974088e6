import type { Rule } from '../rule.ts';
import { hostMismatch } from './hostMismatch.ts';
import { issuerMismatch } from './issuerMismatch.ts';
import { missingRequired, weakAlgorithms } from './members.ts';

/** Rules about discovery documents in files. */
export const discoveryRules: readonly Rule[] = [issuerMismatch, hostMismatch, missingRequired, weakAlgorithms];
