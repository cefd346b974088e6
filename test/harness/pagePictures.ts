// Takes pictures of the inspector's page alone, in every state, theme and width, into .artifacts/pictures/page: what nobody opens while it is in
// VS Code is seen here. All, or those whose names begin like one of the arguments after `page`, such as `dark-modern-1200-genuine`.
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildPage, InspectorPage, servePage } from '../e2e/page/harness.ts';
import { everyStart } from '../e2e/page/startViews.ts';
import { japaneseStates } from '../e2e/page/stateViews.ts';
import { themes } from '../e2e/page/themes.ts';
import { everyView } from '../e2e/page/views.ts';
import { launchBrowser } from './browser.ts';
import { artifacts } from './run.mjs';

/** CSS pixels: a narrow side bar, half a window, a whole one; and half a window at 200 % zoom. */
const sizes = [
	{ name: '320', width: 320 },
	{ name: '600', width: 600 },
	{ name: '1200', width: 1200 },
	{ name: '600-zoomed', width: 300, scale: 2 },
];
/** Of those that are drawn in both languages, the Japanese ones have a name of their own. */
const states = Object.entries({
	...everyView,
	...Object.fromEntries(Object.entries(japaneseStates).map(([name, view]) => [`${name}Japanese`, view])),
	...everyStart,
}).filter(([name]) => name !== 'thousand');
const folder = join(artifacts, 'pictures', 'page');
const wanted = process.argv.slice(3);
const isWanted = (name: string): boolean => wanted.length === 0 || wanted.some((start) => name.startsWith(start));

await mkdir(folder, { recursive: true });
const [server, browser] = await Promise.all([buildPage('inspector').then(servePage), launchBrowser()]);
try {
	for (const { name: size, width, scale = 1 } of sizes) {
		const inspector = await InspectorPage.open(browser, server, { viewport: { width, height: 900 }, deviceScaleFactor: scale });
		await inspector.layOutAll(true);
		for (const theme of themes) {
			await inspector.dress(theme);
			for (const [state, view] of states) {
				const name = [theme.name.replaceAll(/\W+/g, '-').toLowerCase(), size, state].join('-');
				if (!isWanted(name) && !wanted.some((start) => start.startsWith(`${name}-`))) continue;
				await inspector.show(view);
				const shoot = async (tab: string): Promise<void> => {
					if (!isWanted(`${name}-${tab}`)) return;
					const path = join(folder, `${name}-${tab}.png`);
					// A page that is filled with attacks is metres long.
					await inspector.page.screenshot({ path, fullPage: state !== 'hostile', animations: 'disabled' });
				};
				const tabs = await inspector.page.getByRole('tab').all();
				if (tabs.length === 0) await shoot('all');
				for (const tab of tabs) {
					await tab.click();
					await shoot((await tab.getAttribute('aria-controls')) ?? '');
				}
			}
		}
		await inspector.close();
	}
	console.log(folder);
} finally {
	await Promise.all([browser.close(), server.close()]);
}
