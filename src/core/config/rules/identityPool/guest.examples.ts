import type { RuleExamples } from '../example.ts';
import { goodTrust, guestTrust, template } from '../exampleTemplate.ts';

const guests = 'AllowUnauthenticatedIdentities: true';
const both = '{ authenticated: !GetAtt UserRole.Arn, unauthenticated: !GetAtt GuestRole.Arn }';
const guestRole = (properties: string): string =>
	`  GuestRole:\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument: { Statement: [${guestTrust}] }\n      ${properties}`;
const policy = (statement: string): string => `Policies: [{ PolicyName: a, PolicyDocument: { Statement: [${statement}] } }]`;
const withGuests = (properties: string): string => template({ identityPool: guests, roles: both, more: guestRole(properties) });
const ignored = '# claimlens-ignore-next-line idpool-guest\n      AllowUnauthenticatedIdentities: true';

/** Examples of idpool-guest. */
export const guestExamples: RuleExamples = {
	rule: 'idpool-guest',
	bad: [
		{
			files: withGuests(policy('{ Effect: Allow, Action: "rum:PutRumEvents", Resource: "*" }')),
			at: ['true'],
			fixed: withGuests(policy('{ Effect: Allow, Action: "rum:PutRumEvents", Resource: "*" }')).replace(
				'Identities: true',
				'Identities: false',
			),
		},
		{
			about: 'A default that a deployment may change is said to be one, and not edited.',
			files: `Parameters: { Guests: { Type: String, Default: 'true' } }\n${template({ identityPool: 'AllowUnauthenticatedIdentities: !Ref Guests', roles: both, more: guestRole('Path: /') })}`,
			at: ['!Ref Guests'],
		},
	],
	good: [
		{ files: template({}) },
		{ about: 'Ignored by a comment.', files: template({ identityPool: ignored, roles: both, more: guestRole('Path: /') }) },
		{
			about: 'Ignored as checkov does it.',
			files: template({
				identityPool: `#checkov:skip=CKV_AWS_366:A public map.\n      ${guests}`,
				roles: both,
				more: guestRole('Path: /'),
			}),
		},
		{
			about: 'A parameter without a default is not known.',
			files: `Parameters: { Guests: { Type: String } }\n${template({ identityPool: 'AllowUnauthenticatedIdentities: !Ref Guests' })}`,
		},
	],
};

const silent = (text: string): string => text.replace(guests, ignored);

/** Examples of idpool-guest-role-broad. */
export const broadExamples: RuleExamples = {
	rule: 'idpool-guest-role-broad',
	bad: [
		{ files: withGuests(policy('{ Effect: Allow, Action: "*", Resource: "*" }')), at: ['"*"'] },
		{ files: withGuests(policy('{ Effect: Allow, Action: ["rum:PutRumEvents", "s3:GetObject"], Resource: "*" }')), at: ['"s3:GetObject"'] },
		{
			files: withGuests('ManagedPolicyArns: [!Sub "arn:${AWS::Partition}:iam::aws:policy/AmazonS3FullAccess"]'),
			at: ['!Sub "arn:${AWS::Partition}:iam::aws:policy/AmazonS3FullAccess"'],
		},
	],
	good: [
		{ files: silent(withGuests(policy('{ Effect: Allow, Action: "s3:GetObject", Resource: "arn:aws:s3:::public/*" }'))) },
		{
			about: 'Figures about visits come from everybody.',
			files: silent(withGuests(policy('{ Effect: Allow, Action: "rum:PutRumEvents", Resource: "*" }'))),
		},
		{ about: 'What is denied is not allowed.', files: silent(withGuests(policy('{ Effect: Deny, Action: "*", Resource: "*" }'))) },
	],
};

/** Examples of idpool-guest-no-role. */
export const missingExamples: RuleExamples = {
	rule: 'idpool-guest-no-role',
	bad: [{ files: template({ identityPool: guests }), at: ['Roles'] }],
	good: [
		{ files: silent(withGuests('Path: /')) },
		{ about: 'Roles that are not known may have one.', files: template({ identityPool: ignored, roles: '!Transform { Name: Roles }' }) },
	],
};

/** Examples of idpool-role-no-guest. */
export const dormantExamples: RuleExamples = {
	rule: 'idpool-role-no-guest',
	bad: [{ files: template({ roles: both, more: guestRole('Path: /') }), at: ['!GetAtt GuestRole.Arn'] }],
	good: [{ files: template({ roles: '{ authenticated: !GetAtt UserRole.Arn, unauthenticated: !Ref AWS::NoValue }', trust: goodTrust }) }],
};
