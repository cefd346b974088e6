import type { Readable, Writable } from 'node:stream';
import type { Clock, Environment, Fetch, ResolveHost } from '../core/ports.ts';

/** Where the command's input comes from. */
export type InputStream = Readable & { readonly isTTY?: boolean };

/** Where the command writes to; `columns` is known on a terminal only. */
export type OutputStream = Writable & { readonly isTTY?: boolean; readonly columns?: number };

/** Everything outside that the command touches. The entry passes the process, tests pass their own. */
export interface Surroundings {
	readonly stdin: InputStream;
	readonly stdout: OutputStream;
	readonly stderr: OutputStream;
	/** The current folder. */
	readonly cwd: string;
	readonly env: Environment;
	readonly clock: Clock;
	readonly fetch: Fetch;
	readonly resolveHost?: ResolveHost;
	/** The program of the threads that help with a scan (scan/scanWorker.ts); without it, there are none. */
	readonly scanWorker?: string;
	/** The same of those that verify signatures (signatures/signatureWorker.ts). */
	readonly signatureWorker?: string;
}
