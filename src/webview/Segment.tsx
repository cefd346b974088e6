import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { SegmentView } from '../protocol/inspector.ts';
import type { MemberView } from '../protocol/tokenPart.ts';
import { LongText, shortened } from './LongText.tsx';
import { ShowAll } from './ShowAll.tsx';
import { labels } from './words.ts';

interface SegmentProps {
	readonly segment: SegmentView;
	/** The members that the text carries, in its order. */
	readonly members?: readonly MemberView[] | undefined;
}

/** A part of the token as written; what carries a member lights up with it. */
export function Segment({ segment, members = [] }: SegmentProps): JSX.Element {
	const { part, text, hidden } = segment;
	return (
		<span class={`segment ${part}`} data-span={part === 'other' ? undefined : part}>
			{part !== 'other' && <span class="unseen-words">{labels[part]}: </span>}
			{hidden && <span aria-hidden="true">•••••••• </span>}
			{members.length === 0 ? <LongText text={text} /> : <Stretches part={part} text={text} members={members} />}
		</span>
	);
}

interface StretchesProps {
	readonly part: string;
	readonly text: string;
	readonly members: readonly MemberView[];
}

function Stretches({ part, text, members }: StretchesProps): JSX.Element {
	const [whole, setWhole] = useState<string>();
	const end = whole === text ? text.length : Math.min(text.length, shortened);
	const pieces: ComponentChildren[] = [];
	let at = 0;
	for (const { name, from, to } of members) {
		if (from >= end) break;
		pieces.push(text.slice(at, from), <span data-span={`${part}/${name}`}>{text.slice(from, Math.min(to, end))}</span>);
		at = Math.min(to, end);
	}
	pieces.push(text.slice(at, end));
	return (
		<>
			{pieces}
			{end < text.length && (
				<>
					… <ShowAll text={text} onShow={setWhole} />
				</>
			)}
		</>
	);
}
