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

	const states = Object.entries(views.everyView).filter(([name]) => name !== 'thousand');

	it.each(widths.flatMap((width) => states.map(([name, view]) => ({ width, name, view }))))(
		'has everything inside at $width pixels, in every tab of the state $name',
		async ({ width, view }) => {
			await stage.inspector.page.setViewportSize({ width, height: 900 });
			await stage.inspector.show(view);
			expect(await outside()).toEqual([]);
			for (const tab of await stage.inspector.page.getByRole('tab').all()) {
				await tab.click();
				expect(await outside(), (await tab.textContent()) ?? '').toEqual([]);
			}
		},
	);
});
