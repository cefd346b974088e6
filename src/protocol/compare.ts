/** The part of the page that sets two tokens side by side, and what the page asks for there. */
import type { Guard } from './guards.ts';
import { isNumber, isText, listOf, maybeText, oneOf, optional, shape } from './guards.ts';
import type { TimesView, ValueView, VerdictView } from './inspector.ts';

/** One of the two tokens. Its verdict has no actions here. */
export interface ComparedSideView {
	readonly title: string;
	/** File and line, or that it was copied. */
	readonly place: string;
	readonly times: TimesView;
	readonly verdict: VerdictView;
}

/** How a look at both speaks: for belonging together, against it, for caution, or not at all. */
export type EvidenceMark = 'pass' | 'fail' | 'warn' | 'skip';

/** One thing that was looked at. */
export interface EvidenceView {
	readonly name: string;
	readonly mark: EvidenceMark;
	readonly sentence: string;
}

/** In both with the same value, in both with another one, or in one of them. */
export type ComparedState = 'same' | 'different' | 'left' | 'right';

/** A header parameter or claim: in both tokens, under two names where `rightName` is another one, or in one of them. */
export interface ComparedRowView {
	readonly name: string;
	readonly rightName?: string;
	readonly title?: string;
	readonly state: ComparedState;
	readonly left?: ValueView;
	readonly right?: ValueView;
	/** Why it is so. */
	readonly why?: string;
}

/** Rows under one heading. */
export interface ComparedGroupView {
	readonly id: string;
	readonly heading: string;
	readonly rows: readonly ComparedRowView[];
}

/** Whether two tokens belong together, and what is the same in them. */
export interface ComparedView {
	/** Another number is another comparison. */
	readonly number: number;
	readonly left: ComparedSideView;
	readonly right: ComparedSideView;
	/** The button that verifies the right token, where that can be done. */
	readonly verify?: string;
	readonly mark: EvidenceMark;
	readonly relation: string;
	/** Which is the newer one, where that says something. */
	readonly newer?: string;
	readonly caution: string;
	readonly summary: string;
	readonly evidence: readonly EvidenceView[];
	readonly groups: readonly ComparedGroupView[];
}

/** What can be set beside the token, and what is. */
export interface CompareView {
	readonly offer: string;
	readonly pick: string;
	readonly compared?: ComparedView;
}

/** What the page can ask the host to do with the two tokens. */
export const compareIntents = ['pick', 'swap', 'inspect', 'verify', 'diff', 'close'] as const;
export type CompareIntent = (typeof compareIntents)[number];

/** Page to host. */
export type CompareMessage = { readonly type: 'compare'; readonly intent: CompareIntent };

/** The guard of this part, made of those of what it holds. */
export function compareGuard(isTimes: Guard<TimesView>, isVerdict: Guard<VerdictView>, isValue: Guard<ValueView>): Guard<CompareView> {
	const isMark = oneOf(['pass', 'fail', 'warn', 'skip']);
	const isSide = shape<ComparedSideView>({ title: isText, place: isText, times: isTimes, verdict: isVerdict });
	const isRow = shape<ComparedRowView>({
		name: isText,
		rightName: maybeText,
		title: maybeText,
		state: oneOf(['same', 'different', 'left', 'right']),
		left: optional(isValue),
		right: optional(isValue),
		why: maybeText,
	});
	return shape<CompareView>({
		offer: isText,
		pick: isText,
		compared: optional(
			shape<ComparedView>({
				number: isNumber,
				left: isSide,
				right: isSide,
				verify: maybeText,
				mark: isMark,
				relation: isText,
				newer: maybeText,
				caution: isText,
				summary: isText,
				evidence: listOf(shape<EvidenceView>({ name: isText, mark: isMark, sentence: isText })),
				groups: listOf(shape<ComparedGroupView>({ id: isText, heading: isText, rows: listOf(isRow) })),
			}),
		),
	});
}
