import { standardAttributes } from '../../cognito/standardAttributes.ts';
import type { AppClient, UserPool } from '../model/resource.ts';
import { memberOf } from '../model/settle.ts';
import { hasOpenClaims, isUndeclared } from '../rules/issuedClaims.ts';
import { customAttributes } from '../rules/schema.ts';
import { writableThrough } from '../rules/writable.ts';
import { type Comparison, poolsOf } from './comparison.ts';
import type { Statement } from './statement.ts';

/** Standard attributes whose claims are there by other rules than those of `ReadAttributes`. */
const others: ReadonlySet<string> = new Set(['sub', 'identities', 'email_verified', 'phone_number_verified', 'updated_at']);

/** Custom attributes of an ID token that its pool does not declare. */
export function* compareSchema(comparison: Comparison, pool: UserPool): Generator<Statement> {
	const claims = comparison.facts.attributes;
	if (claims.length === 0) return;
	const { attributes, complete } = customAttributes(pool.properties);
	const declared = new Set(attributes.map(({ name }) => name));
	const undeclared = claims.filter((claim) => !declared.has(claim));
	const ifInferred = comparison.isInferred(pool);
	const schema = memberOf(pool.properties, 'Schema')?.value;
	const at = schema ?? pool.nameRange;
	const values = { pool: pool.name };
	if (undeclared.length === 0) {
		yield comparison.say('attributes-fit', pool, at, { ...values, claims: claims.join(', ') }, { ifInferred });
	} else if (!complete) {
		yield comparison.unknown(pool, 'Schema', { type: 'unknown', why: 'computed', range: schema?.range ?? pool.nameRange });
	} else if (hasOpenClaims(pool)) {
		yield comparison.say('claims-by-trigger', pool, at, { ...values, claims: undeclared.join(', ') }, { ifInferred });
	} else {
		for (const claim of undeclared) yield comparison.say('attribute-undeclared', pool, at, { ...values, claim }, { claim, ifInferred });
	}
}

/** Attributes in an ID token that its client may not read; and who may write the custom ones. */
export function* compareAttributes(comparison: Comparison, client: AppClient): Generator<Statement> {
	const { graph, facts } = comparison;
	if (facts.presented.kind !== 'cognito-id') return;
	const pools = poolsOf(graph, client);
	const ifInferred = comparison.isInferred(client);
	const custom = facts.attributes.filter((claim) => !pools.some((pool) => isUndeclared(pool, claim)));
	const readable = comparison.textsAt(client, 'ReadAttributes');
	// A trigger may add what the client does not read.
	if (readable.texts.length > 0 && pools.length > 0 && !pools.some(hasOpenClaims)) {
		const standard = Object.keys(facts.payload).filter((name) => standardAttributes.has(name) && !others.has(name));
		const unreadable = [...standard, ...custom].filter((claim) => !readable.texts.includes(claim));
		if (unreadable.length > 0 && readable.unknown) yield comparison.unknown(client, 'ReadAttributes', readable.unknown);
		else {
			const at = memberOf(client.properties, 'ReadAttributes')?.value ?? client.nameRange;
			for (const claim of unreadable) {
				yield comparison.say('attribute-unreadable', client, at, { client: client.name, claim }, { claim, ifInferred });
			}
		}
	}
	for (const claim of custom) yield* writers(comparison, client, claim);
}

function* writers(comparison: Comparison, client: AppClient, claim: string): Generator<Statement> {
	const ifInferred = comparison.isInferred(client);
	const values = { client: client.name, claim };
	const [pool] = poolsOf(comparison.graph, client);
	const through = pool && writableThrough(comparison.graph, pool, claim).find((writable) => writable.client === client);
	const list = memberOf(client.properties, 'WriteAttributes')?.value;
	if (through) yield comparison.say('attribute-writable', client, through.item ?? list ?? client.nameRange, values, { claim, ifInferred });
	const { texts, complete } = comparison.textsAt(client, 'WriteAttributes');
	if (list && complete && texts.length > 0 && !texts.includes(claim)) {
		yield comparison.say('attribute-not-writable', client, list, values, { claim, ifInferred });
	}
}
