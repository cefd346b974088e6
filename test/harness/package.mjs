// Builds and packages the extension.
import { mkdir, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { artifacts, root, run } from './run.mjs';

/** Where the packaged extension lies. */
export const vsix = join(artifacts, 'claimlens.vsix');

/** Bytes that the package may have. */
const largestPackage = 1.5 * 1024 * 1024;

/** What the package is made of, besides the files of the project's own folder. */
const sources = ['build', 'src', 'l10n', 'language', 'media'];

/** Packages the extension; `vsce` runs the production build first, which also bundles the suites of test/vscode. */
export async function packageExtension() {
	await mkdir(artifacts, { recursive: true });
	const { status, output } = await run(['vsce', 'package', '--out', vsix], { capture: true });
	if (status !== 0) return { status, output };
	const { size } = await stat(vsix);
	const within = size <= largestPackage;
	const line = `The package has ${(size / 1024).toFixed(1)} KB of ${largestPackage / 1024} KB${within ? '' : ': too much'}.\n`;
	return { status: within ? 0 : 1, output: `${output}${line}` };
}

async function changedAt(path) {
	return (await stat(path).catch(() => undefined))?.mtimeMs ?? 0;
}

/** Whether a package is there and nothing that it is made of has changed since; what the build itself writes does not count. */
export async function packageIsFresh() {
	const files = (await readdir(root, { withFileTypes: true })).filter((entry) => entry.isFile()).map(({ name }) => name);
	for (const folder of sources) {
		const entries = await readdir(join(root, folder), { recursive: true, withFileTypes: true });
		files.push(...entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath.slice(root.length), name)));
	}
	const packaged = await changedAt(vsix);
	const times = await Promise.all(files.map((file) => changedAt(join(root, file))));
	return Math.max(...times) < packaged;
}
