import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckMark, CheckView, InspectorView } from '../protocol/inspector.ts';
import { Acceptance } from './Acceptance.tsx';
import { Checks } from './Checks.tsx';
import { Claims } from './Claims.tsx';
import { Compare } from './Compare.tsx';
import { Flow } from './Flow.tsx';
import { remember, remembered } from './host.ts';
import { Issuer } from './Issuer.tsx';
import { Nested } from './Nested.tsx';
import { Section } from './Section.tsx';
import type { Tab } from './Tabs.tsx';
import { Tabs, TabWords } from './Tabs.tsx';
import { TimeLine } from './TimeLine.tsx';
import { Token } from './Token.tsx';
import { count } from './time.ts';
import { useWide } from './useWide.ts';
import { fill, labels, language } from './words.ts';

interface PartsProps {
	readonly view: InspectorView;
	/** How many claims are in the token. */
	readonly present: number;
}

/** What comes after the answer: the time line, and the parts, in tabs or beside each other. */
export function Parts({ view, present }: PartsProps): JSX.Element {
	const { times } = view;
	const wide = useWide();
	const [chosen, setChosen] = useState(() => remembered('tab') ?? 'claims');
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
	const all = [...main, ...side];
	// One place for the tabs whatever the width, so that what was typed and unfolded in them outlives a change of it.
	const beside = wide || all.length === 1;
	const listed = beside ? main : all.sort((left, right) => narrowOrder.indexOf(left.id) - narrowOrder.indexOf(right.id));

	return (
		<>
			<TimeLine key={[times.authTime, times.issuedAt, times.notBefore, times.expiresAt].join()} times={times} />
			<div class={beside && main[0] ? 'columns' : 'columns single'}>
				{listed[0] && (
					<div key="tabs">
						<Tabs tabs={listed} chosen={chosen} label={view.title} onChoose={choose} />
					</div>
				)}
				{beside && (
					<div key="side" class="side">
						{side.map(region)}
					</div>
				)}
			</div>
		</>
	);
}

/** The order of the tabs where there is one column. */
const narrowOrder: readonly Tab['id'][] = ['claims', 'nested', 'checks', 'services', 'issuer', 'token', 'compare', 'flow'];

/** A tab with something in it. */
function tab(id: Tab['id'], content: Tab['content'] | false, badge?: string): Tab[] {
	return content ? [{ id, content, badge }] : [];
}

/** What is looked at one at a time, in tabs. */
function mainTabs({ payload, nested = [], acceptance, issuer, compare, flow }: InspectorView, present: number): Tab[] {
	return [
		...tab('claims', payload.length > 0 && <Claims groups={payload} />, count(present, language)),
		...tab('nested', nested.length > 0 && <Nested nested={nested} />, count(nested.length, language)),
		...tab('services', acceptance && <Acceptance acceptance={acceptance} />),
		...tab('issuer', issuer && <Issuer issuer={issuer} />),
		...tab('compare', compare && <Compare {...compare} />),
		...tab('flow', flow && <Flow {...flow} />),
	];
}

/** What stands beside that all the time where there is room: whether it can be believed, and the token itself. */
function sideTabs(view: InspectorView): Tab[] {
	const { checks, recheck } = view;
	return [
		...tab('checks', checks.length > 0 && <Checks checks={checks} recheck={recheck} />, checksBadge(checks)),
		...tab('token', <Token {...view} />),
	];
}

function region(props: Tab): JSX.Element {
	return (
		<Section key={props.id} class="region" id={`region-${props.id}`} level="h2" heading={<TabWords {...props} />}>
			{props.content}
		</Section>
	);
}

function checksBadge(checks: readonly CheckView[]): string | undefined {
	const number = (mark: CheckMark): number => checks.filter((check) => check.mark === mark).length;
	const failed = number('fail');
	const open = number('open');
	if (failed > 0) return fill(labels.failedChecks, count(failed, language));
	return open > 0 ? fill(labels.openChecks, count(open, language)) : undefined;
}
