// How fast tokens are found, beside ripgrep and beside the JWT expression of gitleaks in a JavaScript RegExp. Each figure is the median of several
// rounds in which everybody takes a turn, since machines are noisy.
import { spawnSync } from 'node:child_process';
import { closeSync, fstatSync, openSync, readFileSync, readSync, statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { ByteScanner } from '../../src/cli/scan/byteScanner.ts';
import { Crew } from '../../src/cli/scan/crew.ts';
import { fileParts } from '../../src/cli/scan/fileParts.ts';
import { fileTokens } from '../../src/cli/scan/fileTokens.ts';
import { placeSize } from '../../src/cli/scan/foundTokens.ts';
import { chunkSize } from '../../src/cli/scan/textExtent.ts';
import { findTokens } from '../../src/core/token/find.ts';
import { nodeBin, root } from '../harness/run.mjs';
import { vscodeServer } from '../harness/setup.mjs';
import { logFile, worstInputs } from './inputs.ts';
import { median, type Racer, race } from './race.ts';

const rounds = 5;
const cores = availableParallelism();
const pattern = 'eyJ[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]*';
const gitleaks = /\b(ey[a-zA-Z0-9]{17,}\.ey[a-zA-Z0-9/\\_-]{17,}\.(?:[a-zA-Z0-9/\\_-]{10,}={0,2})?)(?:[\x60'"\s;]|\\[nr]|$)/g;

/** Finds as the command does, with so many threads at the most, which are started and ended each time. */
async function find(path: string, threads: number): Promise<number> {
	const crew = new Crew({ program: join(root, 'dist/cli/scanWorker.cjs'), threads });
	const file = openSync(path, 'r');
	const { size } = fstatSync(file);
	let found = 0;
	for await (const { tokens } of fileTokens(crew, file, size, fileParts(file, size, 0))) found += tokens.places.length / placeSize;
	await crew.end();
	closeSync(file);
	return found;
}

/** What anybody who reads a file with Node.js spends before looking at it. */
function readAlone(path: string): number {
	const file = openSync(path, 'r');
	const room = new ByteScanner().room(chunkSize);
	while (readSync(file, room) > 0);
	closeSync(file);
	return 0;
}

/** The expression over the same file, read in pieces that end with a line. */
function scanExpression(path: string): number {
	const file = openSync(path, 'r');
	const buffer = Buffer.allocUnsafe(1 << 20);
	let rest = '';
	let found = 0;
	for (let count = readSync(file, buffer); count > 0; count = readSync(file, buffer)) {
		const text = rest + buffer.toString('latin1', 0, count);
		const end = text.lastIndexOf('\n') + 1;
		found += text.slice(0, end).match(gitleaks)?.length ?? 0;
		rest = text.slice(end);
	}
	closeSync(file);
	return found + (rest.match(gitleaks)?.length ?? 0);
}

function command(words: readonly string[]): number {
	const [program = '', ...args] = words;
	const { stdout, status, error } = spawnSync(program, args, { maxBuffer: 1 << 30 });
	if (error ?? (status ?? 2) > 1) throw new Error(`${program} did not run`, { cause: error });
	let lines = 0;
	for (let at = stdout.indexOf(10); at !== -1; at = stdout.indexOf(10, at + 1)) lines++;
	return lines;
}

function racers(path: string): readonly Racer[] {
	const search = (expression: string) => (): number => command(['rg', '-n', '--column', '-b', '-o', '--no-heading', expression, path]);
	const hasRipgrep = spawnSync('rg', ['--version']).status === 0;
	if (!hasRipgrep) console.log('ripgrep is not installed here (Debian: apt-get install ripgrep).');
	return [
		...(hasRipgrep
			? [['ripgrep: eyJ….….…', search(pattern)] as const, ['ripgrep: the same, whole words', search(`\\b${pattern}`)] as const]
			: []),
		[`ClaimLens, finding, ${cores} threads, with their start`, () => find(path, cores)],
		['ClaimLens, finding, one thread', () => find(path, 1)],
		['of that, reading the file', () => readAlone(path)],
		[
			'claimlens scan, the whole command, decoding too',
			() => command([nodeBin, join(root, 'dist/cli.js'), 'scan', '--format', 'ndjson', path]),
		],
		['of that, Node.js starting', () => command([nodeBin, '--eval', '0'])],
		['the expression of gitleaks in a RegExp', () => scanExpression(path)],
	];
}

/** Everybody over the same file. */
async function scanRace(title: string, path: string): Promise<void> {
	const megabytes = statSync(path).size / 1e6;
	await race({ title: `${title} (${megabytes.toFixed(0)} MB)`, amount: megabytes, unit: 'MB', counted: 'found', rounds }, racers(path));
}

spawnSync(nodeBin, [join(root, 'esbuild.mjs'), '--production'], { cwd: root });
for (const [title, tokens] of [
	['A log with 10,000 tokens', 10_000],
	['The same log without tokens', 0],
] as const) {
	const path = logFile(500, tokens);
	await scanRace(title, path);
}
const minified = join(vscodeServer, 'out/vs/code/browser/workbench/workbench.js');
await scanRace('A minified bundle: the workbench of VS Code', minified);

console.log(
	'\nThe worst inputs, at 1, 2, 4 and 8 times the size: milliseconds, and the last time over the first divided by 8 (1 is linear)',
);
for (const [name, make] of Object.entries(worstInputs)) {
	const times = [1, 2, 4, 8].map((factor) => {
		const text = make(factor * 500_000);
		const runs = Array.from({ length: 3 }, () => {
			const started = performance.now();
			findTokens(text);
			return performance.now() - started;
		});
		return median(runs);
	});
	const [first = 0] = times;
	const last = times.at(-1) ?? 0;
	console.log(
		`  ${name.padEnd(40)} ${times.map((time) => time.toFixed(1).padStart(8)).join(' ')}  ${(4_000 / last).toFixed(0).padStart(5)} MB/s  ${(last / first / 8).toFixed(2)}`,
	);
}
const sample = readFileSync(logFile(5, 100), 'utf8');
const started = performance.now();
findTokens(sample);
console.log(`\nA text of 5 MB with 100 tokens in the editor: ${(performance.now() - started).toFixed(1)} ms for the first scan`);
