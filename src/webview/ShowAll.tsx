import type { JSX } from 'preact';
import { Button } from './Button.tsx';
import { count } from './time.ts';
import { fill, labels, language } from './words.ts';

/** Shows the whole of a text, of which the beginning stands before it. */
export function ShowAll({ text, onShow }: { readonly text: string; readonly onShow: (text: string) => void }): JSX.Element {
	return (
		<Button class="link" onClick={() => onShow(text)}>
			{fill(labels.showAll, count(text.length, language))}
		</Button>
	);
}
