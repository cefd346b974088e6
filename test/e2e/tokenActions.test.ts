import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser } from '../harness/browser.ts';
import { mintSamples, type SampleTokens } from '../harness/samples.ts';
import { startVSCode, type VSCode } from '../harness/vscode.ts';
import { startUserPool, type UserPool } from '../servers/userPool.ts';
import { keepFailurePictures } from './failurePicture.ts';
import { packagedExtension } from './packagedExtension.ts';
import { Workbench } from './workbench.ts';

let pool: UserPool;
let vscode: VSCode;
let browser: Browser;
let folder: string;
let tokens: SampleTokens;
let workbench: Workbench;

/** Colours that no theme has, to know the marks by; and a line of text is one line on the screen, however narrow its editor is. */
const marks = {
	'[plaintext]': { 'editor.wordWrap': 'off' },
	'workbench.colorCustomizations': { 'claimlens.expiredToken': '#010203', 'claimlens.unsignedToken': '#040506' },
};

beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'claimlens-actions-'));
	const vsix = [await packagedExtension()];
	[pool, browser, vscode] = await Promise.all([
		startUserPool(),
		launchBrowser(),
		startVSCode({ name: 'actions', vsix, restrictedMode: true, settings: marks }),
	]);
	tokens = await mintSamples(pool, folder);
	const claims = {
		sub: `![x](https://hostile.example/pixel.png) ${'so long that it is cut off in a list '.repeat(4)}`,
		iss: 'https://hostile.example',
	};
	const hostile = [JSON.stringify({ alg: 'RS256' }), JSON.stringify(claims)].map((text) => Buffer.from(text).toString('base64url'));
	await Promise.all([
		writeFile(join(folder, 'access.jwt'), tokens.access),
		writeFile(join(folder, 'hostile.log'), `${hostile.join('.')}.AAAA\n${tokens.id}\n`),
		writeFile(join(folder, 'marks.txt'), `good ${tokens.id}\nexpired ${tokens.expired}\nunsigned ${tokens.unsigned}\n`),
	]);
	await vscode.writeSettings({ ...marks, 'claimlens.allowLoopbackHttp': true, 'claimlens.trustedIssuers': [pool.issuer] });
	workbench = await Workbench.open(browser, vscode.url(folder));
});

keepFailurePictures(() => workbench?.page);

afterAll(async () => {
	await workbench?.close();
	await browser?.close();
	await vscode?.close();
	await pool?.close();
	await rm(folder, { recursive: true, force: true });
});

describe('what is done with a token, in a workspace that is not trusted', () => {
	const clipboard = (): Promise<string> => workbench.page.evaluate<string>('navigator.clipboard.readText()');
	const input = () => workbench.page.locator('.quick-input-widget:visible input').first();

	it('copies a curl line for the address that is typed, and offers that address again', async () => {
		await workbench.openFile('access.jwt');
		await workbench.runCommand('ClaimLens: Copy as curl…');
		await workbench.page.getByText('the UserInfo endpoint takes this token').waitFor();
		await input().fill('https://api.example.com/me?x=1&y=2');
		await input().press('Enter');
		await expect.poll(clipboard).toBe(`curl --header "Authorization: Bearer ${tokens.access}" "https://api.example.com/me?x=1&y=2"`);
		await workbench.runCommand('ClaimLens: Copy as curl…');
		await workbench.page.getByText('Nothing is sent now').waitFor();
		expect(await input().inputValue()).toBe('https://api.example.com/me?x=1&y=2');
		await input().press('Escape');
	});

	it('compares two tokens, and fetches nothing that a claim names', async () => {
		const requests: string[] = [];
		workbench.page.on('request', (request) => requests.push(request.url()));
		await workbench.openFile('hostile.log');
		await workbench.page.locator('.tab', { hasText: 'access.jwt' }).click();
		await workbench.page.locator('.tab.active', { hasText: 'access.jwt' }).waitFor();
		await workbench.runCommand('ClaimLens: Compare Decoded with…');
		const list = workbench.page.locator('.quick-input-widget:visible');
		await list.getByText('！［x］').first().hover();
		// The tooltip shows the whole text, which is cut off in the list.
		await workbench.page.locator('.monaco-hover', { hasText: 'in a list so long' }).first().waitFor();
		await workbench.pick('hostile.log:2', 'hostile.log:2');
		await workbench.page.locator('.tab.active', { hasText: 'Access token · access.jwt:1 ↔ ID token · hostile.log:2' }).waitFor();
		expect(requests.filter((url) => url.includes('hostile.example'))).toEqual([]);
	});

	it('ignores the profiles of that workspace, and says so', async () => {
		await workbench.selectFile('access.jwt');
		await workbench.contextMenu('Verify Token');
		const { inspector, verdict } = workbench;
		await verdict.filter({ hasText: 'Genuine, but not yet accepted' }).waitFor();
		await inspector.getByRole('tab', { name: 'Checks' }).click();
		await inspector.getByText('because you do not trust the workspace').first().waitFor();
		await inspector.getByRole('button', { name: 'issuers that you trust' }).waitFor();
		expect(await inspector.locator('main').textContent()).not.toContain('sample-web-app');
	});

	it('asks what verifier code is for, copies it, says what to know about it, and opens it', async () => {
		await workbench.openFile('access.jwt');
		await workbench.runCommand('ClaimLens: Copy Verifier Code…');
		await workbench.page.locator('.quick-input-widget:visible').getByText('CloudFormation: a JWT authorizer of an HTTP API').waitFor();
		await workbench.pick('jose');
		await expect.poll(clipboard).toContain("import { createRemoteJWKSet, type JWTPayload, jwtVerify } from 'jose';");
		await workbench.runCommand('Notifications: Show Notifications');
		const note = workbench.page.locator('.notifications-center .notification-list-item', { hasText: 'Code for jose copied.' });
		await note.getByText('does not count, because you do not trust the workspace.').waitFor();
		await note.getByText('fill in FILL_IN_TOKEN_USE').waitFor();
		await note.hover();
		await note.getByRole('button', { name: 'Open' }).click();
		await workbench.page.locator('.tab.active', { hasText: 'Untitled-1' }).waitFor();
		await workbench.page.locator('.editor-group-container.active .view-lines', { hasText: 'FILL_IN_TOKEN_USE' }).waitFor();
		// It is not saved: whoever closes all editors later would be asked about it.
		await workbench.runCommand('View: Revert and Close Editor');
		await workbench.page.locator('.tab', { hasText: 'Untitled-1' }).waitFor({ state: 'detached' });
	});

	it('says so where a document is read-only', async () => {
		await workbench.page.locator('.tab', { hasText: /^access\.jwt$/ }).click();
		await workbench.runCommand('File: Set Active Editor Read-only in Session');
		await workbench.editor
			.locator('.view-line')
			.first()
			.click({ position: { x: 60, y: 8 } });
		await workbench.runCommand('ClaimLens: Replace with Redacted Token');
		// A VS Code that is driven by tests keeps its toasts to itself.
		await workbench.runCommand('Notifications: Show Notifications');
		await workbench.page
			.locator('.notifications-center .notification-list-item-message', { hasText: 'This document is read-only' })
			.waitFor();
		expect(await workbench.editor.locator('.view-lines').textContent()).not.toContain('REDACTED');
	});
});

/** What is drawn in the editor: the first word of each line that a dotted line is under, with its colour, and the words behind tokens. */
interface Marks {
	readonly underlined: readonly string[];
	readonly behind: readonly string[];
}

describe('what stands beside tokens by itself, in a workspace that is not trusted', () => {
	// A line under text is drawn in a layer of its own, over the line of text at the same height.
	const drawn = (): Promise<Marks> =>
		workbench.editor.evaluate((editor) => {
			const lines = [...editor.querySelectorAll('.view-line')];
			const top = (element: Element): number => Math.round(element.getBoundingClientRect().top);
			const underlined = [...editor.querySelectorAll('.view-overlays .cdr')].flatMap((mark) => {
				const { borderBottomStyle, borderBottomColor } = getComputedStyle(mark);
				const line = lines.find((candidate) => top(candidate) === top(mark));
				// The empty range behind a token, which only bears words, has a line that is nowhere.
				return borderBottomStyle === 'dotted' && mark.clientWidth > 0 ? [`${line?.textContent?.split(/\s/)[0]} ${borderBottomColor}`] : [];
			});
			const behind = lines.flatMap((line) =>
				[...line.querySelectorAll('span')].flatMap((span) => {
					const { content } = getComputedStyle(span, '::after');
					return content.startsWith('"') ? [JSON.parse(content) as string] : [];
				}),
			);
			return { underlined, behind };
		});

	it('has a lens above each token, and a hover', async () => {
		await workbench.openFile('marks.txt');
		const lenses = workbench.editor.locator('.codelens-decoration', { hasText: 'ID token' });
		await expect.poll(() => lenses.count()).toBe(2);
		const hover = await workbench.hover(workbench.editor.locator('.view-line', { hasText: 'eyJ' }).first(), 200);
		expect(await hover.textContent()).toContain('ID token');
	});

	it('marks an expired and an unsigned token, and no other, while the setting is on', async () => {
		const marked: Marks = {
			underlined: ['expired rgb(1, 2, 3)', 'unsigned rgb(4, 5, 6)'],
			behind: [expect.stringMatching(/^expired /), 'not signed'],
		};
		await workbench.runCommand('View: Close All Editors');
		await workbench.openFile('marks.txt');
		await expect.poll(drawn).toEqual(marked);
		const setting = await workbench.settingBeside('claimlens.decorations');
		try {
			await setting.uncheck();
			await expect.poll(drawn, { timeout: 15_000 }).toEqual({ underlined: [], behind: [] });
		} finally {
			await setting.check();
		}
		await expect.poll(drawn, { timeout: 15_000 }).toEqual(marked);
	});
});
