import type { Resource } from '../../../model/resource.ts';
import { booleanOf, memberValues } from '../../../model/settle.ts';
import type { ConfigValue } from '../../../model/value.ts';
import { stated } from '../../forms.ts';
import { type PlacedMember, placed } from '../../mapped.ts';
import type { RoleChanges } from '../cdk/roleChanges.ts';
import { permissionMembers, roleResource } from '../cdk/roles.ts';
import { type CodePlace, codeResource, referenceTo } from '../codeResource.ts';
import type { Overrides } from '../overrides.ts';
import type { BackEndPart, BackEndParts, PartKind } from './backEndParts.ts';

const types: ReadonlyMap<PartKind, string> = new Map([
	['user-pool', 'AWS::Cognito::UserPool'],
	['app-client', 'AWS::Cognito::UserPoolClient'],
	['identity-pool', 'AWS::Cognito::IdentityPool'],
	['role-attachment', 'AWS::Cognito::IdentityPoolRoleAttachment'],
	['group', 'AWS::Cognito::UserPoolGroup'],
]);

/** What the file with `defineBackend` changes in the resources of `defineAuth`: of each the changes alone, and what connects it with others. */
export function backEndResources(parts: BackEndParts, changes: RoleChanges, overrides: Overrides): readonly Resource[] {
	const changed = new Map<string, BackEndPart>();
	for (const part of parts.all) if (overrides.has(part.place.address) || changes.has(part)) changed.set(part.place.address, part);
	return [...changed.values()].flatMap((part) => resourcesOf(part, changes, overrides));
}

function resourcesOf(part: BackEndPart, changes: RoleChanges, overrides: Overrides): readonly Resource[] {
	const { kind, place } = part;
	const own = overrides.apply(
		kind === 'role'
			? roleResource(place, permissionMembers(changes.of(part), place.range))
			: codeResource(kind, types.get(kind) ?? '', place, linksOf(kind, place)),
	);
	return kind === 'role' ? [own, ...giving(place, overrides)] : [own];
}

function linksOf(kind: PartKind, place: CodePlace): readonly PlacedMember[] {
	if (kind === 'app-client' || kind === 'group') return [placed('UserPoolId', toSibling(place, 'userPool'))];
	return kind === 'role-attachment' ? [placed('IdentityPoolId', toSibling(place, 'identityPool'))] : [];
}

/** What gives users a role: the identity pool, or a group. */
function giving(place: CodePlace, overrides: Overrides): readonly Resource[] {
	const { address, nameRange } = place;
	const [, group] = /\.groups\.(.+)\.role$/.exec(address) ?? [];
	const role = referenceTo(place, nameRange, 'Arn');
	if (group !== undefined) {
		const at = sibling(place, `groups.${group}`);
		const members = [
			placed('UserPoolId', toSibling(place, 'userPool')),
			placed('GroupName', stated(group, { range: nameRange })),
			placed('RoleArn', role),
		];
		return [overrides.apply(codeResource('group', 'AWS::Cognito::UserPoolGroup', at, members))];
	}
	const isOfGuests = address.endsWith('.unauthenticatedRole');
	const pool = overrides.apply(codeResource('identity-pool', 'AWS::Cognito::IdentityPool', sibling(place, 'identityPool'), []));
	// Amplify makes the role of guests even where none are let in.
	if (isOfGuests && memberValues(pool.properties, 'AllowUnauthenticatedIdentities').some((value) => booleanOf(value) === false)) return [];
	const attachment = codeResource(
		'role-attachment',
		'AWS::Cognito::IdentityPoolRoleAttachment',
		sibling(place, `${isOfGuests ? 'guest' : 'user'}Roles`),
		[
			placed('IdentityPoolId', toSibling(place, 'identityPool')),
			placed(isOfGuests ? 'Roles.unauthenticated' : 'Roles.authenticated', role),
		],
	);
	return overrides.has(pool.address) ? [attachment] : [pool, attachment];
}

function sibling(place: CodePlace, name: string): CodePlace {
	const address = `${place.address.split('.')[0] ?? ''}.${name}`;
	return { ...place, name: address, address };
}

function toSibling(place: CodePlace, name: string): ConfigValue {
	return referenceTo(sibling(place, name), place.nameRange);
}
