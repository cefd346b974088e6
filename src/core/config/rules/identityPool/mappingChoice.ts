import { replaceValue } from '../../edits/replaceValue.ts';
import type { ConfigGraph } from '../../graph/graph.ts';
import type { UserPool } from '../../model/resource.ts';
import { memberValues, textOf } from '../../model/settle.ts';
import { isBroad } from '../broadAccess.ts';
import { isNeverIssued, lacksPrefix } from '../issuedClaims.ts';
import { isPrivilege } from '../privilege.ts';
import { writeInstead } from '../quickFix.ts';
import type { Rule } from '../rule.ts';
import { roleMappings, rulesOf } from './mappings.ts';

const rolesPage = 'Cognito Developer Guide: Role-based access control';

const fallbackMessages = { broad: 'Users to whom no single role is given get the role {role}, which allows whole services.' };
const fallbackFixes = { deny: 'Refuse them' };

/** A default role that is much for those who fit nothing. */
export const mappingFallback: Rule = {
	id: 'idpool-mapping-fallback',
	severity: 'info',
	profile: 'recommended',
	title: 'Broad role for users whom the role mapping does not fit',
	messages: fallbackMessages,
	why: 'Whoever has no group, or a claim that no rule expects, has more than the others.',
	fix: 'Set AmbiguousRoleResolution to Deny, or give users who have signed in a role that allows little.',
	fixes: fallbackFixes,
	source: rolesPage,
	peers: [],
	*check(graph) {
		for (const { attachment, mapping } of roleMappings(graph)) {
			for (const at of memberValues(mapping, 'AmbiguousRoleResolution')) {
				if (textOf(at) !== 'AuthenticatedRole') continue;
				const role = graph.namedBy(attachment, 'role', 'authenticated-role').find((candidate) => isBroad(graph, candidate));
				if (role === undefined) continue;
				const related = [{ resource: role, at: role.nameRange }];
				const fixes = writeInstead(fallbackFixes.deny, graph.documentOf(attachment), at, 'Deny');
				yield { resource: attachment, at, message: fallbackMessages.broad, values: { role: role.name }, related, fixes };
			}
		}
	},
};

const matchMessages = { weak: 'The rule gives a role by {operator} on the claim {claim}, which other values than {value} fit too.' };
const weakOperators: ReadonlySet<string> = new Set(['Contains', 'StartsWith', 'NotEqual']);

/** A role by a part of a claim. */
export const mappingWeakMatch: Rule = {
	id: 'idpool-mapping-weak-match',
	severity: 'warning',
	profile: 'recommended',
	title: 'Role is chosen by a part of a claim',
	messages: matchMessages,
	why: 'The text admin is in not-admin, too, and an email address can begin or end like one of your domain.',
	fix: 'Compare the whole claim with Equals, in a rule for each value, or choose the role by groups.',
	source: rolesPage,
	peers: [],
	*check(graph) {
		for (const mapping of roleMappings(graph)) {
			for (const rule of rulesOf(mapping)) {
				const [claim, operator, value] = ['Claim', 'MatchType', 'Value'].map((name) => memberValues(rule, name).map(textOf)[0]);
				const [at] = memberValues(rule, 'MatchType');
				if (claim === undefined || operator === undefined || value === undefined || at === undefined) continue;
				if (!weakOperators.has(operator) || !decidesAccess(claim)) continue;
				yield { resource: mapping.attachment, at, message: matchMessages.weak, values: { operator, claim, value } };
			}
		}
	},
};

/** Groups are a list; how the operators work on it is not documented. */
function decidesAccess(claim: string): boolean {
	return claim === 'email' || (isPrivilege(claim) && !claim.startsWith('cognito:'));
}

const issuedMessages = {
	undeclared: 'The rule compares the claim {claim}, but the user pool {pool} declares no such attribute.',
	prefix: 'The rule compares the claim {claim}, but ID tokens call this attribute custom:{claim}.',
	noRole: 'The role mapping takes the role from groups, but no group of the user pool {pool} has one here.',
};
const issuedFixes = { add: 'Change to custom:{claim}' };

/** A role by a claim that no token has. */
export const mappingClaimNotIssued: Rule = {
	id: 'idpool-mapping-claim-not-issued',
	severity: 'warning',
	profile: 'recommended',
	title: 'Role is chosen by a claim that is not issued',
	messages: issuedMessages,
	why: 'The rule, or the whole mapping, never gives a role.',
	fix: 'Name a claim that ID tokens of the user pool have, or give its groups roles.',
	fixes: issuedFixes,
	source: rolesPage,
	peers: [],
	*check(graph) {
		for (const mapping of roleMappings(graph)) {
			const { attachment: resource, userPools } = mapping;
			for (const at of rulesOf(mapping).flatMap((rule) => memberValues(rule, 'Claim'))) {
				const claim = textOf(at);
				if (claim === undefined) continue;
				if (userPools.some((pool) => lacksPrefix(pool, claim))) {
					const edits = replaceValue(graph.documentOf(resource), at, `custom:${claim}`);
					yield {
						resource,
						at,
						message: issuedMessages.prefix,
						values: { claim },
						fixes: [{ title: issuedFixes.add, values: { claim }, edits }],
					};
				} else if (userPools.length > 0 && userPools.every((pool) => isNeverIssued(pool, claim))) {
					yield { resource, at, message: issuedMessages.undeclared, values: { claim, pool: namesOf(userPools) } };
				}
			}
			for (const at of memberValues(mapping.mapping, 'Type')) {
				if (textOf(at) !== 'Token' || userPools.length === 0 || !userPools.every((pool) => hasNoGroupRole(graph, pool))) continue;
				yield { resource, at, message: issuedMessages.noRole, values: { pool: namesOf(userPools) } };
			}
		}
	},
};

/** Groups without a role; where there are none at all, they are made elsewhere. */
function hasNoGroupRole(graph: ConfigGraph, pool: UserPool): boolean {
	const groups = graph.naming(pool, 'group', 'user-pool');
	return groups.length > 0 && groups.every(({ properties }) => memberValues(properties, 'RoleArn').every(({ type }) => type === 'absent'));
}

function namesOf(pools: readonly UserPool[]): string {
	return pools.map(({ name }) => name).join(', ');
}
