import type { Clock, Environment, Fetch, ResolveHost } from '../core/ports.ts';

/** The machine on which the extension host runs. */
export interface Machine {
	readonly env: Environment;
	/** The path after every link in it was followed. Rejects where that cannot be done. */
	readonly realPath: (path: string) => Promise<string>;
}

/** What differs between the extension hosts, and what tests replace: built by `src/node` and `src/browser`. */
export interface Runtime {
	/** The host's global `fetch`: it honours the editor's proxy and certificates. */
	readonly fetch: Fetch;
	/** Absent in the web worker, which cannot see where a name leads. */
	readonly resolveHost?: ResolveHost;
	readonly clock: Clock;
	/** None in a web worker. */
	readonly machine?: Machine;
}
