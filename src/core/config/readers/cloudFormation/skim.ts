import { blanked, resourceBlocks } from '../../source/yamlBlocks.ts';
import { resourceTypes } from './resourceTypes.ts';
import { authorizerTypes } from './samAuthorizers.ts';

/** A template in YAML without the resources that nobody reads. */
export interface SkimmedTemplate {
	/** Of the same length: blanks stand where they were, so that every offset holds. */
	readonly text: string;
	/** The logical ids of the resources that were left out. */
	readonly left: readonly string[];
}

/** What a resource holds that is read. */
const readTypes = new RegExp(`(?:${[...resourceTypes.keys(), ...authorizerTypes.keys()].join('|')})(?![\\w:])`);

/**
 * Leaves the resources out whose types are not read: a large template is mostly about other services, and reading YAML takes time. Where the text is
 * not plainly in blocks, line by line, it is left as it is.
 */
export function skim(text: string): SkimmedTemplate {
	const others = (resourceBlocks(text) ?? []).filter(({ start, end }) => {
		const block = text.slice(start, end);
		return !readTypes.test(block) && isClosed(block);
	});
	return others.length === 0 ? { text, left: [] } : { text: blanked(text, others), left: others.map(({ name }) => name) };
}

/** A quote that a value begins with, and that does not end on its line. */
const openQuote = /(?:^|[:,[{]|^[ \t]*-)[ \t]*(["'])(?:(?!\1).)*$/m;

/**
 * Does everything end that begins in a block? Else it reaches into what follows, or the text is broken, which only who reads it can say. Brackets in texts
 * are not told apart: such a block is read, which takes time and is never wrong.
 */
function isClosed(block: string): boolean {
	let [braces, brackets] = [0, 0];
	for (const [mark] of block.matchAll(/[[\]{}]/g)) {
		if (mark === '{') braces++;
		else if (mark === '}') braces--;
		else if (mark === '[') brackets++;
		else brackets--;
	}
	return braces === 0 && brackets === 0 && !openQuote.test(block);
}
