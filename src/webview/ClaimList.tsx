import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ClaimView } from '../protocol/inspector.ts';
import { Claim } from './Claim.tsx';
import { count } from './time.ts';
import { fill, useWords } from './words.ts';

/** Rows that are drawn before somebody asks for more: beyond any honest token, and still drawn at once. */
const drawnAtOnce = 1000;

interface ClaimListProps {
	readonly claims: readonly ClaimView[];
	readonly where: 'header' | 'payload';
	/** The claims are not in the token: nothing to copy. */
	readonly absent: boolean;
	/** Which of the claims are asked for; left out, all of them. */
	readonly matches?: readonly boolean[] | undefined;
}

/** Claims as rows. Of very many, the first are drawn, and more when asked. */
export function ClaimList({ claims, where, absent, matches }: ClaimListProps): JSX.Element {
	const { labels, language } = useWords();
	const [limit, setLimit] = useState(drawnAtOnce);
	// The cells of a row are made once a view: Preact gets the very same nodes again and does not look into them, so that filtering only hides rows.
	const cells = useMemo(() => new Map<number, JSX.Element>(), [claims]);
	const cellsOf = (claim: ClaimView, index: number): JSX.Element => {
		const made = cells.get(index) ?? <Claim claim={claim} where={where} absent={absent} />;
		cells.set(index, made);
		return made;
	};

	const rows: JSX.Element[] = [];
	let shown = 0;
	let left = 0;
	for (const [index, claim] of claims.entries()) {
		const wanted = matches?.[index] ?? true;
		if (wanted && shown === limit) left++;
		else if (wanted || index < limit) {
			if (wanted) shown++;
			rows.push(
				<div key={`${index} ${claim.name}`} class={absent ? 'claim absent' : 'claim'} hidden={!wanted}>
					{cellsOf(claim, index)}
				</div>,
			);
		}
	}
	return (
		<>
			<dl>{rows}</dl>
			{left > 0 && (
				<p class="more">
					<button type="button" onClick={() => setLimit(limit + drawnAtOnce)}>
						{fill(labels.showMore, count(Math.min(left, drawnAtOnce), language))}
					</button>{' '}
					<span class="quiet">{fill(labels.notShown, count(left, language))}</span>
				</p>
			)}
		</>
	);
}
