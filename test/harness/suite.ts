// Runs the suites of test/vscode inside a real VS Code, in the extension host that the first argument names: node or web. Further arguments
// name the suites to run instead of all: sample, virtual, restricted.
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Browser, Page } from 'playwright-core';
import { startUserPool } from '../servers/userPool.ts';
import { launchBrowser } from './browser.ts';
import { artifacts, root } from './run.mjs';
import { makeSuiteWorkspace, type SuiteName, suiteNames } from './suiteWorkspaces.ts';
import { startVSCode, type VSCode, webWorkerHost } from './vscode.ts';

type Result = { readonly title: string; readonly state: 'passed' | 'failed' | 'pending'; readonly error?: string };

const host = process.argv[2] === 'web' ? 'web' : 'node';
const limitSeconds = 600;

/**
 * This build of VS Code lacks the native module that watches a workspace with all its folders. What that passes over by this setting, here all that
 * is git's own and what the tests write into folders of this name, VS Code watches by other means where an extension asks for it.
 */
const watching = { 'files.watcherExclude': { '**/.git': true, '**/watched': true } };

/** The line of the console that the suite tells one result in. */
const told = /^SUITE (\{.*\})$/s;

/**
 * Listens through two functions that VS Code calls in its page, where they exist, while an extension is tested: one gets
 * every line of the extension host's console, the other the end of the suite with its exit code.
 */
async function listen(page: Page) {
	const results: Result[] = [];
	const errors: string[] = [];
	let end: (code: number) => void = () => undefined;
	const ended = new Promise<number>((resolve) => {
		end = resolve;
	});
	await page.exposeFunction('codeAutomationLog', (type: string, [line]: unknown[]) => {
		const text = typeof line === 'string' ? line : JSON.stringify(line);
		const result = told.exec(text)?.[1];
		if (result !== undefined) results.push(JSON.parse(result) as Result);
		// Native modules of VS Code that this build does without complain at every start; they are no cause of anything.
		else if (type === 'error' && !text.startsWith('Error: Could not locate the bindings file')) errors.push(text.split('\n', 8).join('\n'));
	});
	await page.exposeFunction('codeAutomationExit', (code: number) => end(code));
	return { results, errors, ended };
}

/** Opens VS Code with the extension under development and gives the results of a suite. */
async function runSuite(name: string, url: string, browser: Browser): Promise<readonly Result[]> {
	const context = await browser.newContext({
		viewport: { width: 1280, height: 800 },
		permissions: ['clipboard-read', 'clipboard-write'],
	});
	try {
		const page = await context.newPage();
		const { results, errors, ended } = await listen(page);
		const timeout = delay(limitSeconds * 1000, undefined, { ref: false });
		await page.goto(url);
		const code = await Promise.race([ended, timeout]);
		const unnamed = code !== 0 && results.every(({ state }) => state !== 'failed');
		if (code !== undefined && !unnamed) return results;
		const what = code === undefined ? `did not end within ${limitSeconds} s` : `ended with code ${code} without naming a failed test`;
		return [
			...results,
			{ title: `the suite ${name}`, state: 'failed', error: [what, 'Errors in the console of the extension host:', ...errors].join('\n') },
		];
	} finally {
		await context.close();
	}
}

/** Runs the suites, one after another, in one VS Code. */
async function runSuites(names: readonly SuiteName[]): Promise<readonly Result[]> {
	const [pool, browser] = await Promise.all([startUserPool(), launchBrowser()]);
	let vscode: VSCode | undefined;
	try {
		const suites = await Promise.all(names.map(async (name) => ({ name, ...(await makeSuiteWorkspace(name, host, pool)) })));
		const unpacked = suites.flatMap(({ extension }) => extension ?? []);
		vscode = await startVSCode({ name: `suite-${host}`, unpacked, restrictedMode: true });
		const results: Result[] = [];
		for (const { name, folder, settings } of suites) {
			await vscode.writeSettings({ ...watching, ...settings, ...(host === 'web' ? webWorkerHost('claimlens.claimlens') : {}) });
			const url = vscode.url(folder, { extension: root, suite: join(artifacts, 'suite', `${name}-${host}.js`) });
			results.push(...(await runSuite(name, url, browser)));
		}
		return results;
	} finally {
		await Promise.all([browser.close(), vscode?.close(), pool.close()]);
	}
}

const chosen = suiteNames.filter((name) => process.argv.includes(name, 3));
const results = await runSuites(chosen.length > 0 ? chosen : suiteNames);
for (const { title, state, error } of results) {
	console.log(
		` ${{ passed: '✓', failed: '✗', pending: '-' }[state]} ${title}${error === undefined ? '' : `\n${error.replace(/^/gm, '     ')}`}`,
	);
}
const passed = results.filter(({ state }) => state === 'passed').length;
const counts = { passed, failed: results.filter(({ state }) => state === 'failed').length };
// The shape in which vitest tells its results.
const assertionResults = results.map(({ title, state, error }) => ({
	fullName: title,
	status: state,
	failureMessages: error === undefined ? [] : [error],
}));
await mkdir(join(artifacts, 'results'), { recursive: true });
await writeFile(join(artifacts, 'results', `suite-${host}.json`), JSON.stringify({ ...counts, testResults: [{ assertionResults }] }));
process.exitCode = counts.failed === 0 && passed > 0 ? 0 : 1;
