/** One line of the console a test, which the harness outside reads: `SUITE` and a JSON object. */
function tell(result: { readonly title: string; readonly state: 'passed' | 'failed' | 'pending'; readonly error?: string }): void {
	console.log(`SUITE ${JSON.stringify(result)}`);
}

/** Runs a loaded mocha, tells every result and then the end, and throws when a test failed or none ran. */
export function report(mocha: { run: (done: (failures: number) => void) => Mocha.Runner }): Promise<void> {
	return new Promise((resolve, reject) => {
		let passed = 0;
		const runner = mocha.run((failures) => {
			console.log('SUITE-END');
			if (failures === 0 && passed > 0) resolve();
			else reject(new Error(`${failures} failed, ${passed} passed`));
		});
		runner.on('pass', (test) => {
			passed++;
			tell({ title: test.fullTitle(), state: 'passed' });
		});
		runner.on('pending', (test) => tell({ title: test.fullTitle(), state: 'pending' }));
		runner.on('fail', (test, error: Error) => tell({ title: test.fullTitle(), state: 'failed', error: error.stack ?? error.message }));
	});
}
