import type { ComponentChildren, JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ResultColumnView, ResultRowView, ResultsView } from '../protocol/results.ts';
import { Button } from './Button.tsx';
import { withNames } from './characters.ts';
import { post } from './host.ts';
import { Icon, Shape } from './Icon.tsx';
import { Phrases } from './Phrases.tsx';
import { count } from './time.ts';
import { VisibleText } from './VisibleText.tsx';
import { verdictLooks } from './verdictLooks.ts';
import { fill } from './words.ts';

/** What came out for many tokens: how many have which verdict, then a row for each. Sorting, filtering and turning pages is asked of the host. */
export function Results({ view }: { readonly view: ResultsView }): JSX.Element {
	const { title, summary, note, running, actions, columns, rows, empty, labels } = view;
	return (
		<main class="results">
			<header>
				<div>
					<h1>{title}</h1>
					<p class="summary" aria-live={running ? 'off' : 'polite'}>
						{summary}
					</p>
					<p class="quiet">{note}</p>
				</div>
				<div class="actions">
					{actions.map(({ action, label, primary }) => (
						<Button key={action} class={primary ? 'primary' : ''} onClick={() => post({ type: 'runForAll', action })}>
							{label}
						</Button>
					))}
				</div>
			</header>
			<Filters view={view} />
			<table aria-label={title} aria-busy={running}>
				<thead>
					<tr>
						{columns.map((column) => (
							<Heading key={column.column} column={column} />
						))}
						<th>
							<span class="unseen-words">{labels.inspectShort}</span>
						</th>
					</tr>
				</thead>
				<tbody>
					{rows.map((row) => (
						<Row key={row.number} row={row} view={view} />
					))}
				</tbody>
			</table>
			<p class="quiet none" role="status">
				{rows.length === 0 ? empty : ''}
			</p>
			<Pages view={view} />
		</main>
	);
}

function Filters({ view: { filters, labels, language } }: { readonly view: ResultsView }): JSX.Element {
	return (
		// biome-ignore lint/a11y/useSemanticElements: buttons that filter are no form
		<div class="filters" role="group" aria-label={labels.filter}>
			{filters.map(({ filter, title, count: number, chosen }) => (
				<Button key={filter} aria-pressed={chosen} onClick={() => post({ type: 'filter', filter })}>
					{filter !== 'all' && <Verdict verdict={filter} />}
					{title} <span class="badge">{count(number, language)}</span>
				</Button>
			))}
		</div>
	);
}

function Verdict({ verdict }: { readonly verdict: ResultRowView['verdict'] }): JSX.Element {
	const [tone, icon] = verdictLooks[verdict];
	return (
		<span class={`mark ${tone}`}>
			<Icon name={icon} />
		</span>
	);
}

const arrows = { ascending: 'M5 14l6-6 6 6', descending: 'M5 8l6 6 6-6' };

function Heading({ column: { column, title, sorted } }: { readonly column: ResultColumnView }): JSX.Element {
	return (
		<th aria-sort={sorted}>
			<Button onClick={() => post({ type: 'sort', column })}>
				{title}
				{sorted !== 'none' && <Shape path={arrows[sorted]} />}
			</Button>
		</th>
	);
}

/** A click anywhere in the row goes to the token: the link of the place covers the row, all but the button that inspects. */
function Row({ row, view: { labels, columns } }: { readonly row: ResultRowView; readonly view: ResultsView }): JSX.Element {
	const { number, place, kind, issuer, whose, verdict, verdictTitle, reason } = row;
	const titles = columns.map(({ title }) => title);
	const named = withNames(place);
	return (
		<tr>
			<Cell title={titles[0]}>
				<Button class="link" aria-label={fill(labels.goTo, named)} onClick={() => post({ type: 'goTo', number })}>
					<VisibleText text={place} />
				</Button>
			</Cell>
			<Cell title={titles[1]}>{withNames(kind)}</Cell>
			<Cell title={titles[2]}>
				<Phrases phrases={issuer} />
			</Cell>
			<Cell title={titles[3]}>
				{whose.map((text) => (
					<div>
						<VisibleText text={text} />
					</div>
				))}
			</Cell>
			<Cell title={titles[4]}>
				<span class="verdict-word">
					<Verdict verdict={verdict} />
					{verdictTitle}
				</span>
			</Cell>
			<Cell title={titles[5]}>
				<VisibleText text={reason} />
			</Cell>
			<td class="inspect">
				<Button aria-label={fill(labels.inspect, named)} onClick={() => post({ type: 'inspect', number })}>
					{labels.inspectShort}
				</Button>
			</td>
		</tr>
	);
}

/** A cell that can name its column, for where the columns are gone. */
function Cell({ title, children }: { readonly title: string | undefined; readonly children: ComponentChildren }): JSX.Element {
	return (
		<td data-title={title}>
			<div>{children}</div>
		</td>
	);
}

function Pages({ view: { pages, labels } }: { readonly view: ResultsView }): JSX.Element | null {
	const { shown, previous, next } = pages;
	const words = useRef<HTMLSpanElement>(null);
	const nav = useRef<HTMLElement>(null);
	const first = useRef(shown);
	// Another page begins at its top; a button that has no further page goes, and the focus stays beside it.
	const heldFocus = nav.current?.contains(document.activeElement) === true;
	useLayoutEffect(() => {
		if (first.current === shown) return;
		first.current = shown;
		if (heldFocus && nav.current?.contains(document.activeElement) !== true) words.current?.focus();
	}, [shown]);
	if (shown === '') return null;
	return (
		<nav ref={nav} class="pages" aria-label={labels.pages}>
			{previous !== undefined && (
				<Button key="previous" onClick={() => post({ type: 'turnTo', page: previous })}>
					{labels.previous}
				</Button>
			)}
			<span ref={words} key="shown" tabIndex={-1} aria-live="polite">
				{shown}
			</span>
			{next !== undefined && (
				<Button key="next" onClick={() => post({ type: 'turnTo', page: next })}>
					{labels.next}
				</Button>
			)}
		</nav>
	);
}
