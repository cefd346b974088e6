// Starts the sample: a user pool on loopback, fresh tokens in a copy of the sample workspace, and a VS Code with the packaged
// extension. With --desktop it is a desktop VS Code, else one to be opened in a browser.
import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { startUserPool, type UserPool } from '../servers/userPool.ts';
import { startDesktop } from './desktop.ts';
import { packageExtension, packageIsFresh, vsix } from './package.mjs';
import { artifacts } from './run.mjs';
import { mintSamples } from './samples.ts';
import { quiet, startVSCode } from './vscode.ts';

type Started = { readonly invitation: string; readonly ended: Promise<void>; readonly close: () => Promise<void> };

const workspace = join(artifacts, 'sample-workspace');
const ports = { vscode: 8976, userPool: 8977 };
const settings = { ...quiet, 'claimlens.allowLoopbackHttp': true, 'workbench.startupEditor': 'readme' };

/** Starts something on its usual port, so that addresses stay the same from run to run, or on a free one if that is taken. */
async function onUsualPort<Service>(port: number, start: (port: number) => Promise<Service>): Promise<Service> {
	try {
		return await start(port);
	} catch (error) {
		if (!String(error).includes('EADDRINUSE')) throw error;
		console.log(`Port ${port} is taken; a free one is used.`);
		return start(0);
	}
}

async function packageIfStale(): Promise<void> {
	if (await packageIsFresh()) return;
	console.log('Building and packaging the extension …');
	const { status, output } = await packageExtension();
	if (status !== 0) throw new Error(`The extension could not be packaged:\n${output}`);
}

async function startInBrowser(): Promise<Started> {
	// The page can read and write files of this machine: only who has the secret in the address may open it.
	const connectionToken = randomBytes(16).toString('hex');
	const vscode = await onUsualPort(ports.vscode, (port) =>
		startVSCode({ name: 'start', port, vsix: [vsix], settings, connectionToken, reconnectionGrace: 600 }),
	);
	return { ...vscode, invitation: `Open this address in a browser on this machine:\n\n  ${vscode.url(workspace)}` };
}

let pool: UserPool | undefined;
let started: Started | undefined;
let stopping = false;

async function stop(status: number): Promise<void> {
	if (stopping) return;
	stopping = true;
	await Promise.all([started?.close(), pool?.close()]);
	process.exit(status);
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect'] as const) process.on(signal, () => void stop(0));

try {
	[pool] = await Promise.all([onUsualPort(ports.userPool, (port) => startUserPool({ port })), packageIfStale()]);
	await mintSamples(pool, workspace);
	started = process.argv.includes('--desktop') ? await startDesktop({ vsix, workspace, settings }) : await startInBrowser();
	console.log(`\nThe sample user pool is ${pool.issuer}; its tokens are in ${workspace}, good for one hour.`);
	console.log(`\n${started.invitation}\n\nCtrl-C ends everything.`);
	await started.ended;
	if (!stopping) console.log('VS Code has ended.');
	await stop(0);
} catch (error) {
	if (!stopping) console.error(error instanceof Error ? error.message : error);
	await stop(1);
}
