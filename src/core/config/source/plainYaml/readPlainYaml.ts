import type { ConfigMember, ConfigValue, ListValue, MapValue } from '../../model/value.ts';
import { documentStart } from '../documentStart.ts';
import { maxDepth, maxValues } from '../limits.ts';
import type { ReadTag } from '../yamlTree.ts';
import { keyName, readBlockScalar, readPlainLines, readScalar, scalarValue, type WrittenScalar } from './plainScalars.ts';
import { NotPlain, YamlCursor } from './yamlCursor.ts';

/** Where a node stands: behind `key:`, behind a dash, or at the start of the document. */
type Place = 'member' | 'item' | 'root';

const tagForm = /![A-Za-z][\w:.-]*(?=[ \r\n])/y;

const [exclamation, comma, dash, greater, bracket, bracketEnd, brace, bar, braceEnd] = [33, 44, 45, 62, 91, 93, 123, 124, 125] as const;

/**
 * Reads YAML that is written as people write templates: blocks of names and dashes, brackets, quotes, texts over lines, tags; one document without
 * anchors and without a fault. Gives what `readYamlTree` gives, many times sooner. Undefined for every other text, and for one beyond a limit; `onStop` is
 * told where it could not go on, which is in or behind what is not plain.
 */
export function readPlainYaml(text: string, readTag: ReadTag, onStop?: (at: number) => void): ConfigValue | undefined {
	const reader = new PlainReader(text, readTag);
	try {
		return reader.document();
	} catch (error) {
		if (!(error instanceof NotPlain)) throw error;
		onStop?.(reader.at);
		return undefined;
	}
}

class PlainReader {
	readonly #cursor: YamlCursor;
	readonly #readTag: ReadTag;
	#left = maxValues;

	constructor(text: string, readTag: ReadTag) {
		this.#cursor = new YamlCursor(text);
		this.#readTag = readTag;
	}

	get at(): number {
		return this.#cursor.at;
	}

	document(): ConfigValue {
		const cursor = this.#cursor;
		cursor.toLine(documentStart(cursor.text));
		const value = this.#value(-1, 0, 'root');
		if (!cursor.isAtEnd || value.type !== 'map') throw new NotPlain();
		return value;
	}

	/** The value behind an indicator in a block whose column is `holder`; the cursor goes to what follows, which is in another line. */
	#value(holder: number, depth: number, place: Place): ConfigValue {
		const cursor = this.#cursor;
		const { at: empty } = cursor;
		cursor.skip();
		if (cursor.code() !== exclamation || (cursor.passedLine && cursor.column <= holder)) return this.#content(holder, depth, place, empty);
		const { at: start } = cursor;
		const tag = this.#tag();
		cursor.skip();
		// A tag in the line of a name is that of the name alone.
		const value = this.#content(holder, depth, cursor.passedLine ? place : 'member');
		return this.#readTag(tag, { start, end: start + tag.length }, value) ?? value;
	}

	#tag(): string {
		const cursor = this.#cursor;
		tagForm.lastIndex = cursor.at;
		const [tag] = tagForm.exec(cursor.text) ?? [];
		if (tag === undefined) throw new NotPlain();
		cursor.at += tag.length;
		return tag;
	}

	/** What begins at the cursor, after a `skip`; an empty scalar stands at `empty`, where one may stand. */
	#content(holder: number, depth: number, place: Place, empty?: number): ConfigValue {
		const cursor = this.#cursor;
		this.#count(depth);
		const { passedLine, column } = cursor;
		const isDash = cursor.code() === dash && cursor.isBlank(1);
		if (cursor.isAtEnd || (passedLine && column <= holder && !(isDash && column === holder && place === 'member'))) {
			if (empty === undefined) throw new NotPlain();
			return { type: 'scalar', value: null, range: { start: empty, end: empty } };
		}
		const isOwn = passedLine || place !== 'member';
		if (isDash) {
			if (!isOwn) throw new NotPlain();
			return this.#list(column, depth);
		}
		switch (cursor.code()) {
			case brace:
			case bracket:
				return this.#ended(this.#flow(holder, depth));
			case bar:
			case greater: {
				const value = readBlockScalar(cursor, holder);
				cursor.skip();
				return value;
			}
			default:
				return this.#scalarOrMap(holder, depth, isOwn, column);
		}
	}

	#scalarOrMap(holder: number, depth: number, isOwn: boolean, column: number): ConfigValue {
		const cursor = this.#cursor;
		const scalar = readScalar(cursor, holder, false);
		const name = keyName(cursor, scalar, false);
		if (name !== undefined) {
			if (!isOwn) throw new NotPlain();
			return this.#map(column, depth, { ...scalar, written: name });
		}
		this.#endLine();
		const goesOn = !scalar.isQuoted && !cursor.isAtEnd && cursor.column > holder && !cursor.passedComment;
		return scalarValue(goesOn ? readPlainLines(cursor, scalar, holder) : scalar);
	}

	/** The members of a block (YAML 1.2 §8.2.2); the cursor stands behind the colon of the first name. */
	#map(column: number, depth: number, first: WrittenScalar): MapValue {
		const cursor = this.#cursor;
		const members = new Map<string, ConfigMember>();
		let key = first;
		for (;;) {
			const { written: name, range: nameRange } = key;
			const value = this.#value(column, depth + 1, 'member');
			members.set(name, { name, nameRange, value });
			if (cursor.isAtEnd || cursor.column < column) {
				return { type: 'map', members, range: { start: first.range.start, end: Math.max(nameRange.end, value.range.end) } };
			}
			if (cursor.column > column) throw new NotPlain();
			key = readScalar(cursor, column, false);
			if (keyName(cursor, key, false) === undefined) throw new NotPlain();
		}
	}

	/** The items of a block (YAML 1.2 §8.2.1); the cursor stands at the first dash. */
	#list(column: number, depth: number): ListValue {
		const cursor = this.#cursor;
		const { at: start } = cursor;
		const items: ConfigValue[] = [];
		let end = start;
		do {
			cursor.at++;
			const item = this.#value(column, depth + 1, 'item');
			items.push(item);
			({ end } = item.range);
		} while (!cursor.isAtEnd && cursor.column === column && cursor.code() === dash && cursor.isBlank(1));
		return { type: 'list', items, range: { start, end } };
	}

	/** A collection in brackets (YAML 1.2 §7.4), with a value for each name; the cursor goes behind it. */
	#flow(holder: number, depth: number): ConfigValue {
		return this.#cursor.code() === brace ? this.#flowMap(holder, depth) : this.#flowList(holder, depth);
	}

	#flowMap(holder: number, depth: number): MapValue {
		const cursor = this.#cursor;
		const { at: start } = cursor;
		const members = new Map<string, ConfigMember>();
		cursor.at++;
		for (this.#skipInFlow(holder); cursor.code() !== braceEnd; this.#nextInFlow(holder, braceEnd)) {
			const key = readScalar(cursor, holder, true);
			const name = keyName(cursor, key, true);
			if (name === undefined) throw new NotPlain();
			this.#skipInFlow(holder);
			members.set(name, { name, nameRange: key.range, value: this.#flowValue(holder, depth + 1) });
		}
		return { type: 'map', members, range: { start, end: ++cursor.at } };
	}

	#flowList(holder: number, depth: number): ListValue {
		const cursor = this.#cursor;
		const { at: start } = cursor;
		const items: ConfigValue[] = [];
		cursor.at++;
		for (this.#skipInFlow(holder); cursor.code() !== bracketEnd; this.#nextInFlow(holder, bracketEnd)) {
			items.push(this.#flowValue(holder, depth + 1));
		}
		return { type: 'list', items, range: { start, end: ++cursor.at } };
	}

	/** A value in brackets; an empty one has to be read by who knows all YAML. */
	#flowValue(holder: number, depth: number): ConfigValue {
		const cursor = this.#cursor;
		this.#count(depth);
		if (cursor.code() === exclamation) {
			const { at: start } = cursor;
			const tag = this.#tag();
			this.#skipInFlow(holder);
			if (cursor.code() === exclamation) throw new NotPlain();
			const value = this.#flowValue(holder, depth);
			return this.#readTag(tag, { start, end: start + tag.length }, value) ?? value;
		}
		const code = cursor.code();
		return code === brace || code === bracket ? this.#flow(holder, depth) : scalarValue(readScalar(cursor, holder, true));
	}

	/** To the next item, or to the bracket that ends them. */
	#nextInFlow(holder: number, end: typeof braceEnd | typeof bracketEnd): void {
		const cursor = this.#cursor;
		this.#skipInFlow(holder);
		if (cursor.code() === end) return;
		if (cursor.code() !== comma) throw new NotPlain();
		cursor.at++;
		this.#skipInFlow(holder);
	}

	/** Lines in brackets stand further in than the block that holds them. */
	#skipInFlow(holder: number): void {
		const cursor = this.#cursor;
		cursor.skip();
		if (cursor.isAtEnd || (cursor.passedLine && cursor.column <= holder)) throw new NotPlain();
	}

	#ended(value: ConfigValue): ConfigValue {
		this.#endLine();
		return value;
	}

	/** Nothing else stands in the line of a value. */
	#endLine(): void {
		const cursor = this.#cursor;
		cursor.skip();
		if (!cursor.passedLine && !cursor.isAtEnd) throw new NotPlain();
	}

	#count(depth: number): void {
		if (--this.#left < 0 || depth > maxDepth) throw new NotPlain();
	}
}
