import mocha from 'mocha/mocha.js';
import { report } from './report.ts';

/** Runs the suite in the web worker extension host; VS Code calls it. */
export async function run(): Promise<void> {
	mocha.setup({ ui: 'bdd', timeout: 20_000, reporter: class {} as unknown as Mocha.ReporterConstructor });
	await import('test-files');
	await report(mocha);
}
