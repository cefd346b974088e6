import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { setStage } from './stage.ts';
import * as views from './views.ts';

const stage = setStage();

/** Widths in CSS pixels: a narrow side bar, half a window and a whole one; and half a window at 200 % zoom, where as many pixels are half as many. */
const widths = [320, 600, 1200, 600 / 2];

describe('layout', () => {
	beforeAll(() => stage.inspector.layOutAll(true));
	afterAll(() => stage.inspector.layOutAll(false));

	/** What stands out of the page to the right, or of a box that cuts it off without a way to scroll to it. */
	const outside = (): Promise<readonly string[]> =>
		stage.inspector.page.evaluate(() => {
			const scrolls = (element: Element | null): boolean =>
				element !== null && (/auto|scroll/.test(getComputedStyle(element).overflowX) || scrolls(element.parentElement));
			const width = document.documentElement.clientWidth + 0.5;
			const found = [...document.querySelectorAll('main *:not(.unseen-words, svg *)')].filter(
				(element) => element.checkVisibility() && element.getBoundingClientRect().right > width && !scrolls(element),
			);
			return [
				...(document.documentElement.scrollWidth > width ? [`the page: ${document.documentElement.scrollWidth}`] : []),
				...found.map(({ outerHTML }) => outerHTML.slice(0, 200)),
			];
		});

	it.each(widths)('has everything inside at %i pixels, in every state and tab', async (width) => {
		await stage.inspector.page.setViewportSize({ width, height: 900 });
		for (const [name, view] of Object.entries(views.everyView).filter(([each]) => each !== 'thousand')) {
			await stage.inspector.show(view);
			expect(await outside(), name).toEqual([]);
			for (const tab of await stage.inspector.page.getByRole('tab').all()) {
				await tab.click();
				expect(await outside(), `${name}: ${await tab.textContent()}`).toEqual([]);
			}
		}
	});
});
