import type { Relation } from '../graph/edgeRows.ts';
import type { ConfigGraph } from '../graph/graph.ts';
import type { Resource, ResourceKind, ShownKind } from '../model/resource.ts';

/** A resource of a kind that people are shown. */
export type ShownResource = Extract<Resource, { readonly kind: ShownKind }>;

/** A resource in the outline, with what hangs on it. */
export interface OutlineNode {
	readonly resource: ShownResource;
	/** How it hangs on the one above, where its kind alone does not say it. */
	readonly relation?: Relation;
	readonly children: readonly OutlineNode[];
}

/** What hangs on a user pool, in this order. */
const ofPool = [
	'app-client',
	'domain',
	'resource-server',
	'identity-provider',
	'group',
	'authorizer',
	'frontend',
	'verifier',
	'discovery',
] as const;
/** What names an app client; a verifier or front end that does is not shown beside the client again. */
const ofClient = ['authorizer', 'frontend', 'verifier'] as const;
const attached = ['authenticated-role', 'guest-role', 'mapped-role'] as const;

/**
 * The resources of a graph as a tree: user pools with their clients and what uses those, identity pools with their roles and tags, then what hangs on
 * nothing that these files have. A resource that hangs on several stands under each. Roles that nothing of Cognito names are left out.
 */
export function outlineOf(graph: ConfigGraph): readonly OutlineNode[] {
	const placed = new Set<Resource>();
	const leaf = (resource: ShownResource, relation?: Relation, children: readonly OutlineNode[] = []): OutlineNode => {
		placed.add(resource);
		return { resource, ...(relation && { relation }), children };
	};
	const naming = (resource: Resource, kinds: readonly ShownKind[], ...relations: readonly Relation[]): readonly ShownResource[] =>
		kinds.flatMap((kind) => graph.naming(resource, kind, ...relations)).filter(isShown);

	const client = (resource: ShownResource): OutlineNode =>
		leaf(
			resource,
			undefined,
			naming(resource, ofClient, 'client').map((user) => leaf(user)),
		);
	const pools = graph.resources('user-pool').map((pool) => {
		const children = naming(pool, ofPool, 'user-pool').flatMap((resource): readonly OutlineNode[] => {
			if (resource.kind === 'app-client') return [client(resource)];
			if (resource.kind !== 'group') return placed.has(resource) ? [] : [leaf(resource)];
			return [
				leaf(
					resource,
					undefined,
					graph.namedBy(resource, 'role', 'role').map((role) => leaf(role)),
				),
			];
		});
		return leaf(pool, undefined, children);
	});
	const identityPools = graph.resources('identity-pool').map((pool) => {
		const attachments = graph.naming(pool, 'role-attachment', 'identity-pool');
		for (const attachment of attachments) placed.add(attachment);
		const roles = attached.flatMap((relation) =>
			attachments.flatMap((attachment) => graph.namedBy(attachment, 'role', relation).map((role) => leaf(role, relation))),
		);
		const trusting = graph.naming(pool, 'role', 'trusted-identity-pool').filter((role) => !placed.has(role));
		return leaf(pool, undefined, [
			...roles,
			...trusting.map((role) => leaf(role, 'trusted-identity-pool')),
			...naming(pool, ['principal-tags'], 'identity-pool').map((tags) => leaf(tags)),
			...naming(pool, ['frontend'], 'identity-pool').flatMap((app) => (placed.has(app) ? [] : [leaf(app)])),
		]);
	});
	const rest = graph.documents
		.flatMap(({ resources }) => resources)
		.filter(isShown)
		.filter((resource) => resource.kind !== 'role' && !placed.has(resource));
	return [...pools, ...identityPools, ...rest.map((resource) => (resource.kind === 'app-client' ? client(resource) : leaf(resource)))];
}

const hidden: ReadonlySet<ResourceKind> = new Set<ResourceKind>(['policy', 'supporting']);

function isShown(resource: Resource): resource is ShownResource {
	return !hidden.has(resource.kind);
}
