import type { JSX } from 'preact';
import type { NestedView } from '../protocol/inspector.ts';
import { withNames } from './characters.ts';
import { post } from './host.ts';
import { Json } from './Json.tsx';
import { ProblemList } from './Problems.tsx';
import { labels } from './words.ts';

/** The tokens inside this one: what each is and says, and a way to inspect it. */
export function Nested({ nested }: { readonly nested: readonly NestedView[] }): JSX.Element {
	return (
		<>
			{nested.map(({ heading, title, about, problems, json }, index) => (
				<section class="group nested" aria-labelledby={`nested-${index}`}>
					<h3 id={`nested-${index}`}>{withNames(heading)}</h3>
					<p>
						<b>{withNames(title)}</b>
					</p>
					<p class="quiet">{withNames(about)}</p>
					{problems.length > 0 && (
						<div class="problems">
							<ProblemList problems={problems} />
						</div>
					)}
					<Json text={json} />
					<div class="actions">
						<button type="button" onClick={() => post({ type: 'inspectNested', index })}>
							{labels.inspect}
						</button>
					</div>
				</section>
			))}
		</>
	);
}
