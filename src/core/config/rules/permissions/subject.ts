import type { TextRange } from '../../../token/jsonPlace.ts';
import { everyPolicy, policiesOf } from '../../graph/rolePolicies.ts';
import type { Role } from '../../model/resource.ts';
import { textOf } from '../../model/settle.ts';
import type { ConfigValue } from '../../model/value.ts';
import { textsIn } from '../../policy/comparedTags.ts';
import type { PolicyDocument, PolicyStatement } from '../../policy/policy.ts';
import { claimConditions } from '../../policy/trust.ts';
import { guestRoles, userRoles } from '../poolRoles.ts';
import type { Rule } from '../rule.ts';

const messages = {
	identity: 'The condition compares the ID of an identity with {value}; such an ID is a Region, a colon and a GUID.',
	user: 'The policy of the role {role} compares sub of a user pool, which credentials of an identity pool do not have.',
};

/** Two things that are both called sub. */
export const subjectMixedUp: Rule = {
	id: 'abac-scope-id-vs-sub',
	severity: 'warning',
	profile: 'recommended',
	title: 'ID of the identity taken for sub of the user pool',
	messages,
	why: 'The condition never holds: the identity pool gives each user an ID of its own, which is not sub of the user pool.',
	fix: 'Compare cognito-identity.amazonaws.com:sub with the ID of the identity, or map sub to a principal tag and compare the tag.',
	source: 'IAM User Guide: AWS OIDC federation condition keys; Cognito Developer Guide: Using attributes for access control',
	peers: [],
	*check(graph) {
		const trusts = graph.resources('role').flatMap((role) => (role.trust ? [[role.trust, role] as const] : []));
		for (const [{ statements }, resource] of [...everyPolicy(graph), ...trusts]) {
			for (const at of statements.flatMap((statement) => claimConditions(statement, 'sub')).flatMap(({ values }) => values.items)) {
				const value = textOf(at);
				if (value !== undefined && guid.test(value)) yield { resource, at, message: messages.identity, values: { value } };
			}
		}
		const roles = graph
			.resources('identity-pool')
			.flatMap((pool): readonly Role[] => [...userRoles(graph, pool), ...guestRoles(graph, pool)]);
		for (const role of new Set(roles)) {
			for (const [document, resource] of policiesOf(graph, role)) {
				const at = userPoolSubject(document);
				if (at !== undefined) yield { resource, at, message: messages.user, values: { role: role.name } };
			}
		}
	},
};

const guid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** The key that IAM knows for a user pool that is an OpenID Connect provider of the account. */
const ofUserPool = /cognito-idp\.[\w.-]{1,60}\/[\w-]{1,60}:sub/i;

function userPoolSubject({ statements }: PolicyDocument): ConfigValue | TextRange | undefined {
	return statements.map(inStatement).find((at) => at !== undefined);
}

function inStatement({ resources, conditions }: PolicyStatement): ConfigValue | TextRange | undefined {
	const values = [...resources.items, ...conditions.flatMap((condition) => condition.values.items)];
	return (
		values.find((value) => textsIn(value).some((text) => /[$&]\{/.test(text) && ofUserPool.test(text))) ??
		conditions.find(({ key }) => ofUserPool.test(key))?.keyRange
	);
}
