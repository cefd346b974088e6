import { helpSentences, optionMeanings } from '../words/command.ts';
import { padColumns, widest, wrap } from './layout.ts';
import type { OptionRow } from './options.ts';
import type { Style } from './style.ts';
import { laterVerbs, type OptionGroup, type VerbRow, verbs } from './verbs.ts';

/** Help for a person who has typed nothing yet. */
export function helpText(style: Style): string {
	const { say } = style.words;
	const rows = verbs.map(({ name, words, meaning }) => [`${name} ${words}`, say(meaning)] as const);
	const general: readonly OptionRow[] = [
		{ name: 'help', takes: 'flag', meaning: optionMeanings.help },
		{ name: 'version', takes: 'flag', meaning: optionMeanings.version },
	];
	return sections(
		wrap(say(helpSentences.title), style.columns),
		headed(say(helpSentences.usage), ['claimlens VERB …'], style),
		[
			...headed(say(helpSentences.verbs), table(rows, style), style),
			...wrap(say(helpSentences.later, { verbs: laterVerbs.join(', ') }), style.columns - 2).map((line) => style.colours.dim(`  ${line}`)),
		],
		optionLines({ title: helpSentences.options, rows: general }, style),
		statusLines(style),
		[say(helpSentences.moreAbout)],
	);
}

/** Help about one verb: its options with their values, and how it is used. */
export function verbHelpText({ name, words, meaning, options, notes, examples }: VerbRow, style: Style): string {
	const { say } = style.words;
	return sections(
		headed(say(helpSentences.usage), [`claimlens ${name} ${words}`], style),
		[say(meaning), ...notes.map((note) => say(note))].flatMap((note) => wrap(note, style.columns)),
		...options.map((group) => optionLines(group, style)),
		headed(say(helpSentences.examples), examples, style),
		name === 'verify' ? statusLines(style) : [],
	);
}

function sections(...blocks: readonly (readonly string[])[]): string {
	const texts = blocks.filter((lines) => lines.length > 0).map((lines) => lines.join('\n'));
	return `${texts.join('\n\n')}\n`;
}

function headed(title: string, lines: readonly string[], { colours }: Style): readonly string[] {
	return [colours.bold(title), ...lines.map((line) => `  ${line}`)];
}

function optionLines({ title, rows }: OptionGroup, style: Style): readonly string[] {
	const { say } = style.words;
	const shown = rows.map(({ name, takes, placeholder, meaning }): readonly [string, string] => {
		const value = placeholder === undefined ? '' : ` ${placeholder}${takes === 'many' ? '…' : ''}`;
		return [`--${name}${value}`, say(meaning)];
	});
	return headed(say(title), table(shown, style), style);
}

function statusLines(style: Style): readonly string[] {
	const { say } = style.words;
	const { status0, status1, status2, status3, status4 } = helpSentences;
	const rows = [status0, status1, status2, status3, status4].map((meaning, status) => [String(status), say(meaning)] as const);
	return headed(say(helpSentences.exitStatus), table(rows, style), style);
}

function table(rows: readonly (readonly [string, string])[], { colours, columns }: Style): readonly string[] {
	const width = widest(rows.map(([name]) => name));
	return rows.flatMap(([name, meaning]) => {
		const [first = '', ...others] = wrap(meaning, columns - width - 4);
		return [`${colours.cyan(padColumns(name, width))}  ${first}`, ...others.map((line) => ' '.repeat(width + 2) + line)];
	});
}
