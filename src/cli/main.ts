import { fileURLToPath } from 'node:url';
import { runCommand } from './command.ts';

/** The entry of `claimlens`: the process itself is what surrounds the command. */
void runCommand(process.argv.slice(2), {
	get stdin() {
		return process.stdin;
	},
	stdout: process.stdout,
	stderr: process.stderr,
	cwd: process.cwd(),
	env: process.env,
	clock: Date.now,
	fetch,
	resolveHost: async (host, options) => (await import('node:dns/promises')).lookup(host, options),
	scanWorker: fileURLToPath(new URL('scanWorker.cjs', import.meta.url)),
	signatureWorker: fileURLToPath(new URL('signatureWorker.cjs', import.meta.url)),
}).then((status) => {
	// Not process.exit(): what is still on its way to a slow reader would be lost.
	process.exitCode = status;
});
