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
