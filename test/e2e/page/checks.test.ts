import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { InspectorView } from '../../../src/protocol/inspector.ts';
import { findings } from './axe.ts';
import { checksFailed, checksHostile, checksStated, issuerKnown } from './hostViews.ts';
import { narrow, setStage, wide } from './stage.ts';
import { darkModern, themes } from './themes.ts';

const stage = setStage();

/** The view with something changed in what can be expected beside a check. */
function withExpect(view: InspectorView, id: string, change: object): InspectorView {
	const checks = view.checks.map((check) =>
		check.id === id && check.expect ? { ...check, expect: { ...check.expect, ...change } } : check,
	);
	return { ...view, checks };
}

describe('expectations beside their checks', () => {
	const row = (title: string) =>
		stage.inspector.page.locator('.checks > li').filter({ has: stage.inspector.page.getByRole('heading', { name: title }) });
	const button = (title: string, name: string) => row(title).getByRole('button', { name, exact: true });

	beforeAll(() => stage.inspector.dress(darkModern));
	beforeEach(async () => {
		await stage.inspector.page.setViewportSize(wide);
		await stage.inspector.show(issuerKnown);
		await stage.inspector.sent();
	});

	it('stand below their names where there is no room beside them', async () => {
		await stage.inspector.page.setViewportSize({ width: 300, height: 900 });
		await stage.inspector.show(checksFailed);
		await stage.inspector.page.getByRole('tab', { name: 'Checks' }).click();
		const starts = await row('App client')
			.locator('dt, dd, .source > *')
			.evaluateAll((all) => all.map((element) => Math.round(element.getBoundingClientRect().left)));
		expect(new Set(starts.slice(0, 4)).size).toBe(1);
		expect(new Set(starts.slice(4)).size).toBe(1);
		expect(starts.length).toBe(6);
	});

	it('are answered by one click', async () => {
		await button('App client', 'Expect this app client').click();
		await button('Token use', 'Expect id').press('Enter');
		expect(await stage.inspector.sent()).toEqual([
			{ type: 'expectAnswer', check: 'client' },
			{ type: 'expectAnswer', check: 'token-use' },
		]);
	});

	it('keep the keyboard in the row when the answer goes away', async () => {
		await button('App client', 'Expect this app client').focus();
		await stage.inspector.show(withExpect(issuerKnown, 'client', { answer: undefined }));
		expect(await stage.inspector.page.evaluate(() => document.activeElement?.closest('li')?.querySelector('h3')?.textContent)).toContain(
			'App client',
		);
	});

	it('are chosen and typed by keyboard alone', async () => {
		const { page } = stage.inspector;
		await button('App client', 'Choose another').press('Enter');
		expect(await button('App client', 'Choose another').getAttribute('aria-expanded')).toBe('true');
		await page.keyboard.press('Space');
		await page.keyboard.press('Tab');
		await page.keyboard.type('another-client');
		await page.keyboard.press('Enter');
		expect(await stage.inspector.sent()).toEqual([
			{ type: 'setExpectation', check: 'client', chosen: [0], typed: 'another-client', save: false },
		]);
		await page.locator('.expect').waitFor({ state: 'detached' });
		expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Choose another');
	});

	it('are one of several, or left as they are', async () => {
		await button('Token use', 'Choose another').click();
		await row('Token use').getByRole('radio', { name: 'access' }).check();
		await row('Token use').getByRole('radio', { name: 'any' }).check();
		await row('Token use').getByRole('button', { name: 'Save to a profile…' }).click();
		await button('Token use', 'Choose another').click();
		await stage.inspector.page.keyboard.press('Escape');
		await stage.inspector.page.locator('.expect').waitFor({ state: 'detached' });
		expect(await stage.inspector.sent()).toEqual([{ type: 'setExpectation', check: 'token-use', chosen: [2], typed: '', save: true }]);
	});

	it('say why something is not taken, where it was typed, until it is or the user leaves it', async () => {
		const { page } = stage.inspector;
		await button('App client', 'Choose another').click();
		await row('App client').getByRole('textbox').fill('no');
		await stage.inspector.show(withExpect(issuerKnown, 'client', { problem: 'That is not a value.' }));
		expect(await page.getByRole('alert').textContent()).toBe('That is not a value.');
		expect(await row('App client').getByRole('textbox').getAttribute('aria-invalid')).toBe('true');
		expect(await row('App client').getByRole('textbox').inputValue()).toBe('no');
		await row('App client').getByRole('button', { name: 'Leave it' }).click();
		expect(await page.locator('.expect').count()).toBe(0);
	});

	it('are saved or taken back where they are only tried out', async () => {
		await stage.inspector.show(checksStated);
		expect(await row('Token use').locator('.source').textContent()).toBe('Expected by you, only in this window');
		await button('Token use', 'Save to a profile…').click();
		await button('Token use', 'Take back').click();
		await button('App client', 'profile “orders-api” in .claimlens/profiles.json:4').click();
		expect(await stage.inspector.sent()).toEqual([
			{ type: 'saveExpectation', check: 'token-use' },
			{ type: 'dropExpectation', check: 'token-use' },
			{ type: 'openSource', check: 'client' },
		]);
	});

	it('show what is stated as chosen, and both sides of a check that passes or fails', async () => {
		await stage.inspector.show(checksStated);
		await button('App client', 'Change').click();
		expect(
			await row('App client')
				.getByRole('checkbox')
				.evaluateAll((all) => all.map((box) => (box as HTMLInputElement).checked)),
		).toEqual([true, true]);
		expect(await row('Token use').locator('dl').textContent()).toBe('Expected = Actualid');
		await stage.inspector.show(checksFailed);
		expect(await row('Token use').locator('dl').textContent()).toBe('ExpectedaccessActualid');
		// While others look on, two values that differ may read the same.
		const redacted = checksFailed.checks.map((check) => ({ ...check, expected: 'REDACTED', actual: 'REDACTED' }));
		await stage.inspector.show({ ...checksFailed, checks: redacted });
		expect(await row('Token use').locator('dl').textContent()).toBe('ExpectedREDACTEDActualREDACTED');
	});

	it('say what was fetched from where and when, and verify again from there', async () => {
		expect(await row('Issuer').locator('.facts').textContent()).toMatch(
			/^Discovery document https:\S+openid-configuration, fetched 2 min ago \(.+\); it names this issuer\.$/,
		);
		expect(await row('Key set').locator('.facts').textContent()).toBe('By kind: 2 × RS256 2048 bits.');
		await stage.inspector.page.locator('.recheck').click();
		expect(await stage.inspector.sent()).toEqual([{ type: 'run', action: 'verify' }]);
	});

	it.each(themes)('axe finds nothing in the editors, $name', async (theme) => {
		await stage.inspector.page.setViewportSize(narrow);
		await stage.inspector.dress(theme);
		await stage.inspector.show(withExpect(withExpect(checksHostile, 'client', { problem: 'No.' }), 'type', { problem: 'No.' }));
		await stage.inspector.page.getByRole('tab', { name: 'Checks' }).click();
		expect(await stage.inspector.page.locator('.expect').count()).toBe(2);
		expect(await findings(stage.inspector.page)).toEqual([]);
	});
});
