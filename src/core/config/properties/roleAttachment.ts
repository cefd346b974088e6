import type { PropertyTable } from './row.ts';

/** Properties of the roles of an identity pool. */
export const roleAttachmentProperties: PropertyTable = {
	kind: 'role-attachment',
	type: 'AWS::Cognito::IdentityPoolRoleAttachment',
	source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-cognito-identitypoolroleattachment.html',
	rows: [
		{ path: 'IdentityPoolId', type: 'string', required: true, replaces: true, meaning: 'The identity pool that gives the roles.' },
		{ path: 'Roles', type: 'map', meaning: 'The roles for users and for guests.' },
		{ path: 'Roles.authenticated', type: 'string', meaning: 'The role of users who have signed in, unless a mapping says otherwise.' },
		{ path: 'Roles.unauthenticated', type: 'string', meaning: 'The role of guests: everybody can have its credentials.' },
		{ path: 'RoleMappings', type: 'map', meaning: 'How a role is chosen by the claims of a token, for each provider.' },
		{ path: 'RoleMappings.*', type: 'map', meaning: 'How the users of one provider get their role.' },
		{
			path: 'RoleMappings.*.IdentityProvider',
			type: 'string',
			meaning: 'The provider and the client that the mapping is for, with a colon between.',
		},
		{
			path: 'RoleMappings.*.Type',
			type: 'string',
			allowed: { values: ['Token', 'Rules'], asOf: '2026-11' },
			required: true,
			meaning: 'Token takes the role that the token names; Rules compares claims.',
		},
		{
			path: 'RoleMappings.*.AmbiguousRoleResolution',
			type: 'string',
			allowed: { values: ['AuthenticatedRole', 'Deny'], asOf: '2026-11' },
			meaning: 'What happens when no role, or more than one, comes out.',
		},
		{ path: 'RoleMappings.*.RulesConfiguration', type: 'map', meaning: 'The rules of a mapping of the type Rules.' },
		{
			path: 'RoleMappings.*.RulesConfiguration.Rules',
			type: 'list',
			limit: { min: 1, max: 25, of: 'items' },
			meaning: 'Rules in order; the first that fits gives the role.',
		},
		{
			path: 'RoleMappings.*.RulesConfiguration.Rules[].Claim',
			type: 'string',
			limit: { min: 1, max: 64, of: 'length' },
			required: true,
			meaning: 'The claim of the ID token that is compared.',
			consequence: 'Users who can write the attribute behind it choose their own role.',
		},
		{
			path: 'RoleMappings.*.RulesConfiguration.Rules[].MatchType',
			type: 'string',
			allowed: { values: ['Equals', 'Contains', 'StartsWith', 'NotEqual'], asOf: '2026-11' },
			required: true,
			meaning: 'How the claim is compared with the value.',
		},
		{
			path: 'RoleMappings.*.RulesConfiguration.Rules[].Value',
			type: 'string',
			limit: { min: 1, max: 128, of: 'length' },
			required: true,
			meaning: 'What the claim is compared with.',
		},
		{
			path: 'RoleMappings.*.RulesConfiguration.Rules[].RoleARN',
			type: 'string',
			limit: { min: 20, max: 2048, of: 'length' },
			required: true,
			meaning: 'The role that the rule gives.',
		},
	],
};
