import { allRows } from '../core/claims/explain.ts';
import type { Row } from '../core/claims/row.ts';
import type { Words } from '../words/words.ts';

const titleForm = /^(.+?)\((.+)\)$/;

/**
 * The rows whose title in the user's language is this text: `認可コード` for an authorization code. Case and blanks do not count, and of
 * `IDプール(アイデンティティプール)` either name does.
 */
export function titledRows(text: string, words: Words): readonly Row[] {
	const wanted = folded(text);
	return allRows().filter(({ title }) => {
		const said = words.say(title);
		return [said, ...(titleForm.exec(said)?.slice(1) ?? [])].some((each) => folded(each) === wanted);
	});
}

function folded(text: string): string {
	return text.replace(/\s+/g, '').toLowerCase();
}
