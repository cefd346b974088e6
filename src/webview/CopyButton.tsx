import type { JSX } from 'preact';
import { Button } from './Button.tsx';
import { thank } from './thank.ts';
import { fill, labels } from './words.ts';

/** Has the host copy what stands beside it, and says that it was done. Its icon is drawn by the style sheet. */
export function CopyButton({ name, onCopy }: { readonly name: string; readonly onCopy: () => void }): JSX.Element {
	const label = fill(labels.copyValue, name);
	return (
		<Button
			class="copy"
			aria-label={label}
			title={label}
			onClick={({ currentTarget }) => {
				onCopy();
				thank(currentTarget);
			}}
		/>
	);
}
