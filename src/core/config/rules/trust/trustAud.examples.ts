import type { RuleExamples } from '../example.ts';
import { goodTrust, template } from '../exampleTemplate.ts';

const aud = (operator: string, value: string): string =>
	template({
		trust: goodTrust.replace(
			"StringEquals: { 'cognito-identity.amazonaws.com:aud': !Ref IdentityPool }",
			`${operator}: { 'cognito-identity.amazonaws.com:aud': ${value} }`,
		),
	});

/** Examples of trust-aud-wildcard. */
export const wildcardExamples: RuleExamples = {
	rule: 'trust-aud-wildcard',
	bad: [{ files: aud('StringLike', '"eu-west-1:*"'), at: ['"eu-west-1:*"'] }],
	good: [
		{ files: aud('StringLike', '!Ref IdentityPool') },
		{ about: 'With StringEquals a star is a star.', files: aud('StringEquals', '!Sub "${IdentityPool}"') },
	],
};

/** Examples of trust-aud-wrong-shape. */
export const wrongShapeExamples: RuleExamples = {
	rule: 'trust-aud-wrong-shape',
	bad: [
		{ files: aud('StringEquals', 'eu-west-1_AbCdEf123'), at: ['eu-west-1_AbCdEf123'] },
		{ files: aud('StringEquals', '!Ref Users'), at: ['!Ref Users'] },
		{ files: aud('StringEquals', '[!Ref IdentityPool, !Ref Client]'), at: ['!Ref Client'] },
	],
	good: [
		{ files: aud('StringEquals', "'eu-west-1:11111111-2222-3333-4444-555555555555'") },
		{ about: 'What another stack exports is not known.', files: aud('StringEquals', '!ImportValue IdentityPoolId') },
	],
};

const otherPool =
	'  Other:\n    Type: AWS::Cognito::IdentityPool\n    Properties: { AllowUnauthenticatedIdentities: false, DeveloperProviderName: login.shop.example.jp }';

/** Examples of trust-aud-other-pool. */
export const otherPoolExamples: RuleExamples = {
	rule: 'trust-aud-other-pool',
	bad: [{ files: template({ trust: goodTrust.replace('!Ref IdentityPool', '!Ref Other'), more: otherPool }), at: ['!Ref Other'] }],
	good: [
		{
			about: 'One of several pools may be another.',
			files: template({ trust: goodTrust.replace('!Ref IdentityPool', '[!Ref IdentityPool, !Ref Other]'), more: otherPool }),
		},
		{
			about: 'An ID that is written out may be that of the pool.',
			files: aud('StringEquals', "'eu-west-1:11111111-2222-3333-4444-555555555555'"),
		},
	],
};
