import Mocha from 'mocha';
import { report } from './report.ts';

/** Runs the suite in the Node extension host; VS Code calls it. */
export async function run(): Promise<void> {
	const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, reporter: class {} as unknown as Mocha.ReporterConstructor });
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	await import('test-files');
	await report(mocha);
}
