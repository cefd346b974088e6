import type { RuleExamples } from '../example.ts';

const template = (action: string, tags = '{ tenant: "custom:tenant" }'): string => `Resources:
  Users:
    Type: AWS::Cognito::UserPool
    Properties:
      Schema:
        - { Name: tenant, AttributeDataType: String, Mutable: true }
  Client:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Users
      WriteAttributes: [email]
  Pool:
    Type: AWS::Cognito::IdentityPool
    Properties:
      AllowUnauthenticatedIdentities: false
      CognitoIdentityProviders:
        - { ClientId: !Ref Client, ProviderName: !GetAtt Users.ProviderName, ServerSideTokenCheck: true }
  Tags:
    Type: AWS::Cognito::IdentityPoolPrincipalTag
    Properties:
      IdentityPoolId: !Ref Pool
      IdentityProviderName: !GetAtt Users.ProviderName
      PrincipalTags: ${tags}
  Roles:
    Type: AWS::Cognito::IdentityPoolRoleAttachment
    Properties:
      IdentityPoolId: !Ref Pool
      Roles: { authenticated: !GetAtt UserRole.Arn }
  UserRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: 2012-10-17
        Statement:
          - Effect: Allow
            Principal: { Federated: cognito-identity.amazonaws.com }
            Action: ${action}
            Condition:
              StringEquals: { cognito-identity.amazonaws.com:aud: !Ref Pool }
              ForAnyValue:StringLike: { cognito-identity.amazonaws.com:amr: authenticated }
`;

const block = '\n              - sts:AssumeRoleWithWebIdentity';

/** Examples of tag-no-tagsession. */
export const examples: RuleExamples = {
	rule: 'tag-no-tagsession',
	bad: [
		{
			files: template('sts:AssumeRoleWithWebIdentity'),
			at: ['sts:AssumeRoleWithWebIdentity'],
			fixed: template('["sts:AssumeRoleWithWebIdentity","sts:TagSession"]'),
		},
		{
			about: 'A list keeps its form.',
			files: template(block),
			at: ['- sts:AssumeRoleWithWebIdentity'],
			fixed: template(`\n              - sts:TagSession${block}`),
		},
	],
	good: [
		{ files: template('[sts:AssumeRoleWithWebIdentity, sts:TagSession]') },
		{ about: 'A pattern allows it too.', files: template('["sts:AssumeRoleWithWebIdentity", "sts:Tag*"]') },
		{ about: 'Without tags there is nothing to pass.', files: template('sts:AssumeRoleWithWebIdentity', '{}') },
		{ about: 'Actions that are a parameter are not known.', files: template('!Split [",", !ImportValue Actions]') },
	],
};
