import * as vscode from 'vscode';
import type { HostMessage, PageAction, PageMessage } from '../../protocol/inspector.ts';
import { isPageMessage } from '../../protocol/validate.ts';
import { editorSentences } from '../../words/editor.ts';
import { inspectorViewType } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Session } from '../session.ts';
import { words } from '../words.ts';
import { inspectorView } from './view.ts';

/** The one panel with the inspector page, beside the editor. It keeps no state of its own: each change sends a whole snapshot. */
export class InspectorPanel implements vscode.Disposable {
	readonly #pageRoot: vscode.Uri;
	readonly #session: Session;
	readonly #log: Log;
	#panel: vscode.WebviewPanel | undefined;
	#signatureShown = false;

	constructor(extensionUri: vscode.Uri, session: Session, log: Log) {
		this.#pageRoot = vscode.Uri.joinPath(extensionUri, 'dist', 'webview');
		this.#session = session;
		this.#log = log;
	}

	/** Shows the session's token, whose signature is hidden again; the editor keeps the focus. */
	show(): void {
		this.#signatureShown = false;
		if (this.#panel) this.#panel.reveal(undefined, true);
		else this.#panel = this.#create();
		this.refresh();
	}

	/** Draws what the session knows now, if the panel is open. */
	refresh(): void {
		const inspected = this.#session.inspected;
		if (this.#panel === undefined || inspected === undefined) return;
		const view = inspectorView(inspected, this.#signatureShown, this.#session.runtime.clock() / 1000, words);
		this.#panel.title = view.title;
		const message: HostMessage = { type: 'show', view };
		void this.#panel.webview.postMessage(message);
	}

	dispose(): void {
		this.#panel?.dispose();
	}

	#create(): vscode.WebviewPanel {
		const panel = vscode.window.createWebviewPanel(
			inspectorViewType,
			'ClaimLens',
			{ viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
			{ enableScripts: true, enableForms: false, enableCommandUris: false, enableFindWidget: true, localResourceRoots: [this.#pageRoot] },
		);
		panel.webview.onDidReceiveMessage((message: unknown) => {
			if (isPageMessage(message)) void this.#log.guard(() => this.#receive(message));
		});
		panel.onDidDispose(() => {
			this.#panel = undefined;
			this.#session.forget();
		});
		panel.webview.html = this.#html(panel.webview);
		return panel;
	}

	async #receive(message: PageMessage): Promise<void> {
		switch (message.type) {
			case 'ready':
				return this.refresh();
			case 'run':
				return this.#run(message.action);
			case 'inspectNested':
				return this.#session.inspectNested(message.index);
			case 'copyClaim':
				return this.#copyClaim(message.where, message.name);
		}
	}

	async #run(action: PageAction): Promise<void> {
		const inspected = this.#session.inspected;
		if (inspected === undefined) return;
		switch (action) {
			case 'verify': {
				const { verifyInspected } = await import('../commands/verifyToken.ts');
				await verifyInspected(this.#session, inspected);
				return;
			}
			case 'cancel':
				return this.#session.verifier.cancel();
			case 'stateExpectations': {
				const { stateExpectations } = await import('../commands/stateExpectations.ts');
				return stateExpectations(this.#session);
			}
			case 'copyVerifierCode': {
				const { copyVerifierCode } = await import('../commands/copyVerifierCode.ts');
				await copyVerifierCode(this.#session);
				return;
			}
			case 'copyToken':
				return copy(inspected.decoded.text, words.say(editorSentences.copiedToken));
			case 'copyPayload':
				return copy(inspected.decoded.payload?.text ?? '', words.say(editorSentences.copiedPayload));
			case 'inspectOuter':
				return this.#session.inspectOuter();
			case 'toggleSignature':
				this.#signatureShown = !this.#signatureShown;
				return this.refresh();
		}
	}

	async #copyClaim(where: 'header' | 'payload', name: string): Promise<void> {
		const part = where === 'header' ? this.#session.inspected?.decoded.header : this.#session.inspected?.decoded.payload;
		if (part?.json === undefined || !Object.hasOwn(part.json, name)) return;
		const value = part.json[name];
		await copy(typeof value === 'string' ? value : JSON.stringify(value), words.say(editorSentences.copiedClaim, { name }));
	}

	#html(webview: vscode.Webview): string {
		const nonce = crypto.randomUUID();
		const uri = (file: string): string => webview.asWebviewUri(vscode.Uri.joinPath(this.#pageRoot, file)).toString();
		const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
		return `<!doctype html>
<html lang="${words.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${uri('inspector.css')}">
<title>ClaimLens</title>
</head>
<body>
<script nonce="${nonce}" src="${uri('inspector.js')}"></script>
</body>
</html>`;
	}
}

async function copy(text: string, done: string): Promise<void> {
	await vscode.env.clipboard.writeText(text);
	vscode.window.setStatusBarMessage(done, 5000);
}
