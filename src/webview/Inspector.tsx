import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { CheckMark, InspectorView } from '../protocol/inspector.ts';
import { Actions } from './Actions.tsx';
import { Checks } from './Checks.tsx';
import { Claims } from './Claims.tsx';
import { Clock } from './Clock.tsx';
import { withNames } from './characters.ts';
import { remember, remembered } from './host.ts';
import { later } from './Later.tsx';
import { Phrases } from './Phrases.tsx';
import { Problems } from './Problems.tsx';
import { Share, setJsonInks } from './Share.tsx';
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
	useLayoutEffect(() => setJsonInks(view.inks), [view.inks]);
	const wide = useWide();
	const [chosen, setChosen] = useState(() => remembered('tab') ?? 'claims');
	const present = view.payload.reduce((sum, group) => sum + (group.absent ? 0 : group.claims.length), 0);
	const { about, aboutMore, back } = view;
	const choose = (tab: string): void => {
		setChosen(tab);
		remember({ tab });
	};
	// Who asks for a comparison elsewhere wants to see it; what is drawn first is what the reader has left.
	const comparison = view.compare?.compared?.number;
	const seen = useRef(comparison);
	useEffect(() => {
		if (comparison !== undefined && comparison !== seen.current) choose('compare');
		seen.current = comparison;
	}, [comparison]);
	const main = mainTabs(view, present);
	const side = sideTabs(view);
	// One place for the tabs whatever the width, so that what was typed and unfolded in them outlives a change of it.
	const beside = wide || main.length + side.length === 1;
	const listed = beside ? main : [...main, ...side].sort((left, right) => narrowOrder.indexOf(left.id) - narrowOrder.indexOf(right.id));
	const tabs = (shown: readonly Tab[]): JSX.Element => <Tabs tabs={shown} chosen={chosen} label={view.title} onChoose={choose} />;

	return (
		<WordsContext.Provider value={{ labels, language }}>
			<main>
				{view.sharing && <Share sharing={view.sharing} />}
				{back !== undefined && <Actions actions={[back]} />}
				<header>
					<div>
						<h1>{withNames(view.title)}</h1>
						<p class="quiet">
							<Phrases phrases={view.subtitle} />
						</p>
						{about !== undefined && (
							<details class="quiet about">
								<summary>{withNames(about)}</summary>
								{aboutMore !== undefined && <p>{withNames(aboutMore)}</p>}
							</details>
						)}
					</div>
					{(Object.keys(times).length > 0 || (present > 0 && view.verdict.state !== 'unreadable')) && <Clock times={times} />}
				</header>
				<Verdict verdict={view.verdict} />
				{view.problems.length > 0 && <Problems problems={view.problems} />}
				<TimeLine key={[times.authTime, times.issuedAt, times.notBefore, times.expiresAt].join()} times={times} />
				<div class={beside && main.length > 0 ? 'columns' : 'columns single'}>
					{listed.length > 0 && <div key="tabs">{tabs(listed)}</div>}
					{beside && (
						<div key="side" class="side">
							{side.map((tab) => (
								<Region key={tab.id} tab={tab} />
							))}
						</div>
					)}
				</div>
			</main>
		</WordsContext.Provider>
	);
}

/** The order of the tabs where there is one column. */
const narrowOrder = ['claims', 'nested', 'checks', 'services', 'issuer', 'token', 'compare', 'flow'];

/** What is looked at one at a time, in tabs. */
function mainTabs({ payload, nested = [], acceptance, issuer, compare, flow, labels, language }: InspectorView, present: number): Tab[] {
	const claims = { id: 'claims', label: labels.claims, badge: count(present, language), content: <Claims groups={payload} /> };
	const inside = {
		id: 'nested',
		label: labels.nested,
		badge: count(nested.length, language),
		content: later(({ Nested }) => <Nested nested={nested} />),
	};
	return [
		...(payload.length > 0 ? [claims] : []),
		...(nested.length > 0 ? [inside] : []),
		...(acceptance
			? [{ id: 'services', label: labels.services, content: later(({ Acceptance }) => <Acceptance acceptance={acceptance} />) }]
			: []),
		...(issuer ? [{ id: 'issuer', label: labels.issuer, content: later(({ Issuer }) => <Issuer issuer={issuer} />) }] : []),
		...(compare ? [{ id: 'compare', label: labels.compare, content: later(({ Compare }) => <Compare {...compare} />) }] : []),
		...(flow ? [{ id: 'flow', label: labels.flow, content: later(({ Flow }) => <Flow {...flow} />) }] : []),
	];
}

/** What stands beside that all the time where there is room: whether it can be believed, and the token itself. */
function sideTabs(view: InspectorView): Tab[] {
	const { checks, recheck, labels } = view;
	return [
		...(checks.length > 0
			? [{ id: 'checks', label: labels.checks, badge: checksBadge(view), content: <Checks checks={checks} recheck={recheck} /> }]
			: []),
		{ id: 'token', label: labels.token, content: <Token {...view} /> },
	];
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
