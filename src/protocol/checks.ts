/** What the page shows beside a check about what is expected, and what it asks the host to do about it. */
import { isFlag, isObject, isText, listOf, maybeText, shape } from './guards.ts';

/** A value to choose. */
export interface ChoiceView {
	readonly label: string;
	readonly chosen: boolean;
	readonly ofToken: boolean;
}

/** How an expectation can be stated or changed in place. */
export interface ExpectView {
	/** The one-click answer, for what nobody stated. */
	readonly answer?: string;
	/** Opens the editor. */
	readonly edit: string;
	readonly question: string;
	/** `one` of the choices, or any of `some`. */
	readonly kind: 'one' | 'some';
	readonly choices: readonly ChoiceView[];
	/** What stands above the box for other values; absent where there are no others. */
	readonly other?: string;
	readonly save: string;
	/** It is only tried out: it can be saved as it is, or taken back. */
	readonly here: boolean;
	/** Why what was chosen last was not taken. */
	readonly problem?: string;
}

/** Page to host. Choices are named by their places as shown; only what a person types is a text, and the host looks at it before it counts. */
export type ChecksMessage =
	/** Expects what the token says, in this window only. */
	| { readonly type: 'expectAnswer'; readonly check: string }
	/** Expects the choices and what was typed: in this window only, or written into a profile. */
	| {
			readonly type: 'setExpectation';
			readonly check: string;
			readonly chosen: readonly number[];
			readonly typed: string;
			readonly save: boolean;
	  }
	/** Writes what is tried out into a profile. */
	| { readonly type: 'saveExpectation'; readonly check: string }
	/** No longer tries it out. */
	| { readonly type: 'dropExpectation'; readonly check: string };

/** Tells whether it is what can be expected beside a check. */
export const isExpect = shape<ExpectView>({
	answer: maybeText,
	edit: isText,
	question: isText,
	kind: isText,
	choices: listOf(isObject),
	other: maybeText,
	save: isText,
	here: isFlag,
	problem: maybeText,
});
