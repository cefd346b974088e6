import type { JSX } from 'preact';
import type { Phrase } from '../protocol/inspector.ts';
import { withNames } from './characters.ts';
import { Id } from './Id.tsx';
import { VisibleText } from './VisibleText.tsx';

/** A sentence made of runs, code in the editor's font. */
export function Phrases({ phrases }: { readonly phrases: readonly Phrase[] }): JSX.Element {
	return (
		<>
			{phrases.map(({ text, code, id }) =>
				id ? (
					<Id text={text} id={id} />
				) : code === true ? (
					<code>
						<VisibleText text={text} />
					</code>
				) : (
					withNames(text)
				),
			)}
		</>
	);
}
