import * as vscode from 'vscode';
import { decodedScheme } from '../ids.ts';
import type { ComparisonReport } from './comparisonReport.ts';

/** The places that open reports lead to. */
export class ComparisonLinks implements vscode.Disposable {
	/** By the addresses of the documents. */
	readonly #links = new Map<string, ComparisonReport['links']>();
	readonly #registered: vscode.Disposable;

	constructor() {
		this.#registered = vscode.Disposable.from(
			vscode.languages.registerDocumentLinkProvider(
				{ scheme: decodedScheme },
				{
					provideDocumentLinks: (document) =>
						(this.#links.get(document.uri.toString()) ?? []).map(
							({ start, end, target }) =>
								new vscode.DocumentLink(new vscode.Range(document.positionAt(start), document.positionAt(end)), target),
						),
				},
			),
			vscode.workspace.onDidCloseTextDocument(({ uri }) => this.#links.delete(uri.toString())),
		);
	}

	/** The links of a report that is about to be opened. */
	set(uri: vscode.Uri, links: ComparisonReport['links']): void {
		this.#links.set(uri.toString(), links);
	}

	dispose(): void {
		this.#registered.dispose();
		this.#links.clear();
	}
}
