import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../harness/run.mjs';

/** Folder of the bundle, from the project's. */
export const webHostFolder = 'dist/browser';

/** Has the members given, and is and gives for everything else one that has none. */
function standIn(members: Readonly<Record<string, unknown>>): object {
	const made: object = new Proxy(class {}, {
		get: (_, key): unknown => (Object.hasOwn(members, key) ? Reflect.get(members, key) : anything),
		getPrototypeOf: () => made,
		apply: () => anything,
		construct: () => anything,
	});
	return made;
}

const anything: object = standIn({});

/** A bundle that runs. */
export interface RunningBundle {
	/** What it has in place of `import()`. */
	readonly importPart: (name: string) => Promise<object>;
	/** The files that it has read so far. */
	readonly read: readonly string[];
}

async function readBuilt(file: string): Promise<Uint8Array> {
	return readFileSync(join(root, file));
}

interface Exports extends Pick<RunningBundle, 'importPart'> {
	readonly activate: (context: object) => void;
}

type RunEntry = (exports: Exports, require: (name: string) => object) => void;

/**
 * Runs the built bundle as the web worker host does, up to where it registers things in the editor. `open` are paths of the documents that are
 * open by then.
 */
export function runBundle(readFile = readBuilt, open: readonly string[] = []): RunningBundle {
	const read: string[] = [];
	const noting = (file: string): Promise<Uint8Array> => {
		read.push(file);
		return readFile(file);
	};
	const vscode = standIn({
		Uri: standIn({ joinPath: (folder: string, ...names: string[]) => [folder, ...names].join('/') }),
		workspace: standIn({ fs: { readFile: noting }, textDocuments: open.map((path) => standIn({ uri: { path } })) }),
	});
	const require = (name: string): object => {
		if (name !== 'vscode') throw new Error(`the host has no ${name}`);
		return vscode;
	};
	const exports = {} as Exports;
	const source = readFileSync(join(root, webHostFolder, 'extension.js'), 'utf8');
	// oxlint-disable-next-line typescript/no-implied-eval
	const run = new Function('exports', 'require', `${source}\nexports.importPart = (name) => importPart(name);`) as RunEntry;
	run(exports, require);
	const registering = new Error('registering');
	const context = {
		extensionUri: '.',
		get subscriptions() {
			throw registering;
		},
	};
	try {
		exports.activate(context);
	} catch (error) {
		if (error !== registering) throw error;
	}
	return { importPart: exports.importPart, read };
}
