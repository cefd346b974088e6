import type { ExtensionContext } from 'vscode';
import { start } from '../vscode/start.ts';
import { loadCatalogue } from './catalogue.ts';

/** Entry point in the web worker extension host. */
export function activate(context: ExtensionContext): void {
	let catalogue: Promise<void> | undefined;
	start(context, {
		fetch: (url, init) => globalThis.fetch(url, init),
		clock: Date.now,
		prepare: () => (catalogue ??= loadCatalogue(context.extensionUri)),
	});
}
