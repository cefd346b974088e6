import { claimConditions } from '../../policy/trust.ts';
import type { Rule } from '../rule.ts';
import { federatedPrincipal, identityPoolTrust, restricts } from './statements.ts';

const messages = {
	none: 'The role {role} trusts every identity pool: no condition compares cognito-identity.amazonaws.com:aud with the ID of yours.',
};

/** A trust policy that lets the users of every identity pool of the world in. */
export const trustNoAud: Rule = {
	id: 'trust-no-aud',
	severity: 'error',
	profile: 'recommended',
	title: 'Trust policy names no identity pool',
	messages,
	why: 'Anybody can make an identity pool in their own account and take on the role with its tokens.',
	fix: 'Add a StringEquals condition on cognito-identity.amazonaws.com:aud with the ID of your identity pool.',
	source: 'Cognito Developer Guide: Role trust and permissions',
	peers: [],
	*check(graph) {
		for (const [role, statement] of identityPoolTrust(graph)) {
			if (!statement.conditionsComplete || claimConditions(statement, 'aud').some(restricts)) continue;
			yield { resource: role, at: federatedPrincipal(statement), message: messages.none, values: { role: role.name } };
		}
	},
};
