import { commandErrors } from '../words/command.ts';
import { nearestName } from './nearest.ts';
import { UsageError } from './usageError.ts';

/** One option of a verb: `flag` takes no value, `one` a single value, `many` every word up to the next option. */
export interface OptionRow {
	/** Without the dashes. */
	readonly name: string;
	readonly takes: 'flag' | 'one' | 'many';
	/** What stands for the value in the help: `URL`. */
	readonly placeholder?: string;
	/** A label of the tables. */
	readonly meaning: string;
}

/** Words and options as they were typed. */
export interface Arguments {
	readonly words: readonly string[];
	/** The values of each option that was given; a flag has none. */
	readonly options: ReadonlyMap<string, readonly string[]>;
}

/** Reads arguments by the table. An error names the option, never a value: that may be a token. */
export function readArguments(texts: readonly string[], rows: readonly OptionRow[]): Arguments {
	const words: string[] = [];
	const options = new Map<string, string[]>();
	for (let at = 0; at < texts.length; at++) {
		const text = texts[at] ?? '';
		if (text === '--') {
			words.push(...texts.slice(at + 1));
			break;
		}
		if (!isOption(text)) {
			words.push(text);
			continue;
		}
		const [name, attached] = splitOption(text);
		const row = rows.find((candidate) => `--${candidate.name}` === name);
		if (row === undefined) throw unknownOption(name, rows);
		const values = row.takes === 'many' ? (options.get(row.name) ?? []) : [];
		if (row.takes !== 'many' && options.has(row.name)) throw new UsageError(commandErrors.optionTwice, { option: name });
		options.set(row.name, values);
		if (row.takes === 'flag') {
			if (attached !== undefined) throw new UsageError(commandErrors.optionTakesNoValue, { option: name });
			continue;
		}
		const before = values.length;
		if (attached !== undefined) values.push(attached);
		else if (row.takes === 'one') {
			const next = texts[at + 1];
			if (next !== undefined && !next.startsWith('--')) values.push(texts[++at] ?? '');
		} else {
			for (let next = texts[at + 1]; next !== undefined && !endsList(next); next = texts[at + 1]) {
				values.push(next);
				at++;
			}
		}
		// An empty value is most often an environment variable that is not set; it must not pass for an expectation.
		if (values.length === before || values.includes('')) throw new UsageError(commandErrors.optionNeedsValue, { option: name });
	}
	return { words, options };
}

function isOption(text: string): boolean {
	return text.startsWith('-') && text !== '-';
}

/** A list of values ends at an option, at `-`, and at a token, so that `--client-id A TOKEN` is read as it is meant. */
function endsList(text: string): boolean {
	return text.startsWith('-') || /^(?:eyJ|e[yw][\w-]{8,}\.)/.test(text);
}

function splitOption(text: string): [string, string | undefined] {
	const at = text.indexOf('=');
	return at === -1 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

function unknownOption(name: string, rows: readonly OptionRow[]): UsageError {
	const near = nearestName(
		name,
		rows.map((row) => row.name),
	);
	// What does not look like the name of an option may be anything, even a secret: it is not repeated.
	if (!/^--?[a-z][a-z-]{0,39}$/i.test(name)) return new UsageError(commandErrors.optionUnreadable);
	return near === undefined
		? new UsageError(commandErrors.optionUnknown, { option: name })
		: new UsageError(commandErrors.optionMisspelt, { option: name, near: `--${near}` });
}
