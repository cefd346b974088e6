import type { ConfigGraph } from '../../graph/graph.ts';
import { itemsAt, valuesAt } from '../../model/lookUp.ts';
import type { AppClient, Authorizer, Resource, ResourceServer } from '../../model/resource.ts';
import { itemsOf, textOf } from '../../model/settle.ts';
import type { SettledValue } from '../../model/value.ts';
import { inEachCase } from '../cases.ts';
import { signInOf } from '../client/signIn.ts';
import { textAt, textsAt, valueAt } from '../known.ts';
import type { Rule } from '../rule.ts';

/** What is made before a resource, as `DependsOn` says, and what may be named there is not always known. */
function dependsOn({ attributes }: Resource, address: string): boolean {
	const { items, complete } = itemsOf(valueAt(attributes, 'DependsOn'));
	return !complete || items.some((item) => textOf(item) === address);
}

/** Does a value hold a reference, which the deployment takes for an order? */
function refersTo(value: SettledValue, address: string): boolean {
	if (value.type === 'reference') return value.to === address;
	return value.type === 'text' && value.parts.some((part) => part.type === 'reference' && part.to === address);
}

/** The server in the client's own template whose scope is written out. */
function serverOf(graph: ConfigGraph, client: AppClient, scope: string): ResourceServer | undefined {
	const [pool] = graph.namedBy(client, 'user-pool', 'user-pool');
	return graph.resources('resource-server').find((server) => {
		const identifier = textOf(valuesAt(server.properties, 'Identifier')[0] ?? server.properties);
		const isSamePool = pool !== undefined && graph.namedBy(server, 'user-pool', 'user-pool').includes(pool);
		return identifier !== undefined && isSamePool && graph.isWholeStack(server, client) && scope.startsWith(`${identifier}/`);
	});
}

const orderMessages = {
	race: 'Nothing makes the deployment create the resource server {server} before the client {client}, which names its scope {scope}.',
};

/** A client that may be made before its scopes. */
export const oauthScopeMissingDependson: Rule = {
	id: 'oauth-scope-missing-dependson',
	severity: 'warning',
	profile: 'recommended',
	title: 'Client may be made before its scopes',
	messages: orderMessages,
	why: 'A scope that is written out is no order: the deployment fails whenever the client comes first.',
	fix: 'Refer to the resource server in the scope (!Sub, or scope_identifiers in Terraform), or name it in DependsOn.',
	source: 'CloudFormation User Guide: DependsOn attribute',
	peers: [],
	check: inEachCase('app-client', function* ({ resource, properties, graph }) {
		const { scopes } = signInOf(properties);
		for (const item of scopes.items) {
			const scope = textOf(item);
			const server = scope === undefined || item.type !== 'scalar' ? undefined : serverOf(graph, resource, scope);
			if (scope === undefined || server === undefined || dependsOn(resource, server.address)) continue;
			if (scopes.items.some((other) => refersTo(other, server.address))) continue;
			yield {
				at: item,
				message: orderMessages.race,
				values: { server: server.name, client: resource.name, scope },
				related: [{ resource: server, at: server.nameRange }],
			};
		}
	}),
};

const unusedMessages = { unused: 'No client and no API of these files uses the scope {scope}.' };

/** The scopes that anything in the graph names; undefined where some are not known. */
function usedScopes(graph: ConfigGraph): readonly SettledValue[] | undefined {
	const users: readonly (readonly [Resource, string])[] = [
		...graph.resources('app-client').map((client) => [client, 'AllowedOAuthScopes'] as const),
		...graph.resources('supporting').map((one) => [one, 'AuthorizationScopes'] as const),
		...graph.resources('authorizer').map((one: Authorizer) => [one, 'AuthorizationScopes'] as const),
	];
	const lists = users.map(([user, path]) => itemsAt(user.properties, path));
	return lists.every(({ complete }) => complete) ? lists.flatMap(({ items }) => items) : undefined;
}

/** A scope for nobody. */
export const oauthScopeUnused: Rule = {
	id: 'oauth-scope-unused',
	severity: 'hint',
	profile: 'strict',
	title: 'Scope that nobody uses',
	messages: unusedMessages,
	why: 'A scope that is not asked for protects nothing, and readers look for what it does.',
	fix: 'Take the scope away, or let a client have it. Clients of other stacks are not seen here.',
	source: 'Cognito Developer Guide: Scopes, M2M, and resource servers',
	peers: [],
	check: inEachCase('resource-server', function* ({ resource, properties, graph }) {
		if (graph.isPartial(resource)) return;
		const used = usedScopes(graph);
		const scopes = valueAt(properties, 'Scopes');
		const identifier = textAt(properties, 'Identifier');
		if (used === undefined || scopes.type !== 'list' || graph.resources('app-client').length === 0) return;
		for (const declared of scopes.items) {
			const name = declared.type === 'map' ? textAt(declared, 'ScopeName') : undefined;
			if (declared.type !== 'map' || name === undefined) continue;
			const isUsed = used.some((item) => {
				const text = textOf(item);
				if (text !== undefined) return identifier === undefined ? text.endsWith(`/${name}`) : text === `${identifier}/${name}`;
				const last = item.type === 'text' ? item.parts.at(-1) : undefined;
				// What follows a reference to the server; anything else may be the scope.
				return last?.type !== 'scalar' || (refersTo(item, resource.address) && String(last.value).endsWith(`/${name}`));
			});
			if (!isUsed) yield { at: valueAt(declared, 'ScopeName'), message: unusedMessages.unused, values: { scope: name } };
		}
	}),
};

const providerMessages = {
	undeclared: 'The client {client} supports {provider}, but the user pool of these files has no such provider.',
	race: 'Nothing makes the deployment create the provider {provider} before the client {client}.',
};

/** A provider that there is not, or not yet. */
export const oauthIdpNotDeclared: Rule = {
	id: 'oauth-idp-not-declared',
	severity: 'warning',
	profile: 'recommended',
	title: 'Identity provider is not declared',
	messages: providerMessages,
	why: 'Cognito refuses a client with a provider that does not exist: the deployment fails, or depends on which comes first.',
	fix: 'Declare the provider, and refer to it (!Ref, or provider_name in Terraform) or name it in DependsOn.',
	source: 'Cognito User Pools API Reference: CreateUserPoolClient, SupportedIdentityProviders',
	peers: [],
	check: inEachCase('app-client', function* ({ resource, properties, graph }) {
		const [pool] = graph.namedBy(resource, 'user-pool', 'user-pool');
		if (pool === undefined || !graph.isWholeStack(pool, resource)) return;
		const declared = graph.resources('identity-provider').map((one) => ({
			one,
			name: textOf(valuesAt(one.properties, 'ProviderName')[0] ?? one.properties),
		}));
		for (const item of textsAt(properties, 'SupportedIdentityProviders').items) {
			const provider = item.type === 'scalar' && item.parameter === undefined ? textOf(item) : undefined;
			if (provider === undefined || provider === 'COGNITO') continue;
			const found = declared.find(({ name }) => name === provider);
			const values = { provider, client: resource.name };
			if (found === undefined) {
				if (declared.every(({ name }) => name !== undefined)) yield { at: item, message: providerMessages.undeclared, values };
			} else if (graph.isWholeStack(found.one, resource) && !dependsOn(resource, found.one.address))
				yield { at: item, message: providerMessages.race, values: { ...values, provider: found.one.name } };
		}
	}),
};
