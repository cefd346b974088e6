import * as vscode from 'vscode';
import { exposureOf } from '../../core/exposure/exposure.ts';
import { isIgnoredByComment } from '../../core/exposure/ignoreComment.ts';
import type { Clock } from '../../core/ports.ts';
import { compileGlobs } from '../../core/workspace/globs.ts';
import { exposureSentence } from '../../words/exposure.ts';
import type { DocumentToken, DocumentTokens } from '../documentTokens.ts';
import { TrackedFiles } from '../git/trackedFiles.ts';
import type { Runtime } from '../runtime.ts';
import { ignoredPaths } from '../settings.ts';
import { words } from '../words.ts';
import { committedTokenCode, diagnosticSource } from './diagnostic.ts';

/** Keeps the warnings about tokens in open files that git tracks. */
export class CommittedTokens implements vscode.Disposable {
	readonly #tokens: DocumentTokens;
	readonly #clock: Clock;
	readonly #tracked: TrackedFiles;
	/** The last look at each document: one that was overtaken says nothing. */
	readonly #looks = new WeakMap<vscode.TextDocument, symbol>();
	readonly #warnings = vscode.languages.createDiagnosticCollection('claimlens-committed');
	readonly #listener: vscode.Disposable;

	/** `lookAgain` is called when another set of files is tracked. */
	constructor(tokens: DocumentTokens, { clock, machine }: Pick<Runtime, 'clock' | 'machine'>, lookAgain: () => void) {
		this.#tokens = tokens;
		this.#clock = clock;
		this.#tracked = new TrackedFiles(machine);
		this.#listener = this.#tracked.onDidChange(lookAgain);
	}

	/** Looks at a document of a file in the workspace, and sets or takes away its warnings. */
	async check(document: vscode.TextDocument, file: vscode.Uri): Promise<void> {
		const { version } = document;
		const look = Symbol();
		this.#looks.set(document, look);
		const counts = !isIgnored(file) && (await this.#tracked.isTracked(file)) === true;
		// Another look follows every change.
		if (document.isClosed || document.version !== version || this.#looks.get(document) !== look) return;
		const now = this.#clock();
		const found = counts ? this.#tokens.inUnasked(document) : [];
		this.#warnings.set(
			document.uri,
			found.flatMap((token) => warning(document, token, now) ?? []),
		);
	}

	/** Takes the warnings of a document away. */
	clear(document: vscode.TextDocument): void {
		this.#looks.delete(document);
		this.#warnings.delete(document.uri);
	}

	dispose(): void {
		this.#listener.dispose();
		this.#tracked.dispose();
		this.#warnings.dispose();
	}
}

function isIgnored(file: vscode.Uri): boolean {
	return compileGlobs(ignoredPaths(file))(vscode.workspace.asRelativePath(file, false));
}

function warning(document: vscode.TextDocument, { range, decoded }: DocumentToken, now: number): vscode.Diagnostic | undefined {
	const lineText = (line: number): string => (line < 0 ? '' : document.lineAt(line).text);
	if (isIgnoredByComment(lineText(range.start.line), lineText(range.start.line - 1))) return undefined;
	const exposure = exposureOf(decoded, now);
	if (exposure === undefined) return undefined;
	const diagnostic = new vscode.Diagnostic(range, exposureSentence(decoded.kind, exposure, words), vscode.DiagnosticSeverity.Warning);
	diagnostic.source = diagnosticSource;
	diagnostic.code = committedTokenCode;
	return diagnostic;
}
