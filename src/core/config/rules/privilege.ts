/** Words in the names of attributes that say what somebody may do, or where they belong. */
const words = /role|admin|tenant|org|group|perm|plan|tier|scope|dept|department|account/i;

/** Does the name of an attribute speak of what its user may do? */
export function isPrivilege(attribute: string): boolean {
	return words.test(attribute);
}
