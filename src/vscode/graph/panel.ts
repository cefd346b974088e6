import * as vscode from 'vscode';
import { type Picture, pictureOf } from '../../core/config/outline/picture.ts';
import type { GraphHostMessage, GraphPageMessage } from '../../protocol/graph.ts';
import { isGraphPageMessage } from '../../protocol/validateGraph.ts';
import { cognitoViewSentences as sentences } from '../../words/cognitoView.ts';
import type { WorkspaceConfiguration, WorkspaceConfigurationReader } from '../config/workspaceConfiguration.ts';
import { graphViewType } from '../ids.ts';
import type { Log } from '../log.ts';
import { pageHtml, pageOptions, pageRoot } from '../webviewPage.ts';
import { words } from '../words.ts';

/** A picture is text of this many UTF-16 units at the most. */
const maxPicture = 20_000_000;

/** The panel with the graph of the workspace's configuration. */
export class GraphPanel implements vscode.Disposable {
	readonly #pageRoot: vscode.Uri;
	readonly #reader: WorkspaceConfigurationReader;
	readonly #log: Log;
	#panel: vscode.WebviewPanel | undefined;
	#shown: { readonly picture: Picture; readonly configuration: WorkspaceConfiguration } | undefined;

	constructor(extensionUri: vscode.Uri, reader: WorkspaceConfigurationReader, log: Log) {
		this.#pageRoot = pageRoot(extensionUri);
		this.#reader = reader;
		this.#log = log;
	}

	/** Opens the panel, or brings it to the front. */
	async show(): Promise<void> {
		if (this.#panel) this.#panel.reveal();
		else this.#panel = this.#create();
		await this.refresh();
	}

	/** Reads the workspace and draws it anew, if the panel is open. */
	async refresh(): Promise<void> {
		if (this.#panel === undefined) return;
		const [{ graphView }, configuration] = await Promise.all([import('./graphView.ts'), this.#reader.read()]);
		const picture = pictureOf(configuration.graph);
		this.#shown = { picture, configuration };
		const message: GraphHostMessage = { type: 'showGraph', view: graphView(picture, configuration, words) };
		await this.#panel?.webview.postMessage(message);
	}

	dispose(): void {
		this.#panel?.dispose();
	}

	#create(): vscode.WebviewPanel {
		const title = words.say(sentences.title);
		const panel = vscode.window.createWebviewPanel(graphViewType, title, vscode.ViewColumn.Active, pageOptions(this.#pageRoot));
		panel.webview.onDidReceiveMessage((message: unknown) => {
			if (isGraphPageMessage(message)) void this.#log.guard(() => this.#receive(message));
		});
		panel.onDidDispose(() => {
			this.#panel = undefined;
			this.#shown = undefined;
		});
		panel.webview.html = pageHtml(panel.webview, this.#pageRoot, 'graph');
		return panel;
	}

	async #receive(message: GraphPageMessage): Promise<void> {
		switch (message.type) {
			case 'ready':
				return this.refresh();
			case 'openNode':
				return this.#open(message.number);
			case 'savePicture':
				return savePicture(message.svg);
		}
	}

	async #open(number: number): Promise<void> {
		const node = this.#shown?.picture.nodes[number];
		if (node === undefined || this.#shown === undefined) return;
		const { uri, range } = this.#shown.configuration.place(node.resource, node.range);
		await vscode.window.showTextDocument(uri, { selection: range, viewColumn: vscode.ViewColumn.Beside });
	}
}

/** Writes where the user says. What is no picture is not written. */
async function savePicture(svg: string): Promise<void> {
	if (svg.length > maxPicture || !/^<\?xml [^>]*\?>\s*<svg /.test(svg)) return;
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	const uri = await vscode.window.showSaveDialog({
		...(folder && { defaultUri: vscode.Uri.joinPath(folder, 'cognito.svg') }),
		filters: { SVG: ['svg'] },
	});
	if (uri === undefined) return;
	try {
		await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(svg));
	} catch (error) {
		const reason = error instanceof Error ? error.message : String(error);
		await vscode.window.showErrorMessage(words.say(sentences.notSaved, { reason }));
	}
}
