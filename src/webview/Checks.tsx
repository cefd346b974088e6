import type { JSX } from 'preact';
import type { CheckMark, CheckView } from '../protocol/inspector.ts';
import type { InspectorLabels } from '../protocol/labels.ts';
import { withNames } from './characters.ts';
import { post } from './host.ts';
import { Icon } from './Icon.tsx';
import { LongText } from './LongText.tsx';
import { VisibleText } from './VisibleText.tsx';
import { useWords } from './words.ts';

const markWords: { readonly [M in CheckMark]: keyof InspectorLabels } = {
	pass: 'markPass',
	fail: 'markFail',
	warn: 'markWarn',
	skip: 'markSkip',
	open: 'markOpen',
};

/** The verification as a path: the steps of the article, then what the app expects. */
export function Checks({ checks }: { readonly checks: readonly CheckView[] }): JSX.Element {
	return (
		<ol class="checks">
			{checks.map((check) => (
				<Check key={check.id} check={check} />
			))}
		</ol>
	);
}

function Check({ check }: { readonly check: CheckView }): JSX.Element {
	const { labels } = useWords();
	const { id, mark, step, title, sentence, expected, actual, hint, source, stateLabel } = check;
	return (
		<li class={mark}>
			<Icon name={mark} />
			<div>
				<h3>
					<span class="unseen-words">{labels[markWords[mark]]}: </span>
					{step !== undefined && `${circled(step)} `}
					{withNames(title)}
				</h3>
				<p>
					<VisibleText text={sentence} />
				</p>
				{(expected !== undefined || actual !== undefined) && (
					<dl>
						{expected !== undefined && <Term name={labels.expected} text={expected} />}
						{actual !== undefined && <Term name={labels.actual} text={actual} />}
					</dl>
				)}
				{source !== undefined && (
					<p class="source">
						{labels.expectedBy}{' '}
						<button type="button" class="link" onClick={() => post({ type: 'openSource', check: id })}>
							<VisibleText text={source} />
						</button>
					</p>
				)}
				{hint !== undefined && (
					<p class="hint">
						<b>{labels.whatToDo}</b> <VisibleText text={hint} />
					</p>
				)}
				{stateLabel !== undefined && (
					<button type="button" class="link" onClick={() => post({ type: 'stateExpectation', check: id })}>
						{stateLabel}
					</button>
				)}
			</div>
		</li>
	);
}

function Term({ name, text }: { readonly name: string; readonly text: string }): JSX.Element {
	return (
		<div>
			<dt>{name}</dt>
			<dd>
				<code>
					<LongText text={text} />
				</code>
			</dd>
		</div>
	);
}

/** ① to ⑳, the only ones there are. */
function circled(step: number): string {
	return Number.isInteger(step) && step >= 1 && step <= 20 ? String.fromCodePoint(0x245f + step) : String(step);
}
