import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/config/lint/readDocument.ts';
import { longForm } from '../../../src/core/config/readers/cloudFormation/tags.ts';
import { readRememberedYaml } from '../../../src/core/config/source/rememberedYaml.ts';
import type { SourceTree } from '../../../src/core/config/source/tree.ts';
import { YamlMemory } from '../../../src/core/config/source/yamlMemory.ts';
import { readYamlTree } from '../../../src/core/config/source/yamlTree.ts';

const folder = join(import.meta.dirname, '../../fixtures/config/good');
const templates = readdirSync(folder).flatMap((name) => (/\.ya?ml$/.test(name) ? [readFileSync(join(folder, name), 'utf8')] : []));

/** With everything in it, in its order. */
const written = (tree: SourceTree): string => JSON.stringify(tree, (_, value: unknown) => (value instanceof Map ? [...value] : value));

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
];

interface Edit {
	/** Of the length of the text. */
	readonly at: number;
	readonly remove: number;
	readonly piece: number;
}

const edit: fc.Arbitrary<Edit> = fc.record({
	at: fc.double({ min: 0, max: 1, noNaN: true }),
	remove: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 200 })),
	piece: fc.integer({ min: 0, max: pieces.length - 1 }),
});

function edited(text: string, { at, remove, piece }: Edit): string {
	const start = Math.floor(at * text.length);
	return text.slice(0, start) + (pieces[piece] ?? '') + text.slice(start + remove);
}

describe('a template that is read again', () => {
	it('is what it is when it is read for the first time, whatever was edited', () => {
		let kept = 0;
		fc.assert(
			fc.property(fc.constantFrom(...templates), fc.array(edit, { minLength: 1, maxLength: 6 }), (template, edits) => {
				const memory = new YamlMemory();
				readRememberedYaml(template, longForm, memory);
				let text = template;
				for (const one of edits) {
					// After each edit it is also taken back, as somebody does who sees that it was wrong.
					for (const next of [edited(text, one), text, edited(template, one)]) {
						const before = memory.blocks;
						const read = readRememberedYaml(next, longForm, memory);
						expect(written(read)).toBe(written(readYamlTree(next, longForm)));
						if (before !== memory.blocks) for (const [key, { member }] of memory.blocks) if (before.get(key)?.member === member) kept++;
					}
					text = edited(text, one);
				}
			}),
			{ numRuns: 40, seed: 7 },
		);
		expect(kept).toBeGreaterThan(100);
	});

	const pool = (name: string, value: string): string =>
		`  ${name}:\n    Type: AWS::Cognito::UserPool\n    Properties:\n      UserPoolName: ${value}\n`;
	const three = `Resources:\n${pool('A', 'a')}${pool('B', 'b')}${pool('C', 'c')}${pool('D', 'd')}`;

	it('reads again only what was changed', () => {
		const memory = new YamlMemory();
		readRememberedYaml(three, longForm, memory);
		const before = new Map([...memory.blocks.values()].map(({ member }) => [member.name, member]));
		readRememberedYaml(three.replace('UserPoolName: b', 'UserPoolName: z'), longForm, memory);
		const after = new Map([...memory.blocks.values()].map(({ member }) => [member.name, member]));
		expect(after.get('C')).toBe(before.get('C'));
		expect(after.get('B')).not.toBe(before.get('B'));
	});

	it.each<readonly [string, (text: string) => string]>([
		['a quote that is open', (text) => text.replace('UserPoolName: a', 'UserPoolName: "a')],
		['a bracket that is open', (text) => text.replace('UserPoolName: b', 'UserPoolName: [b')],
		['an anchor', (text) => text.replace('UserPoolName: a', 'UserPoolName: &n a').replace('UserPoolName: c', 'UserPoolName: *n')],
		['a resource twice', (text) => `${text}${pool('B', 'second')}`],
		['a text that keeps blank lines', (text) => text.replace('UserPoolName: b\n', 'UserPoolName: |+\n        b\n\n\n')],
		['a text over lines at the end', (text) => text.replace('UserPoolName: a\n', 'UserPoolName: |\n        a\n')],
		['another order', () => `Resources:\n${pool('C', 'c')}${pool('A', 'a')}${pool('D', 'd')}${pool('B', 'b')}`],
		['nothing left', () => 'Resources:\n'],
	])('is read with %s', (_, change) => {
		const memory = new YamlMemory();
		readRememberedYaml(three, longForm, memory);
		for (const text of [change(three), three, change(three)])
			expect(written(readRememberedYaml(text, longForm, memory))).toBe(written(readYamlTree(text, longForm)));
	});

	it('forgets what is not in it any more', () => {
		const memory = new YamlMemory();
		for (let count = 0; count < 50; count++)
			readRememberedYaml(three.replace('UserPoolName: b', `UserPoolName: b${count}`), longForm, memory);
		expect(memory.blocks.size).toBe(4);
	});

	it('gives the same document', async () => {
		const memory = new YamlMemory();
		await readDocument(three, 'template.yaml', memory);
		const text = `# moved\n${three.replace('UserPoolName: b', 'UserPoolName: z')}`;
		expect(await readDocument(text, 'template.yaml', memory)).toEqual(await readDocument(text, 'template.yaml'));
	});
});
