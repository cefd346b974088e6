import { Composer, type CST, Lexer, type Node, Parser } from 'yaml';
import type { TextRange } from '../../token/jsonPlace.ts';
import type { DocumentProblem } from '../model/problem.ts';
import { maxFaults, maxLexemes } from './limits.ts';

/** What the parser gives as the place of a fault. */
type FaultSource = number | readonly [number, number] | { readonly offset: number; readonly source?: string };

/** The first document of a text in YAML, its scalars as texts (failsafe schema of YAML 1.2 §10.1), and what breaks the grammar. */
export interface ComposedYaml {
	readonly contents: Node | null;
	readonly problems: readonly DocumentProblem[];
}

/** Stops the parser. */
class TooManyFaults extends Error {}

/** Composes YAML as far as it can be; tags that nobody knows are no fault. Never throws. */
export function composeYaml(text: string): ComposedYaml {
	const problems: DocumentProblem[] = [];
	const whole = { start: 0, end: text.length };
	try {
		const composer = new Composer({ schema: 'failsafe', strict: false, uniqueKeys: false, logLevel: 'silent' });
		tellFaults(composer, (range) => {
			if (problems.push({ code: 'syntax', range }) >= maxFaults) throw new TooManyFaults();
		});
		for (const document of composer.compose(tokensOf(text, problems), true, text.length)) {
			return { contents: document.contents as Node | null, problems };
		}
		return { contents: null, problems };
	} catch (error) {
		if (error instanceof TooManyFaults) return { contents: null, problems };
		// The parser calls itself for every level.
		if (error instanceof RangeError) return { contents: null, problems: [{ code: 'too-deep', range: whole }] };
		throw error;
	}
}

/** The tokens of a text up to where it has too many, or too many faults; what stands before is a document all the same. */
function* tokensOf(text: string, problems: DocumentProblem[]): Generator<CST.Token> {
	const parser = new Parser();
	let left = maxLexemes;
	for (const lexeme of new Lexer().lex(text)) {
		if (--left < 0) {
			problems.push({ code: 'too-many-values', range: { start: 0, end: text.length } });
			break;
		}
		for (const token of parser.next(lexeme)) {
			if (token.type === 'error') problems.push({ code: 'syntax', range: rangeOf(token) });
			else yield token;
		}
		if (problems.length >= maxFaults) break;
	}
	yield* parser.end();
}

/**
 * The composer makes an error with a stack of each fault, and of each tag that it does not know: a template has hundreds of those, and a hostile text
 * a million faults. It tells them to a member of its own, which there is no official way to replace.
 */
function tellFaults(composer: Composer, tell: (range: TextRange) => void): void {
	const onError = (source: FaultSource, _code: string, _message: string, isWarning?: boolean): void => {
		if (!isWarning) tell(rangeOf(source));
	};
	Object.assign(composer, { onError });
}

function rangeOf(source: FaultSource): TextRange {
	if (typeof source === 'number') return { start: source, end: source + 1 };
	if ('offset' in source) return { start: source.offset, end: source.offset + Math.max(1, source.source?.length ?? 0) };
	const [start, end] = source;
	return { start, end };
}
