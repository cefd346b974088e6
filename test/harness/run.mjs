// Runs other programs. Built-in modules only: this file works before anything is installed, on Node 20 and newer.
import { spawn } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The project's own folder. */
export const root = join(here, '../..');

/** A folder of one's own for what is made at run time; git ignores it. */
export const artifacts = join(root, '.artifacts');

const isWindows = process.platform === 'win32';

/** The environment for every program that is started: the project's own tools, and its Node, come first on the path. */
export const environment = {
	...process.env,
	PATH: `${join(root, 'node_modules/.bin')}${delimiter}${process.env.PATH}`,
	// Vitest's loader remarks that the project has no `type`.
	VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true',
};

/** The Node of the project (24), which is one of its dependencies. */
export const nodeBin = join(root, 'node_modules/.bin', isWindows ? 'node.cmd' : 'node');

/** Arguments that every TypeScript program of the harness is started with: the project has no `type`, so Node would remark on each. */
const typescriptArguments = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'];

/** The command line that runs a script of the harness with the project's Node. */
export function nodeCommand(script, ...rest) {
	return [nodeBin, ...typescriptArguments, join(here, script), ...rest];
}

/**
 * Starts a program in the project's folder and gives its exit status and, where `capture` is set, what it printed
 * (standard output and standard error in the order they came). Never rejects: a program that cannot be started has status 127.
 */
export function run([command, ...rest], { cwd = root, capture = false, env = environment } = {}) {
	return new Promise((resolve) => {
		let output = '';
		// npm and the programs that npm installs are scripts on Windows, which only a shell starts.
		const child = spawn(command, rest, { cwd, env, shell: isWindows, stdio: capture ? ['ignore', 'pipe', 'pipe'] : 'inherit' });
		for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text) => (output += text));
		child.once('error', (error) => resolve({ status: 127, output: `${output}${command}: ${error.message}\n` }));
		child.once('close', (status, signal) =>
			resolve({ status: status ?? 1, output: signal ? `${output}${command}: ended by ${signal}\n` : output }),
		);
	});
}

/** Calls back when npm, which started this process, is gone: npm does not pass on a signal that it alone gets, and nothing else tells. */
function whenNpmEnds(callback) {
	if (process.env.npm_lifecycle_event === undefined) return;
	const parent = process.ppid;
	const timer = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(timer);
		callback();
	}, 500);
	timer.unref();
}

/**
 * Hands over to a TypeScript program of the harness, running on the project's Node, and ends as it ends. A signal to this
 * process reaches the program; if this process is killed outright, the program notices that the channel has closed.
 */
export function handOver(script, args = process.argv.slice(2)) {
	const [command, ...rest] = nodeCommand(script, ...args);
	const child = spawn(command, rest, { cwd: root, env: environment, shell: isWindows, stdio: ['inherit', 'inherit', 'inherit', 'ipc'] });
	// Ctrl-C in a terminal reaches the program by itself; both ways may happen, the program stops only once.
	for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
	whenNpmEnds(() => child.kill('SIGTERM'));
	child.once('error', (error) => {
		console.error(`${command}: ${error.message}`);
		process.exit(127);
	});
	child.once('close', (status) => process.exit(status ?? 1));
}
