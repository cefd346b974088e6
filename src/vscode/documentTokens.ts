import * as vscode from 'vscode';
import { type DecodedToken, decode } from '../core/token/decode.ts';
import { findTokens, type TokenMatch } from '../core/token/find.ts';

/** A token that stands in a document. The text is a secret: it goes into no link, log or state. */
export class DocumentToken {
	readonly range: vscode.Range;
	/** The token itself, joined where it stands over several lines or string literals. */
	readonly text: string;
	#decoded: DecodedToken | undefined;

	constructor(document: vscode.TextDocument, { start, end, token }: TokenMatch) {
		this.range = new vscode.Range(document.positionAt(start), document.positionAt(end));
		this.text = token;
	}

	/** Decoded on first use. */
	get decoded(): DecodedToken {
		this.#decoded ??= decode(this.text);
		return this.#decoded;
	}
}

interface Scan {
	readonly version: number;
	readonly tokens: readonly DocumentToken[];
}

/** UTF-16 units up to which a document is scanned by itself; a larger one is scanned when somebody asks for its tokens. */
export const maxScannedUnasked = 5_000_000;

/** The tokens of the open documents, found once for each version of a document. */
export class DocumentTokens implements vscode.Disposable {
	readonly #scans = new Map<vscode.TextDocument, Scan>();
	readonly #disposables: vscode.Disposable[];

	constructor() {
		this.#disposables = [vscode.workspace.onDidCloseTextDocument((document) => this.#scans.delete(document))];
	}

	/** All tokens of the document, in order. */
	in(document: vscode.TextDocument): readonly DocumentToken[] {
		const known = this.#scans.get(document);
		if (known?.version === document.version) return known.tokens;
		const tokens = findTokens(document.getText()).map((match) => new DocumentToken(document, match));
		if (!document.isClosed) this.#scans.set(document, { version: document.version, tokens });
		return tokens;
	}

	/** The tokens of a document small enough to be scanned by itself; none of a larger one that nobody asked for. */
	inUnasked(document: vscode.TextDocument): readonly DocumentToken[] {
		const scanned = this.#scans.get(document)?.version === document.version;
		return scanned || isSmall(document) ? this.in(document) : [];
	}

	/** The token at the position, its end included. */
	at(document: vscode.TextDocument, position: vscode.Position): DocumentToken | undefined {
		return this.in(document).find(({ range }) => range.contains(position));
	}

	/** The token at the position of a document small enough to be scanned by itself. */
	atUnasked(document: vscode.TextDocument, position: vscode.Position): DocumentToken | undefined {
		return this.inUnasked(document).find(({ range }) => range.contains(position));
	}

	dispose(): void {
		for (const disposable of this.#disposables) disposable.dispose();
		this.#scans.clear();
	}
}

/** Is the document small enough to be scanned without being asked? */
function isSmall(document: vscode.TextDocument): boolean {
	const last = document.lineAt(document.lineCount - 1);
	return document.offsetAt(last.range.end) <= maxScannedUnasked;
}
