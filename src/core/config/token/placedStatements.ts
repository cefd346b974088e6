import { regionsIn, type TextRegion } from '../../workspace/textRegions.ts';
import type { ConfigDocument } from '../model/document.ts';
import { type Standing, type Statement, standingOf, standings } from './statement.ts';

/** Where a statement is read from, for people. */
export interface StatementPlace extends TextRegion {
	/** As the document is named. */
	readonly path: string;
}

/** A statement with its place as lines and columns. */
export interface PlacedStatement {
	readonly statement: Statement;
	readonly place?: StatementPlace;
}

/** The statements with the lines and columns of their places. */
export function placeStatements(statements: readonly Statement[], documents: readonly ConfigDocument[]): readonly PlacedStatement[] {
	const regions = new Map(
		documents.map(({ path, text }) => {
			const ranges = statements.flatMap(({ place }) => (place?.path === path ? [place.range] : []));
			return [path, regionsIn(text, ranges)] as const;
		}),
	);
	return statements.map((statement): PlacedStatement => {
		const { place } = statement;
		const region = place && regions.get(place.path)?.(place.range);
		return { statement, ...(place && region && { place: { path: place.path, ...region } }) };
	});
}

/** The statements by how they stand to the token, in the order of a report; no group is empty. */
export function groupStatements(statements: readonly PlacedStatement[]): readonly (readonly [Standing, readonly PlacedStatement[]])[] {
	return standings.flatMap((standing) => {
		const own = statements.filter(({ statement }) => standingOf(statement) === standing);
		return own.length === 0 ? [] : [[standing, own] as const];
	});
}

/** What somebody wants to know at a glance: what the token belongs to, then how it should be different. */
export function notableStatements(statements: readonly PlacedStatement[]): readonly PlacedStatement[] {
	return groupStatements(statements).flatMap(([standing, own]) => (['belongs', 'inferred', 'differs'].includes(standing) ? own : []));
}
