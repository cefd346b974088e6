import type { ComponentChildren, JSX } from 'preact';
import { useRef } from 'preact/hooks';

/** One tab: its words, a short count beside them and what it opens. */
export interface Tab {
	readonly id: string;
	readonly label: string;
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
		const steps: Readonly<Record<string, number>> = { ArrowLeft: current - 1, ArrowRight: current + 1, Home: 0, End: tabs.length - 1 };
		const target = steps[event.key];
		if (target === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
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
				{tabs.map(({ id, label: words, badge }, index) => (
					<button
						key={id}
						type="button"
						role="tab"
						id={`tab-${id}`}
						aria-controls={`panel-${id}`}
						aria-selected={index === current}
						tabIndex={index === current ? 0 : -1}
						onClick={() => onChoose(id)}
					>
						{words}
						{badge !== undefined && <span class="badge">{badge}</span>}
					</button>
				))}
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
