import { isApiSignIn, resourceServerOf, selfServiceScope } from '../../claims/value/scopes.ts';
import { valuesAt } from '../model/lookUp.ts';
import type { AppClient, Frontend } from '../model/resource.ts';
import { itemsOf, memberOf, memberValues, textOf } from '../model/settle.ts';
import { hasNoApiSignIn, signInOf } from '../rules/client/signIn.ts';
import { lacks, valueAt } from '../rules/known.ts';
import { type Comparison, poolsOf } from './comparison.ts';
import { mayAddScopes } from './fit.ts';
import type { Statement } from './statement.ts';

const claim = 'scope';

/** Does the client let anybody have an access token with these scopes, in the way that it seems to have come about? */
export function* compareScopes(comparison: Comparison, client: AppClient): Generator<Statement> {
	const { scopes, presented } = comparison.facts;
	const { kind } = presented;
	if ((kind !== 'cognito-access' && kind !== 'cognito-m2m') || scopes.length === 0) return;
	const signIn = signInOf(client.properties);
	const { grants, oauth } = signIn;
	const ifInferred = comparison.isInferred(client);
	const values = { client: client.name };
	const at = (property: string): AppClient['nameRange'] => memberOf(client.properties, property)?.value.range ?? client.nameRange;
	if (kind === 'cognito-access' && isApiSignIn(scopes)) {
		const inBrowser = oauth !== false && !lacks(signIn.scopes, selfServiceScope);
		if (hasNoApiSignIn(signIn) && !inBrowser) {
			yield comparison.say('api-sign-in-off', client, at('ExplicitAuthFlows'), values, { claim, ifInferred });
		}
		return;
	}
	if (oauth === false) {
		yield comparison.say('oauth-off', client, at('AllowedOAuthFlowsUserPoolClient'), values, { claim, ifInferred });
	} else {
		const wanted = kind === 'cognito-m2m' ? ['client_credentials'] : ['code', 'implicit'];
		if (wanted.every((grant) => lacks(grants, grant))) {
			const grant = wanted.join(', ');
			yield comparison.say('grant-missing', client, at('AllowedOAuthFlows'), { ...values, grant }, { claim, ifInferred });
		}
	}
	yield* allowedScopes(comparison, client, scopes);
	yield* declaredScopes(comparison, client, scopes);
}

function* allowedScopes(comparison: Comparison, client: AppClient, scopes: readonly string[]): Generator<Statement> {
	const allowed = comparison.textsAt(client, 'AllowedOAuthScopes');
	const ifInferred = comparison.isInferred(client);
	const at = memberOf(client.properties, 'AllowedOAuthScopes')?.value ?? client.nameRange;
	const others = scopes.filter((scope) => !allowed.texts.includes(scope));
	if (others.length === 0) {
		yield comparison.say('scopes-allowed', client, at, { client: client.name, scopes: scopes.join(', ') }, { claim, ifInferred });
		return;
	}
	if (allowed.unknown) {
		yield comparison.unknown(client, 'AllowedOAuthScopes', allowed.unknown);
		return;
	}
	const pools = poolsOf(comparison.graph, client);
	const byTrigger = mayAddScopes(pools, comparison.facts.presented.kind);
	for (const scope of others) {
		const code = byTrigger ? 'scope-by-trigger' : 'scope-not-allowed';
		yield comparison.say(code, client, at, { client: client.name, scope }, { claim, ifInferred });
	}
}

/** Scopes of resource servers that are known, but do not have them. */
function* declaredScopes(comparison: Comparison, client: AppClient, scopes: readonly string[]): Generator<Statement> {
	const { graph } = comparison;
	const servers = poolsOf(graph, client).flatMap((pool) => graph.naming(pool, 'resource-server', 'user-pool'));
	for (const scope of scopes) {
		const identifier = resourceServerOf(scope);
		if (identifier === undefined) continue;
		for (const server of servers) {
			if (!valuesAt(server.properties, 'Identifier').some((value) => textOf(value) === identifier)) continue;
			const list = valueAt(server.properties, 'Scopes');
			const { items, complete } = itemsOf(list);
			const names = items.flatMap((item) => memberValues(item, 'ScopeName')).map(textOf);
			if (!complete || names.includes(undefined) || names.includes(scope.slice(identifier.length + 1))) continue;
			const values = { server: server.name, scope };
			yield comparison.say('scope-undeclared', server, list, values, { claim, ifInferred: comparison.isInferred(client) });
		}
	}
}

/** What apps are configured as: the token's client or another one of its pool; and scopes that they ask for and the token lacks. */
export function* compareApps(comparison: Comparison): Generator<Statement> {
	const { graph, facts } = comparison;
	for (const app of graph.resources('frontend')) {
		const { path } = graph.documentOf(app);
		const [link] = graph.links(app, 'UserPoolClientId', 'app-client');
		const isOwn = link && comparison.isClient(link);
		if (link === undefined || isOwn === undefined) continue;
		if (isOwn) {
			yield comparison.say('app-of-client', app, link.value, { path });
			yield* missingScopes(comparison, app);
		} else if (isOfPool(comparison, app)) {
			yield comparison.say('app-of-other-client', app, link.value, { path, client: facts.client ?? '' });
		}
	}
}

function isOfPool(comparison: Comparison, app: Frontend): boolean {
	return ['UserPoolId', 'Authority'].some((path) =>
		comparison.graph.links(app, path, 'user-pool').some((link) => comparison.isPool(link) === true),
	);
}

function* missingScopes(comparison: Comparison, app: Frontend): Generator<Statement> {
	const { kind, scopes } = comparison.facts.presented;
	if (kind !== 'cognito-access' || scopes.length === 0 || isApiSignIn(scopes)) return;
	const { texts } = comparison.textsAt(app, 'OAuthScopes');
	const at = memberOf(app.properties, 'OAuthScopes')?.value ?? app.nameRange;
	const { path } = comparison.graph.documentOf(app);
	for (const scope of texts) {
		if (!scopes.includes(scope)) yield comparison.say('app-scope-missing', app, at, { path, scope }, { claim });
	}
}
