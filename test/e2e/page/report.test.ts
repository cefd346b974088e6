import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportElements, reportHtml } from '../../../src/core/report/html.ts';
import { tokenReport } from '../../../src/vscode/inspector/reportDocument.ts';
import { hostileTexts } from '../../fixtures/hostile.ts';
import { launchBrowser } from '../../harness/browser.ts';
import { reportOf } from '../../unit/report/reports.ts';
import { now } from '../../unit/verify/minting.ts';
import { inJapanese } from '../../unit/words/bundle.ts';
import { findings } from './axe.ts';
import { sampleToken, secrets } from './tokenViews.ts';

describe('a report in HTML, opened in a browser', () => {
	let browser: Browser;
	let page: Page;
	const events: string[] = [];
	beforeAll(async () => {
		browser = await launchBrowser();
		const context = await browser.newContext({ viewport: { width: 900, height: 700 } });
		page = await context.newPage();
		await page.route('**/*', (route) => {
			events.push(`request ${route.request().url()}`);
			return route.abort();
		});
		page.on('dialog', (dialog) => {
			events.push('dialog');
			void dialog.dismiss();
		});
		page.on('popup', () => events.push('popup'));
		page.on('console', (message) => events.push(`console ${message.text()}`));
	});
	afterAll(() => browser?.close());

	/** The elements with their attributes' names, in the order of the document. */
	const elements = (): Promise<string[]> =>
		page.evaluate(() =>
			[...document.querySelectorAll('*')].map(({ localName, attributes }) =>
				[localName, ...[...attributes].map(({ name }) => name)].join(' '),
			),
		);

	it('has the same elements whatever the token says, runs nothing and asks for nothing', async () => {
		await page.setContent(reportHtml(reportOf('word')));
		const harmless = await elements();
		const own: ReadonlySet<string> = new Set(reportElements);
		expect(harmless.filter((element) => !own.has(element.split(' ')[0] ?? ''))).toEqual([]);
		expect(hostileTexts.length).toBeGreaterThanOrEqual(100);
		for (const text of hostileTexts) {
			await page.setContent(reportHtml(reportOf(text)));
			expect([text.slice(0, 60), await elements()]).toEqual([text.slice(0, 60), harmless]);
			expect([text.slice(0, 60), events.splice(0)]).toEqual([text.slice(0, 60), []]);
		}
		expect(page.url()).toBe('about:blank');
	}, 120_000);

	it('shows a text as it is written', async () => {
		await page.setContent(reportHtml(reportOf('<b onclick="x">&amp;\u202E')));
		expect(await page.locator('h2').textContent()).toBe('<b onclick="x">&amp;‹U+202E›');
		expect(await page.title()).toBe('<b onclick="x">&amp;‹U+202E›');
	});

	it.each([320, 900])(
		'of a real token is well-formed, legible and no wider than %i pixels, in the language of the reader, redacted',
		async (width) => {
			const html = reportHtml(tokenReport(await sampleToken(now), '1.2.3', now, inJapanese));
			await page.setViewportSize({ width, height: 700 });
			await page.setContent(html);
			expect(await page.locator('html').getAttribute('lang')).toBe('ja');
			expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
			for (const secret of Object.values(secrets)) expect([secret, html.includes(secret)]).toEqual([secret, false]);
			// On a narrow screen the tables are scrolled, and axe cannot see the ground of what is outside.
			if (width > 320) expect(await findings(page)).toEqual([]);
			expect(events.splice(0)).toEqual([]);
		},
	);
});
