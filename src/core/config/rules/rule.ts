import type { TextRange } from '../../token/jsonPlace.ts';
import type { ConfigGraph } from '../graph/graph.ts';
import type { Resource } from '../model/resource.ts';
import type { ConfigValue } from '../model/value.ts';

/** How bad a finding is, worst first. */
export const severities = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof severities)[number];

/** `recommended` holds what is wrong or dangerous; `strict` adds hygiene. */
export const profiles = ['recommended', 'strict'] as const;
export type Profile = (typeof profiles)[number];

/** Values for the `{name}` places of a sentence. */
export type SentenceValues = Readonly<Record<string, string | number>>;

/** A change of the text of the document that the finding is in. */
export interface TextEdit {
	readonly range: TextRange;
	readonly text: string;
}

/** A change that is safe to make without thinking: it says what was meant, and opens nothing. */
export interface Fix {
	/** An English label of the rule's `fixes`, with its values. */
	readonly title: string;
	readonly values?: SentenceValues;
	readonly edits: readonly TextEdit[];
}

/** Another place that belongs to a finding. */
export interface RelatedPlace {
	readonly resource: Resource;
	readonly at: TextRange;
}

/** What a rule found. */
export interface RuleFinding {
	/** In whose document it is, and whose suppressions count. */
	readonly resource: Resource;
	/** A value, or a place; of a value that holds only by a parameter's default, or under a condition, that is said with it. */
	readonly at: ConfigValue | TextRange;
	/** One of the rule's `messages`. */
	readonly message: string;
	readonly values?: SentenceValues;
	/** Where this one is worse, or less bad, than the rule's findings are. */
	readonly severity?: Severity;
	readonly related?: readonly RelatedPlace[];
	readonly fixes?: readonly Fix[];
}

/** A rule about configuration. The English sentences are the keys of the Japanese ones in `l10n/bundle.l10n.ja.json`. */
export interface Rule {
	/** Stable; it names the rule in suppressions, settings, baselines and in the address of its page. */
	readonly id: string;
	readonly severity: Severity;
	readonly profile: Profile;
	/** What is wrong, as a label. */
	readonly title: string;
	/** Sentences about what was found, by a name of their own. */
	readonly messages: Readonly<Record<string, string>>;
	/** What comes of it. */
	readonly why: string;
	/** What to do. */
	readonly fix: string;
	/** Labels of quick fixes. */
	readonly fixes?: Readonly<Record<string, string>>;
	/** The AWS page, RFC section or advisory. */
	readonly source: string;
	/** Ids of rules of other tools that say the same, for their suppressions: `CKV_AWS_366`, `AwsSolutions-COG7`, `W57`. */
	readonly peers: readonly string[];
	/** It is about the file that the finding is in, such as a state that holds a secret, and not about what is deployed. */
	readonly ofFile?: true;
	/** Silent about what is not known. Order does not matter. */
	readonly check: (graph: ConfigGraph) => Iterable<RuleFinding>;
}

/** Every English sentence of a rule. */
export function ruleSentences({ title, messages, why, fix, fixes = {} }: Rule): readonly string[] {
	return [title, ...Object.values(messages), why, fix, ...Object.values(fixes)];
}
