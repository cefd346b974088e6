import type { Profile } from './rule.ts';

/** Files that lie side by side, by path. */
export type ExampleFiles = Readonly<Record<string, string>>;

/** What a rule must find, or must not find. */
export interface RuleExample {
	/** One file, or several by path; a single one is `template.yaml`, or `template.json` where it begins with a brace. */
	readonly files: string | ExampleFiles;
	/** Does git track the files? Not known where it is left out. */
	readonly isTracked?: boolean;
	/** What is special about it, where that is not plain. */
	readonly about?: string;
}

export interface BadExample extends RuleExample {
	/** The texts that the findings stand on, in the order of the files: nothing else may be found by the rule. */
	readonly at: readonly string[];
	/** The file of the first finding after its first fix; that there is no fix where this is left out. */
	readonly fixed?: string;
}

/** Examples of a rule: its tests, and what its page shows. The first of each kind is shown. */
export interface RuleExamples {
	/** Id of the rule. */
	readonly rule: string;
	readonly bad: readonly BadExample[];
	/** In none of them may any rule of the profile, by default of `recommended`, find anything. */
	readonly good: readonly (RuleExample & { readonly profile?: Profile })[];
}
