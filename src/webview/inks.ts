/** Red, green and blue, from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

/** Contrast that text has to have (WCAG 2.2, 1.4.3), and a little more, since browsers round. */
const enough = 4.6;
const steps = 10;

/** How much of muted text is the theme's text; the rest is its ground. */
const quiet = 0.76;

/** The page's inks, each made of a colour of the theme: its variable, and what counts where there is none. */
const inks = {
	'--good': '--vscode-charts-green',
	'--bad': '--vscode-charts-red',
	'--doubt': '--vscode-charts-yellow',
	'--name': '--vscode-charts-purple',
	'--second': '--vscode-charts-purple',
	'--first': '--vscode-charts-orange',
	'--third': '--vscode-charts-blue',
	'--link': '--vscode-textLink-foreground',
	// Of JSON: what the editor has where that is known, else what the debugger has.
	'--json-name': '--ink-name, var(--vscode-charts-purple)',
	'--json-string': '--ink-string, var(--vscode-debugTokenExpression-string, var(--vscode-charts-orange))',
	'--json-number': '--ink-number, var(--vscode-debugTokenExpression-number, var(--vscode-charts-green))',
	'--json-word': '--ink-word, var(--vscode-debugTokenExpression-boolean, var(--vscode-charts-blue))',
} as const;

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
	const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left);
	return (lighter + 0.05) / (darker + 0.05);
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
	new MutationObserver(apply).observe(document.documentElement, { attributeFilter: ['style'] });
	new MutationObserver(apply).observe(document.body, { attributeFilter: ['class'] });
	forced.addEventListener('change', apply);
	apply();
}

function setInks(forced: boolean): void {
	const { style } = document.body;
	for (const name of [...Object.keys(inks), '--quiet']) style.removeProperty(name);
	if (forced) return;
	const probe = document.createElement('i');
	document.body.append(probe);
	const ground = colourOf(probe, 'var(--ground)') ?? [[0, 0, 0], 1];
	const over = (value: string): Colour => {
		const [colour, alpha] = colourOf(probe, value) ?? ground;
		return mix(colour, ground[0], alpha);
	};
	const text = over('var(--text)');
	const grounds = [ground[0], over('var(--block)')];
	const set = (name: string, ink: Colour): void => style.setProperty(name, `rgb(${legible(ink, text, grounds).join(' ')})`);
	for (const [name, source] of Object.entries(inks)) if (colourOf(probe, `var(${source})`)) set(name, over(`var(${source})`));
	set('--quiet', mix(text, ground[0], quiet));
	probe.remove();
}

/** A colour of the style sheet with its opacity; undefined where it has none. */
function colourOf(probe: HTMLElement, value: string): [Colour, number] | undefined {
	probe.style.backgroundColor = '';
	probe.style.backgroundColor = value;
	const [red, green, blue, alpha = 1] = (getComputedStyle(probe).backgroundColor.match(/[\d.]+/g) ?? []).map(Number);
	return red === undefined || green === undefined || blue === undefined ? undefined : [[red, green, blue], alpha];
}
