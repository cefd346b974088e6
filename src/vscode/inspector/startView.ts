import { type FailureView, type SampleId, type StartView, sampleIds } from '../../protocol/start.ts';
import { sharingSentences } from '../../words/inspector/sharing.ts';
import { startSentences } from '../../words/inspector/start.ts';
import type { Words } from '../../words/words.ts';
import { sharingAction } from './sharingAction.ts';

/** What the page without a token has to tell besides. */
export interface StartContext {
	/** One of our sentences: what became of the token of before, or what was wrong with what was given. */
	readonly note?: string | undefined;
	/** There is a token to go back to. */
	readonly hasToken: boolean;
	/** The name of the error that ended what was asked for last. */
	readonly failed?: string | undefined;
	/** Others look on. */
	readonly sharing: boolean;
}

const sampleWords: Readonly<Record<SampleId, readonly [label: string, about: string]>> = {
	accepted: [startSentences.acceptedLabel, startSentences.acceptedAbout],
	expired: [startSentences.expiredLabel, startSentences.expiredAbout],
	tampered: [startSentences.tamperedLabel, startSentences.tamperedAbout],
};

/** The page without a token: where one can be given, and samples. */
export function startView({ note, hasToken, failed, sharing }: StartContext, words: Words): StartView {
	const { say, language } = words;
	return {
		language,
		...(sharing && {
			sharing: { on: true, note: say(sharingSentences.startNote), actions: [sharingAction(true, words)] },
		}),
		title: say(startSentences.title),
		about: say(startSentences.about),
		...(note !== undefined && { note: say(note) }),
		box: say(startSentences.box),
		inspect: say(startSentences.inspect),
		clipboard: say(startSentences.clipboard),
		...(hasToken && { back: say(startSentences.back) }),
		drop: say(startSentences.drop),
		dropHere: say(startSentences.dropHere),
		samplesTitle: say(startSentences.samplesTitle),
		samplesAbout: say(startSentences.samplesAbout),
		samples: sampleIds.map((id) => ({ id, label: say(sampleWords[id][0]), about: say(sampleWords[id][1]) })),
		...(failed !== undefined && { failure: failureView(failed, words) }),
		pageFailure: pageFailure(words),
	};
}

/** Says that what was asked for did not work, by the name of the error: its message may quote its input. */
export function failureView(reason: string, words: Words): FailureView {
	return { ...pageFailure(words), sentence: words.say(startSentences.failed, { reason }) };
}

/** What the page says itself when it cannot draw something. */
export function pageFailure({ say }: Words): FailureView {
	return {
		title: say(startSentences.failedTitle),
		sentence: say(startSentences.pageFailed),
		retry: say(startSentences.retry),
		showLog: say(startSentences.showLog),
	};
}
