import { type Alias, isAlias, isCollection, isMap, isPair, isScalar, isSeq, type Node, type Pair, type Scalar, type YAMLMap } from 'yaml';
import type { TextRange } from '../../token/jsonPlace.ts';
import type { DocumentProblem, DocumentProblemCode } from '../model/problem.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../model/value.ts';
import { composeYaml } from './composeYaml.ts';
import { maxDepth, maxValues, maxYamlLength } from './limits.ts';
import { readPlainYaml } from './plainYaml/readPlainYaml.ts';
import type { SourceTree } from './tree.ts';
import { endOfWritten, plainValue } from './yamlScalar.ts';

/** Gives a value with a tag of its own (`!Sub`) another form; undefined leaves it as it is. */
export type ReadTag = (tag: string, tagRange: TextRange, value: ConfigValue) => ConfigValue | undefined;

/**
 * Reads YAML as far as it can be read: a text that is being typed gives what stands. Plain scalars mean what YAML 1.1 says of booleans, as
 * CloudFormation reads them (`yes`, `on`); numbers are decimal ones, dates stay texts. Of several documents the first. Never throws.
 */
export function readYamlTree(text: string, readTag: ReadTag = () => undefined): SourceTree {
	const whole = { start: 0, end: text.length };
	if (text.length > maxYamlLength) return { problems: [{ code: 'too-large', range: whole }] };
	const plain = readPlainYaml(text, readTag);
	return plain === undefined ? readAnyYaml(text, readTag) : { root: plain, problems: [] };
}

/** Reads what is not written plainly. */
export function readAnyYaml(text: string, readTag: ReadTag): SourceTree {
	const whole = { start: 0, end: text.length };
	if (isTooDeep(text)) return { problems: [{ code: 'too-deep', range: whole }] };
	const { contents, problems } = composeYaml(text);
	if (contents === null) return { problems };
	const reader = new TreeReader(text, readTag);
	const root = reader.value(contents, 0);
	return { root, problems: [...problems, ...reader.problems] };
}

/** Flow brackets, and indicators that open a level each on one line; strings are not told apart, so it is generous. */
function isTooDeep(text: string): boolean {
	let depth = 0;
	for (const [token] of text.matchAll(/[[\]{}]|\n/g)) {
		if (token === '[' || token === '{') {
			if (++depth > 10 * maxDepth) return true;
		} else if (token !== '\n') depth = Math.max(0, depth - 1);
	}
	return /^[ ]*(?:[-?:] +){100}/m.test(text);
}

class TreeReader {
	readonly #text: string;
	readonly #readTag: ReadTag;
	readonly #anchors = new Map<string, Node>();
	/** Anchored nodes that are being read: an alias of one of them would never end. */
	readonly #open = new Set<Node>();
	readonly #told = new Set<DocumentProblemCode>();
	readonly problems: DocumentProblem[] = [];
	#left = maxValues;

	constructor(text: string, readTag: ReadTag) {
		this.#text = text;
		this.#readTag = readTag;
	}

	value(node: Node | null, depth: number, at = 0): ConfigValue {
		const range = this.#rangeOf(node, at);
		if (node === null) return { type: 'scalar', value: null, range };
		if (--this.#left < 0) return this.#broken('too-many-values', range);
		if (depth > maxDepth) return this.#broken('too-deep', range);
		if (isAlias(node)) return this.#alias(node, depth);
		const { anchor, tag } = node as Exclude<Node, Alias>;
		if (anchor) this.#anchors.set(anchor, node);
		this.#open.add(node);
		const value = this.#plainValue(node, range, depth);
		this.#open.delete(node);
		if (!tag?.startsWith('!') || tag === '!') return value;
		return this.#readTag(tag, this.#tagRange(tag, range.start), value) ?? value;
	}

	#plainValue(node: Node, range: TextRange, depth: number): ConfigValue {
		if (isSeq(node)) {
			const items = node.items.map((item) => {
				return isPair(item)
					? this.#pairAsMap(item as Pair<Node, Node | null>, depth + 1)
					: this.value(item as Node | null, depth + 1, range.start);
			});
			return { type: 'list', items, range };
		}
		if (isMap(node)) return this.#map(node as YAMLMap<Node, Node | null>, range, depth);
		return isScalar(node) ? scalarOf(node, range) : { type: 'unknown', why: 'broken', range };
	}

	#map({ items }: YAMLMap<Node, Node | null>, range: TextRange, depth: number): MapValue {
		const members = new Map<string, ConfigMember>();
		let open = false;
		for (const { key, value: node } of items) {
			const nameRange = rangeOf(key, range.start);
			const name = nameOf(key);
			if (name === undefined) continue;
			const value = this.value(node, depth + 1, nameRange.end);
			if (name === '<<' && isScalar(key) && key.type === 'PLAIN') open = !merge(members, value) || open;
			else members.set(name, { name, nameRange, value });
		}
		return { type: 'map', members, range, ...(open && { open }) };
	}

	#pairAsMap({ key, value: node }: Pair<Node, Node | null>, depth: number): ConfigValue {
		const nameRange = rangeOf(key, 0);
		const value = this.value(node, depth + 1, nameRange.end);
		const name = nameOf(key) ?? '';
		return {
			type: 'map',
			members: new Map([[name, { name, nameRange, value }]]),
			range: { start: nameRange.start, end: this.#rangeOf(node, nameRange.end).end },
		};
	}

	#alias(alias: Alias, depth: number): ConfigValue {
		const range = rangeOf(alias, 0);
		const target = this.#anchors.get(alias.source);
		if (target === undefined) return { type: 'unknown', why: 'broken', name: alias.source, range };
		if (this.#open.has(target)) return this.#broken('cyclic-alias', range);
		return this.value(target, depth + 1);
	}

	#broken(code: DocumentProblemCode, range: TextRange): ConfigValue {
		if (!this.#told.has(code)) this.problems.push({ code, range });
		this.#told.add(code);
		return { type: 'unknown', why: 'broken', range };
	}

	/** The parser counts the comments behind a block to it, and the line ends behind a text: a block ends where the last thing in it does. */
	#rangeOf(node: Node | null, at: number): TextRange {
		const { start, end: nodeEnd } = rangeOf(node, at);
		// What is empty stands behind its indicator.
		const end = endOfWritten(this.#text, nodeEnd === start ? 0 : start, rangeOf(lastIn(node), at).end);
		return { start: Math.min(start, end), end };
	}

	/** The parser says where the value is, not where its tag is. */
	#tagRange(tag: string, valueStart: number): TextRange {
		const start = this.#text.lastIndexOf(tag, valueStart);
		return start === -1 ? { start: valueStart, end: valueStart } : { start, end: start + tag.length };
	}
}

/** Members that a map takes over from others (`<<`), where it has none of that name. False where they are not all known. */
function merge(members: Map<string, ConfigMember>, from: ConfigValue): boolean {
	const maps = from.type === 'list' ? from.items : [from];
	for (const map of maps) {
		if (map.type !== 'map') continue;
		for (const [name, member] of map.members) if (!members.has(name)) members.set(name, member);
	}
	return maps.every((map) => map.type === 'map' && !map.open);
}

function scalarOf(scalar: Scalar, range: TextRange): ConfigValue {
	const written = writtenIn(scalar);
	return { type: 'scalar', value: scalar.type === 'PLAIN' ? plainValue(written) : written, range };
}

/** Of a key that is a scalar. */
function nameOf(key: Node): string | undefined {
	return isScalar(key) ? writtenIn(key) : undefined;
}

/** Without quotes; the failsafe schema makes a text of every scalar. */
function writtenIn({ value }: Scalar): string {
	return typeof value === 'string' ? value : '';
}

/** The innermost node that stands last in nested blocks. */
function lastIn(node: Node | null): Node | null {
	let last = node;
	while (isCollection(last) && !last.flow) {
		const item: unknown = last.items.at(-1);
		const inner = (isPair<Node, Node | null>(item) ? (item.value ?? item.key) : item) as Node | null | undefined;
		if (!inner) break;
		last = inner;
	}
	return last;
}

function rangeOf(node: Node | null, at: number): TextRange {
	const [start, end] = node?.range ?? [at, at];
	return { start, end };
}
