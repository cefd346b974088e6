import type { EditableExpectation } from '../../core/verify/expectationEdit.ts';

/** Fixed words of the checks and of what is expected. */
export const checkLabels = {
	inThisToken: 'in this token',
	tryHere: 'Try here',
	leaveIt: 'Leave it',
	takeBack: 'Take back',
} as const;

/** Sentences of the checks in the panel. */
export const checkViewSentences = {
	documentFetched: 'Discovery document {url}, fetched {age} ago ({time}); it names this issuer.',
	documentDiffers: 'Discovery document {url}; it names another issuer.',
	documentNotAsked: 'The issuer was not asked for its discovery document.',
	keyKinds: 'By kind: {kinds}.',
	keyKind: '{count} × {kind}',
	timeAfter: 'later than {time}',
	timeUntil: 'not later than {time}',
	change: 'Change',
	chooseAnother: 'Choose another',
	save: 'Save to profile “{profile}”',
	saveNew: 'Save to a profile…',
	noChoice: 'Choose a value, or type one.',
	notTaken: 'That is not a value that can be expected here, or too many of them.',
} as const;

/** One-click answers to what nobody stated. */
export const answerSentences = {
	issuer: 'Expect this issuer',
	tokenUse: 'Expect {value}',
	clientId: 'Expect this app client',
	audience: 'Expect this audience',
	albArn: 'Expect this load balancer',
} as const satisfies Partial<Record<EditableExpectation, string>>;

/** What stands above the box in which another value is typed. */
export const otherSentences = {
	issuer: 'Another user pool ID or issuer URL',
	typ: 'Type (typ)',
	clientId: 'Other app client IDs, separated by spaces',
	audience: 'Other audiences, separated by spaces',
	albArn: 'ARN of another load balancer',
	scope: 'Other scopes, separated by spaces',
	group: 'Other groups, separated by spaces',
} as const satisfies Partial<Record<EditableExpectation, string>>;
