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
	const theme = getComputedStyle(document.body);
	const colourOn = (ground: Colour, name: string): Colour => {
		const [red = 0, green = 0, blue = 0, alpha = 1] = (theme.getPropertyValue(`--theme-${name}`).match(/[\d.]+/g) ?? []).map(Number);
		return mix([red, green, blue], ground, alpha);
	};
	const ground = colourOn([0, 0, 0], 'ground');
	const [text = ground, block = ground, ...sources] = ['text', 'block', ...inks].map((name) => colourOn(ground, name));
	// All were read before the first is set, so that the browser works them out only once.
	for (const [index, source] of [...sources, mix(text, ground, quiet)].entries())
		document.body.style.setProperty(
			`--${inks[index] ?? 'quiet'}`,
			forced ? '' : `rgb(${legible(source, text, [ground, block]).join(' ')})`,
		);
}
