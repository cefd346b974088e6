import type { RuleExamples } from '../example.ts';

const client = `Resources:
  Users:
    Type: AWS::Cognito::UserPool
  Client:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref Users
      GenerateSecret: true
      WriteAttributes: [email]
`;
const output = (value: string): string => `${client}Outputs:
  Secret:
    Value: ${value}
`;

/** Examples of secret-in-cfn-output. */
export const examples: RuleExamples = {
	rule: 'secret-in-cfn-output',
	bad: [
		{ files: output('!GetAtt Client.ClientSecret'), at: ['!GetAtt Client.ClientSecret'] },
		{
			about: 'A parameter that is no secure string.',
			files: `${client}  Stored:
    Type: AWS::SSM::Parameter
    Properties:
      Type: String
      Value: !GetAtt Client.ClientSecret
`,
			at: ['!GetAtt Client.ClientSecret'],
		},
	],
	good: [{ files: output('!Ref Client') }],
};
