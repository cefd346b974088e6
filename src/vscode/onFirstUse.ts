/** What is loaded when somebody first needs it: once for all who ask, and again only for who asks after it could not be loaded. */
export class OnFirstUse<Loaded> {
	readonly #load: () => Promise<Loaded>;
	#loading: Promise<Loaded> | undefined;

	constructor(load: () => Promise<Loaded>) {
		this.#load = load;
	}

	/** What somebody has asked for already. */
	get asked(): Promise<Loaded> | undefined {
		return this.#loading;
	}

	/** Rejects with what loading rejects with. */
	get(): Promise<Loaded> {
		this.#loading ??= this.#load().catch((error: unknown) => {
			this.#loading = undefined;
			throw error;
		});
		return this.#loading;
	}
}
