// What a stage of `npm test` came to. Built-in modules only.
import { readFile } from 'node:fs/promises';

/**
 * The results that a stage's program wrote into a file; a program that crashed, or left no results, has failed once. `retried` names the tests that
 * passed only when they were tried again, with what was wrong at first: vitest keeps the failures of such a test.
 */
export async function readResults(file, status, output) {
	try {
		const { passed, failed, numPassedTests = passed, numFailedTests = failed, testResults = [] } = JSON.parse(await readFile(file, 'utf8'));
		// A file of tests that does not load, or an error outside a test, fails no test but the run.
		const crashed = status !== 0 && numFailedTests === 0 ? 1 : 0;
		const retried = testResults
			.flatMap(({ assertionResults }) => assertionResults)
			.filter((test) => test.status === 'passed' && test.failureMessages.length > 0)
			.map(({ fullName, failureMessages: [first] }) => `${fullName}: ${first.split('\n', 1)[0]}`);
		return { passed: numPassedTests, failed: numFailedTests + crashed, retried, output };
	} catch {
		return { passed: 0, failed: 1, retried: [], output: `${output}\nThe stage ended with status ${status} and left no results.\n` };
	}
}
