import { isUserPoolToken } from '../../claims/value/kinds.ts';
import { valuesAt } from '../model/lookUp.ts';
import type { AppClient, UserPool } from '../model/resource.ts';
import { booleanOf, textOf } from '../model/settle.ts';
import { textsAt } from '../rules/known.ts';
import { type Comparison, onlyText } from './comparison.ts';
import type { Statement } from './statement.ts';

/** Is the issuer written in the form that the pool is set to? */
export function* compareIssuer(comparison: Comparison, pool: UserPool): Generator<Statement> {
	const form = comparison.facts.pool?.form;
	const [at] = valuesAt(pool.properties, 'IssuerConfiguration.Type');
	const stated = onlyText(valuesAt(pool.properties, 'IssuerConfiguration.Type'));
	if (form === undefined || at === undefined || stated === undefined || stated === form.toUpperCase()) return;
	const values = { pool: pool.name, expected: stated, actual: form.toUpperCase() };
	yield comparison.say('issuer-form', pool, at, values, { claim: 'iss', ifInferred: comparison.isInferred(pool) });
}

/** Does the token of a user carry what tokens carry with revocation on, and only then? What is left out is not the same for clients of every age. */
export function* compareRevocation(comparison: Comparison, client: AppClient): Generator<Statement> {
	const { kind } = comparison.facts.presented;
	if (kind !== 'cognito-id' && kind !== 'cognito-access') return;
	const has = comparison.facts.payload['origin_jti'] !== undefined;
	const [at, ...others] = valuesAt(client.properties, 'EnableTokenRevocation');
	const isOn = at && others.length === 0 ? booleanOf(at) : undefined;
	if (at === undefined || isOn === undefined || isOn === has) return;
	const code = isOn ? 'revocation-missing' : 'revocation-unexpected';
	yield comparison.say(code, client, at, { client: client.name }, { claim: 'origin_jti', ifInferred: comparison.isInferred(client) });
}

/** Is the key that the token names in the saved key set of its pool? */
export function* compareKeys(comparison: Comparison): Generator<Statement> {
	const { graph, facts } = comparison;
	const { keyId, kind } = facts.presented;
	const own = facts.pool?.userPoolId;
	if (keyId === undefined || own === undefined || !isUserPoolToken(kind)) return;
	for (const keySet of graph.resources('jwks')) {
		if (!valuesAt(keySet.properties, 'UserPoolId').some((value) => textOf(value) === own)) continue;
		const { texts, complete, value } = textsAt(keySet.properties, 'keys[].kid');
		const { path } = graph.documentOf(keySet);
		const has = texts.has(keyId);
		if (has || complete) yield comparison.say(has ? 'key-known' : 'key-unknown', keySet, value, { path, kid: keyId }, { claim: 'kid' });
	}
}
