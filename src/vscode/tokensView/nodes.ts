import type { TokenKind } from '../../core/token/kind.ts';
import type { SkippedFile } from '../workspaceScan/scanWorkspace.ts';
import type { FoundToken } from './foundToken.ts';

/** A file and its tokens. */
export interface FileNode {
	readonly type: 'file';
	readonly uri: string;
	readonly tokens: readonly FoundToken[];
	/** Too large to be looked through by itself, and nobody has asked for it yet or there is none. */
	readonly large?: 'not-asked' | 'none';
}

/** A kind and all tokens of it. */
export interface KindNode {
	readonly type: 'kind';
	readonly kind: TokenKind | undefined;
	readonly tokens: readonly FoundToken[];
}

/** The offer to look through a large file. */
export interface LargeFileNode {
	readonly type: 'large-file';
	readonly uri: string;
	readonly large: 'not-asked' | 'none';
}

/** The files that a scan did not read. */
export interface SkippedNode {
	readonly type: 'skipped';
	readonly files: readonly SkippedFile[];
}

/** Anything that stands in the Tokens view. */
export type TokensNode = FileNode | KindNode | LargeFileNode | SkippedNode | SkippedFile | FoundToken;
