import { describe, expect, it } from 'vitest';
import { longestText } from '../../../src/protocol/start.ts';
import { findings } from './axe.ts';
import { InspectorPage } from './harness.ts';
import { setStage, wide } from './stage.ts';
import { everyStart, failed, offline, start, startJapanese, startShared, startWithNote } from './startViews.ts';
import { darkModern, themes } from './themes.ts';
import * as views from './views.ts';

const stage = setStage();

/** Drops something on the page, as the browser would. */
async function drop(page: InspectorPage, data: Readonly<Record<string, string>>, file?: string): Promise<void> {
	await page.page.evaluate(
		({ given, content }) => {
			const dataTransfer = new DataTransfer();
			for (const [type, text] of Object.entries(given)) dataTransfer.setData(type, text);
			if (content !== undefined) dataTransfer.items.add(new File([content], 'token.txt', { type: 'text/plain' }));
			const send = (type: string): boolean =>
				document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
			send('dragover');
			send('drop');
		},
		{ given: data, content: file },
	);
}

describe('the page without a token', () => {
	it('has the focus in its box, and inspects what is typed there', async () => {
		const { inspector } = stage;
		await inspector.show(start);
		await inspector.sent();
		expect(await inspector.page.evaluate(() => document.activeElement?.id)).toBe('token-text');
		await inspector.page.keyboard.press('Enter');
		expect(await inspector.sent()).toEqual([]);
		await inspector.page.keyboard.type('eyJ.e30.x');
		await inspector.page.keyboard.press('Enter');
		await inspector.page.getByRole('button', { name: 'Inspect', exact: true }).click();
		const asked = { type: 'inspectText', text: 'eyJ.e30.x' };
		expect(await inspector.sent()).toEqual([asked, asked]);
	});

	it('inspects what is pasted, wherever the focus is, and no more than it may send', async () => {
		const { inspector } = stage;
		await inspector.show(startWithNote);
		await inspector.page.getByRole('button', { name: 'From the clipboard' }).focus();
		const paste = (text: string): Promise<void> =>
			inspector.page.evaluate((pasted) => {
				const clipboardData = new DataTransfer();
				clipboardData.setData('text/plain', pasted);
				document.activeElement?.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
			}, text);
		await inspector.sent();
		await paste('Bearer eyJ.e30.x');
		await paste('x'.repeat(longestText + 1));
		expect(await inspector.sent()).toEqual([
			{ type: 'inspectText', text: 'Bearer eyJ.e30.x' },
			{ type: 'inspectText', text: 'x'.repeat(longestText) },
		]);
	});

	it('shows nothing of what is typed or pasted while others look on, and still inspects it', async () => {
		const { inspector } = stage;
		const { page } = inspector;
		await inspector.show(startShared);
		await page.getByText('Redacted for sharing').waitFor();
		const box = page.locator('#token-text');
		expect(await box.evaluate((element) => getComputedStyle(element).getPropertyValue('-webkit-text-security'))).toBe('disc');
		await box.fill('');
		await page.evaluate(() => navigator.clipboard.writeText('eyJ.pasted.x'));
		await inspector.sent();
		await box.press('Control+V');
		await expect.poll(() => inspector.sent()).toEqual([{ type: 'inspectText', text: 'eyJ.pasted.x' }]);
		expect(await box.inputValue()).toBe('');
		await page.keyboard.type('eyJ.typed.x');
		await page.keyboard.press('Enter');
		expect(await page.evaluate(() => document.documentElement.outerHTML)).not.toMatch(/pasted\.x|typed\.x/);
		await page.getByRole('button', { name: 'Show everything again' }).click();
		expect(await inspector.sent()).toEqual([
			{ type: 'inspectText', text: 'eyJ.typed.x' },
			{ type: 'run', action: 'toggleSharing' },
		]);
		await box.fill('');
	});

	it.each<readonly [what: string, data: Readonly<Record<string, string>>, file: string | undefined, message: object]>([
		['a text', { 'text/plain': 'eyJ.e30.x' }, undefined, { type: 'inspectText', text: 'eyJ.e30.x' }],
		['a file of the machine', {}, 'token: eyJ.e30.x', { type: 'inspectText', text: 'token: eyJ.e30.x' }],
		[
			'files of the Explorer',
			{ 'text/uri-list': '# two\r\nfile:///w/a.txt\r\nfile:///w/b.txt', 'text/plain': '/w/a.txt' },
			undefined,
			{ type: 'inspectUris', uris: ['file:///w/a.txt', 'file:///w/b.txt'] },
		],
		[
			'a link',
			{ 'text/uri-list': 'https://app.example/#id_token=eyJ.e30.x', 'text/plain': 'https://app.example/#id_token=eyJ.e30.x' },
			undefined,
			{ type: 'inspectText', text: 'https://app.example/#id_token=eyJ.e30.x' },
		],
	])('takes what is dropped: %s', async (_what, data, file, message) => {
		const { inspector } = stage;
		await inspector.show(start);
		await inspector.sent();
		await drop(inspector, data, file);
		await expect.poll(() => inspector.sent()).toEqual([message]);
		expect(await inspector.page.locator('.start.over').count()).toBe(0);
	});

	it('offers the clipboard, samples, and the way back', async () => {
		const { inspector } = stage;
		await inspector.show(startWithNote);
		await inspector.sent();
		for (const name of ['From the clipboard', /^An ID token/, /expired/, /changed/, 'Back to the token']) {
			await inspector.page.getByRole('button', { name }).press('Enter');
		}
		expect(await inspector.sent()).toEqual([
			{ type: 'run', action: 'inspectClipboard' },
			{ type: 'trySample', id: 'accepted' },
			{ type: 'trySample', id: 'expired' },
			{ type: 'trySample', id: 'tampered' },
			{ type: 'run', action: 'backToToken' },
		]);
		expect(await inspector.page.locator('.note').textContent()).toBe('There is no token in it.');
	});

	it.each(themes)('axe finds nothing in it, and no line is wider than the page, $name', async (theme) => {
		const { inspector } = stage;
		await inspector.dress(theme);
		for (const width of [320, 600, 1200]) {
			await inspector.page.setViewportSize({ width, height: 900 });
			for (const [name, view] of Object.entries(everyStart)) {
				await inspector.show(view);
				if (width !== 600) expect(await findings(inspector.page), `${name} ${width}`).toEqual([]);
				const overflow = await inspector.page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
				expect(overflow, `${name} ${width}`).toBeLessThanOrEqual(0);
			}
		}
		await inspector.dress(darkModern);
		await inspector.page.setViewportSize(wide);
	});
});

describe('what did not work', () => {
	it('is said above the page that was there, with a way to try it again and to the log', async () => {
		const { inspector } = stage;
		await inspector.show(failed);
		await inspector.sent();
		const alert = inspector.page.getByRole('alert');
		expect(await alert.textContent()).toContain('ClaimLens could not finish (TypeError).');
		await alert.getByRole('button', { name: 'Try again' }).click();
		await alert.getByRole('button', { name: 'Show log' }).click();
		expect(await inspector.sent()).toEqual([
			{ type: 'run', action: 'retry' },
			{ type: 'run', action: 'showLog' },
		]);
		expect(await inspector.page.getByRole('heading', { level: 1, name: 'ID token' }).isVisible()).toBe(true);
		await inspector.show(offline);
		expect(await alert.count()).toBe(0);
	});

	it('is said in place of a page that cannot be drawn, until there is one that can', async () => {
		const page = await InspectorPage.open(stage.browser, stage.server);
		await page.show(offline);
		// The guards do not see that the browser cannot write numbers in a language.
		await page.page.evaluate(() => {
			Object.defineProperty(Intl, 'NumberFormat', {
				value: () => {
					throw new RangeError('eyJ');
				},
			});
		});
		await page.show({ ...offline, language: 'fr' });
		const alert = page.page.getByRole('alert');
		expect(await alert.textContent()).toContain('The page could not be drawn.');
		await page.sent();
		await alert.getByRole('button', { name: 'Try again' }).click();
		expect(await page.sent()).toEqual([{ type: 'ready' }]);
		expect(page.complaints.join(' ')).not.toContain('eyJ');
		await page.show(start);
		expect(await alert.count()).toBe(0);
		expect(await page.page.getByRole('heading', { level: 1 }).textContent()).toBe('Inspect a token');
		await page.close();
	});
});

describe('the first glance', () => {
	it('copies an id whole that is shortened', async () => {
		const { inspector } = stage;
		await inspector.show(offline);
		await inspector.sent();
		const client = inspector.page.getByRole('button', { name: '6ds1hk2v…tk0c Copy 6ds1hk2vq0s8b7m3n5p9r4tk0c' });
		expect(await client.locator('code').textContent()).toBe('6ds1hk2v…tk0c');
		await client.click();
		expect(await inspector.sent()).toEqual([{ type: 'copyId', index: 2 }]);
	});

	it('has the claims above the fold of a narrow page, and what kind it is in one line that unfolds', async () => {
		const { inspector } = stage;
		await inspector.page.setViewportSize({ width: 600, height: 800 });
		await inspector.show(offline);
		const about = inspector.page.locator('details.about');
		const height = (): Promise<number> => about.evaluate((element) => element.getBoundingClientRect().height);
		const folded = await height();
		expect(folded).toBeLessThan(28);
		await about.locator('summary').press('Enter');
		expect(await height()).toBeGreaterThan(folded);
		expect(await about.textContent()).toContain('Named so because token_use is id.');
		await about.locator('summary').press('Enter');
		const first = await inspector.page.locator('.claim, dt').first().boundingBox();
		expect((first?.y ?? 900) + (first?.height ?? 0)).toBeLessThan(800);
		await inspector.page.setViewportSize(wide);
	});

	it('keeps what was typed into the filter when its column gets wider or narrower', async () => {
		const { inspector } = stage;
		await inspector.page.setViewportSize({ width: 600, height: 800 });
		await inspector.show(offline);
		const filter = inspector.page.getByRole('searchbox');
		await filter.fill('groups');
		await inspector.page.setViewportSize(wide);
		await inspector.page.locator('.side').waitFor();
		expect(await filter.inputValue()).toBe('groups');
		await filter.fill('');
	});

	it('says how old a token is, and that its issuer does not answer', async () => {
		const { inspector } = stage;
		await inspector.show(offline);
		expect(await inspector.page.locator('.clock').textContent()).toMatch(/ · \d\d min old$/);
		expect(await inspector.page.locator('.verdict .primary').allTextContents()).toEqual(['Ask again']);
		await inspector.show(startJapanese);
		expect(await inspector.page.locator('html').getAttribute('lang')).toBe('ja');
	});

	it('keeps where the token stands and nothing else of it, and forgets it with the token', async () => {
		const { inspector } = stage;
		const source = { uri: 'file:///w/a.txt', start: [1, 2], end: [1, 90] };
		await inspector.show({ ...offline, source });
		await inspector.page.getByRole('tab', { name: 'Claims' }).click();
		expect(await inspector.state()).toEqual({ tab: 'claims', source });
		await inspector.show({ ...offline, source: null });
		expect(await inspector.state()).toEqual({ tab: 'claims', source: null });
		await inspector.show(start);
		expect(await inspector.state()).toEqual({ tab: 'claims' });
		await inspector.show(views.sketch);
	});
});
