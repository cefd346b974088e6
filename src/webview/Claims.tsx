import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ClaimGroupView, ClaimView, ValueView } from '../protocol/inspector.ts';
import { Claim } from './Claim.tsx';
import { withNames } from './characters.ts';
import { useWords } from './words.ts';

/** The payload's claims in their groups, with a box that filters them by name, value and meaning. */
export function Claims({ groups }: { readonly groups: readonly ClaimGroupView[] }): JSX.Element {
	const { labels } = useWords();
	const [filter, setFilter] = useState('');
	// The cells are made once a view: Preact gets the very same nodes again and does not look into them, so that filtering only hides rows.
	const groupsMade = useMemo(
		() =>
			groups.map((group) => ({
				...group,
				rows: group.claims.map((claim, index) => ({
					key: `${index} ${claim.name}`,
					text: searchText(claim),
					cells: <Claim claim={claim} where="payload" absent={group.absent} />,
				})),
			})),
		[groups],
	);
	const wanted = filter.trim().toLowerCase();
	const filtered = groupsMade.map((group) => {
		const rows = group.rows.map((row) => ({ ...row, hidden: !row.text.includes(wanted) }));
		return { ...group, rows, hidden: rows.every(({ hidden }) => hidden) };
	});

	return (
		<>
			<input
				class="filter"
				type="search"
				value={filter}
				placeholder={labels.filterClaims}
				aria-label={labels.filterClaims}
				spellcheck={false}
				autocomplete="off"
				onInput={(event) => setFilter(event.currentTarget.value)}
			/>
			<p class="quiet none" role="status">
				{wanted !== '' && filtered.every(({ hidden }) => hidden) ? labels.noMatch : ''}
			</p>
			{filtered.map(({ id, heading, absent, rows, hidden }) => (
				<section key={id} class="group" aria-labelledby={`group-${id}`} hidden={hidden}>
					<h3 id={`group-${id}`}>{withNames(heading)}</h3>
					<dl>
						{rows.map((row) => (
							<div key={row.key} class={absent ? 'claim absent' : 'claim'} hidden={row.hidden}>
								{row.cells}
							</div>
						))}
					</dl>
				</section>
			))}
		</>
	);
}

function searchText({ name, title, value, says, meaning, warning }: ClaimView): string {
	return [name, title, valueText(value), says, meaning, warning].join('\n').toLowerCase();
}

function valueText(value: ValueView): string {
	switch (value.type) {
		case 'text':
		case 'json':
			return value.text;
		case 'chips':
			return value.items.join('\n');
		case 'time':
			return value.raw;
	}
}
