import type { PlacedStatement } from '../../core/config/token/placedStatements.ts';
import { standingOf } from '../../core/config/token/statement.ts';
import { statementText } from '../../words/tokenConfig.ts';
import type { Words } from '../../words/words.ts';
import type { HeldAgainst } from './holdAgainst.ts';
import type { ShownPlace } from './shownFinding.ts';

/** One statement as it is printed; without a place where nothing in the files says it. */
export interface StatementJson extends Partial<ShownPlace> {
	readonly code: string;
	readonly standing: string;
	/** Whether it rests on a user pool or app client that was inferred. */
	readonly inferred: boolean;
	readonly claim?: string;
	readonly message: string;
}

/** What `--against` adds to an answer; `statements` is null for a text whose claims cannot be read. */
export interface ComparisonJson {
	readonly files: number;
	readonly statements: readonly StatementJson[] | null;
}

/** A comparison as one object. */
export function comparisonJson({ files, statements }: HeldAgainst, words: Words): ComparisonJson {
	return { files, statements: statements === undefined ? null : statementsJson(statements, words) };
}

/** Statements as objects, in their order. */
export function statementsJson(statements: readonly PlacedStatement[], words: Words): readonly StatementJson[] {
	return statements.map(({ statement, place }): StatementJson => {
		const { code, claim, ifInferred = false } = statement;
		const standing = standingOf(statement);
		return {
			code,
			standing,
			inferred: ifInferred || standing === 'inferred',
			...(claim !== undefined && { claim }),
			message: statementText(statement, words),
			...place,
		};
	});
}
