import type { TextRange } from '../../../../token/jsonPlace.ts';
import { valuesAt } from '../../../model/lookUp.ts';
import type { Resource } from '../../../model/resource.ts';
import { booleanOf, textOf } from '../../../model/settle.ts';
import type { ConfigMember, ConfigValue, ListValue, MapValue } from '../../../model/value.ts';
import { stated } from '../../forms.ts';
import { type MappingRow, membersBy, type PlacedMember, placed, propertiesOf } from '../../mapped.ts';
import { asWord } from '../choices.ts';
import { codeResource, referenceTo } from '../codeResource.ts';
import type { Overrides } from '../overrides.ts';
import { attributeOf } from './arns.ts';
import type { Made, MadeConstructs } from './made.ts';
import type { RoleChanges } from './roleChanges.ts';
import { permissionMembers, roleReference, roleResource, trustMembers } from './roles.ts';
import { identityPoolRows } from './rows.ts';

/** Providers with an app of one's own: the option and its member, and the name by which an identity pool knows them. */
const services: readonly (readonly [from: string, name: string])[] = [
	['facebook.appId', 'graph.facebook.com'],
	['google.clientId', 'accounts.google.com'],
	['amazon.appId', 'www.amazon.com'],
	['apple.servicesId', 'appleid.apple.com'],
];

const mappingRows: readonly MappingRow[] = [
	{ from: 'providerUrl', to: 'IdentityProvider' },
	{ from: 'useToken', to: 'Type', read: asWord('Token', 'Rules') },
	{ from: 'resolveAmbiguousRoles', to: 'AmbiguousRoleResolution', read: asWord('AuthenticatedRole', 'Deny') },
	{ from: 'rules', to: 'RulesConfiguration.Rules', read: (value) => eachMap(value, ruleOf) },
];

const ruleRows: readonly MappingRow[] = [
	{ from: 'claim', to: 'Claim' },
	{ from: 'claimValue', to: 'Value' },
	{ from: 'matchType', to: 'MatchType' },
	{ from: 'mappedRole', to: 'RoleARN', read: attributeOf('Arn') },
];

/**
 * An identity pool of `aws-cognito-identitypool` (stable, and its alpha), the attachment of roles that the CDK makes for it, and the roles that it makes
 * where none are given.
 */
export function identityPoolResources(
	made: Made,
	options: MapValue,
	{ made: constructs, changes, overrides }: { readonly made: MadeConstructs; readonly changes: RoleChanges; readonly overrides: Overrides },
): readonly Resource[] {
	const { place } = made;
	const range = place.nameRange;
	const users = roleOf('authenticatedRole', made, options, constructs);
	const pool = codeResource('identity-pool', 'AWS::Cognito::IdentityPool', place, [
		...membersBy(options, identityPoolRows),
		...(options.open ? [] : [placed('AllowUnauthenticatedIdentities', stated(false, { range }))]),
		...providersOf(options, changes.of(made).providers),
	]);
	const guests = valuesAt(overrides.apply(pool).properties, 'AllowUnauthenticatedIdentities');
	// Whoever lets no guests in has a role for them all the same, by the CDK alone.
	const ofGuests = roleOf('unauthenticatedRole', made, options, constructs);
	const isMeant = ofGuests.own === undefined || guests.some((value) => booleanOf(value) === true);
	const guestRole = isMeant ? ofGuests : { value: computed(range) };
	const attachment = codeResource(
		'role-attachment',
		'AWS::Cognito::IdentityPoolRoleAttachment',
		{ ...place, name: `${place.name}.roleAttachment`, address: `${place.address}.roleAttachment` },
		[
			placed('IdentityPoolId', referenceTo(place, range)),
			placed('Roles.authenticated', users.value),
			placed('Roles.unauthenticated', guestRole.value),
			...mappingsOf(options),
		],
	);
	const roles = [
		[users.own, 'authenticated'],
		[guestRole.own, 'unauthenticated'],
	] as const;
	return [
		pool,
		attachment,
		...roles.flatMap(([own, amr]) => (own === undefined ? [] : [defaultRole(own, amr, referenceTo(place, range), changes)])),
	];
}

function roleOf(
	member: string,
	made: Made,
	{ members, range }: MapValue,
	constructs: MadeConstructs,
): { readonly value: ConfigValue; readonly own?: Made } {
	const given = members.get(member)?.value;
	if (given !== undefined) return { value: attributeOf('Arn')(given) };
	const own = constructs.defaultRole(made, member);
	return own === undefined ? { value: computed(range) } : { value: roleReference(own.place, made.place.nameRange), own };
}

function defaultRole(made: Made, amr: string, pool: ConfigValue, changes: RoleChanges): Resource {
	const range = made.place.nameRange;
	const at = { range };
	const service = 'cognito-identity.amazonaws.com';
	const condition = (operator: string, key: string, value: ConfigValue): ConfigMember =>
		placed(operator, { type: 'map', members: new Map([[key, { name: key, nameRange: range, value }]]), range }).member;
	const conditions = [
		condition('StringEquals', `${service}:aud`, pool),
		condition('ForAnyValue:StringLike', `${service}:amr`, stated(amr, at)),
	];
	const statement = propertiesOf(
		[
			placed('Effect', stated('Allow', at)),
			placed('Principal.Federated', stated(service, at)),
			placed('Action', stated('sts:AssumeRoleWithWebIdentity', at)),
			placed('Condition', { type: 'map', members: new Map(conditions.map((member) => [member.name, member])), range }),
		],
		range,
	);
	const change = changes.of(made);
	return roleResource(made.place, [...trustMembers(statement, change), ...permissionMembers(change, range)]);
}

function providersOf({ members, range }: MapValue, added: readonly ConfigValue[]): readonly PlacedMember[] {
	const given = members.get('authenticationProviders')?.value;
	const pools = given?.type === 'map' ? given.members.get('userPools')?.value : undefined;
	const list: ListValue = {
		type: 'list',
		items: [...(pools?.type === 'list' ? pools.items : []), ...added],
		range: pools?.range ?? range,
		// Behind what is not read may be more, and what other files add.
		open: true,
	};
	const apps = services.flatMap(([from, name]): readonly ConfigMember[] =>
		membersBy(given ?? list, [{ from, to: name }]).map(({ member }) => ({ ...member, name })),
	);
	const known: MapValue = { type: 'map', members: new Map(apps.map((member) => [member.name, member])), range };
	return [
		...(list.items.length === 0 ? [] : [placed('CognitoIdentityProviders', list)]),
		...(apps.length === 0 ? [] : [placed('SupportedLoginProviders', known)]),
	];
}

/** By `mappingKey`, else by the provider where that is written out. */
function mappingsOf({ members }: MapValue): readonly PlacedMember[] {
	const given = members.get('roleMappings')?.value;
	if (given?.type !== 'list') return given === undefined ? [] : [placed('RoleMappings', computed(given.range))];
	const mappings = given.items.flatMap((item): readonly ConfigMember[] => {
		if (item.type !== 'map') return [];
		const key = item.members.get('mappingKey') ?? item.members.get('providerUrl');
		const name = key && textOf(key.value);
		return key === undefined || name === undefined ? [] : [{ name, nameRange: key.value.range, value: mappingOf(item) }];
	});
	return [placed('RoleMappings', { type: 'map', members: new Map(mappings.map((member) => [member.name, member])), range: given.range })];
}

function mappingOf(mapping: MapValue): MapValue {
	const { range } = mapping;
	const standard = mapping.open
		? []
		: [placed('Type', stated('Rules', { range })), placed('AmbiguousRoleResolution', stated('Deny', { range }))];
	return propertiesOf([...membersBy(mapping, mappingRows), ...standard], range);
}

function ruleOf(rule: MapValue): MapValue {
	const standard = rule.open ? [] : [placed('MatchType', stated('Equals', { range: rule.range }))];
	return propertiesOf([...membersBy(rule, ruleRows), ...standard], rule.range);
}

function eachMap(value: ConfigValue, read: (item: MapValue) => MapValue): ConfigValue {
	return value.type === 'list' ? { ...value, items: value.items.map((item) => (item.type === 'map' ? read(item) : item)) } : value;
}

function computed(range: TextRange): ConfigValue {
	return { type: 'unknown', why: 'computed', range };
}
