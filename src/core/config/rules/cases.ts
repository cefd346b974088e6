import type { ConfigGraph } from '../graph/graph.ts';
import type { Resource, ResourceKind, ResourceOf } from '../model/resource.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../model/value.ts';
import type { RuleFinding } from './rule.ts';

/** One answer to one condition of a template. */
interface Answer {
	readonly condition: string;
	readonly holds: boolean;
}

/**
 * A template with one of its conditions decided: what stands under it has no alternatives any more. What any other condition decides is unknown, so that
 * nothing is concluded from two conditions that may never hold together.
 */
export class Case {
	readonly #answer: Answer | undefined;
	readonly #settled = new Map<MapValue, MapValue>();

	constructor(answer?: Answer) {
		this.#answer = answer;
	}

	/** What a resource has in this case: itself, where no condition has to do with it. */
	properties({ properties }: Resource): MapValue {
		if (!isConditional(properties)) return properties;
		const before = this.#settled.get(properties);
		if (before !== undefined) return before;
		const settled = this.#map(properties, properties.condition);
		this.#settled.set(properties, settled);
		return settled;
	}

	/** As the template names it; undefined where it decides nothing. */
	get condition(): string | undefined {
		return this.#answer && (this.#answer.holds ? this.#answer.condition : `!${this.#answer.condition}`);
	}

	#map(map: MapValue, under: string | undefined): MapValue {
		const members = new Map<string, ConfigMember>();
		for (const [name, member] of map.members) members.set(name, { ...member, value: this.#settle(member.value, under) });
		return { ...map, members };
	}

	#settle(value: ConfigValue, under: string | undefined): ConfigValue {
		if (value.type === 'alternatives') {
			const arm = value.arms.find(({ condition }) => condition !== undefined && condition === this.condition);
			return arm === undefined ? { type: 'unknown', why: 'computed', range: value.range } : this.#settle(arm, arm.condition);
		}
		const condition = value.condition ?? under;
		if (value.type === 'map') return { ...this.#map(value, condition), ...(condition !== undefined && { condition }) };
		if (value.type !== 'list') return condition === undefined ? value : { ...value, condition };
		return { ...value, items: value.items.map((item) => this.#settle(item, condition)), ...(condition !== undefined && { condition }) };
	}
}

/** By the properties of a resource: does a condition decide anything in them? */
const conditional = new WeakMap<MapValue, boolean>();

function isConditional(properties: MapValue): boolean {
	const before = conditional.get(properties);
	if (before !== undefined) return before;
	const is = hasCondition(properties);
	conditional.set(properties, is);
	return is;
}

function hasCondition(value: ConfigValue): boolean {
	if (value.condition !== undefined || value.type === 'alternatives') return true;
	if (value.type === 'list') return value.items.some(hasCondition);
	if (value.type !== 'map') return false;
	for (const member of value.members.values()) if (hasCondition(member.value)) return true;
	return false;
}

/** The cases of each resource, as long as the graph is looked at: every rule asks for the same ones. */
const known = new WeakMap<ConfigGraph, Map<Resource, readonly Case[]>>();

/** The cases that make a difference to a resource or to the user pool that it names: one alone where no condition does. */
function casesOf(graph: ConfigGraph, resource: Resource): readonly Case[] {
	const ofGraph = known.get(graph) ?? new Map<Resource, readonly Case[]>();
	known.set(graph, ofGraph);
	const before = ofGraph.get(resource);
	if (before !== undefined) return before;
	const cases = decide(conditionsOf([resource, ...graph.namedBy(resource, 'user-pool', 'user-pool')]));
	ofGraph.set(resource, cases);
	return cases;
}

function decide(conditions: ReadonlySet<string>): readonly Case[] {
	if (conditions.size === 0) return [new Case()];
	return [...conditions].flatMap((condition) => [new Case({ condition, holds: true }), new Case({ condition, holds: false })]);
}

function conditionsOf(resources: readonly Resource[]): ReadonlySet<string> {
	const names = new Set<string>();
	for (const { properties } of resources) if (isConditional(properties)) collectConditions(properties, names);
	return names;
}

function collectConditions(value: ConfigValue, names: Set<string>): void {
	if (value.type === 'alternatives') {
		for (const arm of value.arms) {
			if (arm.condition !== undefined) names.add(arm.condition.replace(/^!/, ''));
			collectConditions(arm, names);
		}
	} else if (value.type === 'list') for (const item of value.items) collectConditions(item, names);
	else if (value.type === 'map') for (const member of value.members.values()) collectConditions(member.value, names);
}

/** What a check is given. */
export interface Checked<Kind extends ResourceKind> {
	readonly resource: ResourceOf<Kind>;
	/** The properties of the resource in this case. */
	readonly properties: MapValue;
	/** Those of another one. */
	readonly of: (other: Resource) => MapValue;
	/** The case, by its condition: what `of` gives is the same wherever this is. */
	readonly condition: string | undefined;
	readonly graph: ConfigGraph;
}

/** A finding in the resource that is checked, unless it names another one. */
export type CaseFinding = Omit<RuleFinding, 'resource'> & Partial<Pick<RuleFinding, 'resource'>>;

/**
 * A check that looks at each resource of a kind, in each case that makes a difference to it or to the user pool that it names, and says everything once.
 * A finding of some cases only is said with the condition.
 */
export function inEachCase<Kind extends ResourceKind>(
	kind: Kind,
	find: (checked: Checked<Kind>) => Iterable<CaseFinding>,
): (graph: ConfigGraph) => Iterable<RuleFinding> {
	return function* check(graph) {
		for (const resource of graph.resources(kind)) {
			const found = new Map<string, { readonly finding: CaseFinding; readonly conditions: (string | undefined)[] }>();
			for (const one of casesOf(graph, resource)) {
				const of = (other: Resource): MapValue => one.properties(other);
				for (const finding of find({ resource, properties: of(resource), of, condition: one.condition, graph })) {
					const key = JSON.stringify([rangeOf(finding.at), finding.message, finding.values]);
					const before = found.get(key);
					if (before === undefined) found.set(key, { finding, conditions: [one.condition] });
					else before.conditions.push(one.condition);
				}
			}
			for (const { finding, conditions } of found.values()) yield { resource, ...finding, at: placed(finding.at, conditions) };
		}
	};
}

function rangeOf(at: RuleFinding['at']): { readonly start: number; readonly end: number } {
	return 'range' in at ? at.range : at;
}

/** What is found whichever way a condition goes does not depend on it. */
function placed(at: RuleFinding['at'], conditions: readonly (string | undefined)[]): RuleFinding['at'] {
	const deciding = conditions.find((condition) => condition !== undefined && !conditions.includes(opposite(condition)));
	if (deciding === undefined || conditions.length > 1) return at;
	return 'range' in at ? { condition: deciding, ...at } : { type: 'absent', range: at, condition: deciding };
}

function opposite(condition: string): string {
	return condition.startsWith('!') ? condition.slice(1) : `!${condition}`;
}
