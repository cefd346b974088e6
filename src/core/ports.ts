/** What the pure core needs from outside. Every face passes its own; tests pass fakes that count calls. */

/** Gives the present instant in milliseconds since the epoch. */
export type Clock = () => number;

/** The global `fetch` of the host, so that the editor's proxy and certificates are honoured. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;
