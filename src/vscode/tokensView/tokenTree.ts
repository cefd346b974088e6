import * as vscode from 'vscode';
import { tokenKinds } from '../../core/token/kind.ts';
import type { DocumentTokens } from '../documentTokens.ts';
import { tokenLocation } from '../tokenLocation.ts';
import type { ScannedTokens } from '../workspaceScan/scannedTokens.ts';
import { type FoundToken, foundToken } from './foundToken.ts';
import type { FileNode, TokensNode } from './nodes.ts';

/** How the tokens are grouped. */
export type Grouping = 'file' | 'kind';

/** Documents that are no text of the user's: other states of files, and what VS Code itself writes. */
const hiddenSchemes = new Set(['git', 'output', 'vscode', 'comment', 'search-editor']);

/** What the Tokens view shows: the tokens of the open documents as they are now, and those that the last scan has found in other files. */
export class TokenTree {
	readonly #tokens: DocumentTokens;
	readonly #scanned: ScannedTokens;
	/** Versions of large documents in which somebody had tokens looked for. */
	readonly #asked = new WeakMap<vscode.TextDocument, number>();

	constructor(tokens: DocumentTokens, scanned: ScannedTokens) {
		this.#tokens = tokens;
		this.#scanned = scanned;
	}

	/** The children of a node, or the top of the tree. */
	children(node: TokensNode | undefined, grouping: Grouping): readonly TokensNode[] {
		if (node === undefined) return this.#top(grouping);
		if (node.type === 'file') return node.large ? [{ type: 'large-file', uri: node.uri, large: node.large }] : node.tokens;
		if (node.type === 'kind') return node.tokens;
		return node.type === 'skipped' ? node.files : [];
	}

	/** A document was saved: of its file counts what stands in it now. */
	saved(document: vscode.TextDocument): void {
		this.#scanned.saved(document, this.#found(document));
	}

	/** Looks for tokens in a large document. */
	ask(document: vscode.TextDocument): void {
		this.#tokens.ask(document);
		this.#asked.set(document, document.version);
	}

	#top(grouping: Grouping): readonly TokensNode[] {
		const files = this.#files();
		const { skipped } = this.#scanned;
		const rest: TokensNode[] = skipped.length > 0 ? [{ type: 'skipped', files: skipped }] : [];
		if (grouping === 'file') return [...files, ...rest];
		const found = files.flatMap(({ tokens }) => tokens);
		const kinds = [...tokenKinds, undefined].flatMap((kind) => {
			const tokens = found.filter((token) => token.kind === kind);
			return tokens.length > 0 ? [{ type: 'kind' as const, kind, tokens }] : [];
		});
		return [...kinds, ...files.filter(({ large }) => large), ...rest];
	}

	/** Files with tokens, by name; an open document counts as it is, not as it was scanned. */
	#files(): readonly FileNode[] {
		const documents = vscode.workspace.textDocuments.filter(({ uri, isClosed }) => !isClosed && !hiddenSchemes.has(uri.scheme));
		const open = new Set(documents.map(({ uri }) => uri.toString()));
		const files: FileNode[] = [
			...documents.map((document) => this.#node(document)),
			...this.#scanned.besides(open).map(([uri, tokens]) => ({ type: 'file' as const, uri, tokens })),
		];
		return files
			.filter(({ tokens, large }) => tokens.length > 0 || large !== undefined)
			.sort((left, right) => (left.uri < right.uri ? -1 : 1));
	}

	#node(document: vscode.TextDocument): FileNode {
		const tokens = this.#found(document);
		const node = { type: 'file' as const, uri: document.uri.toString(), tokens };
		if (tokens.length > 0 || !this.#tokens.isLarge(document)) return node;
		return { ...node, large: this.#asked.get(document) === document.version ? 'none' : 'not-asked' };
	}

	#found(document: vscode.TextDocument): readonly FoundToken[] {
		return this.#tokens.inUnasked(document).map(({ range, decoded }) => foundToken(tokenLocation(document.uri, range), decoded));
	}
}
