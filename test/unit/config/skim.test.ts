import { describe, expect, it } from 'vitest';
import { lintDocuments } from '../../../src/core/config/lint/lintDocuments.ts';
import { skim } from '../../../src/core/config/readers/cloudFormation/skim.ts';
import { longForm } from '../../../src/core/config/readers/cloudFormation/tags.ts';
import { readYamlTree } from '../../../src/core/config/source/yamlTree.ts';
import { allExamples, filesOf } from './examples.ts';
import { read, resource, short } from './template.ts';

const examples = await allExamples();

const others = `  Table:
    Type: AWS::DynamoDB::Table
    Properties:
      TableName: !Sub "\${AWS::StackName}-table"

  # About the function.
  Function:
    Type: AWS::Lambda::Function
    Properties:
      Code: { ZipFile: "exports.handler = () => {};" }
      Text: |
        Pool:
          not: a resource
`;
const pool = '  Pool:\n    Type: AWS::Cognito::UserPool\n    Properties: { UserPoolName: app }\n';

describe('skimming', () => {
	it('adds nothing to a text over lines that stands before', () => {
		for (const [mark, expected] of [
			['|', 'Hello\n'],
			['|-', 'Hello'],
			['|+', 'Hello\n\n'],
		]) {
			const message = `  Pool:\n    Type: AWS::Cognito::UserPool\n    Properties:\n      EmailVerificationMessage: ${mark}\n        Hello\n\n`;
			const { properties } = resource(read(`Resources:\n${message}${others}`), 'Pool');
			expect(properties.members.get('EmailVerificationMessage')?.value).toMatchObject({ value: expected });
		}
	});

	it('leaves out what is not read, and keeps every offset', () => {
		const text = `Resources:\n${others}${pool}Outputs:\n  Id: { Value: !Ref Pool }\n`;
		const { text: skimmed, left } = skim(text);
		expect(left).toEqual(['Table', 'Function']);
		expect(skimmed).toHaveLength(text.length);
		expect(skimmed.replaceAll('#', ' ').trim().split(/\n\s*/)).toEqual([
			'Resources:',
			...pool.trim().split(/\n\s*/),
			'Outputs:',
			'Id: { Value: !Ref Pool }',
		]);
		const document = read(text);
		expect(document.text).toBe(text);
		expect([...(document.declares ?? [])].toSorted()).toEqual(['Function', 'Pool', 'Table']);
		const { nameRange } = resource(document, 'Pool');
		expect(text.slice(nameRange.start, nameRange.end)).toBe('Pool');
		expect(nameRange.start).toBe(text.lastIndexOf('  Pool:') + 2);
	});

	it.each([
		['anchors', `Resources:\n${others.replace('AWS::DynamoDB::Table', '&type AWS::DynamoDB::Table')}${pool}`],
		[
			'flow style',
			`Resources: {\n Table: { Type: AWS::DynamoDB::Table }, Pool: { Type: AWS::Cognito::UserPool, Properties: { UserPoolName: app } } }\n`,
		],
		['a loop of language extensions', `Resources:\n  Fn::ForEach::Tables:\n    - A\n${pool}`],
		['uneven indentation', `Resources:\n    Table:\n      Type: AWS::DynamoDB::Table\n${pool}`],
		[
			'no section',
			'service: app\nresources:\n  Resources:\n    Pool: { Type: AWS::Cognito::UserPool, Properties: { UserPoolName: app } }\n',
		],
	])('leaves %s as it is', (_name, text) => {
		expect(skim(text)).toEqual({ text, left: [] });
	});

	it.each(examples.map((example) => [example.rule, example] as const))(
		'changes nothing of what is read, with resources of others around: the examples of %s',
		(_rule, { bad, good }) => {
			for (const { files } of [...bad, ...good]) {
				for (const text of Object.values(filesOf(files))) {
					if (!/^Resources:$/m.test(text)) continue;
					const full = text.replace(/^Resources:\n/m, `Resources:\n${others}`);
					expect(skim(full).left).toEqual(['Table', 'Function', ...skim(text).left]);
					const before = lintDocuments([read(text)], { profile: 'strict' });
					const after = lintDocuments([read(full)], { profile: 'strict' });
					const added = full.length - text.length;
					expect(after.map(({ rule, range }) => [rule.id, range])).toEqual(
						before.map(({ rule, range }) => [rule.id, { start: range.start + added, end: range.end + added }]),
					);
				}
			}
		},
	);

	it('reads the same as a reader of the whole', () => {
		const text = `Resources:\n${others}${pool}${others.replaceAll('Table', 'Bucket').replaceAll('Function', 'Queue')}`;
		const root = readYamlTree(text, longForm).root;
		const resources = root?.type === 'map' ? root.members.get('Resources')?.value : undefined;
		const whole = resources?.type === 'map' ? resources.members.get('Pool')?.value : undefined;
		expect(whole && short(whole)).toMatchObject({ Properties: short(resource(read(text), 'Pool').properties) });
	});

	it('reads what does not end where its block does, for it may reach further', () => {
		const ofFunction = (rest: string): string => `Resources:\n  Fn:\n    Type: AWS::Lambda::Function\n    Properties: ${rest}\n${pool}`;
		for (const rest of ['{ "', "'", '[ a,', '{ A: [ }', '{ Zip: "', '"a', '\n      - "a'])
			expect(skim(ofFunction(rest)).left, rest).toEqual([]);
		for (const rest of ['{ A: "it\'s" }', '{ A: [ "b" ] }', "it's", '"a \\" b"', '\n      - "a"', "'a' # don't", '!Sub "${A}"'])
			expect(skim(ofFunction(rest)).left, rest).toEqual(['Fn']);
	});

	it('takes no time on hostile texts', () => {
		const block = '  a:\n    Type: A\n';
		for (const text of [
			`${block}${'\n'.repeat(900_000)}`,
			`${block}    b: ${',"a'.repeat(300_000)}`,
			`${block}    b: ${`"'`.repeat(400_000)}`,
			'  a:\n'.repeat(200_000),
			' '.repeat(900_000),
			`  a: ${'x'.repeat(900_000)}`,
			'\n'.repeat(900_000),
		]) {
			const start = performance.now();
			skim(`Resources:\n${text}`);
			expect(performance.now() - start).toBeLessThan(5000);
		}
	});
});
