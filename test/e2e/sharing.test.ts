import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { startVSCode, type VSCode } from '../harness/vscode.ts';
import { compact } from '../unit/token/compact.ts';
import { keepFailurePictures } from './failurePicture.ts';
import { packagedExtension } from './packagedExtension.ts';
import { Workbench } from './workbench.ts';

const person = 'hanako-of-the-sample';
const signature = 'c2lnbmF0dXJlIG9mIHRoZSBzYW1wbGU';
const token = compact(
	{ alg: 'RS256', kid: 'k1' },
	{ sub: person, iss: 'https://issuer.example', aud: 'app', token_use: 'id', exp: 4_000_000_000 },
	signature,
);

const other = compact(
	{ alg: 'RS256', kid: 'k1' },
	{ sub: 'taro-of-the-sample', iss: 'https://issuer.example', client_id: 'app', token_use: 'access', exp: 4_000_000_000 },
	'b3RoZXIgc2lnbmF0dXJl',
);
const ofPool = compact(
	{ alg: 'RS256', kid: 'k1' },
	{ sub: 'u1', iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_u6ICFYxuV', aud: 'sampleclient', token_use: 'id' },
);

let vscode: VSCode;
let browser: Browser;
let folder: string;
let workbench: Workbench;
const clipboard = (): Promise<string> => workbench.page.evaluate<string>('navigator.clipboard.readText()');

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'claimlens-sharing-'));
	await Promise.all([
		writeFile(join(folder, 'person.txt'), `${token}\n`),
		writeFile(join(folder, 'other.txt'), `Bearer ${other}\n`),
		writeFile(join(folder, 'pool.txt'), `${ofPool}\n`),
		writeFile(join(folder, 'amplify_outputs.json'), '{\n\t"auth": {\n\t\t"user_pool_client_id": "sampleclient"\n\t}\n}\n'),
	]);
	const vsix = [await packagedExtension()];
	[browser, vscode] = await Promise.all([launchBrowser(), startVSCode({ name: 'sharing', vsix })]);
	await vscode.writeSettings({ 'workbench.colorTheme': 'Default Dark Modern' });
	workbench = await Workbench.open(browser, vscode.url(folder));
});

keepFailurePictures(() => workbench?.page);

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

	it('decodes what is selected, from the menu of the editor', async () => {
		await workbench.selectFile('person.txt');
		await workbench.contextMenu('Decode Token');
		await workbench.inspector.getByRole('heading', { name: 'ID token' }).waitFor();
	});

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

	it('redacts two tokens side by side too, their diff, and the list that the other one is chosen from', async () => {
		const { inspector, page } = workbench;
		await workbench.openFile('other.txt');
		await inspector.getByRole('button', { name: 'Redact for screen sharing' }).click();
		await inspector.getByRole('tab', { name: 'Compare' }).click();
		await inspector.getByRole('button', { name: 'Choose the other token…' }).click();
		const entry = page.locator('.quick-input-widget:visible .monaco-list-row', { hasText: 'other.txt:1' });
		expect(await entry.textContent()).toContain('REDACTED');
		await workbench.pick('other.txt');
		await inspector.locator('.relation h3').waitFor();
		const html = await inspector.locator('html').evaluate((element) => element.outerHTML);
		for (const secret of [person, signature, 'taro-of-the-sample', other.split('.')[2] ?? '']) {
			expect([secret, html.includes(secret)]).toEqual([secret, false]);
		}
		await inspector.getByRole('button', { name: 'Open as decoded diff' }).click();
		await page.locator('.tab.active', { hasText: '↔' }).waitFor();
		const diff = page.locator('.monaco-diff-editor');
		await diff.locator('.view-line', { hasText: 'REDACTED' }).first().waitFor();
		expect(await diff.textContent()).not.toMatch(/hanako|taro/);
		// It stands before the panel.
		await page
			.locator('.tab.active', { hasText: '↔' })
			.getByRole('button', { name: /^Close/ })
			.click();
		await inspector.getByRole('button', { name: 'Show everything again' }).click();
		await inspector.getByText('taro-of-the-sample').first().waitFor();
		await inspector.getByRole('button', { name: 'Stop comparing' }).click();
	});

	const giveAnother = async (): Promise<void> => {
		await workbench.inspector.getByRole('tab', { name: 'Token' }).click();
		await workbench.inspector.getByRole('button', { name: 'Inspect another token' }).click();
	};

	it('hides what is typed where a token can be given, and shows it again', async () => {
		const { inspector } = workbench;
		await inspector.getByRole('button', { name: 'Redact for screen sharing' }).click();
		await giveAnother();
		const box = inspector.getByRole('textbox');
		await inspector.getByText('Redacted for sharing').waitFor();
		expect(await box.evaluate((element) => getComputedStyle(element).getPropertyValue('-webkit-text-security'))).toBe('disc');
		await inspector.getByRole('button', { name: 'Show everything again' }).click();
		await inspector.getByText('Redacted for sharing').waitFor({ state: 'detached' });
		expect(await box.evaluate((element) => getComputedStyle(element).getPropertyValue('-webkit-text-security'))).toBe('none');
		await inspector.getByRole('button', { name: 'Back to the token' }).click();
	});

	it('inspects a document that is dropped from the Explorer, with Shift, where a token can be given', async () => {
		const { inspector, page } = workbench;
		await giveAnother();
		const box = inspector.getByRole('textbox');
		await box.waitFor();
		const place = await box.boundingBox();
		if (place === null) throw new Error('the box is not in sight');
		await page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'other.txt' }).hover();
		await page.mouse.down();
		await page.keyboard.down('Shift');
		await page.mouse.move(place.x + 40, place.y + 20, { steps: 8 });
		await page.mouse.move(place.x + 60, place.y + 30, { steps: 4 });
		await inspector.locator('.start.over').waitFor();
		await page.mouse.up();
		await page.keyboard.up('Shift');
		await inspector.getByRole('heading', { level: 1, name: 'Access token' }).waitFor();
	});

	it('inspects a text that is dropped there', async () => {
		const { inspector } = workbench;
		await giveAnother();
		await inspector.locator('main.start').evaluate((start, text) => {
			const dataTransfer = new DataTransfer();
			dataTransfer.setData('text/plain', text);
			for (const type of ['dragover', 'drop']) start.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
		}, `Authorization: Bearer ${token}`);
		await inspector.getByRole('heading', { level: 1, name: 'ID token' }).waitFor();
		await inspector.getByText(person).first().waitFor();
	});

	it('follows a link in a claim to the line of the workspace that it speaks of', async () => {
		const { inspector, page } = workbench;
		await workbench.selectFile('pool.txt');
		await workbench.contextMenu('Decode Token');
		await inspector.getByRole('tab', { name: 'Claims' }).click();
		await inspector.getByRole('link', { name: 'amplify_outputs.json' }).first().click();
		await page.locator('.tab.active', { hasText: 'amplify_outputs.json' }).waitFor();
		await page.locator('.part.statusbar', { hasText: 'Ln 3,' }).waitFor();
		await workbench.selectFile('person.txt');
		await workbench.contextMenu('Decode Token');
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
