import type { JSX } from 'preact';
import type { ProblemView } from '../protocol/inspector.ts';
import { withNames } from './characters.ts';
import { Icon } from './Icon.tsx';
import { MarkWord } from './MarkWord.tsx';
import { Section } from './Section.tsx';
import { VisibleText } from './VisibleText.tsx';
import { labels } from './words.ts';

/** What is wrong with the token as written, part by part. */
export function Problems({ problems }: { readonly problems: readonly ProblemView[] }): JSX.Element {
	return (
		<Section class="problems" id="problems-title" level="h2" heading={labels.problems}>
			<ProblemList problems={problems} />
		</Section>
	);
}

const tones = { fail: 'bad', note: 'note', warn: 'doubt' } as const;

/** The problems alone. */
export function ProblemList({ problems }: { readonly problems: readonly ProblemView[] }): JSX.Element {
	return (
		<ul>
			{problems.map(({ part, message, serious, note = false }) => {
				const mark = serious ? 'fail' : note ? 'note' : 'warn';
				return (
					<li class={tones[mark]}>
						<Icon name={mark} />
						<p>
							<MarkWord mark={mark} />
							<b>{withNames(part)}</b> <VisibleText text={message} />
						</p>
					</li>
				);
			})}
		</ul>
	);
}
