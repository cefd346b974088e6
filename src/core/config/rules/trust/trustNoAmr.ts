import type { ConfigGraph } from '../../graph/graph.ts';
import { valuesAt } from '../../model/lookUp.ts';
import type { Role } from '../../model/resource.ts';
import { booleanOf } from '../../model/settle.ts';
import { claimConditions } from '../../policy/trust.ts';
import { guestRoles, userRoles } from '../poolRoles.ts';
import type { Rule } from '../rule.ts';
import { federatedPrincipal, identityPoolTrust, restricts } from './statements.ts';

const messages = {
	none: 'The role {role} does not ask whether the user has signed in: no condition is on cognito-identity.amazonaws.com:amr.',
	guests: 'Guests of the identity pool {pool} can take on the role {role}: no condition is on cognito-identity.amazonaws.com:amr.',
};

/** A trust policy that makes no difference between users and guests. */
export const trustNoAmr: Rule = {
	id: 'trust-no-amr',
	severity: 'warning',
	profile: 'recommended',
	title: 'Trust policy does not tell users from guests',
	messages,
	why: 'With guest access on, a guest can take on a role that is meant for users who have signed in.',
	fix: 'Add a ForAnyValue:StringLike condition on cognito-identity.amazonaws.com:amr with authenticated, or unauthenticated for a guest role.',
	source: 'Cognito Developer Guide: Role trust and permissions',
	peers: [],
	*check(graph) {
		for (const [role, statement] of identityPoolTrust(graph)) {
			if (isForGuestsAlone(graph, role)) continue;
			if (!statement.conditionsComplete || claimConditions(statement, 'amr').some(restricts)) continue;
			const pools = graph.namedBy(role, 'identity-pool', 'trusted-identity-pool');
			const open = pools.find((pool) =>
				valuesAt(pool.properties, 'AllowUnauthenticatedIdentities').some((value) => booleanOf(value) === true),
			);
			const finding = { resource: role, at: federatedPrincipal(statement) };
			if (open === undefined) yield { ...finding, message: messages.none, values: { role: role.name } };
			else
				yield {
					...finding,
					severity: 'error',
					message: messages.guests,
					values: { role: role.name, pool: open.name },
					related: [{ resource: open, at: open.nameRange }],
				};
		}
	},
};

/** Whoever gets in has no more than every guest has. */
function isForGuestsAlone(graph: ConfigGraph, role: Role): boolean {
	const pools = graph.resources('identity-pool');
	return pools.some((pool) => guestRoles(graph, pool).includes(role)) && !pools.some((pool) => userRoles(graph, pool).includes(role));
}
