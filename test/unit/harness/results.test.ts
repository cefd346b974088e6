import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readResults } from '../../harness/results.mjs';
import { nodeBin, root, run } from '../../harness/run.mjs';

/** Tests that a real vitest runs, each allowed a second try. */
const tests = `
let tries = 0;
describe('a stage', () => {
	it('passes at once', () => {});
	it('passes when tried again', () => { if (++tries === 1) throw new Error('lost a click\\nhere'); });
	it('fails', () => { throw new Error('always'); });
	it.skip('is left out', () => {});
});
`;

describe('the results of a stage', () => {
	let folder: string;
	beforeAll(async () => {
		folder = await mkdtemp(join(tmpdir(), 'claimlens-results-'));
	});
	afterAll(() => rm(folder, { recursive: true, force: true }));

	it('name the tests that failed, and those that passed only when they were tried again', async () => {
		await writeFile(join(folder, 'some.test.js'), tests);
		const file = join(folder, 'results.json');
		const program = [nodeBin, join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--root', folder];
		const options = ['--globals', '--retry', '1', '--reporter=json', `--outputFile.json=${file}`];
		const { status, output } = await run([...program, ...options], { capture: true });
		expect(await readResults(file, status, output), output).toMatchObject({
			passed: 2,
			failed: 1,
			failures: ['a stage fails: Error: always'],
			retried: ['a stage passes when tried again: Error: lost a click'],
		});
	});

	it('name none where nothing failed', async () => {
		const file = join(folder, 'suite.json');
		await writeFile(file, JSON.stringify({ passed: 3, failed: 0 }));
		expect(await readResults(file, 0, '')).toMatchObject({ passed: 3, failed: 0, failures: [], retried: [] });
	});

	it('count a run that failed without a failed test, or left nothing, as one failure', async () => {
		const file = join(folder, 'crashed.json');
		await writeFile(file, JSON.stringify({ passed: 3, failed: 0 }));
		expect(await readResults(file, 1, '')).toMatchObject({ passed: 3, failed: 1 });
		const nothing = await readResults(join(folder, 'none.json'), 137, 'killed');
		expect(nothing).toMatchObject({ passed: 0, failed: 1, retried: [] });
		expect(nothing.output).toContain('status 137');
	});
});
