// Takes pictures of the sample workspace in every theme and in Japanese, into .artifacts/pictures: all, or those whose names begin like one of the
// arguments. `readme` takes those of the README, into media/readme.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Workbench, type WorkbenchOptions } from '../e2e/workbench.ts';
import { startUserPool } from '../servers/userPool.ts';
import { launchBrowser } from './browser.ts';
import { packageExtension, packageIsFresh, vsix } from './package.mjs';
import { artifacts, root } from './run.mjs';
import { mintSamples } from './samples.ts';
import { startVSCode } from './vscode.ts';

type Look = { readonly name: string; readonly theme: string; readonly options?: WorkbenchOptions };

const looks: readonly Look[] = [
	{ name: 'dark', theme: 'Default Dark Modern' },
	{ name: 'light', theme: 'Default Light Modern' },
	{ name: 'high-contrast', theme: 'Default High Contrast' },
	{ name: 'high-contrast-light', theme: 'Default High Contrast Light' },
	{ name: 'japanese', theme: 'Default Dark Modern', options: { language: 'ja' } },
	{ name: 'narrow', theme: 'Default Light Modern', options: { width: 700 } },
];
const workspace = join(artifacts, 'pictures-workspace');
const folder = join(artifacts, 'pictures');

/** What is in the pictures: each scene brings the window into a state worth a look. */
const scenes: Readonly<Record<string, (workbench: Workbench, title: (command: string) => string) => Promise<void>>> = {
	hover: async (workbench) => {
		await workbench.openFile('app.log');
		await workbench.page.locator('.codelens-decoration', { hasText: '·' }).first().waitFor();
		const token = workbench.page.locator('.view-line', { hasText: 'eyJ' }).nth(1);
		await workbench.hover(token, 200);
	},
	inspector: async (workbench, title) => {
		await workbench.selectFile('token.txt');
		await workbench.contextMenu(title('verifyToken'));
		await workbench.inspector.locator('section.verdict.good').waitFor();
	},
	expectations: async (workbench, title) => {
		await workbench.selectFile('token.txt');
		await workbench.contextMenu(title('verifyToken'));
		await workbench.inspector.locator('section.verdict.good').waitFor();
		await workbench.inspector.getByRole('tab').nth(1).click();
		await workbench.inspector.locator('.checks .source').first().waitFor();
	},
	results: async (workbench, title) => {
		await workbench.openFile('tokens.json');
		await workbench.runCommand(title('verifyAllTokens'));
		await workbench.inspector.locator('.results tbody tr').nth(5).waitFor();
	},
	tokens: async (workbench, title) => {
		await workbench.openFile('access.jwt');
		await workbench.page.locator('.activitybar .action-label[aria-label*="ClaimLens"]').click();
		await workbench.runCommand(title('scanWorkspace'));
		await workbench.page.locator('.pane-body .monaco-list-row', { hasText: 'app.log' }).first().waitFor();
		await workbench.page.locator('.codelens-decoration', { hasText: '·' }).first().waitFor();
	},
	decoded: async (workbench, title) => {
		await workbench.openFile('access.jwt');
		await workbench.editor
			.locator('.view-line', { hasText: 'eyJ' })
			.first()
			.click({ position: { x: 60, y: 8 } });
		await workbench.runCommand(title('openDecoded'));
		await workbench.page.locator('.editor-group-container').nth(1).locator('.view-line', { hasText: 'token_use' }).waitFor();
	},
};

/** The pictures of the README, by the names of the pictures here. */
const ofReadme: Readonly<Record<string, string>> = { 'dark-inspector': 'inspector-dark.png', 'light-hover': 'hover-light.png' };
const wanted = process.argv.slice(2);
const forReadme = wanted.includes('readme');

function isWanted(name: string): boolean {
	if (forReadme) return Object.hasOwn(ofReadme, name);
	return wanted.length === 0 || wanted.some((start) => name.startsWith(start));
}

async function shoot(workbench: Workbench, name: string): Promise<void> {
	const path = forReadme ? join(root, 'media/readme', ofReadme[name] ?? '') : join(folder, `${name}.png`);
	await workbench.page.screenshot({ path, animations: 'disabled' });
	console.log(path);
}

if (!(await packageIsFresh())) {
	const { status, output } = await packageExtension();
	if (status !== 0) throw new Error(output);
}
await mkdir(folder, { recursive: true });
const [pool, browser, vscode] = await Promise.all([startUserPool(), launchBrowser(), startVSCode({ name: 'pictures', vsix: [vsix] })]);
try {
	const { id, access } = await mintSamples(pool, workspace);
	await writeFile(join(workspace, 'token.txt'), id);
	await writeFile(join(workspace, 'access.jwt'), `# Access token\n${access}\n`);
	for (const { name, theme, options = {} } of looks) {
		await vscode.writeSettings({
			'claimlens.allowLoopbackHttp': true,
			'claimlens.trustedIssuers': [pool.issuer],
			'workbench.colorTheme': theme,
		});
		const strings = JSON.parse(
			await readFile(join(root, options.language === 'ja' ? 'package.nls.ja.json' : 'package.nls.json'), 'utf8'),
		) as Readonly<Record<string, string>>;
		for (const [scene, prepare] of Object.entries(scenes)) {
			if (!isWanted(`${name}-${scene}`)) continue;
			const workbench = await Workbench.open(browser, vscode.url(workspace), options);
			try {
				await prepare(workbench, (command) => strings[`command.${command}`] ?? command);
			} finally {
				// Also where a step failed: the picture then shows what the window looked like.
				await shoot(workbench, `${name}-${scene}`);
				await workbench.close();
			}
		}
	}
} finally {
	await Promise.all([browser.close(), vscode.close(), pool.close()]);
}
