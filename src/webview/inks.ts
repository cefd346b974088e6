import { type Colour, legible, mix } from './contrast.ts';
import { root } from './root.ts';

/** How much of muted text is the theme's text; the rest is its ground. */
const quiet = 0.76;

/** The page's inks. Each is made of a colour of the theme, which the style sheet has in a variable of its own: `--good` of `--theme-good`. */
const inks = 'good bad doubt name second first third link json-name json-string json-number json-word'.split(' ');

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
