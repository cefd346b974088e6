import { CST, Lexer } from 'yaml';
import { maxYamlLength } from '../source/limits.ts';
import type { SourcePath } from './sourcePath.ts';

/** A dash or a name in a line of YAML; columns count from 0. */
interface Entry {
	readonly column: number;
	/** Undefined for a dash. */
	readonly name?: string;
	/** Nothing stands behind it in its line. */
	readonly opens: boolean;
}

/** A bracket that is open, and the name behind which somebody writes in it. */
interface Bracket {
	readonly isList: boolean;
	readonly start: number;
	name?: string;
}

/** What stands open before a place. */
interface Open {
	readonly brackets: readonly Bracket[];
	/** Where a text in quotes begins that goes up to the place. */
	readonly quoteStart?: number;
}

/** Lines above that are looked at. */
const maxLines = 2_000;

/** The path of a place in YAML, in blocks, in brackets, and in quotes on one line; undefined in comments and texts of several lines. */
export function yamlPathAt(text: string, offset: number): SourcePath | undefined {
	const open = offset > maxYamlLength ? undefined : openBefore(text.slice(0, offset));
	if (open === undefined) return undefined;
	const { brackets, quoteStart } = open;
	const outermost = brackets[0]?.start ?? quoteStart ?? offset;
	const block = blockPath(text.slice(0, outermost).split(/\r?\n/));
	if (block === undefined) return undefined;
	const steps = brackets.flatMap(({ isList, name }) => [...(isList ? ['[]'] : []), ...(name === undefined ? [] : [name])]);
	const last = brackets.at(-1);
	const wants = last === undefined ? block.wants : last.name !== undefined ? 'value' : last.isList ? 'item' : 'name';
	return { path: [...block.path, ...steps], wants, ...(quoteStart !== undefined && { quote: text.charAt(quoteStart) }) };
}

/** What is open at the end of a text; undefined where no name and no value can be written. */
function openBefore(before: string): Open | undefined {
	const brackets: Bracket[] = [];
	let scalar: string | undefined;
	let last: Lexeme | undefined;
	// With a letter that stands for what will be written, to what it belongs.
	for (const lexeme of lexemesOf(`${before}x`)) {
		const { kind, source, start } = lexeme;
		const bracket = brackets.at(-1);
		if (kind === 'flow-error-end') brackets.length = 0;
		else if (kind === 'flow-map-start' || kind === 'flow-seq-start') brackets.push({ isList: kind === 'flow-seq-start', start });
		else if (kind === 'flow-map-end' || kind === 'flow-seq-end') brackets.pop();
		else if (kind === 'comma' && bracket) delete bracket.name;
		else if (kind === 'map-value-ind' && bracket && scalar !== undefined) bracket.name = scalar;
		else if (kind === 'plain') scalar = source;
		else if (kind === 'quoted') scalar = source.slice(1, -1);
		if (kind === 'space' || kind === 'flow-error-end') continue;
		const isBehindValue = kind === 'plain' && last !== undefined && /^(?:quoted|flow-(?:map|seq)-end)$/.test(last.kind);
		last = isBehindValue ? { ...lexeme, kind: 'broken' } : lexeme;
	}
	if (last === undefined || last.source.includes('\n')) return undefined;
	if (last.kind === 'plain') return { brackets };
	return last.kind === 'quoted' ? { brackets, quoteStart: last.start } : undefined;
}

/** A piece of a text in YAML. */
interface Lexeme {
	/** `plain`, `quoted` and `text` (of a block) for scalars, else what the lexer calls it. */
	readonly kind: string;
	readonly source: string;
	readonly start: number;
}

function* lexemesOf(text: string): Generator<Lexeme> {
	let start = 0;
	let isContent = false;
	let isText = false;
	for (const source of new Lexer().lex(text)) {
		const type: string | null = isContent ? 'scalar' : CST.tokenType(source);
		// The lexer says what a piece is before it gives it.
		if (!isContent && (type === 'doc-mode' || type === 'scalar' || type === 'flow-error-end')) {
			isContent = type === 'scalar';
			if (type === 'flow-error-end') yield { kind: type, source: '', start };
			continue;
		}
		if (type === 'block-scalar-header') isText = true;
		const isQuoted = type === 'double-quoted-scalar' || type === 'single-quoted-scalar';
		yield { kind: isContent ? (isText ? 'text' : 'plain') : isQuoted ? 'quoted' : (type ?? 'broken'), source, start };
		if (isContent) isText = false;
		isContent = false;
		start += source.length;
	}
}

/** The path of the end of some lines that are written in blocks. */
function blockPath(lines: readonly string[]): SourcePath | undefined {
	const before = lines.at(-1) ?? '';
	const own = entriesOf(before);
	const last = own.at(-1);
	const path: string[] = [];
	let column = /^\s*(?:- +)*/.exec(before)?.[0].length ?? 0;
	let isDash = false;
	const climb = (entries: readonly Entry[], isOwn: boolean): void => {
		for (const entry of entries.toReversed()) {
			const holds = entry.column < column || (isDash && entry.name !== undefined && entry.column === column);
			if (!isOwn && (!holds || !(entry.opens || entry.name === undefined))) continue;
			path.unshift(entry.name ?? '[]');
			isDash = entry.name === undefined;
			({ column } = entry);
		}
	};
	climb(own, true);
	for (let at = lines.length - 2; at >= Math.max(0, lines.length - maxLines); at--) climb(entriesOf(lines[at] ?? ''), false);
	return { path, wants: last === undefined ? 'name' : last.name === undefined ? 'item' : 'value' };
}

function entriesOf(line: string): readonly Entry[] {
	const entries: Entry[] = [];
	const [start = ''] = /^\s*(?:- +)*(?:-$)?/.exec(line) ?? [];
	for (const { index } of start.matchAll(/-/g)) entries.push({ column: index, opens: false });
	const [, name, rest = ''] = /^["']?([\w.:-]+?)["']?:(?:\s+(.*))?$/.exec(line.slice(start.length)) ?? [];
	if (name !== undefined) entries.push({ column: start.length, name, opens: rest.trim() === '' || rest.startsWith('#') });
	return entries;
}
