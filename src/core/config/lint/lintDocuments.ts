import type { TextRange } from '../../token/jsonPlace.ts';
import { ConfigGraph } from '../graph/graph.ts';
import { folderOf } from '../graph/stacks.ts';
import type { ConfigDocument } from '../model/document.ts';
import type { Resource } from '../model/resource.ts';
import { allRules } from '../rules/allRules.ts';
import type { Fix, Profile, Rule, SentenceValues, Severity } from '../rules/rule.ts';
import { acrossCalls } from './acrossCalls.ts';
import { type HeldPlace, heldPlace } from './findingPlace.ts';
import { Suppressions } from './suppressed.ts';

/** What is wanted of a run. */
export interface LintOptions {
	/** By default `recommended`; `strict` is that and more. */
	readonly profile?: Profile;
	/** By the ids of rules: another severity, or none. It holds for a rule of any profile. */
	readonly rules?: ReadonlyMap<string, Severity | 'off'>;
}

/** A place in a document. */
export interface FindingPlace {
	readonly path: string;
	readonly range: TextRange;
}

/** A finding, ready for a face, which says its sentences in the language of the user. */
export interface Finding extends FindingPlace, HeldPlace {
	readonly rule: Rule;
	readonly severity: Severity;
	readonly resource: Resource;
	/** An English sentence of the rule, and what stands in its places. */
	readonly message: string;
	readonly values: SentenceValues;
	/** What the format calls what the sentences call by CloudFormation's names (`FormatNames.words`). */
	readonly names?: ReadonlyMap<string, string>;
	readonly related: readonly FindingPlace[];
	/** None in a file that a tool has written. */
	readonly fixes: readonly Fix[];
}

/**
 * What the rules find in documents that belong together, such as those of a folder, in the order of the documents and their text. Synchronous, and with
 * no memory of earlier runs: whoever edits reads the changed document anew (`readDocument`) and gives all of them again.
 */
export function lintDocuments(
	documents: readonly ConfigDocument[],
	{ profile = 'recommended', rules }: LintOptions = {},
): readonly Finding[] {
	const graph = new ConfigGraph(documents);
	const suppressions = new Map<ConfigDocument, Suppressions>();
	const suppressionsOf = (document: ConfigDocument): Suppressions => {
		const known = suppressions.get(document) ?? new Suppressions(document);
		suppressions.set(document, known);
		return known;
	};
	const beside = new Set(graph.documents.filter(({ format }) => format === 'terraform').map(({ path }) => folderOf(path)));
	/** A state or plan beside its module repeats it: what is wrong is said where it can be mended. */
	const repeats = ({ format, path }: ConfigDocument): boolean => format === 'terraform-state' && beside.has(folderOf(path));
	const findings = allRules.flatMap((rule) => {
		const wish = rules?.get(rule.id);
		if (wish === 'off' || (wish === undefined && profile === 'recommended' && rule.profile === 'strict')) return [];
		const found: Finding[] = [];
		for (const finding of rule.check(graph)) {
			const document = graph.documentOf(finding.resource);
			const place = heldPlace(finding.at);
			if (rule.ofFile === undefined && repeats(document)) continue;
			if (suppressionsOf(document).covers(rule, finding.resource, place.range)) continue;
			found.push({
				rule,
				severity: wish ?? finding.severity ?? rule.severity,
				path: document.path,
				...place,
				resource: finding.resource,
				message: finding.message,
				values: finding.values ?? {},
				...(document.names && { names: document.names.words }),
				related: [
					...(finding.related ?? []).map(({ resource, at }) => ({ path: graph.documentOf(resource).path, range: at })),
					...(place.givenAt ? [place.givenAt] : []),
				],
				fixes: document.generated ? [] : (finding.fixes ?? []).filter(({ edits }) => edits.length > 0),
			});
		}
		return found;
	});
	const order = new Map(documents.map(({ path }, index) => [path, index]));
	return acrossCalls(findings, graph).toSorted(
		(left, right) => (order.get(left.path) ?? 0) - (order.get(right.path) ?? 0) || left.range.start - right.range.start,
	);
}
