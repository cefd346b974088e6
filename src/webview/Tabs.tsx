import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { InspectorLabels } from '../protocol/labels.ts';
import { stepOf } from './arrowKeys.ts';
import { Button } from './Button.tsx';
import { labels } from './words.ts';

/** One tab: the name of its words, a short count beside them and what it opens. */
export interface Tab {
	readonly id: keyof InspectorLabels;
	readonly badge?: string | undefined;
	readonly content: ComponentChildren;
}

interface TabsProps {
	readonly tabs: readonly Tab[];
	readonly chosen: string;
	readonly label: string;
	readonly onChoose: (id: string) => void;
}

/** Tabs as the ARIA practices have them: one tab stop, arrow keys, Home and End; a panel is drawn when it is first opened, and stays so that a filter is kept. */
export function Tabs({ tabs, chosen, label, onChoose }: TabsProps): JSX.Element {
	const list = useRef<HTMLDivElement>(null);
	const opened = useRef(new Set<string>()).current;
	const current = Math.max(
		0,
		tabs.findIndex(({ id }) => id === chosen),
	);

	opened.add(tabs[current]?.id ?? '');

	const move = (event: KeyboardEvent): void => {
		const target = stepOf(event, current, tabs.length, 'ArrowLeft', 'ArrowRight');
		if (target === undefined) return;
		event.preventDefault();
		const index = (target + tabs.length) % tabs.length;
		const tab = tabs[index];
		if (tab === undefined) return;
		onChoose(tab.id);
		list.current?.querySelectorAll('button')[index]?.focus();
	};

	return (
		<>
			<div ref={list} class="tabs" role="tablist" aria-label={label} onKeyDown={move}>
				{tabs.map((tab, index) => {
					const { id } = tab;
					return (
						<Button
							key={id}
							role="tab"
							id={`tab-${id}`}
							aria-controls={`panel-${id}`}
							aria-selected={index === current}
							tabIndex={index === current ? 0 : -1}
							onClick={() => onChoose(id)}
						>
							<TabWords {...tab} />
						</Button>
					);
				})}
			</div>
			{tabs.map(({ id, content }, index) => (
				// biome-ignore lint/a11y/noNoninteractiveTabindex: a panel without controls must be reachable, to be read and scrolled by keyboard
				<div key={id} role="tabpanel" id={`panel-${id}`} aria-labelledby={`tab-${id}`} tabIndex={0} hidden={index !== current}>
					{opened.has(id) && content}
				</div>
			))}
		</>
	);
}

/** What a tab is called. */
export function TabWords({ id, badge }: Tab): JSX.Element {
	return (
		<>
			{labels[id]}
			{badge && <span class="badge">{badge}</span>}
		</>
	);
}
