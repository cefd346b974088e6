import type { RuleExamples } from '../example.ts';
import { template } from '../exampleTemplate.ts';

const mfa = (value: string): string => template({ pool: `MfaConfiguration: ${value}\n      EnabledMfas: [SOFTWARE_TOKEN_MFA]` });

/** Examples of pool-mfa-yaml-boolean. */
export const examples: RuleExamples = {
	rule: 'pool-mfa-yaml-boolean',
	bad: [
		{ files: mfa('ON'), at: ['ON'], fixed: mfa('"ON"') },
		{ files: mfa('off'), at: ['off'], fixed: mfa('"OFF"') },
		{
			about: 'Threat protection.',
			files: template({ pool: 'UserPoolAddOns: { AdvancedSecurityMode: OFF }' }),
			at: ['OFF'],
			fixed: template({ pool: 'UserPoolAddOns: { AdvancedSecurityMode: "OFF" }' }),
		},
	],
	good: [{ files: mfa('"ON"') }, { files: mfa('OPTIONAL') }],
};
