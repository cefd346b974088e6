import type { ConfigMember } from '../model/value.ts';

/** A block of a text as it was read. */
export interface ReadBlock {
	/** Where in the text the block began: what was read stands there. */
	readonly at: number;
	readonly member: ConfigMember;
}

/**
 * What was read of the resources of a template in YAML, by their text: while somebody edits one, the others are not read again. Whoever keeps a document
 * keeps its memory, and gives it whenever the document is read anew.
 */
export class YamlMemory {
	/** Of the last text that was read without a problem, so that it holds no more than that one. */
	blocks: ReadonlyMap<string, ReadBlock> = new Map();
}
