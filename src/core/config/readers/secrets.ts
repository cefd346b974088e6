import { awsAccessKey } from '../../token/privateData.ts';
import type { ConfigMember, ConfigValue } from '../model/value.ts';
import { withheld } from './forms.ts';
import type { PlacedMember } from './mapped.ts';

/** Names of secrets, in small letters and without separators, and the property of a front end that each is. */
const names: readonly (readonly [RegExp, string])[] = [
	/** Amplify's, those of its mobile libraries, and of OpenID Connect ones. */
	[/(?:client|webclient)secret$/, 'ClientSecret'],
	[/secretaccesskey$/, 'AwsSecretAccessKey'],
	/** `aws_appsync_apiKey` of Gen 1. */
	[/appsyncapikey$/, 'ApiKey'],
];

/** The secret that a member holds by its name or value, as a property of a front end. */
export function secretIn(member: ConfigMember): PlacedMember | undefined {
	const name = member.name.toLowerCase().replace(/[^a-z0-9]/g, '');
	const isKeyId = member.value.type === 'scalar' && awsAccessKey.test(String(member.value.value));
	const to = names.find(([form]) => form.test(name))?.[1] ?? (isKeyId ? 'AwsAccessKeyId' : undefined);
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
