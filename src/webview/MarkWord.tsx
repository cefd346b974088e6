import type { JSX } from 'preact';
import type { CheckMark } from '../protocol/inspector.ts';
import { labels } from './words.ts';

/** What an icon beside a text stands for. */
export type Mark = CheckMark | 'note';

const words = { pass: 'markPass', fail: 'markFail', warn: 'markWarn', note: 'markNote', skip: 'markSkip', open: 'markOpen' } as const;

/** The word of a mark. */
export function markWord(mark: Mark): string {
	return labels[words[mark]];
}

/** The same for those who do not see the icon, before the text. */
export function MarkWord({ mark }: { readonly mark: Mark }): JSX.Element {
	return <span class="unseen-words">{markWord(mark)}: </span>;
}
