import { readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { describe, expect, it } from 'vitest';
import { springJava } from '../../../src/core/appCode/springJava.ts';
import { catalogue } from '../../../src/core/claims/catalogue/catalogue.ts';

interface Importing {
	readonly imports: readonly { readonly path: string; readonly external?: boolean }[];
}

interface Metafile {
	readonly inputs: Readonly<Record<string, Importing>>;
	readonly outputs: Readonly<Record<string, Importing>>;
}

/** The metafile that the build has written. */
function metafile(target: string): Metafile {
	return JSON.parse(readFileSync(new URL(`../../../.artifacts/meta-${target}.json`, import.meta.url), 'utf8')) as Metafile;
}

function externals(target: string): string[] {
	return externalsOf(Object.values(metafile(target).outputs));
}

function externalsOf(files: readonly Importing[]): string[] {
	return [...new Set(files.flatMap(({ imports }) => imports.filter(({ external }) => external).map(({ path }) => path)))];
}

describe('bundles', () => {
	it('for the web worker host is one file that needs nothing but vscode', () => {
		expect(externals('browser')).toEqual(['vscode']);
		expect(Object.keys(metafile('browser').outputs).filter((file) => file.endsWith('.js'))).toHaveLength(1);
	});

	it('for the page needs nothing', () => {
		expect(externals('page')).toEqual([]);
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

	it('for the page holds neither core nor editor code', () => {
		const inputs = Object.keys(metafile('page').inputs).filter((file) => file.startsWith('src/'));
		expect(inputs.filter((file) => !/^src\/(?:webview|protocol)\//.test(file))).toEqual([]);
	});
});

it.each([
	['catalogue', catalogue(), 'core/claims/catalogue/'],
	['springJava', springJava(), 'core/appCode/springJava.ts'],
])('the file %s, which the web worker host reads on first use, holds all of it', (name, data, module) => {
	const written: unknown = JSON.parse(readFileSync(new URL(`../../../dist/browser/${name}.json`, import.meta.url), 'utf8'));
	expect(written).toEqual(data);
	expect(Object.keys(metafile('browser').inputs).filter((file) => file.includes(module))).toEqual([]);
});
