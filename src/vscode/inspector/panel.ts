import * as vscode from 'vscode';
import { nextChange } from '../../core/services/acceptance.ts';
import { type ExpectationName, expectationOfCheck } from '../../core/verify/expectationSource.ts';
import { openQuestions } from '../../core/verify/verdict.ts';
import type { HostMessage, PageAction, PageMessage } from '../../protocol/inspector.ts';
import { isPageMessage } from '../../protocol/validate.ts';
import { editorSentences } from '../../words/editor.ts';
import { glanceSentences } from '../../words/inspector/start.ts';
import { callAfter } from '../callAfter.ts';
import { inspectorViewType } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Session } from '../session.ts';
import type { Verification } from '../verifier.ts';
import { pageHtml, pageOptions, pageRoot } from '../webviewPage.ts';
import { words } from '../words.ts';
import { sourceOf } from './restore.ts';
import { failureView, startView } from './startView.ts';
import { subtitle } from './subtitle.ts';
import { inspectorView } from './view.ts';

/** What the page asked for and did not get, and the name of the error. */
interface Failure {
	readonly message: PageMessage;
	readonly reason: string;
}

/** The one panel with the inspector page, beside the editor. Each change sends a whole snapshot. */
export class InspectorPanel implements vscode.Disposable {
	readonly #pageRoot: vscode.Uri;
	readonly #session: Session;
	readonly #log: Log;
	#panel: vscode.WebviewPanel | undefined;
	#signatureShown = false;
	/** Another token is being chosen, although there is one. */
	#choosing = false;
	/** What the page without a token says about the one before, or about what was given. */
	#note: string | undefined;
	#failure: Failure | undefined;
	#change: ReturnType<typeof setTimeout> | undefined;

	constructor(extensionUri: vscode.Uri, session: Session, log: Log) {
		this.#pageRoot = pageRoot(extensionUri);
		this.#session = session;
		this.#log = log;
	}

	/** Shows the session's token, whose signature is hidden again; the editor keeps the focus. A new panel opens in the column. */
	show(column: vscode.ViewColumn = vscode.ViewColumn.Beside): void {
		this.#signatureShown = false;
		this.#choosing = false;
		this.#note = undefined;
		if (this.#panel) this.#panel.reveal(undefined, true);
		else this.#take(this.#create(column, true));
		this.refresh();
	}

	/** Shows the panel as it is, with the focus; without a token it is the page where one can be given. */
	open(): void {
		if (this.#panel) this.#panel.reveal();
		else this.#take(this.#create(vscode.ViewColumn.Active, false));
		this.refresh();
	}

	/** Takes over a panel that VS Code has brought back after a reload. Where a token or one of our sentences is given, that is shown. */
	adopt(panel: vscode.WebviewPanel, note: string | undefined): void {
		if (this.#panel) {
			panel.dispose();
			return;
		}
		panel.webview.options = pageOptions(this.#pageRoot);
		this.#note = note;
		this.#take(panel);
	}

	/** Draws what the session knows now, if the panel is open. */
	refresh(): void {
		if (this.#panel === undefined) return;
		const message = this.#message();
		this.#panel.title = message.type === 'show' ? message.view.title : 'ClaimLens';
		void this.#panel.webview.postMessage(message);
		// What services make of the token must not outlive it.
		clearTimeout(this.#change);
		const now = this.#session.runtime.clock() / 1000;
		const change = this.#session.inspected && nextChange(this.#session.inspected.decoded, now);
		this.#change = change === undefined ? undefined : callAfter(change * 1000, now * 1000, () => this.refresh());
	}

	dispose(): void {
		this.#panel?.dispose();
	}

	/** A page that is out of sight stays as it is, so that what was filtered, unfolded and scrolled to is still there; none of that is kept on disk. */
	#create(viewColumn: vscode.ViewColumn, preserveFocus: boolean): vscode.WebviewPanel {
		const options = { ...pageOptions(this.#pageRoot), retainContextWhenHidden: true };
		return vscode.window.createWebviewPanel(inspectorViewType, 'ClaimLens', { viewColumn, preserveFocus }, options);
	}

	#take(panel: vscode.WebviewPanel): void {
		this.#panel = panel;
		panel.webview.onDidReceiveMessage((message: unknown) => {
			if (isPageMessage(message)) void this.#answer(message);
		});
		panel.onDidDispose(() => {
			this.#panel = undefined;
			this.#failure = undefined;
			clearTimeout(this.#change);
			this.#session.forget();
		});
		panel.webview.html = pageHtml(panel.webview, this.#pageRoot, 'inspector');
	}

	/** The page as it is now. A token that cannot be shown must not leave the page of another one standing. */
	#message(): HostMessage {
		const { inspected, tokens, runtime } = this.#session;
		if (inspected !== undefined && !this.#choosing) {
			try {
				const view = inspectorView(inspected, this.#signatureShown, runtime.clock() / 1000, words);
				const failure = this.#failure && { failure: failureView(this.#failure.reason, words) };
				return { type: 'show', view: { ...view, source: sourceOf(inspected, tokens), ...failure } };
			} catch (error) {
				this.#failure = { message: { type: 'ready' }, reason: this.#log.note(error) };
			}
		}
		const context = { note: this.#note, hasToken: this.#choosing && inspected !== undefined, failed: this.#failure?.reason };
		return { type: 'showStart', view: startView(context, words) };
	}

	/** Does what the page asks for. What does not work is said in the page, with a way to try it again. */
	async #answer(asked: PageMessage): Promise<void> {
		const again = asked.type === 'run' && asked.action === 'retry';
		const message = again ? (this.#failure?.message ?? { type: 'ready' }) : asked;
		if (message.type === 'run' && message.action === 'showLog') return this.#log.show();
		const before = this.#failure;
		if (again || message.type !== 'ready') this.#failure = undefined;
		await this.#log.guard(
			() => this.#receive(message),
			(reason) => {
				this.#failure = { message, reason };
			},
		);
		if (before !== this.#failure) this.refresh();
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
			case 'stateExpectation':
				return this.#state([expectationOfCheck(message.check)]);
			case 'copyClaim':
				return this.#copyClaim(message.where, message.name);
			case 'copyId':
				return this.#copyId(message.index);
			case 'inspectText':
				return this.#choose(({ inspectText }) => inspectText(this.#session, message.text));
			case 'inspectUris':
				return this.#choose(({ inspectUris }) => inspectUris(this.#session, message.uris));
			case 'trySample':
				return this.#choose(({ trySample }) => trySample(this.#session, message.id));
		}
	}

	async #run(action: PageAction): Promise<void> {
		const inspected = this.#session.inspected;
		if (action === 'inspectClipboard') return this.#choose(({ inspectClipboard }) => inspectClipboard(this.#session));
		if (inspected === undefined) return;
		switch (action) {
			case 'inspectAnother':
			case 'backToToken':
				this.#choosing = action === 'inspectAnother';
				this.#note = undefined;
				return this.refresh();
			case 'changeExpectation': {
				const failed = inspected.verification?.report.checks.find(({ outcome }) => outcome === 'fail');
				return this.#state([expectationOfCheck(failed?.id ?? '')]);
			}
			case 'verify': {
				const { verifyInspected } = await import('../commands/verifyToken.ts');
				await verifyInspected(this.#session, inspected, true);
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

	/** A token from the page where one can be given, or one of our sentences on why there is none. */
	async #choose(from: (start: typeof import('./handlers/start.ts')) => Promise<string | undefined>): Promise<void> {
		const note = await from(await import('./handlers/start.ts'));
		if (note === undefined) return;
		this.#note = note;
		this.refresh();
	}

	async #copyId(index: number): Promise<void> {
		const inspected = this.#session.inspected;
		const id = inspected && subtitle(inspected.decoded, words).find((phrase) => phrase.id?.index === index)?.id?.whole;
		if (id !== undefined) await copy(id, words.say(glanceSentences.copiedId, { id }));
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
