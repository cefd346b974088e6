import type { ExtensionContext } from 'vscode';
import { start } from '../vscode/start.ts';

/** Entry point in the web worker extension host. */
export function activate(context: ExtensionContext): void {
	start(context, { fetch: (url, init) => globalThis.fetch(url, init), clock: Date.now });
}
