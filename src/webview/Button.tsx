import type { JSX } from 'preact';

/** A button that does nothing but what it is told. */
export function Button(props: JSX.IntrinsicElements['button']): JSX.Element {
	return <button type="button" {...props} />;
}
