import { replaceValue } from '../../edits/replaceValue.ts';
import type { ConfigGraph } from '../../graph/graph.ts';
import { managedPolicyArns, policiesOf } from '../../graph/rolePolicies.ts';
import type { IdentityPool } from '../../model/resource.ts';
import { booleanOf, memberValues, textOf } from '../../model/settle.ts';
import type { PolicyStatement } from '../../policy/policy.ts';
import { broadAction, powerfulPolicy } from '../broadAccess.ts';
import { guestRoles } from '../poolRoles.ts';
import type { Rule } from '../rule.ts';

const guestMessages = { on: 'Everybody who knows the ID of the identity pool {pool} gets AWS credentials without signing in.' };
const guestFixes = { off: 'Turn guest access off' };

/** Guest access. */
export const identityPoolGuest: Rule = {
	id: 'idpool-guest',
	severity: 'warning',
	profile: 'recommended',
	title: 'Identity pool gives credentials to guests',
	messages: guestMessages,
	why: 'The ID of an identity pool is no secret: it stands in every app that uses it.',
	fix: 'Set AllowUnauthenticatedIdentities to false, or keep the role of guests to what the whole world may do.',
	fixes: guestFixes,
	source: 'Cognito Developer Guide: Identity pools (federated identities) authentication flow',
	peers: ['CKV_AWS_366', 'AwsSolutions-COG7', 'W57', 'COGNITO_IDENTITY_POOL_UNAUTHENTICATED_IDENTITIES', 'Cognito.2'],
	*check(graph) {
		for (const pool of graph.resources('identity-pool')) {
			for (const at of memberValues(pool.properties, 'AllowUnauthenticatedIdentities')) {
				if (booleanOf(at) !== true) continue;
				const edits = replaceValue(graph.documentOf(pool), at, false);
				yield {
					resource: pool,
					at,
					...(onlyTelemetry(graph, pool) && { severity: 'info' as const }),
					message: guestMessages.on,
					values: { pool: pool.name },
					fixes: [{ title: guestFixes.off, edits }],
				};
			}
		}
	},
};

/** Services that apps call before anybody signs in: figures about visits, and maps. */
const telemetry = new Set('evidently geo geo-maps geo-places geo-routes mobileanalytics mobiletargeting rum'.split(' '));

/** Do guests get a role that allows nothing but what apps usually need of them, as far as everything is known? */
function onlyTelemetry(graph: ConfigGraph, pool: IdentityPool): boolean {
	const roles = guestRoles(graph, pool);
	return (
		roles.length > 0 &&
		roles.every((role) => {
			if (!role.permissionsComplete || role.properties.members.has('ManagedPolicyArns')) return false;
			return policiesOf(graph, role).every(([{ statements, complete }]) => complete && statements.every(isTelemetry));
		})
	);
}

function isTelemetry({ effect, actions, notActions }: PolicyStatement): boolean {
	if (effect === 'Deny') return true;
	const services = actions.items.map((action) => textOf(action)?.split(':')[0]?.toLowerCase());
	return actions.complete && notActions.items.length === 0 && services.every((service) => service !== undefined && telemetry.has(service));
}

const broadMessages = {
	everything: 'Guests may do everything in the account that the services open to guests allow: {action} on {resource}.',
	service: 'Guests may call {action} on every resource of the account.',
	managed: 'Guests have the managed policy {policy}.',
};

/** A guest role that allows more than the whole world should have. */
export const guestRoleBroad: Rule = {
	id: 'idpool-guest-role-broad',
	severity: 'error',
	profile: 'recommended',
	title: 'Guest role allows too much',
	messages: broadMessages,
	why: 'What the role of guests allows, everybody in the world can do, from any machine and without a trace of who it was.',
	fix: 'Name the actions and the resources that guests need, and no others.',
	source: 'Cognito Developer Guide: IAM roles',
	peers: [],
	*check(graph) {
		for (const role of new Set(graph.resources('identity-pool').flatMap((pool) => guestRoles(graph, pool)))) {
			for (const [document, resource] of policiesOf(graph, role)) {
				for (const statement of document.statements) {
					const broad = broadAction(statement);
					if (broad === undefined) continue;
					const { at, action } = broad;
					const message = action === '*' || action === '*:*' ? broadMessages.everything : broadMessages.service;
					yield { resource, at, message, values: { action, resource: '*' } };
				}
			}
			for (const at of managedPolicyArns(role)) {
				const policy = powerfulPolicy(at);
				if (policy !== undefined) yield { resource: role, at, message: broadMessages.managed, values: { policy } };
			}
		}
	},
};

const roleMessages = {
	missing: 'The identity pool {pool} lets guests in, but gives them no role.',
	dormant: 'The identity pool {pool} has a role for guests, but lets none in.',
};

/** Guests without a role, or a role without guests. */
export const guestWithoutRole: Rule = {
	id: 'idpool-guest-no-role',
	severity: 'warning',
	profile: 'recommended',
	title: 'Guests have no role',
	messages: { missing: roleMessages.missing },
	why: 'Guests get an identity, but no credentials.',
	fix: 'Attach a role for guests, or turn guest access off.',
	source: 'Cognito Developer Guide: IAM roles',
	peers: [],
	*check(graph) {
		for (const pool of graph.resources('identity-pool')) {
			const [attachment, ...others] = graph.naming(pool, 'role-attachment', 'identity-pool');
			const lets = memberValues(pool.properties, 'AllowUnauthenticatedIdentities').every((value) => booleanOf(value) === true);
			if (attachment === undefined || others.length > 0 || !lets) continue;
			const roles = memberValues(attachment.properties, 'Roles').flatMap((map) => memberValues(map, 'unauthenticated'));
			if (!roles.every(({ type }) => type === 'absent')) continue;
			yield { resource: attachment, at: attachment.nameRange, message: roleMessages.missing, values: { pool: pool.name } };
		}
	},
};

/** The other way round. */
export const roleWithoutGuests: Rule = {
	id: 'idpool-role-no-guest',
	severity: 'info',
	profile: 'recommended',
	title: 'Guest role without guests',
	messages: { dormant: roleMessages.dormant },
	why: 'Whoever turns guest access on later opens what the role allows.',
	fix: 'Take the role of guests away.',
	source: 'Cognito Developer Guide: IAM roles',
	peers: [],
	*check(graph) {
		for (const pool of graph.resources('identity-pool')) {
			if (!memberValues(pool.properties, 'AllowUnauthenticatedIdentities').every((value) => booleanOf(value) === false)) continue;
			for (const attachment of graph.naming(pool, 'role-attachment', 'identity-pool')) {
				for (const at of memberValues(attachment.properties, 'Roles').flatMap((map) => memberValues(map, 'unauthenticated'))) {
					if (at.type === 'absent' || at.type === 'unknown') continue;
					yield { resource: attachment, at, message: roleMessages.dormant, values: { pool: pool.name } };
				}
			}
		}
	},
};
