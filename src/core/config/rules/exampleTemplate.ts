/** Parts of a template for examples: what is left out is as it should be. Each is the YAML of one resource, or of one value in it. */
export interface TemplateParts {
	/** Properties of the user pool beside its schema. */
	readonly pool?: string;
	readonly schema?: string;
	/** Properties of the app client beside UserPoolId. */
	readonly client?: string;
	/** Properties of the identity pool beside its providers. */
	readonly identityPool?: string;
	readonly provider?: string;
	/** `Principal…`, `Action…` and `Condition…` of the trust policy of the role of users. */
	readonly trust?: string;
	/** Statements of the permissions policy of the role of users. */
	readonly permissions?: string;
	readonly tags?: string;
	readonly roles?: string;
	/** More properties of the role attachment. */
	readonly mappings?: string;
	/** More resources. */
	readonly more?: string;
}

/** Trust of users of the identity pool of the template. */
export const goodTrust = `{ Effect: Allow, Principal: { Federated: cognito-identity.amazonaws.com }, Action: [sts:AssumeRoleWithWebIdentity, sts:TagSession], Condition: { StringEquals: { 'cognito-identity.amazonaws.com:aud': !Ref IdentityPool }, 'ForAnyValue:StringLike': { 'cognito-identity.amazonaws.com:amr': authenticated } } }`;

/** Trust of guests of the identity pool of the template. */
export const guestTrust = goodTrust.replace("amr': authenticated", "amr': unauthenticated");

/** A user pool, a client, an identity pool with principal tags, and the role of its users: a good template, but for the parts that are given. */
export function template({
	pool = 'DeletionProtection: ACTIVE',
	schema = '[{ Name: tenant, AttributeDataType: String, Mutable: true }]',
	client = 'WriteAttributes: [email, name]',
	identityPool = 'AllowUnauthenticatedIdentities: false',
	provider = '{ ClientId: !Ref Client, ProviderName: !GetAtt Users.ProviderName, ServerSideTokenCheck: true }',
	trust = goodTrust,
	permissions = '[{ Effect: Allow, Action: "dynamodb:GetItem", Resource: "*", Condition: { "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": "${aws:PrincipalTag/tenant}" } } }]',
	tags = '{ tenant: "custom:tenant" }',
	roles = '{ authenticated: !GetAtt UserRole.Arn }',
	mappings,
	more,
}: TemplateParts): string {
	return `AWSTemplateFormatVersion: 2010-09-09
Resources:
  Users:
    Type: AWS::Cognito::UserPool
    Properties:
      ${pool}
      Schema: ${schema}
  Client:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Users
      ${client}
  Domain:
    Type: AWS::Cognito::UserPoolDomain
    Properties: { UserPoolId: !Ref Users, Domain: shop }
  IdentityPool:
    Type: AWS::Cognito::IdentityPool
    Properties:
      ${identityPool}
      CognitoIdentityProviders:
        - ${provider}
  Tags:
    Type: AWS::Cognito::IdentityPoolPrincipalTag
    Properties:
      IdentityPoolId: !Ref IdentityPool
      IdentityProviderName: !GetAtt Users.ProviderName
      PrincipalTags: ${tags}
  Roles:
    Type: AWS::Cognito::IdentityPoolRoleAttachment
    Properties:
      IdentityPoolId: !Ref IdentityPool
      Roles: ${roles}
${mappings === undefined ? '' : `      RoleMappings: ${mappings}\n`}  UserRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: 2012-10-17
        Statement:
          - ${trust}
      Policies:
        - PolicyName: data
          PolicyDocument:
            Version: 2012-10-17
            Statement: ${permissions}
${more === undefined ? '' : `${more}\n`}`;
}
