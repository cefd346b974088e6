import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { startVSCode, type VSCode } from '../harness/vscode.ts';
import { compact } from '../unit/token/compact.ts';
import { packagedExtension } from './packagedExtension.ts';
import { Workbench } from './workbench.ts';

const person = 'hanako-of-the-sample';
const signature = 'c2lnbmF0dXJlIG9mIHRoZSBzYW1wbGU';
const token = compact(
	{ alg: 'RS256', kid: 'k1' },
	{ sub: person, iss: 'https://issuer.example', aud: 'app', token_use: 'id', exp: 4_000_000_000 },
	signature,
);

let vscode: VSCode;
let browser: Browser;
let folder: string;
let workbench: Workbench;
const clipboard = (): Promise<string> => workbench.page.evaluate<string>('navigator.clipboard.readText()');

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'claimlens-sharing-'));
	await writeFile(join(folder, 'person.txt'), `${token}\n`);
	const vsix = [await packagedExtension()];
	[browser, vscode] = await Promise.all([launchBrowser(), startVSCode({ name: 'sharing', vsix })]);
	await vscode.writeSettings({ 'workbench.colorTheme': 'Default Dark Modern' });
	workbench = await Workbench.open(browser, vscode.url(folder));
	await workbench.selectFile('person.txt');
	await workbench.contextMenu('Decode Token');
	await workbench.inspector.getByRole('heading', { name: 'ID token' }).waitFor();
});
afterAll(async () => {
	await workbench?.close();
	await browser?.close();
	await vscode?.close();
	await rm(folder, { recursive: true, force: true });
});

describe('the inspector in VS Code', () => {
	/** What the editor writes JSON in, as the page has it. */
	const ink = (name: string): Promise<string> =>
		workbench.inspector.locator('body').evaluate((body, variable) => getComputedStyle(body).getPropertyValue(variable), `--json-${name}`);

	it('writes JSON in the colours of the editor’s theme, also of the next one', async () => {
		await expect.poll(() => ink('string'), { timeout: 15_000 }).toBe('rgb(206 145 120)');
		expect(await ink('name')).toBe('rgb(156 220 254)');
		// A settings file that is written from outside does not reach a workbench that is open.
		await workbench.page.locator('.tab.active').first().click();
		await workbench.page.keyboard.press('Control+K');
		await workbench.page.keyboard.press('Control+T');
		await workbench.pick('Light Modern');
		await expect.poll(() => ink('string'), { timeout: 15_000 }).toBe('rgb(163 21 21)');
		expect(await ink('name')).toBe('rgb(4 81 165)');
	});

	it('redacts the token while the screen is shared, and what is copied then', async () => {
		const { inspector } = workbench;
		await inspector.getByText(person).first().waitFor();
		await inspector.getByRole('button', { name: 'Redact for screen sharing' }).click();
		await inspector.getByText('Redacted for sharing').waitFor();
		await workbench.page.locator('.tab.active', { hasText: 'ID token (redacted)' }).waitFor();
		const html = await inspector.locator('html').evaluate((element) => element.outerHTML);
		for (const secret of [person, signature, token.split('.')[1] ?? '']) expect([secret, html.includes(secret)]).toEqual([secret, false]);
		await inspector.getByRole('tab', { name: 'Token' }).click();
		await inspector.getByRole('button', { name: 'Copy redacted token' }).click();
		await expect.poll(clipboard).toMatch(/^[\w-]+\.[\w-]+\.REDACTED$/);
		await inspector.getByRole('tab', { name: 'Claims' }).click();
		await inspector.getByRole('button', { name: 'Copy sub', exact: true }).focus();
		await workbench.page.keyboard.press('Enter');
		await expect.poll(clipboard).toBe('REDACTED');
		await inspector.getByRole('button', { name: 'Show everything again' }).click();
		await inspector.getByText(person).first().waitFor();
	});

	it('copies and saves a report without the token', async () => {
		const report = async (entry: string): Promise<void> => {
			await workbench.inspector.getByRole('button', { name: 'Report…' }).click();
			await workbench.pick(entry);
		};
		await report('Copy as Markdown');
		await expect.poll(clipboard).toMatch(/^# Token report\\: ID token\n/);
		await report('Save as HTML…');
		const place = join(folder, 'token-report.html');
		const name = workbench.page.locator('.quick-input-widget:visible input').first();
		await expect.poll(() => name.inputValue()).toBe(place);
		await workbench.page.locator('.quick-input-widget:visible .monaco-list-row').first().waitFor();
		await name.press('Enter');
		await expect.poll(() => readFile(place, 'utf8').catch(() => '')).toMatch(/^<!doctype html>[\s\S]*Token report: ID token/);
		for (const text of [await clipboard(), await readFile(place, 'utf8')]) {
			for (const secret of [person, signature]) expect([secret, text.includes(secret)]).toEqual([secret, false]);
		}
	});
});
