import type * as vscode from 'vscode';
import type { FoundToken } from '../tokensView/foundToken.ts';
import type { SkippedFile, WorkspaceScan } from './scanWorkspace.ts';

/** What the last scan of the workspace has found, as far as it still stands there. In memory only, and without the tokens themselves. */
export class ScannedTokens {
	#scan: WorkspaceScan | undefined;

	/** The files that it did not read. */
	get skipped(): readonly SkippedFile[] {
		return this.#scan?.skipped ?? [];
	}

	/** Files by URI with their tokens, apart from these. */
	besides(uris: ReadonlySet<string>): readonly (readonly [uri: string, tokens: readonly FoundToken[]])[] {
		return [...(this.#scan?.tokens ?? [])].filter(([uri]) => !uris.has(uri));
	}

	/** Replaces what the last scan has found. */
	show(scan: WorkspaceScan): void {
		this.#scan = scan;
	}

	/** What a scan has found in a file is what stands in it now. */
	saved({ uri }: vscode.TextDocument, tokens: readonly FoundToken[]): void {
		this.#scan?.tokens.set(uri.toString(), tokens);
	}

	/** Files that a scan may have read are gone. */
	removed(files: readonly vscode.Uri[]): void {
		for (const file of files) this.#scan?.tokens.delete(file.toString());
	}
}
