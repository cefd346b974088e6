import { inEachCase } from '../cases.ts';
import { isStated, valueAt } from '../known.ts';
import type { Rule } from '../rule.ts';

type Placeholder = readonly [place: string, form: RegExp];

const code: Placeholder = ['{####}', /\{####\}/];
const link: Placeholder = ['{##…##}', /\{##.*?##\}/s];
const name: Placeholder = ['{username}', /\{username\}/];

/** What each text must hold so that Cognito can put a code, a link or a name into it (user pools API, VerificationMessageTemplateType and others). */
const places: readonly { readonly path: string; readonly needs: readonly Placeholder[] }[] = [
	...['EmailVerificationMessage', 'SmsVerificationMessage', 'SmsAuthenticationMessage'].map((path) => ({ path, needs: [code] })),
	{ path: 'VerificationMessageTemplate.EmailMessage', needs: [code] },
	{ path: 'VerificationMessageTemplate.SmsMessage', needs: [code] },
	{ path: 'VerificationMessageTemplate.EmailMessageByLink', needs: [link] },
	{ path: 'AdminCreateUserConfig.InviteMessageTemplate.EmailMessage', needs: [code, name] },
	{ path: 'AdminCreateUserConfig.InviteMessageTemplate.SMSMessage', needs: [code, name] },
];

const placeholderMessages = { missing: 'The text lacks {place}, into which Cognito writes.' };

/** A text of a mail or text message without the place for what it is about. */
export const poolMessagePlaceholder: Rule = {
	id: 'pool-message-placeholder',
	severity: 'error',
	profile: 'recommended',
	title: 'Message without its placeholder',
	messages: placeholderMessages,
	why: 'Cognito refuses such a text, so the deployment fails.',
	fix: 'Put the placeholder where the code, the link or the name is to stand.',
	source: 'Cognito Developer Guide: Configuring verification and invitation messages',
	peers: ['aws_cognito_user_pool_invalid_email_verification_message'],
	check: inEachCase('user-pool', function* ({ properties }) {
		for (const { path, needs } of places) {
			const at = valueAt(properties, path);
			if (at.type !== 'scalar' || typeof at.value !== 'string') continue;
			for (const [place, form] of needs) if (!form.test(at.value)) yield { at, message: placeholderMessages.missing, values: { place } };
		}
	}),
};

const senderMessages = { key: '{sender} needs KMSKeyID: Cognito encrypts the codes that it hands to your function.' };

/** A sender of one's own without the key for its codes. */
export const poolCustomSenderNoKms: Rule = {
	id: 'pool-custom-sender-no-kms',
	severity: 'error',
	profile: 'recommended',
	title: 'Custom sender without a key',
	messages: senderMessages,
	why: 'Cognito refuses the trigger, so the deployment fails.',
	fix: 'Set LambdaConfig.KMSKeyID to a symmetric key that your function may decrypt with.',
	source: 'Cognito Developer Guide: Custom sender Lambda triggers',
	peers: [],
	check: inEachCase('user-pool', function* ({ properties }) {
		for (const sender of ['CustomEmailSender', 'CustomSMSSender']) {
			const at = valueAt(properties, `LambdaConfig.${sender}`);
			if (at.type === 'map' && !isStated(properties, 'LambdaConfig.KMSKeyID'))
				yield { at, message: senderMessages.key, values: { sender } };
		}
	}),
};

const smsMessages = {
	id: 'The SMS configuration names no ExternalId.',
	trust: 'The role {role} lets Cognito in without asking for an external ID.',
};

/** The role that sends text messages, open to other accounts through Cognito. */
export const poolSmsRoleNoExternalId: Rule = {
	id: 'pool-sms-role-no-external-id',
	severity: 'info',
	profile: 'recommended',
	title: 'SMS role without an external ID',
	messages: smsMessages,
	why: 'Cognito of another account may be brought to use the role, and to send text messages that you pay.',
	fix: 'Set SmsConfiguration.ExternalId, and ask for the same sts:ExternalId in the trust policy of the role.',
	source: 'Cognito Developer Guide: SMS message settings; IAM User Guide: The confused deputy problem',
	peers: [],
	check: inEachCase('user-pool', function* ({ resource, properties, graph }) {
		const settings = valueAt(properties, 'SmsConfiguration');
		if (settings.type !== 'map') return;
		if (!isStated(properties, 'SmsConfiguration.ExternalId')) yield { at: settings, message: smsMessages.id };
		const { target: role } = graph.link(valueAt(properties, 'SmsConfiguration.SnsCallerArn'), 'role', resource);
		for (const statement of role?.trust?.statements ?? []) {
			const isOpen =
				statement.effect === 'Allow' &&
				statement.conditionsComplete &&
				!statement.conditions.some(({ key }) => ['sts:externalid', 'aws:sourcearn', 'aws:sourceaccount'].includes(key.toLowerCase()));
			if (role && isOpen) yield { resource: role, at: statement.range, message: smsMessages.trust, values: { role: role.name } };
		}
	}),
};
