import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { ClaimGroupView, ClaimView, ValueView } from '../protocol/inspector.ts';
import { ClaimList } from './ClaimList.tsx';
import { withNames } from './characters.ts';
import { Section } from './Section.tsx';
import { TimesSwitch } from './TimesSwitch.tsx';
import { isShowable } from './time.ts';
import { labels } from './words.ts';

/** The payload's claims in their groups, with a box that filters them by name, value and meaning. */
export function Claims({ groups }: { readonly groups: readonly ClaimGroupView[] }): JSX.Element {
	const [filter, setFilter] = useState('');
	const hasTimes = groups.some(({ claims }) => claims.some(({ value }) => value.type === 'time' && isShowable(value.seconds)));
	const wanted = filter.trim().toLowerCase();
	const isFiltered = wanted !== '';
	const texts = useMemo(() => (isFiltered ? groups.map(({ claims }) => claims.map(searchText)) : []), [groups, isFiltered]);
	const filtered = groups.map((group, index) => {
		const matches = isFiltered ? texts[index]?.map((text) => text.includes(wanted)) : undefined;
		return { ...group, matches, hidden: matches?.includes(true) === false };
	});

	return (
		<>
			<div class="toolbar">
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
				{hasTimes && <TimesSwitch />}
			</div>
			<p class="quiet none" role="status">
				{filtered.every(({ hidden }) => hidden) ? labels.noMatch : ''}
			</p>
			{filtered.map(({ id, heading, absent, claims, matches, hidden }) => (
				<Section key={id} class="group" id={`group-${id}`} heading={withNames(heading)} hidden={hidden}>
					<ClaimList claims={claims} where="payload" absent={absent} matches={matches} filter={wanted} />
				</Section>
			))}
		</>
	);
}

function searchText({ name, title, value, says, meaning, warning }: ClaimView): string {
	const said = says?.map(({ text }) => text).join('');
	return [name, title, valueText(value), said, meaning, warning].join('\n').toLowerCase();
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
