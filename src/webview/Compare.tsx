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
import { Actions } from './Actions.tsx';
import { Button } from './Button.tsx';
import { Clock } from './Clock.tsx';
import { withNames } from './characters.ts';
import { post } from './host.ts';
import { Icon } from './Icon.tsx';
import { MarkWord } from './MarkWord.tsx';
import { More } from './More.tsx';
import { Quiet } from './Quiet.tsx';
import { Section } from './Section.tsx';
import { Value } from './Value.tsx';
import { VisibleText } from './VisibleText.tsx';
import { verdictLooks } from './verdictLooks.ts';
import { labels } from './words.ts';

/** Rows of a group that are drawn before somebody asks for more. */
const drawnAtOnce = 200;

const stateLabels = { same: 'rowSame', different: 'rowDifferent', left: 'rowLeft', right: 'rowRight' } as const;
/** What can be done with both, and the names of its words. */
const intents = [
	['swap', 'swapTokens'],
	['pick', 'pickOther'],
	['diff', 'diffDecoded'],
	['close', 'closeCompare'],
] as const;
const markTones = { pass: 'good', fail: 'bad', warn: 'doubt', skip: 'plain' } as const;

/** Another token set beside the one that is shown; before there is one, the offer to choose it. */
export function Compare({ offer, pick, compared }: CompareView): JSX.Element {
	return (
		<div class="compare">
			{compared ? (
				<Compared compared={compared} />
			) : (
				<>
					<Quiet>{offer}</Quiet>
					<Actions>
						<Intent intent="pick" primary>
							{pick}
						</Intent>
					</Actions>
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
		<Button class={primary ? 'primary' : label && 'link'} aria-label={label} onClick={() => post({ type: 'compare', intent })}>
			{children}
		</Button>
	);
}

function Compared({ compared }: { readonly compared: ComparedView }): JSX.Element {
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
					{verify && (
						<Intent intent="verify" label={`${labels.rightToken}: ${withNames(verify)}`}>
							{withNames(verify)}
						</Intent>
					)}
					<Intent intent="inspect" label={`${labels.rightToken}: ${labels.inspect}`}>
						{labels.inspect}
					</Intent>
				</Side>
			</div>
			<Actions>
				{intents.map(([intent, label]) => (
					<Intent intent={intent}>{labels[label]}</Intent>
				))}
			</Actions>
			<section class={`relation ${markTones[mark]}`} aria-labelledby="relation-title">
				<Icon name={mark} />
				<div>
					<h3 id="relation-title">{relation}</h3>
					{newer && <p>{newer}</p>}
					<Quiet>{caution}</Quiet>
				</div>
				{evidence.length > 0 && (
					<ul>
						{evidence.map(({ name, mark: own, sentence }) => (
							<li class={markTones[own]}>
								<Icon name={own} />
								<p>
									<MarkWord mark={own} />
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
				<Quiet>{labels.noDifferences}</Quiet>
			) : (
				<table>
					<thead>
						<tr>
							{[labels.claimName, labels.leftToken, labels.rightToken].map((title) => (
								<th scope="col">{title}</th>
							))}
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
		<Section class={`compared ${tone}`} id={`side-${id}`} heading={label}>
			<p class="kind">{withNames(title)}</p>
			<Quiet>
				<VisibleText text={place} />
			</Quiet>
			<p class="own-verdict">
				<Icon name={icon} />
				<span>{withNames(verdict.title)}</span>
			</p>
			{Object.keys(times).length > 0 && <Clock times={times} />}
			{children}
		</Section>
	);
}

function Group({ group }: { readonly group: ComparedGroupView }): JSX.Element {
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
						<More left={left} next={drawnAtOnce} onMore={() => setLimit(limit + drawnAtOnce)} />
					</td>
				</tr>
			)}
		</tbody>
	);
}

function Row({ row }: { readonly row: ComparedRowView }): JSX.Element {
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
				{title && <span class="title">{withNames(title)}</span>}
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
			<td class="why">{why && withNames(why)}</td>
		</tr>
	);
}

function Cell({ label, value }: { readonly label: string; readonly value: ValueView | undefined }): JSX.Element {
	return (
		<td>
			<span class="side-label" aria-hidden="true">
				{label}
			</span>
			{value ? <Value value={value} /> : <span class="quiet">{labels.notThere}</span>}
		</td>
	);
}
