import type { ExtensionContext } from 'vscode';
import { start } from '../vscode/start.ts';
import { loadCatalogue } from './catalogue.ts';
import { loadSpringJava } from './springJava.ts';

/** Entry point in the web worker extension host. */
export function activate(context: ExtensionContext): void {
	let data: Promise<unknown> | undefined;
	start(context, {
		fetch: (url, init) => globalThis.fetch(url, init),
		clock: Date.now,
		prepare: async () => {
			data ??= Promise.all([loadCatalogue(context.extensionUri), loadSpringJava(context.extensionUri)]);
			await data;
		},
	});
}
