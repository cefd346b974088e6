import type { RuleExamples } from '../example.ts';
import { client, pool, stack } from '../exampleStack.ts';

/** Examples of client-enum-invalid. */
export const examples: RuleExamples = {
	rule: 'client-enum-invalid',
	bad: [
		{
			files: stack(pool(), client('PreventUserExistenceErrors: enabled')),
			at: ['enabled'],
			fixed: stack(pool(), client('PreventUserExistenceErrors: "ENABLED"')),
		},
		{
			about: 'In a list, and in the other arm of a condition.',
			files: stack(pool('EnabledMfas: [SMS-MFA]\nDeletionProtection: !If [Prod, ACTIVE, Inactive]')),
			at: ['SMS-MFA', 'Inactive'],
			fixed: stack(pool('EnabledMfas: ["SMS_MFA"]\nDeletionProtection: !If [Prod, ACTIVE, Inactive]')),
		},
		{ about: 'It may be newer than the table.', files: stack(pool('UserPoolTier: PREMIUM')), at: ['PREMIUM'] },
	],
	good: [
		{ files: stack(pool('UserPoolTier: ESSENTIALS\nDeletionProtection: ACTIVE'), client('PreventUserExistenceErrors: ENABLED')) },
		{ about: 'Values that are imported.', files: stack(pool('UserPoolTier: !ImportValue Plan\nEnabledMfas: !ImportValue Factors')) },
		{ about: 'Names of your own are taken.', files: stack(pool(), client('SupportedIdentityProviders: [COGNITO, !ImportValue Corp]')) },
	],
};
