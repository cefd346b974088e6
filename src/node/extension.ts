import { lookup } from 'node:dns/promises';
import { realpath } from 'node:fs/promises';
import type { ExtensionContext } from 'vscode';
import { start } from '../vscode/start.ts';

/** Entry point in the Node extension host. */
export function activate(context: ExtensionContext): void {
	start(context, {
		fetch: (url, init) => globalThis.fetch(url, init),
		resolveHost: lookup,
		clock: Date.now,
		machine: { env: process.env, realPath: (path) => realpath(path) },
	});
}
