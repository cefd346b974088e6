import { partitions } from '../../cognito/partitions.ts';
import type { TextRange } from '../../token/jsonPlace.ts';
import type { ConfigGraph, Link } from '../graph/graph.ts';
import { heldPlace } from '../lint/findingPlace.ts';
import { valuesAt } from '../model/lookUp.ts';
import type { AppClient, Resource, UserPool } from '../model/resource.ts';
import { itemsOf, textOf } from '../model/settle.ts';
import type { ConfigValue, ReferenceValue, SettledValue, UnknownValue } from '../model/value.ts';
import type { Belongings } from './belonging.ts';
import type { Statement, StatementCode } from './statement.ts';
import type { TokenFacts } from './tokenFacts.ts';

/** What a statement has beside its words and place. */
type Beside = Omit<Statement, 'code' | 'values' | 'place'>;

/** Texts of a list, as far as they are known once the token says which pool it is. */
export interface KnownTexts {
	readonly texts: readonly string[];
	/** The first of them that is not known, where one is not. */
	readonly unknown?: SettledValue;
	/** All of them are seen and known. */
	readonly complete: boolean;
}

/** A token, the graph that it is held against, and what of that graph it belongs to. */
export class Comparison {
	readonly graph: ConfigGraph;
	readonly facts: TokenFacts;
	readonly belongings: Belongings;

	constructor(graph: ConfigGraph, facts: TokenFacts, belongings: Belongings) {
		this.graph = graph;
		this.facts = facts;
		this.belongings = belongings;
	}

	/** Makes a statement about a place in a resource. */
	say(code: StatementCode, of: Resource, at: ConfigValue | TextRange, values: Statement['values'], beside: Beside = {}): Statement {
		const { path } = this.graph.documentOf(of);
		const { ifInferred, ...rest } = beside;
		return { code, values, place: { path, ...heldPlace(at) }, ...rest, ...(ifInferred && { ifInferred }) };
	}

	/** Says that a value of a resource is not known, and so was not compared. */
	unknown(of: Resource, property: string, value: SettledValue): Statement {
		const why = this.#unknownIn(value);
		const name = why?.name === undefined ? {} : { name: why.name };
		return this.say('value-unknown', of, value, { property, resource: of.name, ...name }, { unknown: why?.why ?? 'computed' });
	}

	/** Is it the token's user pool: yes, no, or undefined where that is not known? */
	isPool({ target, id }: Link<'user-pool'>): boolean | undefined {
		const own = this.facts.pool?.userPoolId;
		if (id !== undefined && own !== undefined) return id === own;
		if (target === undefined) return undefined;
		if (this.belongings.pools.has(target)) return true;
		// Two pools of one template are two pools.
		const document = this.graph.documentOf(target);
		return [...this.belongings.pools.keys()].some((pool) => this.graph.documentOf(pool) === document) ? false : undefined;
	}

	/** Is it the token's app client? As `isPool`. */
	isClient({ target, id }: Link<'app-client'>): boolean | undefined {
		const own = this.facts.client;
		if (id !== undefined && own !== undefined) return id === own;
		if (target === undefined) return undefined;
		if (this.belongings.clients.has(target)) return true;
		const document = this.graph.documentOf(target);
		return [...this.belongings.clients.keys()].some((client) => this.graph.documentOf(client) === document) ? false : undefined;
	}

	/** Does a statement about the resource depend on what was inferred? */
	isInferred(resource: Resource | undefined): boolean {
		if (resource?.kind === 'user-pool') return this.belongings.pools.get(resource) === 'inferred';
		if (resource?.kind === 'app-client') return this.belongings.clients.get(resource) === 'inferred';
		return false;
	}

	/** The text of a value, with references to what the token names as the token has them: `${Users}` is the ID of its pool. */
	textOf(value: SettledValue, of: Resource): string | undefined {
		if (value.type === 'reference') return this.#referred(value, of);
		if (value.type !== 'text') return textOf(value);
		const parts = value.parts.map((part) =>
			part.type === 'reference' ? this.#referred(part, of) : part.type === 'unknown' ? this.#pseudo(part) : textOf(part),
		);
		return parts.includes(undefined) ? undefined : parts.join('');
	}

	/** The texts of all items of the lists at a path of its properties. */
	textsAt(of: Resource, path: string): KnownTexts {
		const lists = valuesAt(of.properties, path);
		const items = lists.map((list) => itemsOf(list));
		const read = items.flatMap((list) => list.items).map((item) => ({ item, text: this.textOf(item, of) }));
		const texts = read.flatMap(({ text }) => text ?? []);
		const unknown = read.find(({ text }) => text === undefined)?.item ?? lists.find((list) => !itemsOf(list).complete);
		return { texts, complete: unknown === undefined, ...(unknown && { unknown }) };
	}

	#referred(reference: ReferenceValue, of: Resource): string | undefined {
		const target = this.graph.referenced(reference, of);
		const { attribute } = reference;
		if (target === undefined) return undefined;
		switch (target.kind) {
			case 'user-pool':
				return this.#ofPool(target, attribute);
			case 'app-client':
				if (attribute !== 'Ref' && attribute !== 'ClientId') return undefined;
				return this.belongings.clients.has(target) ? this.facts.client : target.id && textOf(target.id);
			case 'resource-server':
				return attribute === 'Ref' ? onlyText(valuesAt(target.properties, 'Identifier')) : undefined;
			case 'group':
				return attribute === 'Ref' ? onlyText(valuesAt(target.properties, 'GroupName')) : undefined;
			default:
				return undefined;
		}
	}

	#ofPool(pool: UserPool, attribute: string): string | undefined {
		const { pool: own } = this.facts;
		if (own === undefined || !this.belongings.pools.has(pool)) return undefined;
		if (attribute === 'Ref' || attribute === 'UserPoolId') return own.userPoolId;
		if (attribute === 'ProviderURL') return own.issuer;
		return attribute === 'ProviderName' ? own.issuer.slice('https://'.length) : undefined;
	}

	/** What a deployment fills in: the stack is taken to be in the Region of the token's pool. */
	#pseudo({ why, name }: UnknownValue): string | undefined {
		const { pool } = this.facts;
		if (why !== 'pseudo-parameter' || pool === undefined) return undefined;
		if (name === 'AWS::Region') return pool.region;
		return name === 'AWS::URLSuffix' ? partitions[pool.partition].domain : undefined;
	}

	#unknownIn(value: SettledValue): UnknownValue | undefined {
		if (value.type === 'unknown') return value;
		if (value.type === 'text') return value.parts.find((part): part is UnknownValue => part.type === 'unknown');
		if (value.type !== 'list') return undefined;
		return value.items.find((item): item is UnknownValue => item.type === 'unknown');
	}
}

/** The text, where there is exactly one possible value and it is known. */
export function onlyText(values: readonly SettledValue[]): string | undefined {
	const [only, ...others] = values;
	return only === undefined || others.length > 0 ? undefined : textOf(only);
}

/** The pools of a client, where the files have them. */
export function poolsOf(graph: ConfigGraph, client: AppClient): readonly UserPool[] {
	return graph.namedBy(client, 'user-pool', 'user-pool');
}
