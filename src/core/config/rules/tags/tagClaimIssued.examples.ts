import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

/** Examples of tag-claim-missing-prefix. */
export const prefixExamples: RuleExamples = {
	rule: 'tag-claim-missing-prefix',
	bad: [{ files: template({ tags: '{ tenant: tenant }' }), at: ['tenant'], fixed: template({ tags: '{ tenant: "custom:tenant" }' }) }],
	good: [{ files: template({}) }, { about: 'Other claims have no prefix.', files: template({ tags: '{ tenant: sub }' }) }],
};

/** Examples of tag-claim-not-issued. */
export const issuedExamples: RuleExamples = {
	rule: 'tag-claim-not-issued',
	bad: [{ files: template({ tags: '{ tenant: "custom:tennant" }' }), at: ['"custom:tennant"'] }],
	good: [
		{ files: template({}) },
		{
			about: 'A trigger may add any claim.',
			files: template({ tags: '{ tenant: "custom:tennant" }', pool: 'LambdaConfig: { PreTokenGeneration: !ImportValue Trigger }' }),
		},
		{
			about: 'A schema that is not known may have it.',
			files: template({ tags: '{ tenant: "custom:tennant" }', schema: '!Transform { Name: Schema }' }),
		},
	],
};
