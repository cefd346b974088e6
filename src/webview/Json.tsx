import type { ComponentChildren, JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import { count } from './time.ts';
import { VisibleText } from './VisibleText.tsx';
import { fill, useWords } from './words.ts';

/** A member of the JSON that something else on the page points at: it begins in the line with this UTF-16 offset. */
export interface JsonSpan {
	readonly id: string;
	readonly from: number;
}

interface JsonProps {
	/** JSON as `JSON.stringify` writes it on several lines. Other text is shown too, only without folds. */
	readonly text: string;
	/** In the order of the text; all lines of each are drawn as one element, with its `id` as `data-span`. */
	readonly spans?: readonly JsonSpan[];
}

/** Lines and UTF-16 units that are drawn before somebody asks for all. */
const firstLines = 200;
const firstUnits = 20_000;
/** Beyond this, colours and folds cost more than they help. */
const mostUnits = 200_000;
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
	const { labels, language } = useWords();
	const [whole, setWhole] = useState<string>();
	const shown = whole === text ? text : beginning(text);
	const content = useMemo(() => {
		if (shown.length > mostUnits) return <VisibleText text={shown} />;
		const lines = linesOf(shown, spans);
		return drawn(lines, 0, lines.length);
	}, [shown, spans]);
	return (
		<div class="json">
			{content}
			{shown.length < text.length && (
				<button type="button" class="link" onClick={() => setWhole(text)}>
					{fill(labels.showAll, count(text.length, language))}
				</button>
			)}
		</div>
	);
}

/** Up to the end of a line; of a line that is too long itself, never up to the half of a character. */
function beginning(text: string): string {
	let end = 0;
	for (let lines = 0; lines < firstLines && end < text.length; lines++) {
		const next = text.indexOf('\n', end) + 1 || text.length;
		if (next > firstUnits) break;
		end = next;
	}
	return end > 0 ? text.slice(0, end) : text.slice(0, firstUnits).replace(/[\uD800-\uDBFF]$/, '…');
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

/** The lines from one up to another. */
function drawn(lines: readonly Line[], start: number, end: number): ComponentChildren[] {
	const content: ComponentChildren[] = [];
	for (let number = start; number < end; ) {
		const line = lines[number];
		if (line === undefined) break;
		const close = line.close ?? number;
		const last = close < end ? close : number;
		const member = last - number > foldable ? <Fold lines={lines} start={number} close={last} /> : plain(lines, number, last);
		content.push(line.span === undefined ? member : <span data-span={line.span}>{member}</span>);
		number = last + 1;
	}
	return content;
}

function plain(lines: readonly Line[], start: number, last: number): ComponentChildren {
	const own = coloured(lines[start]?.text ?? '');
	return last === start ? own : [own, drawn(lines, start + 1, last), coloured(lines[last]?.text ?? '')];
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
				{coloured(lines[start]?.text.trimEnd() ?? '')}
				{!open && ` … ${end.trim()}`}
			</summary>
			{open && drawn(lines, start + 1, close)}
			{open && end}
		</details>
	);
}

/** Names, texts, numbers and words. */
const token = /("[^"\\]*(?:\\.[^"\\]*)*")(?=(\s*:)?)|-?\d[\d.eE+-]*|\b(?:true|false|null)\b/g;

function coloured(text: string): ComponentChildren[] {
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

/** In JSON these are blanks and signs. */
function between(text: string): ComponentChildren {
	return /^[\s,:[\]{}]*$/.test(text) ? text : <VisibleText text={text} />;
}
