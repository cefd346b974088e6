import { describe, expect, it } from 'vitest';
import { findings } from './axe.ts';
import { everyGraphView as views } from './graphViews.ts';
import { setStage, wide } from './stage.ts';
import { darkModern, themes } from './themes.ts';

const stage = setStage('graph');
const box = (name: string) => stage.inspector.page.locator('g.node', { has: stage.inspector.page.getByText(name, { exact: true }) });
const focused = (): Promise<string | null> =>
	stage.inspector.page.evaluate(() => document.activeElement?.querySelector('.name')?.textContent ?? null);

describe('the page with the configuration graph', () => {
	it.each(themes)('axe finds nothing in any state, $name', async (theme) => {
		await stage.inspector.dress(theme);
		await stage.inspector.page.setViewportSize(wide);
		for (const [name, view] of Object.entries(views)) {
			await stage.inspector.showGraph(view);
			expect(await findings(stage.inspector.page, theme === darkModern ? undefined : ['color-contrast']), name).toEqual([]);
		}
	});

	it.each(Object.entries(views))('is never wider than the page, which scrolls only the picture: %s', async (_name, view) => {
		for (const width of [1120, 480, 320]) {
			await stage.inspector.page.setViewportSize({ width, height: 900 });
			await stage.inspector.showGraph(view);
			expect(await stage.inspector.page.evaluate(() => document.documentElement.scrollWidth), String(width)).toBeLessThanOrEqual(width);
		}
	});

	it('lets no box cover another', async () => {
		await stage.inspector.page.setViewportSize(wide);
		await stage.inspector.showGraph(views.many);
		const places = await stage.inspector.page
			.locator('g.node rect')
			.evaluateAll((all) => all.map((rect) => `${rect.getAttribute('x')} ${rect.getAttribute('y')}`));
		expect(places).toHaveLength(views.many.nodes.length);
		expect(new Set(places).size).toBe(places.length);
	});

	it('lets no arrow run behind a box', async () => {
		await stage.inspector.page.setViewportSize(wide);
		await stage.inspector.showGraph(views.past);
		const behind = await stage.inspector.page.locator('svg').evaluate((svg) => {
			const boxes = [...svg.querySelectorAll<SVGRectElement>('g.node rect')].map((rect) => rect.getBBox());
			return [...svg.querySelectorAll<SVGPathElement>('path.edge')].filter((path) => {
				const length = path.getTotalLength();
				// It begins and ends at the side of a box.
				return Array.from({ length: 200 }, (_, step) => path.getPointAtLength(3 + ((length - 6) * step) / 199)).some(({ x, y }) =>
					boxes.some((box) => x > box.x && x < box.x + box.width && y > box.y && y < box.y + box.height),
				);
			}).length;
		});
		expect(behind).toBe(0);
		expect(views.past.edges.length).toBeGreaterThan(10);
		expect(await stage.inspector.page.locator('path.edge').count()).toBe(views.past.edges.length);
	});

	it('is walked along its arrows with the keyboard, one box in the order of the Tab key, and Enter opens', async () => {
		const { page } = stage.inspector;
		await stage.inspector.showGraph(views.stack);
		await stage.inspector.sent();
		expect(await page.locator('g.node[tabindex="0"]').count()).toBe(1);
		await box('Users').focus();
		const steps: (string | null)[] = [];
		for (const key of ['ArrowRight', 'ArrowDown', 'ArrowUp', 'ArrowRight', 'ArrowRight', 'ArrowLeft', 'Home', 'End']) {
			await page.keyboard.press(key);
			steps.push(await focused());
		}
		expect(steps).toEqual(['Web', 'Worker', 'Web', 'Pool', 'UserRole', 'Pool', 'Users', 'Alone']);
		await page.keyboard.press('Enter');
		await box('GuestRole').click();
		expect(await stage.inspector.sent()).toEqual([
			{ type: 'openNode', number: 6 },
			{ type: 'openNode', number: 5 },
		]);
		expect(await box('Pool').locator('title').textContent()).toBe(
			'identity pool Pool, template.yaml, line 4, findings: 1. Leads to UserRole (signed in · by a rule), GuestRole (guests)',
		);
	});

	it('is made larger and smaller', async () => {
		const { page } = stage.inspector;
		await stage.inspector.showGraph(views.stack);
		const width = (): Promise<number> =>
			page
				.locator('svg')
				.first()
				.evaluate((svg) => svg.getBoundingClientRect().width);
		const before = await width();
		await page.getByRole('button', { name: 'Larger' }).click();
		expect(await width()).toBeCloseTo(before * 1.25, 0);
		await page.getByRole('button', { name: 'Smaller' }).click();
		expect(await width()).toBeCloseTo(before, 0);
	});

	it.each(['stack', 'hostile'] as const)('is saved as a file that draws the same by itself and runs nothing: %s', async (name) => {
		const { page } = stage.inspector;
		await stage.inspector.showGraph(views[name]);
		await stage.inspector.sent();
		await page.getByRole('button', { name: 'Save as SVG…' }).click();
		const [message] = await stage.inspector.sent();
		if (message?.type !== 'savePicture') throw new Error('no picture was sent');
		// Elsewhere than in the page, whose policy would refuse the style of the file.
		const elsewhere = await stage.browser.newPage();
		const kept = await elsewhere.evaluate((text) => {
			const file = new DOMParser().parseFromString(text, 'image/svg+xml');
			const names = [...file.querySelectorAll('*')];
			return {
				tags: [...new Set(names.map(({ localName }) => localName))].toSorted(),
				attributes: [...new Set(names.flatMap((element) => element.getAttributeNames()))].filter((attribute) =>
					/^(?:on|href|xlink|src|role|tabindex|aria-|data-)/.test(attribute),
				),
				boxes: file.querySelectorAll('g.node').length,
			};
		}, message.svg);
		await elsewhere.close();
		expect(kept.tags).toEqual(['defs', 'g', 'marker', 'path', 'rect', 'style', 'svg', 'text', 'title']);
		expect(kept.attributes).toEqual([]);
		expect(kept.boxes).toBe(views[name].nodes.length);
	});

	it('says what there is none of', async () => {
		await stage.inspector.showGraph(views.empty);
		await stage.inspector.page.getByText('No Cognito configuration was found').waitFor();
		expect(await stage.inspector.page.getByRole('button').count()).toBe(0);
	});
});
