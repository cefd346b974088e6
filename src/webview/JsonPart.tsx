import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { PartView } from '../protocol/tokenPart.ts';
import { announce } from './announce.ts';
import { Json } from './Json.tsx';
import { lightFocused } from './light.ts';
import { placeOf } from './Place.tsx';
import { labels } from './words.ts';

/** A part as the JSON that it decodes to. By arrow keys, member after member lights up with where it stands in the token. */
export function JsonPart({ view }: { readonly view: PartView }): JSX.Element {
	const { part, json, members } = view;
	const box = useRef<HTMLDivElement>(null);
	const current = useRef(-1);
	const spans = useMemo(() => members.map(({ name, at }) => ({ id: `${part}/${name}`, from: at })), [part, members]);

	const move = (event: KeyboardEvent): void => {
		const last = spans.length - 1;
		const steps: Readonly<Record<string, number>> = {
			ArrowDown: Math.min(current.current + 1, last),
			ArrowUp: Math.max(current.current - 1, 0),
			Home: 0,
			End: last,
		};
		const target = steps[event.key];
		const span = target === undefined ? undefined : spans[target];
		if (event.target !== box.current || span === undefined || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
		event.preventDefault();
		current.current = target ?? 0;
		lightFocused(span.id);
		box.current?.querySelector('[data-span][data-lit]')?.scrollIntoView({ block: 'nearest' });
		announce(placeOf(span.id, [view]) ?? '');
	};

	return (
		// biome-ignore lint/a11y/useSemanticElements: no fieldset, because nothing in it can be filled in
		<div
			ref={box}
			role="group"
			aria-label={part === 'header' ? labels.headerJson : labels.payloadJson}
			aria-describedby="by-arrows"
			// biome-ignore lint/a11y/noNoninteractiveTabindex: text that is walked through by keyboard
			tabIndex={0}
			onKeyDown={move}
		>
			<Json text={json} spans={spans} />
		</div>
	);
}
