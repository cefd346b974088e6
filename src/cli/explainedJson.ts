import type { Row } from '../core/claims/row.ts';
import type { Words } from '../words/words.ts';

/** One row of the catalogue as `explain` prints it; a row that names no check or mistake has null there. */
export interface ExplainedJson {
	readonly name: string;
	readonly title: string;
	readonly meaning: string;
	/** Places as codes: `id-token`, `access-token`, `header`, … */
	readonly where: readonly string[];
	readonly check: string | null;
	readonly mistake: string | null;
	readonly source: string;
}

/** Rows as JSON, in the language of the words. */
export function explainedJson(rows: readonly Row[], { say }: Words): readonly ExplainedJson[] {
	return rows.map(({ name, title, meaning, where, check, mistake, source, origin }) => ({
		name,
		title: say(title),
		meaning: say(meaning),
		where,
		check: check === undefined ? null : say(check),
		mistake: mistake === undefined ? null : say(mistake),
		source: [source, origin].filter(Boolean).join(' · '),
	}));
}
