import { describe, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { everyResultsView as views } from './resultsViews.ts';
import { setStage, wide } from './stage.ts';
import { darkModern, themes } from './themes.ts';

const stage = setStage('results');
/** The narrowest side bar that VS Code gives a page. */
const card = { width: 320, height: 900 };

describe('the table of results', () => {
	it.each(themes)('axe finds nothing in any state, wide or narrow, $name', async (theme) => {
		await stage.inspector.dress(theme);
		for (const size of [wide, card]) {
			await stage.inspector.page.setViewportSize(size);
			for (const [name, view] of Object.entries(views)) {
				await stage.inspector.showResults(view);
				const rules = theme === darkModern ? undefined : ['color-contrast'];
				expect(await findings(stage.inspector.page, rules), `${name} ${size.width}`).toEqual([]);
			}
		}
	});

	it.each(Object.entries(views))('is never wider than the page: %s', async (_name, view) => {
		for (const width of [1120, 900, 480, 320]) {
			await stage.inspector.page.setViewportSize({ width, height: 900 });
			await stage.inspector.showResults(view);
			expect(await stage.inspector.page.evaluate(() => document.documentElement.scrollWidth), String(width)).toBeLessThanOrEqual(width);
		}
	});

	it('goes to the token by a click on its row or by the keyboard, and inspects it by its button', async () => {
		const { page } = stage.inspector;
		await page.setViewportSize(wide);
		await stage.inspector.showResults(views.running);
		await stage.inspector.sent();
		await page.getByRole('row').nth(2).getByText('Access token').click({ force: true });
		await page.getByRole('button', { name: 'Go to the token, line 1', exact: true }).press('Enter');
		await page.getByRole('button', { name: 'Inspect the token, line 3', exact: true }).click();
		await page.getByRole('button', { name: 'Cancel' }).click();
		expect(await stage.inspector.sent()).toEqual([
			{ type: 'goTo', number: 1 },
			{ type: 'goTo', number: 0 },
			{ type: 'inspect', number: 2 },
			{ type: 'runForAll', action: 'cancel' },
		]);
	});

	it('sorts, filters and turns pages by asking for it, and says what is chosen', async () => {
		const { page } = stage.inspector;
		await stage.inspector.showResults(views.tenThousand);
		await stage.inspector.sent();
		expect(await page.getByRole('row').count()).toBe(101);
		expect(await page.getByRole('columnheader', { name: 'Place' }).getAttribute('aria-sort')).toBe('ascending');
		await page.getByRole('columnheader', { name: 'Verdict' }).getByRole('button').click();
		await page.getByRole('button', { name: /^Rejected/ }).click();
		for (const name of ['Previous', 'Next']) await page.getByRole('button', { name, exact: true }).click();
		expect(await stage.inspector.sent()).toEqual([
			{ type: 'sort', column: 'verdict' },
			{ type: 'filter', filter: 'rejected' },
			{ type: 'turnTo', page: 0 },
			{ type: 'turnTo', page: 2 },
		]);
		await stage.inspector.showResults(views.stopped);
		expect(await page.getByRole('button', { pressed: true }).textContent()).toContain('Rejected');
	});

	it('keeps the focus on a heading while rows come and go', async () => {
		const { page } = stage.inspector;
		await stage.inspector.showResults(views.running);
		await page.getByRole('columnheader', { name: 'Issuer' }).getByRole('button').focus();
		await stage.inspector.showResults(views.done);
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Issuer');
	});

	it('says what there is none of', async () => {
		await stage.inspector.showResults(views.empty);
		expect(await stage.inspector.page.getByRole('status').filter({ hasText: 'no token' }).textContent()).toBe(
			'There is no token in this file.',
		);
		await stage.inspector.showResults(views.emptyFilter);
		expect(await stage.inspector.page.locator('.none').textContent()).toBe('No token has this verdict.');
	});

	it('shows hostile values as text', async () => {
		await stage.inspector.showResults(views.hostile);
		expect(await stage.inspector.page.locator('img, script:not([nonce]), iframe, a, form, style').count()).toBe(0);
		expect(stage.server.strays).toEqual([]);
		expect(await stage.inspector.page.getByText('‹U+202E›').count()).toBeGreaterThan(0);
	});

	it('is written in the language of the view', async () => {
		await stage.inspector.showResults(views.japanese);
		expect(await stage.inspector.page.locator('html').getAttribute('lang')).toBe('ja');
		expect(await stage.inspector.page.locator('.summary').textContent()).toBe('トークン12件: 受け入れ可能3件、本物2件、拒否5件、未検証2件');
	});
});
