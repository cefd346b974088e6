import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { root, run } from '../../harness/run.mjs';
import { runBundle, webHostFolder } from './webHost.ts';

interface Importing {
	readonly imports: readonly { readonly path: string; readonly kind: string; readonly external?: boolean }[];
}

interface Metafile {
	readonly inputs: Readonly<Record<string, Importing>>;
	readonly outputs: Readonly<Record<string, Importing>>;
}

/** Of the files for the web worker host: the modules that each holds, and for each module that is imported on first use the files that it needs. */
interface HostFiles {
	readonly outputs: Readonly<Record<string, Importing & { readonly inputs: object; readonly modules: readonly string[] }>>;
	readonly needed: Readonly<Record<string, readonly string[]>>;
}

/** The metafile that the build has written. */
function metafile<Files = Metafile>(target: string): Files {
	return JSON.parse(readFileSync(new URL(`../../../.artifacts/meta-${target}.json`, import.meta.url), 'utf8')) as Files;
}

function externals(target: string): string[] {
	return externalsOf(Object.values(metafile(target).outputs));
}

function externalsOf(files: readonly Importing[]): string[] {
	return [...new Set(files.flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path)))];
}

/** The pages of panels. */
const pages = ['page inspector', 'page results', 'page graph'];

describe('bundles', () => {
	it.each(pages)('for the %s needs nothing', (page) => {
		expect(externals(page)).toEqual([]);
	});

	it('for the Node host takes no Node module into the shared code', () => {
		const inputs = Object.entries(metafile('node').inputs);
		const builtins = (own: boolean): string[] =>
			externalsOf(inputs.filter(([file]) => file.startsWith('src/node/') === own).map(([, input]) => input)).filter((path) =>
				builtinModules.includes(path.replace(/^node:/, '')),
			);
		expect(builtins(true)).toEqual(['node:dns/promises', 'node:fs/promises']);
		expect(builtins(false)).toEqual([]);
	});

	it.each(pages)('for the %s holds neither core nor editor code', (page) => {
		const inputs = Object.keys(metafile(page).inputs).filter((file) => file.startsWith('src/'));
		expect(inputs.filter((file) => !/^src\/(?:webview|protocol)\//.test(file))).toEqual([]);
	});
});

describe('the bundle for the web worker host', () => {
	const { outputs, needed } = metafile<HostFiles>('browser');
	const entry = outputs[`${webHostFolder}/extension.js`];

	it('has an entry that needs nothing but vscode', () => {
		expect(externalsOf(entry ? [entry] : [])).toEqual(['vscode']);
	});

	it('needs nothing but vscode and its own modules, and leaves no import to the host, which knows none', () => {
		const own = Object.values(outputs).flatMap(({ modules }) => modules);
		expect(externals('browser').filter((name) => !own.includes(name))).toEqual(['vscode']);
		expect(new Set(Object.values(outputs).flatMap(({ imports }) => imports.map(({ kind }) => kind)))).toEqual(new Set(['require-call']));
	});

	it('holds every module in one file only', () => {
		const own = Object.values(outputs).flatMap(({ modules }) => modules);
		expect(own).toHaveLength(new Set(own).size);
	});

	it('does not start with what only an answer needs', () => {
		const heavy = /node_modules|core\/(?:claims|verify|services|appCode|keys)\/|words\/(?:checks|services|values|appCode)/;
		const inputs = Object.keys(entry?.inputs ?? {});
		expect(inputs).toContain('src/vscode/start.ts');
		expect(inputs.filter((file) => heavy.test(file))).toEqual([]);
	});

	it.each(Object.entries(needed))(
		'imports %s from the files that the build has listed, into a bundle that has imported nothing yet',
		async (part, files) => {
			const { importPart, read } = runBundle();
			expect(read).toEqual([]);
			expect(Object.keys(await importPart(part))).not.toEqual([]);
			expect(read).toEqual(files.map((file) => `./${webHostFolder}/${file}`));
		},
	);

	it.each([
		['claims.json', 'teamFiles'],
		['profiles.json', 'profileFiles'],
	])('looks for problems in a %s that is open when it starts', (name, part) => {
		const { read } = runBundle(() => new Promise(() => undefined), [`/workspace/.claimlens/${name}`]);
		expect(read.filter((file) => file.startsWith(`./${webHostFolder}/${part}-`))).toHaveLength(1);
	});

	it('lies in the package with every file, and with no other', async () => {
		const { output } = await run(['vsce', 'ls'], { cwd: root, capture: true });
		const packaged = output.split('\n').filter((file) => file.startsWith(`${webHostFolder}/`));
		expect(packaged.toSorted()).toEqual(Object.keys(outputs).toSorted());
	}, 60_000);
});
