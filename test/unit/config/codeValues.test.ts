import { describe, expect, it } from 'vitest';
import { CodeFile } from '../../../src/core/config/source/code/codeFile.ts';
import { argumentsOf, calleeOf } from '../../../src/core/config/source/code/codeTree.ts';
import { CodeValues } from '../../../src/core/config/source/code/codeValues.ts';
import { short } from './template.ts';

/** The value of the argument of `read(…)` in code. */
function valueIn(text: string, path = 'code.ts'): { readonly value: unknown; readonly problems: readonly string[]; readonly at: string } {
	const file = CodeFile.read(text, path);
	const call = file?.calls.find((candidate) => {
		const callee = calleeOf(candidate);
		return callee && file.written(callee) === 'read';
	});
	const [argument] = call ? argumentsOf(call) : [];
	if (file === undefined || argument === undefined) throw new Error('no argument');
	const values = new CodeValues(file);
	const value = values.valueOf(argument);
	return { value: short(value), problems: values.problems.map(({ code }) => code), at: text.slice(value.range.start, value.range.end) };
}

describe('values of code', () => {
	it.each<readonly [string, unknown]>([
		[`'a\\n\\u0041\\x42\\u{43}\\'\\\ne'`, "a\nABC'e"],
		['"\\u{110000}"', '\ufffd'],
		['`a${"b"}c`', 'abc'],
		['`a${process.env.B}c`', 'a|?environment B|c'],
		['`${1}${true}`', '1true'],
		["'a' + `b` + 'c'", 'abc'],
		["'a' + b", 'a|?computed'],
		['1 + 2', '?computed'],
		['1_000', 1000],
		['-1.5', -1.5],
		['0x10', 16],
		['10n', '?computed'],
		['!0', '?computed'],
		['[true, null, undefined]', [true, null, 'absent']],
		['{ a: 1, "b": 2, [`c`]: 3, 4: 5 }', { a: 1, b: 2, c: 3, '4': 5 }],
		['{ [name]: 1 }', { '…': true }],
		['{ a() {}, get b() { return 1 }, async *c() {} }', { a: '?computed', b: '?computed', c: '?computed' }],
		['{ ...{ a: 1, b: 1 }, b: 2 }', { a: 1, b: 2 }],
		['{ ...rest, b: 2 }', { b: 2, '…': true }],
		['{ ...(on && { a: 1 }) }', { '…': true }],
		['[...["a"], "b"]', ['a', 'b']],
		['[...rest, "b"]', ['b', '…']],
		['{ a: /* why */ 1, // so\n }', { a: 1 }],
		['({ a: 1 } as const satisfies Record<string, number>)!', { a: 1 }],
		['<Config>{ a: 1 }', { a: 1 }],
		['Object.freeze({ a: 1 })', { a: 1 }],
		['make({ a: 1 })', '?computed'],
		['on ? 1 : 2', '?computed'],
		['process.env.A', '?environment A'],
		["process.env['A']!", '?environment A'],
		['import.meta.env.VITE_A', '?environment VITE_A'],
		["process.env.A ?? 'b'", '?environment A'],
		["process.env.A || 'b'", '?environment A'],
		['process.env', '?computed'],
		['__proto__', '?computed'],
		['{ __proto__: { a: 1 } }.a', '?computed'],
		['{ a: { b: 1 } }.a["b"]', 1],
		['{ a: 1 }.toString', '?computed'],
	])('%s', (expression, expected) => {
		expect(valueIn(`read(${expression});`)).toMatchObject({ value: expected, problems: [] });
	});

	it.each<readonly [string, string, unknown]>([
		['a constant', "const a = 'x'; read(a);", 'x'],
		['a constant of a constant', "const a = { b: ['x'] } as const; const c = a.b; read({ c });", { c: ['x'] }],
		['a constant that comes later', "const f = () => read(a); const a = 'x';", 'x'],
		['the constant of its own function', "const a = 'x'; function f() { const a = 'y'; read(a); }", 'y'],
		['the constant around a function', "const a = 'x'; function f(b) { read(a); } function g(a) {}", 'x'],
		['a parameter', "const a = 'x'; function f(a) { read(a); }", '?computed'],
		['a parameter that is taken apart', "const a = 'x'; const f = ({ a }) => read(a);", '?computed'],
		['a variable', "let a = 'x'; read(a);", '?computed'],
		['a variable of a loop', "const a = 'x'; for (const a of b) read(a);", '?computed'],
		['what is caught', "const a = 'x'; try {} catch (a) { read(a); }", '?computed'],
		['what is imported', "import { a } from './a'; read(a);", '?import a'],
		['a member of what is imported', "import a from './a'; read(a.b.c);", '?import a'],
		['what is taken apart', "const { b: { c } } = { b: { c: 'x' } }; read(c);", 'x'],
		['what is taken apart, with another value', "const { b = 'y' } = { b: 'x' }; read(b);", '?computed'],
		['the environment, taken apart', 'const { POOL_ID } = process.env; read(POOL_ID);', '?environment POOL_ID'],
		['an object that is changed', "const a = { b: 'x' }; a.b = 'y'; read(a.b);", '?computed'],
		['a list that grows', "const a = ['x']; a.push('y'); read(a);", '?computed'],
		['an object that others are put into', "const a = { b: 'x' }; Object.assign(a, more); read(a);", '?computed'],
		['a constant that names itself', 'const a = { b: a }; read(a);', { b: '?computed' }],
		['two of one name', "const a = 'x'; var a = 'y'; read(a);", '?computed'],
	])('%s', (_about, text, expected) => {
		expect(valueIn(text).value).toEqual(expected);
	});

	it('stand where they are written', () => {
		expect(valueIn("const a = 'x'; read(a);").at).toBe("'x'");
		expect(valueIn("read(process.env.A ?? 'b');").at).toBe("process.env.A ?? 'b'");
	});

	it('of elements and types are those of their kind of file', () => {
		expect(valueIn('const a = <T>(b: T) => b; read(<string>"x");', 'code.mts').value).toBe('x');
		expect(valueIn('const a = <p>it{"\'"}s</p>; read("x");', 'code.tsx').value).toBe('x');
		expect(valueIn('const a = <p>{b}</p>; read("x");', 'code.js').value).toBe('x');
	});

	it.each<readonly [string, unknown, string]>([
		["read({ a: 'x', b: 'y\n c: 1 });", { a: 'x', b: '?broken' }, 'syntax'],
		['read({ a: 1, b: });', { a: 1 }, 'syntax'],
		["read(['x', 'y'", ['x', 'y'], 'syntax'],
	])('of a broken text are what stands: %j', (text, expected, problem) => {
		const { value, problems } = valueIn(text);
		expect(value).toMatchObject(expected as object);
		expect(problems).toContain(problem);
	});

	it('end in a problem where constants go round in circles, or become too many', () => {
		expect(valueIn('const a = [b]; const b = [a]; read(a);').problems).toEqual(['too-deep']);
		const doubled = Array.from({ length: 30 }, (_, index) => `const a${index} = [a${index + 1}, a${index + 1}];`).join('\n');
		expect(valueIn(`${doubled}\nread(a0);`).problems).toContain('too-many-values');
	});
});

describe('names of modules', () => {
	it.each<readonly [string, string]>([
		["import { a } from 'm'; read(a);", 'm a'],
		["import { a as b } from 'm'; read(b.c);", 'm a c'],
		["import * as n from 'm'; read(n.a);", 'm a'],
		["import n from 'm'; read(n.a);", 'm a'],
		["import { default as n } from 'm'; read(n);", 'm'],
		["const n = require('m'); read(n.a);", 'm a'],
		["const { a: b } = require('m'); read(b);", 'm a'],
		["const b = require('m').a; read(b);", 'm a'],
		["const { a } = await import('m'); read(a);", 'm a'],
		["import * as n from 'm'; const { a } = n; read(a);", 'm a'],
		["import { a } from 'm'; read(a<string>);", 'm a'],
		["import { a } from 'm'; function f(a) { read(a); }", 'none'],
		["import { a } from 'm'; const a = 1; read(a);", 'none'],
		['read(a.b);', 'none'],
	])('%s', (text, expected) => {
		const file = CodeFile.read(text, 'code.ts');
		const [argument] = argumentsOf(file?.calls.find((call) => file.written(call).startsWith('read')) ?? failed());
		const found = argument && file?.imported(argument);
		expect(found === undefined ? 'none' : [found.module, ...found.path].join(' ')).toBe(expected);
	});
});

function failed(): never {
	throw new Error('no call');
}
