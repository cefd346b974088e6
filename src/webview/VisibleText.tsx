import type { JSX } from 'preact';
import { runs } from './characters.ts';

interface VisibleTextProps {
	readonly text: string;
	/** The element that holds the text, where `bdi` in another one would be one too many. */
	readonly as?: 'bdi' | 'code' | 'dt';
	/** A class of the element's own. */
	readonly kind?: string;
}

/** Text of a token: as text only, kept from turning its surroundings around, with unseen characters named. */
export function VisibleText({ text, as: Element = 'bdi', kind }: VisibleTextProps): JSX.Element {
	return (
		<Element dir="auto" class={kind === undefined ? 'visible-text' : `visible-text ${kind}`}>
			{runs(text).map((run) => (run.unseen ? <span class="unseen">{run.text}</span> : run.text))}
		</Element>
	);
}
