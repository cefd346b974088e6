import type { RuleExamples } from '../example.ts';
import { goodTrust, template } from '../exampleTemplate.ts';

const amr = "'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': authenticated }";
const condition = (text: string): string => template({ trust: goodTrust.replace(amr, text) });
const good = [{ files: template({}) }];

/** Examples of trust-amr-both. */
export const bothExamples: RuleExamples = {
	rule: 'trust-amr-both',
	bad: [
		{
			files: condition("'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': [authenticated, unauthenticated] }"),
			at: ['unauthenticated'],
		},
		{ files: condition("'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': '*authenticated' }"), at: ["'*authenticated'"] },
	],
	good,
};

/** Examples of trust-amr-not-foranyvalue. */
export const qualifierExamples: RuleExamples = {
	rule: 'trust-amr-not-foranyvalue',
	bad: [
		{
			files: condition("StringLike: { 'cognito-identity.amazonaws.com:amr': authenticated }"),
			at: ['StringLike'],
			fixed: condition("ForAnyValue:StringLike: { 'cognito-identity.amazonaws.com:amr': authenticated }"),
		},
		{
			about: 'Another key of the operator is not meant by the change.',
			files: condition("StringLike: { 'cognito-identity.amazonaws.com:amr': authenticated, 'aws:RequestTag/tenant': 'a*' }"),
			at: ['StringLike'],
		},
	],
	good,
};

/** Examples of trust-forallvalues. */
export const forAllValuesExamples: RuleExamples = {
	rule: 'trust-forallvalues',
	bad: [
		{ files: condition(amr.replace('Any', 'All').replace('Value', 'Values')), at: ["'ForAllValues:StringLike'"], fixed: condition(amr) },
	],
	good,
};
