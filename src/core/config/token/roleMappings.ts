import type { JsonValue } from '../../token/json.ts';
import { valuesAt } from '../model/lookUp.ts';
import type { IdentityPool, RoleAttachment } from '../model/resource.ts';
import { itemsOf, membersOf, memberValues, textOf } from '../model/settle.ts';
import type { ConfigMember, ConfigValue, SettledValue } from '../model/value.ts';
import { type Comparison, onlyText } from './comparison.ts';
import type { Statement } from './statement.ts';

/**
 * Which role the enhanced flow of an identity pool would give for the token (Cognito Developer Guide, "Using role-based access control"): by the mapping
 * of its provider and client, else the one for users who have signed in.
 */
export function* compareRoleMappings(comparison: Comparison, pool: IdentityPool, ifInferred: boolean): Generator<Statement> {
	for (const attachment of comparison.graph.naming(pool, 'role-attachment', 'identity-pool')) {
		for (const statement of ofAttachment(comparison, attachment)) yield { ...statement, ...(ifInferred && { ifInferred }) };
	}
}

function* ofAttachment(comparison: Comparison, attachment: RoleAttachment): Generator<Statement> {
	const mappings = memberValues(attachment.properties, 'RoleMappings');
	const open = mappings.find((map) => map.type !== 'absent' && !membersOf(map).complete);
	if (open) yield comparison.unknown(attachment, 'RoleMappings', open);
	const members = mappings.flatMap((map) => membersOf(map).members);
	const own = members.map((member) => ({ member, isOwn: isOfToken(comparison, attachment, member) }));
	const unclear = own.find(({ isOwn }) => isOwn === undefined);
	const mapping = own.find(({ isOwn }) => isOwn);
	if (mapping) yield* ofMapping(comparison, attachment, mapping.member);
	else if (unclear)
		yield comparison.unknown(attachment, 'IdentityProvider', { type: 'unknown', why: 'computed', range: unclear.member.nameRange });
	else if (!open) yield* defaultRole(comparison, attachment);
}

/** Is a mapping for the provider and the client of the token? Its name says so where `IdentityProvider` is left out. */
function isOfToken(comparison: Comparison, attachment: RoleAttachment, { name, nameRange, value }: ConfigMember): boolean | undefined {
	const { issuer, client } = comparison.facts;
	if (issuer === undefined || client === undefined) return undefined;
	const key = `${issuer.replace(/^https:\/\//, '')}:${client}`;
	const stated = memberValues(value, 'IdentityProvider').map(
		(at): SettledValue => (at.type === 'absent' ? { type: 'scalar', value: name, range: nameRange } : at),
	);
	const texts = stated.map((at) => comparison.textOf(at, attachment));
	if (texts.includes(key)) return true;
	return texts.includes(undefined) ? undefined : false;
}

function* ofMapping(comparison: Comparison, attachment: RoleAttachment, { value, nameRange }: ConfigMember): Generator<Statement> {
	const [type] = memberValues(value, 'Type');
	const kind = type && textOf(type);
	if (kind === 'Token') yield* byToken(comparison, attachment, value, nameRange);
	else if (kind === 'Rules') yield* byRules(comparison, attachment, value, nameRange);
	else if (type) yield comparison.unknown(attachment, 'Type', type);
}

type Place = ConfigMember['nameRange'];

/** The role that the token prefers; without one, and with several or none, what the mapping says of that. */
function* byToken(comparison: Comparison, attachment: RoleAttachment, mapping: ConfigValue, at: Place): Generator<Statement> {
	const { payload, roles } = comparison.facts;
	const preferred = payload['cognito:preferred_role'];
	const role = typeof preferred === 'string' ? preferred : roles.length === 1 ? roles[0] : undefined;
	if (role === undefined) yield* ambiguous(comparison, attachment, mapping, at);
	else {
		const claim = typeof preferred === 'string' ? 'cognito:preferred_role' : 'cognito:roles';
		yield comparison.say('role-by-token', attachment, at, { role, claim }, { claim });
	}
}

/** The first rule that fits. How the operators work on lists is not documented. */
function* byRules(comparison: Comparison, attachment: RoleAttachment, mapping: ConfigValue, at: Place): Generator<Statement> {
	const { payload } = comparison.facts;
	for (const rule of valuesAt(mapping, 'RulesConfiguration.Rules').flatMap((list) => itemsOf(list).items)) {
		const [claim, operator, wanted] = ['Claim', 'MatchType', 'Value'].map((name) => onlyText(memberValues(rule, name)));
		if (claim === undefined || operator === undefined || wanted === undefined) {
			yield comparison.unknown(attachment, 'Rules', rule);
			return;
		}
		const actual = payload[claim];
		if (typeof actual === 'object' && actual !== null) {
			yield comparison.say('role-list', attachment, rule, { claim }, { claim });
			return;
		}
		if (!fits(actual, operator, wanted)) continue;
		const [role] = memberValues(rule, 'RoleARN').map((value) => comparison.graph.link(value, 'role', attachment));
		const values = { claim, operator, wanted, role: role?.target?.name ?? role?.id ?? '?' };
		yield comparison.say('role-by-rule', attachment, rule, values, { claim });
		return;
	}
	yield* ambiguous(comparison, attachment, mapping, at);
}

function fits(actual: JsonValue | undefined, operator: string, wanted: string): boolean {
	if (actual === undefined || typeof actual === 'object') return false;
	const text = String(actual);
	switch (operator) {
		case 'Equals':
			return text === wanted;
		case 'NotEqual':
			return text !== wanted;
		case 'StartsWith':
			return text.startsWith(wanted);
		case 'Contains':
			return text.includes(wanted);
		default:
			return false;
	}
}

function* ambiguous(comparison: Comparison, attachment: RoleAttachment, mapping: ConfigValue, at: Place): Generator<Statement> {
	const [resolution] = memberValues(mapping, 'AmbiguousRoleResolution');
	const text = resolution && textOf(resolution);
	if (text === 'Deny') yield comparison.say('role-denied', attachment, resolution ?? at, {});
	else if (text === 'AuthenticatedRole') yield* defaultRole(comparison, attachment);
	else if (resolution) yield comparison.unknown(attachment, 'AmbiguousRoleResolution', resolution);
}

function* defaultRole(comparison: Comparison, attachment: RoleAttachment): Generator<Statement> {
	const [link] = comparison.graph.links(attachment, 'Roles.authenticated', 'role');
	const role = link?.target?.name ?? link?.id;
	if (link && role !== undefined) yield comparison.say('role-default', attachment, link.value, { role });
	else if (link && link.value.type !== 'absent') yield comparison.unknown(attachment, 'Roles.authenticated', link.value);
}
