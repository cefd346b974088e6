/** The guard of what the host sends to the inspector's page; the host's snapshots may carry more members than the page knows. */

import { isAction } from './action.ts';
import { isExpect } from './checks.ts';
import type { RefreshView } from './claims.ts';
import { compareGuard } from './compare.ts';
import { isFlow } from './flow.ts';
import type { Guard } from './guards.ts';
import { isFlag, isNumber, isObject, isSeconds, isText, listOf, maybeText, oneOf, optional, shape } from './guards.ts';
import type {
	AcceptanceView,
	CheckView,
	ClaimGroupView,
	ClaimView,
	HostMessage,
	InspectorView,
	NestedView,
	ProblemView,
	SegmentView,
	ServiceGroupView,
	ServiceView,
	SourceView,
	TimesView,
	ValueView,
	VerdictView,
} from './inspector.ts';
import { isIssuer } from './issuer.ts';
import type { InspectorLabels } from './labels.ts';
import { labelNames } from './labels.ts';
import { isSentence } from './phrase.ts';
import { isFailure, isStart } from './start.ts';
import { isInks, isParts, isSharing, partNames } from './tokenPart.ts';

const isProblem = shape<ProblemView>({ part: isText, message: isText, serious: isFlag, note: optional(isFlag) });
const isNested = shape<NestedView>({ heading: isText, title: isText, about: isText, problems: listOf(isProblem), json: isText });
const isTimes = shape<TimesView>({
	authTime: optional(isSeconds),
	issuedAt: optional(isSeconds),
	notBefore: optional(isSeconds),
	expiresAt: optional(isSeconds),
	refresh: optional(shape<RefreshView>({ until: isNumber, note: isSentence })),
});
const isSegment = shape<SegmentView>({ part: oneOf([...partNames, 'other']), text: isText, hidden: isFlag });

const valueTypes: { readonly [T in ValueView['type']]: Guard<Extract<ValueView, { type: T }>> } = {
	text: shape<Extract<ValueView, { type: 'text' }>>({ type: isText, text: isText, mono: isFlag }),
	chips: shape<Extract<ValueView, { type: 'chips' }>>({ type: isText, items: listOf(isText) }),
	time: shape<Extract<ValueView, { type: 'time' }>>({ type: isText, seconds: isSeconds, raw: isText }),
	json: shape<Extract<ValueView, { type: 'json' }>>({ type: isText, text: isText, unfolded: optional(isFlag) }),
};
const isValueType = oneOf(Object.keys(valueTypes) as ValueView['type'][]);
const isValue: Guard<ValueView> = (value): value is ValueView =>
	isObject(value) && isValueType(value['type']) && valueTypes[value['type']](value);

const isClaim = shape<ClaimView>({
	name: isText,
	title: maybeText,
	value: isValue,
	says: optional(isSentence),
	meaning: maybeText,
	warning: maybeText,
});
const isGroup = shape<ClaimGroupView>({ id: isText, heading: isText, absent: isFlag, claims: listOf(isClaim) });
const isCheck = shape<CheckView>({
	id: isText,
	mark: oneOf(['pass', 'fail', 'warn', 'skip', 'open']),
	step: optional(isNumber),
	title: isText,
	sentence: isText,
	expected: maybeText,
	actual: maybeText,
	hint: maybeText,
	source: maybeText,
	facts: optional(isSentence),
	expect: optional(isExpect),
});
const isService = shape<ServiceView>({
	id: isText,
	title: isText,
	sentence: isSentence,
	hint: optional(isSentence),
	doubt: maybeText,
});
const isServiceGroup = shape<ServiceGroupView>({
	answer: oneOf(['yes', 'depends', 'no']),
	heading: isText,
	services: listOf(isService),
});
const isAcceptance = shape<AcceptanceView>({ refusal: maybeText, note: isText, groups: listOf(isServiceGroup) });
const isVerdict = shape<VerdictView>({
	state: oneOf(['unchecked', 'checking', 'accepted', 'genuine', 'rejected', 'unverified', 'offline', 'unreadable']),
	title: isText,
	sentence: isText,
	actions: listOf(isAction),
});
const isLabels: Guard<InspectorLabels> = (value): value is InspectorLabels =>
	isObject(value) && labelNames.every((name) => isText(value[name]));
const isSource = shape<SourceView>({ uri: isText, start: listOf(isNumber), end: listOf(isNumber) });
const isView = shape<InspectorView>({
	language: isText,
	labels: isLabels,
	title: isText,
	subtitle: isSentence,
	about: maybeText,
	aboutMore: maybeText,
	back: optional(isAction),
	times: isTimes,
	verdict: isVerdict,
	problems: listOf(isProblem),
	nested: optional(listOf(isNested)),
	payload: listOf(isGroup),
	header: listOf(isClaim),
	checks: listOf(isCheck),
	recheck: optional(isAction),
	acceptance: optional(isAcceptance),
	flow: optional(isFlow),
	compare: optional(compareGuard(isTimes, isVerdict, isValue)),
	issuer: optional(isIssuer),
	segments: listOf(isSegment),
	parts: optional(isParts),
	inks: optional(isInks),
	sharing: optional(isSharing),
	signature: isSentence,
	tokenActions: listOf(isAction),
	source: (value) => value === null || optional(isSource)(value),
	failure: optional(isFailure),
	pageFailure: optional(isFailure),
});

/** Tells whether `value` is a message of the host with a whole view in it; members that the page does not know are let pass. */
export const isHostMessage: Guard<HostMessage> = (value): value is HostMessage =>
	shape<HostMessage>({ type: oneOf(['show']), view: isView })(value) ||
	shape<HostMessage>({ type: oneOf(['showStart']), view: isStart })(value);
