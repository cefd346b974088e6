/** A version as it is compared: major, minor, patch. */
type Version = readonly [number, number, number];

const form = /^([\^~]|=|<|<=)?\s*v?(\d{1,6})(?:\.(\d{1,6}|[xX*]))?(?:\.(\d{1,6}|[xX*]))?$/;

/**
 * Are all versions that a range of npm allows below that one? Undefined for a range of another form (npm, semver: caret, tilde and x-ranges), and for
 * a version before its release.
 */
export function isBelow(range: string, version: Version): boolean | undefined {
	const parts = range.split('||').map((part) => boundOf(part.trim()));
	if (parts.includes(undefined)) return undefined;
	return parts.every((bound) => bound !== undefined && compare(bound, version) <= 0);
}

/** The first version that a range does not allow any more. */
function boundOf(range: string): Version | undefined {
	const [, operator = '=', ...written] = form.exec(range) ?? [];
	if (written.length === 0) return undefined;
	const [major = 0, minor, patch] = written.map((part) => (part === undefined || !/\d/.test(part) ? undefined : Number(part)));
	const next: Version = minor === undefined ? [major + 1, 0, 0] : patch === undefined ? [major, minor + 1, 0] : [major, minor, patch + 1];
	switch (operator) {
		case '^':
			return major > 0 || minor === undefined ? [major + 1, 0, 0] : minor > 0 ? [0, minor + 1, 0] : next;
		case '~':
			return minor === undefined ? [major + 1, 0, 0] : [major, minor + 1, 0];
		case '<':
			return [major, minor ?? 0, patch ?? 0];
		default:
			return next;
	}
}

function compare(left: Version, right: Version): number {
	return left[0] - right[0] || left[1] - right[1] || left[2] - right[2];
}
