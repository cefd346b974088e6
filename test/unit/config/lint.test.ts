import { describe, expect, it } from 'vitest';
import { type Finding, type LintOptions, lintDocuments } from '../../../src/core/config/lint/lintDocuments.ts';
import { findingSentence } from '../../../src/words/config.ts';
import { english, inJapanese } from '../words/bundle.ts';
import { read } from './template.ts';

const pool = (guests: string, before = '', metadata = ''): string => `Parameters: { Guests: { Type: String, Default: 'true' } }
Resources:
  Pool:
    Type: AWS::Cognito::IdentityPool
    ${metadata}
    Properties:
      ${before}
      AllowUnauthenticatedIdentities: ${guests}
`;
const lint = (text: string, options: LintOptions = {}, path = 'template.yaml'): readonly Finding[] =>
	lintDocuments([read(text, path)], options);
const ids = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule }) => rule.id);

describe('findings', () => {
	it('say by whose default, or under which condition, they hold', () => {
		const sentence = 'Everybody who knows the ID of the identity pool Pool gets AWS credentials without signing in.';
		const say = (guests: string): readonly string[] => lint(pool(guests)).map((finding) => findingSentence(finding, english));
		expect(say('true')).toEqual([sentence]);
		expect(say('!Ref Guests')).toEqual([`${sentence} That is the default of the parameter Guests.`]);
		expect(say('!If [Prod, false, true]')).toEqual([`${sentence} That holds where the condition Prod is false.`]);
		expect(say('!If [Prod, !Ref Guests, false]')).toEqual([
			`${sentence} That is the default of the parameter Guests. That holds where the condition Prod is true.`,
		]);
		const [finding] = lint(pool('!If [Prod, true, false]'));
		expect(finding && findingSentence(finding, inJapanese)).toMatch(/取得できます。条件Prodが真の場合/);
	});

	it('can be turned off, or be of another severity, by the id of the rule', () => {
		expect(ids(lint(pool('true'), { rules: new Map([['idpool-guest', 'off']]) }))).toEqual([]);
		expect(lint(pool('true'), { rules: new Map([['idpool-guest', 'error']]) })).toMatchObject([{ severity: 'error' }]);
	});

	it('come in the order of the documents and their text', () => {
		const two = [read(pool('true'), 'b.yaml'), read(pool('true', 'AllowClassicFlow: true'), 'a.yaml')];
		expect(lintDocuments(two).map(({ path, rule }) => [path, rule.id])).toEqual([
			['b.yaml', 'idpool-guest'],
			['a.yaml', 'idpool-classic-flow'],
			['a.yaml', 'idpool-guest'],
		]);
	});

	it('offer no change of a file that a tool has written', () => {
		const template = (metadata: object): string =>
			JSON.stringify({
				Resources: {
					Pool: { Type: 'AWS::Cognito::IdentityPool', Metadata: metadata, Properties: { AllowUnauthenticatedIdentities: true } },
				},
			});
		expect(lint(template({}))[0]?.fixes).toHaveLength(1);
		expect(lint(template({ 'aws:cdk:path': 'App/Pool' }))[0]?.fixes).toEqual([]);
	});

	it('stay out of a text that is broken elsewhere', () => {
		expect(ids(lint(`${pool('true')}  Other: [`))).toEqual(['idpool-guest']);
	});
});

describe('guest access', () => {
	const withRole = (statement: string): string => `${pool('true')}  Roles:
    Type: AWS::Cognito::IdentityPoolRoleAttachment
    Properties: { IdentityPoolId: !Ref Pool, Roles: { unauthenticated: !GetAtt Guest.Arn } }
  Guest:
    Type: AWS::IAM::Role
    Properties: { Policies: [{ PolicyName: a, PolicyDocument: { Statement: [${statement}] } }] }
`;

	it.each([
		['{ Effect: Allow, Action: "rum:PutRumEvents", Resource: "*" }', 'info'],
		['{ Effect: Allow, Action: ["geo:GetMap*", "rum:PutRumEvents"], Resource: "*" }', 'info'],
		['{ Effect: Allow, Action: ["rum:PutRumEvents", "polly:*"], Resource: "*" }', 'warning'],
		['{ Effect: Allow, NotAction: "iam:*", Resource: "*" }', 'warning'],
		['{ Effect: Allow, Action: "*", Resource: "*" }', 'warning'],
		['!Transform { Name: Statement }', 'warning'],
	])('is less bad where guests may only send figures: %s', (statement, severity) => {
		const found = lint(withRole(statement)).find(({ rule }) => rule.id === 'idpool-guest');
		expect(found?.severity).toBe(severity);
	});
});

describe('suppressions', () => {
	it.each([
		['# claimlens-ignore-next-line', ''],
		['# claimlens-ignore-next-line idpool-guest', ''],
		['# claimlens-ignore-next-line idpool-guest, idpool-classic-flow', ''],
		['# claimlens-ignore-next-line idpool-guest because the map is public', ''],
		['# claimlens-ignore-next-line the map is public', ''],
		['# claimlens-ignore-next-line CKV_AWS_366', ''],
		['# checkov:skip=CKV_AWS_366:The map is public.', ''],
		['', 'Metadata: { claimlens: { ignore: [idpool-guest] } }'],
		['', 'Metadata: { checkov: { skip: [{ id: CKV_AWS_366, comment: public }] } }'],
		['', 'Metadata: { cdk_nag: { rules_to_suppress: [{ id: AwsSolutions-COG7, reason: public }] } }'],
		['', 'Metadata: { cfn_nag: { rules_to_suppress: [{ id: W57, reason: public }] } }'],
	])('are heard: %s %s', (before, metadata) => {
		expect(ids(lint(pool('true', before, metadata)))).toEqual([]);
	});

	it('are heard on the line itself', () => {
		expect(ids(lint(pool('true # claimlens-ignore-line idpool-guest')))).toEqual([]);
	});

	it.each([
		['# claimlens-ignore-next-line idpool-classic-flow', ''],
		['# claimlens-ignore-line idpool-guest', ''],
		['# claimlens-ignore-next-lines', ''],
		['# checkov:skip=CKV_AWS_1', ''],
		['', 'Metadata: { claimlens: { ignore: [idpool-classic-flow] } }'],
		['', 'Metadata: { claimlens: true }'],
	])('of something else are not: %s %s', (before, metadata) => {
		expect(ids(lint(pool('true', before, metadata)))).toEqual(['idpool-guest']);
	});

	it('of one resource are not those of another', () => {
		const other = '  Other:\n    Type: AWS::Cognito::IdentityPool\n    Properties:\n      AllowUnauthenticatedIdentities: true\n';
		const findings = lint(pool('true', '# checkov:skip=CKV_AWS_366:The map is public.') + other);
		expect(findings.map(({ resource }) => resource.name)).toEqual(['Other']);
	});
});
