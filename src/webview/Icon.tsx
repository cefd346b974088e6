import type { JSX } from 'preact';

const disc = 'M11 2.8a8.2 8.2 0 1 0 0 16.4a8.2 8.2 0 1 0 0-16.4';
const equal = 'M5 8.4h12M5 13.6h12';

/** Each shape differs without its colour. Drawn on 22 by 22, in the colour of the text around. */
const shapes = {
	pass: `${disc}M7.2 11.3l2.6 2.6 5-5.4`,
	fail: 'M7.6 2.8h6.8l4.8 4.8v6.8l-4.8 4.8H7.6l-4.8-4.8V7.6zM8 8l6 6m0-6-6 6',
	warn: 'M11 3 20 18.6H2zM11 8.6v4.6M11 15.9v.1',
	note: `${disc}M11 10v5M11 7v.1`,
	skip: `${disc}M7.4 11h7.2`,
	open: 'M8.8 9.2c0-1.4 1-2.2 2.3-2.2s2.2.8 2.2 2c0 1.6-2.2 1.7-2.2 3.3M11.1 14.9v.1',
	wait: `${disc}M7.4 11v.1M11 11v.1M14.6 11v.1`,
	look: 'M9.6 3.2a6.4 6.4 0 1 0 0 12.8a6.4 6.4 0 1 0 0-12.8M14.3 14.3l4.6 4.6',
	offline: 'M2.6 8.2a12 12 0 0 1 16.8 0M5.8 11.6a7.4 7.4 0 0 1 10.4 0M8.9 14.9a3 3 0 0 1 4.2 0M11 18v.1M4 3.4l14 15.2',
	late: `${disc}M11 6.4V11l3.2 2.4`,
	hidden: 'M2.8 8.6c4.6 5.2 11.8 5.2 16.4 0M4.6 10.6l-1.8 2.2M8.8 12.4l-.8 2.7M13.2 12.4l.8 2.7M17.4 10.6l1.8 2.2',
	same: equal,
	different: `${equal}M14.6 4.4 7.4 17.6`,
	left: 'M18 11H4m5-5-5 5 5 5',
	right: 'M4 11h14m-5-5 5 5-5 5',
	key: 'M7 6.9a4.1 4.1 0 1 0 0 8.2a4.1 4.1 0 1 0 0-8.2M11.1 11h8.1v3.4M15.7 11v2.6',
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof shapes;

/** A drawing beside words that say the same; screen readers pass it over. */
export function Icon({ name }: { readonly name: IconName }): JSX.Element {
	return <Shape path={shapes[name]}>{name === 'open' && <circle cx="11" cy="11" r="8.2" stroke-dasharray="3 2.15" />}</Shape>;
}

interface ShapeProps {
	/** On 22 by 22. */
	readonly path: string;
	readonly children?: JSX.Element | false;
}

/** A drawing of one's own, as an icon is drawn. */
export function Shape({ path, children }: ShapeProps): JSX.Element {
	return (
		<svg class="icon" viewBox="0 0 22 22" aria-hidden="true">
			{children}
			<path d={path} />
		</svg>
	);
}
