import { describe, expect, it } from 'vitest';
import { terraformNames } from '../../../src/core/config/readers/terraform/types/names.ts';
import { inNamesOf } from '../../../src/words/formatNames.ts';

describe('a sentence in the names of a format', () => {
	it.each([
		['Set DeletionProtection to ACTIVE.', 'Set deletion_protection to ACTIVE.'],
		['Set UserPoolAddOns.AdvancedSecurityMode to OFF.', 'Set user_pool_add_ons.advanced_security_mode to OFF.'],
		['Policies.PasswordPolicy.MinimumLength is 6', 'password_policy.minimum_length is 6'],
		['Add an AWS::Cognito::UserPoolDomain.', 'Add an aws_cognito_user_pool_domain.'],
		['Use ProviderName of the user pool.', 'Use endpoint of the user pool.'],
		['GenerateSecretをtrueにしてください。', 'generate_secretをtrueにしてください。'],
		['Name the CloudFormation stack, Domain and StringEquals.', 'Name the CloudFormation stack, Domain and StringEquals.'],
		['IssuerConfiguration.Type and AWS::Other::Thing', 'IssuerConfiguration.Type and AWS::Other::Thing'],
	])('%s', (sentence, expected) => {
		expect(inNamesOf(sentence, terraformNames.words)).toBe(expected);
		expect(inNamesOf(sentence, undefined)).toBe(sentence);
	});
});
