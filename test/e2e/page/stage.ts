import type { Browser } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import { launchBrowser } from '../../harness/browser.ts';
import type { BuiltPage, PageName, PageServer } from './harness.ts';
import { buildPage, InspectorPage, servePage } from './harness.ts';

/** What the tests of one file share: one build, one browser and one page. */
export interface Stage {
	readonly built: BuiltPage;
	readonly server: PageServer;
	readonly browser: Browser;
	readonly inspector: InspectorPage;
}

/** Sets the stage for the tests of a file; after each of them the page must have complained of nothing and gone nowhere. */
export function setStage(page: PageName = 'inspector'): Stage {
	const stage: { -readonly [K in keyof Stage]?: Stage[K] } = {};
	beforeAll(async () => {
		stage.built = await buildPage(page);
		[stage.server, stage.browser] = await Promise.all([servePage(stage.built), launchBrowser()]);
		stage.inspector = await InspectorPage.open(stage.browser, stage.server);
	});
	afterEach(() => {
		expect(stage.inspector?.complaints.splice(0)).toEqual([]);
		expect(stage.inspector?.escapes.splice(0)).toEqual([]);
	});
	afterAll(async () => {
		await stage.browser?.close();
		await stage.server?.close();
	});
	return stage as Stage;
}

/** Room for two columns. */
export const wide = { width: 1120, height: 900 };
/** Room for one: tabs. */
export const narrow = { width: 480, height: 900 };
