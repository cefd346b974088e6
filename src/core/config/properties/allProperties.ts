import type { ResourceKind } from '../model/resource.ts';
import { authorizerProperties } from './authorizer.ts';
import { clientProperties } from './client.ts';
import { domainProperties } from './domain.ts';
import { frontendProperties } from './frontend.ts';
import { groupProperties } from './group.ts';
import { identityPoolProperties } from './identityPool.ts';
import { identityProviderProperties } from './identityProvider.ts';
import { principalTagsProperties } from './principalTags.ts';
import { resourceServerProperties } from './resourceServer.ts';
import { roleProperties } from './role.ts';
import { roleAttachmentProperties } from './roleAttachment.ts';
import type { PropertyRow, PropertyTable } from './row.ts';
import { userPoolProperties } from './userPool.ts';
import { verifierProperties } from './verifier.ts';

/** Every table. */
export const propertyTables: readonly PropertyTable[] = [
	userPoolProperties,
	clientProperties,
	domainProperties,
	resourceServerProperties,
	identityProviderProperties,
	groupProperties,
	identityPoolProperties,
	roleAttachmentProperties,
	principalTagsProperties,
	roleProperties,
	authorizerProperties,
	frontendProperties,
	verifierProperties,
];

const tableOf: ReadonlyMap<ResourceKind, PropertyTable> = new Map(propertyTables.map((table) => [table.kind, table]));

/** The properties of a kind; undefined for kinds that people are not shown. */
export function propertyTable(kind: ResourceKind): PropertyTable | undefined {
	return tableOf.get(kind);
}

const byKind: ReadonlyMap<ResourceKind, ReadonlyMap<string, PropertyRow>> = new Map(
	propertyTables.map(({ kind, rows }) => [kind, new Map(rows.map((row) => [row.path, row]))]),
);

/** The row of a property by its path in the table; undefined where the table has none. */
export function propertyRow(kind: ResourceKind, path: string): PropertyRow | undefined {
	return byKind.get(kind)?.get(path);
}

/** Every English sentence of the tables: the keys of every translation. */
export function allPropertySentences(): readonly string[] {
	return propertyTables.flatMap(({ rows }) => rows.flatMap(({ meaning, consequence = [] }) => [meaning, consequence].flat()));
}
