import type { RuleExamples } from '../example.ts';
import { client, domain, pool, resource, stack } from '../exampleStack.ts';

/** Examples of pool-threat-protection-without-plus. */
export const withoutPlus: RuleExamples = {
	rule: 'pool-threat-protection-without-plus',
	bad: [
		{ files: stack(pool('UserPoolTier: ESSENTIALS\nUserPoolAddOns: { AdvancedSecurityMode: ENFORCED }')), at: ['ENFORCED'] },
		{
			about: 'A new pool is in no plan that has it.',
			files: stack(pool('UserPoolAddOns: { AdvancedSecurityMode: AUDIT }')),
			at: ['AUDIT'],
		},
	],
	good: [
		{ files: stack(pool('UserPoolTier: PLUS\nUserPoolAddOns: { AdvancedSecurityMode: ENFORCED }')) },
		{ about: 'It is off.', files: stack(pool('UserPoolTier: LITE\nUserPoolAddOns: { AdvancedSecurityMode: "OFF" }')) },
		{
			about: 'A plan that a parameter names.',
			files: stack(pool('UserPoolTier: !ImportValue Plan\nUserPoolAddOns: { AdvancedSecurityMode: AUDIT }')),
		},
		{
			about: 'Plan and mode depend on one condition.',
			files: stack(
				pool('UserPoolTier: !If [Prod, PLUS, ESSENTIALS]\nUserPoolAddOns: { AdvancedSecurityMode: !If [Prod, ENFORCED, "OFF"] }'),
			),
		},
	],
};

/** Examples of pool-plus-without-threat-protection. */
export const plusUnused: RuleExamples = {
	rule: 'pool-plus-without-threat-protection',
	bad: [
		{ files: stack(pool('UserPoolTier: PLUS')), at: ['PLUS'] },
		{ files: stack(pool('UserPoolTier: PLUS\nUserPoolAddOns: { AdvancedSecurityMode: "OFF" }')), at: ['PLUS'] },
	],
	good: [
		{ files: stack(pool('UserPoolTier: PLUS\nUserPoolAddOns: { AdvancedSecurityMode: AUDIT }')) },
		{
			about: 'A mode that is imported.',
			files: stack(pool('UserPoolTier: PLUS\nUserPoolAddOns: { AdvancedSecurityMode: !ImportValue Mode }')),
		},
	],
};

/** Examples of pool-custom-auth-unprotected. */
export const customAuth: RuleExamples = {
	rule: 'pool-custom-auth-unprotected',
	bad: [
		{
			files: stack(
				pool(
					'UserPoolTier: PLUS\nUserPoolAddOns: { AdvancedSecurityMode: ENFORCED }\nLambdaConfig: { DefineAuthChallenge: !ImportValue Define }',
				),
			),
			at: ['ENFORCED'],
		},
	],
	good: [
		{
			files: stack(
				pool(
					'UserPoolTier: PLUS\nUserPoolAddOns:\n  AdvancedSecurityMode: ENFORCED\n  AdvancedSecurityAdditionalFlows: { CustomAuthMode: ENFORCED }\nLambdaConfig: { DefineAuthChallenge: !ImportValue Define }',
				),
			),
		},
		{ about: 'No custom authentication.', files: stack(pool('UserPoolTier: PLUS\nUserPoolAddOns: { AdvancedSecurityMode: ENFORCED }')) },
	],
};

/** Examples of pool-tier-feature-mismatch. */
export const tier: RuleExamples = {
	rule: 'pool-tier-feature-mismatch',
	bad: [
		{ files: stack(pool('UserPoolTier: LITE\nPolicies:\n  PasswordPolicy: { MinimumLength: 12, PasswordHistorySize: 5 }')), at: ['5'] },
		{
			files: stack(
				pool('UserPoolTier: LITE\nLambdaConfig:\n  PreTokenGenerationConfig: { LambdaVersion: V2_0, LambdaArn: !ImportValue Trigger }'),
			),
			at: ['V2_0'],
		},
		{
			about: 'In a client and a domain of the pool.',
			files: stack(
				pool('UserPoolTier: LITE'),
				client('ExplicitAuthFlows: [ALLOW_USER_AUTH, ALLOW_REFRESH_TOKEN_AUTH]'),
				resource('Domain', 'Cognito::UserPoolDomain', 'UserPoolId: !Ref Users\nDomain: shop\nManagedLoginVersion: 2'),
			),
			at: ['ALLOW_USER_AUTH', '2'],
		},
	],
	good: [
		{ files: stack(pool('UserPoolTier: LITE\nPolicies:\n  PasswordPolicy: { MinimumLength: 12, PasswordHistorySize: 0 }')) },
		{ files: stack(pool('UserPoolTier: ESSENTIALS'), client('ExplicitAuthFlows: [ALLOW_USER_AUTH, ALLOW_REFRESH_TOKEN_AUTH]')) },
		{
			about: 'Without a plan it is the one that new pools get.',
			files: stack(pool('Policies:\n  SignInPolicy: { AllowedFirstAuthFactors: [PASSWORD, WEB_AUTHN] }'), domain),
		},
		{
			about: 'The plan and the feature exclude each other.',
			files: stack(
				pool('UserPoolTier: !If [Small, LITE, ESSENTIALS]\nPolicies:\n  PasswordPolicy: { PasswordHistorySize: !If [Small, 0, 5] }'),
			),
		},
	],
};

/** Examples of pool-first-factor-invalid. */
export const firstFactor: RuleExamples = {
	rule: 'pool-first-factor-invalid',
	bad: [
		{ files: stack(pool('Policies:\n  SignInPolicy: { AllowedFirstAuthFactors: [PASSWORD, SOFTWARE_TOKEN] }')), at: ['SOFTWARE_TOKEN'] },
		{ files: stack(pool('Policies:\n  SignInPolicy: { AllowedFirstAuthFactors: [EMAIL_OTP] }')), at: ['[EMAIL_OTP]'] },
	],
	good: [
		{ files: stack(pool('Policies:\n  SignInPolicy: { AllowedFirstAuthFactors: [PASSWORD, EMAIL_OTP, WEB_AUTHN] }')) },
		{
			about: 'Items that are imported are not known.',
			files: stack(pool('Policies:\n  SignInPolicy: { AllowedFirstAuthFactors: [EMAIL_OTP, !ImportValue Other] }')),
		},
	],
};

const replica = resource('Replica', 'Cognito::UserPoolReplica', 'UserPoolId: !Ref Users\nRegionName: eu-west-1');

/** Examples of pool-replica-prereq. */
export const replicas: RuleExamples = {
	rule: 'pool-replica-prereq',
	bad: [
		{ files: stack(pool(), replica), at: ['Replica'] },
		{ files: stack(pool('UserPoolTier: LITE\nKeyConfiguration: { KmsKeyArn: !ImportValue Key }'), replica), at: ['Replica'] },
	],
	good: [
		{ files: stack(pool('KeyConfiguration: { KmsKeyArn: !ImportValue Key }'), replica) },
		{
			about: 'Only where the condition brings a key.',
			files: stack(pool('KeyConfiguration: !If [Own, { KmsKeyArn: !ImportValue Key }, !ImportValue Keys]'), replica),
		},
	],
};
