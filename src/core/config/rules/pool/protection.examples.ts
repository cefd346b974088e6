import type { RuleExamples } from '../example.ts';
import { client, pool, resource, stack } from '../exampleStack.ts';

/** Examples of pool-no-deletion-protection. */
export const deletion: RuleExamples = {
	rule: 'pool-no-deletion-protection',
	bad: [
		{ files: stack(pool()), at: ['Users'], fixed: stack(pool('DeletionProtection: "ACTIVE"\nUserPoolName: users')) },
		{ files: stack(pool('DeletionProtection: INACTIVE')), at: ['INACTIVE'] },
	],
	good: [{ files: stack(pool('DeletionProtection: ACTIVE')) }, { files: stack(pool('DeletionProtection: !ImportValue Protection')) }],
};

const retained = (policies: string): string => stack(pool().replace('    Properties:', `${policies}    Properties:`));

/** Examples of pool-no-retain. */
export const retain: RuleExamples = {
	rule: 'pool-no-retain',
	bad: [
		{ files: stack(pool()), at: ['Users'] },
		{ files: retained('    DeletionPolicy: Retain\n'), at: ['Users'] },
	],
	good: [
		{ files: retained('    DeletionPolicy: Retain\n    UpdateReplacePolicy: Retain\n') },
		{ files: retained('    DeletionPolicy: RetainExceptOnCreate\n    UpdateReplacePolicy: Retain\n') },
	],
};

const acl = (arn: string): string => resource('Acl', 'WAFv2::WebACLAssociation', `ResourceArn: ${arn}\nWebACLArn: !ImportValue Acl`);

/** Examples of pool-no-waf. */
export const waf: RuleExamples = {
	rule: 'pool-no-waf',
	bad: [{ files: stack(pool(), client('')), at: ['Users'] }],
	good: [
		{ files: stack(pool(), client(''), acl('!GetAtt Users.Arn')) },
		{
			about: 'Only an administrator makes users.',
			files: stack(pool('AdminCreateUserConfig: { AllowAdminCreateUserOnly: true }'), client('')),
		},
		{ about: 'An association that may be for the pool.', files: stack(pool(), client(''), acl('!ImportValue Target')) },
	],
};

const plus = pool('UserPoolTier: PLUS\nUserPoolAddOns: { AdvancedSecurityMode: ENFORCED }');

/** Examples of pool-no-log-delivery. */
export const logs: RuleExamples = {
	rule: 'pool-no-log-delivery',
	bad: [{ files: stack(plus), at: ['Users'] }],
	good: [
		{ files: stack(plus, resource('Logs', 'Cognito::LogDeliveryConfiguration', 'UserPoolId: !Ref Users')) },
		{ about: 'Other plans have no such logs.', files: stack(pool('UserPoolTier: ESSENTIALS')) },
	],
};

const identities = resource(
	'Identities',
	'Cognito::IdentityPool',
	'AllowUnauthenticatedIdentities: false\nCognitoIdentityProviders:\n  - { ClientId: !Ref Client, ProviderName: !GetAtt Users.ProviderName, ServerSideTokenCheck: true }',
);

/** Examples of pool-self-signup. */
export const signUp: RuleExamples = {
	rule: 'pool-self-signup',
	bad: [{ files: stack(pool(), client(''), identities), at: ['Users'] }],
	good: [
		{ files: stack(pool('AdminCreateUserConfig: { AllowAdminCreateUserOnly: true }'), client(''), identities) },
		{ about: 'No credentials of AWS.', files: stack(pool(), client('')) },
		{ files: stack(pool('AdminCreateUserConfig: { AllowAdminCreateUserOnly: !ImportValue Closed }'), client(''), identities) },
	],
};
