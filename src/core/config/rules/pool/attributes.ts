import { textOf } from '../../model/settle.ts';
import { inEachCase } from '../cases.ts';
import { flagAt, isEmpty, lacks, textAt, textsAt, valueAt } from '../known.ts';
import type { Rule } from '../rule.ts';
import { schemaOf } from '../schema.ts';

const attributesPage = 'Cognito Developer Guide: Working with user attributes';

const namesMessages = { both: 'The user pool has both UsernameAttributes and AliasAttributes.' };

/** Two ways of sign-in names that exclude each other. */
export const poolAliasAndUsernameAttrs: Rule = {
	id: 'pool-alias-and-username-attrs',
	severity: 'error',
	profile: 'recommended',
	title: 'UsernameAttributes beside AliasAttributes',
	messages: namesMessages,
	why: 'Cognito takes one of them only, so the deployment fails.',
	fix: 'Keep UsernameAttributes, so that users sign up with an address or number, or AliasAttributes, so that they have a user name besides.',
	source: 'Cognito Developer Guide: Customizing sign-in attributes',
	peers: [],
	check: inEachCase('user-pool', function* ({ properties }) {
		const aliases = textsAt(properties, 'AliasAttributes');
		if (textsAt(properties, 'UsernameAttributes').items.length > 0 && aliases.items.length > 0)
			yield { at: aliases.value, message: namesMessages.both };
	}),
};

/** API, SchemaAttributeType: without `custom:`. */
const longestName = 20;

const schemaMessages = {
	long: 'The name of the attribute {name} has {length} characters; at most {most} are allowed.',
	required: 'The custom attribute {name} is required, which only standard attributes can be.',
};

/** A schema that Cognito refuses. */
export const poolSchemaTooLong: Rule = {
	id: 'pool-schema-too-long',
	severity: 'error',
	profile: 'recommended',
	title: 'Custom attribute that Cognito refuses',
	messages: schemaMessages,
	why: 'The deployment fails, and the schema of a user pool can hardly be changed later.',
	fix: 'Choose a shorter name, or leave Required out.',
	source: attributesPage,
	peers: [],
	check: inEachCase('user-pool', function* ({ properties }) {
		for (const { isCustom, isRequired, declaration } of schemaOf(properties).attributes) {
			const name = textAt(declaration, 'Name') ?? '';
			const { length } = name.replace(/^custom:/, '');
			if (isCustom && length > longestName)
				yield { at: valueAt(declaration, 'Name'), message: schemaMessages.long, values: { name, length, most: longestName } };
			if (isCustom && isRequired) yield { at: valueAt(declaration, 'Required'), message: schemaMessages.required, values: { name } };
		}
	}),
};

const updateMessages = { open: 'A new {attribute} counts before it is verified.' };

/** An address that a user can claim without owning it. */
export const poolAttrUpdateUnverified: Rule = {
	id: 'pool-attr-update-unverified',
	severity: 'warning',
	profile: 'strict',
	title: 'New addresses count before they are verified',
	messages: updateMessages,
	why: 'Between the change and the verification the user is known by an address that may be somebody else’s, and can no longer sign in with the old one.',
	fix: 'List the attribute in UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate. Users then keep their old address until they enter the code.',
	source: 'Cognito Developer Guide: Verifying updates to email addresses and phone numbers',
	peers: [],
	check: inEachCase('user-pool', function* ({ properties }) {
		const settings = textsAt(properties, 'UserAttributeUpdateSettings.AttributesRequireVerificationBeforeUpdate');
		const names = ['UsernameAttributes', 'AliasAttributes'].flatMap((path) => [...textsAt(properties, path).texts]);
		for (const item of textsAt(properties, 'AutoVerifiedAttributes').items) {
			const attribute = textOf(item);
			if (attribute !== undefined && names.includes(attribute) && lacks(settings, attribute))
				yield { at: item, message: updateMessages.open, values: { attribute } };
		}
	}),
};

const caseMessages = { sensitive: 'User names of the user pool {pool} are case-sensitive: A@example.com and a@example.com are two users.' };

/** Names that differ in case only. */
export const poolCaseSensitive: Rule = {
	id: 'pool-case-sensitive',
	severity: 'info',
	profile: 'strict',
	title: 'Case-sensitive user names',
	messages: caseMessages,
	why: 'Somebody can sign up with an address that looks like another user’s, and users do not find their account again.',
	fix: 'Set UsernameConfiguration.CaseSensitive to false in new user pools. In an existing one it replaces the pool and loses its users.',
	source: 'Cognito Developer Guide: User pool case sensitivity',
	peers: [],
	check: inEachCase('user-pool', function* ({ resource, properties }) {
		const byAddress = ['UsernameAttributes', 'AliasAttributes'].some((path) => textsAt(properties, path).texts.has('email'));
		const stated = valueAt(properties, 'UsernameConfiguration.CaseSensitive');
		if (byAddress && flagAt(properties, 'UsernameConfiguration.CaseSensitive', true) === true)
			yield {
				at: stated.type === 'absent' ? resource.nameRange : stated,
				message: caseMessages.sensitive,
				values: { pool: resource.name },
			};
	}),
};

const recoveryMessages = { unset: 'The user pool {pool} does not say how accounts are recovered.' };

/** Recovery as Cognito chooses it. */
export const poolRecoveryDefault: Rule = {
	id: 'pool-recovery-default',
	severity: 'hint',
	profile: 'strict',
	title: 'Account recovery is not set',
	messages: recoveryMessages,
	why: 'What Cognito chooses prefers text messages, which cost money and go to whoever has the number.',
	fix: 'Set AccountRecoverySetting with verified_email. It costs nothing but that users without a verified address need an administrator.',
	source: 'Cognito User Pools API Reference: AccountRecoverySettingType',
	peers: [],
	check: inEachCase('user-pool', function* ({ resource, properties }) {
		if (valueAt(properties, 'AccountRecoverySetting').type === 'absent' && !isEmpty(textsAt(properties, 'AutoVerifiedAttributes')))
			yield { at: resource.nameRange, message: recoveryMessages.unset, values: { pool: resource.name } };
	}),
};
