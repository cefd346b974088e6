import type { RuleExamples } from '../example.ts';
import { pool, stack } from '../exampleStack.ts';

/** Examples of pool-alias-and-username-attrs. */
export const names: RuleExamples = {
	rule: 'pool-alias-and-username-attrs',
	bad: [{ files: stack(pool('UsernameAttributes: [email]\nAliasAttributes: [phone_number]')), at: ['[phone_number]'] }],
	good: [
		{ files: stack(pool('UsernameAttributes: [email, phone_number]')) },
		{ files: stack(pool('AliasAttributes: [email]')) },
		{
			about: 'One or the other, by a condition.',
			files: stack(
				pool('UsernameAttributes: !If [New, [email], !Ref AWS::NoValue]\nAliasAttributes: !If [New, !Ref AWS::NoValue, [email]]'),
			),
		},
	],
};

/** Examples of pool-schema-too-long. */
export const schema: RuleExamples = {
	rule: 'pool-schema-too-long',
	bad: [
		{
			files: stack(pool('Schema:\n  - { Name: preferred_delivery_window, AttributeDataType: String, Mutable: true }')),
			at: ['preferred_delivery_window'],
		},
		{
			about: 'A custom attribute cannot be required.',
			files: stack(pool('Schema:\n  - { Name: tenant, AttributeDataType: String, Mutable: false, Required: true }')),
			at: ['true'],
		},
	],
	good: [
		{ files: stack(pool('Schema:\n  - { Name: email, Required: true }\n  - { Name: tenant, AttributeDataType: String }')) },
		{
			about: 'A standard attribute may be longer.',
			files: stack(pool('Schema:\n  - { Name: phone_number_verified, AttributeDataType: Boolean }')),
		},
		{ about: 'A name that is put together.', files: stack(pool('Schema:\n  - { Name: !Sub "${AWS::StackName}-preferred_delivery" }')) },
	],
};

/** Examples of pool-attr-update-unverified. */
export const update: RuleExamples = {
	rule: 'pool-attr-update-unverified',
	bad: [{ files: stack(pool('UsernameAttributes: [email]\nAutoVerifiedAttributes: [email]')), at: ['email'] }],
	good: [
		{
			files: stack(
				pool(
					'UsernameAttributes: [email]\nAutoVerifiedAttributes: [email]\nUserAttributeUpdateSettings: { AttributesRequireVerificationBeforeUpdate: [email] }',
				),
			),
		},
		{ about: 'Nobody signs in with it.', files: stack(pool('AutoVerifiedAttributes: [email]')) },
		{
			about: 'Settings that are imported.',
			files: stack(pool('AliasAttributes: [email]\nAutoVerifiedAttributes: [email]\nUserAttributeUpdateSettings: !ImportValue Settings')),
		},
	],
};

/** Examples of pool-case-sensitive. */
export const caseSensitive: RuleExamples = {
	rule: 'pool-case-sensitive',
	bad: [
		{ files: stack(pool('UsernameAttributes: [email]')), at: ['Users'] },
		{ files: stack(pool('AliasAttributes: [email]\nUsernameConfiguration: { CaseSensitive: true }')), at: ['true'] },
	],
	good: [
		{ files: stack(pool('UsernameAttributes: [email]\nUsernameConfiguration: { CaseSensitive: false }')) },
		{ about: 'Numbers have no case.', files: stack(pool('UsernameAttributes: [phone_number]')) },
		{ files: stack(pool('UsernameAttributes: [email]\nUsernameConfiguration: { CaseSensitive: !ImportValue Sensitive }')) },
	],
};

/** Examples of pool-recovery-default. */
export const recoveryDefault: RuleExamples = {
	rule: 'pool-recovery-default',
	bad: [{ files: stack(pool('AutoVerifiedAttributes: [email]')), at: ['Users'] }],
	good: [
		{
			files: stack(
				pool(
					'AutoVerifiedAttributes: [email]\nAccountRecoverySetting:\n  RecoveryMechanisms:\n    - { Name: verified_email, Priority: 1 }',
				),
			),
		},
		{ about: 'Nothing is verified, so nothing recovers.', files: stack(pool()) },
	],
};
