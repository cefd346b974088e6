/**
 * Messages between the extension and the inspector page, and the view that the page draws.
 * The host sends whole snapshots with every word already translated; the page sends intents, never data to trust.
 */

import type { ChecksMessage, ExpectView } from './checks.ts';
import type { FollowMessage, LinkView, RefreshView } from './claims.ts';
import type { CompareMessage, CompareView } from './compare.ts';
import type { FlowView } from './flow.ts';
import type { IssuerMessage, IssuerView } from './issuer.ts';
import type { InspectorLabels } from './labels.ts';
import type { FailureView, IdView, StartMessage, StartView } from './start.ts';
import type { InksView, PartView, SharingView } from './tokenPart.ts';

/** A run of text inside a sentence; `code` runs are set in the editor's font, and a `link` leads where the extension decides. */
export interface Phrase {
	readonly text: string;
	readonly code?: boolean;
	/** The text is this id, shortened if it is long. */
	readonly id?: IdView;
	readonly link?: LinkView;
}

/**
 * How a value is drawn. Times are seconds since the epoch (RFC 7519 NumericDate); JSON on the way to the page turns a
 * number beyond its range, such as 1e999, into null: the page then shows `raw`.
 */
export type ValueView =
	| { readonly type: 'text'; readonly text: string; readonly mono: boolean }
	| { readonly type: 'chips'; readonly items: readonly string[] }
	| { readonly type: 'time'; readonly seconds: number | null; readonly raw: string }
	/** `unfolded` when the token has it as a text that holds JSON. */
	| { readonly type: 'json'; readonly text: string; readonly unfolded?: boolean };

/** One claim or header parameter: its name, its value, what the value says, what the name means, and what to watch out for. */
export interface ClaimView {
	readonly name: string;
	readonly title?: string;
	readonly value: ValueView;
	readonly says?: readonly Phrase[];
	readonly meaning?: string;
	readonly warning?: string;
}

/** Claims under one heading; `absent` groups list what is not in the token and why. */
export interface ClaimGroupView {
	readonly id: string;
	readonly heading: string;
	readonly absent: boolean;
	readonly claims: readonly ClaimView[];
}

/** `open` is an expectation nobody stated; the others are the outcomes of the command's contract. */
export type CheckMark = 'pass' | 'fail' | 'warn' | 'skip' | 'open';

/** One check of the verification. `step` is the number of the step in the article (1 to 4). */
export interface CheckView {
	readonly id: string;
	readonly mark: CheckMark;
	readonly step?: number;
	readonly title: string;
	readonly sentence: string;
	readonly expected?: string;
	readonly actual?: string;
	readonly hint?: string;
	/** Where the expectation comes from; the host opens it. */
	readonly source?: string;
	/** What was fetched for it and when, and the like. */
	readonly facts?: readonly Phrase[];
	/** How its expectation can be stated or changed here. */
	readonly expect?: ExpectView;
}

/** What a service does with the token: takes it, takes it on a condition, or refuses it. */
export type ServiceAnswer = 'yes' | 'depends' | 'no';

/** One service: why it takes the token or not, what to do about it, and how sure that is. */
export interface ServiceView {
	readonly id: string;
	readonly title: string;
	readonly sentence: readonly Phrase[];
	readonly hint?: readonly Phrase[];
	readonly doubt?: string;
}

/** Services of one answer. */
export interface ServiceGroupView {
	readonly answer: ServiceAnswer;
	readonly heading: string;
	readonly services: readonly ServiceView[];
}

/** Where the token is accepted; with a `refusal`, where it would be without that. */
export interface AcceptanceView {
	readonly refusal?: string;
	readonly note: string;
	readonly groups: readonly ServiceGroupView[];
}

/** What the page can ask the host to do. */
export const pageActions = [
	'verify',
	'verifyWithKeys',
	'cancel',
	'stateExpectations',
	'chooseProfile',
	'copyVerifierCode',
	'copyToken',
	'copyPayload',
	'toggleSignature',
	'toggleSharing',
	'report',
	'inspectOuter',
	'inspectAnother',
	'inspectClipboard',
	'backToToken',
	'changeExpectation',
	'retry',
	'showLog',
] as const;
export type PageAction = (typeof pageActions)[number];

export interface ActionView {
	readonly action: PageAction;
	readonly label: string;
	readonly primary: boolean;
}

export type VerdictState = 'unchecked' | 'checking' | 'accepted' | 'genuine' | 'rejected' | 'unverified' | 'offline' | 'unreadable';

/** One sentence of verdict and what to do next. */
export interface VerdictView {
	readonly state: VerdictState;
	readonly title: string;
	readonly sentence: string;
	readonly actions: readonly ActionView[];
}

/** A segment of the token as written; a hidden segment carries no text, only what to say instead. */
export interface SegmentView {
	readonly part: 'header' | 'payload' | 'signature' | 'other';
	readonly text: string;
	readonly hidden: boolean;
}

/** A `note` is nothing wrong, only worth knowing. */
export interface ProblemView {
	readonly part: string;
	readonly message: string;
	readonly serious: boolean;
	readonly note?: boolean;
}

/** A token inside the one that is shown: where it stands, what it is, and its payload (of an encrypted one its header) as JSON. */
export interface NestedView {
	readonly heading: string;
	readonly title: string;
	readonly about: string;
	readonly problems: readonly ProblemView[];
	readonly json: string;
}

/** The instants of the token in seconds since the epoch; a missing one is absent from the token, null is beyond a number's range. */
export interface TimesView {
	readonly authTime?: number | null;
	readonly issuedAt?: number | null;
	readonly notBefore?: number | null;
	readonly expiresAt?: number | null;
	/** Absent where nobody knows. */
	readonly refresh?: RefreshView;
}

/** Everything the page shows. A new snapshot replaces the old one whole. */
export interface InspectorView {
	readonly language: string;
	readonly labels: InspectorLabels;
	readonly title: string;
	readonly subtitle: readonly Phrase[];
	/** What such a token is for. */
	readonly about?: string;
	/** How it is known to be one. */
	readonly aboutMore?: string;
	/** Leads back, when the token stands inside another one that was shown before. */
	readonly back?: ActionView;
	readonly times: TimesView;
	readonly verdict: VerdictView;
	readonly problems: readonly ProblemView[];
	readonly nested?: readonly NestedView[];
	readonly payload: readonly ClaimGroupView[];
	readonly header: readonly ClaimView[];
	readonly checks: readonly CheckView[];
	/** Makes the checks anew, from where they stand. */
	readonly recheck?: ActionView;
	/** Absent for a text that is no token. */
	readonly acceptance?: AcceptanceView;
	readonly compare?: CompareView;
	/** Absent for a text that is no token. */
	readonly flow?: FlowView;
	/** Absent for a token that nobody can be asked about. */
	readonly issuer?: IssuerView;
	readonly segments: readonly SegmentView[];
	readonly parts?: readonly PartView[];
	readonly inks?: InksView;
	readonly sharing?: SharingView;
	readonly signature: readonly Phrase[];
	readonly tokenActions: readonly ActionView[];
	/** Where the token stands, for the page to come back to it after a reload; null when it stands in no saved document. */
	readonly source?: SourceView | null;
	readonly failure?: FailureView;
	/** Said of a page that cannot be drawn. */
	readonly pageFailure?: FailureView;
}

/** A place in a document, as `TokenLocation` has it: never the token. */
export interface SourceView {
	readonly uri: string;
	readonly start: readonly number[];
	readonly end: readonly number[];
}

/** Host to page. */
export type HostMessage =
	| { readonly type: 'show'; readonly view: InspectorView }
	| { readonly type: 'showStart'; readonly view: StartView };

/** Page to host. */
export type PageMessage =
	| { readonly type: 'ready' }
	| { readonly type: 'run'; readonly action: PageAction }
	/** Shows a token of `nested`, by its place in that list. */
	| { readonly type: 'inspectNested'; readonly index: number }
	| FollowMessage
	/** Opens where the expectation of a check comes from. */
	| { readonly type: 'openSource'; readonly check: string }
	| { readonly type: 'copyClaim'; readonly where: 'header' | 'payload'; readonly name: string }
	| StartMessage
	| CompareMessage
	| IssuerMessage
	| ChecksMessage;
