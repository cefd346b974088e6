import type { Resource } from '../../../model/resource.ts';
import type { ConfigMember, MapValue } from '../../../model/value.ts';
import type { CodeFile } from '../../../source/code/codeFile.ts';
import { argumentsOf } from '../../../source/code/codeTree.ts';
import { CodeValues } from '../../../source/code/codeValues.ts';
import { type MappingRow, membersBy, type PlacedMember, placed } from '../../mapped.ts';
import { BackEndParts } from '../amplify/backEndParts.ts';
import { backEndResources } from '../amplify/backEndResources.ts';
import { chosen } from '../choices.ts';
import { codeResource, openMap, referenceTo } from '../codeResource.ts';
import { Overrides } from '../overrides.ts';
import { providerForms, providerMembers } from '../providers.ts';
import { authorizerOf } from './authorizers.ts';
import { oauthOf } from './clientOAuth.ts';
import { authFlows, ownIamResources, ownResources } from './constructs.ts';
import { identityPoolResources } from './identityPool.ts';
import { isValue, type Made, MadeConstructs } from './made.ts';
import { inOwnNames } from './ownNames.ts';
import { Removals } from './removals.ts';
import { RoleChanges } from './roleChanges.ts';
import { iamResource, policyResource, roleResource } from './roles.ts';
import { clientRows, domainRows, groupRows, resourceServerRows } from './rows.ts';
import { addedTriggers } from './triggers.ts';
import { userPoolMembers } from './userPool.ts';
import { cdkValue } from './values.ts';

/**
 * What a source of the AWS CDK makes of Cognito, the roles that its users get, and the authorizers that take its tokens. What it does not say is not known, for
 * the CDK, another file or
 * an aspect may; so nothing is concluded from what is left out. What belongs together is known by the names that hold it.
 */
export function readCdk(file: CodeFile): readonly Resource[] {
	const parts = new BackEndParts(file);
	const made = new MadeConstructs(file, new CodeValues(file), parts);
	const values: CodeValues = new CodeValues(file, (node, depth) => cdkValue({ file, values, made }, node, depth));
	const source: Source = {
		values,
		made,
		changes: new RoleChanges(file, made, values),
		triggers: addedTriggers(file, made, values),
		removals: new Removals(file, made, values),
		overrides: new Overrides(file, values, (node) => made.target(node)),
	};
	return [
		...made.all.flatMap((one) => resourcesOf(one, source)).map((resource) => source.overrides.apply(resource)),
		...backEndResources(parts, source.changes, source.overrides),
	];
}

interface Source {
	readonly values: CodeValues;
	readonly made: MadeConstructs;
	readonly changes: RoleChanges;
	readonly triggers: ReadonlyMap<Made, readonly PlacedMember[]>;
	readonly removals: Removals;
	readonly overrides: Overrides;
}

function resourcesOf(made: Made, source: Source): readonly Resource[] {
	if (isValue(made)) return [];
	const options = optionsOf(made, source.values);
	if (made.construct === 'IdentityPool') return identityPoolResources(made, options, source);
	const resource = resourceOf(made, options, source);
	return resource === undefined ? [] : [source.removals.apply(resource, made, options)];
}

function optionsOf({ options: node, place }: Made, values: CodeValues): MapValue {
	const given = node && values.valueOf(node);
	const none: MapValue = { type: 'map', members: new Map<string, ConfigMember>(), range: place.range };
	return given === undefined ? none : given.type === 'map' ? given : openMap(place.range);
}

function resourceOf(made: Made, options: MapValue, { values, changes, triggers }: Source): Resource | undefined {
	const { construct, place } = made;
	const own = ownResources.get(construct);
	const ofIam = ownIamResources.get(construct);
	if (own !== undefined || ofIam !== undefined) {
		const members = [...inOwnNames(options).members.values()].map((member) => ({ to: member.name, member }));
		if (own !== undefined) return codeResource(own.kind, own.type, place, members);
		return ofIam?.kind === 'role' ? roleResource(place, members) : policyResource(ofIam?.type ?? '', place, members);
	}
	const ofPool = made.on ? [placed('UserPoolId', referenceTo(made.on.place, place.nameRange))] : [];
	const by = (rows: readonly MappingRow[]): readonly PlacedMember[] => [...ofPool, ...membersBy(options, rows)];
	switch (construct) {
		case 'UserPool':
			return codeResource('user-pool', 'AWS::Cognito::UserPool', place, [
				...userPoolMembers(options, place.nameRange),
				...(triggers.get(made) ?? []),
			]);
		case 'UserPoolClient':
			return codeResource('app-client', 'AWS::Cognito::UserPoolClient', place, [
				...by(clientRows),
				...flowsOf(options),
				...oauthOf(options, place.nameRange),
			]);
		case 'UserPoolDomain':
			return codeResource('domain', 'AWS::Cognito::UserPoolDomain', place, [...by(domainRows), ...prefixOf(options)]);
		case 'UserPoolResourceServer':
			return codeResource('resource-server', 'AWS::Cognito::UserPoolResourceServer', place, by(resourceServerRows));
		case 'UserPoolGroup':
			return codeResource('group', 'AWS::Cognito::UserPoolGroup', place, by(groupRows));
		default: {
			const form = providerForms.get(construct.replace('UserPoolIdentityProvider', ''));
			if (form === undefined) return iamResource(made, options, changes) ?? authorizerOf(made, options, argumentsOf(made.call)[1], values);
			const members = [...by([{ from: 'userPool', to: 'UserPoolId' }]), ...providerMembers(form, options)];
			return codeResource('identity-provider', 'AWS::Cognito::UserPoolIdentityProvider', place, members);
		}
	}
}

/** Whoever rotates refresh tokens may have no flow that takes one: with rotation, the CDK decides whether there is. */
function flowsOf({ members }: MapValue): readonly PlacedMember[] {
	const flows = members.get('authFlows');
	if (flows === undefined) return [];
	const rotates = members.has('refreshTokenRotationGracePeriod');
	const list = chosen(authFlows, ...(rotates ? [] : ['ALLOW_REFRESH_TOKEN_AUTH']))(flows.value);
	return [placed('ExplicitAuthFlows', list.type === 'list' && rotates ? { ...list, open: true } : list, flows.nameRange)];
}

/** A prefix of Cognito's own domain leaves no room for one of one's own. */
function prefixOf({ members, range, open }: MapValue): readonly PlacedMember[] {
	const isPrefix = !open && members.has('cognitoDomain') && !members.has('customDomain');
	return isPrefix ? [placed('CustomDomainConfig', { type: 'absent', range })] : [];
}
