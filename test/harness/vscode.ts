import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { artifacts, environment, nodeBin, run } from './run.mjs';
import { vscodeServer } from './setup.mjs';

/** User settings, by name. */
export type Settings = Readonly<Record<string, unknown>>;

/** The setting that counts as the machine's, not the user's. */
const machineSetting = 'remote.extensionKind';

/** The setting that runs an extension in the web worker extension host, as vscode.dev does, and not in the Node one. */
export function webWorkerHost(...extensionIds: string[]): Settings {
	return { [machineSetting]: Object.fromEntries(extensionIds.map((id) => [id, ['web']])) };
}

/** How to start VS Code. */
export type VSCodeOptions = {
	/** Names the folder `.artifacts/vscode/NAME`, emptied first, where the server keeps extensions, settings and state. */
	readonly name: string;
	/** Port on 127.0.0.1; 0, the default, takes a free one. */
	readonly port?: number;
	/** Packaged extensions to install first. */
	readonly vsix?: readonly string[];
	/** Folders of extensions that are there as if they were installed: VS Code runs only one extension under development. */
	readonly unpacked?: readonly string[];
	/** User settings, over those that keep the workbench quiet; `webWorkerHost` gives the one for the web worker host. */
	readonly settings?: Settings;
	/** Opens every folder in Restricted Mode until the user trusts it. */
	readonly restrictedMode?: boolean;
	/**
	 * Seconds that the extension host of a page which is gone waits for it to come back. Not at all by default: a page that a
	 * test closes never comes back, and its extension host would live on for hours.
	 */
	readonly reconnectionGrace?: number;
	/** A secret that every request must carry; left out, none is asked for. */
	readonly connectionToken?: string;
};

/** An extension, and a suite inside its folder, to run from their files. Both paths are absolute. */
export type Development = { readonly extension: string; readonly suite?: string };

/** A running VS Code, to be opened in a browser. */
export type VSCode = {
	readonly port: number;
	/** The address of the workbench with that folder open: one of this machine by its path, a virtual one by its URL. */
	readonly url: (folder: string | URL, development?: Development) => string;
	/** Replaces the user settings; a workbench that opens afterwards has them. */
	readonly writeSettings: (settings: Settings) => Promise<void>;
	/** Resolves when the server has ended, by `close` or by itself. */
	readonly ended: Promise<void>;
	/** Ends the server and all its processes. */
	readonly close: () => Promise<void>;
};

/** What keeps the workbench quiet, in a browser or on the desktop: no welcome, no telemetry, no updates, no offers. */
export const quiet: Settings = {
	'chat.disableAIFeatures': true,
	'chat.commandCenter.enabled': false,
	'editor.accessibilitySupport': 'off',
	'editor.minimap.enabled': false,
	'editor.wordWrap': 'on',
	'extensions.autoCheckUpdates': false,
	'extensions.autoUpdate': false,
	'extensions.ignoreRecommendations': true,
	'git.enabled': false,
	'security.workspace.trust.banner': 'never',
	'telemetry.telemetryLevel': 'off',
	'update.mode': 'none',
	'window.commandCenter': false,
	// biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholders are VS Code's own
	'window.title': '${activeEditorShort}${separator}${rootName}',
	'workbench.enableExperiments': false,
	'workbench.secondarySideBar.defaultVisibility': 'hidden',
	'workbench.startupEditor': 'none',
	'workbench.tips.enabled': false,
	'workbench.welcome.enabled': false,
};

/** An absolute path as a URI's path: forward slashes, and one before a drive letter. */
function uriPath(path: string): string {
	return decodeURIComponent(pathToFileURL(path).pathname);
}

function processGroupIsAlive(group: number): boolean {
	try {
		process.kill(-group, 0);
		return true;
	} catch {
		return false;
	}
}

/** Ends a process that leads a group of its own, and the whole group with it. */
async function endGroup(child: ChildProcess): Promise<void> {
	const { pid } = child;
	if (pid === undefined) return;
	const ended = child.exitCode === null && child.signalCode === null ? once(child, 'exit') : Promise.resolve();
	if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(pid), '/t', '/f']);
	else if (processGroupIsAlive(pid)) process.kill(-pid, 'SIGKILL');
	await ended;
	// The other members of a group send no event when they end, so their end is looked for.
	for (let waited = 0; waited < 5000 && process.platform !== 'win32' && processGroupIsAlive(pid); waited += 20) await delay(20);
}

/** The server prints this line as soon as it listens. */
const listening = /agent listening on (\d+)/;

/** Resolves with the port; rejects with what the server printed when it ends first. */
function waitForPort(child: ChildProcess): Promise<number> {
	return new Promise((resolve, reject) => {
		let output = '';
		const read = (chunk: Buffer) => {
			output += chunk.toString();
			const port = listening.exec(output)?.[1];
			if (port !== undefined) resolve(Number(port));
			// The server says so and stays.
			if (output.includes('EADDRINUSE')) reject(new Error(`VS Code cannot listen, the port is taken:\n${output}`));
		};
		child.stdout?.on('data', read);
		child.stderr?.on('data', read);
		child.once('error', reject);
		child.once('exit', (status) => reject(new Error(`VS Code ended with status ${status} before it listened:\n${output}`)));
	});
}

async function install(vsix: string, serverArguments: readonly string[]): Promise<void> {
	const { output } = await run([nodeBin, ...serverArguments, '--install-extension', vsix, '--force'], { capture: true });
	// The status is 0 even where the installation failed.
	if (!output.includes('successfully installed')) throw new Error(`VS Code could not install ${vsix}:\n${output}`);
}

/**
 * Starts a VS Code on 127.0.0.1. Rejects with the server's own words when it does not come up, as when the port is taken.
 *
 * The user settings are a file of the server, `data/User/settings.json`: this build of VS Code keeps them there and not in
 * the browser, so settings of application scope can be set before the workbench opens. The kind of extension host is the one
 * setting that counts as the machine's.
 */
export async function startVSCode(options: VSCodeOptions): Promise<VSCode> {
	const { name, port = 0, vsix = [], unpacked = [], settings = {}, connectionToken } = options;
	const serverDataDir = join(artifacts, 'vscode', name);
	await rm(serverDataDir, { recursive: true, force: true, maxRetries: 5 });
	const writeSettings = async ({ [machineSetting]: machine = {}, ...user }: Settings) => {
		for (const [owner, content] of Object.entries({ User: { ...quiet, ...user }, Machine: { [machineSetting]: machine } })) {
			await mkdir(join(serverDataDir, 'data', owner), { recursive: true });
			await writeFile(join(serverDataDir, 'data', owner, 'settings.json'), JSON.stringify(content));
		}
	};
	await writeSettings(settings);
	const common = [join(vscodeServer, 'out/server-main.js'), '--accept-server-license-terms', '--server-data-dir', serverDataDir];
	// Without a list of what is installed the server makes one of the folders that it finds.
	for (const folder of unpacked) await cp(folder, join(serverDataDir, 'extensions', basename(folder)), { recursive: true });
	for (const file of vsix) await install(file, common);
	const child = spawn(
		nodeBin,
		[
			join(import.meta.dirname, 'guard.mjs'),
			...common,
			'--host',
			'127.0.0.1',
			'--port',
			String(port),
			'--telemetry-level',
			'off',
			'--reconnection-grace-time',
			String(options.reconnectionGrace ?? 0),
			...(connectionToken === undefined ? ['--without-connection-token'] : ['--connection-token', connectionToken]),
			...(options.restrictedMode === true ? [] : ['--disable-workspace-trust']),
			// Without this the payload of `url`, and the functions that a test suite reports through, do nothing.
			'--enable-smoke-test-driver',
		],
		// A group of its own, so that its end reaches the extension hosts too; the guard ends it when this process is gone.
		{ stdio: ['ignore', 'pipe', 'pipe', 'ipc'], detached: process.platform !== 'win32', env: environment },
	);
	const ended = once(child, 'exit').then(() => undefined);
	const close = () => endGroup(child);
	const boundPort = await waitForPort(child).catch(async (error: unknown) => {
		await close();
		throw error;
	});
	const authority = `127.0.0.1:${boundPort}`;
	return {
		port: boundPort,
		url: (folder, development) => {
			const url = new URL(`http://${authority}/`);
			if (connectionToken !== undefined) url.searchParams.set('tkn', connectionToken);
			url.searchParams.set('folder', folder instanceof URL ? folder.href : uriPath(folder));
			if (development !== undefined) {
				// Both with the workbench's own authority: the suite runs in the host of the extension whose folder it is in.
				const remote = (path: string) => `vscode-remote://${authority}${uriPath(path)}`;
				const payload = [['extensionDevelopmentPath', remote(development.extension)]];
				if (development.suite !== undefined) payload.push(['extensionTestsPath', remote(development.suite)]);
				url.searchParams.set('payload', JSON.stringify(payload));
			}
			return url.href;
		},
		writeSettings,
		ended,
		close,
	};
}
