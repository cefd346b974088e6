// Installs what is missing and does nothing twice. Built-in modules only: it works on a fresh clone with Node 20 or newer.
import { createHash } from 'node:crypto';
import { access, mkdir, mkdtemp, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { fileURLToPath } from 'node:url';
import { findChrome } from './chrome.mjs';
import { nodeBin, root, run } from './run.mjs';

/** The VS Code that tests run in: the npm package code-server carries a complete one in its folder lib/vscode. */
const vscode = {
	version: '1.139.1',
	package: 'code-server@4.139.1',
	file: 'code-server-4.139.1.tgz',
	integrity: 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
};
const vscodeTest = join(root, '.vscode-test');
const vscodeHome = join(vscodeTest, `vscode-${vscode.version}`);

/** The folder of VS Code's server, which `setup` fills. */
export const vscodeServer = join(vscodeHome, 'lib/vscode');

/** An error that a person can act on; it is printed without a stack. */
class SetupError extends Error {}

async function exists(path) {
	return access(path).then(
		() => true,
		() => false,
	);
}

async function step(title, command, options) {
	console.log(`setup: ${title}`);
	const started = Date.now();
	const { status, output } = await run(command, { capture: true, ...options });
	if (status !== 0) throw new SetupError(`${output}\nsetup: "${command.join(' ')}" ended with status ${status}.`);
	console.log(`setup: ${title}: done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
}

/** Whether node_modules holds what package-lock.json asks for, by npm's own record of what it installed. */
async function dependenciesInstalled() {
	const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
	const record = await readFile(join(root, 'node_modules/.package-lock.json'), 'utf8').catch(() => '{}');
	const { packages: installed = {} } = JSON.parse(record);
	const asked = Object.entries(lock.packages).filter(([path]) => path !== '');
	return asked.every(([path, { version, optional, peer }]) =>
		installed[path] === undefined ? optional || peer : installed[path].version === version,
	);
}

async function installDependencies() {
	if (!(await dependenciesInstalled())) {
		// Not `npm ci`: it refuses a lock file without the binaries for other platforms, and not every registry has them all. The
		// versions are the lock file's all the same, and it is not written.
		await step('dependencies (npm install)', ['npm', 'install', '--no-save', '--no-audit', '--no-fund']);
	}
	const { status, output } = await run([nodeBin, '--version'], { capture: true });
	if (status === 0 && Number.parseInt(output.slice(1), 10) >= 24) return;
	// Where npm was told to run no install scripts, the package `node` has not fetched its binary yet.
	await step('Node 24', ['npm', 'rebuild', 'node', 'esbuild', '--ignore-scripts=false']);
}

function isRootOnDebian() {
	return process.platform === 'linux' && process.getuid?.() === 0 && exists('/usr/bin/apt-get');
}

async function hasJapaneseFont() {
	if (process.platform !== 'linux') return true;
	const { status, output } = await run(['fc-list', ':lang=ja'], { capture: true });
	return status === 0 && output.trim() !== '';
}

async function offerPlaywright() {
	if (!process.stdin.isTTY || !process.stdout.isTTY || process.env.CI) return;
	const terminal = createInterface({ input: process.stdin, output: process.stdout });
	const answer = await terminal.question('No Chrome, Chromium or Edge was found. Download Chromium with Playwright (about 150 MB)? [y/N] ');
	terminal.close();
	if (/^y/i.test(answer.trim()))
		await step('Chromium (Playwright)', [nodeBin, join(root, 'node_modules/playwright-core/cli.js'), 'install', 'chromium']);
}

async function installBrowser() {
	const packages = [];
	if (!(await findChrome())) packages.push('chromium');
	if (!(await hasJapaneseFont())) packages.push('fontconfig', 'fonts-noto-cjk');
	if (packages.length > 0 && !process.env.CHROME_PATH && (await isRootOnDebian())) {
		const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
		await step('list of Debian packages', ['apt-get', 'update', '-q'], { env });
		await step(packages.join(', '), ['apt-get', 'install', '-y', '-q', '--no-install-recommends', ...packages], { env });
	}
	if (!(await findChrome())) await offerPlaywright();
	if (await findChrome()) return;
	throw new SetupError(
		process.env.CHROME_PATH
			? `setup: CHROME_PATH is ${process.env.CHROME_PATH}, and no program is there.`
			: 'setup: the tests drive a browser, and no Chrome, Chromium or Edge was found. Install one, or set CHROME_PATH to the path of one that you have.',
	);
}

async function installVSCode() {
	if (await exists(vscodeHome)) return;
	await mkdir(vscodeTest, { recursive: true });
	// Everything happens in a folder of its own that gets its name at the end: what is there under that name is complete.
	const folder = await mkdtemp(join(vscodeTest, 'installing-'));
	try {
		await step(`VS Code ${vscode.version} (npm package ${vscode.package})`, ['npm', 'pack', '--silent', vscode.package], { cwd: folder });
		const archive = await readFile(join(folder, vscode.file));
		const found = `sha512-${createHash('sha512').update(archive).digest('base64')}`;
		if (found !== vscode.integrity)
			throw new SetupError(`setup: ${vscode.file} is not the file that was expected: ${found} instead of ${vscode.integrity}.`);
		await step('VS Code: unpack', ['tar', '-xzf', vscode.file], { cwd: folder });
		// Without the install scripts, which compile native modules that the tests do not need; `npm ci` refuses this package's shrinkwrap.
		const install = ['npm', 'install', '--omit=dev', '--omit=optional', '--ignore-scripts', '--no-audit', '--no-fund'];
		await step('VS Code: its dependencies', install, { cwd: join(folder, 'package/lib/vscode') });
		await rename(join(folder, 'package'), vscodeHome);
	} finally {
		await rm(folder, { recursive: true, force: true });
	}
}

/** Makes the machine ready, without the parts that are set to false. Ends the process, saying what to do, when it cannot. */
export async function setup({ browser = true, vscode: wantsVSCode = true } = {}) {
	try {
		await installDependencies();
		await Promise.all([wantsVSCode && installVSCode(), browser && installBrowser()]);
	} catch (error) {
		if (!(error instanceof SetupError)) throw error;
		console.error(error.message);
		process.exit(1);
	}
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await setup();
