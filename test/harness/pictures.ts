// Takes pictures of the sample workspace in every theme and in Japanese, into .artifacts/pictures.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Workbench, type WorkbenchOptions } from '../e2e/workbench.ts';
import { startUserPool } from '../servers/userPool.ts';
import { launchBrowser } from './browser.ts';
import { packageExtension, packageIsFresh, vsix } from './package.mjs';
import { artifacts } from './run.mjs';
import { mintSamples } from './samples.ts';
import { startVSCode } from './vscode.ts';

type Look = { readonly name: string; readonly theme: string; readonly options?: WorkbenchOptions };

const looks: readonly Look[] = [
	{ name: 'dark', theme: 'Default Dark Modern' },
	{ name: 'light', theme: 'Default Light Modern' },
	{ name: 'high-contrast', theme: 'Default High Contrast' },
	{ name: 'high-contrast-light', theme: 'Default High Contrast Light' },
	{ name: 'japanese', theme: 'Default Dark Modern', options: { language: 'ja' } },
];
const workspace = join(artifacts, 'pictures-workspace');
const folder = join(artifacts, 'pictures');

/** What is in the pictures: each scene brings the window into a state worth a look. */
const scenes: Readonly<Record<string, (workbench: Workbench, verify: string) => Promise<void>>> = {
	hover: async (workbench) => {
		await workbench.openFile('app.log');
		const token = workbench.page.locator('.view-line', { hasText: 'eyJ' }).nth(1);
		await workbench.hover(token, 200);
	},
	inspector: async (workbench, verify) => {
		await workbench.selectFile('token.txt');
		await workbench.contextMenu(verify);
		await workbench.verdict.getByRole('button').nth(1).waitFor();
	},
};

async function shoot(workbench: Workbench, name: string): Promise<void> {
	const path = join(folder, `${name}.png`);
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
	const { id } = await mintSamples(pool, workspace);
	await writeFile(join(workspace, 'token.txt'), id);
	for (const { name, theme, options = {} } of looks) {
		await vscode.writeSettings({
			'claimlens.allowLoopbackHttp': true,
			'claimlens.trustedIssuers': [pool.issuer],
			'workbench.colorTheme': theme,
		});
		for (const [scene, prepare] of Object.entries(scenes)) {
			const workbench = await Workbench.open(browser, vscode.url(workspace), options);
			try {
				await prepare(workbench, options.language === 'ja' ? 'トークンを検証' : 'Verify Token');
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
