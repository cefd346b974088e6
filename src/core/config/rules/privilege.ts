/** Words that a permission is called by. */
const privileges = new Set(
	'admin department dept group groups isadmin org organisation organization perm permission permissions perms privilege privileges role roles scope scopes tenant tier userrole'.split(
		' ',
	),
);

/** Does the name of an attribute say that it decides what its user may do? */
export function isPrivilege(attribute: string): boolean {
	return wordsOf(attribute).some((word) => privileges.has(word));
}

/** `custom:tenantId` → custom, tenant, id. */
function wordsOf(name: string): readonly string[] {
	return name
		.replace(/([a-z])([A-Z])/g, '$1_$2')
		.toLowerCase()
		.split(/[^a-z]+/);
}
