import * as vscode from 'vscode';
import { type DecodedToken, decode } from '../core/token/decode.ts';
import { TokenIndex } from '../core/token/tokenIndex.ts';
import type { TokenMatch } from '../core/token/tokenReader.ts';
import { lengthOf } from './documentLength.ts';

/** A token that stands in a document. The text is a secret: it goes into no link, log or state. */
export class DocumentToken {
	readonly #document: vscode.TextDocument;
	#match: TokenMatch;
	#decoded: DecodedToken | undefined;
	#range: { readonly version: number; readonly range: vscode.Range } | undefined;

	constructor(document: vscode.TextDocument, match: TokenMatch) {
		this.#document = document;
		this.#match = match;
	}

	/** The token itself, joined where it stands over several lines or string literals. */
	get text(): string {
		return this.#match.token;
	}

	/** From its first to behind its last character, with whatever stands between. */
	get range(): vscode.Range {
		const { version } = this.#document;
		if (this.#range?.version !== version) {
			const range = new vscode.Range(this.#document.positionAt(this.#match.start), this.#document.positionAt(this.#match.end));
			this.#range = { version, range };
		}
		return this.#range.range;
	}

	/** Decoded on first use. */
	get decoded(): DecodedToken {
		this.#decoded ??= decode(this.text);
		return this.#decoded;
	}

	/** Follows an edit elsewhere in the document. */
	move(match: TokenMatch): void {
		this.#match = match;
		this.#range = undefined;
	}
}

interface Scan {
	version: number;
	readonly index: TokenIndex;
	tokens: readonly DocumentToken[];
}

/** UTF-16 units up to which a document is scanned by itself; a larger one is scanned when somebody asks for its tokens. */
const maxScannedUnasked = 5_000_000;
/** The same for its longest line: a longer one is minified or data. */
const maxLineUnasked = 500_000;
/** Milliseconds without a further edit after which a change is told. */
const restBeforeTold = 200;

/** The tokens of the open documents. Each document is read once, and after an edit only around it. */
export class DocumentTokens implements vscode.Disposable {
	readonly #scans = new Map<vscode.TextDocument, Scan>();
	/** Which documents are large, as of a version. */
	readonly #sizes = new WeakMap<vscode.TextDocument, { readonly version: number; readonly isLarge: boolean }>();
	readonly #changed = new vscode.EventEmitter<vscode.TextDocument>();
	readonly #asked = new vscode.EventEmitter<vscode.TextDocument>();
	readonly #waiting = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();
	readonly #disposables: vscode.Disposable[];

	constructor() {
		this.#disposables = [
			this.#changed,
			this.#asked,
			vscode.workspace.onDidOpenTextDocument((document) => this.#tell(document)),
			vscode.workspace.onDidChangeTextDocument((event) => this.#follow(event)),
			vscode.workspace.onDidCloseTextDocument((document) => {
				this.#scans.delete(document);
				this.#tell(document);
			}),
		];
		// What is open already is told like what is opened later: nothing is scanned while the extension starts.
		for (const document of vscode.workspace.textDocuments) this.#tell(document);
	}

	/** A document was opened, was closed, or its edits have come to rest: its tokens may be others now. */
	get onDidChange(): vscode.Event<vscode.TextDocument> {
		return this.#changed.event;
	}

	/** Somebody had the tokens of a large document looked for: those who show tokens unasked have not seen them yet. */
	get onDidAsk(): vscode.Event<vscode.TextDocument> {
		return this.#asked.event;
	}

	/** All tokens of the document, in order. */
	in(document: vscode.TextDocument): readonly DocumentToken[] {
		return this.#scan(document).tokens;
	}

	/** Is the document, or one of its lines, too long to be scanned by itself? */
	isLarge(document: vscode.TextDocument): boolean {
		const { version } = document;
		const known = this.#sizes.get(document);
		if (known?.version === version) return known.isLarge;
		const isLarge = lengthOf(document) > maxScannedUnasked || hasLongLine(document);
		this.#sizes.set(document, { version, isLarge });
		return isLarge;
	}

	/** Looks for the tokens of a large document. */
	ask(document: vscode.TextDocument): void {
		this.in(document);
		this.#asked.fire(document);
		this.#changed.fire(document);
	}

	/** The tokens of a document small enough to be scanned by itself; none of a larger one that nobody asked for. */
	inUnasked(document: vscode.TextDocument): readonly DocumentToken[] {
		return this.#mayScanUnasked(document) ? this.in(document) : [];
	}

	/** The token at the position, its end included. */
	at(document: vscode.TextDocument, position: vscode.Position): DocumentToken | undefined {
		const { index, tokens } = this.#scan(document);
		return tokens[index.indexAt(document.offsetAt(position))];
	}

	/** The token at the position of a document small enough to be scanned by itself. */
	atUnasked(document: vscode.TextDocument, position: vscode.Position): DocumentToken | undefined {
		return this.#mayScanUnasked(document) ? this.at(document, position) : undefined;
	}

	dispose(): void {
		for (const timer of this.#waiting.values()) clearTimeout(timer);
		for (const disposable of this.#disposables) disposable.dispose();
		this.#scans.clear();
	}

	#mayScanUnasked(document: vscode.TextDocument): boolean {
		return this.#scans.get(document)?.version === document.version || !this.isLarge(document);
	}

	#scan(document: vscode.TextDocument): Scan {
		const known = this.#scans.get(document);
		if (known?.version === document.version) return known;
		const index = new TokenIndex(document.getText());
		const tokens = index.matches.map((match) => new DocumentToken(document, match));
		const scan = { version: document.version, index, tokens };
		if (!document.isClosed) this.#scans.set(document, scan);
		return scan;
	}

	#follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
		if (contentChanges.length === 0) return;
		const scan = this.#scans.get(document);
		if (scan?.version === document.version - 1) this.#update(document, scan, contentChanges);
		else this.#scans.delete(document);
		this.#tell(document);
	}

	/** Several changes at once, as of several cursors, are followed as one that holds them all. */
	#update(document: vscode.TextDocument, scan: Scan, changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
		const start = Math.min(...changes.map(({ rangeOffset }) => rangeOffset));
		const end = Math.max(...changes.map(({ rangeOffset, rangeLength }) => rangeOffset + rangeLength));
		const added = changes.reduce((sum, { rangeLength, text }) => sum + text.length - rangeLength, 0);
		const read = (from: number, to: number): string =>
			document.getText(new vscode.Range(document.positionAt(from), document.positionAt(to)));
		const { before, after } = scan.index.update({ start, end, length: end - start + added }, { length: lengthOf(document), read });
		const { matches } = scan.index;
		const kept = scan.tokens.slice(0, before);
		const moved = after === 0 ? [] : scan.tokens.slice(-after);
		for (const [number, token] of moved.entries()) {
			const match = matches[matches.length - after + number];
			if (match) token.move(match);
		}
		const found = matches.slice(before, matches.length - after).map((match) => new DocumentToken(document, match));
		scan.tokens = [...kept, ...found, ...moved];
		scan.version = document.version;
	}

	#tell(document: vscode.TextDocument): void {
		clearTimeout(this.#waiting.get(document));
		const timer = setTimeout(() => {
			this.#waiting.delete(document);
			this.#changed.fire(document);
		}, restBeforeTold);
		this.#waiting.set(document, timer);
	}
}

/** Reads no line of a document that is too short to hold a long one. */
function hasLongLine(document: vscode.TextDocument): boolean {
	if (lengthOf(document) <= maxLineUnasked) return false;
	for (let line = 0; line < document.lineCount; line++) {
		if (document.lineAt(line).text.length > maxLineUnasked) return true;
	}
	return false;
}
