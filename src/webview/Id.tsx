import type { JSX } from 'preact';
import type { IdView } from '../protocol/start.ts';
import { announce } from './announce.ts';
import { Button } from './Button.tsx';
import { withNames } from './characters.ts';
import { post } from './host.ts';
import { VisibleText } from './VisibleText.tsx';
import { fill, labels } from './words.ts';

/** An id that copies whole, however short it stands here. Its name begins with what is seen, as those who speak to a page call it. */
export function Id({ text, id: { index, whole } }: { readonly text: string; readonly id: IdView }): JSX.Element {
	const label = fill(labels.copyClaim, withNames(whole));
	return (
		<Button
			class="id"
			title={label}
			onClick={() => {
				post({ type: 'copyId', index });
				announce(labels.copied);
			}}
		>
			<code>
				<VisibleText text={text} />
			</code>
			<span class="unseen-words"> {label}</span>
		</Button>
	);
}
