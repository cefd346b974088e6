/**
 * Does a pattern of a policy match a text: `*` stands for any run of characters, `?` for one (IAM User Guide, "IAM JSON policy elements: Resource")?
 * Without case, as actions are compared. Time is at most pattern × text.
 */
export function matchesPattern(pattern: string, text: string): boolean {
	const [wanted, given] = [pattern.toLowerCase(), text.toLowerCase()];
	let at = 0;
	let star = -1;
	let resume = 0;
	for (let index = 0; index < given.length; ) {
		if (at < wanted.length && (wanted[at] === '?' || (wanted[at] === given[index] && wanted[at] !== '*'))) {
			at++;
			index++;
		} else if (wanted[at] === '*') {
			star = at++;
			resume = index;
		} else if (star !== -1) {
			at = star + 1;
			index = ++resume;
		} else return false;
	}
	while (wanted[at] === '*') at++;
	return at === wanted.length;
}
