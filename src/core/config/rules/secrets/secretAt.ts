import type { ConfigDocument } from '../../model/document.ts';
import { memberOf, possible } from '../../model/settle.ts';
import type { ConfigMember, ConfigValue } from '../../model/value.ts';
import type { RuleFinding } from '../rule.ts';

/** The member of a map, where a secret is written out in it. */
export function secretAt(holder: ConfigValue, name: string): ConfigMember | undefined {
	const member = memberOf(holder, name);
	return member !== undefined && possible(member.value).some((value) => value.type === 'unknown' && value.why === 'secret')
		? member
		: undefined;
}

/** A secret in a file that git tracks is in the hands of everybody who reads the repository. */
export function inRepository({ isTracked }: ConfigDocument): Pick<RuleFinding, 'severity'> {
	return isTracked === true ? { severity: 'error' } : {};
}
