import { memberOf, possible } from '../../model/settle.ts';
import type { ConfigMember, ConfigValue } from '../../model/value.ts';

/** The member of a map, where a secret is written out in it. */
export function secretAt(holder: ConfigValue, name: string): ConfigMember | undefined {
	const member = memberOf(holder, name);
	return member !== undefined && possible(member.value).some((value) => value.type === 'unknown' && value.why === 'secret')
		? member
		: undefined;
}
