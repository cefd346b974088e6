import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { VerdictView } from '../protocol/inspector.ts';
import { Actions } from './Actions.tsx';
import { withNames } from './characters.ts';
import { Icon } from './Icon.tsx';
import { useHeldFocus } from './useHeldFocus.ts';
import { verdictLooks } from './verdictLooks.ts';

/** One sentence of verdict and what to do next. A new verdict is announced; the buttons are not part of the announcement. */
export function Verdict({ verdict }: { readonly verdict: VerdictView }): JSX.Element {
	const section = useRef<HTMLElement>(null);
	const title = useRef<HTMLHeadingElement>(null);
	const [tone, icon] = verdictLooks[verdict.state];

	// The button that was pressed goes away with the old verdict.
	useHeldFocus(section, title);
	return (
		<section ref={section} class={`verdict ${tone}`} aria-labelledby="verdict-title">
			<Icon name={icon} />
			<div class="words" aria-live="polite" aria-atomic="true">
				<h2 ref={title} id="verdict-title" tabIndex={-1}>
					{withNames(verdict.title)}
				</h2>
				<p>{withNames(verdict.sentence)}</p>
			</div>
			{verdict.actions.length > 0 && <Actions actions={verdict.actions} />}
		</section>
	);
}
