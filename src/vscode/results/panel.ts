import * as vscode from 'vscode';
import type { ResultAction, ResultsHostMessage, ResultsPageMessage } from '../../protocol/results.ts';
import { isResultsPageMessage } from '../../protocol/validateResults.ts';
import { resultSentences as sentences } from '../../words/results.ts';
import { resultsViewType } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Session } from '../session.ts';
import { tokenLocation } from '../tokenLocation.ts';
import { showToken } from '../tokensView/showToken.ts';
import { pageHtml, pageOptions, pageRoot } from '../webviewPage.ts';
import { words } from '../words.ts';
import { resultMarkdown } from './resultMarkdown.ts';
import type { ResultRun } from './resultRun.ts';
import { noteOf, resultsView } from './resultsView.ts';
import { type Arrangement, arrange, firstArrangement } from './resultTable.ts';

/** Milliseconds between two pictures of a run. */
const drawEvery = 250;

/** The panel that lists what came out for many tokens. The tokens are in memory only, and as long as the panel is open. */
export class ResultsPanel implements vscode.Disposable {
	readonly #pageRoot: vscode.Uri;
	readonly #session: Session;
	readonly #log: Log;
	#panel: vscode.WebviewPanel | undefined;
	#shown: { readonly run: ResultRun; readonly again: () => Promise<unknown> } | undefined;
	#listener: vscode.Disposable | undefined;
	#arrangement: Arrangement = firstArrangement;
	#drawing: ReturnType<typeof setTimeout> | undefined;

	constructor(extensionUri: vscode.Uri, session: Session, log: Log) {
		this.#pageRoot = pageRoot(extensionUri);
		this.#session = session;
		this.#log = log;
	}

	/** Shows a run in the place of the one before, which ends; the editor keeps the focus. `again` runs it anew. */
	show(run: ResultRun, again: () => Promise<unknown>): void {
		this.#shown?.run.cancel();
		this.#listener?.dispose();
		this.#shown = { run, again };
		this.#listener = run.onDidChange(() => {
			if (run.state.state !== 'running') this.#draw();
			else this.#drawing ??= setTimeout(() => this.#draw(), drawEvery);
		});
		this.#arrangement = firstArrangement;
		if (this.#panel) this.#panel.reveal(undefined, true);
		else this.#panel = this.#create();
		this.#draw();
	}

	dispose(): void {
		this.#panel?.dispose();
	}

	#draw(): void {
		clearTimeout(this.#drawing);
		this.#drawing = undefined;
		if (this.#panel === undefined || this.#shown === undefined) return;
		const { rows, state } = this.#shown.run;
		const view = resultsView(rows, state, this.#arrangement, words);
		const message: ResultsHostMessage = { type: 'showResults', view };
		void this.#panel.webview.postMessage(message);
	}

	#create(): vscode.WebviewPanel {
		const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
		const panel = vscode.window.createWebviewPanel(resultsViewType, words.say(sentences.title), column, pageOptions(this.#pageRoot));
		panel.webview.onDidReceiveMessage((message: unknown) => {
			if (isResultsPageMessage(message)) void this.#log.guard(() => this.#receive(message));
		});
		panel.onDidDispose(() => {
			this.#panel = undefined;
			clearTimeout(this.#drawing);
			this.#listener?.dispose();
			this.#shown?.run.cancel();
			this.#shown = undefined;
		});
		panel.webview.html = pageHtml(panel.webview, this.#pageRoot, 'results');
		return panel;
	}

	async #receive(message: ResultsPageMessage): Promise<void> {
		switch (message.type) {
			case 'ready':
				return this.#draw();
			case 'runForAll':
				return this.#runAction(message.action);
			case 'sort': {
				const { column, descending } = this.#arrangement;
				return this.#arrange({ column: message.column, descending: message.column === column && !descending, page: 0 });
			}
			case 'filter':
				return this.#arrange({ filter: message.filter, page: 0 });
			case 'turnTo':
				return this.#arrange({ page: message.page });
			case 'goTo':
				return this.#goTo(message.number);
			case 'inspect':
				return this.#inspect(message.number);
		}
	}

	#arrange(change: Partial<Arrangement>): void {
		this.#arrangement = { ...this.#arrangement, ...change };
		this.#draw();
	}

	async #runAction(action: ResultAction): Promise<void> {
		if (this.#shown === undefined) return;
		const { run, again } = this.#shown;
		switch (action) {
			case 'cancel':
				return run.cancel();
			case 'verifyAgain':
				await again();
				return;
			case 'copyMarkdown': {
				const rows = arrange(run.rows, this.#arrangement, words.language);
				await vscode.env.clipboard.writeText(resultMarkdown(rows, noteOf(run.rows.length, run.state, words), words));
				vscode.window.setStatusBarMessage(words.say(sentences.copied), 5000);
			}
		}
	}

	/** Goes to where the token stands by now, beside the panel. */
	async #goTo(number: number): Promise<void> {
		const placed = this.#shown?.run.tokens[number];
		if (placed === undefined) return;
		const { document, token } = placed;
		const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document)?.viewColumn;
		await showToken(this.#session.tokens, tokenLocation(document.uri, token.range), shown ?? vscode.ViewColumn.One);
	}

	/** Shows the token in the inspector with what came out for it: no host is asked again. */
	#inspect(number: number): void {
		const placed = this.#shown?.run.tokens[number];
		const verification = this.#shown?.run.verificationOf(number);
		if (placed === undefined || verification === undefined) return;
		const { document, token } = placed;
		const pointed = { text: token.text, resource: document.uri, place: { document, range: token.range } };
		this.#session.update(this.#session.inspect(pointed, this.#panel?.viewColumn), { verification });
	}
}
