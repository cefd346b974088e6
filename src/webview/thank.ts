import { announce } from './announce.ts';
import { labels } from './words.ts';

const thanksFor = 2000;

/** Says that something was copied; the button has a tick for a moment. */
export function thank(button: HTMLElement): void {
	announce(labels.copied);
	button.dataset['copied'] = '';
	setTimeout(() => delete button.dataset['copied'], thanksFor);
}
