import type { RuleExamples } from '../example.ts';
import { pool, resource, stack } from '../exampleStack.ts';

/** Examples of pool-message-placeholder. */
export const placeholder: RuleExamples = {
	rule: 'pool-message-placeholder',
	bad: [
		{ files: stack(pool('EmailVerificationMessage: "Welcome to the shop."')), at: ['"Welcome to the shop."'] },
		{
			about: 'An invitation needs the name and the password.',
			files: stack(pool('AdminCreateUserConfig:\n  InviteMessageTemplate: { EmailMessage: "Your password is {####}." }')),
			at: ['"Your password is {####}."'],
		},
		{
			files: stack(pool('VerificationMessageTemplate:\n  DefaultEmailOption: CONFIRM_WITH_LINK\n  EmailMessageByLink: "Click here."')),
			at: ['"Click here."'],
		},
	],
	good: [
		{ files: stack(pool('EmailVerificationMessage: "Your code is {####}."')) },
		{ files: stack(pool('VerificationMessageTemplate: { EmailMessageByLink: "Please {##confirm##}." }')) },
		{
			about: 'A text that is put together may hold it.',
			files: stack(pool('EmailVerificationMessage: !Sub "${AWS::StackName} ${!AWS::Region}"')),
		},
		{ files: stack(pool('EmailVerificationMessage: !ImportValue Text')) },
	],
};

const sender = 'CustomEmailSender: { LambdaVersion: V1_0, LambdaArn: !ImportValue Sender }';

/** Examples of pool-custom-sender-no-kms. */
export const customSender: RuleExamples = {
	rule: 'pool-custom-sender-no-kms',
	bad: [
		{
			files: stack(pool(`LambdaConfig:\n  ${sender}`)),
			at: ['{ LambdaVersion: V1_0, LambdaArn: !ImportValue Sender }'],
		},
	],
	good: [
		{ files: stack(pool(`LambdaConfig:\n  ${sender}\n  KMSKeyID: !ImportValue Key`)) },
		{ files: stack(pool('LambdaConfig: { CustomEmailSender: !If [Own, !ImportValue Sender, !Ref AWS::NoValue] }')) },
	],
};

const role = (condition: string): string =>
	resource(
		'Sender',
		'IAM::Role',
		`AssumeRolePolicyDocument:\n  Statement:\n    - { Effect: Allow, Principal: { Service: cognito-idp.amazonaws.com }, Action: "sts:AssumeRole"${condition} }`,
	);
const sms = 'SmsConfiguration: { SnsCallerArn: !GetAtt Sender.Arn, ExternalId: shop }';

/** Examples of pool-sms-role-no-external-id. */
export const externalId: RuleExamples = {
	rule: 'pool-sms-role-no-external-id',
	bad: [
		{ files: stack(pool('SmsConfiguration: { SnsCallerArn: !ImportValue Sender }')), at: ['{ SnsCallerArn: !ImportValue Sender }'] },
		{
			about: 'The role does not ask for it.',
			files: stack(pool(sms), role('')),
			at: ['{ Effect: Allow, Principal: { Service: cognito-idp.amazonaws.com }, Action: "sts:AssumeRole" }'],
		},
	],
	good: [
		{ files: stack(pool(sms), role(', Condition: { StringEquals: { "sts:ExternalId": shop } }')) },
		{
			about: 'A role of another stack is not seen.',
			files: stack(pool('SmsConfiguration: { SnsCallerArn: !ImportValue Sender, ExternalId: shop }')),
		},
		{
			about: 'The account is asked for in place of it.',
			files: stack(pool(sms), role(', Condition: { StringEquals: { "aws:SourceAccount": !Ref "AWS::AccountId" } }')),
		},
	],
};
