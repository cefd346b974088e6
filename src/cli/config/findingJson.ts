import type { ShownFinding, ShownFix } from './shownFinding.ts';

/** A finding as `lint` prints it. */
export interface FindingJson {
	readonly ruleId: string;
	readonly severity: string;
	readonly message: string;
	readonly path: string;
	readonly line: number;
	readonly column: number;
	readonly endLine: number;
	readonly endColumn: number;
	readonly help: string;
	readonly fixes: readonly ShownFix[];
}

/** The finding as one object. */
export function findingJson({ finding, message, path, line, column, endLine, endColumn, help, fixes }: ShownFinding): FindingJson {
	return { ruleId: finding.rule.id, severity: finding.severity, message, path, line, column, endLine, endColumn, help, fixes };
}
