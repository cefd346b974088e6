import type { ComponentChildren, JSX } from 'preact';

interface SectionProps extends Omit<JSX.IntrinsicElements['section'], 'id'> {
	/** The id of its heading. */
	readonly id: string;
	readonly heading: ComponentChildren;
	readonly level?: 'h2' | 'h3';
}

/** A section that has its name from its heading. */
export function Section({ id, heading, level: Heading = 'h3', children, ...rest }: SectionProps): JSX.Element {
	return (
		<section aria-labelledby={id} {...rest}>
			<Heading id={id}>{heading}</Heading>
			{children}
		</section>
	);
}
