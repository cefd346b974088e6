import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ActionView, CheckMark, CheckView } from '../protocol/inspector.ts';
import type { InspectorLabels } from '../protocol/labels.ts';
import { withNames } from './characters.ts';
import { Expect } from './Expect.tsx';
import { post } from './host.ts';
import { Icon } from './Icon.tsx';
import { LongText } from './LongText.tsx';
import { Phrases } from './Phrases.tsx';
import { VisibleText } from './VisibleText.tsx';
import { useWords } from './words.ts';

const markWords: { readonly [M in CheckMark]: keyof InspectorLabels } = {
	pass: 'markPass',
	fail: 'markFail',
	warn: 'markWarn',
	skip: 'markSkip',
	open: 'markOpen',
};

interface ChecksProps {
	readonly checks: readonly CheckView[];
	readonly recheck: ActionView | undefined;
}

/** The verification as a path: the steps of the article, then what the app expects. */
export function Checks({ checks, recheck }: ChecksProps): JSX.Element {
	return (
		<div class="checks-part">
			{recheck !== undefined && (
				<button type="button" class="link recheck" onClick={() => post({ type: 'run', action: recheck.action })}>
					{recheck.label}
				</button>
			)}
			<ol class="checks">
				{checks.map((check) => (
					<Check key={check.id} check={check} />
				))}
			</ol>
		</div>
	);
}

function Check({ check }: { readonly check: CheckView }): JSX.Element {
	const { labels } = useWords();
	const row = useRef<HTMLLIElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const { id, mark, step, title, sentence, expected, actual, facts, hint, source, expect } = check;
	// A button that was pressed may go away with what it answered: the keyboard stays in the row.
	const heldFocus = row.current?.contains(document.activeElement) === true;
	useLayoutEffect(() => {
		if (heldFocus && row.current?.contains(document.activeElement) !== true) heading.current?.focus();
	});
	return (
		<li ref={row} class={mark}>
			<Icon name={mark} />
			<div>
				<h3 ref={heading} tabIndex={-1}>
					<span class="unseen-words">{labels[markWords[mark]]}: </span>
					{step !== undefined && `${circled(step)} `}
					{withNames(title)}
				</h3>
				<p>
					<VisibleText text={sentence} />
				</p>
				{facts !== undefined && (
					<p class="facts">
						<Phrases phrases={facts} />
					</p>
				)}
				{(expected !== undefined || actual !== undefined) && (
					<dl>
						{expected === actual && mark !== 'fail' ? (
							<Term name={`${labels.expected} = ${labels.actual}`} text={expected ?? ''} />
						) : (
							<>
								{expected !== undefined && <Term name={labels.expected} text={expected} />}
								{actual !== undefined && <Term name={labels.actual} text={actual} />}
							</>
						)}
					</dl>
				)}
				{hint !== undefined && (
					<p class="hint">
						<b>{labels.whatToDo}</b> <VisibleText text={hint} />
					</p>
				)}
				<div class="stated">
					{source !== undefined && (
						<p class="source">
							<span>{labels.expectedBy} </span>
							{expect?.here === true ? (
								<b>{source}</b>
							) : (
								<button type="button" class="link" onClick={() => post({ type: 'openSource', check: id })}>
									<VisibleText text={source} />
								</button>
							)}
						</p>
					)}
					{expect !== undefined && <Expect check={id} expect={expect} />}
				</div>
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
