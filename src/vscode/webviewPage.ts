import * as vscode from 'vscode';
import { pageDocument } from './pageDocument.ts';
import { words } from './words.ts';

/** The folder of the page's files. */
export function pageRoot(extensionUri: vscode.Uri): vscode.Uri {
	return vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
}

/** What a panel with the page may do: run the page's script and read the page's files, and nothing else. */
export function pageOptions(root: vscode.Uri): vscode.WebviewPanelOptions & vscode.WebviewOptions {
	return { enableScripts: true, enableForms: false, enableCommandUris: false, enableFindWidget: true, localResourceRoots: [root] };
}

/** The pages there are, each a script and a style sheet of its own. */
export type PageName = 'inspector' | 'results' | 'graph';

/** The document of a page, which draws whatever it is sent. */
export function pageHtml(webview: vscode.Webview, root: vscode.Uri, page: PageName): string {
	const uri = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(root, file)).toString();
	return pageDocument({
		language: words.language,
		script: uri(`${page}.js`),
		style: uri(`${page}.css`),
		styleSource: webview.cspSource,
		nonce: crypto.randomUUID(),
	});
}
