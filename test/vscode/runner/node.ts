import Mocha from 'mocha';
import { report } from './report.ts';

/** Runs the suite in the Node extension host; VS Code calls it. On a busy machine a window may lose the keyboard to another part: one more try. */
export async function run(): Promise<void> {
	const mocha = new Mocha({ ui: 'bdd', timeout: 20_000, retries: 1, reporter: class {} as unknown as Mocha.ReporterConstructor });
	mocha.suite.emit('pre-require', globalThis, '', mocha);
	await import('test-files');
	await report(mocha);
}
