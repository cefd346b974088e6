import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { MapValue } from '../../../src/core/config/model/value.ts';
import { longForm } from '../../../src/core/config/readers/cloudFormation/tags.ts';
import { readPlainYaml } from '../../../src/core/config/source/plainYaml/readPlainYaml.ts';
import { templateParts } from '../../../src/core/config/source/templateParts.ts';
import { readTemplateYaml } from '../../../src/core/config/source/templateYaml.ts';
import type { SourceTree } from '../../../src/core/config/source/tree.ts';
import { readAnyYaml } from '../../../src/core/config/source/yamlTree.ts';
import { read, resource, short } from './template.ts';
import { edit, edited, writtenTree, yamlTexts } from './yamlEdits.ts';

const texts = (await yamlTexts()).filter((text) => /^Resources:$/m.test(text));
const runs = 400;

function resourcesOf({ root }: SourceTree): MapValue {
	const resources = root?.type === 'map' ? root.members.get('Resources')?.value : undefined;
	if (resources?.type !== 'map') throw new Error('there are no resources');
	return resources;
}

const pool = (name: string, value: string): string =>
	`  ${name}:\n    Type: AWS::Cognito::UserPool\n    Properties:\n      UserPoolName: ${value}\n`;
const three = `Resources:\n${pool('A', 'a')}${pool('B', 'b')}${pool('C', 'c')}Outputs:\n  Id: { Value: !Ref A }\n`;

describe('reading a template in YAML', () => {
	it('gives what reading it as a whole gives, whatever was edited, as long as it is YAML', () => {
		let odd = 0;
		fc.assert(
			fc.property(fc.constantFrom(...texts), edit, edit, (text, one, other) => {
				for (const now of [edited(text, one), edited(edited(text, one), other)]) {
					const whole = readAnyYaml(now, longForm);
					if (whole.problems.length > 0) continue;
					const tree = readTemplateYaml(now, longForm);
					if (writtenTree(tree) !== writtenTree(whole)) expect(writtenTree(tree), now).toBe(writtenTree(whole));
					if (readPlainYaml(now, longForm) === undefined) odd++;
				}
			}),
			{ numRuns: runs },
		);
		expect(odd).toBeGreaterThan(20);
	});

	it.each<readonly [string, string]>([
		['a name that is being typed', '      Polic\n'],
		['a name without a value', '      Policies:\n'],
		['a quote that is open', '      Name: "b\n'],
		['a bracket that is open', '      Policies: { PasswordPolicy: {\n'],
		['a list that is open', '      AliasAttributes: [email,\n'],
		['a dash among names', '      - a\n'],
		['a colon too many', '      Name: a: b\n'],
		['too little indentation', '     Name: b\n'],
		['too much of it', '        Name: b\n'],
		['a tag without a value', '      Name: !Ref\n'],
		['a tab', '      Name:\tb\n'],
	])('reads the resources around %s, and what follows, as they are', (_, line) => {
		const whole = readTemplateYaml(three, longForm);
		const tree = readTemplateYaml(three.replace(pool('B', 'b'), `${pool('B', 'b')}${line}`), longForm);
		const resources = resourcesOf(tree);
		expect([...resources.members.keys()]).toEqual(['A', 'B', 'C']);
		expect(resources.members.get('A')).toEqual(resourcesOf(whole).members.get('A'));
		const by = line.length;
		const [before, after] = [resourcesOf(whole).members.get('C'), resources.members.get('C')];
		expect(after?.nameRange).toEqual({ start: (before?.nameRange.start ?? 0) + by, end: (before?.nameRange.end ?? 0) + by });
		expect(after && short(after.value)).toEqual(before && short(before.value));
		expect(tree.root?.type === 'map' && tree.root.members.has('Outputs')).toBe(true);
	});

	it('says where it is broken, each time', () => {
		const text = three.replace('UserPoolName: a', 'UserPoolName: "a').replace('UserPoolName: c', 'UserPoolName: [c');
		const { problems } = readTemplateYaml(text, longForm);
		const at = problems.map(({ code, range }) => [code, text.slice(0, range.start).split('\n').length]);
		expect(new Set(at.map(([code]) => code))).toEqual(new Set(['syntax']));
		expect(at.some(([, line]) => Number(line) <= 6)).toBe(true);
		expect(at.some(([, line]) => Number(line) > 10)).toBe(true);
	});

	it.each(['  Po', '  "Po', '  Po ol', '  - a', '  A: b: c'])('says that %s is no resource, and reads the others', (line) => {
		const text = three.replace('  B:\n', `${line}\n  B:\n`);
		const { root, problems } = readTemplateYaml(text, longForm);
		expect([...resourcesOf({ root: root as MapValue, problems }).members.keys()]).toEqual(expect.arrayContaining(['B', 'C']));
		expect(problems.map(({ code }) => code)).toContain('syntax');
	});

	it('reads the rest where a section is broken', () => {
		const text = `Parameters:\n  Name: { Type: String\n${three}`;
		const tree = readTemplateYaml(text, longForm);
		expect([...resourcesOf(tree).members.keys()]).toEqual(['A', 'B', 'C']);
		expect(tree.problems).not.toEqual([]);
	});

	it('leaves a text alone whose parts may be about one another', () => {
		for (const change of ['UserPoolName: &n a', 'UserPoolName: *n', '<<: { UserPoolName: a }', '? UserPoolName'])
			expect(templateParts(three.replace('UserPoolName: a', change)), change).toBeUndefined();
		expect(templateParts(`---\n${three}`)).toHaveLength(4);
		expect(templateParts(`\ufeff# a comment\r\n---\n${three}`)).toHaveLength(4);
	});

	it('gives the same resources with others around it that are not written plainly', () => {
		const odd = '  Fn:\n    Type: AWS::Lambda::Function\n    Properties: { Code: { ? ZipFile : a } }\n';
		const whole = read(three);
		const document = read(three.replace('  C:\n', `${odd}  C:\n`));
		expect([...(document.declares ?? [])]).toEqual(['A', 'B', 'Fn', 'C']);
		for (const name of ['A', 'B', 'C']) expect(short(resource(document, name).properties)).toEqual(short(resource(whole, name).properties));
	});

	it('takes no time on hostile texts', () => {
		const block = '  a:\n    Type: A\n';
		for (const text of [
			`${block}${'\n'.repeat(100_000)}`,
			`${block}    b: ${",'a".repeat(33_000)}`,
			`${block}    b: ${`"'`.repeat(44_000)}`,
			'  a:\n'.repeat(22_000),
			'  a\n'.repeat(22_000),
			'  a: "\n'.repeat(15_000),
			' '.repeat(100_000),
			`  a: ${'x'.repeat(100_000)}`,
			`  a: ${'x '.repeat(50_000)}`,
			`  a:\n${'    x\n'.repeat(18_000)}`,
			`  a: |\n${'    x\n'.repeat(18_000)}`,
			`  a: ${'['.repeat(100_000)}`,
			`  a: ${'- '.repeat(50_000)}`,
			`  a: [${'a,'.repeat(50_000)}`,
			`  ${'!a '.repeat(33_000)}`,
			'\n'.repeat(100_000),
			`${'# a\r\n'.repeat(16_000)}---x`,
		]) {
			const start = performance.now();
			readTemplateYaml(`Resources:\n${text}`, longForm);
			expect(performance.now() - start, text.slice(0, 20)).toBeLessThan(5_000);
		}
	});
});
