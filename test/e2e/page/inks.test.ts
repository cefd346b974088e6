import { expect, it } from 'vitest';
import { type Colour, contrast, legible, mix } from '../../../src/webview/contrast.ts';
import { setStage } from './stage.ts';
import { darkModern } from './themes.ts';

const stage = setStage();

const white: Colour = [255, 255, 255];
const black: Colour = [0, 0, 0];

it('measures contrast as WCAG does', () => {
	expect(contrast(black, white)).toBeCloseTo(21, 5);
	expect(contrast([119, 119, 119], white)).toBeCloseTo(4.478, 3);
	expect(contrast(white, [119, 119, 119])).toBe(contrast([119, 119, 119], white));
});

it('leaves an ink alone that can be read', () => expect(legible([0, 0, 139], black, [white])).toEqual([0, 0, 139]));

it('leans to the text no further than every ground takes', () => {
	const soft: Colour = [179, 143, 172];
	const text: Colour = [221, 227, 236];
	const grounds: readonly Colour[] = [
		[43, 51, 64],
		[60, 69, 85],
	];
	const ink = legible(soft, text, grounds);
	for (const ground of grounds) expect(contrast(ink, ground)).toBeGreaterThanOrEqual(4.6);
	expect(contrast(ink, text)).toBeGreaterThan(1.2);
});

it('gives the text itself where nothing else can be read', () =>
	expect(legible([200, 200, 200], [150, 150, 150], [white])).toEqual([150, 150, 150]));

it('reads the colours of a theme however they are written, and reads them again when they change', async () => {
	const { inspector } = stage;
	const good = (): Promise<string> => inspector.page.evaluate(() => getComputedStyle(document.body).getPropertyValue('--good'));
	const ground: Colour = [31, 31, 31];
	const text: Colour = [204, 204, 204];
	const block = mix(white, ground, 0.2);
	for (const [green, source] of [
		['#0f0', [0, 255, 0]],
		['rgba(0, 90, 0, 0.5)', mix([0, 90, 0], ground, 0.5)],
		['hsl(0deg 100% 25%)', [128, 0, 0]],
	] as const) {
		const changed = { 'charts-green': green, 'textCodeBlock-background': '#ffffff33' };
		await inspector.dress({ ...darkModern, variables: { ...darkModern.variables, ...changed } });
		await expect.poll(good).toBe(`rgb(${legible(source, text, [ground, block]).join(' ')})`);
	}
	await inspector.dress(darkModern);
});
