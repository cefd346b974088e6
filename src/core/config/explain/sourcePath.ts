import { getLocation } from 'jsonc-parser';

/** Where in a file somebody writes: the names down to there, with `[]` for an item of a list. */
export interface SourcePath {
	readonly path: readonly string[];
	/** An item of a list may be a value, or begin with a name. */
	readonly wants: 'name' | 'value' | 'item';
	/** The quote that stands before it in YAML. */
	readonly quote?: string;
}

/** The path of a place in a text in JSON, finished or not. */
export function jsonPathAt(text: string, offset: number): SourcePath {
	const { path, isAtPropertyKey } = getLocation(text, offset);
	const steps = path.map((step) => (typeof step === 'number' ? '[]' : step));
	return isAtPropertyKey ? { path: steps.slice(0, -1), wants: 'name' } : { path: steps, wants: 'value' };
}
