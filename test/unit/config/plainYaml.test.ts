import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { longForm } from '../../../src/core/config/readers/cloudFormation/tags.ts';
import { readPlainYaml } from '../../../src/core/config/source/plainYaml/readPlainYaml.ts';
import { readAnyYaml } from '../../../src/core/config/source/yamlTree.ts';
import { type Edit, edit, edited, writtenTree, yamlTexts } from './yamlEdits.ts';

const texts = await yamlTexts();

const runs = 400;

/** What stands in lines of YAML, plain and not. */
const lines = [
	[
		'a: 1',
		'b: yes',
		'a: ~',
		'c:',
		'd: # a comment',
		'"e": 2',
		"'f' : x",
		'g: h: i',
		'http://a:1: b',
		'a:b',
		'a#b: c#d',
		'? k',
		': v',
		'<<: { a: 1 }',
	],
	['', ' ', '# a comment', '---', '...', '%YAML 1.2', '\t', '\r', 'a: 1\r', 'k: v\t', 'x', 'more words', 'x # a comment', '#', 'a: b #'],
	['- a', '-', '- - b', '- c: 1', '- d:', '-e', '- # a comment', '- ? k', '-\t', '- - - x: 1', '- |', '- >-'],
	['i: |', 'j: >', 'k: |-', 'l: |+', 'm: |2', 'n: | # a comment', 'o: |#', 'p: >-', '|', '>', 'q: |  ', 'r: |x'],
	[
		's: "t',
		'u"',
		"v: 'w",
		"x'",
		'y: "a\\',
		'z"',
		'a: "b" c',
		"a: 'it''s'",
		'a: "\\x41\\n\\q"',
		'"a": "b"',
		'"a',
		'"a" #c',
		'"a"#c',
		'a: ""',
	],
	[
		'a: !T',
		'b: !T c',
		'!T',
		'!T a: b',
		'- !T',
		'- !T a: b',
		'c: !T [a]',
		'd: !T { a: b }',
		'e: !T |',
		'f: !T # c',
		'g: !T !U h',
		'h: ! i',
		'i: !!str 1',
		'j: !T "k"',
		'!T:',
		'k: !T,',
		'l: [!T , a]',
	],
	[
		'a: [',
		']',
		'b: {',
		'}',
		'c: [a, b',
		'd: [a: b]',
		'e: { a, b }',
		'f: { a: , b: c }',
		'g: { "a":b }',
		'h: [a, ]',
		'i: [, a]',
		'j: {a: b}',
		'k: [a]: b',
		'[a]: b',
		'l: { a: b } c',
		'm: [ "a": b ]',
	],
	[
		'a, b',
		'c: d,',
		'}]',
		'n: [a b',
		'o: [[a], {b: [c]}]',
		'p: [-]',
		'q: [- a]',
		'r: [-1]',
		's: {a:b}',
		't: {a:}',
		'u: { a: !T b, c: !T [d] }',
		'v: [a #b',
		'w: [a#b]',
		'x: [?a]',
		'y: [:a]',
		'z: [a:]',
	],
	[
		'a: &b c',
		'd: *b',
		'*b',
		'&b e: f',
		'@a',
		'`a',
		'a: @b',
		'a: %b',
		'a: -',
		'a: - b',
		'a: -b',
		'a: ?b',
		'a: :b',
		'a: ,b',
		'a: ]',
		'a: .inf',
		'a: 012',
		'a: 1.50',
		'a: null',
		'\u3000a: b\u3000',
		'a:\u00a0b',
		'\ufeffa: b',
		'a: b\u2028c',
		'a: b\u0085c',
	],
].flat();

/** Both readers of a text: undefined where it is not plain. */
function both(text: string): readonly [string, string] | undefined {
	const plain = readPlainYaml(text, longForm);
	return plain && [writtenTree({ root: plain, problems: [] }), writtenTree(readAnyYaml(text, longForm))];
}

function expectSame(text: string): boolean {
	const [plain, any] = both(text) ?? [];
	if (plain !== any) expect(plain, text).toBe(any);
	return plain !== undefined;
}

describe('reading plain YAML', () => {
	it('reads nearly every template that was written for the tests, as the reader of all YAML does', () => {
		const plain = texts.filter(expectSame);
		expect(plain.length / texts.length).toBeGreaterThan(0.9);
	});

	it('gives what the reader of all YAML gives, or nothing, whatever was edited', () => {
		let plain = 0;
		fc.assert(
			fc.property(fc.constantFrom(...texts), fc.array(edit, { minLength: 1, maxLength: 3 }), (text, edits) => {
				let [now, done]: [string, readonly Edit[]] = [text, []];
				for (const one of edits) {
					now = edited(now, one);
					done = [...done, one];
					if (expectSame(now)) plain++;
				}
			}),
			{ numRuns: runs },
		);
		expect(plain).toBeGreaterThan(100);
	});

	it('gives what the reader of all YAML gives, or nothing, of any lines one below the other', () => {
		let plain = 0;
		fc.assert(
			fc.property(
				fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom(...lines)), { minLength: 1, maxLength: 7 }),
				(written) => {
					const text = written.map(([indent, line]) => ' '.repeat(indent) + line).join('\n');
					if (expectSame(`${text}\n`)) plain++;
					expectSame(text);
					expectSame(`Root:\n${text}`);
					expectSame(`Root:\n  List:\n  - ${text}`);
				},
			),
			{ numRuns: runs },
		);
		expect(plain).toBeGreaterThan(10);
	});
});
