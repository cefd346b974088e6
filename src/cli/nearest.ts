/** The name that somebody most probably meant: the nearest by edit distance, if it is near at all. */
export function nearestName(text: string, names: readonly string[]): string | undefined {
	const plain = plainForm(text);
	let nearest: string | undefined;
	// Short names are near to everything: at most a quarter of the letters may differ, and never more than two.
	let least = Math.min(3, Math.floor(plain.length / 4) + 1);
	for (const name of names) {
		const distance = editDistance(plain, plainForm(name));
		if (distance < least) {
			least = distance;
			nearest = name;
		}
	}
	return nearest;
}

/** Case, dashes and underscores do not matter: `client_id` is near to `clientId`. */
function plainForm(text: string): string {
	return text
		.slice(0, 64)
		.toLowerCase()
		.replace(/[-_\s]/g, '');
}

/** Insertions, deletions and replacements that turn one text into the other (Levenshtein). */
function editDistance(left: string, right: string): number {
	let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
	for (let row = 1; row <= left.length; row++) {
		const current = [row];
		for (let column = 1; column <= right.length; column++) {
			const replaced = (previous[column - 1] ?? 0) + (left[row - 1] === right[column - 1] ? 0 : 1);
			current.push(Math.min(replaced, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
		}
		previous = current;
	}
	return previous[right.length] ?? 0;
}
