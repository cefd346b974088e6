// `npm test`: installs what is missing, builds, and runs every test. The last line is "N passed, N failed"; before it stand the tests that failed,
// and those that passed only when they were tried again: who sees the end of the output alone sees them.
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { check } from './check.mjs';
import { packageExtension } from './package.mjs';
import { readResults } from './results.mjs';
import { artifacts, nodeBin, nodeCommand, root, run } from './run.mjs';
import { setup } from './setup.mjs';

const results = join(artifacts, 'results');

async function vitest(project) {
	const file = join(results, `${project}.json`);
	const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
	const program = join(root, 'node_modules/vitest/vitest.mjs');
	const { status, output } = await run([nodeBin, program, 'run', '--project', project, ...reporters], { capture: true });
	return readResults(file, status, output);
}

async function suite(host) {
	const { status, output } = await run(nodeCommand('suite.ts', host), { capture: true });
	return readResults(join(results, `suite-${host}.json`), status, output);
}

async function build() {
	const { status, output } = await packageExtension();
	return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1, output };
}

const total = { passed: 0, failed: 0 };
const failuresInAll = [];
const retriedInAll = [];
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

async function stage(name, work) {
	const started = Date.now();
	let {
		passed,
		failed,
		failures = [],
		retried = [],
		output,
	} = await work().catch((error) => ({ passed: 0, failed: 1, output: `${error.stack}\n` }));
	if (passed + failed === 0) {
		failed = 1;
		output += 'The stage ran no test.\n';
	}
	total.passed += passed;
	total.failed += failed;
	failuresInAll.push(...(failed > 0 && failures.length === 0 ? ['see its output above'] : failures).map((test) => `${name}: ${test}`));
	retriedInAll.push(...retried);
	const again = retried.length > 0 ? `, ${retried.length} passed only when tried again` : '';
	console.log(`\n── ${name}: ${passed} passed, ${failed} failed${again} (${seconds(started)})\n${output.trimEnd()}`);
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
if (retriedInAll.length > 0) console.log(`Passed only when tried again:\n  ${retriedInAll.join('\n  ')}`);
if (failuresInAll.length > 0) console.log(`Failed:\n  ${failuresInAll.join('\n  ')}`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
