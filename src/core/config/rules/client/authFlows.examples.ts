import type { RuleExamples } from '../example.ts';
import { client, codeGrant, domain, pool, stack } from '../exampleStack.ts';

const withFlows = (flows: string, more = ''): string => stack(pool(), client(`ExplicitAuthFlows: ${flows}${more}`));
const good = withFlows('[ALLOW_USER_SRP_AUTH, ALLOW_REFRESH_TOKEN_AUTH]');

/** Examples of client-authflow-legacy. */
export const legacy: RuleExamples = {
	rule: 'client-authflow-legacy',
	bad: [{ files: withFlows('[ADMIN_NO_SRP_AUTH]'), at: ['ADMIN_NO_SRP_AUTH'] }],
	good: [{ files: good }, { files: stack(pool(), client('')) }],
};

/** Examples of client-no-refresh-flow. */
export const noRefresh: RuleExamples = {
	rule: 'client-no-refresh-flow',
	bad: [{ files: withFlows('[ALLOW_USER_SRP_AUTH]'), at: ['[ALLOW_USER_SRP_AUTH]'] }],
	good: [
		{ files: good },
		{ about: 'By default it is allowed.', files: stack(pool(), client('')) },
		{
			about: 'Rotation refreshes tokens in its own way.',
			files: withFlows('[ALLOW_USER_SRP_AUTH]', '\nRefreshTokenRotation: { Feature: ENABLED }'),
		},
		{ about: 'One of the flows is not known.', files: withFlows('[ALLOW_USER_SRP_AUTH, !ImportValue Flow]') },
		{
			about: 'The token endpoint refreshes too.',
			files: stack(pool(), domain, client(`${codeGrant}\nExplicitAuthFlows: [ALLOW_USER_SRP_AUTH]`)),
		},
	],
};

/** Examples of client-rotation-with-refresh-flow. */
export const rotation: RuleExamples = {
	rule: 'client-rotation-with-refresh-flow',
	bad: [
		{
			files: withFlows('[ALLOW_USER_SRP_AUTH, ALLOW_REFRESH_TOKEN_AUTH]', '\nRefreshTokenRotation: { Feature: ENABLED }'),
			at: ['ALLOW_REFRESH_TOKEN_AUTH'],
		},
	],
	good: [
		{ files: withFlows('[ALLOW_USER_SRP_AUTH]', '\nRefreshTokenRotation: { Feature: ENABLED }') },
		{ files: withFlows('[ALLOW_USER_SRP_AUTH, ALLOW_REFRESH_TOKEN_AUTH]', '\nRefreshTokenRotation: { Feature: DISABLED }') },
	],
};

/** Examples of client-user-password-auth. */
export const userPassword: RuleExamples = {
	rule: 'client-user-password-auth',
	bad: [{ files: withFlows('[ALLOW_USER_PASSWORD_AUTH, ALLOW_REFRESH_TOKEN_AUTH]'), at: ['ALLOW_USER_PASSWORD_AUTH'] }],
	good: [
		{ files: good },
		{
			about: 'A server has the secret.',
			files: withFlows('[ALLOW_USER_PASSWORD_AUTH, ALLOW_REFRESH_TOKEN_AUTH]', '\nGenerateSecret: true'),
		},
		{
			about: 'Users are migrated.',
			files: stack(
				pool('LambdaConfig: { UserMigration: !ImportValue Migrate }'),
				client('ExplicitAuthFlows: [ALLOW_USER_PASSWORD_AUTH, ALLOW_REFRESH_TOKEN_AUTH]'),
			),
		},
	],
};

/** Examples of client-pue-legacy. */
export const existence: RuleExamples = {
	rule: 'client-pue-legacy',
	bad: [
		{
			files: stack(pool(), client('PreventUserExistenceErrors: LEGACY')),
			at: ['LEGACY'],
			fixed: stack(pool(), client('PreventUserExistenceErrors: "ENABLED"')),
		},
		{
			files: stack(pool(), client('GenerateSecret: false')),
			at: ['Client'],
			fixed: stack(pool(), client('GenerateSecret: false')).replace(
				'UserPoolClient\n    Properties:\n',
				'UserPoolClient\n    Properties:\n      PreventUserExistenceErrors: "ENABLED"\n',
			),
		},
	],
	good: [
		{ files: stack(pool(), client('PreventUserExistenceErrors: ENABLED')) },
		{ files: stack(pool(), client('PreventUserExistenceErrors: !ImportValue Errors')) },
	],
};

/** Examples of client-revocation-off. */
export const revocation: RuleExamples = {
	rule: 'client-revocation-off',
	bad: [
		{
			files: stack(pool(), client('EnableTokenRevocation: false')),
			at: ['false'],
			fixed: stack(pool(), client('EnableTokenRevocation: true')),
		},
	],
	good: [
		{ files: stack(pool(), client('EnableTokenRevocation: true')) },
		{ files: stack(pool(), client('')) },
		{ files: stack(pool(), client('EnableTokenRevocation: !ImportValue Revocation')) },
	],
};
