import type { ComponentChildren, JSX } from 'preact';
import { LongText } from './LongText.tsx';

interface TermProps {
	readonly name: string;
	readonly text: string;
	readonly children?: ComponentChildren;
}

/** A name and what a token or a key has under it, as a row of a list. */
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
