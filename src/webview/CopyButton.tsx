import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { announce } from './announce.ts';
import { Icon } from './Icon.tsx';
import { labels } from './words.ts';

const thanksFor = 2000;

/** Has the host copy what stands beside it, and says that it was done. */
export function CopyButton({ label, onCopy }: { readonly label: string; readonly onCopy: () => void }): JSX.Element {
	const [copied, setCopied] = useState(false);
	useEffect(() => {
		if (!copied) return undefined;
		const timer = setTimeout(() => setCopied(false), thanksFor);
		return () => clearTimeout(timer);
	}, [copied]);
	return (
		<button
			type="button"
			class="copy"
			aria-label={label}
			title={label}
			onClick={() => {
				onCopy();
				announce(labels.copied);
				setCopied(true);
			}}
		>
			<Icon name={copied ? 'pass' : 'copy'} />
		</button>
	);
}
