import type { TextRange } from '../../token/jsonPlace.ts';
import type { ConfigDocument } from '../model/document.ts';
import { addTo } from '../model/keyed.ts';
import { valuesAt } from '../model/lookUp.ts';
import type { Resource, ResourceKind, ResourceOf } from '../model/resource.ts';
import { textOf } from '../model/settle.ts';
import type { ConfigValue, ReferenceValue, SettledValue } from '../model/value.ts';
import { trustedAudiences } from '../policy/trust.ts';
import { edgeRows, type Relation } from './edgeRows.ts';
import { idIn } from './ids.ts';
import { readTogether } from './readTogether.ts';
import { Stacks } from './stacks.ts';

/** What a value names: a resource, or an id of one that is not in these files, or something that nobody knows. */
export interface Link<Kind extends ResourceKind = ResourceKind> {
	readonly value: SettledValue;
	readonly target?: ResourceOf<Kind>;
	/** As a literal says it, or as the resource does. */
	readonly id?: string;
}

/** That one resource names another, and where it does. */
export interface Edge {
	readonly from: Resource;
	readonly to: Resource;
	readonly relation: Relation;
	readonly value: SettledValue;
}

/**
 * What connects the resources of documents that belong together: those of a folder or a stack. References are followed, ids that are written out are
 * found again; nothing is concluded from names that look alike.
 */
export class ConfigGraph {
	/** In the order in which they were given; those that make one whole are read as that, so that they may differ from what was given. */
	readonly documents: readonly ConfigDocument[];
	readonly #stacks: Stacks;
	readonly #documentOf = new Map<Resource, ConfigDocument>();
	readonly #byKind = new Map<ResourceKind, Resource[]>();
	/** By kind and id. */
	readonly #byId = new Map<string, Resource>();
	readonly #from = new Map<Resource, Edge[]>();
	readonly #to = new Map<Resource, Edge[]>();

	constructor(documents: readonly ConfigDocument[]) {
		this.documents = readTogether(documents);
		this.#stacks = new Stacks(this.documents);
		for (const document of this.documents) {
			for (const resource of document.resources) {
				this.#documentOf.set(resource, document);
				addTo(this.#byKind, resource.kind, resource);
				const id = resource.id && textOf(resource.id);
				if (id !== undefined) this.#byId.set(`${resource.kind} ${id}`, resource);
			}
		}
		for (const document of this.documents) for (const resource of document.resources) this.#connect(resource);
	}

	/** All resources of a kind, in the order of the documents. */
	resources<Kind extends ResourceKind>(kind: Kind): readonly ResourceOf<Kind>[] {
		return (this.#byKind.get(kind) ?? []).filter((resource) => isOfKind(resource, kind));
	}

	/** The document that has the resource. */
	documentOf(resource: Resource): ConfigDocument {
		const document = this.#documentOf.get(resource);
		if (document === undefined) throw new Error('The resource is of another graph.');
		return document;
	}

	/** What a value of a resource names, taken as the name of something of that kind. */
	link<Kind extends ResourceKind>(value: SettledValue, kind: Kind, of: Resource): Link<Kind> {
		const named = referencesIn(value).flatMap((reference) => this.#stacks.find(reference.to, this.documentOf(of), of) ?? []);
		const target = named.find((resource) => isOfKind(resource, kind));
		if (target !== undefined) return { value, target, ...idOf(target) };
		const literal = textOf(value);
		const id = literal === undefined ? undefined : idIn(literal, kind);
		if (id === undefined) return { value };
		const known = this.#byId.get(`${kind} ${id}`);
		return { value, id, ...(known && isOfKind(known, kind) && { target: known }) };
	}

	/** What the values at a path of its properties name (`valuesAt`). */
	links<Kind extends ResourceKind>(of: Resource, path: string, kind: Kind): readonly Link<Kind>[] {
		return valuesAt(of.properties, path).map((value) => this.link(value, kind, of));
	}

	/** The resource that a reference means, of whichever kind. */
	referenced({ to }: ReferenceValue, from: Resource): Resource | undefined {
		return this.#stacks.find(to, this.documentOf(from), from);
	}

	/** The resources that references beside the resources of a document (`ConfigDocument.references`) mean, and where they stand. */
	namedBeside(document: ConfigDocument): readonly { readonly target: Resource; readonly range: TextRange }[] {
		return (document.references ?? []).flatMap((reference) => {
			const target = this.#stacks.find(reference.to, document, reference);
			return target === undefined ? [] : [{ target, range: reference.range }];
		});
	}

	/** Whether two links lead to one thing: undefined where that is not known, as between a template and ids that are written out. */
	isSame<Kind extends ResourceKind>(left: Link<Kind>, right: Link<Kind>): boolean | undefined {
		if (left.id !== undefined && right.id !== undefined) return left.id === right.id;
		if (left.target === undefined || right.target === undefined) return undefined;
		if (left.target === right.target) return true;
		return this.#isOneStack(left.target, right.target) ? false : undefined;
	}

	/**
	 * Are two resources deployed together, for certain, and with nothing beside them that these files do not have: of one document, or of one Terraform
	 * module and those that it calls?
	 */
	isWholeStack(left: Resource, right: Resource): boolean {
		return this.#isOneStack(left, right) && !this.isPartial(left);
	}

	/** May other files add to the stack of the resource (`ConfigDocument.partial`)? */
	isPartial(resource: Resource): boolean {
		return this.documentOf(resource).partial === true;
	}

	/** Edges that begin at a resource. */
	edgesFrom(resource: Resource, ...relations: readonly Relation[]): readonly Edge[] {
		return ofRelations(this.#from.get(resource), relations);
	}

	/** Edges that lead to a resource. */
	edgesTo(resource: Resource, ...relations: readonly Relation[]): readonly Edge[] {
		return ofRelations(this.#to.get(resource), relations);
	}

	/** The resources of a kind that name it, each once: the clients of a user pool, the attachments and tags of an identity pool. */
	naming<Kind extends ResourceKind>(resource: Resource, kind: Kind, ...relations: readonly Relation[]): readonly ResourceOf<Kind>[] {
		const found = this.edgesTo(resource, ...relations).map(({ from }) => from);
		return [...new Set(found)].filter((from) => isOfKind(from, kind));
	}

	/** The resources of a kind that it names, each once: the user pool of a client, the roles of an attachment. */
	namedBy<Kind extends ResourceKind>(resource: Resource, kind: Kind, ...relations: readonly Relation[]): readonly ResourceOf<Kind>[] {
		const found = this.edgesFrom(resource, ...relations).map(({ to }) => to);
		return [...new Set(found)].filter((to) => isOfKind(to, kind));
	}

	/** Every edge, in the order of the documents. */
	edges(): readonly Edge[] {
		return [...this.#from.values()].flat();
	}

	/** What a resource is deployed with: the same for two resources of one stack, and for no others. */
	stackOf(resource: Resource): string | ConfigDocument {
		return resource.stack ?? this.documentOf(resource);
	}

	#isOneStack(left: Resource, right: Resource): boolean {
		return this.stackOf(left) === this.stackOf(right);
	}

	#connect(from: Resource): void {
		for (const row of edgeRows) {
			if (row.from !== from.kind) continue;
			for (const value of valuesAt(from.properties, row.path)) this.#add(from, value, row.to, row.relation);
		}
		if (from.kind !== 'role' || from.trust === undefined) return;
		for (const value of trustedAudiences(from.trust)) this.#add(from, value, 'identity-pool', 'trusted-identity-pool');
	}

	#add(from: Resource, value: SettledValue, kind: ResourceKind, relation: Relation): void {
		const { target } = this.link(value, kind, from);
		if (target === undefined) return;
		const edge = { from, to: target, relation, value };
		addTo(this.#from, from, edge);
		addTo(this.#to, target, edge);
	}
}

function isOfKind<Kind extends ResourceKind>(resource: Resource, kind: Kind): resource is ResourceOf<Kind> {
	return resource.kind === kind;
}

function referencesIn(value: ConfigValue): readonly ReferenceValue[] {
	if (value.type === 'reference') return [value];
	return value.type === 'text' ? value.parts.filter((part): part is ReferenceValue => part.type === 'reference') : [];
}

function idOf({ id }: Resource): { readonly id?: string } {
	const text = id && textOf(id);
	return text === undefined ? {} : { id: text };
}

function ofRelations(edges: readonly Edge[] = [], relations: readonly Relation[]): readonly Edge[] {
	return relations.length === 0 ? edges : edges.filter(({ relation }) => relations.includes(relation));
}
