import type { InspectorView } from '../../protocol/inspector.ts';
import type { InksView, SharingView } from '../../protocol/tokenPart.ts';
import { sharingSentences } from '../../words/inspector/sharing.ts';
import type { Words } from '../../words/words.ts';
import type { Inspected } from '../session.ts';
import { sharedView } from './sharing.ts';
import { sharingAction } from './sharingAction.ts';
import { inspectorView } from './view.ts';

/** How the page is wanted, apart from the token. */
export interface PageSettings {
	readonly signatureShown: boolean;
	/** Others look on: the page is made of the redacted token and of nothing else. */
	readonly sharing: boolean;
	/** Colours of JSON in the editor, as far as they are known. */
	readonly inks?: InksView | undefined;
}

/** All that is sent to the page. */
export function pageView(inspected: Inspected, { signatureShown, sharing, inks }: PageSettings, now: number, words: Words): InspectorView {
	const view = sharing ? sharedView(inspected, now, words) : inspectorView(inspected, signatureShown, now, words);
	return { ...view, ...(inks && { inks }), sharing: sharingView(sharing, words) };
}

/** The title of the panel: it says at a glance whether the token is redacted. */
export function panelTitle({ title, sharing }: InspectorView, { say }: Words): string {
	return sharing?.on === true ? say(sharingSentences.titleMark, { title }) : title;
}

function sharingView(on: boolean, words: Words): SharingView {
	const { say } = words;
	return {
		on,
		...(on && { note: say(sharingSentences.note) }),
		actions: [sharingAction(on, words), { action: 'report', label: say(sharingSentences.report), primary: false }],
	};
}
