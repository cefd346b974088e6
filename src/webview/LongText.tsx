import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ShowAll } from './ShowAll.tsx';
import { VisibleText } from './VisibleText.tsx';

/** Characters that are drawn before somebody asks for all. */
export const shortened = 2000;

/** The first half of a character, cut from its second. */
const halved = /[\uD800-\uDBFF]$/;

/** Is the text one of which only the beginning is shown at first? */
export function isLong(text: string): boolean {
	return text.length > shortened;
}

/** Text of a token of any length: the first 2,000 UTF-16 units, and the rest when asked. */
export function LongText({ text }: { readonly text: string }): JSX.Element {
	const [whole, setWhole] = useState<string>();
	if (!isLong(text) || whole === text) return <VisibleText text={text} />;
	return (
		<>
			<VisibleText text={`${text.slice(0, shortened).replace(halved, '')}…`} /> <ShowAll text={text} onShow={setWhole} />
		</>
	);
}
