import { version } from '../../package.json';
import { commandErrors } from '../words/command.ts';
import type { Words } from '../words/words.ts';
import { coloursFor } from './colours.ts';
import { errorLine } from './errorLine.ts';
import { type ExitStatus, exitStatus } from './exitStatus.ts';
import { helpText, verbHelpText } from './helpText.ts';
import { type Language, languageOfEnvironment, languages, wordsIn } from './language.ts';
import { nearestName } from './nearest.ts';
import { type Arguments, readArguments } from './options.ts';
import { Printer } from './printer.ts';
import { type AnswerFormat, answerFormats, usualFormats } from './request.ts';
import type { Style } from './style.ts';
import type { OutputStream, Surroundings } from './surroundings.ts';
import { reasonOf } from './tokenSource.ts';
import { UsageError } from './usageError.ts';
import { commonOptions, laterVerbs, verbs } from './verbs.ts';

/** Lines longer than this are hard to read, however wide the terminal. */
const maxColumns = 120;

/**
 * Runs the command with its arguments (without the program's own name) and gives the exit status. Errors go to standard error as one
 * line; nothing is thrown, so that no fault of ours looks like the answer "rejected".
 */
export async function runCommand(args: readonly string[], surroundings: Surroundings): Promise<ExitStatus> {
	const showTokens = args.includes('--show-tokens');
	const out = new Printer(surroundings.stdout, showTokens);
	// An error never needs a token.
	const notices = new Printer(surroundings.stderr, false);
	const words = await wordsIn(languageAsked(args) ?? languageOfEnvironment(surroundings.env));
	try {
		const status = await runVerb(args, { words, out, notices, showTokens, surroundings });
		await out.flush();
		return status;
	} catch (error) {
		const text =
			error instanceof UsageError
				? words.say(error.sentence, error.values)
				: words.say(commandErrors.unexpected, { reason: error instanceof Error && !('code' in error) ? error.name : reasonOf(error) });
		await notices.write(errorLine(text)).catch(() => undefined);
		return exitStatus.usage;
	}
}

interface Desk {
	readonly words: Words;
	readonly out: Printer;
	readonly notices: Printer;
	readonly showTokens: boolean;
	readonly surroundings: Surroundings;
}

async function runVerb(args: readonly string[], desk: Desk): Promise<ExitStatus> {
	const { out, words, surroundings } = desk;
	const style = styleFor(surroundings, words);
	const [before, name, after] = splitAtVerb(args);
	if (before.includes('--version')) return print(out, `${version}\n`);
	if (name === 'help') {
		const about = verbs.find((row) => row.name === after[0]);
		return print(out, about === undefined ? helpText(style) : verbHelpText(about, style));
	}
	if (name === undefined) {
		const { options } = readArguments(before, commonOptions.rows);
		if (options.has('help')) return print(out, helpText(style));
		throw new UsageError(commandErrors.verbMissing);
	}
	const verb = verbs.find((row) => row.name === name);
	if (verb === undefined) throw unknownVerb(name);
	const parsed = readArguments(
		[...before, ...after],
		verb.options.flatMap(({ rows }) => rows),
	);
	if (parsed.options.has('help')) return print(out, verbHelpText(verb, style));
	if (parsed.options.has('lang') && languageAsked(args) === undefined) throw new UsageError(commandErrors.languageInvalid);
	return verb.run({ ...desk, args: parsed, format: formatOf(parsed, verb.formats), style });
}

async function print(out: Printer, text: string): Promise<ExitStatus> {
	await out.write(text);
	return exitStatus.good;
}

/** Options of every verb may stand before it; the first word that is no option, and no value of one, is the verb. */
function splitAtVerb(args: readonly string[]): [readonly string[], string | undefined, readonly string[]] {
	const takesValue = commonOptions.rows.filter(({ takes }) => takes === 'one').map((row) => `--${row.name}`);
	const at = args.findIndex((arg, index) => !arg.startsWith('-') && !takesValue.includes(args[index - 1] ?? ''));
	return at === -1
		? [args.map((arg) => (arg === '-h' ? '--help' : arg)), undefined, []]
		: [args.slice(0, at), args[at], args.slice(at + 1)];
}

function unknownVerb(name: string): UsageError {
	if (laterVerbs.includes(name)) return new UsageError(commandErrors.verbLater, { verb: name });
	// What begins like a token is not looked at any further, nor repeated.
	if (/^e[yw][\w-]{8}/.test(name)) return new UsageError(commandErrors.verbIsToken);
	const near = nearestName(
		name,
		verbs.map((verb) => verb.name),
	);
	return near === undefined ? new UsageError(commandErrors.verbUnknown) : new UsageError(commandErrors.verbMisspelt, { near });
}

function formatOf({ options }: Arguments, formats = usualFormats): AnswerFormat {
	const [format = options.has('batch') ? 'ndjson' : 'text'] = options.get('format') ?? [];
	if (options.has('batch') && format === 'text') throw new UsageError(commandErrors.formatInvalidBatch);
	const known = answerFormats.find((candidate) => candidate === format);
	if (known !== undefined && formats.includes(known)) return known;
	throw new UsageError(formats === usualFormats ? commandErrors.formatInvalid : commandErrors.formatInvalidFindings);
}

/** The value of `--lang`, wherever it stands: even the error about another argument is said in that language. */
function languageAsked(args: readonly string[]): Language | undefined {
	const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
	const value = args[at] === '--lang' ? args[at + 1] : args[at]?.slice('--lang='.length);
	return at === -1 ? undefined : languages.find((language) => language === value);
}

function styleFor({ stdout, env, clock }: Surroundings, words: Words): Style {
	return { words, colours: coloursFor(stdout.isTTY === true, env), columns: columnsFor(stdout), now: clock() / 1000 };
}

/** A terminal's lines are filled; elsewhere a line is as long as its sentence, so that a search finds it whole. */
function columnsFor({ isTTY, columns }: OutputStream): number {
	return isTTY && columns ? Math.max(40, Math.min(columns, maxColumns)) : Number.POSITIVE_INFINITY;
}
