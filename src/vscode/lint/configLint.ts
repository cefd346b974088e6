import * as vscode from 'vscode';
import { type Finding, lintDocuments } from '../../core/config/lint/lintDocuments.ts';
import { groupOf } from './documentGroup.ts';
import { type FoundIn, findingDiagnostic } from './findingDiagnostic.ts';
import { FindingFixes } from './findingFixes.ts';
import { type FolderDocuments, foldersOf, isReadBeside, type PlacedDocument } from './folderDocuments.ts';
import { FolderWatches } from './folderWatches.ts';
import { lintOptions } from './lintOptions.ts';

/** Keeps what the rules find in the configuration of open files, and of the files beside them. */
export class ConfigLint implements vscode.Disposable {
	readonly #documents: FolderDocuments;
	readonly #shown = vscode.languages.createDiagnosticCollection('claimlens-lint');
	readonly #findings = new WeakMap<vscode.Diagnostic, Finding>();
	/** The open documents that are wanted. */
	readonly #wanted = new Set<vscode.TextDocument>();
	/** The files of each group that were looked at, by the group. */
	readonly #files = new Map<string, readonly vscode.Uri[]>();
	/** The folders of each group, with those whose files it uses. */
	readonly #folders = new Map<string, readonly vscode.Uri[]>();
	readonly #watches: FolderWatches;
	/** The last look at each group: one that was overtaken says nothing. */
	readonly #looks = new Map<string, symbol>();
	readonly #registered: vscode.Disposable;

	/** `lookAgain` is called when git tracks other files than before, and when files come, go or change on the disk. */
	constructor(documents: FolderDocuments, lookAgain: () => void) {
		this.#documents = documents;
		this.#watches = new FolderWatches((uri) => {
			if (!isReadBeside(uri)) return;
			documents.forgetFiles();
			lookAgain();
		});
		const fixes = new FindingFixes(this);
		this.#registered = vscode.Disposable.from(
			this.#shown,
			this.#watches,
			documents,
			documents.onDidChangeTracked(lookAgain),
			vscode.languages.registerCodeActionsProvider('*', fixes, { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] }),
		);
	}

	/**
	 * Looks at what belongs together with a document: its folder and what that is joined with, or itself alone. Not `wanted` is one that holds no
	 * configuration, or is closed.
	 */
	async check(document: vscode.TextDocument, wanted: boolean): Promise<void> {
		const wasWanted = !wanted && this.#wanted.delete(document);
		if (wanted) this.#wanted.add(document);
		const own = groupOf(document);
		if (wanted || wasWanted || this.#files.has(own)) await this.#look(own);
		// What was looked at with a file of another folder, and not with this one now.
		const others = [...this.#files].filter(
			([group, files]) => group !== own && !this.#isShownBy(own, files) && files.some((uri) => uri.toString() === document.uri.toString()),
		);
		for (const [group] of others) await this.#look(group);
	}

	async #look(group: string): Promise<void> {
		const look = Symbol();
		this.#looks.set(group, look);
		const open = [...this.#wanted].find((candidate) => !candidate.isClosed && groupOf(candidate) === group);
		const placed = open ? await this.#documents.ofGroup(open) : [];
		if (this.#looks.get(group) !== look) return;
		const documents = placed.map((entry) => entry.document);
		this.#show(group, placed, open ? lintDocuments(documents, lintOptions(open.uri)) : []);
	}

	/** The finding that a diagnostic shows; undefined for one of somebody else. */
	findingOf(diagnostic: vscode.Diagnostic): Finding | undefined {
		return this.#findings.get(diagnostic);
	}

	/** Everything found in a file. */
	findingsIn(uri: vscode.Uri): readonly Finding[] {
		return (this.#shown.get(uri) ?? []).flatMap((diagnostic) => this.#findings.get(diagnostic) ?? []);
	}

	dispose(): void {
		this.#registered.dispose();
	}

	#isShownBy(group: string, files: readonly vscode.Uri[]): boolean {
		const shown = new Set((this.#files.get(group) ?? []).map(String));
		return files.every((uri) => shown.has(uri.toString()));
	}

	#show(group: string, placed: readonly PlacedDocument[], found: readonly Finding[]): void {
		const files = new Map(placed.map(({ uri, document: { path, text } }): [string, FoundIn] => [path, { uri, text }]));
		const byFile = new Map(placed.map(({ document }): [string, vscode.Diagnostic[]] => [document.path, []]));
		for (const finding of found) {
			const diagnostic = findingDiagnostic(finding, files);
			if (diagnostic === undefined) continue;
			this.#findings.set(diagnostic, finding);
			byFile.get(finding.path)?.push(diagnostic);
		}
		const uris = placed.map(({ uri }) => uri);
		const present = new Set(uris.map(String));
		const gone = (this.#files.get(group) ?? []).filter((uri) => !present.has(uri.toString()));
		this.#files.delete(group);
		const elsewhere = new Set([...this.#files.values()].flat().map(String));
		for (const uri of gone) if (!elsewhere.has(uri.toString())) this.#shown.delete(uri);
		for (const { uri, document } of placed) this.#shown.set(uri, byFile.get(document.path) ?? []);
		if (uris.length > 0) this.#files.set(group, uris);
		if (uris.length > 0) this.#folders.set(group, placed.flatMap(foldersOf));
		else this.#folders.delete(group);
		this.#watches.keep([...this.#folders.values()].flat());
	}
}
