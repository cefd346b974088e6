import { root } from './root.ts';
/** Red, green and blue, from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Contrast that text has to have (WCAG 2.2, 1.4.3), and a little more, since browsers round. */
const enough = 4.6;
const steps = 10;

/** How much of muted text is the theme's text; the rest is its ground. */
const quiet = 0.76;

/** The page's inks. Each is made of a colour of the theme, which the style sheet has in a variable of its own: `--good` of `--theme-good`. */
const inks = 'good bad doubt name second first third link json-name json-string json-number json-word'.split(' ');

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
function mix(over: Colour, under: Colour, share: number): Colour {
	return over.map((value, index) => Math.round(value * share + (under[index] ?? 0) * (1 - share))) as unknown as Colour;
}

/** Makes the inks of the theme that the page has, now and whenever VS Code changes it. Themes of other makers choose any colours. */
export function keepInksLegible(): void {
	const forced = matchMedia('(forced-colors: active)');
	const apply = (): void => setInks(forced.matches);
	new MutationObserver(apply).observe(root, { attributeFilter: ['style'] });
	new MutationObserver(apply).observe(document.body, { attributeFilter: ['class'] });
	forced.addEventListener('change', apply);
	apply();
}

function setInks(forced: boolean): void {
	const { style } = document.body;
	for (const name of [...inks, 'quiet']) style.removeProperty(`--${name}`);
	if (forced) return;
	const [ground = noColour, block = noColour, ink = noColour, ...sources] = coloursOf([
		'ground',
		'block',
		'text',
		...inks.map((name) => `theme-${name}`),
	]);
	const over = ([colour, alpha]: Translucent): Colour => mix(colour, ground[0], alpha);
	const text = over(ink);
	const grounds = [ground[0], over(block)];
	const set = (name: string, source: Colour): void => style.setProperty(`--${name}`, `rgb(${legible(source, text, grounds).join(' ')})`);
	for (const [index, source] of sources.entries()) set(inks[index] ?? '', over(source));
	set('quiet', mix(text, ground[0], quiet));
}

/** A colour and its opacity. */
type Translucent = readonly [Colour, number];

const noColour: Translucent = [[0, 0, 0], 0];

/** Colours that variables of the style sheet have now. All are set before the first is read, so that the browser works them out only once. */
function coloursOf(variables: readonly string[]): readonly Translucent[] {
	const probe = document.createElement('i');
	const samples = variables.map((name) => {
		const sample = document.createElement('b');
		sample.style.backgroundColor = `var(--${name})`;
		probe.append(sample);
		return sample;
	});
	document.body.append(probe);
	const colours = samples.map((sample): Translucent => {
		const [red = 0, green = 0, blue = 0, alpha = 1] = (getComputedStyle(sample).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
		return [[red, green, blue], alpha];
	});
	probe.remove();
	return colours;
}
