// The bundles of the command, for the build and for the tests that run it as a process.
import { alias, mainFields } from './mainFields.mjs';

/** What esbuild gets for the command and for the threads that help it, by name. */
export function commandBundles(outdir) {
	// Japanese takes half the room when it is not escaped.
	const common = { bundle: true, outdir, platform: 'node', mainFields, alias, target: 'node20', charset: 'utf8' };
	return {
		cli: {
			...common,
			entryPoints: { main: 'src/cli/main.ts' },
			format: 'esm',
			splitting: true,
			outExtension: { '.js': '.mjs' },
			chunkNames: '[name]-[hash]',
		},
		// One file that `require` reads: a thread starts in half the time so.
		'cli thread': {
			...common,
			entryPoints: { scanWorker: 'src/cli/scan/scanWorker.ts', signatureWorker: 'src/cli/signatures/signatureWorker.ts' },
			format: 'cjs',
			outExtension: { '.js': '.cjs' },
		},
	};
}
