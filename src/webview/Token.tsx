import type { ComponentChildren, JSX } from 'preact';
import type { InspectorView } from '../protocol/inspector.ts';
import { type PartView, partNames } from '../protocol/tokenPart.ts';
import { Actions } from './Actions.tsx';
import { Button } from './Button.tsx';
import { ClaimList } from './ClaimList.tsx';
import { JsonPart } from './JsonPart.tsx';
import { Phrases } from './Phrases.tsx';
import { Place } from './Place.tsx';
import { Segment } from './Segment.tsx';
import { labels } from './words.ts';

type TokenProps = Pick<InspectorView, 'segments' | 'parts' | 'header' | 'signature' | 'tokenActions'>;
type PartName = (typeof partNames)[number];

/** The token as written, in its coloured parts, with what each decodes to; the one lights up with the other. */
export function Token({ segments, parts = [], header, signature, tokenActions }: TokenProps): JSX.Element {
	const viewOf = (name: string): PartView | undefined => parts.find(({ part }) => part === name);
	const json = (part: PartName): ComponentChildren => {
		const view = viewOf(part);
		return view && <JsonPart view={view} />;
	};
	const shown = {
		header: header.length > 0 || viewOf('header') !== undefined,
		payload: viewOf('payload') !== undefined,
		signature: signature.length > 0,
	};
	const names = partNames.filter((name) => shown[name]);
	return (
		<>
			{names.length > 1 && (
				<nav class="legend" aria-label={labels.parts}>
					{names.map((name) => (
						<Button class={`link ${name}`} data-span={name} onClick={() => document.getElementById(`${name}-title`)?.focus()}>
							{labels[name]}
						</Button>
					))}
				</nav>
			)}
			<div class="token">
				{segments.map((segment, index) => (
					<>
						{index > 0 && <span class="dot">.</span>}
						<Segment segment={segment} members={viewOf(segment.part)?.members} />
					</>
				))}
			</div>
			{parts.length > 0 && (
				<>
					<Place parts={parts} />
					<p id="by-arrows" hidden>
						{labels.byArrows}
					</p>
				</>
			)}
			{tokenActions.length > 0 && <Actions actions={tokenActions} />}
			{names.map((name) => (
				<section key={name} class={`group part ${name}`} data-span={name} aria-labelledby={`${name}-title`}>
					<h3 id={`${name}-title`} tabIndex={-1}>
						{labels[name]}
					</h3>
					{json(name)}
					{name === 'header' && header.length > 0 && <ClaimList claims={header} where="header" absent={false} />}
					{name === 'signature' && (
						<p>
							<Phrases phrases={signature} />
						</p>
					)}
				</section>
			))}
		</>
	);
}
