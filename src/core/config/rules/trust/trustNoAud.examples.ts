import type { RuleExamples } from '../example.ts';

const trust = (condition: string): string => `Resources:
  Pool:
    Type: AWS::Cognito::IdentityPool
    Properties:
      AllowUnauthenticatedIdentities: false
      DeveloperProviderName: login.shop.example.jp
  UserRole:
    Type: AWS::IAM::Role
    Properties:
      AssumeRolePolicyDocument:
        Version: 2012-10-17
        Statement:
          - Effect: Allow
            Principal:
              Federated: cognito-identity.amazonaws.com
            Action: sts:AssumeRoleWithWebIdentity
${condition}`;

const condition = (lines: string): string => `            Condition:
${lines}
`;

/** Examples of trust-no-aud. */
export const examples: RuleExamples = {
	rule: 'trust-no-aud',
	bad: [
		{
			files: trust(condition('              ForAnyValue:StringLike: { cognito-identity.amazonaws.com:amr: authenticated }')),
			at: ['cognito-identity.amazonaws.com'],
		},
		{
			about: 'Excluding one pool lets all others in.',
			files: trust(
				condition(`              StringNotEquals: { cognito-identity.amazonaws.com:aud: 'eu-west-1:11111111-2222-3333-4444-555555555555' }
              ForAnyValue:StringLike: { cognito-identity.amazonaws.com:amr: authenticated }`),
			),
			at: ['cognito-identity.amazonaws.com'],
		},
	],
	good: [
		{
			files: trust(
				condition(`              StringEquals: { cognito-identity.amazonaws.com:aud: !Ref Pool }
              ForAnyValue:StringLike: { cognito-identity.amazonaws.com:amr: authenticated }`),
			),
		},
		{ about: 'A condition that a function makes is not known.', files: trust('            Condition: !Transform { Name: Conditions }\n') },
		{
			about: 'Another service is not an identity pool.',
			files: trust('').replace('Federated: cognito-identity.amazonaws.com', 'Service: lambda.amazonaws.com'),
		},
	],
};
