import { copyFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { samplePool } from '../servers/samplePool.ts';
import type { UserPool } from '../servers/userPool.ts';
import { makeRepository } from './repository.ts';
import { artifacts, root } from './run.mjs';
import { mintSamples } from './samples.ts';
import type { Settings } from './vscode.ts';

/** What a suite runs in. */
export type SuiteWorkspace = {
	/** A folder of this machine, or the address of a virtual one. */
	readonly folder: string | URL;
	readonly settings: Settings;
	/** Folder of an extension that is to be there beside ours. */
	readonly extension?: string;
};

/** What the settings in a workspace say its app takes. */
function expecting({ issuer }: UserPool): string {
	return JSON.stringify({ 'claimlens.profiles': { app: { issuer, tokenUse: 'access', clientIds: [samplePool.clientId] } } });
}

const trusted: Settings = { 'security.workspace.trust.enabled': false };
const verifying = ({ issuer }: UserPool): Settings => ({ 'claimlens.allowLoopbackHttp': true, 'claimlens.trustedIssuers': [issuer] });

/** Makes the workspace of each suite in a folder that is not there yet. */
const workspaces = {
	/** The sample as a trusted folder of this machine. */
	sample: async (folder: string, pool: UserPool): Promise<SuiteWorkspace> => {
		await makeRepository(folder, await mintSamples(pool, folder));
		return { folder, settings: trusted };
	},
	/** The sample in the memory of an extension. */
	virtual: async (folder: string, pool: UserPool): Promise<SuiteWorkspace> => {
		const source = join(root, 'test/vscode/virtual/fileSystem');
		await build({ entryPoints: [join(source, 'extension.ts')], outdir: folder, bundle: true, format: 'cjs', external: ['vscode'] });
		await copyFile(join(source, 'package.json'), join(folder, 'package.json'));
		const files = join(folder, 'files');
		await mintSamples(pool, files);
		await writeFile(join(files, '.vscode/settings.json'), expecting(pool));
		return { folder: new URL('memfs:/project'), settings: { ...trusted, ...verifying(pool) }, extension: folder };
	},
	/** The sample as a folder that nobody has trusted. */
	restricted: async (folder: string, pool: UserPool): Promise<SuiteWorkspace> => {
		await makeRepository(folder, await mintSamples(pool, folder));
		await writeFile(join(folder, '.vscode/settings.json'), expecting(pool));
		return { folder, settings: { 'security.workspace.trust.startupPrompt': 'never', ...verifying(pool) } };
	},
};

export type SuiteName = keyof typeof workspaces;

/** The suites, in the order in which they run. */
export const suiteNames = Object.keys(workspaces) as SuiteName[];

/** Makes the workspace of a suite anew, for one of the extension hosts. */
export async function makeSuiteWorkspace(name: SuiteName, host: string, pool: UserPool): Promise<SuiteWorkspace> {
	const folder = join(artifacts, `suite-workspace-${name}-${host}`);
	await rm(folder, { recursive: true, force: true });
	return workspaces[name](folder, pool);
}
