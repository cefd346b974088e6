import type { JSX } from 'preact';
import type { ClaimView } from '../protocol/inspector.ts';
import { CopyButton } from './CopyButton.tsx';
import { withNames } from './characters.ts';
import { post } from './host.ts';
import { Value } from './Value.tsx';
import { VisibleText } from './VisibleText.tsx';
import { fill, useWords } from './words.ts';

interface ClaimProps {
	readonly claim: ClaimView;
	readonly where: 'header' | 'payload';
	/** Not in the token: nothing to copy. */
	readonly absent: boolean;
}

/** The cells of one claim's row: its name, its value, what it means and what to watch out for. */
export function Claim({ claim, where, absent }: ClaimProps): JSX.Element {
	const { labels } = useWords();
	const { name, title, value, says, meaning, warning } = claim;
	return (
		<>
			<dt>
				<VisibleText text={name} />
				{title !== undefined && <span class="title">{withNames(title)}</span>}
			</dt>
			<dd>
				<Value value={value} />
				{says !== undefined && <span class="says">{withNames(says)}</span>}
				{(meaning !== undefined || warning !== undefined) && (
					<span class="meaning">
						{meaning !== undefined && withNames(meaning)} {warning !== undefined && <b class="warning">{withNames(warning)}</b>}
					</span>
				)}
				{!absent && <CopyButton label={fill(labels.copyClaim, withNames(name))} onCopy={() => post({ type: 'copyClaim', where, name })} />}
			</dd>
		</>
	);
}
