import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { Button } from './Button.tsx';
import { LongText } from './LongText.tsx';
import { count } from './time.ts';
import { VisibleText } from './VisibleText.tsx';
import { whenIdle } from './whenIdle.ts';
import { language } from './words.ts';

/** A member of the JSON that something else on the page points at: it begins in the line with this UTF-16 offset. */
export interface JsonSpan {
	readonly id: string;
	readonly from: number;
}

interface JsonProps {
	/** JSON as `JSON.stringify` writes it on several lines. Other text is shown too, only without folds. */
	readonly text: string;
	/** In the order of the text; all lines of each are drawn in one element, with its `id` as `data-span`. */
	readonly spans?: readonly JsonSpan[];
}

/** Beyond so many UTF-16 units, colours and folds cost more than they help. */
const mostUnits = 200_000;
/** Members of a list or object that are drawn at once. */
const atOnce = 40;
/** Those that are drawn before somebody asks for more. */
const firstMembers = 200;
/** A list or object with more lines inside can be folded, and one with more than the second number is at first. */
const foldable = 4;
const folded = 40;

interface Line {
	readonly text: string;
	/** Number of the line that closes what this one opens. */
	readonly close?: number;
	/** The member that begins here. */
	readonly span?: string;
}

/** JSON with a colour for each kind of value; what is long can be folded. Text of a token, so it is drawn as text only. */
export function Json({ text, spans }: JsonProps): JSX.Element {
	const lines = useMemo(() => (text.length > mostUnits ? undefined : linesOf(text, spans)), [text, spans]);
	return <div class="json">{lines ? <Lines key={text} lines={lines} start={0} end={lines.length} /> : <LongText text={text} />}</div>;
}

function linesOf(text: string, spans: readonly JsonSpan[] = []): readonly Line[] {
	const lines: { -readonly [Name in keyof Line]: Line[Name] }[] = [];
	const open: number[] = [];
	let end = 0;
	let next = 0;
	for (const [number, written] of text.split(/(?<=\n)/).entries()) {
		end += written.length;
		const span = spans[next];
		const begins = span !== undefined && span.from < end;
		if (begins) next++;
		lines.push(begins ? { text: written, span: span.id } : { text: written });
		const opener = /^\s*[\]}]/.test(written) ? lines[open.pop() ?? -1] : undefined;
		if (opener) opener.close = number;
		if (/[[{]\s*$/.test(written)) open.push(number);
	}
	return lines;
}

interface LinesProps {
	readonly lines: readonly Line[];
	readonly start: number;
	readonly end: number;
}

/** The lines from one up to another. */
function Lines({ lines, start, end }: LinesProps): JSX.Element {
	const [most, setMost] = useState(end - start > atOnce ? atOnce : firstMembers);
	const waits = most < firstMembers;
	useEffect(() => (waits ? whenIdle(() => setMost(firstMembers)) : undefined), []);
	const { content, number } = members(lines, start, end, most);
	return (
		<>
			{content}
			{waits ? (
				<span aria-busy="true" />
			) : (
				number < end && (
					<Button class="link" onClick={() => setMost(most + 5 * firstMembers)}>
						+{count(end - number, language)}
					</Button>
				)
			)}
		</>
	);
}

/** So many members, each with all of its lines, and the number of the line after them. */
function members(lines: readonly Line[], start: number, end: number, most: number): { content: ComponentChildren[]; number: number } {
	const content: ComponentChildren[] = [];
	let number = start;
	while (number < end && content.length < most) {
		const { close = number, span } = lines[number] ?? {};
		const last = close < end ? close : number;
		const member = last - number > foldable ? <Fold lines={lines} start={number} close={last} /> : plain(lines, number, last);
		content.push(span === undefined ? member : <span data-span={span}>{member}</span>);
		number = last + 1;
	}
	return { content, number };
}

function plain(lines: readonly Line[], start: number, last: number): ComponentChildren[] {
	const first = coloured(lines[start]?.text);
	if (last === start) return first;
	return [first, members(lines, start + 1, last, last).content, coloured(lines[last]?.text)];
}

interface FoldProps {
	readonly lines: readonly Line[];
	readonly start: number;
	readonly close: number;
}

/** What is folded away is not drawn. */
function Fold({ lines, start, close }: FoldProps): JSX.Element {
	const [open, setOpen] = useState(start === 0 || close - start <= folded);
	const end = lines[close]?.text ?? '';
	return (
		<details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
			<summary>
				{coloured(lines[start]?.text.trimEnd())}
				{!open && ` … ${end.trim()}`}
			</summary>
			{open && <Lines lines={lines} start={start + 1} end={close} />}
			{open && end}
		</details>
	);
}

/** Names, texts, numbers and words. */
const token = /("[^"\\]*(?:\\.[^"\\]*)*")(?=(\s*:)?)|-?\d[\d.eE+-]*|\b(?:true|false|null)\b/g;

function coloured(text = ''): ComponentChildren[] {
	const content: ComponentChildren[] = [];
	let end = 0;
	for (const { 0: found, 1: quoted, 2: colon, index } of text.matchAll(token)) {
		content.push(between(text.slice(end, index)));
		const kind = quoted === undefined ? (/\d/.test(found) ? 'number' : 'word') : colon === undefined ? 'string' : 'name';
		content.push(<VisibleText text={found} kind={kind} />);
		end = index + found.length;
	}
	content.push(between(text.slice(end)));
	return content;
}

/** In JSON these are blanks and signs, or nothing: that is no node of its own. */
function between(text: string): ComponentChildren {
	return /^[\s,:[\]{}]*$/.test(text) ? text !== '' && text : <VisibleText text={text} />;
}
