import type { JSX } from 'preact';
import type { ClaimView } from '../protocol/inspector.ts';
import { withNames } from './characters.ts';
import { Phrases } from './Phrases.tsx';
import { Value } from './Value.tsx';
import { VisibleText } from './VisibleText.tsx';
import { fill, labels, language } from './words.ts';

/**
 * The cells of one claim's row: its name, its value, and below that what it means, says and what to watch out for. A plain function and no component,
 * with few elements: a token may have a thousand claims. The list around it hears the clicks.
 */
export function claimCells(claim: ClaimView, absent: boolean, isStop: boolean): JSX.Element {
	const between = language.startsWith('ja') ? '' : ' ';
	const { name, title, value, says, meaning, warning } = claim;
	const copy = fill(labels.copyClaim, withNames(name));
	return (
		<>
			{VisibleText({ text: name, as: 'dt' })}
			<dd>
				{Value({ value })}
				{(meaning ?? says ?? warning ?? title) && (
					<span class="meaning">
						{title && `${withNames(title)} · `}
						{meaning && withNames(meaning) + between}
						{says && (
							<span class="says">
								<Phrases phrases={says} />
								{between}
							</span>
						)}
						{warning && <b class="warning">{withNames(warning)}</b>}
					</span>
				)}
				{!absent && (
					<button
						type="button"
						class="copy"
						tabIndex={isStop ? 0 : -1}
						aria-label={copy}
						aria-description={isStop ? labels.rowKeys : undefined}
						title={copy}
					/>
				)}
			</dd>
		</>
	);
}
