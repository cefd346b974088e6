import { services } from '../../services/services.ts';
import { valuesAt } from '../model/lookUp.ts';
import type { IdentityPool } from '../model/resource.ts';
import { booleanOf, itemsOf, memberValues, textOf } from '../model/settle.ts';
import type { SettledValue } from '../model/value.ts';
import type { Comparison } from './comparison.ts';
import { compareRoleMappings } from './roleMappings.ts';
import type { Statement } from './statement.ts';
import { compareTags } from './tags.ts';

/** An entry of `CognitoIdentityProviders` and whether it is for the pool and the client of the token. */
interface Entry {
	readonly value: SettledValue;
	readonly pool: boolean | undefined;
	readonly client: boolean | undefined;
	readonly inferred: boolean;
}

/** Every identity pool of the files: would it take the token, and what would its bearer get? */
export function* compareIdentityPools(comparison: Comparison): Generator<Statement> {
	for (const pool of comparison.graph.resources('identity-pool')) {
		if (comparison.facts.presented.kind === 'cognito-identity') yield* ofIdentityPool(comparison, pool);
		else yield* compareIdentityPool(comparison, pool);
	}
}

/** The token of an identity pool names it in `aud`. */
function* ofIdentityPool(comparison: Comparison, pool: IdentityPool): Generator<Statement> {
	const id = pool.id && textOf(pool.id);
	if (id !== undefined && comparison.facts.presented.audience?.includes(id))
		yield comparison.say('identity-pool-by-id', pool, pool.nameRange, { identityPool: pool.name, id }, { claim: 'aud' });
}

function* compareIdentityPool(comparison: Comparison, pool: IdentityPool): Generator<Statement> {
	const lists = memberValues(pool.properties, 'CognitoIdentityProviders');
	const entries = lists.flatMap((list) => itemsOf(list).items).map((value) => entryOf(comparison, pool, value));
	const complete = lists.every((list) => itemsOf(list).complete);
	const ofPool = entries.filter((entry) => entry.pool !== false);
	if (ofPool.length === 0) return;
	const values = { identityPool: pool.name };
	const because = services['identity-pool'].judge(comparison.facts.presented);
	const [own] = ofPool.filter((entry) => entry.pool);
	if (own && because.answer === 'no') {
		yield comparison.say('identity-pool-service', pool, own.value, values, { because, ifInferred: own.inferred });
		return;
	}
	const taken = ofPool.find((entry) => entry.pool && entry.client);
	if (taken === undefined) {
		const open = ofPool.find((entry) => entry.pool === undefined || entry.client === undefined);
		const [at] = lists;
		if (open || !complete)
			yield comparison.unknown(pool, 'CognitoIdentityProviders', open?.value ?? at ?? { type: 'absent', range: pool.range });
		else if (at)
			yield comparison.say('identity-pool-other', pool, at, { ...values, client: comparison.facts.client ?? '' }, { claim: 'aud' });
		return;
	}
	const ifInferred = taken.inferred;
	yield comparison.say('identity-pool-takes', pool, taken.value, values, { claim: 'aud', ifInferred });
	const [check] = memberValues(taken.value, 'ServerSideTokenCheck');
	const isChecked = check === undefined || check.type === 'absent' ? false : booleanOf(check);
	if (isChecked !== undefined) {
		const code = isChecked ? 'server-side-check' : 'no-server-side-check';
		yield comparison.say(code, pool, check ?? taken.value, values, { ifInferred });
	}
	yield* compareRoleMappings(comparison, pool, ifInferred);
	yield* compareTags(comparison, pool, ifInferred);
}

function entryOf(comparison: Comparison, pool: IdentityPool, value: SettledValue): Entry {
	const { graph } = comparison;
	const pools = valuesAt(value, 'ProviderName').map((name) => graph.link(name, 'user-pool', pool));
	const clients = valuesAt(value, 'ClientId').map((id) => graph.link(id, 'app-client', pool));
	const targets = [...pools, ...clients].map(({ target }) => target);
	return {
		value,
		pool: anyOf(pools.map((link) => comparison.isPool(link))),
		client: anyOf(clients.map((link) => comparison.isClient(link))),
		inferred: targets.some((target) => comparison.isInferred(target)),
	};
}

function anyOf(answers: readonly (boolean | undefined)[]): boolean | undefined {
	if (answers.includes(true)) return true;
	return answers.length === 0 || answers.includes(undefined) ? undefined : false;
}
