import type { DocumentProblem } from '../model/problem.ts';
import type { ConfigValue } from '../model/value.ts';

/** A text in JSON or YAML as values: scalars, lists and maps as written, no function evaluated. */
export interface SourceTree {
	/** Undefined where there is nothing, or nothing that may be read. */
	readonly root?: ConfigValue;
	readonly problems: readonly DocumentProblem[];
}
