import type { JSX } from 'preact';
import type { NestedView } from '../protocol/inspector.ts';
import { Actions } from './Actions.tsx';
import { Button } from './Button.tsx';
import { withNames } from './characters.ts';
import { post } from './host.ts';
import { Json } from './Json.tsx';
import { ProblemList } from './Problems.tsx';
import { Quiet } from './Quiet.tsx';
import { Section } from './Section.tsx';
import { labels } from './words.ts';

/** The tokens inside this one: what each is and says, and a way to inspect it. */
export function Nested({ nested }: { readonly nested: readonly NestedView[] }): JSX.Element {
	return (
		<>
			{nested.map(({ heading, title, about, problems, json }, index) => (
				<Section class="group nested" id={`nested-${index}`} heading={withNames(heading)}>
					<p>
						<b>{withNames(title)}</b>
					</p>
					<Quiet>{withNames(about)}</Quiet>
					{problems.length > 0 && (
						<div class="problems">
							<ProblemList problems={problems} />
						</div>
					)}
					<Json text={json} />
					<Actions>
						<Button onClick={() => post({ type: 'inspectNested', index })}>{labels.inspect}</Button>
					</Actions>
				</Section>
			))}
		</>
	);
}
