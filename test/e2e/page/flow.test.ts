import { beforeEach, describe, expect, it } from 'vitest';
import { wrap } from '../../../src/webview/flowLayout.ts';
import { findings } from './axe.ts';
import { flowViews } from './flowViews.ts';
import { setStage } from './stage.ts';
import { japaneseStates } from './stateViews.ts';
import { darkModern, themes } from './themes.ts';
import * as views from './views.ts';

const stage = setStage();

async function open(name: string, width: number): Promise<void> {
	await stage.inspector.page.setViewportSize({ width, height: 900 });
	const view = flowViews[name] ?? views.hostile;
	await stage.inspector.show(view);
	await stage.inspector.page.locator('#tab-flow').click();
	await stage.inspector.page.locator('.flow svg').waitFor();
}

interface Rect {
	readonly left: number;
	readonly right: number;
	readonly top: number;
	readonly bottom: number;
}
const rects = (selector: string): Promise<readonly Rect[]> =>
	stage.inspector.page.locator(selector).evaluateAll((elements) =>
		elements.map((element) => {
			const { left, right, top, bottom } = element.getBoundingClientRect();
			return { left, right, top, bottom };
		}),
	);

describe('the way of a token', () => {
	beforeEach(() => stage.inspector.dress(darkModern));

	it('is a picture that is told in words', async () => {
		await open('flowAccess', 1200);
		const picture = stage.inspector.page.getByRole('img', { name: 'Flow' });
		expect(await picture.locator('.role').allTextContents()).toEqual(['User', 'User pool', 'App client', 'API']);
		const described = await picture.getAttribute('aria-describedby');
		expect(await stage.inspector.page.locator(`#${described} li`).allTextContents()).toEqual([
			'the user t1u1 signs in to the user pool us-east-1_u6ICFYxuV.',
			'the user pool us-east-1_u6ICFYxuV gives this token to the app client 6ds1hk2vq0s8b7m3n5p9r4tk0c.',
			'the app client 6ds1hk2vq0s8b7m3n5p9r4tk0c may call the API https://api.example.com/orders with it.',
		]);
	});

	it('draws what is not known dashed, with a question mark', async () => {
		await open('flowRefresh', 600);
		const nodes = stage.inspector.page.locator('.flow .node');
		expect(await nodes.locator('.name').allTextContents()).toEqual(['?', '?', '?']);
		for (const style of await nodes.locator('rect').evaluateAll((all) => all.map((one) => getComputedStyle(one).strokeDasharray))) {
			expect(style).not.toBe('none');
		}
	});

	it('stands beside each other where there is room, else below each other', async () => {
		await open('flowAccess', 1200);
		const wide = await rects('.flow rect');
		expect(new Set(wide.map(({ top }) => top)).size).toBe(1);
		await open('flowAccess', 599);
		await expect.poll(async () => new Set((await rects('.flow rect')).map(({ left }) => left)).size).toBe(1);
	});

	it.each(Object.keys(flowViews).flatMap((name) => [320, 600, 859, 1200].map((width) => [name, width] as const)))(
		'%s keeps its texts in their boxes and apart at %i pixels',
		async (name, width) => {
			await open(name, width);
			const page = await rects('.flow figure');
			const boxes = await rects('.flow rect');
			const texts = await rects('.flow .node text');
			const labels = await rects('.flow .label');
			for (const [index, text] of texts.entries()) {
				const box = boxes[Math.floor(index / 2)];
				if (box === undefined || text.right === text.left) continue;
				expect(text.left >= box.left && text.right <= box.right && text.top >= box.top && text.bottom <= box.bottom, `text ${index}`).toBe(
					true,
				);
			}
			const all = [...boxes, ...labels];
			for (const [index, one] of all.entries()) {
				expect(one.left >= (page[0]?.left ?? 0) - 1 && one.right <= (page[0]?.right ?? 0) + 1, `${index} is inside`).toBe(true);
				for (const other of all.slice(index + 1)) {
					const apart = one.right <= other.left || other.right <= one.left || one.bottom <= other.top || other.bottom <= one.top;
					expect(apart, `${index} stands alone`).toBe(true);
				}
			}
		},
	);

	it('has every title in one line, Japanese ones too, where all stand beside each other', async () => {
		await stage.inspector.page.setViewportSize({ width: 1200, height: 900 });
		await stage.inspector.show(japaneseStates.accepted);
		await stage.inspector.page.locator('#tab-flow').click();
		const titles = stage.inspector.page.locator('.flow .role');
		await expect.poll(() => titles.allTextContents()).toEqual(['ユーザー', 'IDプロバイダー', 'ユーザープール', 'アプリクライアント']);
		expect(await titles.evaluateAll((all) => all.map(({ children }) => children.length))).toEqual([1, 1, 1, 1]);
	});

	it.each(themes)('is found good by axe, $name', async (theme) => {
		for (const name of ['flowAccess', 'flowRefresh', 'flowJapanese']) {
			await open(name, 600);
			await stage.inspector.dress(theme);
			expect(await findings(stage.inspector.page), name).toEqual([]);
		}
	});
});

describe('lines of a text', () => {
	it('end at blanks, or where they must', () => {
		expect(wrap('gives this token to the client', 10, 3)).toEqual(['gives this', 'token to the', 'client']);
		expect(wrap('us-east-1_u6ICFYxuV', 7, 3)).toEqual(['us-east-1_', 'u6ICFYxuV']);
		expect(wrap('このトークンを渡す', 5, 3)).toEqual(['このトー', 'クンを渡', 'す']);
	});

	it('are no more than wanted, and none for no text', () => {
		expect(wrap('a'.repeat(1000), 6, 2).at(-1)).toMatch(/^a+…$/);
		expect(wrap('', 6, 2)).toEqual([]);
		expect(wrap('wide', 0, 2)).toEqual(['w', '…']);
	});
});
