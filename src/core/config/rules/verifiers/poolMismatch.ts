import type { ConfigGraph, Link } from '../../graph/graph.ts';
import type { Resource, Verifier } from '../../model/resource.ts';
import { memberOf, textOf } from '../../model/settle.ts';
import type { Rule, RuleFinding } from '../rule.ts';

const messages = {
	pool: 'The verifier {verifier} takes tokens of {pool}, but everything else here is about {other}.',
	client: 'The verifier {verifier} takes tokens of {pool}, but the app client {client} is one of {other}.',
};

/** A verifier of another user pool than the app, or of a client of another one. */
export const verifierPoolMismatch: Rule = {
	id: 'ver-pool-mismatch',
	severity: 'error',
	profile: 'recommended',
	title: 'Verifier of another user pool',
	messages,
	why: 'Tokens name their user pool as iss, and their client. The verifier refuses every token that the app gets.',
	fix: 'Write the IDs of the user pool and client that the app signs in at, or take them from one place.',
	source: 'Cognito Developer Guide: Verifying JSON web tokens',
	peers: [],
	*check(graph) {
		const known = new Map<string, Resource>();
		for (const app of graph.resources('frontend')) for (const { id } of pools(graph, app)) if (id !== undefined) known.set(id, app);
		for (const pool of graph.resources('user-pool')) known.set((pool.id && textOf(pool.id)) ?? '', pool);
		const [only, ...others] = known;
		for (const verifier of graph.resources('verifier')) {
			if (only !== undefined && others.length === 0 && only[0] !== '') yield* ofAnotherPool(graph, verifier, ...only);
			yield* foreignClients(graph, verifier);
		}
	},
};

function pools(graph: ConfigGraph, resource: Resource): readonly Link<'user-pool'>[] {
	return graph.links(resource, 'UserPoolId', 'user-pool');
}

function* ofAnotherPool(graph: ConfigGraph, verifier: Verifier, other: string, named: Resource): Generator<RuleFinding> {
	for (const { id: pool, value } of pools(graph, verifier)) {
		if (pool === undefined || pool === other) continue;
		const related = [{ resource: named, at: memberOf(named.properties, 'UserPoolId')?.value.range ?? named.nameRange }];
		yield { resource: verifier, at: value, message: messages.pool, values: { verifier: verifier.name, pool, other }, related };
	}
}

/** Clients that are known to be another pool's. */
function* foreignClients(graph: ConfigGraph, verifier: Verifier): Generator<RuleFinding> {
	const [{ id: pool } = { id: undefined }] = pools(graph, verifier);
	for (const { target: client, value } of graph.links(verifier, 'ClientId[]', 'app-client')) {
		const other = client && pools(graph, client)[0]?.id;
		if (client === undefined || pool === undefined || other === undefined || other === pool) continue;
		const values = { verifier: verifier.name, pool, client: client.name, other };
		const related = [{ resource: client, at: client.nameRange }];
		yield { resource: verifier, at: value, message: messages.client, values, related };
	}
}
