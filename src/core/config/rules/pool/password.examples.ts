import type { RuleExamples } from '../example.ts';
import { pool, stack } from '../exampleStack.ts';

const policy = (members: string): string => stack(pool(`Policies:\n  PasswordPolicy: { ${members} }`));
const allClasses = 'RequireUppercase: true, RequireLowercase: true, RequireNumbers: true, RequireSymbols: true';

/** Examples of pool-password-weak. */
export const weak: RuleExamples = {
	rule: 'pool-password-weak',
	bad: [
		{ files: policy('MinimumLength: 6'), at: ['6'] },
		{ about: 'In one arm of a condition.', files: policy('MinimumLength: !If [Prod, 12, 6]'), at: ['6'] },
	],
	good: [{ files: policy('MinimumLength: 12') }, { files: policy('MinimumLength: !ImportValue Least') }, { files: stack(pool()) }],
};

/** Examples of pool-password-partial. */
export const partial: RuleExamples = {
	rule: 'pool-password-partial',
	bad: [
		{
			files: policy('MinimumLength: 8, RequireUppercase: true, RequireNumbers: true'),
			at: ['{ MinimumLength: 8, RequireUppercase: true, RequireNumbers: true }'],
		},
	],
	good: [
		{ files: policy(`MinimumLength: 12, ${allClasses}`) },
		{ about: 'Length alone is a policy too.', files: policy('MinimumLength: 16') },
		{ files: policy(`MinimumLength: 12, ${allClasses.replace('RequireSymbols: true', 'RequireSymbols: !ImportValue Symbols')}`) },
	],
};

/** Examples of pool-temp-password-long. */
export const temporary: RuleExamples = {
	rule: 'pool-temp-password-long',
	bad: [{ files: policy('TemporaryPasswordValidityDays: 90'), at: ['90'] }],
	good: [
		{ files: policy('TemporaryPasswordValidityDays: 7') },
		{ about: '0 stands for 7 days.', files: policy('TemporaryPasswordValidityDays: 0') },
		{ files: policy('TemporaryPasswordValidityDays: !ImportValue Days') },
	],
};

/** Examples of pool-unused-validity-legacy. */
export const legacy: RuleExamples = {
	rule: 'pool-unused-validity-legacy',
	bad: [
		{ files: stack(pool('AdminCreateUserConfig: { UnusedAccountValidityDays: 3 }')), at: ['3'] },
		{
			files: stack(
				pool('AdminCreateUserConfig: { UnusedAccountValidityDays: 3 }\nPolicies:\n  PasswordPolicy: { TemporaryPasswordValidityDays: 3 }'),
			),
			at: ['3'],
		},
	],
	good: [
		{ files: policy('TemporaryPasswordValidityDays: 3') },
		{ files: stack(pool('AdminCreateUserConfig: { AllowAdminCreateUserOnly: true }')) },
	],
};
