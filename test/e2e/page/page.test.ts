import { describe, expect, it } from 'vitest';
import { InspectorPage } from './harness.ts';
import { setStage, wide } from './stage.ts';
import { japaneseStates, stateViews } from './stateViews.ts';
import { darkModern } from './themes.ts';
import * as views from './views.ts';

const stage = setStage();
/** Many rows are drawn some a frame. */
const drawnSoon = { timeout: 20_000 };

it('stays within its budget and leaves the interface of VS Code to nobody', async () => {
	expect(stage.built.bytes).toBeLessThanOrEqual(60 * 1024);
	expect(await stage.inspector.page.evaluate(() => 'acquireVsCodeApi' in globalThis)).toBe(false);
});

it('keeps nothing of what its document makes ready', async () => {
	const page = await InspectorPage.open(stage.browser, stage.server);
	expect(await page.page.locator('body b').count()).toBe(0);
	expect(page.complaints).toEqual([]);
	await page.close();
});

it('asks for its view once, and drops messages that it does not understand', async () => {
	const page = await InspectorPage.open(stage.browser, stage.server);
	expect(await page.sent()).toEqual([{ type: 'ready' }]);
	await page.page.evaluate(() => window.postMessage({ type: 'show', view: { title: 'half a view' } }, '*'));
	await expect.poll(() => page.complaints.length).toBe(1);
	expect(await page.page.locator('main').count()).toBe(0);
	await page.show(views.sketch);
	expect(await page.page.locator('h1').textContent()).toBe('ID token');
	await page.close();
});

it('takes a message as bytes too, and stands after bytes that are none', async () => {
	const page = await InspectorPage.open(stage.browser, stage.server);
	const send = (text: string): Promise<void> => page.page.evaluate((json) => window.postMessage(new TextEncoder().encode(json), '*'), text);
	await send(JSON.stringify({ type: 'show', view: views.sketch }));
	await page.page.getByRole('heading', { level: 1, name: 'ID token' }).waitFor();
	await send('{"type":');
	await expect.poll(() => page.complaints.length).toBe(1);
	await send(JSON.stringify({ type: 'show', view: { ...views.sketch, title: 'Näxt' } }));
	await page.page.getByRole('heading', { level: 1, name: 'Näxt' }).waitFor();
	await page.close();
});

it('answers before it draws the rest, which moves nothing of the answer', async () => {
	const page = await InspectorPage.open(stage.browser, stage.server, { viewport: wide });
	const answer = page.page.locator('.verdict');
	const first = await page.page.evaluate(
		async (text) => {
			window.postMessage(JSON.parse(text), '*');
			await new Promise((resolve) => {
				window.addEventListener('message', resolve, { once: true });
			});
			const { top, width, height } = document.querySelector('.verdict')?.getBoundingClientRect() ?? {};
			return { rest: document.querySelectorAll('.columns, .time-line').length, answer: { top, width, height } };
		},
		JSON.stringify({ type: 'show', view: views.sketch }),
	);
	expect(first.rest).toBe(0);
	await page.page.locator('.columns').waitFor();
	await page.page.locator('.time-line').waitFor();
	expect(await answer.evaluate((shown) => (({ top, width, height }) => ({ top, width, height }))(shown.getBoundingClientRect()))).toEqual(
		first.answer,
	);
	await page.close();
});

describe('messages', () => {
	it('sends what the reader asks for and nothing else', async () => {
		await stage.inspector.page.setViewportSize(wide);
		await stage.inspector.show(views.sketch);
		await stage.inspector.sent();
		for (const name of ['Say what your app expects', 'Verify again', 'Copy token', 'Show signature']) {
			await stage.inspector.page.getByRole('button', { name, exact: true }).click();
		}
		await stage.inspector.page.getByRole('button', { name: 'Copy kid' }).press('Enter');
		await stage.inspector.page.getByRole('link', { name: 'amplify_outputs.json' }).press('Enter');
		await stage.inspector.page.getByText('cognito:groups').hover();
		await stage.inspector.page.getByRole('button', { name: 'Copy cognito:groups' }).click();
		expect(await stage.inspector.sent()).toEqual([
			{ type: 'run', action: 'stateExpectations' },
			{ type: 'run', action: 'verify' },
			{ type: 'run', action: 'copyToken' },
			{ type: 'run', action: 'toggleSignature' },
			{ type: 'copyClaim', where: 'header', name: 'kid' },
			{ type: 'follow', to: 'place', part: 'payload', claim: 'aud', index: 0 },
			{ type: 'copyClaim', where: 'payload', name: 'cognito:groups' },
		]);
		await expect.poll(() => stage.inspector.page.locator('body > [role=status]').textContent()).toBe('Copied');
	});

	it('keeps nothing of the token', async () => {
		expect(JSON.stringify((await stage.inspector.state()) ?? {})).not.toMatch(/eyJ|t1u1|71b4/);
	});
});

describe('claims', () => {
	it('filters by name, value and meaning, and says when nothing is left', async () => {
		await stage.inspector.page.setViewportSize(wide);
		await stage.inspector.show(views.sketch);
		const names = (): Promise<readonly string[]> => stage.inspector.page.locator('.columns > div:first-child dt:visible').allTextContents();
		const filter = stage.inspector.page.getByRole('searchbox', { name: 'Filter claims' });
		for (const [text, left] of [
			['COGNITO:', ['cognito:username', 'cognito:groups']],
			['readers', ['cognito:groups']],
			['amplify_outputs', ['aud']],
			['principal tag', ['custom:tenant_id']],
			['okta', ['identities']],
			['access token of', ['scope']],
			['nothing like it', []],
		] as const) {
			await filter.fill(text);
			expect(await names(), text).toEqual(left);
		}
		expect(await stage.inspector.page.locator('.none').textContent()).toBe('No claim matches the filter.');
		expect(await stage.inspector.page.locator('.group h3:visible').allTextContents()).toEqual(['Header', 'Signature']);
		await filter.fill('');
		expect(await names()).toHaveLength(14);
	});

	it('keeps the filter and the focus when a new verdict comes', async () => {
		await stage.inspector.page.locator('.filter').fill('sub');
		await stage.inspector.page.locator('.filter').focus();
		await stage.inspector.show(views.sketchAccepted);
		expect(await stage.inspector.page.locator('.filter').inputValue()).toBe('sub');
		expect(await stage.inspector.page.evaluate(() => document.activeElement?.className)).toBe('filter');
		await stage.inspector.page.locator('.filter').fill('');
	});

	it('filters a thousand claims', async () => {
		await stage.inspector.show(views.thousand);
		const input = stage.inspector.page.locator('input').first();
		const shown = stage.inspector.page.locator('.claim:visible');
		await expect.poll(() => shown.count(), drawnSoon).toBe(1002);
		await input.fill('claim_777');
		await expect.poll(() => shown.locator('text=custom:claim_777').count()).toBe(1);
		expect(await shown.locator('text=custom:claim_778').count()).toBe(0);
		await input.fill('nothing');
		await expect.poll(() => shown.locator('text=custom:claim_777').count()).toBe(0);
		await input.fill('');
		await expect.poll(() => shown.count(), drawnSoon).toBe(1002);
	});

	it('draws a thousand of a hundred thousand, says how many are left, and finds every one', async () => {
		const page = await InspectorPage.open(stage.browser, stage.server, { viewport: wide });
		await page.show(views.hundredThousand);
		const region = page.page.locator('.columns > div:first-child');
		const claims = region.locator('.claim');
		await expect.poll(() => claims.count(), drawnSoon).toBe(1000);
		await expect.poll(() => page.page.locator('.claim').count(), drawnSoon).toBe(2000);
		expect(await page.page.locator('.chips li').count()).toBe(100);
		expect(await region.locator('.more').textContent()).toBe('Show 1,000 more 99,000 not shown');
		await region.getByRole('button', { name: 'Show 1,000 more' }).click();
		await expect.poll(() => claims.count(), drawnSoon).toBe(2000);
		expect(await region.locator('.more').textContent()).toBe('Show 1,000 more 98,000 not shown');

		const filter = page.page.getByRole('searchbox', { name: 'Filter claims' });
		await filter.fill('claim_99998');
		expect(await region.locator('.claim:visible dt').allTextContents()).toEqual(['custom:claim_99998']);
		expect(await region.locator('.more').count()).toBe(0);
		await filter.fill('claim_9');
		await expect.poll(() => region.locator('.claim:visible').count(), drawnSoon).toBe(2000);
		expect(await region.locator('.more').textContent()).toBe('Show 1,000 more 9,110 not shown');
		await filter.fill('');
		await page.page.getByRole('button', { name: '+99,900' }).click();
		expect(await page.page.locator('.chips li').count()).toBe(1100);
		expect(page.complaints).toEqual([]);
		await page.close();
	});

	it('says of JSON that the token has it as a text', async () => {
		await stage.inspector.show(stateViews.nested);
		const row = stage.inspector.page.locator('.claim', { hasText: 'identities' });
		expect(await row.locator('.json').textContent()).toContain('"userId": "7"');
		expect(await row.locator('.unfolded').textContent()).toBe('a text that holds JSON');
	});

	it('folds what is long in JSON, and draws what is folded away when it is opened', async () => {
		await stage.inspector.show(views.refreshable);
		const json = stage.inspector.page.locator('.claim', { hasText: 'custom:devices' }).locator('.json');
		expect(await json.textContent()).toContain('"devices": [ … ]');
		expect(await json.textContent()).not.toContain('device-59');
		await json.locator('summary', { hasText: '"devices"' }).press('Enter');
		await expect.poll(() => json.textContent()).toContain('"id": "device-59"');
		const payload: unknown = JSON.parse((await json.textContent()) ?? '');
		expect(payload).toMatchObject({ newest: [{ id: 'device-0', trusted: true, uses: 0, since: null }, {}] });
		const kinds = (kind: string): Promise<string | null> => json.locator(`.${kind}`).first().textContent();
		expect(await Promise.all(['name', 'string', 'word', 'number'].map(kinds))).toEqual(['"newest"', '"device-0"', 'true', '0']);
	});

	it('writes times as the reader chooses, keeps the choice, and has all forms at hand', async () => {
		const page = await InspectorPage.open(stage.browser, stage.server);
		await page.show(views.sketch);
		const exp = page.page.locator('.claim:has-text("exp") .instant').last();
		const seen = (): Promise<readonly string[]> =>
			exp
				.locator('span')
				.evaluateAll((spans) =>
					spans.filter((span) => span.getBoundingClientRect().width > 2).map((span) => span.getAttribute('class') ?? ''),
				);
		const forms = page.page.getByRole('radiogroup', { name: 'Times' });
		expect(await seen()).toEqual(['local']);
		expect(await exp.textContent()).toBe('Nov 23, 2026, 18:24:05 GMT+9 2026-11-23 09:24:05 UTC in 41 minutes 1795425845');
		expect(await exp.getAttribute('title')).toBe('Nov 23, 2026, 18:24:05 GMT+9\n2026-11-23 09:24:05 UTC\nin 41 minutes');
		await forms.getByRole('radio', { name: 'Local' }).focus();
		await page.page.keyboard.press('ArrowRight');
		expect(await seen()).toEqual(['utc']);
		await forms.getByRole('radio', { name: 'Relative' }).check();
		expect(await seen()).toEqual(['relative']);
		expect(await page.state()).toEqual({ times: 'relative' });
		await page.show(stateViews.encrypted);
		expect(await forms.count()).toBe(0);
		await page.close();
	});

	it('draws only the first rows at once, and keeps room for the others', async () => {
		const page = await InspectorPage.open(stage.browser, stage.server, { viewport: wide });
		await page.show(views.sketch);
		const rows = await page.page.evaluate(
			async (text) => {
				window.postMessage(JSON.parse(text), '*');
				await new Promise((resolve) => {
					window.addEventListener('message', resolve, { once: true });
				});
				return [document.querySelectorAll('#panel-claims .claim').length, document.querySelector('.due')?.getBoundingClientRect().height];
			},
			JSON.stringify({ type: 'show', view: views.thousand }),
		);
		// As many as a window of 900 pixels holds of the lowest rows, of 32.
		expect(rows).toEqual([29, 971 * 56]);
		await expect.poll(() => page.page.locator('#panel-claims .claim').count(), drawnSoon).toBe(1000);
		expect(await page.page.locator('.due').count()).toBe(0);
		// A new verdict leaves them.
		await page.page.evaluate(() => document.querySelectorAll('#panel-claims .claim')[999]?.setAttribute('data-same', 'yes'));
		await page.show({ ...views.thousand, verdict: views.sketchAccepted.verdict });
		expect(await page.page.locator('[data-same]').count()).toBe(1);
		await page.close();
	});

	it('has the first rows on the screen before it draws the others', async () => {
		// The clock of the other tests has idle time whenever it is asked.
		const page = await stage.browser.newPage({ viewport: wide });
		await page.goto(stage.server.url);
		const rows = await page.evaluate(
			async ([usual, thousand]) => {
				const show = async (text: string): Promise<void> => {
					window.postMessage(JSON.parse(text), '*');
					await new Promise((resolve) => {
						window.addEventListener('message', resolve, { once: true });
					});
				};
				const frame = (): Promise<void> =>
					new Promise((resolve) => {
						requestAnimationFrame(() => {
							const { port1, port2 } = new MessageChannel();
							port1.onmessage = () => resolve();
							port2.postMessage(0);
						});
					});
				await show(usual);
				while (document.querySelector('.columns') === null) await frame();
				await show(thousand);
				await frame();
				return document.querySelectorAll('#panel-claims .claim').length;
			},
			[views.sketch, views.thousand].map((view) => JSON.stringify({ type: 'show', view })) as [string, string],
		);
		expect(rows).toBe(29);
		await expect.poll(() => page.locator('#panel-claims .claim').count(), drawnSoon).toBe(1000);
		await page.close();
	});

	it('draws all rows where the browser has no idle callbacks', async () => {
		const page = await stage.browser.newPage();
		await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'requestIdleCallback'));
		await page.goto(stage.server.url);
		await page.evaluate((text) => window.postMessage(JSON.parse(text), '*'), JSON.stringify({ type: 'show', view: views.thousand }));
		await expect.poll(() => page.locator('#panel-claims .claim').count(), drawnSoon).toBe(1000);
		await page.close();
	});

	it.each(['narrow', 'المسؤول 123 نص'])('keeps the name %s clear of the button that copies, where that stands beside it', async (name) => {
		await stage.inspector.page.setViewportSize({ width: 320, height: 900 });
		const claims = [{ name, value: { type: 'text', text: 'x', mono: true } as const }];
		await stage.inspector.show({ ...views.sketch, payload: [{ id: 'own', heading: 'Your own', absent: false, claims }] });
		const [text, copy] = await stage.inspector.page.locator('#panel-claims .claim').evaluate((row) => {
			const range = document.createRange();
			range.selectNodeContents(row.querySelector('dt') ?? row);
			return [range.getBoundingClientRect().right, row.querySelector('.copy')?.getBoundingClientRect().left ?? 0] as const;
		});
		expect(text).toBeLessThanOrEqual(copy);
		await stage.inspector.page.setViewportSize(wide);
	});

	it('shortens a megabyte and shows all of it when asked', async () => {
		const text = 'x'.repeat(1_000_000);
		const claims = [{ name: 'big', value: { type: 'text', text, mono: true } as const }];
		await stage.inspector.show({ ...views.sketch, payload: [{ id: 'own', heading: 'Your own', absent: false, claims }] });
		const value = stage.inspector.page.locator('.claim code').first();
		expect(await value.textContent()).toBe(`${'x'.repeat(2000)}… Show all 1,000,000 characters`);
		await stage.inspector.page.getByRole('button', { name: 'Show all' }).click();
		expect((await value.textContent())?.length).toBe(1_000_000);
	});
});

describe('tokens inside', () => {
	it('are shown with what they are, and inspected when asked', async () => {
		await stage.inspector.page.setViewportSize(wide);
		await stage.inspector.show(stateViews.nested);
		await stage.inspector.sent();
		const { page } = stage.inspector;
		expect(await page.getByRole('tab', { name: 'Tokens inside' }).textContent()).toBe('Tokens inside2');
		await page.getByRole('tab', { name: 'Tokens inside' }).click();
		const [first, second] = await page.locator('.nested').allTextContents();
		for (const text of ['Token in id_token', 'Named so because token_use is id.', 'looks like milliseconds']) expect(first).toContain(text);
		expect(second).toContain('Encrypted token');
		await page.getByRole('button', { name: 'Inspect this token' }).nth(1).click();
		await page.getByRole('button', { name: 'Back to the outer token' }).click();
		expect(await stage.inspector.sent()).toEqual([
			{ type: 'inspectNested', index: 1 },
			{ type: 'run', action: 'inspectOuter' },
		]);
	});

	it('leave no heading behind where there are none', async () => {
		await stage.inspector.show(views.sketch);
		expect(await stage.inspector.page.getByText('Tokens inside').count()).toBe(0);
		expect(await stage.inspector.page.getByRole('button', { name: 'Back to' }).count()).toBe(0);
	});
});

describe('where it is accepted', () => {
	const headings = (): Promise<readonly string[]> => stage.inspector.page.locator('.acceptance summary').allTextContents();

	it('stands by answer, in words, and folds away who refuses it', async () => {
		await stage.inspector.page.setViewportSize(wide);
		await stage.inspector.show(views.sketchAccepted);
		const { page } = stage.inspector;
		await page.getByRole('tab', { name: 'Where accepted' }).click();
		expect(await headings()).toEqual(['accepts1', 'depends6', 'refuses8']);
		const rest = page.locator('.acceptance li', { hasText: 'API Gateway REST, no scopes' });
		expect(await rest.locator('code').allTextContents()).toEqual(['us-east-1_u6ICFYxuV', '6ds1hk2vq0s8b7m3n5p9r4tk0c']);
		const refuses = page.locator('.acceptance li', { hasText: 'UserInfo endpoint' });
		expect(await refuses.isVisible()).toBe(false);
		await page.locator('.acceptance .no summary').press('Enter');
		expect(await refuses.isVisible()).toBe(true);
		expect(await refuses.locator('.hint').textContent()).toBe('What to do Send the access token of the same sign-in.');
		// A new verdict leaves it as the reader has it.
		await stage.inspector.show(views.sketchAccepted);
		expect(await refuses.isVisible()).toBe(true);
	});

	it('says once what makes everybody refuse it, and does not look accepted', async () => {
		await stage.inspector.dress(darkModern);
		await stage.inspector.show(stateViews.rejected);
		const { page } = stage.inspector;
		expect(await page.locator('.acceptance .refusal').textContent()).toMatch(/^Expired 3 min 10 sec ago: every service refuses it\./);
		expect(await headings()).toEqual(['would accept1', 'would depend6', 'refuses8']);
		const colour = (selector: string): Promise<string> =>
			page
				.locator(`.acceptance ${selector} .icon`)
				.first()
				.evaluate((icon) => getComputedStyle(icon).color);
		expect(await colour('.yes')).toBe(await colour('.depends'));
		expect(await colour('.yes')).not.toBe(await colour('.refusal'));
	});

	it('hides nothing where everybody refuses it', async () => {
		await stage.inspector.show(stateViews.refresh);
		expect(await headings()).toEqual(['refuses15']);
		expect(await stage.inspector.page.locator('.acceptance li').first().isVisible()).toBe(true);
	});

	it('has no place for a text that is no token', async () => {
		await stage.inspector.show(stateViews.broken);
		expect(await stage.inspector.page.locator('.acceptance').count()).toBe(0);
	});
});

describe('problems', () => {
	it('are told apart in words: failed, warning, note', async () => {
		await stage.inspector.show(stateViews.nested);
		expect(await stage.inspector.page.locator('main > .problems .unseen-words').allTextContents()).toEqual([
			'failed: ',
			'warning: ',
			'note: ',
		]);
	});
});

describe('hostile tokens', () => {
	it('show as text and do nothing else', async () => {
		await stage.inspector.page.setViewportSize(wide);
		await stage.inspector.show(views.sketch);
		await stage.inspector.sent();
		const strays = stage.server.strays.length;
		await stage.inspector.show(views.hostile);
		const shown = await stage.inspector.page.evaluate(() => ({
			text: document.body.textContent,
			elements: [...new Set([...document.body.querySelectorAll('*')].map(({ localName }) => localName))],
			handlers: [...document.body.querySelectorAll('*')].flatMap(({ attributes }) =>
				[...attributes].filter(({ name }) => /^(on|src$|href$|style$|action$)/.test(name)).map(({ name }) => name),
			),
		}));
		for (const attack of views.attacks.slice(0, 15)) expect(shown.text).toContain(attack);
		for (const element of ['img', 'a', 'iframe', 'style', 'link', 'meta', 'form', 'base']) expect(shown.elements).not.toContain(element);
		expect(await stage.inspector.page.locator('body script').count()).toBe(2);
		expect(shown.handlers.filter((name) => name !== 'src')).toEqual([]);
		expect(stage.server.strays.length).toBe(strays);
		expect(await stage.inspector.sent()).toEqual([]);
		expect(stage.inspector.page.url()).toBe(`${stage.server.url}/`);
	});

	it.each([320, 600, 1120])('make nothing wider than the page at %i pixels', async (width) => {
		await stage.inspector.page.setViewportSize({ width, height: 900 });
		await stage.inspector.layOutAll(true);
		const wider = (): Promise<readonly string[]> =>
			stage.inspector.page.evaluate(() =>
				[...document.querySelectorAll('main *:not(.unseen-words, .tabs *, svg *)')]
					.filter((element) => element.getBoundingClientRect().right > document.documentElement.clientWidth + 0.5)
					.map(({ outerHTML }) => outerHTML.slice(0, 200)),
			);
		for (const tab of width < 860 ? ['claims', 'nested', 'checks', 'services', 'token', 'compare'] : []) {
			await stage.inspector.page.locator(`#tab-${tab}`).click();
			if (tab === 'services') await stage.inspector.page.locator('.acceptance .no summary').click();
			expect(await wider(), tab).toEqual([]);
		}
		expect(await wider()).toEqual([]);
		await stage.inspector.layOutAll(false);
		await stage.inspector.page.setViewportSize(wide);
	});

	it('cannot turn the writing direction or hide characters', async () => {
		const named = await stage.inspector.page.locator('.claim .unseen').allTextContents();
		for (const name of ['‹U+202E›', '‹U+202C›', '‹U+200B›', '‹U+0000 U+001B›', '‹U+D800›']) expect(named).toContain(name);
		expect(await stage.inspector.page.evaluate(() => /[\u202a-\u202e\u200b]/.test(document.querySelector('main')?.textContent ?? ''))).toBe(
			false,
		);
		const isolated = stage.inspector.page.locator('bdi', { hasText: '\u0627\u0644\u0645' }).first();
		expect(await isolated.evaluate((element) => getComputedStyle(element).unicodeBidi)).toBe('isolate');
	});

	it('with absurd times show the number as it is', async () => {
		const values = await stage.inspector.page.locator('.columns > div:first-child .claim dd').allTextContents();
		for (const raw of [String(views.sampleNow), '1e999', '-1e300']) expect(values).toContain(raw);
		expect(await stage.inspector.page.locator('.time-line').count()).toBe(0);
	});
});

describe('time', () => {
	it('turns from "expires in" to "expired ago" by itself, without a jump of the layout', async () => {
		const page = await InspectorPage.open(stage.browser, stage.server);
		await page.dress(darkModern);
		await page.show(views.sketch);
		const clock = page.page.locator('.clock');
		const headline = clock.locator('.headline');
		expect(await headline.textContent()).toMatch(/^Expires in 41 min \d\d sec$/);
		expect(await clock.locator('.quiet').textContent()).toBe('today 18:24:05 · 09:24:05 UTC · 18 min old');
		const box = await clock.boundingBox();
		await page.page.clock.fastForward('00:05');
		await expect.poll(() => headline.textContent()).toMatch(/^Expires in 41 min 0\d sec$/);
		expect(await clock.boundingBox()).toEqual(box);
		expect(await page.page.locator('.claim:has-text("exp") .relative').last().textContent()).toBe('in 41 minutes');

		await page.page.clock.fastForward('41:00');
		await expect.poll(() => headline.textContent()).toMatch(/^Expires in \d sec$|^Expired \d+ sec ago$/);
		await page.page.clock.fastForward('03:10');
		await expect.poll(() => headline.textContent()).toBe('Expired 3 min ago');
		await expect.poll(() => page.page.locator('.time-line .late .when').textContent()).toBe('+3 min');
		expect(await page.page.locator('.claim:has-text("exp") .relative').last().textContent()).toBe('3 minutes ago');
		expect(await clock.getAttribute('aria-live')).toBe('off');
		expect(page.complaints).toEqual([]);
		await page.close();
	});

	it('says how long until a token is valid, and when it does not expire', async () => {
		// As the page's clock has it, which has gone on since the page was opened.
		const start = await stage.inspector.page.evaluate(() => Math.floor(Date.now() / 1000));
		const headline = stage.inspector.page.locator('.clock .headline');
		await stage.inspector.show({ ...views.sketch, times: { issuedAt: start, notBefore: start + 7200, expiresAt: start + 10_800 } });
		expect(await headline.textContent()).toMatch(/^Valid in (?:1 hr 59|2 hr 00) min$/);
		await stage.inspector.show({ ...views.sketch, times: { issuedAt: start } });
		expect(await headline.textContent()).toBe('Never expires');
		await stage.inspector.show({ ...views.sketch, times: { expiresAt: 1_795_425_845_000 } });
		expect(await headline.textContent()).toBe('expires: 1795425845000');
		for (const withoutTimes of [stateViews.encrypted, stateViews.broken]) {
			await stage.inspector.show(withoutTimes);
			expect(await headline.count()).toBe(0);
		}
	});

	it('has now above the line and the age below it, and starts anew with another token', async () => {
		await stage.inspector.page.setViewportSize(wide);
		await stage.inspector.show(views.sketch);
		const { page } = stage.inspector;
		expect(await page.locator('.time-line .at-now text').allTextContents()).toEqual([
			'now',
			expect.stringMatching(/^1[89] min old$|^2\d min old$/),
		]);
		await page.locator('.time-line').evaluate((figure) => figure.setAttribute('data-same', 'yes'));
		await stage.inspector.show(views.sketchAccepted);
		expect(await page.locator('.time-line[data-same]').count()).toBe(0);
		await page.locator('.time-line').evaluate((figure) => figure.setAttribute('data-same', 'yes'));
		await stage.inspector.show({ ...views.sketchAccepted, verdict: views.sketch.verdict });
		expect(await page.locator('.time-line[data-same]').count()).toBe(1);
	});

	it('draws until when the sign-in can be refreshed, and says how that is known', async () => {
		await stage.inspector.show(views.refreshable);
		const line = stage.inspector.page.locator('.time-line');
		expect(await line.locator('.refresh').count()).toBe(1);
		expect(await line.getByRole('img').getAttribute('aria-label')).toContain(', refresh ends Dec 4, 2026, 17:24:05 GMT+9');
		expect(await line.locator('figcaption').textContent()).toMatch(
			/^Refresh tokens of this app client work for 30 days .*\(user-pool-client\.json, line 5\)/,
		);
		await stage.inspector.show(views.sketch);
		expect(await line.locator('.refresh, figcaption').count()).toBe(0);
	});

	it('tells the time line in words', async () => {
		await stage.inspector.show(views.sketch);
		const told = await stage.inspector.page.getByRole('img').getAttribute('aria-label');
		expect(told).toMatch(
			/^Time line: signed in · issued Nov 23, 2026, 17:24:05 GMT\+9, now Nov 23, 2026, 17:4\d:00 GMT\+9, expires Nov 23, 2026, 18:24:05 GMT\+9$/,
		);
	});

	it.each([320, 480, 1120])('keeps the labels of the time line apart and inside at %i pixels', async (width) => {
		await stage.inspector.page.setViewportSize({ width, height: 900 });
		for (const view of [
			views.sketch,
			views.sketchAccepted,
			stateViews.rejected,
			stateViews.longExpired,
			japaneseStates.genuine,
			views.refreshable,
			views.everyView['refreshableJa'] ?? japaneseStates.genuine,
		]) {
			await stage.inspector.show(view);
			const boxes = await stage.inspector.page.locator('.time-line text').evaluateAll((texts) =>
				texts.map((text) => {
					const { left, right, top, bottom } = text.getBoundingClientRect();
					return { left, right, top, bottom };
				}),
			);
			for (const [index, box] of boxes.entries()) {
				expect(box.left).toBeGreaterThanOrEqual(0);
				expect(box.right).toBeLessThanOrEqual(width);
				for (const other of boxes.slice(index + 1)) {
					const apart = box.right <= other.left || other.right <= box.left || box.bottom <= other.top + 3 || other.bottom <= box.top + 3;
					expect(apart, JSON.stringify([box, other])).toBe(true);
				}
			}
			expect(await stage.inspector.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
		}
	});
});
