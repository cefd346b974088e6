import type { JSX } from 'preact';
import { runs } from './characters.ts';

/** Text of a token: as text only, kept from turning its surroundings around, with unseen characters named. */
export function VisibleText({ text }: { readonly text: string }): JSX.Element {
	return (
		<bdi dir="auto" class="visible-text">
			{runs(text).map((run) => (run.unseen ? <span class="unseen">{run.text}</span> : run.text))}
		</bdi>
	);
}
