import type { JSX } from 'preact';
import type { ProblemView } from '../protocol/inspector.ts';
import { withNames } from './characters.ts';
import { Icon } from './Icon.tsx';
import { VisibleText } from './VisibleText.tsx';
import { labels } from './words.ts';

/** What is wrong with the token as written, part by part. */
export function Problems({ problems }: { readonly problems: readonly ProblemView[] }): JSX.Element {
	return (
		<section class="problems" aria-labelledby="problems-title">
			<h2 id="problems-title">{labels.problems}</h2>
			<ProblemList problems={problems} />
		</section>
	);
}

/** The problems alone. */
export function ProblemList({ problems }: { readonly problems: readonly ProblemView[] }): JSX.Element {
	return (
		<ul>
			{problems.map(({ part, message, serious, note = false }) => (
				<li class={serious ? 'bad' : note ? 'note' : 'doubt'}>
					<Icon name={serious ? 'fail' : note ? 'note' : 'warn'} />
					<p>
						<span class="unseen-words">{serious ? labels.markFail : note ? labels.markNote : labels.markWarn}: </span>
						<b>{withNames(part)}</b> <VisibleText text={message} />
					</p>
				</li>
			))}
		</ul>
	);
}
