import type { ResourceKind } from '../../model/resource.ts';

/** What an answer of the AWS CLI describes. */
export interface AnswerRow {
	/** Members that all of such answers have: of the answer, or of what stands at `at`. */
	readonly has: readonly string[];
	/** Where in the answer the resource stands; itself where this is left out. `[]` behind a list stands for each item. */
	readonly at?: string;
	readonly kind: Exclude<ResourceKind, 'policy'>;
	readonly type: string;
	/** The member that says the id of the live resource. */
	readonly id?: string;
	/** The member that people know it by. */
	readonly name: string;
	/** Members that CloudFormation calls otherwise. */
	readonly renamed?: Readonly<Record<string, string>>;
	/** The only members that are the resource's, where others belong to what it stands in. */
	readonly only?: readonly string[];
	/** Members that are not CloudFormation's, or that say nothing about what was configured. */
	readonly left?: readonly string[];
	/** Properties that the answer does not say: another request does. */
	readonly notSaid?: readonly string[];
	/** Only some of the properties are said. */
	readonly open?: boolean;
}

const dates = ['CreationDate', 'LastModifiedDate'];

/** Answers of `aws cognito-idp`, `aws cognito-identity` and `aws iam` (AWS CLI Command Reference), the most telling first. */
export const answerRows: readonly AnswerRow[] = [
	{
		has: ['SchemaAttributes'],
		at: 'UserPool',
		kind: 'user-pool',
		type: 'AWS::Cognito::UserPool',
		id: 'Id',
		name: 'Name',
		renamed: { Name: 'UserPoolName', SchemaAttributes: 'Schema' },
		left: ['Id', 'Arn', 'Domain', 'CustomDomain', 'EstimatedNumberOfUsers', 'Status', ...dates],
		notSaid: ['EnabledMfas', 'WebAuthnRelyingPartyID', 'WebAuthnUserVerification', 'WebAuthnFactorConfiguration'],
	},
	{
		has: ['Domain'],
		at: 'UserPool',
		kind: 'domain',
		type: 'AWS::Cognito::UserPoolDomain',
		name: 'Domain',
		renamed: { Id: 'UserPoolId' },
		only: ['Domain', 'Id'],
		open: true,
	},
	{
		has: ['ClientId', 'UserPoolId'],
		at: 'UserPoolClient',
		kind: 'app-client',
		type: 'AWS::Cognito::UserPoolClient',
		id: 'ClientId',
		name: 'ClientName',
		left: ['ClientId', ...dates],
	},
	{
		has: ['ClientId', 'UserPoolId'],
		at: 'UserPoolClients[]',
		kind: 'app-client',
		type: 'AWS::Cognito::UserPoolClient',
		id: 'ClientId',
		name: 'ClientName',
		left: ['ClientId'],
		open: true,
	},
	{
		has: ['IdentityPoolId', 'IdentityPoolName'],
		kind: 'identity-pool',
		type: 'AWS::Cognito::IdentityPool',
		id: 'IdentityPoolId',
		name: 'IdentityPoolName',
		left: ['IdentityPoolId'],
	},
	{
		has: ['IdentityPoolId', 'Roles'],
		kind: 'role-attachment',
		type: 'AWS::Cognito::IdentityPoolRoleAttachment',
		name: 'IdentityPoolId',
	},
	{
		has: ['IdentityPoolId', 'IdentityProviderName', 'PrincipalTags'],
		kind: 'principal-tags',
		type: 'AWS::Cognito::IdentityPoolPrincipalTag',
		name: 'IdentityProviderName',
	},
	{
		has: ['Identifier', 'UserPoolId'],
		at: 'ResourceServer',
		kind: 'resource-server',
		type: 'AWS::Cognito::UserPoolResourceServer',
		name: 'Identifier',
	},
	{
		has: ['ProviderName', 'ProviderType'],
		at: 'IdentityProvider',
		kind: 'identity-provider',
		type: 'AWS::Cognito::UserPoolIdentityProvider',
		name: 'ProviderName',
		left: dates,
	},
	{
		has: ['Domain', 'UserPoolId'],
		at: 'DomainDescription',
		kind: 'domain',
		type: 'AWS::Cognito::UserPoolDomain',
		name: 'Domain',
		left: ['AWSAccountId', 'S3Bucket', 'CloudFrontDistribution', 'Version', 'Status'],
	},
	{
		has: ['GroupName', 'UserPoolId'],
		at: 'Group',
		kind: 'group',
		type: 'AWS::Cognito::UserPoolGroup',
		name: 'GroupName',
		left: dates,
	},
	{
		has: ['GroupName', 'UserPoolId'],
		at: 'Groups[]',
		kind: 'group',
		type: 'AWS::Cognito::UserPoolGroup',
		name: 'GroupName',
		left: dates,
	},
	{
		has: ['RoleName', 'AssumeRolePolicyDocument'],
		at: 'Role',
		kind: 'role',
		type: 'AWS::IAM::Role',
		id: 'Arn',
		name: 'RoleName',
		left: ['Arn', 'RoleId', 'CreateDate', 'RoleLastUsed', 'Tags'],
		open: true,
	},
	{
		has: ['MfaConfiguration', 'SoftwareTokenMfaConfiguration'],
		kind: 'user-pool',
		type: 'AWS::Cognito::UserPool',
		name: 'SoftwareTokenMfaConfiguration',
		left: ['SmsMfaConfiguration', 'SoftwareTokenMfaConfiguration', 'EmailMfaConfiguration', 'WebAuthnConfiguration'],
		open: true,
	},
];
