import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClaimView } from '../protocol/inspector.ts';
import { announce } from './announce.ts';
import { claimCells } from './Claim.tsx';
import { post } from './host.ts';
import { count } from './time.ts';
import { fill, labels, language } from './words.ts';

/** Rows that are drawn before somebody asks for more: beyond any honest token. */
const mostAtFirst = 1000;
/** Rows that are drawn at once, more than a screen holds, and after each frame from then on. */
const drawnAtOnce = 40;
const drawnAfter = 120;
/** How high a row is that is not drawn yet, in pixels. */
const usualHeight = 56;
const thanksFor = 2000;

/**
 * A row in the forms that it has been drawn in: Preact gets the very same node again and does not look into it, so that filtering only hides rows, and
 * a new verdict draws only the claims that it changes.
 */
interface Row {
	readonly claim: ClaimView;
	/** What the forms were made from, to be compared with the claim of the next view. */
	readonly text: string;
	readonly forms: (JSX.Element | undefined)[];
}

interface ClaimListProps {
	readonly claims: readonly ClaimView[];
	readonly where: 'header' | 'payload';
	/** The claims are not in the token: nothing to copy. */
	readonly absent: boolean;
	/** Which of the claims are asked for; left out, all of them. */
	readonly matches?: readonly boolean[] | undefined;
	/** What they are asked for by. */
	readonly filter?: string;
}

/**
 * Claims as rows. The first are drawn at once and the others after that, some a frame; of very many, more when asked. The buttons that copy are
 * one stop of the keyboard, with arrow keys between them.
 */
export function ClaimList({ claims, where, absent, matches, filter = '' }: ClaimListProps): JSX.Element {
	const list = useRef<HTMLDListElement>(null);
	const [limit, setLimit] = useState(mostAtFirst);
	// Another number of claims is another token. The same one with a new verdict leaves what is drawn.
	const shownFor = `${claims.length} ${filter}`;
	const [{ of, rows: drawnRows }, setDrawn] = useState({ of: shownFor, rows: drawnAtOnce });
	const ready = of === shownFor ? drawnRows : drawnAtOnce;
	const [stop, setStop] = useState(0);
	const made = useRef<Row[]>([]).current;

	const total = matches ? matches.filter(Boolean).length : claims.length;
	const wanted = Math.min(limit, total);
	const stopRow = stop < claims.length && (matches?.[stop] ?? true) ? stop : Math.max(0, matches?.indexOf(true) ?? 0);

	useEffect(() => {
		if (ready >= wanted) return undefined;
		return afterFrame(() => setDrawn({ of: shownFor, rows: ready + drawnAfter }));
	}, [ready, wanted, shownFor]);

	const drawnBefore = (claim: ClaimView, index: number): Row['forms'] | undefined => {
		const known = made[index];
		if (known === undefined || (known.claim !== claim && known.text !== language + JSON.stringify(claim))) return undefined;
		made[index] = { ...known, claim };
		return known.forms;
	};
	const row = (claim: ClaimView, index: number, hidden: boolean): JSX.Element => {
		const forms = drawnBefore(claim, index) ?? [];
		if (forms.length === 0) made[index] = { claim, text: language + JSON.stringify(claim), forms };
		const form = (hidden ? 1 : 0) + (index === stopRow ? 2 : 0);
		forms[form] ??= (
			<div
				key={`${index} ${claim.name}`}
				data-span={absent ? undefined : `${where}/${claim.name}`}
				class={absent ? 'claim absent' : 'claim'}
				data-index={index}
				hidden={hidden}
			>
				{claimCells(claim, absent, index === stopRow)}
			</div>
		);
		return forms[form];
	};

	const rows: JSX.Element[] = [];
	let shown = 0;
	for (const [index, claim] of claims.entries()) {
		if (shown >= Math.min(wanted, ready) && index >= made.length) break;
		const matching = matches?.[index] ?? true;
		const now = matching && shown < Math.min(wanted, ready);
		// A row that was drawn once is only hidden.
		if (now || drawnBefore(claim, index)) rows.push(row(claim, index, !now));
		if (matching) shown++;
	}
	const due = wanted - Math.min(wanted, ready);

	const move = (event: KeyboardEvent): void => {
		if (!isCopy(event.target) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.claim:not([hidden]) > dd > .copy') ?? [])];
		const here = buttons.indexOf(event.target);
		const steps: Readonly<Record<string, number>> = { ArrowUp: here - 1, ArrowDown: here + 1, Home: 0, End: buttons.length - 1 };
		const target = buttons[steps[event.key] ?? -1];
		if (target === undefined) return;
		event.preventDefault();
		target.focus();
	};
	const copy = ({ target }: Event): void => {
		const claim = claims[indexOf(target)];
		if (claim === undefined || !isCopy(target)) return;
		post({ type: 'copyClaim', where, name: claim.name });
		announce(labels.copied);
		target.dataset['copied'] = '';
		setTimeout(() => delete target.dataset['copied'], thanksFor);
	};

	return (
		<>
			<dl ref={list} onKeyDown={move} onClick={copy} onFocusIn={({ target }) => isCopy(target) && setStop(indexOf(target))}>
				{rows}
			</dl>
			{due > 0 && <svg class="due" aria-hidden="true" width="1" height={due * usualHeight} />}
			{total > wanted && (
				<p class="more">
					<button type="button" onClick={() => setLimit(limit + mostAtFirst)}>
						{fill(labels.showMore, count(Math.min(total - wanted, mostAtFirst), language))}
					</button>{' '}
					<span class="quiet">{fill(labels.notShown, count(total - wanted, language))}</span>
				</p>
			)}
		</>
	);
}

function isCopy(target: EventTarget | null): target is HTMLElement {
	return target instanceof HTMLElement && target.className === 'copy';
}

function indexOf(target: EventTarget | null): number {
	return isCopy(target) ? Number(target.closest<HTMLElement>('.claim')?.dataset['index']) : -1;
}

/** Calls once what was just drawn is seen, and input that came meanwhile is heard. Gives what takes the call back. */
function afterFrame(call: () => void): () => void {
	let timer: ReturnType<typeof setTimeout> | undefined;
	const frame = requestAnimationFrame(() => {
		timer = setTimeout(call);
	});
	return () => {
		cancelAnimationFrame(frame);
		clearTimeout(timer);
	};
}
