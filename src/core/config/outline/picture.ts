import type { TextRange } from '../../token/jsonPlace.ts';
import type { Relation } from '../graph/edgeRows.ts';
import type { ConfigGraph } from '../graph/graph.ts';
import { policiesOf } from '../graph/rolePolicies.ts';
import type { PrincipalTags, Resource, ResourceKind, ShownKind } from '../model/resource.ts';
import { membersOf, memberValues } from '../model/settle.ts';
import { tagsCompared } from '../policy/comparedTags.ts';

/** What a picture has boxes for. */
export type PictureKind = Exclude<ShownKind, 'role-attachment' | 'jwks' | 'discovery'> | 'policy';

/** A box: a resource, or the policies of a role that stand in the role itself. */
export interface PictureNode {
	readonly kind: PictureKind;
	readonly resource: Resource;
	/** Where it stands in the document of the resource. */
	readonly range: TextRange;
}

/** An arrow between two boxes, by their places in the list. */
export interface PictureEdge {
	readonly from: number;
	readonly to: number;
	/** How an identity pool gives a role, or what compares a tag; the kinds of the boxes say the rest. */
	readonly relation?: Relation | 'compared-tag';
}

/** Boxes and arrows. */
export interface Picture {
	readonly nodes: readonly PictureNode[];
	readonly edges: readonly PictureEdge[];
}

/** The way that a sign-in takes, a column a step. */
const columns: readonly (readonly PictureKind[])[] = [
	['identity-provider'],
	['user-pool'],
	['app-client', 'domain', 'resource-server', 'group'],
	['frontend', 'verifier', 'authorizer'],
	['identity-pool'],
	['role'],
	['principal-tags'],
	['policy'],
];

/** The column of a kind, from the left. */
export function columnOf(kind: PictureKind): number {
	return columns.findIndex((kinds) => kinds.includes(kind));
}

/**
 * How a sign-in goes through the resources of a graph: user pool, client, the apps and authorizers that use it, identity pool, roles, tags and policies.
 * Arrows point where a user, token or permission goes, not where the text has the reference.
 */
export function pictureOf(graph: ConfigGraph): Picture {
	const nodes: PictureNode[] = [];
	const numbers = new Map<Resource, number>();
	const edges = new Map<string, PictureEdge>();
	const box = (kind: PictureKind, resource: Resource, range: TextRange): number => nodes.push({ kind, resource, range }) - 1;
	const arrow = (from: number | undefined, to: number | undefined, relation?: PictureEdge['relation']): void => {
		if (from === undefined || to === undefined) return;
		const key = `${from} ${to} ${relation ?? ''}`;
		if (!edges.has(key)) edges.set(key, { from, to, ...(relation && { relation }) });
	};

	const roles = new Set(graph.edges().flatMap(({ to, from }) => (to.kind === 'role' && isCognito(from.kind) ? [to] : [])));
	for (const { from } of graph.edges())
		if (from.kind === 'role' && graph.edgesFrom(from, 'trusted-identity-pool').length > 0) roles.add(from);
	for (const { resources } of graph.documents) {
		for (const resource of resources) {
			const { kind } = resource;
			if (!isDrawn(kind) || (kind === 'role' && !roles.has(resource))) continue;
			numbers.set(resource, box(kind, resource, resource.nameRange));
		}
	}

	for (const { from, to, relation } of graph.edges()) {
		const [source, target] = [numbers.get(from), numbers.get(to)];
		if (relation === 'role' && from.kind === 'group') arrow(source, target);
		else if (relation === 'identity-pool' && from.kind === 'frontend') arrow(source, target);
		else if (relation === 'identity-pool') arrow(target, source);
		else if (relation === 'client') arrow(target, source);
		else if (relation === 'user-pool' && from.kind === 'identity-provider') arrow(source, target);
		// A client or an identity pool leads to it already.
		else if (relation === 'user-pool' && graph.edgesFrom(from, 'client', 'identity-pool').length === 0) arrow(target, source);
		if (from.kind !== 'role-attachment' || to.kind !== 'role') continue;
		for (const pool of graph.namedBy(from, 'identity-pool', 'identity-pool')) arrow(numbers.get(pool), target, relation);
	}
	for (const role of roles) {
		const number = numbers.get(role);
		for (const pool of graph.namedBy(role, 'identity-pool', 'trusted-identity-pool')) {
			const given = [...edges.values()].some(({ from, to }) => from === numbers.get(pool) && to === number);
			if (!given) arrow(numbers.get(pool), number, 'trusted-identity-pool');
		}
		for (const [document, resource] of role.kind === 'role' ? policiesOf(graph, role) : []) {
			const known = resource.kind === 'policy' ? numbers.get(resource) : undefined;
			const policy = known ?? box('policy', resource, resource.kind === 'policy' ? resource.nameRange : document.range);
			if (resource.kind === 'policy') numbers.set(resource, policy);
			arrow(number, policy);
			const compared = new Set(tagsCompared(document).map(({ tag }) => tag.toLowerCase()));
			for (const tags of graph.resources('principal-tags')) {
				if (tagsOf(tags).some((tag) => compared.has(tag))) arrow(numbers.get(tags), policy, 'compared-tag');
			}
		}
	}
	return { nodes, edges: [...edges.values()] };
}

function isDrawn(kind: ResourceKind): kind is PictureKind {
	return kind !== 'policy' && columns.some((kinds) => kinds.some((drawn) => drawn === kind));
}

function isCognito(kind: ResourceKind): boolean {
	return kind === 'role-attachment' || kind === 'group';
}

/** In lower case, as IAM compares them. */
function tagsOf({ properties }: PrincipalTags): readonly string[] {
	return memberValues(properties, 'PrincipalTags').flatMap((map) => membersOf(map).members.map(({ name }) => name.toLowerCase()));
}
