import { beforeAll, describe, expect, it } from 'vitest';
import { attacks } from './attacks.ts';
import { findings } from './axe.ts';
import { issuerDiffers, issuerHostile, issuerKnown, issuerUnasked } from './hostViews.ts';
import { narrow, setStage, wide } from './stage.ts';
import { darkHighContrast, darkModern, themes } from './themes.ts';

const stage = setStage();

describe('the issuer', () => {
	const tab = () => stage.inspector.page.getByRole('tabpanel', { name: 'Issuer and keys' });

	beforeAll(async () => {
		await stage.inspector.page.setViewportSize(wide);
		await stage.inspector.dress(darkModern);
		await stage.inspector.show(issuerKnown);
		await stage.inspector.page.getByRole('tab', { name: 'Issuer and keys' }).click();
		await stage.inspector.sent();
	});

	it('marks the key that signed by word, icon and border, before the others', async () => {
		await stage.inspector.show(issuerKnown);
		const cards = tab().locator('.keys > li');
		expect(await cards.count()).toBe(2);
		expect(await cards.first().textContent()).toContain('Signed this token');
		expect(await cards.first().locator('.mark .icon').count()).toBe(1);
		const borders = await cards.evaluateAll((all) => all.map((card) => getComputedStyle(card).borderTopWidth));
		expect(borders).toEqual(['2px', '1px']);
		await stage.inspector.dress(darkHighContrast);
		expect(await cards.first().evaluate((card) => getComputedStyle(card).borderTopWidth)).toBe('2px');
		await stage.inspector.dress(darkModern);
	});

	it('copies and opens by place, from the keyboard too', async () => {
		await stage.inspector.show(issuerKnown);
		await tab().getByRole('button', { name: 'Copy the value of token_endpoint', exact: true }).focus();
		await stage.inspector.page.keyboard.press('Enter');
		await tab().getByRole('button', { name: 'Copy the value of Thumbprint (RFC 7638)' }).last().press('Enter');
		await tab().getByRole('button', { name: 'Copy the value of kid' }).first().press('Enter');
		for (const button of await tab().getByRole('button', { name: 'Open in browser' }).all()) await button.click();
		expect(await stage.inspector.sent()).toEqual([
			{ type: 'copyMember', index: 2 },
			{ type: 'copyOfKey', index: 1, what: 'thumbprint' },
			{ type: 'copyOfKey', index: 0, what: 'kid' },
			{ type: 'openIssuer', part: 'keys' },
			{ type: 'openIssuer', part: 'document' },
		]);
	});

	it('has one button before anybody was asked', async () => {
		await stage.inspector.show(issuerUnasked);
		expect(await tab().getByRole('button').allTextContents()).toEqual(['Verify with cognito-idp.us-east-1.amazonaws.com']);
		await tab().getByRole('button').click();
		expect(await stage.inspector.sent()).toEqual([{ type: 'run', action: 'verify' }]);
	});

	it('shows in words that a document is of another issuer', async () => {
		await stage.inspector.show(issuerDiffers);
		expect(await tab().locator('.member').first().textContent()).toContain('warning: It is not the issuer that was asked');
	});

	it.each([320, 600, 1200])('shows hostile documents and keys as text, within %i pixels', async (width) => {
		await stage.inspector.page.setViewportSize({ width, height: 900 });
		await stage.inspector.show(issuerHostile);
		const text = (await tab().textContent()) ?? '';
		for (const attack of attacks.slice(0, 15)) expect(text).toContain(attack);
		expect(text).not.toMatch(/[\u202E\u200B]/);
		const foreign = tab().locator('img, iframe, style, script, a, form, link, base, meta, svg[onload]');
		expect(await foreign.count()).toBe(0);
		const scrollWidth = await stage.inspector.page.evaluate(() => document.documentElement.scrollWidth);
		expect(scrollWidth).toBeLessThanOrEqual(width);
		expect(stage.server.strays).toEqual([]);
	});

	it.each(themes)('axe finds nothing in it, $name', async (theme) => {
		await stage.inspector.page.setViewportSize(narrow);
		await stage.inspector.dress(theme);
		for (const view of [issuerKnown, issuerUnasked, issuerDiffers, issuerHostile]) {
			await stage.inspector.show(view);
			expect(await findings(stage.inspector.page)).toEqual([]);
		}
	});
});
