import type { JSX } from 'preact';
import { render } from 'preact';
import type { Guard } from '../protocol/guards.ts';
import { withNames } from './characters.ts';
import { onHostMessage, post } from './host.ts';
import { keepInksLegible } from './inks.ts';
import { root } from './root.ts';

/** A message with all that a page shows. */
interface Shown {
	readonly view: { readonly language: string; readonly title: string };
}

/** Draws the view of every message that has the page's form, each in place of the one before, and says that the page is ready for them. */
export function drawEach<T extends Shown>(isMessage: Guard<T>, draw: (message: T) => JSX.Element): void {
	keepInksLegible();
	const place = document.createElement('div');
	document.body.append(place);
	onHostMessage(isMessage, (message) => {
		root.lang = message.view.language;
		document.title = withNames(message.view.title);
		render(draw(message), place);
	});
	post({ type: 'ready' });
}
