import { isUserPoolToken } from '../../claims/value/kinds.ts';
import type { ConfigGraph } from '../graph/graph.ts';
import type { AppClient, UserPool } from '../model/resource.ts';
import { textOf } from '../model/settle.ts';
import { poolsOf } from './comparison.ts';
import { callbackClients, domainPools, onlyPool, poolsByContent } from './evidence.ts';
import { couldIssue } from './fit.ts';
import type { StatementCode } from './statement.ts';
import type { TokenFacts } from './tokenFacts.ts';

/** How sure it is that a resource is the one of the token. */
export type Belonging = 'certain' | 'inferred';

/** The pools and clients of a graph that are, or seem to be, the token's; several descriptions of one pool may lie in different files. */
export interface Belongings {
	readonly pools: ReadonlyMap<UserPool, Belonging>;
	readonly clients: ReadonlyMap<AppClient, Belonging>;
	/** How each of them is known, in the order of a report. */
	readonly evidence: readonly Evidence[];
	/** For each of the pools whose client is not singled out: the clients that could have been given the token. */
	readonly rivals: ReadonlyMap<UserPool, readonly AppClient[]>;
}

/** How a resource is known to be the token's. */
export interface Evidence {
	readonly code: StatementCode;
	readonly resource: UserPool | AppClient;
	/** What led there: a file, a scope, an attribute. */
	readonly by?: string;
}

/** Finds what of a graph a token belongs to: by the ids that files state, else by what else they say. */
export function belongingsOf(graph: ConfigGraph, facts: TokenFacts): Belongings {
	const pools = new Map<UserPool, Belonging>();
	const clients = new Map<AppClient, Belonging>();
	const evidence: Evidence[] = [];
	const rivals = new Map<UserPool, readonly AppClient[]>();
	const add = ({ code, resource, by }: Evidence, sure: Belonging): void => {
		const known: ReadonlyMap<unknown, Belonging> = resource.kind === 'user-pool' ? pools : clients;
		if (known.has(resource)) return;
		if (resource.kind === 'user-pool') pools.set(resource, sure);
		else clients.set(resource, sure);
		evidence.push({ code, resource, ...(by !== undefined && { by }) });
	};

	// The tokens of other issuers are of no pool.
	if (facts.pool === undefined && !isUserPoolToken(facts.presented.kind)) return { pools, clients, evidence, rivals };
	for (const resource of graph.resources('user-pool')) {
		if (facts.pool !== undefined && idOf(resource) === facts.pool.userPoolId) add({ code: 'pool-by-id', resource }, 'certain');
	}
	for (const resource of graph.resources('app-client')) {
		if (facts.client === undefined || idOf(resource) !== facts.client) continue;
		add({ code: 'client-by-id', resource }, 'certain');
		// An emulator's issuer does not say which pool it is.
		for (const pool of poolsOf(graph, resource)) {
			if (isNameless(pool) || facts.pool === undefined) add({ code: 'pool-by-client', resource: pool, by: resource.name }, 'certain');
		}
	}
	for (const [resource, by] of callbackClients(graph, facts)) {
		if (!isNameless(resource)) continue;
		for (const pool of poolsOf(graph, resource).filter(isNameless)) add({ code: 'pool-by-callback', resource: pool, by }, 'inferred');
		add({ code: 'client-by-callback', resource, by }, 'inferred');
	}
	for (const [resource, by] of domainPools(graph, facts)) {
		if (isNameless(resource)) add({ code: 'pool-by-domain', resource, by }, 'inferred');
	}
	const nameless = graph.resources('user-pool').filter((pool) => isNameless(pool) && isDeclared(graph, pool));
	if (![...pools.keys()].some((pool) => nameless.includes(pool))) {
		const found = onlyPool(graph, facts, nameless) ?? poolsByContent(graph, facts, nameless);
		if (found) add(found, 'inferred');
	}
	for (const pool of pools.keys()) {
		const own = graph.naming(pool, 'app-client', 'user-pool');
		if (own.some((client) => clients.has(client))) continue;
		const open = own.filter(isNameless);
		const [only, ...others] = open;
		if (only !== undefined && others.length === 0) add({ code: 'client-only', resource: only }, 'inferred');
		if (others.length === 0) continue;
		const fitting = open.filter((client) => couldIssue(graph, facts, client));
		const [best, ...more] = fitting;
		if (best !== undefined && more.length === 0) add({ code: 'client-by-fit', resource: best }, 'inferred');
		else rivals.set(pool, fitting);
	}
	return { pools, clients, evidence, rivals };
}

/** The id of the live resource, as a file states it. */
export function idOf({ id }: UserPool | AppClient): string | undefined {
	return id && textOf(id);
}

function isNameless(resource: UserPool | AppClient): boolean {
	return idOf(resource) === undefined;
}

/** An answer of a tool about a live pool that leaves out its id may be about any. */
function isDeclared(graph: ConfigGraph, pool: UserPool): boolean {
	return graph.documentOf(pool).format !== 'cli-output';
}
