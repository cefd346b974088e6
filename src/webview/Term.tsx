import type { ComponentChildren, JSX } from 'preact';
import { LongText } from './LongText.tsx';

interface TermProps {
	readonly name: string;
	readonly text: string;
	/** What stands behind the text. */
	readonly children?: ComponentChildren;
}

/** A name and a text that may be long, as one row of a list of them. */
export function Term({ name, text, children }: TermProps): JSX.Element {
	return (
		<div>
			<dt>{name}</dt>
			<dd>
				<code>
					<LongText text={text} />
				</code>
				{children}
			</dd>
		</div>
	);
}
