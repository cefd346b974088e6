import { describe, expect, it } from 'vitest';
import { compact } from '../../unit/token/compact.ts';
import { findings } from './axe.ts';
import { compareViews, comparison, idText, refreshedText } from './compareViews.ts';
import { InspectorPage } from './harness.ts';
import { setStage, wide } from './stage.ts';
import { darkModern, themes } from './themes.ts';

const stage = setStage();

const view = (name: string) => {
	const found = compareViews[name];
	if (found === undefined) throw new Error(`no view ${name}`);
	return found;
};
const open = async (name: string, width = wide.width): Promise<void> => {
	await stage.inspector.page.setViewportSize({ width, height: 900 });
	await stage.inspector.dress(darkModern);
	await stage.inspector.show(view(name));
	await stage.inspector.page.getByRole('tab', { name: 'Compare' }).click();
};
const rowOf = (name: string) =>
	stage.inspector.page.getByRole('row').filter({ has: stage.inspector.page.getByRole('rowheader', { name }) });

describe('two tokens side by side', () => {
	it('begin with an offer', async () => {
		await open('compareOffer');
		await stage.inspector.sent();
		await stage.inspector.page.getByRole('button', { name: 'Choose the other token…' }).press('Enter');
		expect(await stage.inspector.sent()).toEqual([{ type: 'compare', intent: 'pick' }]);
	});

	it('ask the host for everything that is done with them', async () => {
		await open('compareSignIn');
		await stage.inspector.sent();
		const names = [
			'Right: Verify with',
			'Right: Inspect this token',
			'Swap',
			'Compare with another token…',
			'Open as decoded diff',
			'Stop comparing',
		];
		for (const name of names) await stage.inspector.page.getByRole('button', { name }).click();
		expect((await stage.inspector.sent()).map((message) => 'intent' in message && message.intent)).toEqual([
			'verify',
			'inspect',
			'swap',
			'pick',
			'diff',
			'close',
		]);
	});

	it('are a table in which every row says in words what it is', async () => {
		await open('compareSignIn');
		const { page } = stage.inspector;
		expect(await page.getByRole('columnheader').allTextContents()).toEqual(['Name', 'Left', 'Right', 'Why']);
		expect(await rowOf('aud / client_id').getByRole('cell').allTextContents()).toEqual([
			'6ds1hk2vq0s8b7m3n5p9r4tk0c',
			'An ID token names its app client in aud, an access token in client_id.',
		]);
		expect(await rowOf('scope').getByRole('rowheader').textContent()).toContain('only right');
		expect(await rowOf('token_use').getByRole('rowheader').textContent()).toContain('different');
		expect(await page.locator('.relation h3').textContent()).toBe('ID token and access token of one sign-in, issued together');
		expect(await page.locator('.relation li').first().textContent()).toBe('passed: iss The same issuer.');
	});

	it.each([wide.width, 600, 320])('say at %i pixels which value is whose', async (width) => {
		await open('compareSignIn', width);
		const cell = rowOf('token_use').getByRole('cell').first();
		const label = cell.locator('.side-label');
		expect(await label.isVisible()).toBe(width === 320);
		expect(await label.textContent()).toBe('Left');
		// What a table means is not lost with its look.
		expect(await stage.inspector.page.getByRole('columnheader', { name: 'Right' }).count()).toBe(1);
	});

	it('can show only the differences', async () => {
		await open('compareSignIn');
		const { page } = stage.inspector;
		const names = () => page.locator('.compare [scope=row] > bdi:first-child').allTextContents();
		expect(await names()).toContain('sub');
		await page.getByRole('checkbox', { name: 'Only differences' }).press('Space');
		expect(await names()).not.toContain('sub');
		expect(await names()).toContain('token_use');
		expect(await page.locator('.compare .heading').allTextContents()).not.toContain('When');
		await page.getByRole('checkbox', { name: 'Only differences' }).press('Space');
		expect(await names()).toContain('sub');
	});

	it('have a clock each', async () => {
		await open('compareUsers');
		expect(await stage.inspector.page.locator('.compared .headline').allTextContents()).toEqual([
			expect.stringMatching(/^Expires in 40 min/),
			'Expired 1 hr ago',
		]);
	});

	it('say nothing of when a token expires whose claims cannot be read', async () => {
		await open('compareUnreadable', 600);
		expect(await stage.inspector.page.locator('.compared .headline').allTextContents()).toEqual([
			expect.stringMatching(/^Expires in \d+ min/),
		]);
	});

	it('come to the front when another comparison begins, not when the page is drawn', async () => {
		const page = await InspectorPage.open(stage.browser, stage.server);
		const selected = () => page.page.locator('[role=tab][aria-selected=true]').textContent();
		await page.show(view('compareSignIn'));
		expect(await selected()).toContain('Claims');
		const other = await comparison(idText, refreshedText);
		const compare = other.compare?.compared && { ...other.compare, compared: { ...other.compare.compared, number: 2 } };
		await page.show({ ...other, ...(compare && { compare }) });
		await expect.poll(selected).toBe('Compare');
		await page.close();
	});

	it('draw very many rows when asked', async () => {
		const many = Object.fromEntries(Array.from({ length: 450 }, (_, at) => [`claim_${at}`, at]));
		await stage.inspector.show(await comparison(compact({ alg: 'RS256' }, many), idText));
		await stage.inspector.page.getByRole('tab', { name: 'Compare' }).click();
		const rows = () => stage.inspector.page.locator('.compare [scope=row]').count();
		const before = await rows();
		await stage.inspector.page.getByRole('button', { name: 'Show 200 more' }).click();
		expect(await rows()).toBe(before + 200);
	});

	it.each(themes)('are found good by axe, $name', async (theme) => {
		for (const name of ['compareOffer', 'compareSignIn', 'compareChanged', 'compareUnreadable']) {
			await open(name, 600);
			await stage.inspector.dress(theme);
			expect(await findings(stage.inspector.page), name).toEqual([]);
		}
	});
});
