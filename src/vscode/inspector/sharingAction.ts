import type { ActionView } from '../../protocol/inspector.ts';
import { sharingSentences } from '../../words/inspector/sharing.ts';
import type { Words } from '../../words/words.ts';

/** The button that redacts the page for those who look on, or shows everything again. */
export function sharingAction(on: boolean, { say }: Words): ActionView {
	return { action: 'toggleSharing', label: say(on ? sharingSentences.stop : sharingSentences.start), primary: false };
}
