import type { RuleExamples } from '../example.ts';
import { pool, resource, stack } from '../exampleStack.ts';

const users = pool('LambdaConfig: { PreSignUp: !GetAtt Check.Arn }');
const permission = (more: string, of = '!Ref Check'): string =>
	resource(
		'Allow',
		'Lambda::Permission',
		`FunctionName: ${of}\nAction: lambda:InvokeFunction\nPrincipal: cognito-idp.amazonaws.com${more}`,
	);

/** Examples of pool-trigger-no-permission. */
export const examples: RuleExamples = {
	rule: 'pool-trigger-no-permission',
	bad: [
		{ files: stack(users), at: ['!GetAtt Check.Arn'] },
		{ about: 'Any user pool may call it.', files: stack(users, permission('')), at: ['Allow'] },
	],
	good: [
		{ files: stack(users, permission('\nSourceArn: !GetAtt Users.Arn')) },
		{
			about: 'A function of another stack has its permission there.',
			files: stack(pool('LambdaConfig: { PreSignUp: !ImportValue Check }')),
		},
		{
			about: 'The permission may be for the same function under another name.',
			files: stack(users, permission('\nSourceArn: !GetAtt Users.Arn', '!Ref CheckAlias')),
		},
		{
			about: 'SAM makes the permission of an event.',
			files: `Transform: AWS::Serverless-2016-10-31\n${stack(users)}  Check:\n    Type: AWS::Serverless::Function\n    Properties:\n      Events: { SignUp: { Type: Cognito, Properties: { UserPool: !Ref Users, Trigger: PreSignUp } } }\n`,
		},
	],
};
