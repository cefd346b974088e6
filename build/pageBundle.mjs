// The bundle of a page, for the build and for the tests and the benchmark that draw it.

/**
 * What esbuild gets for a page: one file, so that nothing is asked for twice before it is seen. Elements are made by calls of `createElement`, whose
 * children are arguments: shorter than a list in an object for each.
 */
export function pageBundle(page, outdir) {
	return {
		bundle: true,
		entryPoints: { [page]: `src/webview/${page}Page.tsx` },
		outdir,
		platform: 'browser',
		format: 'esm',
		target: 'es2022',
		inject: ['src/webview/elements.ts', 'src/webview/mathNames.ts'],
		// A tsconfig.json would be heard before `jsx` and the like.
		tsconfigRaw: { compilerOptions: { jsx: 'react', jsxFactory: 'createElement', jsxFragmentFactory: 'Fragment' } },
		legalComments: 'none',
		charset: 'utf8',
	};
}
