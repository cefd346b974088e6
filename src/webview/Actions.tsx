import type { ComponentChildren, JSX } from 'preact';
import type { ActionView } from '../protocol/inspector.ts';
import { Button } from './Button.tsx';
import { asks } from './host.ts';

interface ActionsProps {
	readonly actions?: readonly ActionView[];
	readonly children?: ComponentChildren;
}

/** What can be done: buttons beside each other. */
export function Actions({ actions = [], children }: ActionsProps): JSX.Element {
	return (
		<div class="actions">
			{actions.map(({ action, label, primary }) => (
				<Button key={action} class={primary ? 'primary' : ''} onClick={asks(action)}>
					{label}
				</Button>
			))}
			{children}
		</div>
	);
}
