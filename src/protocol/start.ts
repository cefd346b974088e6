/** What the page shows without a token or in place of a part that failed, and ids that copy whole. */
import { isText, listOf, maybeText, oneOf, optional, shape } from './guards.ts';
import { isSharing, type SharingView } from './tokenPart.ts';

/** An id in a sentence, shortened if it is long: its place in the list that the host copies from, and the whole of it. */
export interface IdView {
	readonly index: number;
	readonly whole: string;
}

/** Something that did not work, and the words on its two buttons: to try it again, and to read the log. */
export interface FailureView {
	readonly title: string;
	readonly sentence: string;
	readonly retry: string;
	readonly showLog: string;
}

/** Tokens to try the inspector with. */
export const sampleIds = ['accepted', 'expired', 'tampered'] as const;
/** The name of a sample. */
export type SampleId = (typeof sampleIds)[number];

/** One sample: what it is called, and what is to be seen in it. */
export interface SampleView {
	readonly id: SampleId;
	readonly label: string;
	readonly about: string;
}

/** The page before a token is chosen. */
export interface StartView {
	readonly language: string;
	/** Others look on: what is given is not shown. */
	readonly sharing?: SharingView;
	readonly title: string;
	readonly about: string;
	/** What became of the token that was shown before, or what was wrong with what was given. */
	readonly note?: string;
	readonly box: string;
	readonly inspect: string;
	readonly clipboard: string;
	/** Leads back to the token that is still there. */
	readonly back?: string;
	readonly drop: string;
	readonly dropHere: string;
	readonly samplesTitle: string;
	readonly samplesAbout: string;
	readonly samples: readonly SampleView[];
	/** Said of a page that cannot be drawn. */
	readonly failure?: FailureView;
	readonly pageFailure: FailureView;
}

/** Longer texts are not taken from the page. */
export const longestText = 1_000_000;
/** More documents at a time are not. */
export const mostUris = 20;

/** What the page asks for without a token, and the ids of its header. */
export type StartMessage =
	/** A text that the reader pasted, typed or dropped. */
	| { readonly type: 'inspectText'; readonly text: string }
	/** Documents that the reader dropped. */
	| { readonly type: 'inspectUris'; readonly uris: readonly string[] }
	| { readonly type: 'trySample'; readonly id: SampleId }
	| { readonly type: 'copyId'; readonly index: number };

/** The form of a shortened id. */
export const isId = shape<IdView>({ index: Number.isSafeInteger, whole: isText });
/** The form of a failure. */
export const isFailure = shape<FailureView>({ title: isText, sentence: isText, retry: isText, showLog: isText });
/** The form of the page without a token. */
export const isStart = shape<StartView>({
	language: isText,
	sharing: optional(isSharing),
	title: isText,
	about: isText,
	note: maybeText,
	box: isText,
	inspect: isText,
	clipboard: isText,
	back: maybeText,
	drop: isText,
	dropHere: isText,
	samplesTitle: isText,
	samplesAbout: isText,
	samples: listOf(shape<SampleView>({ id: oneOf(sampleIds), label: isText, about: isText })),
	failure: optional(isFailure),
	pageFailure: isFailure,
});
