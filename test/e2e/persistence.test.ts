import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchProfile } from '../harness/browser.ts';
import { artifacts } from '../harness/run.mjs';
import { startVSCode, type VSCode } from '../harness/vscode.ts';
import { startUserPool, type UserPool } from '../servers/userPool.ts';
import { keepFailurePictures } from './failurePicture.ts';
import { packagedExtension } from './packagedExtension.ts';
import { Workbench } from './workbench.ts';

const name = 'persistence';
/** Milliseconds in which a window that was reloaded has its extensions again, on a busy machine too. */
const afterReload = 75_000;
let pool: UserPool;
let vscode: VSCode;
let home: string;
let context: BrowserContext;
let workbench: Workbench;
let inFile: string;
let pasted: string;

beforeAll(async () => {
	home = await mkdtemp(join(tmpdir(), 'claimlens-persistence-'));
	await Promise.all(['folder', 'profile'].map((folder) => mkdir(join(home, folder))));
	[pool, vscode] = await Promise.all([startUserPool(), startVSCode({ name, vsix: [await packagedExtension()] })]);
	[inFile, pasted] = await Promise.all([
		pool.signIn('t1u1').then(({ idToken }) => idToken),
		pool.signIn('t2u1').then(({ accessToken }) => accessToken),
	]);
	await Promise.all([writeFile(join(home, 'folder', 'id.txt'), `${inFile}\n`), writeFile(join(home, 'folder', 'other.txt'), 'nothing\n')]);
	context = await launchProfile(join(home, 'profile'), Workbench.contextOptions());
	workbench = await Workbench.openIn(context, vscode.url(join(home, 'folder')));
	// Each step here opens the page anew, which takes its time on a busy machine.
	context.setDefaultTimeout(30_000);
});
keepFailurePictures(() => workbench?.page);

afterAll(async () => {
	await context?.close();
	await Promise.all([vscode?.close(), pool?.close()]);
	await rm(home, { recursive: true, force: true });
});

/** Everything that the workbench keeps in the browser, as text. */
async function kept(page: Page): Promise<string> {
	return page.evaluate(async () => {
		const settled = <Result>(request: IDBRequest<Result>): Promise<Result> =>
			new Promise((resolve, reject) => {
				request.onsuccess = () => resolve(request.result);
				request.onerror = () => reject(request.error ?? new Error('not read'));
			});
		const found: unknown[] = [Object.entries(localStorage), Object.entries(sessionStorage)];
		for (const { name: database = '' } of await indexedDB.databases()) {
			const opened = await settled(indexedDB.open(database));
			for (const store of opened.objectStoreNames) {
				const values = await settled(opened.transaction(store).objectStore(store).getAll());
				found.push(values.map((value: unknown) => (value instanceof Uint8Array ? new TextDecoder().decode(value) : value)));
			}
			opened.close();
		}
		return JSON.stringify(found);
	});
}

/** The files of a folder that hold one of these texts, as UTF-8 or UTF-16. */
async function filesWith(folder: string, texts: readonly string[]): Promise<readonly string[]> {
	const found: string[] = [];
	for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
		if (!entry.isFile()) continue;
		const file = join(entry.parentPath, entry.name);
		const content = await readFile(file).catch(() => Buffer.alloc(0));
		if (texts.some((text) => content.includes(text) || content.includes(text, 0, 'utf16le'))) found.push(file);
	}
	return found;
}

/** Runs of a token that nothing else has, so that a part of it would be found too; not of its header, which other tokens share. */
function traces(token: string): readonly string[] {
	const [, payload = '', signature = ''] = token.split('.');
	const { sub } = JSON.parse(Buffer.from(payload, 'base64url').toString()) as { readonly sub: string };
	return [payload.slice(40, 80), payload.slice(-40), signature.slice(0, 40), signature.slice(-40), sub];
}

describe('the inspector in a window that lives on', { timeout: 180_000 }, () => {
	const tab = (title: string) => workbench.page.locator('.editor-group-container').getByRole('tab', { name: title });

	it('opens without a token, and verifies a sample that nobody is asked about', async () => {
		const before = pool.requests.all.length;
		await workbench.runCommand('ClaimLens: Open Inspector');
		await workbench.inspector.getByRole('button', { name: /^An ID token/ }).press('Enter');
		await workbench.verdict.filter({ hasText: 'Accepted' }).waitFor();
		await workbench.inspector.getByRole('button', { name: 'Inspect another token' }).press('Enter');
		await workbench.inspector.getByRole('button', { name: /changed/ }).press('Enter');
		await workbench.verdict.filter({ hasText: 'The signature does not fit' }).waitFor();
		expect(pool.requests.all.length).toBe(before);
	});

	it('keeps the token, its tab and its filter when it is hidden and moved to another column', async () => {
		await workbench.runCommand('View: Close All Editors');
		await workbench.openFile('id.txt');
		await workbench.contextMenu('Decode Token');
		const filter = workbench.inspector.getByRole('searchbox');
		await filter.fill('tenant');
		await tab('ID token').click();
		await workbench.page.keyboard.press('Control+Alt+ArrowLeft');
		await expect.poll(() => workbench.page.locator('.editor-group-container').count(), { timeout: 15_000 }).toBe(1);
		await tab('id.txt').click();
		await filter.waitFor({ state: 'hidden' });
		await tab('ID token').click();
		await filter.waitFor();
		expect(await filter.inputValue()).toBe('tenant');
		await workbench.inspector.getByText('custom:tenant_id').first().waitFor();
	});

	it('comes back after a reload with the token from where it stands, unverified and with nobody asked', async () => {
		const before = pool.requests.all.length;
		await workbench.reload();
		await workbench.inspector.getByRole('heading', { level: 1, name: 'ID token' }).waitFor({ timeout: afterReload });
		await workbench.verdict.filter({ hasText: 'Decoded only' }).waitFor();
		expect(pool.requests.all.length).toBe(before);
		expect(await kept(workbench.page)).toContain('id.txt');
	});

	it('says after a reload why a token that was pasted is gone', async () => {
		const { inspector } = workbench;
		await inspector.getByRole('button', { name: 'Inspect another token' }).press('Enter');
		await inspector.getByRole('textbox').fill(pasted);
		await inspector.getByRole('button', { name: 'Inspect', exact: true }).press('Enter');
		await inspector.getByRole('heading', { level: 1, name: 'Access token' }).waitFor();
		await workbench.reload();
		await inspector.getByText('The token that was shown here is gone, on purpose').waitFor({ timeout: afterReload });
	});

	it('leaves nothing of a token on disk', async () => {
		const secrets = [...traces(inFile), ...traces(pasted)];
		const stored = await kept(workbench.page);
		expect(stored).toContain('claimlens.inspector');
		expect(secrets.filter((text) => stored.includes(text))).toEqual([]);
		await context.close();
		const folders = [join(artifacts, 'vscode', name), join(home, 'profile')];
		for (const folder of folders) expect(await filesWith(folder, secrets)).toEqual([]);
		// What was looked for would have been found.
		expect(await filesWith(home, secrets)).toEqual([join(home, 'folder', 'id.txt')]);
	});
});
