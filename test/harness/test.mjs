// `npm test`: installs what is missing, builds, and runs every test. The last line is "N passed, N failed".
import { mkdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { check } from './check.mjs';
import { packageExtension } from './package.mjs';
import { artifacts, nodeBin, nodeCommand, root, run } from './run.mjs';
import { setup } from './setup.mjs';

const results = join(artifacts, 'results');

/** The results that a stage's program wrote into a file; a program that crashed, or left no results, has failed once. */
async function counts(file, status, output) {
	try {
		const { passed, failed, numPassedTests = passed, numFailedTests = failed } = JSON.parse(await readFile(join(results, file), 'utf8'));
		// A file of tests that does not load, or an error outside a test, fails no test but the run.
		const crashed = status !== 0 && numFailedTests === 0 ? 1 : 0;
		return { passed: numPassedTests, failed: numFailedTests + crashed, output };
	} catch {
		return { passed: 0, failed: 1, output: `${output}\nThe stage ended with status ${status} and left no results.\n` };
	}
}

async function vitest(project) {
	const file = `${project}.json`;
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${join(results, file)}`];
	const program = join(root, 'node_modules/vitest/vitest.mjs');
	const { status, output } = await run([nodeBin, program, 'run', '--project', project, ...reporters], { capture: true });
	return counts(file, status, output);
}

async function suite(host) {
	const { status, output } = await run(nodeCommand('suite.ts', host), { capture: true });
	return counts(`suite-${host}.json`, status, output);
}

async function build() {
	const { status, output } = await packageExtension();
	return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, output };
}

const total = { passed: 0, failed: 0 };
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

async function stage(name, work) {
	const started = Date.now();
	let { passed, failed, output } = await work().catch((error) => ({ passed: 0, failed: 1, output: `${error.stack}\n` }));
	if (passed + failed === 0) {
		failed = 1;
		output += 'The stage ran no test.\n';
	}
	total.passed += passed;
	total.failed += failed;
	console.log(`\n── ${name}: ${passed} passed, ${failed} failed (${seconds(started)})\n${output.trimEnd()}`);
	return failed === 0;
}

/** Runs stages two at a time, in order: more would only slow each other down. What drives a browser comes when the unit tests, which take every core, are done. */
async function inTwoLanes(stages) {
	const lane = async () => {
		for (let next = stages.shift(); next !== undefined; next = stages.shift()) await stage(...next);
	};
	await Promise.all([lane(), lane()]);
}

const started = Date.now();
await setup();
await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });
const built = await stage('build', build);
const notBuilt = async () => ({ passed: 0, failed: 1, output: 'Not run: it needs the packaged extension, and the build failed.\n' });
await inTwoLanes([
	['unit', () => vitest('unit')],
	['check', check],
	['VS Code, Node extension host', built ? () => suite('node') : notBuilt],
	['e2e', built ? () => vitest('e2e') : notBuilt],
	['VS Code, web worker extension host', built ? () => suite('web') : notBuilt],
]);
console.log(`\nThe whole run took ${seconds(started)}.`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
