import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { narrow, setStage, wide } from './stage.ts';
import { japaneseStates, stateViews } from './stateViews.ts';
import { darkHighContrast, darkModern, themes } from './themes.ts';
import * as views from './views.ts';

const stage = setStage();

describe('accessibility', () => {
	beforeAll(() => stage.inspector.layOutAll(true));
	afterAll(() => stage.inspector.layOutAll(false));

	const states = Object.entries(views.everyView).filter(([name]) => name !== 'thousand');

	it.each(themes.flatMap((theme) => states.map(([state, view]) => ({ theme, state, view }))))(
		'axe finds nothing in the state $state, $theme.name',
		async ({ theme, view }) => {
			await stage.inspector.page.setViewportSize(wide);
			await stage.inspector.dress(theme);
			await stage.inspector.show(view);
			// The structure is the same in every theme: one theme is held to all rules, the others to those of colour.
			const rules = theme === darkModern ? undefined : ['color-contrast', 'link-in-text-block'];
			expect(await findings(stage.inspector.page, rules)).toEqual([]);
		},
	);

	it.each(themes)('axe finds nothing in the tabs of a narrow page, $name', async (theme) => {
		await stage.inspector.page.setViewportSize(narrow);
		await stage.inspector.dress(theme);
		await stage.inspector.show(stateViews.rejected);
		for (const tab of ['Claims', 'Checks', 'Where accepted', 'Token']) {
			await stage.inspector.page.getByRole('tab', { name: tab }).click();
			expect(await findings(stage.inspector.page), tab).toEqual([]);
		}
	});

	it('says every outcome in words', async () => {
		await stage.inspector.page.setViewportSize(wide);
		await stage.inspector.show(stateViews.rejected);
		const titles = (): Promise<readonly string[]> => stage.inspector.page.locator('.checks h3').allTextContents();
		expect((await titles()).slice(0, 2)).toEqual(['passed: ① Issuer', 'passed: ② Key set']);
		expect(await titles()).toContain('failed: App client');
		expect(await titles()).toContain('not checked: Revocation');
		await stage.inspector.show(stateViews.unverified);
		expect((await titles()).slice(0, 2)).toEqual(['not stated: ① Issuer', 'warning: ② Key set']);
	});

	it('announces a verdict in place and keeps the focus when the pressed button goes', async () => {
		await stage.inspector.show(stateViews.unchecked);
		const live = stage.inspector.page.locator('[aria-live="polite"]').first();
		await live.evaluate((element) => element.setAttribute('data-same', 'yes'));
		await stage.inspector.page
			.getByRole('button', { name: /^Verify with/ })
			.first()
			.focus();
		await stage.inspector.show(stateViews.checking);
		expect(await live.getAttribute('data-same')).toBe('yes');
		expect(await live.textContent()).toContain('Verifying…');
		expect(await stage.inspector.page.evaluate(() => document.activeElement?.id)).toBe('verdict-title');
		await stage.inspector.page.keyboard.press('Tab');
		expect(await stage.inspector.page.evaluate(() => document.activeElement?.textContent)).toBe('Cancel');
	});

	it('is written in the language of the view', async () => {
		await stage.inspector.show(japaneseStates.genuine);
		expect(await stage.inspector.page.locator('html').getAttribute('lang')).toBe('ja');
		expect(await stage.inspector.page.locator('.clock .headline').textContent()).toMatch(/^有効期限まで\d+ 分 \d\d 秒$/);
		expect(await stage.inspector.page.locator('.clock .quiet').textContent()).toMatch(/^今日 18:24:05 · 09:24:05 UTC · 発行から\d+ 分$/);
	});

	it('marks the first button and the focus with borders in high contrast, and stands still on request', async () => {
		await stage.inspector.page.setViewportSize(wide);
		await stage.inspector.dress(darkHighContrast);
		await stage.inspector.show(views.sketch);
		const verdict = stage.inspector.page.locator('.verdict');
		expect(await verdict.evaluate((element) => getComputedStyle(element).backgroundColor)).toBe('rgba(0, 0, 0, 0)');
		await stage.inspector.page.locator('.filter').focus();
		expect(await stage.inspector.page.locator('.filter').evaluate((element) => getComputedStyle(element).outlineWidth)).toBe('2px');
		const marker = stage.inspector.page.locator('.time-line .now');
		const motion = (): Promise<string> => marker.evaluate((element) => getComputedStyle(element).transitionProperty);
		expect(await motion()).toBe('cx');
		await stage.inspector.page.evaluate(() => document.body.classList.add('vscode-reduce-motion'));
		expect(await motion()).toBe('none');
	});
});

describe('keyboard', () => {
	/** Presses Tab through the page and gives what got the focus, in order. */
	async function stops(): Promise<readonly string[]> {
		await stage.inspector.page.evaluate(() => {
			document.body.tabIndex = -1;
			document.body.focus();
			document.body.removeAttribute('tabindex');
		});
		const found: string[] = [];
		for (;;) {
			await stage.inspector.page.keyboard.press('Tab');
			const { name, visible } = await stage.inspector.page.evaluate(() => {
				const element = document.activeElement;
				if (element === null || element === document.body) return { name: '', visible: true };
				const style = getComputedStyle(element);
				const label = element.getAttribute('aria-label') ?? element.closest('label')?.textContent ?? element.textContent ?? '';
				// The words beside a radio button have its outline.
				const { outlineStyle, outlineWidth } = getComputedStyle(element.closest('label')?.querySelector('span') ?? element);
				return {
					name: label,
					visible:
						(style.opacity === '1' || element.matches('[type=radio]')) && outlineStyle === 'solid' && Number.parseFloat(outlineWidth) > 0,
				};
			});
			if (name === '') return found;
			expect(visible, `${name} shows that it has the focus`).toBe(true);
			found.push(name);
		}
	}

	it('reaches every control of a wide page, in reading order', async () => {
		await stage.inspector.page.setViewportSize(wide);
		await stage.inspector.dress(darkModern);
		await stage.inspector.show(views.sketch);
		const reached = await stops();
		const copied = ['Copy sub', 'Copy iss', 'Copy auth_time', 'Copy custom:tenant_id'];
		expect(reached.slice(0, 6)).toEqual([
			'Say what your app expects',
			'Verify again',
			'Claims13',
			expect.stringMatching(/Who/),
			'Filter claims',
			'Local',
		]);
		expect(reached.slice(-4)).toEqual(['Copy token', 'Copy payload', 'Show signature', 'Copy alg']);
		expect(reached.filter((name) => name.startsWith('Copy '))).toEqual([...copied, 'Copy token', 'Copy payload', 'Copy alg']);
		expect(reached).toContain('amplify_outputs.json');
		const stopped = 'button:not([tabindex="-1"]), input:not([type=radio]), :checked, summary, [role=tabpanel], [role=link]';
		expect(reached.length).toBe(await stage.inspector.page.locator(stopped).count());
	});

	it('goes from claim to claim with the arrow keys, one stop for each list, also of what the filter leaves', async () => {
		await stage.inspector.page.setViewportSize(wide);
		await stage.inspector.show(views.thousand);
		const { page } = stage.inspector;
		const focused = (): Promise<string | null> => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? null);
		await expect.poll(() => page.locator('#panel-claims .claim').count(), { timeout: 20_000 }).toBe(1000);
		await page.getByRole('button', { name: 'Copy custom:claim_0', exact: true }).focus();
		for (const [key, name] of [
			['ArrowDown', 'Copy custom:claim_1'],
			['End', 'Copy custom:claim_999'],
			['ArrowUp', 'Copy custom:claim_998'],
		] as const) {
			await page.keyboard.press(key);
			expect(await focused(), key).toBe(name);
		}
		expect(await page.locator('#panel-claims .copy[tabindex="0"]').evaluateAll((all) => all.map((each) => each.ariaLabel))).toEqual([
			'Copy custom:claim_998',
		]);
		await page.locator('.filter').fill('claim_77');
		await expect
			.poll(() => page.locator('#panel-claims .claim:visible .copy[tabindex="0"]').getAttribute('aria-label'))
			.toBe('Copy custom:claim_77');
		await page.locator('#panel-claims .claim:visible .copy').first().focus();
		await page.keyboard.press('ArrowDown');
		expect(await focused()).toBe('Copy custom:claim_770');
		await page.locator('.filter').fill('');
	});

	it('moves along the tabs of a narrow page with the arrow keys, with one stop for all of them', async () => {
		await stage.inspector.page.setViewportSize(narrow);
		await stage.inspector.show(views.sketch);
		const selected = (): Promise<string | null> => stage.inspector.page.locator('[role=tab][aria-selected=true]').textContent();
		await stage.inspector.page.getByRole('tab', { name: 'Claims' }).click();
		for (const [key, tab] of [
			['ArrowRight', 'Checks'],
			['ArrowRight', 'Token'],
			['ArrowRight', 'Claims'],
			['ArrowLeft', 'Token'],
			['Home', 'Claims'],
			['End', 'Token'],
		] as const) {
			await stage.inspector.page.keyboard.press(key);
			expect(await selected(), key).toContain(tab);
			expect(await stage.inspector.page.evaluate(() => document.activeElement?.textContent)).toContain(tab);
		}
		expect(await stage.inspector.page.locator('[role=tabpanel]:visible').count()).toBe(1);
		expect((await stops()).filter((name) => /^(Claims|Checks|Token)/.test(name))).toHaveLength(1);
		expect(await stage.inspector.state()).toEqual({ tab: 'token' });
	});

	it('has checks and token beside the tabs where there is room, and no tabs for one thing', async () => {
		await stage.inspector.page.setViewportSize(wide);
		await stage.inspector.show(views.sketch);
		await expect.poll(() => stage.inspector.page.getByRole('tab').allTextContents()).toEqual(['Claims13']);
		expect(await stage.inspector.page.locator('h2').allTextContents()).toEqual(['Genuine, but not yet accepted', 'Checks2 open', 'Token']);
		await stage.inspector.show(views.sketchAccepted);
		expect(await stage.inspector.page.getByRole('tab').allTextContents()).toEqual(['Claims13', 'Where accepted']);
		await stage.inspector.page.setViewportSize(narrow);
		await expect.poll(() => stage.inspector.page.getByRole('tab').count()).toBe(4);
		await stage.inspector.show({ ...views.sketch, payload: [], checks: [] });
		expect(await stage.inspector.page.getByRole('tab').count()).toBe(0);
	});
});
