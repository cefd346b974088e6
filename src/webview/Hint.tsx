import type { ComponentChildren, JSX } from 'preact';
import { labels } from './words.ts';

/** What to do about something. */
export function Hint({ children }: { readonly children: ComponentChildren }): JSX.Element {
	return (
		<p class="hint">
			<b>{labels.whatToDo}</b> {children}
		</p>
	);
}
