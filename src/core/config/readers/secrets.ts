import { awsAccessKey } from '../../token/privateData.ts';
import type { ConfigMember, ConfigValue } from '../model/value.ts';
import { withheld } from './forms.ts';
import type { PlacedMember } from './mapped.ts';

/** Names of the secret of an app client, in small letters and without separators: Amplify's, those of its mobile libraries, and of OpenID Connect ones. */
const clientSecret = /(?:client|webclient)secret$/;
const awsSecret = /secretaccesskey$/;

/** The secret that a member holds by its name or value, as a property of a front end. */
export function secretIn(member: ConfigMember): PlacedMember | undefined {
	const name = member.name.toLowerCase().replace(/[^a-z0-9]/g, '');
	const to = clientSecret.test(name)
		? 'ClientSecret'
		: awsSecret.test(name)
			? 'AwsSecretAccessKey'
			: member.value.type === 'scalar' && awsAccessKey.test(String(member.value.value))
				? 'AwsAccessKeyId'
				: undefined;
	return to === undefined ? undefined : { to, member: { ...member, value: withheld(member.value) } };
}

/** The secrets anywhere in a value, without their texts. */
export function secretsIn(root: ConfigValue): readonly PlacedMember[] {
	const found: PlacedMember[] = [];
	const open: ConfigValue[] = [root];
	for (let value = open.pop(); value !== undefined; value = open.pop()) {
		if (value.type === 'list') for (const item of value.items) open.push(item);
		if (value.type !== 'map') continue;
		for (const member of value.members.values()) {
			const secret = secretIn(member);
			if (secret === undefined) open.push(member.value);
			else found.push(secret);
		}
	}
	return found.toSorted((left, right) => left.member.nameRange.start - right.member.nameRange.start);
}
