import { booleanOf, itemsOf, memberValues } from '../../../model/settle.ts';
import type { ConfigValue, MapValue } from '../../../model/value.ts';
import type { PlacedMember } from '../../mapped.ts';
import { block, blocks, spelt, type TerraformRow } from '../row.ts';

const ownSender = spelt('lambda_arn lambda_version');

/** `aws_cognito_user_pool` (Terraform AWS provider documentation). */
export const userPoolRows: readonly TerraformRow[] = [
	{ from: 'name', to: 'UserPoolName' },
	...spelt('user_pool_tier deletion_protection mfa_configuration alias_attributes username_attributes auto_verified_attributes'),
	...spelt('email_verification_message email_verification_subject sms_verification_message sms_authentication_message'),
	block('admin_create_user_config', 'AdminCreateUserConfig', [
		...spelt('allow_admin_create_user_only unused_account_validity_days'),
		block('invite_message_template', 'InviteMessageTemplate', [
			...spelt('email_message email_subject'),
			{ from: 'sms_message', to: 'SMSMessage' },
		]),
	]),
	block('account_recovery_setting', 'AccountRecoverySetting', [blocks('recovery_mechanism', 'RecoveryMechanisms', spelt('name priority'))]),
	block('password_policy', 'Policies.PasswordPolicy', [
		...spelt('minimum_length password_history_size temporary_password_validity_days'),
		...spelt('require_lowercase require_numbers require_symbols require_uppercase'),
	]),
	block('sign_in_policy', 'Policies.SignInPolicy', spelt('allowed_first_auth_factors')),
	blocks('schema', 'Schema', [
		...spelt('name attribute_data_type'),
		...['mutable', 'required', 'developer_only_attribute'].flatMap((name) => spelt(name).map((row) => ({ ...row, standard: false }))),
		block('string_attribute_constraints', 'StringAttributeConstraints', spelt('min_length max_length')),
		block('number_attribute_constraints', 'NumberAttributeConstraints', spelt('min_value max_value')),
	]),
	block('user_pool_add_ons', 'UserPoolAddOns', [
		...spelt('advanced_security_mode'),
		block('advanced_security_additional_flows', 'AdvancedSecurityAdditionalFlows', spelt('custom_auth_mode')),
	]),
	block('user_attribute_update_settings', 'UserAttributeUpdateSettings', spelt('attributes_require_verification_before_update')),
	block('username_configuration', 'UsernameConfiguration', spelt('case_sensitive')),
	block('verification_message_template', 'VerificationMessageTemplate', [
		...spelt('default_email_option email_message email_message_by_link email_subject email_subject_by_link sms_message'),
	]),
	block('device_configuration', 'DeviceConfiguration', spelt('challenge_required_on_new_device device_only_remembered_on_user_prompt')),
	block('email_configuration', 'EmailConfiguration', [
		...spelt('email_sending_account source_arn configuration_set reply_to_email_address'),
		{ from: 'from_email_address', to: 'From' },
	]),
	block('sms_configuration', 'SmsConfiguration', spelt('external_id sns_caller_arn sns_region')),
	block('lambda_config', 'LambdaConfig', [
		...spelt('create_auth_challenge custom_message define_auth_challenge post_authentication post_confirmation pre_authentication'),
		...spelt('pre_sign_up pre_token_generation user_migration verify_auth_challenge_response'),
		{ from: 'kms_key_id', to: 'KMSKeyID' },
		block('custom_email_sender', 'CustomEmailSender', ownSender),
		block('custom_sms_sender', 'CustomSMSSender', ownSender),
		block('pre_token_generation_config', 'PreTokenGenerationConfig', ownSender),
	]),
	{ from: 'web_authn_configuration', to: 'WebAuthnRelyingPartyID', read: (value) => inside(value, 'relying_party_id') },
	{ from: 'web_authn_configuration', to: 'WebAuthnUserVerification', read: (value) => inside(value, 'user_verification') },
	{ from: 'tags', to: 'UserPoolTags' },
];

function inside(value: ConfigValue, name: string): ConfigValue {
	const [first] = itemsOf(value).items;
	return (first && memberValues(first, name)[0]) ?? { type: 'absent', range: value.range };
}

/** Blocks that turn a factor on, with what CloudFormation lists in `EnabledMfas`. */
const factors: readonly (readonly [string, string])[] = [
	['sms_configuration', 'SMS_MFA'],
	['software_token_mfa_configuration', 'SOFTWARE_TOKEN_MFA'],
	['email_mfa_configuration', 'EMAIL_OTP'],
];

/** The provider has a block for each factor, where CloudFormation has a list. */
export function enabledFactors({ members }: MapValue): readonly PlacedMember[] {
	const found = factors.flatMap(([from, factor]) => {
		const member = members.get(from);
		return member === undefined || isNone(member.value) ? [] : [{ factor, member }];
	});
	const [first] = found;
	if (first === undefined) return [];
	const states = found.map(({ factor, member }) => ({ factor, member, isOn: isOn(factor, member.value) }));
	const items = states
		.filter((state) => state.isOn === true)
		.map(({ factor, member }): ConfigValue => ({ type: 'scalar', value: factor, range: member.nameRange }));
	const open = states.some((state) => state.isOn === undefined);
	const { nameRange } = first.member;
	const value: ConfigValue = { type: 'list', items, range: nameRange, ...(open && { open }) };
	return [{ to: 'EnabledMfas', member: { name: 'EnabledMfas', nameRange, value } }];
}

/** Undefined where it is not known. */
function isOn(factor: string, value: ConfigValue): boolean | undefined {
	const [settings] = itemsOf(value).items;
	if (settings === undefined) return undefined;
	if (factor !== 'SOFTWARE_TOKEN_MFA') return true;
	const flags = memberValues(settings, 'enabled').map(booleanOf);
	return flags.every((flag) => flag === flags[0]) ? flags[0] : undefined;
}

function isNone(value: ConfigValue): boolean {
	return value.type === 'absent' || (value.type === 'list' && value.items.length === 0 && !value.open);
}
