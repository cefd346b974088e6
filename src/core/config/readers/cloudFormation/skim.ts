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
	const others = (resourceBlocks(text) ?? []).filter(({ start, end }) => !readTypes.test(text.slice(start, end)));
	return others.length === 0 ? { text, left: [] } : { text: blanked(text, others), left: others.map(({ name }) => name) };
}
