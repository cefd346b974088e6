import type { ConfigMember, ConfigValue, MapValue } from '../../../model/value.ts';
import { ownName } from './constructs.ts';

/** Maps whose members have names of one's own. */
const verbatim: ReadonlySet<string> = new Set([
	'AssumeRolePolicyDocument',
	'AttributeMapping',
	'PolicyDocument',
	'PrincipalTags',
	'ProviderDetails',
	'Roles',
	'SupportedLoginProviders',
	'UserPoolTags',
]);

/** The options of a resource of CloudFormation under its names, at every level. */
export function inOwnNames(options: MapValue): MapValue {
	const members = [...options.members.values()].map(ownMember);
	return { ...options, members: new Map(members.map((member) => [member.name, member])) };
}

/** A member of a resource under CloudFormation's name, and all in it. */
export function ownMember(member: ConfigMember): ConfigMember {
	const name = ownName(member.name);
	if (verbatim.has(name)) return { ...member, name };
	return { ...member, name, value: name === 'RoleMappings' ? mappings(member.value) : within(member.value) };
}

function within(value: ConfigValue): ConfigValue {
	if (value.type === 'list') return { ...value, items: value.items.map(within) };
	return value.type === 'map' ? inOwnNames(value) : value;
}

/** By the names of providers; a rule calls the ARN of its role otherwise than everything else does. */
function mappings(value: ConfigValue): ConfigValue {
	if (value.type !== 'map') return value;
	const members = [...value.members].map(([name, member]): [string, ConfigMember] => [
		name,
		{ ...member, value: withRoleArn(within(member.value)) },
	]);
	return { ...value, members: new Map(members) };
}

function withRoleArn(value: ConfigValue): ConfigValue {
	if (value.type === 'list') return { ...value, items: value.items.map(withRoleArn) };
	if (value.type !== 'map') return value;
	const members = [...value.members.values()].map((member): [string, ConfigMember] => {
		const name = member.name === 'RoleArn' ? 'RoleARN' : member.name;
		return [name, { ...member, name, value: withRoleArn(member.value) }];
	});
	return { ...value, members: new Map(members) };
}
