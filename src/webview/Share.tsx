import type { JSX } from 'preact';
import { type InksView, inkNames, type SharingView } from '../protocol/tokenPart.ts';
import { Actions } from './Actions.tsx';
import { withNames } from './characters.ts';
import { Icon } from './Icon.tsx';
import { root } from './root.ts';

/** What can be done for those who look on or read a report; while the token is redacted, that stays in sight. */
export function Share({ sharing }: { readonly sharing: SharingView }): JSX.Element {
	const { on, note = '', actions } = sharing;
	return (
		<div class={on ? 'share on' : 'share'}>
			{on && <Icon name="hidden" />}
			<p role="status">{withNames(note)}</p>
			<Actions actions={actions} />
		</div>
	);
}

/** Takes the editor's colours for JSON; those that it does not know stay what the page makes them. */
export function setJsonInks(inks: InksView = {}): void {
	for (const name of inkNames) root.style.setProperty(`--ink-${name}`, inks[name] ?? '');
}
