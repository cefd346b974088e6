import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ClaimView } from '../protocol/inspector.ts';
import { stepOf } from './arrowKeys.ts';
import { claimCells } from './Claim.tsx';
import { post } from './host.ts';
import { More } from './More.tsx';
import { thank } from './thank.ts';
import { whenIdle } from './whenIdle.ts';
import { language } from './words.ts';

/** Rows that are drawn before somebody asks for more: beyond any honest token. */
const mostAtFirst = 1000;
/** No row is lower, in pixels. */
const leastHeight = 32;
/** Rows that come into sight after each frame; in the first, as many as the window may hold. */
const drawnAfter = 120;
/** How high a row is that is not drawn yet, in pixels. */
const usualHeight = 56;

/**
 * A row as it has been drawn. Preact gets the very same nodes again and does not look into them, so that filtering only hides rows, and a new verdict
 * draws only the claims that it changes.
 */
interface Row {
	/** What it was drawn from, and that as a text, to be compared with the claim of the next view. */
	claim: ClaimView;
	readonly text: string;
	/** Without and with the stop of the keyboard. */
	readonly cells: [JSX.Element?, JSX.Element?];
	/** The same, in sight and then hidden. */
	readonly forms: (JSX.Element | undefined)[];
	shown: boolean;
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
	const [begun, setBegun] = useState({ of: '' });
	const [stop, setStop] = useState(0);
	const made = useRef<Row[]>([]).current;

	const total = matches ? matches.filter(Boolean).length : claims.length;
	const wanted = Math.min(limit, total);
	const stopRow = stop < claims.length && (matches?.[stop] ?? true) ? stop : Math.max(0, matches?.indexOf(true) ?? 0);

	const drawnBefore = (claim: ClaimView, index: number): Row | undefined => {
		const known = made[index];
		if (known === undefined || (known.claim !== claim && known.text !== language + JSON.stringify(claim))) return undefined;
		known.claim = claim;
		return known;
	};
	const draw = ({ claim, cells, forms, shown }: Row, index: number): JSX.Element => {
		const isStop = index === stopRow;
		const place = Number(isStop);
		const form = shown ? place : place + 2;
		cells[place] ??= claimCells(claim, absent, isStop);
		forms[form] ??= (
			<div
				key={`${index} ${claim.name}`}
				data-span={absent ? undefined : `${where}/${claim.name}`}
				class={absent ? 'claim absent' : 'claim'}
				data-index={index}
				hidden={!shown}
			>
				{cells[place]}
			</div>
		);
		return forms[form];
	};

	const rows: JSX.Element[] = [];
	let room = begun.of === shownFor ? drawnAfter : Math.ceil(innerHeight / leastHeight);
	let due = wanted;
	let matched = 0;
	for (const [index, claim] of claims.entries()) {
		if (room === 0 && index >= made.length) break;
		const known = drawnBefore(claim, index);
		const asked = (matches?.[index] ?? true) && matched++ < limit;
		// What is in sight stays there; what was drawn once and is not asked for is only hidden.
		const inSight = known?.shown === true;
		const shown = asked && (inSight || room > 0);
		if (!known && !shown) continue;
		if (shown) {
			due--;
			if (!inSight) room--;
		}
		const row = known ?? { claim, text: language + JSON.stringify(claim), cells: [], forms: [], shown };
		row.shown = shown;
		made[index] = row;
		rows.push(draw(row, index));
	}
	useEffect(() => (due > 0 ? whenIdle(() => setBegun({ of: shownFor })) : undefined));

	const move = (event: KeyboardEvent): void => {
		if (!isCopy(event.target)) return;
		const buttons = [...(list.current?.querySelectorAll<HTMLElement>('.claim:not([hidden]) > dd > .copy') ?? [])];
		const target = buttons[stepOf(event, buttons.indexOf(event.target), buttons.length) ?? -1];
		if (target === undefined) return;
		event.preventDefault();
		target.focus();
	};
	const copy = ({ target }: Event): void => {
		const claim = claims[indexOf(target)];
		if (claim === undefined || !isCopy(target)) return;
		post({ type: 'copyClaim', where, name: claim.name });
		thank(target);
	};

	return (
		<>
			<dl ref={list} onKeyDown={move} onClick={copy} onFocusIn={({ target }) => isCopy(target) && setStop(indexOf(target))}>
				{rows}
			</dl>
			{due > 0 && <svg class="due" aria-hidden="true" width="1" height={due * usualHeight} />}
			{total > wanted && (
				<p class="more">
					<More left={total - wanted} next={mostAtFirst} onMore={() => setLimit(limit + mostAtFirst)} />
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
