import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { narrow, setStage, wide } from './stage.ts';
import { darkModern, themes } from './themes.ts';
import { people, secrets } from './tokenViews.ts';
import * as views from './views.ts';

const stage = setStage();
const { sent, shared, sharedInJapanese, sharedCompared } = views.everyView;

/** What is lit up, by what it stands for, in the order of the page. */
const lit = (): Promise<readonly string[]> =>
	stage.inspector.page
		.locator('[data-lit]')
		.evaluateAll((elements) => elements.map((element) => `${element.localName} ${element.getAttribute('data-span')}`));
const place = (): Promise<string | null> => stage.inspector.page.locator('.place').textContent();
/** Moves the pointer into the last line of an element. */
async function pointAtEnd(selector: string): Promise<void> {
	const element = stage.inspector.page.locator(selector);
	await element.scrollIntoViewIfNeeded();
	const { x, y } = await element.evaluate((shown) => {
		const { right, top, bottom } = [...shown.getClientRects()].at(-1) ?? shown.getBoundingClientRect();
		return { x: right - 3, y: (top + bottom) / 2 };
	});
	await stage.inspector.page.mouse.move(x, y);
}
const away = (): Promise<void> => stage.inspector.page.mouse.move(2, 2);

const part = (name: string): string[] => [`button ${name}`, `span ${name}`, `section ${name}`];
const member = ['div payload/email', 'button payload', 'span payload', 'span payload/email', 'section payload', 'span payload/email'];

beforeAll(async () => {
	await stage.inspector.page.setViewportSize(wide);
	await stage.inspector.dress(darkModern);
	await stage.inspector.layOutAll(true);
});
afterAll(() => stage.inspector.layOutAll(false));

describe('the token', () => {
	beforeEach(async () => {
		if (sent) await stage.inspector.show(sent);
		await stage.inspector.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
		await away();
	});

	it.each(['header', 'payload', 'signature'])('lights up the %s with what it decodes to, under the pointer', async (name) => {
		for (const selector of [`.segment.${name}`, `.legend .${name}`, `.part.${name} > h3`]) {
			await pointAtEnd(selector);
			expect([selector, (await lit()).filter((span) => !span.includes('/'))]).toEqual([selector, part(name)]);
		}
		await away();
		expect(await lit()).toEqual([]);
	});

	it('lights up a claim with its stretch of the text, from each of the three', async () => {
		for (const selector of [
			'.columns > div:first-child .claim[data-span="payload/email"]',
			'.segment [data-span="payload/email"]',
			'.json [data-span="payload/email"]',
		]) {
			await stage.inspector.page.locator(selector).hover();
			expect([selector, await lit()]).toEqual([selector, member]);
			const [, from = 0, to = 0] = (/^Payload, characters (\d+) to (\d+): email$/.exec((await place()) ?? '') ?? []).map(Number);
			const encoded = sent?.segments.find((segment) => segment.part === 'payload')?.text ?? '';
			expect(await stage.inspector.page.locator('.segment [data-span][data-lit]').textContent()).toBe(encoded.slice(from - 1, to));
			const carried = Buffer.from(encoded, 'base64url')
				.subarray(Math.floor(((from - 1) * 3) / 4), Math.ceil((to * 3) / 4))
				.toString();
			expect(carried).toContain(`"email":"${secrets.email}"`);
		}
		await away();
		expect(await place()).toBe('Point at a part or a claim to see where it stands.');
	});

	it('does the same by keyboard: from a claim, from a part, and from member to member', async () => {
		await stage.inspector.page.getByRole('button', { name: 'Copy email', exact: true }).focus();
		expect(await lit()).toEqual(member);
		await stage.inspector.page
			.getByRole('navigation', { name: 'Parts of the token' })
			.getByRole('button', { name: 'Signature' })
			.press('Enter');
		expect(await lit()).toEqual(part('signature'));
		expect(await stage.inspector.page.evaluate(() => document.activeElement?.id)).toBe('signature-title');

		const json = stage.inspector.page.getByRole('group', { name: 'Payload as JSON' });
		await json.focus();
		expect(await lit()).toEqual(part('payload'));
		await json.press('ArrowDown');
		expect(await place()).toMatch(/: sub$/);
		for (const [key, name] of [
			['ArrowDown', 'cognito:groups'],
			['End', 'exp'],
			['ArrowUp', 'iat'],
			['Home', 'sub'],
		] as const) {
			await json.press(key);
			expect(await place()).toMatch(new RegExp(`: ${name}$`));
			expect((await lit()).filter((span) => span.includes('/'))).toEqual([
				`div payload/${name}`,
				`span payload/${name}`,
				`span payload/${name}`,
			]);
		}
		await expect.poll(() => stage.inspector.page.locator('[role=status]').allTextContents()).toContain('Payload, characters 2 to 60: sub');
		expect(await json.evaluate((element) => getComputedStyle(element).outlineStyle)).toBe('solid');
		expect(await json.getAttribute('aria-describedby')).toBe('by-arrows');
	});

	it('leaves keys to what is inside the JSON', async () => {
		await stage.inspector.page.locator('.part.payload summary').first().press('ArrowDown');
		expect((await lit()).filter((span) => span.includes('/'))).toEqual([]);
	});

	it('is marked by more than colour', async () => {
		await stage.inspector.page.locator('.json [data-span="payload/email"]').hover();
		const looks = (selector: string): Promise<string> =>
			stage.inspector.page
				.locator(selector)
				.evaluate((element) => `${getComputedStyle(element).textDecorationLine} ${getComputedStyle(element).boxShadow}`);
		expect(await looks('.segment [data-lit]')).toMatch(/^underline/);
		expect(await looks('.json [data-lit]')).toMatch(/ -3px 0px/);
		expect(
			await stage.inspector.page.locator('.part.payload').evaluate((element) => getComputedStyle(element).borderInlineStartColor),
		).not.toBe('rgba(0, 0, 0, 0)');
	});

	it('has JSON in the colours of the editor, set without a style attribute in the document’s text', async () => {
		const inks = { name: '#9cdcfe', string: '#ce9178', number: '#b5cea8', word: '#569cd6' };
		const colourOf = (kind: string): Promise<string> =>
			stage.inspector.page
				.locator(`.part.payload .json .${kind}`)
				.first()
				.evaluate((element) => getComputedStyle(element).color);
		const own = await Promise.all(['name', 'string', 'number'].map(colourOf));
		if (sent) await stage.inspector.show({ ...sent, inks });
		expect(await Promise.all(['name', 'string', 'number'].map(colourOf))).toEqual([
			'rgb(156, 220, 254)',
			'rgb(206, 145, 120)',
			'rgb(181, 206, 168)',
		]);
		if (sent) await stage.inspector.show(sent);
		expect(await Promise.all(['name', 'string', 'number'].map(colourOf))).toEqual(own);
	});

	it('shows a long part in pieces, and all of it when asked', async () => {
		const text = 'eyJh'.repeat(2000);
		if (sent) {
			const members = [
				{ name: 'first', at: 2, from: 4, to: 40 },
				{ name: 'last', at: 4, from: 6000, to: 7000 },
			];
			await stage.inspector.show({
				...sent,
				segments: [{ part: 'payload', text, hidden: false }],
				parts: [{ part: 'payload', json: '{\n  "first": 1,\n  "last": 2\n}', members }],
			});
		}
		const segment = stage.inspector.page.locator('.segment.payload');
		expect(await segment.locator('[data-span]').count()).toBe(1);
		await segment.getByRole('button', { name: 'Show all 8,000 characters' }).click();
		expect(await segment.locator('[data-span]').count()).toBe(2);
		expect(await segment.textContent()).toBe(`Payload: ${text}`);
	});
});

describe('while the screen is shared', () => {
	it('nothing that is redacted is in the page, and the page says so wherever one has scrolled', async () => {
		if (sent && shared) {
			await stage.inspector.show(sent);
			await stage.inspector.show(shared);
		}
		const { page } = stage.inspector;
		const html = await page.evaluate(() => document.documentElement.outerHTML);
		for (const secret of Object.values(secrets)) expect([secret, html.includes(secret)]).toEqual([secret, false]);
		await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
		const badge = page.getByText('Redacted for sharing');
		expect((await badge.boundingBox())?.y).toBeGreaterThanOrEqual(0);
		expect((await badge.boundingBox())?.y).toBeLessThan(60);
		await page.getByRole('button', { name: 'Show everything again' }).click();
		await page.getByRole('button', { name: 'Copy redacted token' }).click();
		await page.getByRole('button', { name: 'Report…' }).click();
		expect(await stage.inspector.sent()).toEqual(
			expect.arrayContaining(['toggleSharing', 'copyToken', 'report'].map((action) => ({ type: 'run', action }))),
		);
		await page.evaluate(() => window.scrollTo(0, 0));
	});

	it.each([wide, narrow])('nobody is in any part of the page at $width pixels, whatever is unfolded and opened', async (size) => {
		const { inspector } = stage;
		await inspector.page.setViewportSize(size);
		for (const view of [shared, sharedCompared]) {
			if (view) await inspector.show(view);
			const tabs = inspector.page.getByRole('tab');
			expect(await tabs.count()).toBeGreaterThan(4);
			for (const tab of await tabs.all()) {
				await tab.click();
				await inspector.page.evaluate(() => {
					for (const details of document.querySelectorAll('details')) details.open = true;
				});
				const closed = inspector.page.locator('.checks button[aria-expanded="false"]:visible');
				while ((await closed.count()) > 0) await closed.first().click();
				const shownThere = await inspector.page.evaluate(() => {
					const fields = [...document.querySelectorAll('input, textarea')].map((field) => (field as HTMLInputElement).value);
					return [document.title, document.documentElement.outerHTML, ...fields].join('\n');
				});
				for (const secret of [...Object.values(secrets), ...Object.values(people)]) {
					expect([await tab.textContent(), secret, shownThere.includes(secret)]).toEqual([await tab.textContent(), secret, false]);
				}
			}
		}
		await inspector.page.setViewportSize(wide);
	});

	it.each([320, 600, 1200])('nothing is wider than a page of %i pixels, in any theme, in Japanese too', async (width) => {
		await stage.inspector.page.setViewportSize({ width, height: 900 });
		for (const [theme, view] of themes.flatMap((each) => [sent, shared, sharedInJapanese].map((state) => [each, state] as const))) {
			await stage.inspector.dress(theme);
			if (view) await stage.inspector.show(view);
			if (width < 860) await stage.inspector.page.locator('#tab-token').click();
			expect(await stage.inspector.page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
		}
		await stage.inspector.dress(darkModern);
		await stage.inspector.page.setViewportSize(wide);
	});

	it('the actions are the first that the keyboard reaches', async () => {
		await stage.inspector.page.setViewportSize(narrow);
		if (shared) await stage.inspector.show(shared);
		await stage.inspector.page.locator('h1').click();
		await stage.inspector.page.keyboard.press('Shift+Tab');
		expect(await stage.inspector.page.evaluate(() => document.activeElement?.textContent)).toBe('Report…');
		await stage.inspector.page.keyboard.press('Shift+Tab');
		expect(await stage.inspector.page.evaluate(() => document.activeElement?.textContent)).toBe('Show everything again');
		await stage.inspector.page.setViewportSize(wide);
	});
});
