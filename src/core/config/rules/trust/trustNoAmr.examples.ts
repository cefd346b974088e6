import type { RuleExamples } from '../example.ts';

const template = (guests: boolean, amr: string): string => `{
  "Resources": {
    "Pool": {
      "Type": "AWS::Cognito::IdentityPool",
      "Properties": { "AllowUnauthenticatedIdentities": ${guests}, "DeveloperProviderName": "login.shop.example.jp" }
    },
    "UserRole": {
      "Type": "AWS::IAM::Role",
      "Properties": {
        "AssumeRolePolicyDocument": {
          "Statement": {
            "Effect": "Allow",
            "Principal": { "Federated": "cognito-identity.amazonaws.com" },
            "Action": "sts:AssumeRoleWithWebIdentity",
            "Condition": {
              "StringEquals": { "cognito-identity.amazonaws.com:aud": { "Ref": "Pool" } }${amr}
            }
          }
        }
      }
    }
  }
}
`;
const signedIn = ',\n              "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated" }';

/** Examples of trust-no-amr. */
export const examples: RuleExamples = {
	rule: 'trust-no-amr',
	bad: [
		{ files: template(false, ''), at: ['"cognito-identity.amazonaws.com"'] },
		{ files: template(true, ''), at: ['"cognito-identity.amazonaws.com"'], about: 'Worse where the pool lets guests in.' },
	],
	good: [
		{ files: template(false, signedIn) },
		{
			about: 'Guests alone get the role.',
			files: template(false, '')
				.replace('{', '{\n  "Parameters": { "LetGuestsIn": { "Type": "String" } },')
				.replace('"AllowUnauthenticatedIdentities": false', '"AllowUnauthenticatedIdentities": { "Ref": "LetGuestsIn" }')
				.replace(
					'"UserRole": {',
					`"Attachment": {
      "Type": "AWS::Cognito::IdentityPoolRoleAttachment",
      "Properties": { "IdentityPoolId": { "Ref": "Pool" }, "Roles": { "unauthenticated": { "Fn::GetAtt": ["UserRole", "Arn"] } } }
    },
    "UserRole": {`,
				),
		},
	],
};
