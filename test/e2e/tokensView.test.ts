import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { makeRepository } from '../harness/repository.ts';
import { mintSamples, type SampleTokens } from '../harness/samples.ts';
import { startVSCode, type VSCode } from '../harness/vscode.ts';
import { startUserPool, type UserPool } from '../servers/userPool.ts';
import { packagedExtension } from './packagedExtension.ts';
import { Workbench } from './workbench.ts';

let pool: UserPool;
let vscode: VSCode;
let browser: Browser;
let folder: string;
let hasGit: boolean;
let tokens: SampleTokens;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'claimlens-tokens-view-'));
	const vsix = [await packagedExtension()];
	[pool, browser, vscode] = await Promise.all([startUserPool(), launchBrowser(), startVSCode({ name: 'tokens-view', vsix })]);
	tokens = await mintSamples(pool, folder);
	hasGit = await makeRepository(folder, tokens);
});
afterAll(async () => {
	await Promise.all([browser?.close(), vscode?.close(), pool?.close()]);
	await rm(folder, { recursive: true, force: true });
});

describe('the Tokens view of the packaged extension', () => {
	let workbench: Workbench;
	const row = (text: string) => workbench.page.locator('.pane-body .monaco-list-row', { hasText: text }).first();
	const button = (name: string) => workbench.page.locator('.sidebar').getByRole('button', { name, exact: true }).first();

	beforeAll(async () => {
		workbench = await Workbench.open(browser, vscode.url(folder));
		await workbench.page.locator('.activitybar .action-label[aria-label*="ClaimLens"]').click();
	});
	afterAll(() => workbench?.close());

	it('offers to scan the workspace while no token is open', async () => {
		await button('Scan Workspace').click();
		await row('config.py').waitFor();
		await workbench.page.locator('.sidebar', { hasText: 'Workspace scanned.' }).waitFor();
		expect(await row('private.key').count()).toBe(0);
	});

	it('groups by kind and by file', async () => {
		await button('Group by Kind').click();
		await row('Machine-to-machine access token').waitFor();
		await button('Group by File').click();
		await row('config.py').waitFor();
	});

	it('decodes a token by the button of its row, and goes to it by a click', async () => {
		const token = row('expires in');
		await workbench.until(workbench.verdict, async () => {
			await token.hover();
			await token.getByRole('button', { name: 'Decode Token' }).click();
		});
		await workbench.until(workbench.page.locator('.tab.active', { hasText: '.env' }), () => token.click());
	});

	it('sets a token beside the one in the panel from the menu of its row', async () => {
		const token = row('expires in');
		await token.getByRole('button', { name: 'Decode Token' }).click();
		await workbench.inspector.locator('#tab-claims').click();
		const compare = () => workbench.takeFromMenu(() => token.click({ button: 'right' }), 'Compare with Shown Token');
		await workbench.until(workbench.inspector.locator('.relation h3', { hasText: 'The same token' }), compare);
		expect(await workbench.inspector.locator('.compared .kind').allTextContents()).toHaveLength(2);
		await workbench.inspector.getByRole('button', { name: 'Swap' }).click();
		await workbench.inspector.getByRole('button', { name: 'Stop comparing' }).click();
		await workbench.inspector.getByRole('button', { name: 'Choose the other token…' }).waitFor();
		await workbench.until(workbench.inspector.locator('.relation'), compare);
		await workbench.inspector.getByRole('button', { name: 'Open as decoded diff' }).click();
		await workbench.page.locator('.tab.active', { hasText: '↔' }).waitFor();
	});

	it('offers a token that was only scanned, in a file that nobody has opened, to be set beside the one in the panel', async () => {
		await workbench.runCommand('ClaimLens: Open Inspector');
		await workbench.inspector.locator('#tab-compare').click();
		await workbench.inspector.getByRole('button', { name: 'Compare with another token…' }).click();
		await workbench.pick('config.py');
		await workbench.inspector.locator('.compared', { hasText: 'config.py:' }).waitFor();
		expect(await workbench.page.locator('.tab', { hasText: 'config.py' }).count()).toBe(0);
	});

	it('names what a row is to who cannot see it', async () => {
		const label = await row('expires in').getAttribute('aria-label');
		expect(label).toMatch(/^(?:ID|Access) token, t1u1, expires in \d+ min, \.env, line \d+, Not verified/);
	});

	it('warns about a committed token and offers what to do', async ({ skip }) => {
		skip(!hasGit, 'there is no git here');
		await workbench.openFile('config.py');
		await workbench.page.locator('.squiggly-warning').first().waitFor();
		const menu = workbench.page.locator('.action-widget');
		await workbench.until(menu.getByText('Replace with redacted token'), async () => {
			await workbench.page.keyboard.press('Escape');
			await workbench.editor
				.locator('.view-line', { hasText: 'eyJ' })
				.first()
				.click({ position: { x: 200, y: 8 } });
			await workbench.page.keyboard.press('Control+.');
		});
		for (const title of ['Replace with redacted token', 'Ignore this token with a comment', 'Never warn about tokens in src/config.py']) {
			await menu.getByText(title).waitFor();
		}
		await menu.getByText('Ignore this token with a comment').click();
		await workbench.editor.locator('.view-line', { hasText: '# claimlens-ignore-next-line' }).waitFor();
		await workbench.page.locator('.squiggly-warning').first().waitFor({ state: 'detached' });
	});

	it('has tokens looked for in a file that is minified, and their lenses are drawn at once', async () => {
		await writeFile(join(folder, 'minified.js'), `// ${tokens.id}\n${'"minified",'.repeat(50_000)}\n`);
		await workbench.openFile('minified.js');
		const find = row('Find tokens in this file');
		await find.waitFor();
		const lenses = workbench.editor.locator('.codelens-decoration', { hasText: 'ID token' });
		expect(await lenses.count()).toBe(0);
		await find.click();
		await lenses.first().waitFor();
		expect(await lenses.count()).toBe(1);
		await find.waitFor({ state: 'detached' });
	});
});
