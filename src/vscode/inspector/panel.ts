import * as vscode from 'vscode';
import { nextChange } from '../../core/services/acceptance.ts';
import type { ChecksMessage } from '../../protocol/checks.ts';
import type { LinkView } from '../../protocol/claims.ts';
import type { HostMessage, PageAction, PageMessage } from '../../protocol/inspector.ts';
import { isPageMessage } from '../../protocol/pageMessages.ts';
import type { InksView } from '../../protocol/tokenPart.ts';
import { editorSentences } from '../../words/editor.ts';
import { callAfter } from '../callAfter.ts';
import { commandCall } from '../commandCall.ts';
import { inspectorViewType } from '../ids.ts';
import type { Log } from '../log.ts';
import type { Inspected, Session } from '../session.ts';
import { setScreenSharing, sharesScreen } from '../settings.ts';
import { pageHtml, pageOptions, pageRoot } from '../webviewPage.ts';
import { words } from '../words.ts';
import type { Expecting } from './checkIntents.ts';
import { copy, copyClaim, copyId } from './handlers/copy.ts';
import { changeFailed, openExpectation, stateOpen } from './handlers/expectations.ts';
import { pageView, panelTitle } from './pageView.ts';
import { sourceOf } from './restore.ts';
import { shown } from './shown.ts';
import { failureView, startView } from './startView.ts';

/** What can be asked for only where there is a token. */
type TokenAction = Exclude<PageAction, 'inspectClipboard' | 'toggleSharing' | 'retry' | 'showLog'>;

/** What the page asked for and did not get, and the name of the error. */
interface Failure {
	readonly message: PageMessage;
	readonly reason: string;
}

/** What says which theme is in use, and what is changed about it. */
const themeSettings = [
	'workbench.colorTheme',
	'workbench.preferredLightColorTheme',
	'workbench.preferredDarkColorTheme',
	'window.autoDetectColorScheme',
	'editor.tokenColorCustomizations',
];

/** The one panel with the inspector page, beside the editor. Each change sends a whole snapshot. */
export class InspectorPanel implements vscode.Disposable {
	readonly #pageRoot: vscode.Uri;
	readonly #session: Session;
	readonly #log: Log;
	#panel: vscode.WebviewPanel | undefined;
	/** The page listens. What is sent before is sent again when it asks. */
	#isReady = false;
	#signatureShown = false;
	/** Another token is being chosen, although there is one. */
	#choosing = false;
	/** What the page without a token says about the one before, or about what was given. */
	#note: string | undefined;
	#failure: Failure | undefined;
	/** What the editor writes JSON in; the page is drawn without it first. */
	#inks: InksView | undefined;
	readonly #themes: vscode.Disposable;
	#change: ReturnType<typeof setTimeout> | undefined;

	constructor(extensionUri: vscode.Uri, session: Session, log: Log) {
		this.#pageRoot = pageRoot(extensionUri);
		this.#session = session;
		this.#log = log;
		// A theme that is tried out in the list of themes is in use before the settings name it.
		this.#themes = vscode.Disposable.from(
			vscode.window.onDidChangeActiveColorTheme(() => this.#readInks()),
			vscode.workspace.onDidChangeConfiguration((change) => {
				if (themeSettings.some((setting) => change.affectsConfiguration(setting))) this.#readInks();
			}),
		);
	}

	/** Shows the session's token, whose signature is hidden again; the editor keeps the focus. A new panel opens in the column. */
	show(column: vscode.ViewColumn = vscode.ViewColumn.Beside): void {
		this.#signatureShown = false;
		this.#choosing = false;
		this.#note = undefined;
		this.#failure = undefined;
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

	/** Takes over a panel that VS Code has brought back after a reload. `note`, one of our sentences, says why the token of before is not there. */
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
		if (this.#panel === undefined || !this.#isReady) return;
		const message = this.#message();
		this.#panel.title = message.type === 'show' ? panelTitle(message.view, words) : 'ClaimLens';
		// As bytes: what a token of 100,000 claims is made of would be taken apart and put together again several times on its way.
		void this.#panel.webview.postMessage(new TextEncoder().encode(JSON.stringify(message)));
		// What services make of the token must not outlive it.
		clearTimeout(this.#change);
		const now = this.#session.runtime.clock() / 1000;
		const change = this.#session.inspected && nextChange(this.#session.inspected.decoded, now);
		this.#change = change === undefined ? undefined : callAfter(change * 1000, now * 1000, () => this.refresh());
	}

	dispose(): void {
		this.#themes.dispose();
		this.#panel?.dispose();
	}

	#readInks(): void {
		if (this.#panel === undefined) return;
		void this.#log.guard(async () => {
			const inks = await (await import('./themeInks.ts')).themeInks();
			if (JSON.stringify(inks) === JSON.stringify(this.#inks)) return;
			this.#inks = inks;
			this.refresh();
		});
	}

	/** A page that is out of sight stays as it is, so that what was filtered, unfolded and scrolled to is still there; none of that is kept on disk. */
	#create(viewColumn: vscode.ViewColumn, preserveFocus: boolean): vscode.WebviewPanel {
		const options = { ...pageOptions(this.#pageRoot), retainContextWhenHidden: true };
		return vscode.window.createWebviewPanel(inspectorViewType, 'ClaimLens', { viewColumn, preserveFocus }, options);
	}

	#take(panel: vscode.WebviewPanel): void {
		this.#panel = panel;
		this.#isReady = false;
		this.#readInks();
		panel.webview.onDidReceiveMessage((message: unknown) => {
			if (isPageMessage(message)) void this.#answer(message);
		});
		panel.onDidDispose(() => {
			this.#panel = undefined;
			this.#failure = undefined;
			this.#note = undefined;
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
				const settings = { signatureShown: this.#signatureShown, sharing: sharesScreen(), inks: this.#inks };
				const view = pageView(inspected, settings, runtime.clock() / 1000, words);
				const failure = this.#failure && { failure: failureView(this.#failure.reason, words) };
				return { type: 'show', view: { ...view, source: sourceOf(inspected, tokens), ...failure } };
			} catch (error) {
				this.#failure = { message: { type: 'ready' }, reason: this.#log.note(error) };
			}
		}
		const hasToken = this.#choosing && inspected !== undefined;
		const context = { note: this.#note, hasToken, failed: this.#failure?.reason, sharing: sharesScreen() };
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
		const { inspected } = this.#session;
		switch (message.type) {
			case 'ready':
				this.#isReady = true;
				return this.refresh();
			case 'inspectText':
				return this.#choose(({ inspectText }) => inspectText(this.#session, message.text));
			case 'inspectUris':
				return this.#choose(({ inspectUris }) => inspectUris(this.#session, message.uris));
			case 'trySample':
				return this.#choose(({ trySample }) => trySample(this.#session, message.id));
			case 'run':
				switch (message.action) {
					case 'inspectClipboard':
						return this.#choose(({ inspectClipboard }) => inspectClipboard(this.#session));
					case 'toggleSharing':
						this.#signatureShown = false;
						return setScreenSharing(!sharesScreen());
					// Done where a message is answered.
					case 'retry':
					case 'showLog':
						return undefined;
					default:
						return inspected && this.#run(message.action, inspected);
				}
			case 'inspectNested':
				return this.#session.inspectNested(message.index);
			case 'follow':
				return this.#follow(message);
			case 'openSource':
				return inspected && openExpectation(inspected, message.check);
			case 'expectAnswer':
			case 'setExpectation':
			case 'saveExpectation':
			case 'dropExpectation':
				return this.#expect(message);
			case 'copyClaim':
				return inspected && copyClaim(shown(inspected), message.where, message.name);
			case 'copyId':
				return inspected && copyId(shown(inspected), message.index);
			case 'compare':
				return (await import('./compareHandler.ts')).runCompareIntent(this.#session, message.intent);
			case 'copyMember':
			case 'copyOfKey':
			case 'openIssuer': {
				const { answerIssuerIntent } = await import('./issuerIntents.ts');
				// What is opened is known whole; what is copied is what is shown.
				return inspected && answerIssuerIntent(message, message.type === 'openIssuer' ? inspected : shown(inspected));
			}
		}
	}

	async #run(action: TokenAction, inspected: Inspected): Promise<void> {
		switch (action) {
			case 'verify':
				return this.#verify(inspected);
			case 'verifyWithKeys': {
				const { verifyInspectedWithKeys } = await import('../commands/verifyWithKeys.ts');
				await verifyInspectedWithKeys(this.#session, inspected);
				return;
			}
			case 'cancel':
				return this.#session.consent.cancel();
			case 'stateExpectations':
				return stateOpen(this.#session, inspected);
			case 'changeExpectation':
				return changeFailed(this.#session, inspected);
			case 'chooseProfile':
				this.#session.verifier.forgetAnswer(inspected.decoded);
				return this.#verify(inspected);
			case 'copyVerifierCode': {
				const { copyVerifierCode } = await import('../commands/copyVerifierCode.ts');
				await copyVerifierCode(this.#session, commandCall(undefined));
				return;
			}
			case 'copyToken':
				return copy(shown(inspected).decoded.text, words.say(editorSentences.copiedToken));
			case 'copyPayload':
				return copy(shown(inspected).decoded.payload?.text ?? '', words.say(editorSentences.copiedPayload));
			case 'inspectOuter':
				return this.#session.inspectOuter();
			case 'inspectAnother':
			case 'backToToken':
				this.#choosing = action === 'inspectAnother';
				this.#note = undefined;
				return this.refresh();
			case 'toggleSignature':
				this.#signatureShown = !this.#signatureShown;
				return this.refresh();
			case 'report': {
				const { reportToken } = await import('../commands/reportToken.ts');
				return reportToken(inspected, this.#session.runtime.clock() / 1000);
			}
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

	/** Who presses a button wants its issuer asked, also when it has just not answered. */
	async #verify(inspected: Inspected): Promise<void> {
		const { verifyInspected } = await import('../commands/verifyToken.ts');
		await verifyInspected(this.#session, inspected, true);
	}

	async #follow(link: LinkView): Promise<void> {
		const inspected = this.#session.inspected;
		if (inspected) await (await import('./followLink.ts')).followLink(inspected, link, this.#session.runtime.clock() / 1000);
	}

	/** A token from the page where one can be given, or one of our sentences on why there is none. */
	async #choose(from: (start: typeof import('./handlers/start.ts')) => Promise<string | undefined>): Promise<void> {
		const note = await from(await import('./handlers/start.ts'));
		if (note === undefined) return;
		this.#note = note;
		this.refresh();
	}
}
