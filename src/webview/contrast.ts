/** Red, green and blue, from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Contrast that text has to have (WCAG 2.2, 1.4.3), and a little more, since browsers round. */
const enough = 4.6;
const steps = 10;

/** An ink that leans towards the theme's text only as far as it takes to be read on every one of the grounds. */
export function legible(ink: Colour, text: Colour, grounds: readonly Colour[]): Colour {
	for (let step = 0; step < steps; step++) {
		const mixed = mix(text, ink, step / steps);
		if (grounds.every((ground) => contrast(mixed, ground) >= enough)) return mixed;
	}
	return text;
}

/** Contrast of two colours (WCAG 2.2, contrast ratio), from 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
	const lights = [luminance(one), luminance(other)];
	return (Math.max(...lights) + 0.05) / (Math.min(...lights) + 0.05);
}

function luminance(colour: Colour): number {
	const [red, green, blue] = colour.map((value) => {
		const share = value / 255;
		return share <= 0.040_45 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
	}) as unknown as Colour;
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The first colour over the second, covering this share of it. */
export function mix(over: Colour, under: Colour, share: number): Colour {
	return over.map((value, index) => Math.round(value * share + (under[index] ?? 0) * (1 - share))) as unknown as Colour;
}
