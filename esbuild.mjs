// Builds every bundle from one table of targets, prints their sizes and holds them against the budgets.
import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { commandBundles } from './build/commandBundles.mjs';
import { alias, mainFields } from './build/mainFields.mjs';
import { pageBundle } from './build/pageBundle.mjs';
import { writeRulePages } from './build/rulePages.mjs';
import { withStaticImports } from './build/staticImports.mjs';
import { writeWebHost } from './build/webHost.mjs';

const production = process.argv.includes('--production');
const kilobyte = 1024;

/** Modules for Node, each heavy part a file of its own. */
const nodeModules = {
	platform: 'node',
	mainFields,
	format: 'esm',
	splitting: true,
	outExtension: { '.js': '.mjs' },
	chunkNames: '[name]-[hash]',
};

const host = {
	bundle: true,
	external: ['vscode'],
	alias,
	target: 'es2023',
	logOverride: { 'import-is-undefined': 'error' },
};

/**
 * name, what esbuild gets, and the budgets in bytes: `activation` is the entry with its static imports, `total` all its files. With `webHost`
 * the modules are made into files for that host, in that folder.
 */
const targets = [
	{
		name: 'node',
		options: {
			...host,
			entryPoints: { extension: 'src/node/extension.ts' },
			outdir: 'dist/node',
			...nodeModules,
		},
		activation: 60 * kilobyte,
	},
	{
		name: 'browser',
		options: {
			...host,
			entryPoints: { extension: 'src/browser/extension.ts' },
			outdir: '.artifacts/browser',
			platform: 'browser',
			format: 'esm',
			splitting: true,
			chunkNames: '[name]-[hash]',
		},
		webHost: 'dist/browser',
		activation: 250 * kilobyte,
	},
	...Object.entries({ inspector: 60, results: 40, graph: 40 }).map(([page, kilobytes]) => ({
		name: `page ${page}`,
		options: pageBundle(page, 'dist/webview'),
		activation: kilobytes * kilobyte,
		total: 1.5 * kilobytes * kilobyte,
	})),
	...Object.entries(commandBundles('dist/cli')).map(([name, options]) => ({ name, options })),
];

/** Folders of test files that run inside VS Code, each in a workspace of its own. */
const suiteFolders = { sample: 'test/vscode', virtual: 'test/vscode/virtual', restricted: 'test/vscode/restricted' };

/** The suites, once for each extension host. */
const suites = Object.entries(suiteFolders).flatMap(([name, folder]) => [
	{
		name: `suite ${name} node`,
		folder,
		entry: 'test/vscode/runner/node.ts',
		outfile: `.artifacts/suite/${name}-node.js`,
		platform: 'node',
	},
	{
		name: `suite ${name} web`,
		folder,
		entry: 'test/vscode/runner/web.ts',
		outfile: `.artifacts/suite/${name}-web.js`,
		platform: 'browser',
	},
]);

/** mocha's browser build is a script for every module system, in a package that calls its scripts modules: it gets the names it looks for. */
const browserMocha = {
	name: 'browser-mocha',
	setup(builder) {
		builder.onLoad({ filter: /[\\/]mocha[\\/]mocha\.js$/ }, async ({ path }) => {
			const source = await readFile(path, 'utf8');
			return { contents: `const module = { exports: {} };\nconst exports = module.exports;\n${source}\nexport default module.exports;` };
		});
	},
};

/** Finds the files of a suite by glob, so that none is forgotten. */
const testFiles = (folder) => ({
	name: 'test-files',
	setup(builder) {
		builder.onResolve({ filter: /^test-files$/ }, () => ({ path: 'test-files', namespace: 'test-files' }));
		builder.onLoad({ filter: /.*/, namespace: 'test-files' }, async () => {
			const files = (await readdir(folder)).filter((file) => file.endsWith('.test.ts'));
			return { contents: files.map((file) => `require('./${folder}/${file}');`).join('\n'), resolveDir: process.cwd() };
		});
	},
});

/** Bytes of all files, and of those that the entry needs at once. */
function sizesOf(outputs, entryPoint) {
	const files = Object.keys(outputs).filter((file) => !file.endsWith('.map'));
	const entry = files.find((file) => outputs[file].entryPoint === entryPoint);
	const bytes = (some) => some.reduce((sum, file) => sum + outputs[file].bytes, 0);
	return { total: bytes(files), activation: bytes([...withStaticImports(outputs, entry)]) };
}

function line(name, bytes, budget) {
	const size = `${(bytes / kilobyte).toFixed(1)} KB`;
	console.log(`${name.padEnd(20)} ${size.padStart(10)}${budget === undefined ? '' : `  of ${budget / kilobyte} KB`}`);
	return budget === undefined || bytes <= budget;
}

/** What a TypeScript module exports. */
async function importBuilt(entry, name) {
	const outfile = `.artifacts/${name}.mjs`;
	await build({ entryPoints: [entry], outfile, bundle: true, format: 'esm', platform: 'neutral', logLevel: 'warning' });
	return import(`${pathToFileURL(outfile).href}?${Date.now()}`);
}

/** English strings of every table, so that translators and VS Code see all of them. */
async function writeEnglishBundle() {
	const { allSentences } = await importBuilt('src/words/all.ts', 'words');
	const sorted = Object.fromEntries(
		[...new Set(allSentences())].sort((left, right) => (left < right ? -1 : 1)).map((sentence) => [sentence, sentence]),
	);
	await writeFile('l10n/bundle.l10n.json', `${JSON.stringify(sorted, null, '\t')}\n`);
}

/** The command's WebAssembly module, as a file that every tool can import. A text of the same module is left alone. */
async function writePassOver() {
	const { default: loadWabt } = await import('wabt');
	const wabt = await loadWabt();
	const parsed = wabt.parseWat('passOver.wat', await readFile('src/cli/scan/passOver.wat', 'utf8'), { simd: true });
	parsed.validate();
	const base64 = Buffer.from(parsed.toBinary({}).buffer).toString('base64');
	const text = `/** passOver.wat as a module in base64; written by the build. */\nexport const passOverModule =\n\t'${base64}';\n`;
	const file = 'src/cli/scan/passOverModule.ts';
	if ((await readFile(file, 'utf8').catch(() => '')) !== text) await writeFile(file, text);
}

/** The schemas of the files in `.claimlens`, for each language, from the settings that have the same form. */
async function writeSchemas() {
	const manifest = await readFile('package.json', 'utf8');
	await mkdir('dist/schemas', { recursive: true });
	for (const [suffix, nls] of [
		['', 'package.nls.json'],
		['.ja', 'package.nls.ja.json'],
	]) {
		const strings = JSON.parse(await readFile(nls, 'utf8'));
		const translated = JSON.parse(manifest, (_, value) =>
			typeof value === 'string' && /^%.+%$/.test(value) ? strings[value.slice(1, -1)] : value,
		);
		const settings = translated.contributes.configuration.properties;
		const schemas = { claims: claimsSchema(settings['claimlens.claims']), profiles: profilesSchema(settings['claimlens.profiles']) };
		for (const [name, schema] of Object.entries(schemas)) {
			const text = JSON.stringify({ $schema: 'http://json-schema.org/draft-07/schema#', ...schema });
			await writeFile(`dist/schemas/${name}${suffix}.json`, `${text}\n`);
		}
	}
}

/** The setting, or its entries as a list that names them. */
function claimsSchema({ additionalProperties: claim, defaultSnippets, markdownDescription }) {
	const named = {
		...claim,
		required: ['name', ...claim.required],
		properties: { name: { type: 'string', minLength: 1, maxLength: 256, pattern: '^[^*]+\\*?$' }, ...claim.properties },
		defaultSnippets: claim.defaultSnippets.map(({ label, body }) => ({ label, body: { name: '$3', ...body } })),
	};
	return {
		markdownDescription,
		defaultSnippets,
		oneOf: [
			{ type: 'object', properties: { $schema: { type: 'string' } }, additionalProperties: claim },
			{ type: 'array', maxItems: 1000, items: named },
		],
	};
}

/** The setting under `profiles`. */
function profilesSchema({ additionalProperties, defaultSnippets, markdownDescription }) {
	return {
		type: 'object',
		required: ['profiles'],
		defaultSnippets: defaultSnippets.map(({ label, body }) => ({ label, body: { profiles: body } })),
		properties: {
			$schema: { type: 'string' },
			profiles: { type: 'object', markdownDescription, defaultSnippets, additionalProperties },
		},
	};
}

/** The command itself. It is a module in several files, so that a verb reads no more than it needs; npm links to one file with a first line. */
async function writeCommand() {
	await writeFile('dist/cli.js', "#!/usr/bin/env node\nimport('./cli/main.mjs');\n", { mode: 0o755 });
}

/** The README that goes into the package: links and pictures of the repository have no public address there. */
async function writePackageReadme() {
	const readme = await readFile('README.md', 'utf8');
	const text = readme.replace(/^!\[.*\n\n?/gm, '').replace(/\[([^\]]+)\]\((?!https?:)[^)]+\)/g, '$1');
	await writeFile('dist/README.md', text);
}

await rm('dist', { recursive: true, force: true });
await mkdir('.artifacts', { recursive: true });
await writeEnglishBundle();
await writeRulePages();
await writePassOver();

let withinBudget = true;
for (const { name, options, webHost, activation, total } of targets) {
	const output = { minify: production, logLevel: 'warning', legalComments: 'none' };
	const sourcemap = production || webHost ? false : 'linked';
	const { metafile } = await build({ ...options, ...output, sourcemap, metafile: true });
	const hostFiles = webHost && (await writeWebHost(metafile.outputs, { ...host, ...output, outdir: webHost }));
	await writeFile(`.artifacts/meta-${name}.json`, JSON.stringify({ ...metafile, ...hostFiles }));
	const sizes = sizesOf((hostFiles ?? metafile).outputs, Object.values(options.entryPoints)[0]);
	withinBudget = line(name, sizes.total, production ? total : undefined) && withinBudget;
	if (activation !== undefined)
		withinBudget = line(`${name} at activation`, sizes.activation, production ? activation : undefined) && withinBudget;
}
for (const { name, folder, entry, outfile, platform } of suites) {
	if (!(await stat(entry).catch(() => undefined))) continue;
	await build({
		entryPoints: [entry],
		outfile,
		bundle: true,
		alias,
		platform,
		...(platform === 'node' && { mainFields }),
		format: 'cjs',
		external: ['vscode'],
		plugins: [testFiles(folder), browserMocha],
		logLevel: 'warning',
		logOverride: { 'require-resolve-not-external': 'silent' },
	});
	line(name, (await stat(outfile)).size);
}
await writeCommand();
await writePackageReadme();
await writeSchemas();
if (!withinBudget) {
	console.error('A bundle is over its budget (see esbuild.mjs).');
	process.exit(1);
}
