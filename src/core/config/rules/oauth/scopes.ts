import type { ConfigGraph } from '../../graph/graph.ts';
import { itemsAt } from '../../model/lookUp.ts';
import type { AppClient, ResourceServer } from '../../model/resource.ts';
import { memberValues, textOf } from '../../model/settle.ts';
import type { SettledValue } from '../../model/value.ts';
import { signInOf } from '../client/signIn.ts';
import type { Rule } from '../rule.ts';

const messages = {
	scope: 'The resource server {server} has no scope {scope}.',
	server: 'No resource server of the user pool {pool} has the identifier {identifier}.',
};

/** A scope that no resource server declares. */
export const scopeUndeclared: Rule = {
	id: 'oauth-scope-undeclared',
	severity: 'error',
	profile: 'recommended',
	title: 'Scope that no resource server declares',
	messages,
	why: 'The deployment fails, because the scope does not exist.',
	fix: 'Declare the scope in a resource server of the user pool, or write the one that is meant.',
	source: 'Cognito Developer Guide: Scopes, M2M, and resource servers',
	peers: [],
	*check(graph) {
		for (const client of graph.resources('app-client')) {
			for (const at of signInOf(client.properties).scopes.items) {
				const problem = problemOf(graph, client, at);
				if (problem !== undefined) yield { resource: client, at, ...problem };
			}
		}
	},
};

function problemOf(
	graph: ConfigGraph,
	client: AppClient,
	at: SettledValue,
): { readonly message: string; readonly values: Readonly<Record<string, string>> } | undefined {
	const [pool, ...others] = graph.namedBy(client, 'user-pool', 'user-pool');
	if (pool === undefined || others.length > 0) return undefined;
	if (at.type === 'text') {
		const [reference, rest, ...more] = at.parts;
		const server = reference?.type === 'reference' ? graph.referenced(reference, client) : undefined;
		const scope = rest && textOf(rest)?.replace(/^\//, '');
		if (server?.kind !== 'resource-server' || scope === undefined || more.length > 0) return undefined;
		return declares(server, scope) === false ? { message: messages.scope, values: { server: server.name, scope } } : undefined;
	}
	const text = textOf(at) ?? '';
	const slash = text.lastIndexOf('/');
	// In another stack a resource server may still be made before the client.
	if (slash <= 0 || !graph.isWholeStack(pool, client)) return undefined;
	const [identifier, scope] = [text.slice(0, slash), text.slice(slash + 1)];
	const servers = graph.naming(pool, 'resource-server', 'user-pool');
	const named = servers.map((server) => ({
		server,
		identifiers: memberValues(server.properties, 'Identifier').map((value) => textOf(value)),
	}));
	if (named.some(({ identifiers }) => identifiers.includes(undefined))) return undefined;
	const match = named.find(({ identifiers }) => identifiers.includes(identifier));
	if (match === undefined) return { message: messages.server, values: { pool: pool.name, identifier } };
	return declares(match.server, scope) === false ? { message: messages.scope, values: { server: match.server.name, scope } } : undefined;
}

/** Undefined where its scopes are not all known. */
function declares({ properties }: ResourceServer, scope: string): boolean | undefined {
	const { items, complete } = itemsAt(properties, 'Scopes');
	const names = items.flatMap((item) => memberValues(item, 'ScopeName'));
	if (names.some((name) => textOf(name) === scope)) return true;
	return complete && names.every((name) => textOf(name) !== undefined) ? false : undefined;
}
