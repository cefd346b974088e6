import type { Row } from '../row.ts';

/** Rows that a team has written for its own claims, ready to be looked up. */
export interface TeamRows {
	readonly exact: ReadonlyMap<string, Row>;
	/** Rows whose name ends in `*`, the longest first. */
	readonly patterns: readonly Row[];
}

/** Nobody has written any. */
export const noTeamRows: TeamRows = { exact: new Map(), patterns: [] };

/** Makes rows ready to be looked up; of two with one name the first counts. */
export function indexTeamRows(rows: readonly Row[]): TeamRows {
	const exact = new Map<string, Row>();
	for (const row of rows) if (!exact.has(row.name)) exact.set(row.name, row);
	const patterns = [...exact.values()].filter(({ name }) => name.endsWith('*'));
	return { exact, patterns: patterns.toSorted((left, right) => right.name.length - left.name.length) };
}

/** The team's row for a name: that of the name itself, else that of the longest pattern. */
export function findTeamRow(name: string, { exact, patterns }: TeamRows): Row | undefined {
	return exact.get(name) ?? patterns.find((row) => name.startsWith(row.name.slice(0, -1)));
}

/** What the team says about a name that is explained by another row. */
export function teamRowBeside(name: string, row: Row | undefined, team: TeamRows): Row | undefined {
	const ofTeam = findTeamRow(name, team);
	return ofTeam === row ? undefined : ofTeam;
}
