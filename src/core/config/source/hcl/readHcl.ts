import type { DocumentProblem } from '../../model/problem.ts';
import { maxDepth } from '../limits.ts';
import { HclCursor } from './cursor.ts';
import { readExpression } from './expression.ts';
import type { HclAttribute, HclBlock, HclBody, HclLabel } from './syntax.ts';

const identifier = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const label = /"((?:[^"\\\n]|\\.)*)"/y;
/** At the start of a line these open no block inside of another one: the one before is not closed, because somebody types in it. */
const topLevel = /(?:resource|data|variable|locals|output|module|provider|terraform|moved|import|removed|check)[ \t]*["{]/y;

/** What a text in HCL says. */
export interface HclFile {
	readonly body: HclBody;
	readonly problems: readonly DocumentProblem[];
}

/** Reads HCL as far as it can be read: a text that is being typed gives what stands. Never throws; linear in the text. */
export function readHcl(text: string): HclFile {
	const cursor = new HclCursor(text);
	const body = readBody(cursor, 0, 0);
	return { body, problems: cursor.problems };
}

/** The inside of the file, or of a block whose bracket was passed. */
function readBody(cursor: HclCursor, depth: number, start: number): HclBody {
	const attributes: HclAttribute[] = [];
	const blocks: HclBlock[] = [];
	for (;;) {
		cursor.skip(true);
		const { next, at } = cursor;
		if (next === undefined || (depth > 0 && beginsAnew(cursor))) {
			if (depth > 0) cursor.tell('syntax', { start, end: start + 1 });
			break;
		}
		if (depth > 0 && cursor.take('}')) break;
		const name = cursor.match(identifier)?.[0];
		const nameRange = cursor.from(at);
		cursor.skip(false);
		if (name === undefined) {
			cursor.broken('syntax');
			if (cursor.at === at) cursor.at++;
		} else if (cursor.next === '=' && !cursor.startsWith('==')) {
			cursor.at++;
			attributes.push({ name, nameRange, value: readExpression(cursor, 0, false) });
			endLine(cursor);
		} else {
			const block = readBlock(cursor, depth, name, at);
			if (block !== undefined) blocks.push(block);
		}
	}
	return { attributes, blocks, range: cursor.from(start) };
}

/** Does a block of the file begin at the start of this line? */
function beginsAnew(cursor: HclCursor): boolean {
	const { at } = cursor;
	if (at !== 0 && cursor.text[at - 1] !== '\n') return false;
	const found = cursor.match(topLevel) !== undefined;
	cursor.at = at;
	return found;
}

function readBlock(cursor: HclCursor, depth: number, type: string, start: number): HclBlock | undefined {
	const typeRange = { start, end: start + type.length };
	const labels = readLabels(cursor);
	const open = cursor.at;
	if (depth >= maxDepth) {
		cursor.broken('too-deep');
		return undefined;
	}
	if (!cursor.take('{')) {
		cursor.broken('syntax');
		return undefined;
	}
	const body = readBody(cursor, depth + 1, open);
	return { type, typeRange, labels, body, range: cursor.from(start) };
}

function readLabels(cursor: HclCursor): readonly HclLabel[] {
	const labels: HclLabel[] = [];
	for (;;) {
		cursor.skip(false);
		const { at } = cursor;
		const text = cursor.match(label)?.[1] ?? cursor.match(identifier)?.[0];
		if (text === undefined) return labels;
		labels.push({ text, range: cursor.from(at) });
	}
}

/** Behind a value its line ends, or the block. */
function endLine(cursor: HclCursor): void {
	cursor.skip(false);
	const { next } = cursor;
	if (next !== undefined && next !== '\n' && next !== '}') cursor.broken('syntax');
}
