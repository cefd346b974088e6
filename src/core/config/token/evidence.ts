import { resourceServerOf } from '../../claims/value/scopes.ts';
import { prefixDomains } from '../../cognito/partitions.ts';
import { edgeRows } from '../graph/edgeRows.ts';
import type { ConfigGraph } from '../graph/graph.ts';
import { idIn } from '../graph/ids.ts';
import { itemsAt, valuesAt } from '../model/lookUp.ts';
import type { AppClient, Frontend, UserPool } from '../model/resource.ts';
import { textOf } from '../model/settle.ts';
import type { SettledValue } from '../model/value.ts';
import { customAttributes } from '../rules/schema.ts';
import type { Evidence } from './belonging.ts';
import type { TokenFacts } from './tokenFacts.ts';

/** Where a user pool is named that has that id. */
interface NamedPool {
	readonly id: string;
	readonly path: string;
	readonly value: SettledValue;
}

/** Every id of a user pool that files write out. */
export function poolsNamed(graph: ConfigGraph): readonly NamedPool[] {
	const own = graph.resources('user-pool').flatMap((pool) => {
		const id = pool.id && textOf(pool.id);
		return pool.id === undefined || id === undefined ? [] : [{ id, path: graph.documentOf(pool).path, value: pool.id }];
	});
	const rows = [...edgeRows.filter(({ to }) => to === 'user-pool'), { from: 'frontend', path: 'Authority' } as const];
	const named = rows.flatMap(({ from, path }) =>
		graph.resources(from).flatMap((resource) =>
			valuesAt(resource.properties, path).flatMap((value) => {
				const id = idIn(textOf(value) ?? '', 'user-pool');
				return id === undefined ? [] : [{ id, path: graph.documentOf(resource).path, value }];
			}),
		),
	);
	return [...own, ...named];
}

/** Apps that are configured for the pool or the client of the token. */
function appsOf(graph: ConfigGraph, { pool, client }: TokenFacts): readonly Frontend[] {
	const has = (app: Frontend, path: string, fits: (text: string) => boolean): boolean =>
		valuesAt(app.properties, path).some((value) => fits(textOf(value) ?? ''));
	return graph
		.resources('frontend')
		.filter(
			(app) =>
				(client !== undefined && has(app, 'UserPoolClientId', (text) => text === client)) ||
				(pool !== undefined &&
					['UserPoolId', 'Authority'].some((path) => has(app, path, (text) => idIn(text, 'user-pool') === pool.userPoolId))),
		);
}

/** Clients that have a callback of an app which is configured as the token's client; with the file of the app. Addresses of this machine are everybody's. */
export function* callbackClients(graph: ConfigGraph, facts: TokenFacts): Generator<readonly [client: AppClient, path: string]> {
	for (const app of graph.resources('frontend')) {
		if (!valuesAt(app.properties, 'UserPoolClientId').some((value) => facts.client !== undefined && textOf(value) === facts.client))
			continue;
		const own = new Set(
			itemsAt(app.properties, 'RedirectSignIn')
				.items.flatMap((item) => textOf(item) ?? [])
				.filter(isPublicAddress),
		);
		const sharing = graph
			.resources('app-client')
			.filter((client) => itemsAt(client.properties, 'CallbackURLs').items.some((item) => own.has(textOf(item) ?? '')));
		const [client, ...others] = sharing;
		if (client !== undefined && others.length === 0) yield [client, graph.documentOf(app).path];
	}
}

/** Pools whose domain an app of the token names; with the file of the app. */
export function* domainPools(graph: ConfigGraph, facts: TokenFacts): Generator<readonly [pool: UserPool, path: string]> {
	for (const app of appsOf(graph, facts)) {
		const hosts = valuesAt(app.properties, 'OAuthDomain').flatMap(
			(value) =>
				textOf(value)
					?.replace(/^https?:\/\//, '')
					.split('/')[0] ?? [],
		);
		for (const domain of graph.resources('domain')) {
			const names = valuesAt(domain.properties, 'Domain').flatMap((value) => textOf(value) ?? []);
			const isNamed = names.some((name) => hosts.some((host) => host === name || isPrefixDomain(host, name, facts)));
			if (!isNamed) continue;
			for (const pool of graph.namedBy(domain, 'user-pool', 'user-pool')) yield [pool, graph.documentOf(app).path];
		}
	}
}

function isPrefixDomain(host: string, prefix: string, { pool }: TokenFacts): boolean {
	return pool !== undefined && prefixDomains.some((domain) => host === `${prefix}.auth.${pool.region}.${domain}`);
}

/** The only pool that files declare without its id, while they name no other pool than the token's. */
export function onlyPool(graph: ConfigGraph, { pool }: TokenFacts, nameless: readonly UserPool[]): Evidence | undefined {
	const [resource, ...others] = nameless;
	if (resource === undefined || others.length > 0) return undefined;
	return poolsNamed(graph).every(({ id }) => id === pool?.userPoolId) ? { code: 'pool-only', resource } : undefined;
}

/** Of several pools the only one that has what stands in the token: its resource servers, its custom attributes, its groups. */
export function poolsByContent(graph: ConfigGraph, facts: TokenFacts, nameless: readonly UserPool[]): Evidence | undefined {
	const servers = facts.scopes.flatMap((scope) => resourceServerOf(scope) ?? []);
	const serversOf = (pool: UserPool): readonly string[] => namesAt(graph.naming(pool, 'resource-server', 'user-pool'), 'Identifier');
	const groupsOf = (pool: UserPool): readonly string[] => namesAt(graph.naming(pool, 'group', 'user-pool'), 'GroupName');
	const attributesOf = ({ properties }: UserPool): readonly string[] => customAttributes(properties).attributes.map(({ name }) => name);
	return (
		onlyWith('pool-by-scope', servers, nameless, serversOf) ??
		onlyWith('pool-by-attribute', facts.attributes, nameless, attributesOf) ??
		onlyWith('pool-by-group', facts.groups, nameless, groupsOf)
	);
}

function onlyWith(
	code: Evidence['code'],
	wanted: readonly string[],
	pools: readonly UserPool[],
	namesOf: (pool: UserPool) => readonly string[],
): Evidence | undefined {
	const [by] = wanted;
	if (by === undefined) return undefined;
	const [resource, ...others] = pools.filter((pool) => wanted.every((name) => namesOf(pool).includes(name)));
	return resource === undefined || others.length > 0 ? undefined : { code, resource, by };
}

function namesAt(resources: readonly { readonly properties: UserPool['properties'] }[], path: string): readonly string[] {
	return resources.flatMap(({ properties }) => valuesAt(properties, path).flatMap((value) => textOf(value) ?? []));
}

/** An address that is not of the machine it is opened on. */
function isPublicAddress(text: string): boolean {
	return URL.canParse(text) && !/^(?:localhost|127\.0\.0\.1|\[::1\])$/.test(new URL(text).hostname);
}
