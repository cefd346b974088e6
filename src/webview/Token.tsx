import type { JSX } from 'preact';
import type { InspectorView, SegmentView } from '../protocol/inspector.ts';
import { Actions } from './Actions.tsx';
import { ClaimList } from './ClaimList.tsx';
import { LongText } from './LongText.tsx';
import { Phrases } from './Phrases.tsx';
import { useWords } from './words.ts';

type TokenProps = Pick<InspectorView, 'segments' | 'header' | 'signature' | 'tokenActions'>;

/** The token as written, in its coloured parts, with the header that it decodes to and what its signature is. */
export function Token({ segments, header, signature, tokenActions }: TokenProps): JSX.Element {
	const { labels } = useWords();
	return (
		<>
			<div class="token">
				{segments.map((segment, index) => (
					<>
						{index > 0 && <span class="dot">.</span>}
						<Segment segment={segment} />
					</>
				))}
			</div>
			{tokenActions.length > 0 && <Actions actions={tokenActions} />}
			{header.length > 0 && (
				<section class="group" aria-labelledby="header-title">
					<h3 id="header-title" class="header">
						{labels.header}
					</h3>
					<ClaimList claims={header} where="header" absent={false} />
				</section>
			)}
			{signature.length > 0 && (
				<section class="group" aria-labelledby="signature-title">
					<h3 id="signature-title" class="signature">
						{labels.signature}
					</h3>
					<p>
						<Phrases phrases={signature} />
					</p>
				</section>
			)}
		</>
	);
}

function Segment({ segment }: { readonly segment: SegmentView }): JSX.Element {
	const { labels } = useWords();
	const { part, text, hidden } = segment;
	return (
		<span class={`segment ${part}`}>
			{part !== 'other' && <span class="unseen-words">{labels[part]}: </span>}
			{hidden && <span aria-hidden="true">•••••••• </span>}
			<LongText text={text} />
		</span>
	);
}
