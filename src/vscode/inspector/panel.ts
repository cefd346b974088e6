import * as vscode from 'vscode';
import { nextChange } from '../../core/services/acceptance.ts';
import { type ExpectationName, expectationOfCheck } from '../../core/verify/expectationSource.ts';
import { openQuestions } from '../../core/verify/verdict.ts';
import type { ChecksMessage } from '../../protocol/checks.ts';
import type { HostMessage, PageAction, PageMessage } from '../../protocol/inspector.ts';
import { isPageMessage } from '../../protocol/validate.ts';
import { editorSentences } from '../../words/editor.ts';
import { callAfter } from '../callAfter.ts';
import { inspectorViewType } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Session } from '../session.ts';
import type { Verification } from '../verifier.ts';
import { pageHtml, pageOptions, pageRoot } from '../webviewPage.ts';
import { words } from '../words.ts';
import type { Expecting } from './checkIntents.ts';
import { inspectorView } from './view.ts';

/** The one panel with the inspector page, beside the editor. It keeps no state of its own: each change sends a whole snapshot. */
export class InspectorPanel implements vscode.Disposable {
	readonly #pageRoot: vscode.Uri;
	readonly #session: Session;
	readonly #log: Log;
	#panel: vscode.WebviewPanel | undefined;
	#signatureShown = false;
	#change: ReturnType<typeof setTimeout> | undefined;

	constructor(extensionUri: vscode.Uri, session: Session, log: Log) {
		this.#pageRoot = pageRoot(extensionUri);
		this.#session = session;
		this.#log = log;
	}

	/** Shows the session's token, whose signature is hidden again; the editor keeps the focus. A new panel opens in the column. */
	show(column: vscode.ViewColumn = vscode.ViewColumn.Beside): void {
		this.#signatureShown = false;
		if (this.#panel) this.#panel.reveal(undefined, true);
		else this.#panel = this.#create(column);
		this.refresh();
	}

	/** Draws what the session knows now, if the panel is open. */
	refresh(): void {
		const inspected = this.#session.inspected;
		if (this.#panel === undefined || inspected === undefined) return;
		const now = this.#session.runtime.clock() / 1000;
		const view = inspectorView(inspected, this.#signatureShown, now, words);
		this.#panel.title = view.title;
		const message: HostMessage = { type: 'show', view };
		void this.#panel.webview.postMessage(message);
		// What services make of the token must not outlive it.
		clearTimeout(this.#change);
		const change = nextChange(inspected.decoded, now);
		this.#change = change === undefined ? undefined : callAfter(change * 1000, now * 1000, () => this.refresh());
	}

	dispose(): void {
		this.#panel?.dispose();
	}

	#create(viewColumn: vscode.ViewColumn): vscode.WebviewPanel {
		const panel = vscode.window.createWebviewPanel(
			inspectorViewType,
			'ClaimLens',
			{ viewColumn, preserveFocus: true },
			pageOptions(this.#pageRoot),
		);
		panel.webview.onDidReceiveMessage((message: unknown) => {
			if (isPageMessage(message)) void this.#log.guard(() => this.#receive(message));
		});
		panel.onDidDispose(() => {
			this.#panel = undefined;
			clearTimeout(this.#change);
			this.#session.forget();
		});
		panel.webview.html = pageHtml(panel.webview, this.#pageRoot, 'inspector');
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
			case 'openSource':
				return this.#openSource(message.check);
			case 'expectAnswer':
			case 'setExpectation':
			case 'saveExpectation':
			case 'dropExpectation':
				return this.#expect(message);
			case 'copyClaim':
				return this.#copyClaim(message.where, message.name);
			case 'copyMember':
			case 'copyOfKey':
			case 'openIssuer': {
				const { answerIssuerIntent } = await import('./issuerIntents.ts');
				return this.#session.inspected && answerIssuerIntent(message, this.#session.inspected);
			}
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
			case 'verifyWithKeys': {
				const { verifyInspectedWithKeys } = await import('../commands/verifyWithKeys.ts');
				await verifyInspectedWithKeys(this.#session, inspected);
				return;
			}
			case 'cancel':
				return this.#session.consent.cancel();
			case 'stateExpectations':
				return this.#state(openExpectations(inspected.verification));
			case 'chooseProfile': {
				this.#session.verifier.forgetAnswer(inspected.decoded);
				const { verifyInspected } = await import('../commands/verifyToken.ts');
				await verifyInspected(this.#session, inspected);
				return;
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

	async #expect(message: ChecksMessage): Promise<void> {
		const { answerChecksIntent } = await import('./checkIntents.ts');
		const session = this.#session;
		const expecting: Expecting = {
			inspected: session.inspected,
			tryHere: (change) => session.tryHere(change),
			refuseExpectation: (check, sentence) => session.refuseExpectation(check, sentence),
			saveExpectation: async (members) => (await import('../commands/stateExpectations.ts')).saveExpectation(session, members),
		};
		await answerChecksIntent(message, expecting, words);
	}

	async #state(expectations: readonly (ExpectationName | undefined)[]): Promise<void> {
		const [{ stateExpectations }, { questions }] = await Promise.all([
			import('../commands/stateExpectations.ts'),
			import('../commands/expectationQuestions.ts'),
		]);
		const wanted = questions.filter((question) => expectations.includes(question));
		if (wanted.length > 0) await stateExpectations(this.#session, wanted);
	}

	/** The page names a check; what is opened is known here. */
	async #openSource(check: string): Promise<void> {
		const name = expectationOfCheck(check);
		const source = name && this.#session.inspected?.verification?.statement.sources[name];
		if (source) await (await import('../openSource.ts')).openSource(source);
	}

	async #copyClaim(where: 'header' | 'payload', name: string): Promise<void> {
		const part = where === 'header' ? this.#session.inspected?.decoded.header : this.#session.inspected?.decoded.payload;
		// A part without claims is shown as its text.
		const value = part?.json === undefined ? part?.text : Object.hasOwn(part.json, name) ? part.json[name] : undefined;
		if (value === undefined) return;
		await copy(typeof value === 'string' ? value : JSON.stringify(value), words.say(editorSentences.copiedClaim, { name }));
	}
}

/** The expectations that a relying party must state and nobody has stated; of audience and client, and of token use and type, one is enough. */
function openExpectations(verification: Verification | undefined): readonly (ExpectationName | undefined)[] {
	const asked = openQuestions(verification?.report.checks ?? []).map((ids) => ids.find((id) => id !== 'audience'));
	return asked.map((id) => expectationOfCheck(id ?? ''));
}

async function copy(text: string, done: string): Promise<void> {
	await vscode.env.clipboard.writeText(text);
	vscode.window.setStatusBarMessage(done, 5000);
}
