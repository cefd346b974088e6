import { OnFirstUse } from '../vscode/onFirstUse.ts';
import { UnreadablePart } from '../vscode/unreadablePart.ts';

/** Modules by their names, each evaluated by a call. */
export type Modules = Readonly<Record<string, () => unknown>>;

/** What only the build knows. */
export interface Bundle {
	/** The modules that are there from the start, `vscode` among them. */
	readonly modules: Modules;
	/** For each module that is imported on first use, the files that hold it and all that it needs and is not there from the start. */
	readonly files: Readonly<Record<string, readonly string[]>>;
}

type RunFile = (module: { exports: Modules }, require: (name: string) => unknown, importPart: (name: string) => Promise<unknown>) => void;

/**
 * The modules of the web worker bundle, whose host runs one file and knows no `import`. A module is evaluated once, and only when it is asked
 * for; a file is read once, however many ask for it, and again only after it could not be read.
 */
export class Parts {
	readonly #modules: Map<string, () => unknown>;
	readonly #evaluated = new Map<string, unknown>();
	readonly #needs: ReadonlyMap<string, readonly OnFirstUse<void>[]>;
	readonly #readFile: (file: string) => Promise<string>;

	/** `readFile` gives the text of a file that lies beside the bundle. */
	constructor({ modules, files }: Bundle, readFile: (file: string) => Promise<string>) {
		this.#modules = new Map(Object.entries(modules));
		const onFirstUse = new Map(
			Object.values(files)
				.flat()
				.map((file) => [file, new OnFirstUse(() => this.#read(file))]),
		);
		this.#needs = new Map(Object.entries(files).map(([name, needed]) => [name, needed.flatMap((file) => onFirstUse.get(file) ?? [])]));
		this.#readFile = readFile;
	}

	/** Stands in place of `import()`: gives what a module exports. Rejects with `UnreadablePart` when a file that it needs cannot be read. */
	async import(name: string): Promise<unknown> {
		await Promise.all((this.#needs.get(name) ?? []).map((file) => file.get()));
		return this.#require(name);
	}

	async #read(file: string): Promise<void> {
		const text = await this.#readFile(file).catch((cause: unknown) => {
			throw new UnreadablePart(file, { cause });
		});
		for (const [name, module] of Object.entries(this.#run(file, text))) this.#modules.set(name, module);
	}

	/** The modules that a file defines; it evaluates none. */
	#run(file: string, text: string): Modules {
		const module: { exports: Modules } = { exports: {} };
		// The text is the extension's own, from the folder of the bundle, which the host runs in just this way.
		// oxlint-disable-next-line typescript/no-implied-eval
		const run = new Function('module', 'require', 'importPart', `${text}\n//# sourceURL=claimlens/${file}`) as RunFile;
		run(
			module,
			(name) => this.#require(name),
			(name) => this.import(name),
		);
		return module.exports;
	}

	#require(name: string): unknown {
		if (!this.#evaluated.has(name)) {
			const evaluate = this.#modules.get(name);
			if (evaluate === undefined) throw new Error(`no file that was read holds the module ${name}`);
			this.#evaluated.set(name, evaluate());
		}
		return this.#evaluated.get(name);
	}
}
