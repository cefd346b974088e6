import type { ConfigMember, ConfigValue } from '../model/value.ts';
import { withheld } from './forms.ts';

/** Details of an identity provider that are secrets (API `CreateIdentityProvider`). */
const secretDetails: ReadonlySet<string> = new Set(['client_secret', 'private_key']);

/** The details of an identity provider (`ProviderDetails`) without the texts of secrets. */
export function withoutSecrets(details: ConfigValue): ConfigValue {
	if (details.type !== 'map') return details;
	const members = [...details.members].map(([name, member]): [string, ConfigMember] => [
		name,
		secretDetails.has(name) ? { ...member, value: withheld(member.value) } : member,
	]);
	return { ...details, members: new Map(members) };
}
