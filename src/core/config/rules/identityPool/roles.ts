import { replaceValue } from '../../edits/replaceValue.ts';
import { booleanOf, memberValues, textOf } from '../../model/settle.ts';
import type { Rule } from '../rule.ts';
import { writableThrough } from '../writable.ts';
import { roleMappings, rulesOf } from './mappings.ts';

const swapMessages = { same: 'Users and guests of the identity pool get the same role, {role}.' };

/** One role for users and guests. */
export const sameRoleForGuests: Rule = {
	id: 'idpool-role-swap',
	severity: 'error',
	profile: 'recommended',
	title: 'Users and guests have one role',
	messages: swapMessages,
	why: 'Guests have what users have: everybody in the world can do it without signing in.',
	fix: 'Make a role for guests alone.',
	source: 'Cognito Developer Guide: IAM roles',
	peers: [],
	*check(graph) {
		for (const attachment of graph.resources('role-attachment')) {
			const users = graph.links(attachment, 'Roles.authenticated', 'role');
			for (const guest of graph.links(attachment, 'Roles.unauthenticated', 'role')) {
				if (!users.some((user) => graph.isSame(user, guest) === true)) continue;
				const role = guest.target?.name ?? guest.id ?? '';
				yield { resource: attachment, at: guest.value, message: swapMessages.same, values: { role } };
			}
		}
	},
};

const classicMessages = { on: 'Users of the identity pool {pool} may choose their role themselves, of all that trust the pool.' };
const classicFixes = { off: 'Turn the classic flow off' };

/** The basic (classic) flow. */
export const classicFlow: Rule = {
	id: 'idpool-classic-flow',
	severity: 'warning',
	profile: 'recommended',
	title: 'Identity pool allows the classic flow',
	messages: classicMessages,
	why: 'In the classic flow the app names the role, and guests are not held to the services that are open to them.',
	fix: 'Set AllowClassicFlow to false, unless an app calls AssumeRoleWithWebIdentity itself.',
	fixes: classicFixes,
	source: 'Cognito Developer Guide: Identity pools (federated identities) authentication flow',
	peers: ['def-000-k8u'],
	*check(graph) {
		for (const pool of graph.resources('identity-pool')) {
			for (const at of memberValues(pool.properties, 'AllowClassicFlow')) {
				if (booleanOf(at) !== true) continue;
				const edits = replaceValue(graph.documentOf(pool), at, false);
				yield { resource: pool, at, message: classicMessages.on, values: { pool: pool.name }, fixes: [{ title: classicFixes.off, edits }] };
			}
		}
	},
};

const writableMessages = {
	listed: 'Users can choose their role: the rule compares {claim}, which the app client {client} lets them write.',
	open: 'Users can choose their role: the rule compares {claim}, and the app client {client} has no WriteAttributes, so it can be written.',
};

/** A rule that chooses a role by what users write themselves. */
export const mappingWritableClaim: Rule = {
	id: 'idpool-mapping-writable-claim',
	severity: 'error',
	profile: 'recommended',
	title: 'Role is chosen by a claim that users can write',
	messages: writableMessages,
	why: 'A user calls UpdateUserAttributes, signs in again, and gets the role of somebody else.',
	fix: 'Give the app client WriteAttributes without that attribute, or choose the role by groups.',
	source: 'Cognito Developer Guide: Role-based access control; AWS security bulletin 2026-018',
	peers: [],
	*check(graph) {
		for (const mapping of roleMappings(graph)) {
			const { attachment, userPools } = mapping;
			for (const at of rulesOf(mapping).flatMap((rule) => memberValues(rule, 'Claim'))) {
				const claim = textOf(at);
				const [writable] =
					claim === undefined || userPools.length !== 1 ? [] : userPools.flatMap((pool) => writableThrough(graph, pool, claim));
				if (claim === undefined || writable === undefined) continue;
				const { client, item } = writable;
				yield {
					resource: attachment,
					at,
					message: item === undefined ? writableMessages.open : writableMessages.listed,
					values: { claim, client: client.name },
					related: [{ resource: client, at: item?.range ?? client.nameRange }],
				};
			}
		}
	},
};
