import type { JSX } from 'preact';
import { useMemo, useRef } from 'preact/hooks';
import type { PartView } from '../protocol/tokenPart.ts';
import { announce } from './announce.ts';
import { stepOf } from './arrowKeys.ts';
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
		const step = event.target === box.current ? stepOf(event, current.current, spans.length) : undefined;
		if (step === undefined || spans.length === 0) return;
		const target = Math.max(0, Math.min(step, spans.length - 1));
		const { id = '' } = spans[target] ?? {};
		event.preventDefault();
		current.current = target;
		lightFocused(id);
		box.current?.querySelector('[data-span][data-lit]')?.scrollIntoView({ block: 'nearest' });
		announce(placeOf(id, [view]) ?? '');
	};

	return (
		// biome-ignore lint/a11y/useSemanticElements: no fieldset, because nothing in it can be filled in
		<div
			ref={box}
			role="group"
			aria-label={labels[`${part}Json`]}
			aria-describedby="by-arrows"
			// biome-ignore lint/a11y/noNoninteractiveTabindex: text that is walked through by keyboard
			tabIndex={0}
			onKeyDown={move}
		>
			<Json text={json} spans={spans} />
		</div>
	);
}
