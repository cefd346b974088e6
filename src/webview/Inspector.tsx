import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { CheckMark, InspectorView } from '../protocol/inspector.ts';
import { Acceptance } from './Acceptance.tsx';
import { Actions } from './Actions.tsx';
import { Checks } from './Checks.tsx';
import { Claims } from './Claims.tsx';
import { Clock } from './Clock.tsx';
import { withNames } from './characters.ts';
import { rememberedTab, rememberTab } from './host.ts';
import { Nested } from './Nested.tsx';
import { Phrases } from './Phrases.tsx';
import { Problems } from './Problems.tsx';
import type { Tab } from './Tabs.tsx';
import { Tabs } from './Tabs.tsx';
import { TimeLine } from './TimeLine.tsx';
import { Token } from './Token.tsx';
import { count } from './time.ts';
import { useWide } from './useWide.ts';
import { Verdict } from './Verdict.tsx';
import { fill, WordsContext } from './words.ts';

/** The whole page, in the order of questions: what is this, how long does it live, can I believe it, what next; then the rest. */
export function Inspector({ view }: { readonly view: InspectorView }): JSX.Element {
	const { labels, language, times } = view;
	const wide = useWide();
	const [chosen, setChosen] = useState(() => rememberedTab() ?? 'claims');
	const present = view.payload.reduce((sum, group) => sum + (group.absent ? 0 : group.claims.length), 0);

	const claims: Tab | undefined =
		view.payload.length > 0
			? { id: 'claims', label: labels.claims, badge: count(present, language), content: <Claims groups={view.payload} /> }
			: undefined;
	const checks: Tab | undefined =
		view.checks.length > 0
			? { id: 'checks', label: labels.checks, badge: checksBadge(view), content: <Checks checks={view.checks} /> }
			: undefined;
	const { about = '', acceptance, back, nested = [] } = view;
	const inside: Tab | undefined =
		nested.length > 0
			? { id: 'nested', label: labels.nested, badge: count(nested.length, language), content: <Nested nested={nested} /> }
			: undefined;
	const services: Tab | undefined = acceptance && {
		id: 'services',
		label: labels.services,
		content: <Acceptance acceptance={acceptance} />,
	};
	const token: Tab = { id: 'token', label: labels.token, content: <Token {...view} /> };
	const tabs = [claims, inside, checks, services, token].filter((tab) => tab !== undefined);

	return (
		<WordsContext.Provider value={{ labels, language }}>
			<main>
				{back !== undefined && <Actions actions={[back]} />}
				<header>
					<div>
						<h1>{withNames(view.title)}</h1>
						<p class="quiet">
							<Phrases phrases={view.subtitle} />
						</p>
						{about !== '' && <p class="quiet about">{withNames(about)}</p>}
					</div>
					{(present > 0 || Object.keys(times).length > 0) && <Clock times={times} />}
				</header>
				<Verdict verdict={view.verdict} />
				{view.problems.length > 0 && <Problems problems={view.problems} />}
				<TimeLine times={times} />
				{wide || tabs.length === 1 ? (
					<div class={claims === undefined ? 'columns single' : 'columns'}>
						{claims !== undefined && <Region tab={claims} />}
						<div>{tabs.map((tab) => tab !== claims && <Region key={tab.id} tab={tab} />)}</div>
					</div>
				) : (
					<div>
						<Tabs
							tabs={tabs}
							chosen={chosen}
							label={view.title}
							onChoose={(tab) => {
								setChosen(tab);
								rememberTab(tab);
							}}
						/>
					</div>
				)}
			</main>
		</WordsContext.Provider>
	);
}

function Region({ tab }: { readonly tab: Tab }): JSX.Element {
	return (
		<section class="region" aria-labelledby={`region-${tab.id}`}>
			<h2 id={`region-${tab.id}`}>
				{tab.label}
				{tab.badge !== undefined && <span class="badge">{tab.badge}</span>}
			</h2>
			{tab.content}
		</section>
	);
}

function checksBadge({ checks, labels, language }: InspectorView): string | undefined {
	const number = (mark: CheckMark): number => checks.filter((check) => check.mark === mark).length;
	if (number('fail') > 0) return fill(labels.failedChecks, count(number('fail'), language));
	if (number('open') > 0) return fill(labels.openChecks, count(number('open'), language));
	return undefined;
}
