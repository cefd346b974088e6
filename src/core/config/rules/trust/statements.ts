import type { ConfigGraph } from '../../graph/graph.ts';
import type { Role } from '../../model/resource.ts';
import { textOf } from '../../model/settle.ts';
import type { ConfigValue } from '../../model/value.ts';
import type { PolicyCondition, PolicyStatement } from '../../policy/policy.ts';
import { identityPoolStatements, isIdentityPoolService } from '../../policy/trust.ts';

/** Statements of the roles of the graph that let users of identity pools in. */
export function* identityPoolTrust(graph: ConfigGraph): Generator<readonly [role: Role, statement: PolicyStatement]> {
	for (const role of graph.resources('role')) {
		for (const statement of role.trust ? identityPoolStatements(role.trust) : []) yield [role, statement];
	}
}

/** Operators that let only the values named in. */
const equalities = new Set(['StringEquals', 'StringEqualsIgnoreCase', 'StringLike']);

/** Does the condition compare with values, rather than exclude some? */
export function restricts({ operator }: PolicyCondition): boolean {
	return equalities.has(operator);
}

/** The name of identity pools as the statement has it; the statement itself where it stands nowhere. */
export function federatedPrincipal({ principals, range }: PolicyStatement): ConfigValue | PolicyStatement['range'] {
	return principals.find(({ type, value }) => type === 'Federated' && isIdentityPoolService(textOf(value) ?? ''))?.value ?? range;
}
