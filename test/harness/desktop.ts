import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, resolveCliArgsFromVSCodeExecutablePath } from '@vscode/test-electron';
import { artifacts, run } from './run.mjs';
import type { Settings } from './vscode.ts';

/** What to start a desktop VS Code with. */
export type DesktopOptions = { readonly vsix: string; readonly workspace: string; readonly settings: Settings };

/** Downloads VS Code where that is possible. */
async function download(): Promise<string> {
	try {
		return await downloadAndUnzipVSCode();
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		throw new Error(
			`VS Code for the desktop could not be downloaded (${reason}). "npm start" without --desktop opens the same sample in a browser and needs no such download.`,
			{ cause: error },
		);
	}
}

/** Starts a desktop VS Code with settings and extensions of its own, apart from those of the person's own VS Code. */
export async function startDesktop({ vsix, workspace, settings }: DesktopOptions) {
	const executable = await download();
	const home = join(artifacts, 'vscode/desktop');
	await rm(home, { recursive: true, force: true });
	await mkdir(join(home, 'data/User'), { recursive: true });
	await writeFile(join(home, 'data/User/settings.json'), JSON.stringify(settings));
	const places = ['--user-data-dir', join(home, 'data'), '--extensions-dir', join(home, 'extensions')];
	const [command = executable, ...defaults] = resolveCliArgsFromVSCodeExecutablePath(executable);
	const installed = await run([command, ...defaults, ...places, '--install-extension', vsix], { capture: true });
	if (installed.status !== 0) throw new Error(`The extension could not be installed:\n${installed.output}`);
	const flags = ['--disable-workspace-trust', '--disable-updates', '--skip-release-notes'];
	const child = spawn(executable, [...places, ...flags, workspace], { stdio: 'ignore' });
	const ended = once(child, 'exit').then(() => undefined);
	return {
		invitation: 'VS Code has opened a window with the sample workspace.',
		ended,
		close: async () => {
			child.kill();
			await ended;
		},
	};
}
