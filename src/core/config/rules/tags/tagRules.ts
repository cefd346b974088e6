import type { Rule } from '../rule.ts';
import { tagClaimMissingPrefix, tagClaimNotIssued } from './tagClaimIssued.ts';
import { tagClaimWritable } from './tagClaimWritable.ts';
import { tagMapProvider } from './tagMapProvider.ts';
import { tagNoTagSession } from './tagNoTagSession.ts';
import { tagUnmappedPolicyVariable } from './tagUnmappedVariable.ts';
import { tagUnused } from './tagUnused.ts';

/** Rules about principal tags. */
export const tagRules: readonly Rule[] = [
	tagClaimWritable,
	tagNoTagSession,
	tagUnmappedPolicyVariable,
	tagClaimMissingPrefix,
	tagClaimNotIssued,
	tagMapProvider,
	tagUnused,
];
