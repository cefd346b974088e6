import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { SourceTree } from '../../../src/core/config/source/tree.ts';
import { allExamples, filesOf } from './examples.ts';

const tests = join(import.meta.dirname, '../..');

/** What was written in YAML for the tests: files, and the examples of rules. */
export async function yamlTexts(): Promise<readonly string[]> {
	const files = globSync(['fixtures/config/**/*.{yaml,yml}', 'unit/config/corpus/**/*.{yaml,yml}'], { cwd: tests })
		.filter((path) => !path.endsWith('expected.yaml'))
		.map((path) => readFileSync(join(tests, path), 'utf8'));
	const examples = (await allExamples()).flatMap(({ bad, good }) =>
		[...bad, ...good].flatMap((example) => Object.values(filesOf(example.files))),
	);
	return [...files, ...examples.filter((text) => /^\w+:/m.test(text))];
}

/** A tree with everything in it, in its order. */
export const writtenTree = (tree: SourceTree): string =>
	JSON.stringify(tree, (_, value: unknown) => (value instanceof Map ? [...value] : value));

/** What people and slips of the hand put into a template. */
const pieces = [
	'x',
	' ',
	'\n',
	'  ',
	'"',
	"'",
	'{',
	'}',
	'[',
	']',
	':',
	'#',
	'- ',
	'\t',
	'&a ',
	'*a',
	'<<: *a',
	'---\n',
	'\r\n',
	'!Ref Pool\n',
	'\n  New:\n    Type: AWS::Cognito::UserPool\n',
	'\n# a comment\n',
	'\n      # a comment\n',
	': |\n          text\n',
	': |+\n          text\n\n',
	'\n  New: |\n    text\n',
	'\n  New: >-\n\n    text\n',
	'\nOutputs:\n  A: { Value: 1 }\n',
	'\n   Deeper: 1\n',
	'\n  Pool: {}\n',
	'\n          more of a text',
	"''",
	'\\"',
	'\\u3042',
	': >\n\n            a\n             b\n\n            c\n',
	'!If\n',
	'!Join [a, !Sub "b"]',
	'- - a\n',
	'[]',
	'{ a: 1, "b":2 }',
	'---\n# a comment\n',
	'\u3000',
	'\u00a0',
];

/** A slip of the hand. */
export interface Edit {
	/** Of the length of the text. */
	readonly at: number;
	readonly remove: number;
	readonly piece: number;
}

export const edit: fc.Arbitrary<Edit> = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	remove: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200 })),
	piece: fc.integer({ min: 0, max: pieces.length - 1 }),
});

export function edited(text: string, { at, remove, piece }: Edit): string {
	const start = Math.floor(at * text.length);
	return text.slice(0, start) + (pieces[piece] ?? '') + text.slice(start + remove);
}
