import type { JSX } from 'preact';
import { useRef } from 'preact/hooks';
import type { ActionView, CheckView } from '../protocol/inspector.ts';
import { Button } from './Button.tsx';
import { withNames } from './characters.ts';
import { Expect } from './Expect.tsx';
import { Hint } from './Hint.tsx';
import { asks, post } from './host.ts';
import { Icon } from './Icon.tsx';
import { MarkWord } from './MarkWord.tsx';
import { Phrases } from './Phrases.tsx';
import { Term } from './Term.tsx';
import { useHeldFocus } from './useHeldFocus.ts';
import { VisibleText } from './VisibleText.tsx';
import { labels } from './words.ts';

interface ChecksProps {
	readonly checks: readonly CheckView[];
	readonly recheck: ActionView | undefined;
}

/** The verification as a path: the steps of the article, then what the app expects. */
export function Checks({ checks, recheck }: ChecksProps): JSX.Element {
	return (
		<div class="checks-part">
			{recheck && (
				<Button class="link recheck" onClick={asks(recheck.action)}>
					{recheck.label}
				</Button>
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
	const row = useRef<HTMLLIElement>(null);
	const heading = useRef<HTMLHeadingElement>(null);
	const { id, mark, step, title, sentence, expected, actual, facts, hint, source, expect } = check;
	// A button that was pressed may go away with what it answered.
	useHeldFocus(row, heading);
	return (
		<li ref={row} class={mark}>
			<Icon name={mark} />
			<div>
				<h3 ref={heading} tabIndex={-1}>
					<MarkWord mark={mark} />
					{step !== undefined && `${circled(step)} `}
					{withNames(title)}
				</h3>
				<p>
					<VisibleText text={sentence} />
				</p>
				{facts && (
					<p class="facts">
						<Phrases phrases={facts} />
					</p>
				)}
				{(expected ?? actual) !== undefined && (
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
				{hint && (
					<Hint>
						<VisibleText text={hint} />
					</Hint>
				)}
				<div class="stated">
					{source && (
						<p class="source">
							<span>{labels.expectedBy} </span>
							{expect?.here === true ? (
								<b>{source}</b>
							) : (
								<Button class="link" onClick={() => post({ type: 'openSource', check: id })}>
									<VisibleText text={source} />
								</Button>
							)}
						</p>
					)}
					{expect && <Expect check={id} expect={expect} />}
				</div>
			</div>
		</li>
	);
}

/** ① to ⑳, the only ones there are. */
function circled(step: number): string {
	return Number.isInteger(step) && step >= 1 && step <= 20 ? String.fromCodePoint(0x245f + step) : String(step);
}
