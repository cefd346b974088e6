import { useEffect, useState } from 'preact/hooks';
import { root } from './root.ts';

/**
 * What stands for the same part of the token or the same member of one lights up together: everything with one `data-span`, which is the name of
 * a part (`payload`) or of a part and a member (`payload/sub`), and with a member its part. What is under the pointer counts, else what has the focus.
 */
let pointed: string | undefined;
let focused: string | undefined;
let lit: readonly Element[] = [];
const listeners = new Set<(span: string | undefined) => void>();

document.addEventListener('pointerover', ({ target }) => light(spanAt(target), focused));
root.addEventListener('pointerleave', () => light(undefined, focused));
document.addEventListener('focusin', ({ target }) => light(pointed, spanAt(target)));
document.addEventListener('focusout', () => light(pointed, undefined));

/** Lights up a member while the focus stays where it is. */
export function lightFocused(span: string): void {
	light(undefined, span);
}

/** The part, or the part and member, that is lit up now. */
export function useLit(): string | undefined {
	const [span, setSpan] = useState<string>();
	useEffect(() => {
		listeners.add(setSpan);
		return () => void listeners.delete(setSpan);
	}, []);
	return span;
}

function spanAt(target: EventTarget | null): string | undefined {
	return target instanceof Element ? spanOf(target.closest('[data-span]')) : undefined;
}

function spanOf(element: Element | null): string | undefined {
	return element?.getAttribute('data-span') ?? undefined;
}

function light(underPointer: string | undefined, withFocus: string | undefined): void {
	const before = pointed ?? focused;
	[pointed, focused] = [underPointer, withFocus];
	const span = pointed ?? focused;
	if (span === before) return;
	for (const element of lit) element.removeAttribute('data-lit');
	const part = span?.replace(/\/.*/s, '');
	lit = [...document.querySelectorAll('[data-span]')].filter((element) => [span, part].includes(spanOf(element)));
	for (const element of lit) element.setAttribute('data-lit', '');
	for (const listener of listeners) listener(span);
}
