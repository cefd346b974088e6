import { isUserPoolId } from '../../../cognito/issuer.ts';
import { textOf } from '../../model/settle.ts';
import { claimConditions } from '../../policy/trust.ts';
import type { Rule } from '../rule.ts';
import { identityPoolTrust, restricts } from './statements.ts';

const wildcardMessages = { wildcard: 'The role {role} trusts identity pools by the pattern {pattern}, which others can have too.' };

/** An audience that is a pattern. */
export const trustAudWildcard: Rule = {
	id: 'trust-aud-wildcard',
	severity: 'error',
	profile: 'recommended',
	title: 'Trust policy names identity pools by a pattern',
	messages: wildcardMessages,
	why: 'The IDs of identity pools in other accounts match the pattern too, and their users can take on the role.',
	fix: 'Compare with StringEquals and the whole ID of your identity pool.',
	source: 'Cognito Developer Guide: Role trust and permissions',
	peers: [],
	*check(graph) {
		for (const [role, statement] of identityPoolTrust(graph)) {
			for (const { operator, values } of claimConditions(statement, 'aud')) {
				if (operator !== 'StringLike') continue;
				for (const at of values.items) {
					const pattern = textOf(at);
					if (pattern === undefined || !/[*?]/.test(pattern)) continue;
					yield { resource: role, at, message: wildcardMessages.wildcard, values: { role: role.name, pattern } };
				}
			}
		}
	},
};

const shapeMessages = {
	userPool: 'The audience of the tokens is an identity pool, but {value} is the ID of a user pool.',
	client: 'The audience of the tokens is an identity pool, but {client} is an app client.',
};

/** An audience that is something else than an identity pool. */
export const trustAudWrongShape: Rule = {
	id: 'trust-aud-wrong-shape',
	severity: 'error',
	profile: 'recommended',
	title: 'Trust policy takes something else for an identity pool',
	messages: shapeMessages,
	why: 'The condition never holds, and no user gets credentials of the role.',
	fix: 'Name the identity pool, whose ID is a Region, a colon and a GUID.',
	source: 'Cognito Developer Guide: Role trust and permissions',
	peers: [],
	*check(graph) {
		for (const [role, statement] of identityPoolTrust(graph)) {
			for (const at of claimConditions(statement, 'aud').flatMap(({ values }) => values.items)) {
				const value = textOf(at);
				const named = at.type === 'reference' ? graph.referenced(at, role) : undefined;
				if (value !== undefined && isUserPoolId(value)) yield { resource: role, at, message: shapeMessages.userPool, values: { value } };
				else if (named?.kind === 'user-pool') yield { resource: role, at, message: shapeMessages.userPool, values: { value: named.name } };
				else if (named?.kind === 'app-client') yield { resource: role, at, message: shapeMessages.client, values: { client: named.name } };
			}
		}
	},
};

const otherMessages = { other: 'The identity pool {pool} gives users the role {role}, which trusts another identity pool.' };

/** A role that another pool is trusted for than the one that gives it. */
export const trustAudOtherPool: Rule = {
	id: 'trust-aud-other-pool',
	severity: 'error',
	profile: 'recommended',
	title: 'Role trusts another identity pool than the one that gives it',
	messages: otherMessages,
	why: 'No user of the pool gets credentials: the trust policy refuses its tokens.',
	fix: 'Name the identity pool that the role is attached to.',
	source: 'Cognito Developer Guide: Role trust and permissions',
	peers: [],
	*check(graph) {
		for (const [role, statement] of identityPoolTrust(graph)) {
			const conditions = claimConditions(statement, 'aud').filter(restricts);
			const audiences = conditions.flatMap(({ values }) => values.items);
			const [first] = audiences;
			if (first === undefined || !conditions.every(({ values }) => values.complete)) continue;
			for (const attachment of graph.naming(role, 'role-attachment')) {
				const pools = graph.links(attachment, 'IdentityPoolId', 'identity-pool');
				const links = audiences.map((value) => graph.link(value, 'identity-pool', role));
				const isOther = pools.length > 0 && pools.every((pool) => links.every((link) => graph.isSame(link, pool) === false));
				const pool = pools[0]?.target?.name ?? pools[0]?.id;
				if (!isOther || pool === undefined) continue;
				const related = [{ resource: attachment, at: attachment.nameRange }];
				yield { resource: role, at: first, message: otherMessages.other, values: { pool, role: role.name }, related };
			}
		}
	},
};
