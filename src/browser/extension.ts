import * as vscode from 'vscode';
import { start } from '../vscode/start.ts';
import { type Bundle, Parts } from './parts.ts';

/** Entry point in the web worker extension host. */
export function activate(context: vscode.ExtensionContext): void {
	start(context, { fetch: (url, init) => globalThis.fetch(url, init), clock: Date.now });
}

/** What the bundle has in place of `import()`, which the host does not know: it reads the files of the build when they are first needed. */
export function openParts({ extensionUri }: vscode.ExtensionContext, bundle: Bundle): (name: string) => Promise<unknown> {
	const folder = vscode.Uri.joinPath(extensionUri, 'dist', 'browser');
	const parts = new Parts(bundle, async (file) =>
		new TextDecoder().decode(await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, file))),
	);
	return (name) => parts.import(name);
}
