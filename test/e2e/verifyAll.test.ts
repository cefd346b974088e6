import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, FrameLocator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { mintSamples } from '../harness/samples.ts';
import { startVSCode, type VSCode } from '../harness/vscode.ts';
import { startUserPool, type UserPool } from '../servers/userPool.ts';
import { keepFailurePictures } from './failurePicture.ts';
import { packagedExtension } from './packagedExtension.ts';
import { Workbench } from './workbench.ts';

let pool: UserPool;
let vscode: VSCode;
let browser: Browser;
let folder: string;
let workbench: Workbench;

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'claimlens-verify-all-'));
	const vsix = [await packagedExtension()];
	[pool, browser, vscode] = await Promise.all([startUserPool(), launchBrowser(), startVSCode({ name: 'verify-all', vsix })]);
	const { id, access, expired, unsigned } = await mintSamples(pool, folder);
	await rm(join(folder, '.claimlens', 'profiles.json'));
	await writeFile(join(folder, 'many.txt'), [id, access, expired, unsigned, id].join('\n'));
	await vscode.writeSettings({ 'claimlens.allowLoopbackHttp': true });
	workbench = await Workbench.open(browser, vscode.url(folder));
});

keepFailurePictures(() => workbench?.page);

afterAll(async () => {
	await workbench?.close();
	await Promise.all([browser?.close(), vscode?.close(), pool?.close()]);
	await rm(folder, { recursive: true, force: true });
});

describe('Verify All Tokens in File, in the packaged extension', () => {
	/** The page of the panel that is in sight. */
	const page = (): FrameLocator => workbench.page.locator('iframe.webview:visible').contentFrame().locator('iframe').contentFrame();
	const keyRequests = (): number => pool.requests.all.filter(({ path }) => path.includes('/.well-known/')).length;

	it('asks once about the host of several tokens, and lists what came out', async () => {
		await workbench.openFile('many.txt');
		await workbench.runCommand('Verify All Tokens in File');
		await workbench.dialog(`Ask ${new URL(pool.issuer).host} for its public keys?`).waitFor();
		await workbench.button('Ask This Time').click();
		await page().getByText('5 tokens: 3 genuine, 2 rejected').waitFor();
		expect(keyRequests()).toBe(2);
		expect(await page().locator('tbody tr').count()).toBe(5);
	});

	it('copies the table without a token in it', async () => {
		await page().getByRole('button', { name: 'Copy as Markdown' }).click();
		await workbench.page.getByText('Table copied.').first().waitFor();
		const text = await workbench.page.evaluate(() => navigator.clipboard.readText());
		expect(text).toContain('| --- |');
		expect(text).not.toContain('eyJ');
	});

	it('goes from a row to the token in its editor', async () => {
		await page().getByRole('button', { name: 'Go to the token, line 2', exact: true }).press('Enter');
		await workbench.page.locator('.statusbar-item', { hasText: /^Ln 2, / }).waitFor();
		expect(await page().locator('tbody tr').count()).toBe(5);
	});

	it('opens a token in the inspector with what came out for it, and asks nobody again', async () => {
		await page()
			.getByRole('button', { name: /^Rejected/ })
			.click();
		await page().getByRole('button', { name: 'Inspect the token, line 3', exact: true }).click();
		await page().locator('section.verdict', { hasText: 'Rejected' }).filter({ hasText: 'Expired' }).waitFor();
		expect(keyRequests()).toBe(2);
	});
});
