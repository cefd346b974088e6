import type { ResourceKind } from '../model/resource.ts';

/** How one resource stands to another; the words are those that `claimlens config` prints. */
export type Relation =
	| 'user-pool'
	| 'client'
	| 'identity-pool'
	| 'identity-provider'
	| 'role'
	| 'authenticated-role'
	| 'guest-role'
	| 'mapped-role'
	| 'trusted-identity-pool'
	| 'attached-policy';

/** Where the properties of a kind name another resource, for `valuesAt`. */
export interface EdgeRow {
	readonly from: ResourceKind;
	readonly path: string;
	readonly to: ResourceKind;
	readonly relation: Relation;
}

/** Every place where a resource names another one (AWS CloudFormation Template Reference, `AWS::Cognito::…`, `AWS::IAM::…`, `AWS::ApiGateway…`). */
export const edgeRows: readonly EdgeRow[] = [
	...(['app-client', 'domain', 'resource-server', 'identity-provider', 'group', 'frontend', 'verifier', 'discovery'] as const).map(
		(from): EdgeRow => ({ from, path: 'UserPoolId', to: 'user-pool', relation: 'user-pool' }),
	),
	{ from: 'supporting', path: 'UserPoolId', to: 'user-pool', relation: 'user-pool' },
	{ from: 'supporting', path: 'ClientId', to: 'app-client', relation: 'client' },
	{ from: 'app-client', path: 'SupportedIdentityProviders[]', to: 'identity-provider', relation: 'identity-provider' },
	{ from: 'group', path: 'RoleArn', to: 'role', relation: 'role' },
	{ from: 'identity-pool', path: 'CognitoIdentityProviders[].ProviderName', to: 'user-pool', relation: 'user-pool' },
	{ from: 'identity-pool', path: 'CognitoIdentityProviders[].ClientId', to: 'app-client', relation: 'client' },
	{ from: 'role-attachment', path: 'IdentityPoolId', to: 'identity-pool', relation: 'identity-pool' },
	{ from: 'role-attachment', path: 'Roles.authenticated', to: 'role', relation: 'authenticated-role' },
	{ from: 'role-attachment', path: 'Roles.unauthenticated', to: 'role', relation: 'guest-role' },
	{ from: 'role-attachment', path: 'RoleMappings.*.RulesConfiguration.Rules[].RoleARN', to: 'role', relation: 'mapped-role' },
	{ from: 'role-attachment', path: 'RoleMappings.*.IdentityProvider', to: 'user-pool', relation: 'user-pool' },
	{ from: 'principal-tags', path: 'IdentityPoolId', to: 'identity-pool', relation: 'identity-pool' },
	{ from: 'principal-tags', path: 'IdentityProviderName', to: 'user-pool', relation: 'user-pool' },
	{ from: 'policy', path: 'Roles[]', to: 'role', relation: 'role' },
	{ from: 'policy', path: 'RoleName', to: 'role', relation: 'role' },
	{ from: 'role', path: 'ManagedPolicyArns[]', to: 'policy', relation: 'attached-policy' },
	{ from: 'authorizer', path: 'ProviderARNs[]', to: 'user-pool', relation: 'user-pool' },
	{ from: 'authorizer', path: 'JwtConfiguration.Issuer', to: 'user-pool', relation: 'user-pool' },
	{ from: 'authorizer', path: 'JwtConfiguration.Audience[]', to: 'app-client', relation: 'client' },
	{ from: 'frontend', path: 'UserPoolClientId', to: 'app-client', relation: 'client' },
	{ from: 'frontend', path: 'IdentityPoolId', to: 'identity-pool', relation: 'identity-pool' },
	{ from: 'verifier', path: 'ClientId[]', to: 'app-client', relation: 'client' },
];
