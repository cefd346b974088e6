import type { IncomingMessage } from 'node:http';

/** One request that a test server received: never its query, headers or body, which may hold credentials. */
export type RecordedRequest = { readonly method: string; readonly path: string };

/** Requests that a test server received, oldest first, and a way to await the next one. */
export type RequestLog = {
	readonly all: readonly RecordedRequest[];
	/** How many requests had that path. */
	readonly count: (path: string) => number;
	/** Resolves with the next request, from now on, whose path ends in `pathEnd`. */
	readonly next: (pathEnd: string) => Promise<RecordedRequest>;
	readonly record: (request: IncomingMessage) => RecordedRequest;
};

/** Starts an empty log. */
export function createRequestLog(): RequestLog {
	const all: RecordedRequest[] = [];
	const waiting = new Set<(request: RecordedRequest) => void>();
	return {
		all,
		count: (path) => all.filter((request) => request.path === path).length,
		next: (pathEnd) =>
			new Promise((resolve) => {
				const listener = (request: RecordedRequest) => {
					if (!request.path.endsWith(pathEnd)) return;
					waiting.delete(listener);
					resolve(request);
				};
				waiting.add(listener);
			}),
		record: (message) => {
			const request = { method: message.method ?? '', path: new URL(message.url ?? '/', 'http://127.0.0.1').pathname };
			all.push(request);
			for (const listener of waiting) listener(request);
			return request;
		},
	};
}
