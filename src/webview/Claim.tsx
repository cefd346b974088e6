import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ClaimView } from '../protocol/inspector.ts';
import { announce } from './announce.ts';
import { withNames } from './characters.ts';
import { post } from './host.ts';
import { Icon } from './Icon.tsx';
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
				{!absent && <Copy name={name} where={where} />}
			</dd>
		</>
	);
}

const thanksFor = 2000;

function Copy({ name, where }: { readonly name: string; readonly where: 'header' | 'payload' }): JSX.Element {
	const { labels } = useWords();
	const [copied, setCopied] = useState(false);
	useEffect(() => {
		if (!copied) return undefined;
		const timer = setTimeout(() => setCopied(false), thanksFor);
		return () => clearTimeout(timer);
	}, [copied]);
	const label = fill(labels.copyClaim, withNames(name));
	return (
		<button
			type="button"
			class="copy"
			aria-label={label}
			title={label}
			onClick={() => {
				post({ type: 'copyClaim', where, name });
				announce(labels.copied);
				setCopied(true);
			}}
		>
			<Icon name={copied ? 'pass' : 'copy'} />
		</button>
	);
}
