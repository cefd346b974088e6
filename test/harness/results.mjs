// What a stage of `npm test` came to. Built-in modules only.
import { readFile } from 'node:fs/promises';

/**
 * The results that a stage's program wrote into a file; a program that crashed, or left no results, has failed once. `failures` names the tests that
 * failed, `retried` those that passed only when they were tried again, each with what was wrong at first: vitest keeps the failures of such a test.
 */
export async function readResults(file, status, output) {
	try {
		const { passed, failed, numPassedTests = passed, numFailedTests = failed, testResults = [] } = JSON.parse(await readFile(file, 'utf8'));
		// A file of tests that does not load, or an error outside a test, fails no test but the run.
		const crashed = status !== 0 && numFailedTests === 0 ? 1 : 0;
		const tests = testResults
			.flatMap(({ assertionResults }) => assertionResults)
			.filter(({ failureMessages }) => failureMessages.length > 0);
		const named = (state) =>
			tests
				.filter(({ status }) => status === state)
				.map(({ fullName, failureMessages: [first] }) => `${fullName}: ${first.split('\n', 1)[0]}`);
		return { passed: numPassedTests, failed: numFailedTests + crashed, failures: named('failed'), retried: named('passed'), output };
	} catch {
		return {
			passed: 0,
			failed: 1,
			failures: [],
			retried: [],
			output: `${output}\nThe stage ended with status ${status} and left no results.\n`,
		};
	}
}
