import type { TextRange } from '../../../../token/jsonPlace.ts';
import { memberAt } from '../../../model/memberAt.ts';
import { textOf } from '../../../model/settle.ts';
import type { ConfigValue, MapValue } from '../../../model/value.ts';
import { stated } from '../../forms.ts';
import { membersBy, type PlacedMember, placed } from '../../mapped.ts';
import { recoveryMechanisms } from '../accountRecovery.ts';
import { chosen, isChosen, listOfTexts } from '../choices.ts';
import { customAttribute, schemaItems } from '../schemaItems.ts';
import { attributeOf } from './arns.ts';
import { contacts, poolRows } from './rows.ts';
import { triggersOf } from './triggers.ts';

const secondFactors: ReadonlyMap<string, string> = new Map([
	['sms', 'SMS_MFA'],
	['otp', 'SOFTWARE_TOKEN_MFA'],
	['email', 'EMAIL_OTP'],
]);
const aliases: ReadonlyMap<string, string> = new Map([...contacts, ['preferredUsername', 'preferred_username']]);

/** What a user pool of the CDK has by its options (`UserPoolProps`, L2), and by what the CDK makes of those that are left out. */
export function userPoolMembers(options: MapValue, at: TextRange): readonly PlacedMember[] {
	return [
		...membersBy(options, poolRows),
		...factorsOf(options),
		...signInOf(options),
		...schemaOf(options),
		...triggersOf(options),
		...smsOf(options),
		...verificationOf(options),
		...(options.open ? [] : standardsOf(options, at)),
	];
}

/** Sign-up by administrators alone, recovery by both ways, passwords of eight characters: what the CDK writes where nothing is said. */
function standardsOf({ members }: MapValue, range: TextRange): readonly PlacedMember[] {
	const policy = members.get('passwordPolicy')?.value;
	return [
		placed('AdminCreateUserConfig.AllowAdminCreateUserOnly', stated(true, { range })),
		...(members.has('accountRecovery')
			? []
			: [placed('AccountRecoverySetting.RecoveryMechanisms', recoveryMechanisms(stated('PHONE_WITHOUT_MFA_AND_EMAIL', { range })))]),
		...(policy?.type === 'map' && !policy.open
			? [placed('Policies.PasswordPolicy.MinimumLength', { type: 'scalar', value: 8, range: policy.range } as const)]
			: []),
	];
}

/** Text messages where no second factor is named. */
function factorsOf({ members, open }: MapValue): readonly PlacedMember[] {
	const mfa = members.get('mfa');
	const mode = mfa && textOf(mfa.value);
	if (mfa === undefined || (mode !== 'ON' && mode !== 'OPTIONAL')) return [];
	const factors = members.get('mfaSecondFactor');
	if (factors !== undefined) return [placed('EnabledMfas', chosen(secondFactors)(factors.value), factors.nameRange)];
	return open ? [] : [placed('EnabledMfas', listOfTexts(['SMS_MFA'], mfa.value))];
}

/** With a user name, the others are aliases; without, they are the user name. They are verified, too, unless something else is said. */
function signInOf({ members }: MapValue): readonly PlacedMember[] {
	const given = members.get('signInAliases');
	const verified = members.get('autoVerify') ?? given;
	const auto = verified === undefined ? [] : [placed('AutoVerifiedAttributes', chosen(contacts)(verified.value), verified.nameRange)];
	if (given?.value.type !== 'map') return auto;
	const { value, nameRange } = given;
	const username = value.members.get('username')?.value;
	const isName = username === undefined ? (value.open ? undefined : false) : isChosen(username);
	if (isName === undefined) return auto;
	const names = isName ? ['AliasAttributes', 'UsernameAttributes'] : ['UsernameAttributes', 'AliasAttributes'];
	const list = chosen(isName ? aliases : contacts)(value);
	const isNone = list.type === 'list' && list.items.length === 0 && !list.open;
	const [own = '', other = ''] = names;
	return [...auto, placed(own, isNone ? none(value.range) : list, nameRange), placed(other, none(value.range), nameRange)];
}

function none(range: TextRange): ConfigValue {
	return { type: 'absent', range };
}

/** Standard attributes, and custom ones, of which CloudFormation decides what is mutable where nothing is said. */
function schemaOf({ members, range, open }: MapValue): readonly PlacedMember[] {
	const [standard, custom] = ['standardAttributes', 'customAttributes'].map((name) => members.get(name)?.value);
	if (standard === undefined && custom === undefined) return [];
	const lists = [
		...(standard === undefined ? [] : [standard.type === 'map' ? schemaItems(standard) : undefined]),
		...(custom === undefined ? [] : [custom.type === 'map' ? schemaItems(custom, customAttribute) : undefined]),
	];
	const more = open || lists.some((list) => list === undefined || list.open === true);
	const value: ConfigValue = { type: 'list', items: lists.flatMap((list) => list?.items ?? []), range, ...(more && { open: true }) };
	return [placed('Schema', value)];
}

/** The CDK looks at the other options only with a role of one's own. */
function smsOf(options: MapValue): readonly PlacedMember[] {
	if (!options.members.has('smsRole')) return [];
	return membersBy(options, [
		{ from: 'smsRole', to: 'SmsConfiguration.SnsCallerArn', read: attributeOf('Arn') },
		{ from: 'smsRoleExternalId', to: 'SmsConfiguration.ExternalId' },
		{ from: 'snsRegion', to: 'SmsConfiguration.SnsRegion' },
	]);
}

/** The mail with a code and the one with a link have their own names. */
function verificationOf(options: MapValue): readonly PlacedMember[] {
	const style = memberAt(options, 'userVerification.emailStyle')?.value;
	const word = style === undefined ? 'CONFIRM_WITH_CODE' : textOf(style);
	if (word !== 'CONFIRM_WITH_CODE' && word !== 'CONFIRM_WITH_LINK') return [];
	const end = word === 'CONFIRM_WITH_LINK' ? 'ByLink' : '';
	return membersBy(options, [
		{ from: 'userVerification.emailSubject', to: `VerificationMessageTemplate.EmailSubject${end}` },
		{ from: 'userVerification.emailBody', to: `VerificationMessageTemplate.EmailMessage${end}` },
	]);
}
