import type { JSX } from 'preact';
import type { ActionView } from '../protocol/inspector.ts';
import { post } from './host.ts';

/** Buttons for what the reader can do; the host does it. */
export function Actions({ actions }: { readonly actions: readonly ActionView[] }): JSX.Element {
	return (
		<div class="actions">
			{actions.map(({ action, label, primary }) => (
				<button key={action} type="button" class={primary ? 'primary' : ''} onClick={() => post({ type: 'run', action })}>
					{label}
				</button>
			))}
		</div>
	);
}
