import type { HclCursor } from './cursor.ts';
import type { HclExpression, HclMember, HclStep } from './syntax.ts';
import { type ReadHole, readHeredoc, readQuoted } from './template.ts';

const identifier = /[\p{ID_Start}_][\p{ID_Continue}-]*/uy;
const callName = /[\p{ID_Start}_][\p{ID_Continue}-]*(?:::[\p{ID_Start}_][\p{ID_Continue}-]*){0,4}(?=[ \t]*\()/uy;
const number = /(?:0|[1-9]\d{0,20})(?:\.\d{1,20})?(?:[eE][+-]?\d{1,3})?/y;
const legacyIndex = /\d{1,9}/y;
const operator = /(?:==|!=|<=|>=|&&|\|\||[-+*%<>]|\/(?![/*]))/y;
/** A condition names itself; nobody reads a longer name. */
const maxConditionLength = 100;
const constants: ReadonlyMap<string, boolean | null> = new Map([
	['true', true],
	['false', false],
	['null', null],
]);

/** Reads an expression; without `overLines` it ends with its line, as attributes do. */
export function readExpression(cursor: HclCursor, depth: number, overLines: boolean): HclExpression {
	const refused = cursor.refused(depth);
	if (refused !== undefined) return refused;
	cursor.skip(overLines);
	const start = cursor.at;
	const first = readOperand(cursor, depth, overLines);
	let value = first;
	cursor.skip(overLines);
	while (cursor.match(operator) !== undefined) {
		readOperand(cursor, depth, overLines);
		value = { type: 'computed', range: cursor.from(start) };
		cursor.skip(overLines);
	}
	return cursor.next === '?' ? readConditional(cursor, depth, overLines, start) : value;
}

/** In a template, parentheses and lists line breaks mean nothing. */
const readHole: ReadHole = (cursor, depth) => readExpression(cursor, depth, true);

function readConditional(cursor: HclCursor, depth: number, overLines: boolean, start: number): HclExpression {
	const condition = cursor.text
		.slice(start, Math.min(cursor.at, start + maxConditionLength))
		.trimEnd()
		.replace(/\s+/g, ' ');
	cursor.at++;
	const yes = readExpression(cursor, depth + 1, overLines);
	cursor.skip(overLines);
	if (!cursor.take(':')) {
		cursor.tell('syntax', { start: cursor.at, end: cursor.at });
		return { type: 'broken', range: cursor.from(start) };
	}
	const no = readExpression(cursor, depth + 1, overLines);
	return { type: 'conditional', condition, yes, no, range: cursor.from(start) };
}

function readOperand(cursor: HclCursor, depth: number, overLines: boolean): HclExpression {
	cursor.skip(overLines);
	const start = cursor.at;
	const primary = readPrimary(cursor, depth);
	const steps = readSteps(cursor, depth, overLines);
	if (steps.length === 0 || primary.type === 'broken') return primary;
	const range = cursor.from(start);
	return primary.type === 'traversal'
		? { ...primary, steps: [...primary.steps, ...steps], range }
		: { type: 'access', of: primary, steps, range };
}

function readPrimary(cursor: HclCursor, depth: number): HclExpression {
	const start = cursor.at;
	switch (cursor.next) {
		case '"':
			return readQuoted(cursor, depth, readHole);
		case '[':
			return readList(cursor, depth);
		case '{':
			return readObject(cursor, depth);
		case '(': {
			cursor.at++;
			const inner = readExpression(cursor, depth + 1, true);
			close(cursor, ')', start);
			return inner;
		}
		case '<': {
			const heredoc = readHeredoc(cursor, depth, readHole);
			if (heredoc !== undefined) return heredoc;
			break;
		}
		case '!':
		case '-':
			return readNegation(cursor, depth);
		default:
	}
	const digits = cursor.match(number)?.[0];
	if (digits !== undefined) return { type: 'literal', value: Number(digits), range: cursor.from(start) };
	const called = cursor.match(callName)?.[0];
	if (called !== undefined) return readCall(cursor, depth, called, start);
	const name = cursor.match(identifier)?.[0];
	if (name === undefined) return nothing(cursor);
	const constant = constants.get(name);
	if (constant !== undefined) return { type: 'literal', value: constant, range: cursor.from(start) };
	return { type: 'traversal', root: name, steps: [], range: cursor.from(start) };
}

/** A value is missing, most often because somebody is about to type it. */
function nothing(cursor: HclCursor): HclExpression {
	const { next, at } = cursor;
	if (next !== undefined && !'\n)]},:'.includes(next)) return cursor.broken('syntax');
	cursor.tell('syntax', { start: at, end: at });
	return { type: 'broken', range: cursor.from(at) };
}

function readNegation(cursor: HclCursor, depth: number): HclExpression {
	const refused = cursor.refused(depth);
	if (refused !== undefined) return refused;
	const start = cursor.at;
	const isMinus = cursor.next === '-';
	cursor.at++;
	const operand = readOperand(cursor, depth + 1, false);
	const range = cursor.from(start);
	if (!isMinus || operand.type !== 'literal' || typeof operand.value !== 'number') return { type: 'computed', range };
	return { type: 'literal', value: -operand.value, range };
}

function readSteps(cursor: HclCursor, depth: number, overLines: boolean): readonly HclStep[] {
	const steps: HclStep[] = [];
	for (;;) {
		const start = cursor.at;
		cursor.skip(overLines);
		if (cursor.next === '.' && !cursor.startsWith('...')) {
			cursor.at++;
			const name = cursor.match(identifier)?.[0];
			const index = name === undefined ? cursor.match(legacyIndex)?.[0] : undefined;
			if (name !== undefined) steps.push({ type: 'attribute', name });
			else if (index !== undefined)
				steps.push({ type: 'index', index: { type: 'literal', value: Number(index), range: cursor.from(start) } });
			else if (cursor.take('*')) steps.push({ type: 'splat' });
			else {
				cursor.tell('syntax', { start, end: cursor.at });
				return steps;
			}
		} else if (cursor.next === '[' && cursor.at === start) {
			cursor.at++;
			cursor.skip(true);
			if (cursor.take('*')) steps.push({ type: 'splat' });
			else steps.push({ type: 'index', index: readExpression(cursor, depth + 1, true) });
			close(cursor, ']', start);
		} else {
			cursor.at = start;
			return steps;
		}
	}
}

function readCall(cursor: HclCursor, depth: number, name: string, start: number): HclExpression {
	cursor.skip(false);
	const open = cursor.at++;
	const args = readItems(cursor, depth, ')');
	close(cursor, ')', open);
	return { type: 'call', name, args, range: cursor.from(start) };
}

function readList(cursor: HclCursor, depth: number): HclExpression {
	const start = cursor.at++;
	if (isFor(cursor)) return readFor(cursor, ']', start);
	const items = readItems(cursor, depth, ']');
	close(cursor, ']', start);
	return { type: 'list', items, range: cursor.from(start) };
}

function readItems(cursor: HclCursor, depth: number, end: string): readonly HclExpression[] {
	const items: HclExpression[] = [];
	for (;;) {
		cursor.skip(true);
		const { next, at } = cursor;
		if (next === undefined || ')]}'.includes(next)) return items;
		const item = readExpression(cursor, depth + 1, true);
		cursor.skip(true);
		// The last argument may stand for several.
		items.push(cursor.take('...') ? { type: 'computed', range: cursor.from(at) } : item);
		cursor.skip(true);
		if (!cursor.take(',') && cursor.next !== end) {
			cursor.tell('syntax', { start: cursor.at, end: cursor.at });
			if (cursor.at === at) cursor.at++;
		}
	}
}

function readObject(cursor: HclCursor, depth: number): HclExpression {
	const start = cursor.at++;
	if (isFor(cursor)) return readFor(cursor, '}', start);
	const members: HclMember[] = [];
	for (;;) {
		cursor.skip(true);
		const { next, at } = cursor;
		if (next === undefined || ')]}'.includes(next)) break;
		const key = readKey(cursor, depth);
		const nameRange = cursor.from(at);
		cursor.skip(false);
		if (cursor.take('=') || cursor.take(':')) {
			const value = readExpression(cursor, depth + 1, false);
			members.push({ name: key, nameRange, value });
		} else cursor.broken('syntax');
		cursor.skip(false);
		if (!cursor.take(',') && cursor.next !== '\n' && cursor.next !== '}') cursor.broken('syntax');
		if (cursor.at === at) cursor.at++;
	}
	close(cursor, '}', start);
	return { type: 'object', members, range: cursor.from(start) };
}

/** The name of a member; undefined where it is computed. */
function readKey(cursor: HclCursor, depth: number): string | undefined {
	const key = readExpression(cursor, depth + 1, false);
	if (key.type === 'literal') return String(key.value);
	return key.type === 'traversal' && key.steps.length === 0 ? key.root : undefined;
}

function isFor(cursor: HclCursor): boolean {
	cursor.skip(true);
	return /^for[ \t\r\n]/.test(cursor.text.slice(cursor.at, cursor.at + 4));
}

function readFor(cursor: HclCursor, end: string, start: number): HclExpression {
	while (cursor.next !== undefined && cursor.next !== end) {
		const { at } = cursor;
		cursor.skip(true);
		cursor.passOver();
		if (cursor.next !== end && (cursor.at === at || ')]}'.includes(cursor.next ?? ' '))) cursor.at++;
	}
	close(cursor, end, start);
	return { type: 'computed', range: cursor.from(start) };
}

function close(cursor: HclCursor, bracket: string, open: number): void {
	cursor.skip(true);
	if (!cursor.take(bracket)) cursor.tell('syntax', { start: open, end: open + 1 });
}
