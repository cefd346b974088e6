import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type {
	ComparedGroupView,
	ComparedRowView,
	ComparedSideView,
	ComparedView,
	CompareIntent,
	CompareView,
} from '../protocol/compare.ts';
import type { ValueView } from '../protocol/inspector.ts';
import { Clock } from './Clock.tsx';
import { withNames } from './characters.ts';
import { post } from './host.ts';
import { Icon } from './Icon.tsx';
import { count } from './time.ts';
import { Value } from './Value.tsx';
import { VisibleText } from './VisibleText.tsx';
import { verdictLooks } from './verdictLooks.ts';
import { fill, useWords } from './words.ts';

/** Rows of a group that are drawn before somebody asks for more. */
const drawnAtOnce = 200;

const stateLabels = { same: 'rowSame', different: 'rowDifferent', left: 'rowLeft', right: 'rowRight' } as const;
const markLabels = { pass: 'markPass', fail: 'markFail', warn: 'markWarn', skip: 'markSkip' } as const;
const markTones = { pass: 'good', fail: 'bad', warn: 'doubt', skip: 'plain' } as const;

/** Another token set beside the one that is shown; before there is one, the offer to choose it. */
export function Compare({ offer, pick, compared }: CompareView): JSX.Element {
	return (
		<div class="compare">
			{compared ? (
				<Compared compared={compared} />
			) : (
				<>
					<p class="quiet">{offer}</p>
					<div class="actions">
						<Intent intent="pick" primary>
							{pick}
						</Intent>
					</div>
				</>
			)}
		</div>
	);
}

interface IntentProps {
	readonly intent: CompareIntent;
	/** Its name where the words on it need the side that they are about. */
	readonly label?: string;
	readonly primary?: boolean;
	readonly children: ComponentChildren;
}

function Intent({ intent, label, primary, children }: IntentProps): JSX.Element {
	return (
		<button
			type="button"
			class={primary ? 'primary' : label && 'link'}
			aria-label={label}
			onClick={() => post({ type: 'compare', intent })}
		>
			{children}
		</button>
	);
}

function Compared({ compared }: { readonly compared: ComparedView }): JSX.Element {
	const { labels } = useWords();
	const { left, right, verify, mark, relation, newer, caution, summary, evidence, groups } = compared;
	const [onlyDifferences, setOnlyDifferences] = useState(false);
	const rowsOf = ({ rows }: ComparedGroupView): readonly ComparedRowView[] =>
		onlyDifferences ? rows.filter(({ state }) => state !== 'same') : rows;
	const shown = groups.map((group) => ({ ...group, rows: rowsOf(group) })).filter(({ rows }) => rows.length > 0);
	return (
		<>
			<div class="sides">
				<Side id="left" label={labels.leftToken} side={left} />
				<Side id="right" label={labels.rightToken} side={right}>
					{verify !== undefined && (
						<Intent intent="verify" label={`${labels.rightToken}: ${withNames(verify)}`}>
							{withNames(verify)}
						</Intent>
					)}
					<Intent intent="inspect" label={`${labels.rightToken}: ${labels.inspect}`}>
						{labels.inspect}
					</Intent>
				</Side>
			</div>
			<div class="actions">
				<Intent intent="swap">{labels.swapTokens}</Intent>
				<Intent intent="pick">{labels.pickOther}</Intent>
				<Intent intent="diff">{labels.diffDecoded}</Intent>
				<Intent intent="close">{labels.closeCompare}</Intent>
			</div>
			<section class={`relation ${markTones[mark]}`} aria-labelledby="relation-title">
				<Icon name={mark} />
				<div>
					<h3 id="relation-title">{relation}</h3>
					{newer !== undefined && <p>{newer}</p>}
					<p class="quiet">{caution}</p>
				</div>
				{evidence.length > 0 && (
					<ul>
						{evidence.map(({ name, mark: own, sentence }) => (
							<li key={name} class={markTones[own]}>
								<Icon name={own} />
								<p>
									<span class="unseen-words">{labels[markLabels[own]]}: </span>
									<code>{name}</code> {sentence}
								</p>
							</li>
						))}
					</ul>
				)}
			</section>
			<div class="differences">
				<label>
					<input type="checkbox" checked={onlyDifferences} onChange={({ currentTarget }) => setOnlyDifferences(currentTarget.checked)} />
					{labels.onlyDifferences}
				</label>
				<span class="quiet">{summary}</span>
			</div>
			{shown.length === 0 ? (
				<p class="quiet">{labels.noDifferences}</p>
			) : (
				<table>
					<thead>
						<tr>
							<th scope="col">{labels.claimName}</th>
							<th scope="col">{labels.leftToken}</th>
							<th scope="col">{labels.rightToken}</th>
							<th scope="col" class="unseen-words">
								{labels.why}
							</th>
						</tr>
					</thead>
					{shown.map((group) => (
						<Group key={group.id} group={group} />
					))}
				</table>
			)}
		</>
	);
}

interface SideProps {
	readonly id: string;
	readonly label: string;
	readonly side: ComparedSideView;
	readonly children?: ComponentChildren;
}

function Side({ id, label, side, children }: SideProps): JSX.Element {
	const { title, place, times, verdict } = side;
	const [tone, icon] = verdictLooks[verdict.state];
	return (
		<section class={`compared ${tone}`} aria-labelledby={`side-${id}`}>
			<h3 id={`side-${id}`}>{label}</h3>
			<p class="kind">{withNames(title)}</p>
			<p class="quiet">
				<VisibleText text={place} />
			</p>
			<p class="own-verdict">
				<Icon name={icon} />
				<span>{withNames(verdict.title)}</span>
			</p>
			{Object.keys(times).length > 0 && <Clock times={times} />}
			{children}
		</section>
	);
}

function Group({ group }: { readonly group: ComparedGroupView }): JSX.Element {
	const { labels, language } = useWords();
	const [limit, setLimit] = useState(drawnAtOnce);
	const { heading, rows } = group;
	const left = rows.length - limit;
	return (
		<tbody>
			<tr class="heading">
				<th scope="rowgroup" colSpan={4}>
					{withNames(heading)}
				</th>
			</tr>
			{rows.slice(0, limit).map((row, index) => (
				<Row key={`${index} ${row.name}`} row={row} />
			))}
			{left > 0 && (
				<tr>
					<td class="more" colSpan={4}>
						<button type="button" onClick={() => setLimit(limit + drawnAtOnce)}>
							{fill(labels.showMore, count(Math.min(left, drawnAtOnce), language))}
						</button>{' '}
						<span class="quiet">{fill(labels.notShown, count(left, language))}</span>
					</td>
				</tr>
			)}
		</tbody>
	);
}

function Row({ row }: { readonly row: ComparedRowView }): JSX.Element {
	const { labels } = useWords();
	const { name, rightName, title, state, left, right, why } = row;
	return (
		<tr class={state}>
			<th scope="row">
				<VisibleText text={name} />
				{rightName !== undefined && (
					<>
						{' / '}
						<VisibleText text={rightName} />
					</>
				)}
				{title !== undefined && <span class="title">{withNames(title)}</span>}
				<span class="sign">
					<Icon name={state} />
					{labels[stateLabels[state]]}
				</span>
			</th>
			{state === 'same' && left ? (
				<td colSpan={2}>
					<Value value={left} />
				</td>
			) : (
				<>
					<Cell label={labels.leftToken} value={left} />
					<Cell label={labels.rightToken} value={right} />
				</>
			)}
			<td class="why">{why !== undefined && withNames(why)}</td>
		</tr>
	);
}

function Cell({ label, value }: { readonly label: string; readonly value: ValueView | undefined }): JSX.Element {
	const { labels } = useWords();
	return (
		<td>
			<span class="side-label" aria-hidden="true">
				{label}
			</span>
			{value ? <Value value={value} /> : <span class="quiet">{labels.notThere}</span>}
		</td>
	);
}
