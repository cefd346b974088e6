import * as vscode from 'vscode';
import type { Clock } from '../../core/ports.ts';
import type { DocumentTokens } from '../documentTokens.ts';
import { decodedScheme, section } from '../ids.ts';
import { OnFirstUse } from '../onFirstUse.ts';
import { wants } from '../settings.ts';
import { Alarm } from './alarm.ts';

/** Milliseconds without typing or scrolling after which the decorations follow. */
const pause = 200;

/** Registers what stands by itself beside tokens and times: CodeLenses, decorations, inlay hints. Each has a setting that turns it off. */
export function registerMarks(tokens: DocumentTokens, clock: Clock): vscode.Disposable {
	const alarm = new Alarm(clock);
	const changed = new vscode.EventEmitter<void>();
	const decorations = new DecorationsOnDemand(tokens, alarm, clock);
	return vscode.Disposable.from(
		alarm,
		changed,
		decorations,
		alarm.onDidRing(() => changed.fire()),
		tokens.onDidAsk(() => changed.fire()),
		vscode.workspace.onDidChangeConfiguration((event) => {
			if (event.affectsConfiguration(section)) changed.fire();
		}),
		vscode.languages.registerCodeLensProvider('*', {
			onDidChangeCodeLenses: changed.event,
			provideCodeLenses: async (document) => {
				const found = wants('codeLens', document) ? tokens.inUnasked(document) : [];
				return found.length > 0 ? (await import('./tokenLenses.ts')).tokenLenses(document, found, alarm, clock) : [];
			},
		}),
		vscode.languages.registerInlayHintsProvider([{ language: 'json' }, { language: 'jsonc' }, { scheme: decodedScheme }], {
			onDidChangeInlayHints: changed.event,
			provideInlayHints: async (document, range) =>
				wants('inlayHints', document) ? (await import('./timeHints.ts')).timeHints(document, range, clock) : [],
		}),
	);
}

/** Follows what is visible, and loads the drawing itself when there is a token to draw at. */
class DecorationsOnDemand implements vscode.Disposable {
	readonly #tokens: DocumentTokens;
	readonly #alarm: Alarm;
	readonly #clock: Clock;
	readonly #disposables: vscode.Disposable[];
	readonly #drawing = new OnFirstUse(async () => new (await import('./tokenDecorations.ts')).TokenDecorations(this.#alarm, this.#clock));
	#timer: ReturnType<typeof setTimeout> | undefined;
	#isDisposed = false;

	constructor(tokens: DocumentTokens, alarm: Alarm, clock: Clock) {
		this.#tokens = tokens;
		this.#alarm = alarm;
		this.#clock = clock;
		const now = (): void => this.#after(0);
		const soon = (editor: vscode.TextEditor | undefined): void => {
			if (editor) this.#after(pause);
		};
		this.#disposables = [
			alarm.onDidRing(now),
			tokens.onDidAsk(now),
			vscode.window.onDidChangeVisibleTextEditors(now),
			vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => soon(textEditor)),
			vscode.workspace.onDidChangeTextDocument(({ document }) =>
				soon(vscode.window.visibleTextEditors.find((editor) => editor.document === document)),
			),
			vscode.workspace.onDidChangeConfiguration((event) => {
				if (event.affectsConfiguration(section)) now();
			}),
		];
		now();
	}

	dispose(): void {
		this.#isDisposed = true;
		clearTimeout(this.#timer);
		for (const disposable of this.#disposables) disposable.dispose();
		void this.#drawing.asked?.then((drawing) => drawing.dispose());
	}

	#after(milliseconds: number): void {
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#draw(), milliseconds);
	}

	async #draw(): Promise<void> {
		const editors = vscode.window.visibleTextEditors;
		const wanted = (editor: vscode.TextEditor): boolean =>
			wants('decorations', editor.document) && this.#tokens.inUnasked(editor.document).length > 0;
		if (this.#drawing.asked === undefined && !editors.some(wanted)) return;
		const drawing = await this.#drawing.get();
		if (this.#isDisposed) return;
		for (const editor of vscode.window.visibleTextEditors)
			drawing.draw(editor, wanted(editor) ? this.#tokens.inUnasked(editor.document) : []);
	}
}
