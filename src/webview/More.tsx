import type { JSX } from 'preact';
import { Button } from './Button.tsx';
import { count } from './time.ts';
import { fill, labels, language } from './words.ts';

interface MoreProps {
	/** How many are not shown, and how many of them are next. */
	readonly left: number;
	readonly next: number;
	readonly onMore: () => void;
}

/** Shows more of what is too much to be shown at once. */
export function More({ left, next, onMore }: MoreProps): JSX.Element {
	return (
		<>
			<Button onClick={onMore}>{fill(labels.showMore, count(Math.min(left, next), language))}</Button>{' '}
			<span class="quiet">{fill(labels.notShown, count(left, language))}</span>
		</>
	);
}
