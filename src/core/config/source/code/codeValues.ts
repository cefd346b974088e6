import type { TextRange } from '../../../token/jsonPlace.ts';
import { joinedText } from '../../model/joinedText.ts';
import type { DocumentProblem } from '../../model/problem.ts';
import { textOf } from '../../model/settle.ts';
import type { ConfigMember, ConfigValue, TextPart, UnknownReason, UnknownValue } from '../../model/value.ts';
import { maxDepth, maxValues } from '../limits.ts';
import type { CodeFile } from './codeFile.ts';
import { numberOfLiteral, textOfString, unescaped } from './codeText.ts';
import { argumentsOf, bare, type CodeNode, partsOf } from './codeTree.ts';

/** A variable of the environment, as bundlers and Node name it. */
const environment = /^(?:process|import\.meta)\??\.env(?:\??\.([A-Za-z_$][\w$]*)|\[\s*(['"])([\w$]+)\2\s*\])$/;
const wholeEnvironment = /^(?:process|import\.meta)\??\.env$/;

/** What a reader knows of a node that is no literal, such as the id of something that the code makes; undefined for any other. Values within it are one deeper. */
export type SpecialValue = (node: CodeNode, depth: number) => ConfigValue | undefined;

/**
 * Values of code as far as they are written out: literals, and constants of the same file that are. What is computed is unknown, and an object that takes
 * over others is open. Runs nothing. Each value is read in one go, and no more of them than `maxValues`.
 */
export class CodeValues {
	readonly #file: CodeFile;
	readonly #special: SpecialValue;
	readonly problems: DocumentProblem[] = [];
	#left = maxValues;

	constructor(file: CodeFile, special: SpecialValue = () => undefined) {
		this.#file = file;
		this.#special = special;
	}

	/** The value of an expression; its range is that of the literal, which may be where a constant is declared. */
	valueOf(node: CodeNode, depth = 0): ConfigValue {
		if (--this.#left < 0) return this.#refused(node, 'too-many-values');
		if (depth > maxDepth) return this.#refused(node, 'too-deep');
		const found = bare(node);
		return this.#special(found, depth) ?? this.#written(found, depth);
	}

	#written(node: CodeNode, depth: number): ConfigValue {
		const range = { start: node.from, end: node.to };
		switch (node.name) {
			case 'ObjectExpression':
				return this.#object(node, depth);
			case 'ArrayExpression':
				return this.#list(node, depth);
			case 'String':
				return this.#string(node);
			case 'JSXAttributeValue':
				return { type: 'scalar', value: this.#file.written(node).slice(1, -1), range };
			case 'JSXEscape': {
				const [inner] = partsOf(node);
				return inner ? this.valueOf(inner, depth + 1) : unknown('computed', node);
			}
			case 'TemplateString':
				return this.#template(node, depth);
			case 'BooleanLiteral':
				return { type: 'scalar', value: this.#file.written(node) === 'true', range };
			case 'null':
				return { type: 'scalar', value: null, range };
			case 'Number':
				return this.#number(this.#file.written(node), node);
			case 'UnaryExpression':
				return this.#number(this.#file.written(node).replace(/\s+/g, ''), node);
			case 'BinaryExpression':
				return this.#joined(node, depth);
			case 'VariableName':
			case 'PropertyDefinition':
				return this.#named(node, depth);
			case 'MemberExpression':
				return this.#member(node, depth);
			case 'CallExpression':
				return this.#frozen(node, depth);
			default:
				return unknown('computed', node);
		}
	}

	#string(node: CodeNode): ConfigValue {
		const value = textOfString(this.#file.text, node);
		if (value !== undefined) return { type: 'scalar', value, range: rangeOf(node) };
		this.#tell('syntax', rangeOf(node));
		return unknown('broken', node);
	}

	#object(node: CodeNode, depth: number): ConfigValue {
		const members = new Map<string, ConfigMember>();
		let open = false;
		for (const part of partsOf(node)) {
			if (part.type.isError) this.#tell('syntax', { start: part.from, end: part.to });
			if (part.name !== 'Property') continue;
			const [first, ...rest] = partsWithBrackets(part);
			if (first?.name === 'Spread') {
				const taken = rest[0] && this.valueOf(rest[0], depth + 1);
				if (taken?.type === 'map') for (const [name, member] of taken.members) members.set(name, member);
				open ||= taken?.type !== 'map' || taken.open === true;
				continue;
			}
			const key = first?.name === '[' ? rest[0] : (part.getChild('PropertyDefinition') ?? first);
			const name = key && this.#nameOf(key, first?.name === '[', depth);
			if (key === undefined || name === undefined) {
				open = true;
				continue;
			}
			const value = this.#valueOfProperty(part, key, depth);
			members.set(name, { name, nameRange: { start: key.from, end: key.to }, value });
		}
		return { type: 'map', members, range: { start: node.from, end: node.to }, ...(open && { open }) };
	}

	#nameOf(key: CodeNode, isComputed: boolean, depth: number): string | undefined {
		if (isComputed) return textOf(this.valueOf(key, depth + 1));
		return key.name === 'String' ? textOfString(this.#file.text, key) : key.type.isError ? undefined : this.#file.written(key);
	}

	#valueOfProperty(property: CodeNode, key: CodeNode, depth: number): ConfigValue {
		const colon = property.getChild(':');
		if (colon === null) {
			// A method, or the name of a variable alone.
			return key.name === 'PropertyDefinition' && property.getChild('ParamList') === null
				? this.valueOf(key, depth + 1)
				: unknown('computed', property);
		}
		let value = colon.nextSibling;
		while (value?.name === 'LineComment' || value?.name === 'BlockComment') value = value.nextSibling;
		if (value !== null && !value.type.isError) return this.valueOf(value, depth + 1);
		this.#tell('syntax', { start: colon.from, end: colon.to });
		return unknown('broken', property);
	}

	#list(node: CodeNode, depth: number): ConfigValue {
		const items: ConfigValue[] = [];
		let open = false;
		let isSpread = false;
		for (const part of partsOf(node)) {
			if (part.type.isError) this.#tell('syntax', { start: part.from, end: part.to });
			else if (part.name === 'Spread') isSpread = true;
			else {
				const value = this.valueOf(part, depth + 1);
				if (!isSpread) items.push(value);
				else if (value.type === 'list') items.push(...value.items);
				open ||= isSpread && (value.type !== 'list' || value.open === true);
				isSpread = false;
			}
		}
		return { type: 'list', items, range: { start: node.from, end: node.to }, ...(open && { open }) };
	}

	#template(node: CodeNode, depth: number): ConfigValue {
		const parts: TextPart[] = [];
		const { text } = this.#file;
		const isClosed = node.to - node.from > 1 && text[node.to - 1] === '`';
		const end = isClosed ? node.to - 1 : node.to;
		let from = node.from + 1;
		const piece = (to: number): void => {
			if (to > from) parts.push({ type: 'scalar', value: unescaped(text.slice(from, to)), range: { start: from, end: to } });
		};
		for (const hole of node.getChildren('Interpolation')) {
			piece(hole.from);
			from = hole.to;
			const inner = hole.firstChild?.nextSibling;
			parts.push(...(inner ? this.#partsOf(inner, depth) : [unknown('computed', hole)]));
		}
		piece(end);
		if (!isClosed) this.#tell('syntax', { start: node.from, end: node.to });
		return joinedText(parts, { start: node.from, end: node.to });
	}

	#partsOf(node: CodeNode, depth: number): readonly TextPart[] {
		const value = this.valueOf(node, depth + 1);
		if (value.type === 'text') return value.parts;
		return value.type === 'scalar' || value.type === 'reference' || value.type === 'unknown' ? [value] : [unknown('computed', node)];
	}

	#joined(node: CodeNode, depth: number): ConfigValue {
		const [left, right] = [node.firstChild, node.lastChild];
		const operator = left?.nextSibling;
		if (!left || !right || !operator) return unknown('computed', node);
		if (this.#file.written(operator) !== '+') {
			// Which of the two it is, the environment decides.
			const first = this.valueOf(left, depth + 1);
			return first.type === 'unknown' && operator.name === 'LogicOp' ? { ...first, range: rangeOf(node) } : unknown('computed', node);
		}
		const parts = [...this.#partsOf(left, depth), ...this.#partsOf(right, depth)];
		const isText = parts.some((part) => part.type === 'scalar' && typeof part.value === 'string');
		return isText ? joinedText(parts, rangeOf(node)) : unknown('computed', node);
	}

	#named(node: CodeNode, depth: number): ConfigValue {
		const name = this.#file.written(node);
		const declaration = this.#file.declarationOf(node);
		if (declaration === undefined && name === 'undefined') return { type: 'absent', range: rangeOf(node) };
		if (declaration?.kind === 'import') return unknown('import', node, name);
		if (declaration?.kind !== 'constant' || this.#file.isChanged(declaration)) return unknown('computed', node);
		if (isInside(node, declaration.value)) return unknown('computed', node);
		return this.#memberOf(this.valueOf(declaration.value, depth + 1), declaration.path, declaration.value, node);
	}

	#member(node: CodeNode, depth: number): ConfigValue {
		const variable = environment.exec(this.#file.written(node));
		if (variable !== null) return unknown('environment', node, variable[1] ?? variable[3]);
		const name = this.#file.memberName(node);
		const holder = node.firstChild;
		if (holder === null || name === undefined) return unknown('computed', node);
		return this.#memberOf(this.valueOf(holder, depth + 1), [name], holder, node);
	}

	/** The member at a path of a value; a member that is not seen is unknown, for the prototype may have it. */
	#memberOf(value: ConfigValue, path: readonly string[], holder: CodeNode, at: CodeNode): ConfigValue {
		let found: ConfigValue | undefined = value;
		if (path.length > 0 && wholeEnvironment.test(this.#file.written(holder))) return unknown('environment', at, path[0]);
		for (const name of path) found = found?.type === 'map' ? found.members.get(name)?.value : found?.type === 'unknown' ? found : undefined;
		if (found === undefined) return unknown('computed', at);
		return found.type === 'unknown' ? { ...found, range: rangeOf(at) } : found;
	}

	/** `Object.freeze` gives what it is given. */
	#frozen(node: CodeNode, depth: number): ConfigValue {
		const [first] = argumentsOf(node);
		const isFrozen = node.firstChild && this.#file.written(node.firstChild) === 'Object.freeze';
		return isFrozen && first ? this.valueOf(first, depth + 1) : unknown('computed', node);
	}

	#number(written: string, node: CodeNode): ConfigValue {
		const value = /^-?[\d.]/.test(written) ? numberOfLiteral(written) : undefined;
		return value === undefined ? unknown('computed', node) : { type: 'scalar', value, range: rangeOf(node) };
	}

	#refused(node: CodeNode, code: 'too-deep' | 'too-many-values'): ConfigValue {
		this.#tell(code, rangeOf(node));
		return unknown('broken', node);
	}

	#tell(code: DocumentProblem['code'], range: TextRange): void {
		if (!this.problems.some((problem) => problem.code === code)) this.problems.push({ code, range });
	}
}

/** A value that is not known, in place of a node. */
export function unknown(why: UnknownReason, node: CodeNode, name?: string): UnknownValue {
	return { type: 'unknown', why, range: rangeOf(node), ...(name !== undefined && { name }) };
}

/** The place of a node. */
export function rangeOf({ from, to }: CodeNode): TextRange {
	return { start: from, end: to };
}

/** A constant that names itself has no value. */
function isInside(node: CodeNode, value: CodeNode): boolean {
	return node.from >= value.from && node.to <= value.to;
}

function partsWithBrackets(property: CodeNode): readonly CodeNode[] {
	const parts = partsOf(property);
	return property.firstChild?.name === '[' ? [property.firstChild, ...parts] : parts;
}
