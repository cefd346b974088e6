import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { InspectorView } from '../protocol/inspector.ts';
import { Actions } from './Actions.tsx';
import { Clock } from './Clock.tsx';
import { withNames } from './characters.ts';
import { Parts } from './Parts.tsx';
import { Phrases } from './Phrases.tsx';
import { Problems } from './Problems.tsx';
import { Quiet } from './Quiet.tsx';
import { Share } from './Share.tsx';
import { Verdict } from './Verdict.tsx';
import { whenSeen } from './whenSeen.ts';

/** The whole page, in the order of questions: what is this, how long does it live, can I believe it, what next; then the rest. */
export function Inspector({ view }: { readonly view: InspectorView }): JSX.Element {
	const [answered, setAnswered] = useState(false);
	// What is drawn beside the painting of the answer would delay it.
	useEffect(() => whenSeen(() => setAnswered(true)), []);
	const { times, about, aboutMore, back } = view;
	const present = view.payload.flatMap(({ absent, claims }) => (absent ? [] : claims)).length;

	return (
		<main aria-busy={!answered}>
			{view.sharing && <Share sharing={view.sharing} />}
			{back && <Actions actions={[back]} />}
			<header>
				<div>
					<h1>{withNames(view.title)}</h1>
					<Quiet>
						<Phrases phrases={view.subtitle} />
					</Quiet>
					{about && (
						<details class="quiet about">
							<summary>{withNames(about)}</summary>
							{aboutMore && <p>{withNames(aboutMore)}</p>}
						</details>
					)}
				</div>
				{(Object.keys(times).length > 0 || (present > 0 && view.verdict.state !== 'unreadable')) && <Clock times={times} />}
			</header>
			<Verdict verdict={view.verdict} />
			{view.problems.length > 0 && <Problems problems={view.problems} />}
			{answered && <Parts view={view} present={present} />}
		</main>
	);
}
