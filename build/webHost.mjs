// Makes of a build in modules what the web worker host can run: that takes one CommonJS file, and its `require` knows `vscode` alone.
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { build } from 'esbuild';
import { withStaticImports } from './staticImports.mjs';

/** The module that exports what the host calls, and the file that the host runs. */
const entry = 'extension.js';
/** The file of all shared modules under `smallModule` bytes, because each file is a request. */
const smallModules = 'shared.js';
const smallModule = 8 * 1024;

/**
 * Writes the file for the host, with the modules that the entry imports statically, and beside it the files of the others, which
 * `src/browser/parts.ts` reads when one of them is imported. `outputs` are those of the metafile of the build in modules. Gives those of the written
 * files, each with the modules that it holds and their sources, and for each module that is imported on first use the names of the files that it
 * needs.
 */
export async function writeWebHost(outputs, { outdir, ...options }) {
	const paths = Object.keys(outputs);
	const entryPath = paths.find((path) => basename(path) === entry);
	const atStart = withStaticImports(outputs, entryPath);
	const fileOf = (path) => {
		if (atStart.has(path)) return entry;
		return outputs[path].entryPoint === undefined && outputs[path].bytes < smallModule ? smallModules : basename(path);
	};
	const filesOf = (path) => [...new Set([...withStaticImports(outputs, path)].map(fileOf))].filter((file) => file !== entry);
	const imports = Object.values(outputs).flatMap((output) => output.imports);
	const onFirstUse = [...new Set(imports.filter(({ kind }) => kind === 'dynamic-import').map(({ path }) => path))];
	const needed = Object.fromEntries(onFirstUse.map((path) => [basename(path), filesOf(path)]));

	const written = {};
	for (const [name, held] of Object.entries(Object.groupBy(paths, fileOf))) {
		const modules = held.map((path) => basename(path));
		const table = modules.map((module) => `${JSON.stringify(module)}: () => require('./${module}'),`).join('\n');
		const { metafile } = await build({
			...options,
			stdin: { contents: name === entry ? hostFile(table, needed) : `module.exports = {\n${table}\n};`, resolveDir: dirname(entryPath) },
			// A name that modules find around them; in the other files it is a parameter.
			...(name === entry && { banner: { js: 'let importPart;' } }),
			plugins: [modulesElsewhere(modules, Object.keys(needed))],
			outfile: join(outdir, name),
			format: 'cjs',
			platform: 'browser',
			metafile: true,
		});
		const [[file, output]] = Object.entries(metafile.outputs);
		const inputs = Object.assign({}, ...held.map((path) => outputs[path].inputs));
		written[file] = { ...output, inputs, modules, ...(name === entry && { entryPoint: outputs[entryPath].entryPoint }) };
	}
	return { outputs: written, needed };
}

/** What the host runs, with the tables that only the build knows. */
function hostFile(table, needed) {
	return `const { activate, openParts } = require('./${entry}');
const modules = {
vscode: () => require('vscode'),
${table}
};
exports.activate = (context) => {
	importPart = openParts(context, { modules, files: ${JSON.stringify(needed)} });
	activate(context);
};`;
}

/** Leaves the modules of other files to the `require` of `src/browser/parts.ts`, and what is imported on first use to its `importPart`. */
function modulesElsewhere(own, onFirstUse) {
	return {
		name: 'modules-elsewhere',
		setup(builder) {
			builder.onResolve({ filter: /^\.\// }, ({ path }) =>
				own.includes(basename(path)) ? undefined : { path: basename(path), external: true },
			);
			builder.onLoad({ filter: /\.js$/ }, async ({ path }) => {
				const source = await readFile(path, 'utf8');
				return { contents: onFirstUse.reduce((text, name) => text.replaceAll(`import("./${name}")`, `importPart("${name}")`), source) };
			});
		},
	};
}
