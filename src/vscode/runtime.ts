import type { Clock, Fetch } from '../core/ports.ts';

/** What differs between the extension hosts, and what tests replace: built by `src/node` and `src/browser`. */
export interface Runtime {
	/** The host's global `fetch`: it honours the editor's proxy and certificates. */
	readonly fetch: Fetch;
	readonly clock: Clock;
	/** Resolves when the catalogue can be asked and code can be written; to be awaited before anything is explained. Cheap after the first time. */
	readonly prepare: () => Promise<void>;
}
