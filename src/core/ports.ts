/** What the pure core needs from outside. Every face passes its own; tests pass fakes that count calls. */

/** Gives the present instant in milliseconds since the epoch. */
export type Clock = () => number;

/** The global `fetch` of the host, so that the editor's proxy and certificates are honoured. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/**
 * Gives every address of a host name, as `lookup` of `node:dns/promises` does. A host that has none (the web worker) cannot see where a name
 * leads.
 */
export type ResolveHost = (hostname: string, options: { readonly all: true }) => Promise<readonly { readonly address: string }[]>;

/** Bytes up to which a file is read as `Files` do. */
export const maxTextBytes = 1_000_000;

/** Files by their absolute paths, with `/` between segments (`/a/b`, `C:/a/b`, `//server/a/b`). Nothing here rejects. */
export interface Files {
	/** The text of a file; undefined where there is none, or none that can be read: no folder, no device, nothing above `maxTextBytes`. */
	readonly readText: (path: string) => Promise<string | undefined>;
	/** The path after every link in it was followed; the path itself where that cannot be found out. */
	readonly realPath: (path: string) => Promise<string>;
}

/**
 * Verifies the signature of a text (its UTF-8) with a key that WebCrypto imported for that algorithm, faster than WebCrypto does; undefined where
 * that is better left to WebCrypto. Never rejects.
 */
export type VerifySignature = (algorithm: string, key: CryptoKey, signature: Uint8Array, signed: string) => Promise<boolean> | undefined;

/** The environment variables of a program. */
export type Environment = Readonly<Record<string, string | undefined>>;
