import { memberAt } from '../../../model/memberAt.ts';
import { textOf } from '../../../model/settle.ts';
import type { ConfigValue, MapValue } from '../../../model/value.ts';
import { inWords } from '../../forms.ts';
import { type MappingRow, membersBy, type PlacedMember, placed } from '../../mapped.ts';
import { recoveryMechanisms } from '../accountRecovery.ts';
import { ownName } from '../cdk/constructs.ts';
import { chosen, isChosen } from '../choices.ts';
import { customAttribute, schemaItems, standardAttribute } from '../schemaItems.ts';
import { isPasswordless } from './client.ts';

const contacts: ReadonlyMap<string, string> = new Map([
	['email', 'email'],
	['phone', 'phone_number'],
]);
const secondFactors: ReadonlyMap<string, string> = new Map([
	['sms', 'SMS_MFA'],
	['totp', 'SOFTWARE_TOKEN_MFA'],
	['email', 'EMAIL_OTP'],
]);
const mfa = inWords(new Map([['REQUIRED', 'ON']]));
const messageStyle = inWords(
	new Map([
		['CODE', 'CONFIRM_WITH_CODE'],
		['LINK', 'CONFIRM_WITH_LINK'],
	]),
);
const chosenContacts = chosen(contacts);

/** Of `AuthProps`. */
const rows: readonly MappingRow[] = [
	{ from: 'name', to: 'UserPoolName' },
	{ from: 'loginWith', to: 'UsernameAttributes', read: chosenContacts },
	{ from: 'loginWith', to: 'AutoVerifiedAttributes', read: chosenContacts },
	{ from: 'loginWith', to: 'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate', read: chosenContacts },
	{ from: 'multifactor.mode', to: 'MfaConfiguration', read: mfa },
	{ from: 'accountRecovery', to: 'AccountRecoverySetting.RecoveryMechanisms', read: recoveryMechanisms },
	{ from: 'loginWith.email.verificationEmailStyle', to: 'VerificationMessageTemplate.DefaultEmailOption', read: messageStyle },
	{ from: 'loginWith.email.userInvitation.emailSubject', to: 'AdminCreateUserConfig.InviteMessageTemplate.EmailSubject' },
	{ from: 'loginWith.webAuthn.userVerification', to: 'WebAuthnUserVerification' },
	{ from: 'senders.email.replyTo', to: 'EmailConfiguration.ReplyToEmailAddress' },
	{ from: 'senders.sms.externalId', to: 'SmsConfiguration.ExternalId' },
	{ from: 'senders.sms.snsCallerArn', to: 'SmsConfiguration.SnsCallerArn' },
	{ from: 'senders.sms.snsRegion', to: 'SmsConfiguration.SnsRegion' },
];

/** What the user pool of `defineAuth` has by what the file says. */
export function poolMembers(options: MapValue): readonly PlacedMember[] {
	return [
		...membersBy(options, rows),
		...factorsOf(options),
		...subjectOf(options),
		...attributesOf(options),
		...triggersOf(options),
		...sendersOf(options),
		...passwordlessOf(options),
		placed('UsernameConfiguration.CaseSensitive', { type: 'scalar', value: false, range: options.range }),
	];
}

function factorsOf(options: MapValue): readonly PlacedMember[] {
	const multifactor = memberAt(options, 'multifactor')?.value;
	const mode = multifactor && textOf(memberAt(multifactor, 'mode')?.value ?? multifactor);
	if (multifactor === undefined || (mode !== 'OPTIONAL' && mode !== 'REQUIRED')) return [];
	return [placed('EnabledMfas', chosen(secondFactors)(multifactor))];
}

/** Of the mail that asks for the address to be confirmed; the mails with a link have their own. */
function subjectOf(options: MapValue): readonly PlacedMember[] {
	const subject = memberAt(options, 'loginWith.email.verificationEmailSubject');
	const style = memberAt(options, 'loginWith.email.verificationEmailStyle')?.value;
	const word = style === undefined ? 'CODE' : textOf(style);
	if (subject === undefined || (word !== 'CODE' && word !== 'LINK')) return [];
	return [{ to: `VerificationMessageTemplate.EmailSubject${word === 'LINK' ? 'ByLink' : ''}`, member: subject }];
}

function attributesOf(options: MapValue): readonly PlacedMember[] {
	const given = memberAt(options, 'userAttributes')?.value;
	const logins = memberAt(options, 'loginWith')?.value;
	if (logins?.type !== 'map') return [];
	const stated = given?.type === 'map' ? given : undefined;
	const required = [...contacts].flatMap(([login, name]) => {
		const member = logins.members.get(login);
		const isOwn = stated?.members.has(login === 'phone' ? 'phoneNumber' : login);
		if (member === undefined || isOwn || isChosen(member.value) !== true) return [];
		return [standardAttribute(name, member.nameRange, { isMutable: true, isRequired: true })];
	});
	const own = stated && schemaItems(stated, (member) => (member.name.startsWith('custom:') ? customAttribute(member, true) : undefined));
	const open = options.open || logins.open || (given !== undefined && stated === undefined) || own?.open;
	const value: ConfigValue = {
		type: 'list',
		items: [...required, ...(own?.items ?? [])],
		range: (stated ?? logins).range,
		...(open && { open }),
	};
	return [placed('Schema', value)];
}

/** Which function a trigger calls, another file says. */
function triggersOf(options: MapValue): readonly PlacedMember[] {
	const triggers = memberAt(options, 'triggers')?.value;
	if (triggers?.type !== 'map') return [];
	return [...triggers.members.values()].map((member) => ({
		to: `LambdaConfig.${ownName(member.name)}`,
		member: { ...member, value: elsewhere(member.value) },
	}));
}

function elsewhere(value: ConfigValue): ConfigValue {
	return value.type === 'unknown' ? value : { type: 'unknown', why: 'computed', range: value.range };
}

/** Mails by Amazon SES, and functions that send in place of Cognito. */
function sendersOf(options: MapValue): readonly PlacedMember[] {
	const [email, sms] = ['email', 'sms'].map((name) => memberAt(options, `senders.${name}`)?.value);
	const handlers = [
		['CustomEmailSender', email],
		['CustomSMSSender', sms],
	] as const;
	const own = handlers.flatMap(([to, sender]) => {
		const handler = sender && memberAt(sender, 'handler');
		return handler ? [placed(`LambdaConfig.${to}`, elsewhere(handler.value), handler.nameRange)] : [];
	});
	const from = email && memberAt(email, 'fromEmail');
	if (from === undefined) return own;
	const account = placed('EmailConfiguration.EmailSendingAccount', { type: 'scalar', value: 'DEVELOPER', range: from.nameRange });
	// With a name of the sender, Amplify puts both into one text.
	return [...own, account, ...(email && memberAt(email, 'fromName') ? [] : [{ to: 'EmailConfiguration.From', member: from }])];
}

function passwordlessOf(options: MapValue): readonly PlacedMember[] {
	const logins = memberAt(options, 'loginWith');
	if (logins?.value.type !== 'map' || !isPasswordless(logins.value)) return [];
	const { members, range } = logins.value;
	const codes = [
		['email.otpLogin', 'EMAIL_OTP'],
		['phone.otpLogin', 'SMS_OTP'],
		['webAuthn', 'WEB_AUTHN'],
	] as const;
	const found = codes.flatMap(([path, word]) => {
		const member = memberAt(logins.value, path);
		return member && isChosen(member.value) === true ? [{ type: 'scalar', value: word, range: member.nameRange } as const] : [];
	});
	const factors: ConfigValue = { type: 'list', items: [{ type: 'scalar', value: 'PASSWORD', range }, ...found], range, open: true };
	const party = memberAt(logins.value, 'webAuthn.relyingPartyId');
	const isWritten = party && members.has('webAuthn') && textOf(party.value) !== 'AUTO';
	return [
		placed('Policies.SignInPolicy.AllowedFirstAuthFactors', factors),
		...(isWritten ? [{ to: 'WebAuthnRelyingPartyID', member: party }] : []),
	];
}
