import type { Clock } from '../../ports.ts';
import type { DecodedToken } from '../../token/decode.ts';
import { ConfigGraph } from '../graph/graph.ts';
import type { ConfigDocument } from '../model/document.ts';
import { compareAttributes, compareSchema } from './attributes.ts';
import { type Belongings, belongingsOf, idOf } from './belonging.ts';
import { Comparison } from './comparison.ts';
import { poolsNamed } from './evidence.ts';
import { compareGates } from './gates.ts';
import { compareGroups } from './groups.ts';
import { compareIdentityPools } from './identityPools.ts';
import { compareIssuer, compareKeys, compareRevocation } from './issue.ts';
import { compareLifetimes } from './lifetimes.ts';
import { compareApps, compareScopes } from './scopes.ts';
import { type Statement, standingOf, standings } from './statement.ts';
import { tokenFacts } from './tokenFacts.ts';
import { compareVerifiers } from './verifiers.ts';

/** What configuration says about a token. */
export interface TokenComparison {
	/** In the order of `standings`; the same statement of several resources stands for each of them. */
	readonly statements: readonly Statement[];
	/** How many files were read. */
	readonly files: number;
}

/**
 * Holds a decoded token against configuration: which pool and client it belongs to, in which ways the files say that it should be otherwise, what would
 * not take it, and what could not be compared. Nothing is verified, and what is not known is said as such. Undefined for a text that is no token, or one
 * whose claims cannot be read.
 */
export async function compareToken(
	token: DecodedToken,
	documents: readonly ConfigDocument[],
	clock: Clock,
): Promise<TokenComparison | undefined> {
	const facts = tokenFacts(token);
	if (facts === undefined) return undefined;
	const graph = new ConfigGraph(documents);
	const belongings = belongingsOf(graph, facts);
	const comparison = new Comparison(graph, facts, belongings);
	const found: Statement[] = [...originStatements(comparison), ...compareApps(comparison)];
	for (const pool of belongings.pools.keys()) {
		found.push(...compareIssuer(comparison, pool), ...compareSchema(comparison, pool), ...compareGroups(comparison, pool));
	}
	for (const client of belongings.clients.keys()) {
		found.push(
			...compareLifetimes(comparison, client),
			...compareScopes(comparison, client),
			...compareAttributes(comparison, client),
			...compareRevocation(comparison, client),
		);
	}
	found.push(...compareKeys(comparison), ...compareGates(comparison), ...(await compareVerifiers(comparison, clock)));
	found.push(...compareIdentityPools(comparison));
	for (const [claim, count] of facts.left) found.push({ code: 'names-left', values: { claim, count }, claim });
	return {
		statements: standings.flatMap((standing) => found.filter((statement) => standingOf(statement) === standing)),
		files: documents.length,
	};
}

/** Which pool and client the token belongs to, how that is known, and where it does not fit together. */
function* originStatements(comparison: Comparison): Generator<Statement> {
	const { belongings, facts } = comparison;
	for (const { code, resource, by = '' } of belongings.evidence) {
		const id = (resource.kind === 'user-pool' ? facts.pool?.userPoolId : facts.client) ?? '';
		const claim = resource.kind === 'user-pool' ? 'iss' : facts.payload['client_id'] === undefined ? 'aud' : 'client_id';
		yield comparison.say(code, resource, resource.nameRange, { name: resource.name, id, by }, { claim });
	}
	yield* poolProblems(comparison);
	yield* clientProblems(comparison, belongings);
}

function* poolProblems({ graph, facts, belongings }: Comparison): Generator<Statement> {
	if (belongings.pools.size > 0 || facts.pool === undefined) return;
	const id = facts.pool.userPoolId;
	const named = poolsNamed(graph);
	const [other] = named;
	const nameless = graph.resources('user-pool').filter((pool) => idOf(pool) === undefined);
	const [first, ...more] = nameless;
	if (named.some((pool) => pool.id === id)) {
		if (first === undefined) yield { code: 'pool-unnamed', values: { id }, claim: 'iss' };
		else yield { code: 'pool-ambiguous', values: { id, pools: nameless.map(({ name }) => name).join(', ') }, claim: 'iss' };
	} else if (other) {
		const others = [...new Set(named.map((pool) => pool.id))].join(', ');
		yield { code: 'pool-other', values: { id, others }, place: { path: other.path, range: other.value.range }, claim: 'iss' };
	} else if (first && more.length > 0) {
		yield { code: 'pool-ambiguous', values: { id, pools: nameless.map(({ name }) => name).join(', ') }, claim: 'iss' };
	} else if (first === undefined) yield { code: 'no-user-pool', values: {}, claim: 'iss' };
}

function* clientProblems(comparison: Comparison, { pools, clients, rivals }: Belongings): Generator<Statement> {
	const { graph, facts } = comparison;
	const client = facts.client ?? '';
	const claim = facts.payload['client_id'] === undefined ? 'aud' : 'client_id';
	for (const [resource, sure] of clients) {
		for (const link of graph.links(resource, 'UserPoolId', 'user-pool')) {
			if (sure !== 'certain' || facts.pool === undefined || link.id === undefined || comparison.isPool(link) !== false) continue;
			const values = { name: resource.name, client, other: link.id, id: facts.pool.userPoolId };
			yield comparison.say('client-of-other-pool', resource, link.value, values, { claim });
		}
	}
	for (const [pool, sure] of pools) {
		const own = graph.naming(pool, 'app-client', 'user-pool');
		if (own.some((one) => clients.has(one))) continue;
		const values = { pool: pool.name, client, names: own.map(({ name }) => name).join(', ') };
		const beside = { claim, ifInferred: sure === 'inferred' };
		const fitting = rivals.get(pool);
		if (own.length === 0) yield comparison.say('no-client', pool, pool.nameRange, values, beside);
		else if (fitting === undefined) yield comparison.say('client-unknown', pool, pool.nameRange, values, beside);
		else if (fitting.length === 0) yield comparison.say('client-none-fits', pool, pool.nameRange, values, beside);
		else {
			const names = fitting.map(({ name }) => name).join(', ');
			yield comparison.say('client-ambiguous', pool, pool.nameRange, { ...values, names }, beside);
		}
	}
}
