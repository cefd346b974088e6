import { type Node, type ParseError, parseTree } from 'jsonc-parser';
import type { DocumentProblem } from '../model/problem.ts';
import type { ConfigMember, ConfigValue } from '../model/value.ts';
import { maxDepth, maxJsonLength, maxValues } from './limits.ts';
import type { SourceTree } from './tree.ts';

/** Problems of one document that are told. */
const maxProblems = 20;

/**
 * Reads JSON, with comments and commas at the end of lists as tools write them, as far as it can be read: a text that is being typed gives what
 * stands. Never throws.
 */
export function readJsonTree(text: string): SourceTree {
	const whole = { start: 0, end: text.length };
	if (text.length > maxJsonLength) return { problems: [{ code: 'too-large', range: whole }] };
	if (isTooDeep(text)) return { problems: [{ code: 'too-deep', range: whole }] };
	const errors: ParseError[] = [];
	// A byte order mark is not JSON; a blank keeps the offsets.
	const node = parseTree(text.replace(/^\ufeff/, ' '), errors, { allowTrailingComma: true });
	const problems: DocumentProblem[] = errors
		.slice(0, maxProblems)
		.map(({ offset, length }) => ({ code: 'syntax', range: { start: offset, end: offset + length } }));
	if (node === undefined) return { problems };
	const budget = { left: maxValues };
	const root = readValue(node, budget);
	if (budget.left < 0) problems.push({ code: 'too-many-values', range: whole });
	return { root, problems };
}

/** Brackets outside of strings, which end with their line at the latest; the parser itself would need stack for each. */
function isTooDeep(text: string): boolean {
	let depth = 0;
	let isString = false;
	for (let at = 0; at < text.length; at++) {
		const character = text[at];
		if (isString) {
			if (character === '\\') at++;
			else if (character === '"' || character === '\n') isString = false;
		} else if (character === '"') isString = true;
		else if (character === '[' || character === '{') {
			if (++depth > maxDepth) return true;
		} else if (character === ']' || character === '}') depth--;
	}
	return false;
}

function readValue(node: Node, budget: { left: number }): ConfigValue {
	const range = { start: node.offset, end: node.offset + node.length };
	if (--budget.left < 0) return { type: 'unknown', why: 'broken', range };
	if (node.type === 'array') return { type: 'list', items: (node.children ?? []).map((item) => readValue(item, budget)), range };
	if (node.type === 'object') {
		const members = new Map<string, ConfigMember>();
		for (const { children: [name, value] = [] } of node.children ?? []) {
			if (name === undefined) continue;
			const nameRange = { start: name.offset, end: name.offset + name.length };
			const member =
				value === undefined ? { type: 'unknown' as const, why: 'broken' as const, range: nameRange } : readValue(value, budget);
			members.set(String(name.value), { name: String(name.value), nameRange, value: member });
		}
		return { type: 'map', members, range };
	}
	const value: unknown = node.value;
	if (value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') {
		return { type: 'scalar', value, range };
	}
	return { type: 'unknown', why: 'broken', range };
}
