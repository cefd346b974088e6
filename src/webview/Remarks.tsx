import type { JSX } from 'preact';
import type { RemarkView } from '../protocol/issuer.ts';
import { Icon } from './Icon.tsx';
import { markWord } from './MarkWord.tsx';
import { VisibleText } from './VisibleText.tsx';

/** What there is to know: the word and the shape say how serious it is. */
export function Remarks({ remarks }: { readonly remarks: readonly RemarkView[] }): JSX.Element | null {
	if (remarks.length === 0) return null;
	return (
		<ul class="remarks">
			{remarks.map(({ level, text }) => (
				<li class={level}>
					<Icon name={level} />
					<span>
						<b>{markWord(level)}</b>: <VisibleText text={text} />
					</span>
				</li>
			))}
		</ul>
	);
}
