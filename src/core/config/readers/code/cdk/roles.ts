import type { TextRange } from '../../../../token/jsonPlace.ts';
import type { Resource } from '../../../model/resource.ts';
import type { ConfigMember, ConfigValue, ListValue, MapValue } from '../../../model/value.ts';
import { basics } from '../../basics.ts';
import { stated } from '../../forms.ts';
import { type MappingRow, membersBy, type PlacedMember, placed, propertiesOf } from '../../mapped.ts';
import { policyAt, rolePolicies } from '../../ownPolicies.ts';
import { type CodePlace, openThroughout, referenceTo } from '../codeResource.ts';
import { attributeOf } from './arns.ts';
import { policyOf } from './iamValues.ts';
import type { Made } from './made.ts';
import type { RoleChange, RoleChanges } from './roleChanges.ts';

const names: readonly MappingRow[] = [
	{ from: 'roleName', to: 'RoleName' },
	{ from: 'policyName', to: 'PolicyName' },
	{ from: 'managedPolicyName', to: 'ManagedPolicyName' },
];

/** A role, a policy or a managed policy of `aws-cdk-lib/aws-iam`, with what calls add to it; undefined for another construct. */
export function iamResource(made: Made, options: MapValue, changes: RoleChanges): Resource | undefined {
	switch (made.construct) {
		case 'Role':
			return roleResource(made.place, roleMembers(options, changes.of(made)));
		case 'Policy':
		case 'ManagedPolicy':
			return policyResource(`AWS::IAM::${made.construct}`, made.place, policyMembers(options, made, changes));
		default:
			return undefined;
	}
}

/** A role by its properties under CloudFormation's names. */
export function roleResource({ range, ...named }: CodePlace, members: readonly PlacedMember[]): Resource {
	const properties = openThroughout(propertiesOf(members, range));
	return { kind: 'role', ...basics({ ...named, type: 'AWS::IAM::Role', properties }), ...rolePolicies(properties) };
}

/** A policy that is a resource of its own, by its properties under CloudFormation's names. */
export function policyResource(type: string, { range, ...named }: CodePlace, members: readonly PlacedMember[]): Resource {
	const properties = openThroughout(propertiesOf(members, range));
	const document = policyAt(properties, 'PolicyDocument');
	return { kind: 'policy', ...basics({ ...named, type, properties }), ...(document && { document }) };
}

/** The trust and the permissions of a role by what one statement says, and what calls add. */
export function trustMembers(trust: ConfigValue, { trust: added, isOpen }: RoleChange): readonly PlacedMember[] {
	if (trust.type === 'unknown') return [];
	const statements = trust.type === 'list' ? trust : { items: [trust], open: false };
	const list: ListValue = {
		type: 'list',
		items: [...statements.items, ...added],
		range: trust.range,
		...((statements.open || isOpen) && { open: true }),
	};
	return [placed('AssumeRolePolicyDocument', policyOf(list))];
}

/** The policies that calls such as `addToPolicy` make, and managed ones. */
export function permissionMembers(change: RoleChange, range: TextRange, own: readonly ConfigValue[] = []): readonly PlacedMember[] {
	const added = change.statements.length === 0 ? [] : [inline('DefaultPolicy', policyOf(listOf(change.statements, range)), range)];
	const policies = [...own, ...added];
	return [
		...(policies.length === 0 ? [] : [placed('Policies', listOf(policies, range))]),
		...(change.managed.length === 0 ? [] : [placed('ManagedPolicyArns', listOf(change.managed, range))]),
	];
}

function roleMembers(options: MapValue, change: RoleChange): readonly PlacedMember[] {
	const { members, range } = options;
	const trust = members.get('assumedBy')?.value;
	const given = members.get('managedPolicies')?.value;
	const managed = given?.type === 'list' ? given.items : [];
	const inlined = members.get('inlinePolicies')?.value;
	const own = inlined?.type === 'map' ? [...inlined.members.values()].map(({ name, value }) => inline(name, value, value.range)) : [];
	return [
		...membersBy(options, names),
		...(trust === undefined ? [] : trustMembers(trust, change)),
		...permissionMembers({ ...change, managed: [...managed, ...change.managed].map(attributeOf('Ref')) }, range, own),
	];
}

function policyMembers(options: MapValue, made: Made, changes: RoleChanges): readonly PlacedMember[] {
	const { members, range } = options;
	const { statements } = changes.of(made);
	const [given, document, roles] = ['statements', 'document', 'roles'].map((name) => members.get(name)?.value);
	const list = given?.type === 'list' ? given.items : [];
	const ofDocument = document?.type === 'map' ? document.members.get('Statement')?.value : undefined;
	const all = [...list, ...(ofDocument?.type === 'list' ? ofDocument.items : []), ...statements];
	const named = [...(roles?.type === 'list' ? roles.items : []), ...changes.attachedTo(made)];
	return [
		...membersBy(options, names),
		placed('PolicyDocument', policyOf({ ...listOf(all, range), open: true })),
		placed('Roles', { ...listOf(named.map(attributeOf('Ref')), range), open: true }),
	];
}

function inline(name: string, document: ConfigValue, range: TextRange): MapValue {
	const member: ConfigMember = { name: 'PolicyName', nameRange: range, value: stated(name, { range }) };
	return {
		type: 'map',
		members: new Map([
			['PolicyName', member],
			['PolicyDocument', placed('PolicyDocument', document).member],
		]),
		range,
	};
}

function listOf(items: readonly ConfigValue[], range: TextRange): ListValue {
	return { type: 'list', items, range };
}

/** What a role is called where it is attached. */
export function roleReference(place: Pick<Resource, 'address'>, range: TextRange): ConfigValue {
	return referenceTo(place, range, 'Arn');
}
