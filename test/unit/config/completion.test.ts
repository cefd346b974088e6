import { describe, expect, it } from 'vitest';
import { completionsAt } from '../../../src/core/config/explain/completion.ts';
import { jsonPathAt } from '../../../src/core/config/explain/sourcePath.ts';
import { yamlPathAt } from '../../../src/core/config/explain/yamlPath.ts';
import { profileIdPlace } from '../../../src/core/verify/profileIdPlace.ts';
import { documentsOf } from './examples.ts';

/** The path at the mark `|`. */
function yamlPath(marked: string): string | undefined {
	const at = yamlPathAt(marked.replace('|', ''), marked.indexOf('|'));
	return at && [at.wants, at.path.join('.'), at.quote ?? []].flat().join(' ');
}

describe('where somebody writes', () => {
	it('is told in YAML by the columns', () => {
		expect(yamlPath('A:\n  B:\n    x: 1\n    |')).toBe('name A.B');
		expect(yamlPath('A:\n  B:\n    x: 1\n    Mf|')).toBe('name A.B');
		expect(yamlPath('A:\n  B:\n    x: 1\n    y: |')).toBe('value A.B.y');
		expect(yamlPath('A:\n  B:\n    - |')).toBe('item A.B.[]');
		expect(yamlPath('A:\n  B:\n  - |')).toBe('item A.B.[]');
		expect(yamlPath('A:\n  B:\n    - x: 1\n      |')).toBe('name A.B.[]');
		expect(yamlPath('A:\n  B:\n    - x: 1\n    - y: |')).toBe('value A.B.[].y');
		expect(yamlPath('A:\n  B:\n    x:\n      z: 1\n  # a comment\n\n    |')).toBe('name A.B');
		expect(yamlPath('A:\n  B:\n    x: 1\n  |')).toBe('name A');
		expect(yamlPath('# |')).toBeUndefined();
		expect(yamlPath('A: x # |')).toBeUndefined();
		expect(yamlPath('A: [x] |')).toBeUndefined();
	});

	it('is told in YAML in brackets, on one line and on several', () => {
		expect(yamlPath('A: { |')).toBe('name A');
		expect(yamlPath('A:\n  B: { x: 1, y|, z: 2 }')).toBe('name A.B');
		expect(yamlPath('A:\n  B: { x: |')).toBe('value A.B.x');
		expect(yamlPath('A:\n  B: { "x": y|')).toBe('value A.B.x');
		expect(yamlPath('A:\n  - B: [ |')).toBe('item A.[].B.[]');
		expect(yamlPath('A: [ x, co|')).toBe('item A.[]');
		expect(yamlPath('A: [ { x: 1 }, { y: |')).toBe('value A.[].y');
		expect(yamlPath('A: {\r\n  x: { z: 1 },\r\n  y: {\r\n    |')).toBe('name A.y');
		expect(yamlPath("A: { x: 'it''s, }', y: |")).toBe('value A.y');
		expect(yamlPath('A: { x: 1\nB:\n  |')).toBe('name B');
		expect(yamlPath('A: { x: 1 }\nB:\n  |')).toBe('name B');
	});

	it('is told in YAML in quotes', () => {
		expect(yamlPath('A:\n  B: "|"')).toBe('value A.B "');
		expect(yamlPath("A:\n  B: 'EN|")).toBe("value A.B '");
		expect(yamlPath("A:\n  - 'x'\n  - '|'")).toBe("item A.[] '");
		expect(yamlPath('A:\n  "B|')).toBe('name A "');
		expect(yamlPath('A: { B: ["|')).toBe('item A.B.[] "');
		expect(yamlPath('A: "x\n  y|')).toBeUndefined();
		expect(yamlPath('A: "x"|')).toBeUndefined();
	});

	it('is nowhere in a text of several lines in YAML', () => {
		expect(yamlPath('A: |-\n  B: x\n'.replace('|-', '>-').concat('  C|'))).toBeUndefined();
		expect(yamlPath('A: >-\n  B: x\n  |')).toBeUndefined();
		expect(yamlPath('A: >-\n  B: [\n|')).toBe('name ');
	});

	it('is told in JSON, finished or not', () => {
		const path = (marked: string): unknown => jsonPathAt(marked.replace('|', ''), marked.indexOf('|'));
		expect(path('{"A": {"B": "|"')).toEqual({ path: ['A', 'B'], wants: 'value' });
		expect(path('{"A": {"|"}}')).toEqual({ path: ['A'], wants: 'name' });
		expect(path('{"A": ["x", "|"]}')).toEqual({ path: ['A', '[]'], wants: 'value' });
	});
});

describe('what may be written', () => {
	const template = (type: string, properties: string): string =>
		`Resources:\n  R:\n    Type: AWS::Cognito::${type}\n    Properties:\n${properties}`;

	async function offered(marked: string): Promise<readonly string[]> {
		const place = yamlPathAt(marked.replace('|', ''), marked.indexOf('|'));
		const [document] = await documentsOf({ 'template.yaml': marked.replace('|', '') });
		return document && place ? completionsAt(document, place).map(({ text }) => text) : [];
	}

	it('is the names of the properties of a resource, and of what it holds', async () => {
		const names = await offered(template('UserPoolClient', '      ClientName: x\n      |\n'));
		expect(names).toContain('PreventUserExistenceErrors');
		expect(names).not.toContain('ClientName');
		expect(names).not.toContain('ClientSecret');
		expect(names).not.toContain('Feature');
		expect(await offered(template('UserPoolClient', '      RefreshTokenRotation:\n        |\n'))).toEqual([
			'Feature',
			'RetryGracePeriodSeconds',
		]);
		expect(await offered(template('UserPool', '      Schema:\n        - Name: x\n          |\n'))).toContain('Mutable');
		expect(await offered(template('IdentityPoolRoleAttachment', '      RoleMappings:\n        any:\n          |\n'))).toContain(
			'AmbiguousRoleResolution',
		);
	});

	it('is the values of a property, and of the items of a list', async () => {
		expect(await offered(template('UserPoolClient', '      PreventUserExistenceErrors: |\n'))).toEqual(['ENABLED', 'LEGACY']);
		expect(await offered(template('UserPoolClient', '      GenerateSecret: |\n'))).toEqual(['true', 'false']);
		expect(await offered(template('UserPoolClient', '      AllowedOAuthFlows:\n        - |\n'))).toEqual([
			'code',
			'implicit',
			'client_credentials',
		]);
		expect(await offered(template('UserPoolClient', '      AllowedOAuthFlows: |\n'))).toEqual([]);
		expect(await offered(template('UserPoolClient', '      ClientName: |\n'))).toEqual([]);
	});

	it('is the same in brackets and in quotes', async () => {
		expect(await offered(template('UserPoolClient', '      AllowedOAuthFlows: [code, |]\n'))).toContain('client_credentials');
		expect(await offered(template('UserPoolClient', '      RefreshTokenRotation: { Feature: DISABLED, | }\n'))).toEqual([
			'RetryGracePeriodSeconds',
		]);
		expect(await offered(template('UserPoolClient', "      RefreshTokenRotation: { Feature: '|' }\n"))).toEqual(['ENABLED', 'DISABLED']);
		expect(await offered('Resources: { R: { Type: AWS::Cognito::UserPool, Properties: { UserPoolTier: | } } }')).toContain('PLUS');
	});

	it('is nothing elsewhere', async () => {
		expect(await offered(template('UserPoolClient', '      ClientName: x\n    |\n'))).toEqual([]);
		expect(await offered(`${template('UserPoolClient', '      ClientName: x\n')}Outputs:\n  X:\n    |\n`)).toEqual([]);
	});
});

describe('what may be written in amplify_outputs.json', () => {
	async function offered(marked: string): Promise<readonly string[]> {
		const text = marked.replace('|', '');
		const [document] = await documentsOf({ 'amplify_outputs.json': text });
		return document ? completionsAt(document, jsonPathAt(text, marked.indexOf('|'))).map(({ text: word }) => word) : [];
	}
	const outputs = (auth: string): string => `{ "version": "1.4", "auth": { "user_pool_id": "eu-west-1_AbCdEfGhI", ${auth} } }`;

	it('is the names of Amplify that are not there yet', async () => {
		const names = await offered(outputs('"|"'));
		expect(names).toEqual(expect.arrayContaining(['user_pool_client_id', 'oauth', 'password_policy', 'mfa_configuration']));
		expect(names).not.toContain('user_pool_id');
		expect(await offered(outputs('"password_policy": { "min_length": 8, "|" }'))).toEqual([
			'require_lowercase',
			'require_uppercase',
			'require_numbers',
			'require_symbols',
		]);
	});

	it('is the values in the words of Amplify', async () => {
		expect(await offered(outputs('"mfa_configuration": "|"'))).toEqual(['NONE', 'OPTIONAL', 'REQUIRED']);
		expect(await offered(outputs('"oauth": { "response_type": | }'))).toEqual(['code', 'token']);
		expect(await offered(outputs('"unauthenticated_identities_enabled": |'))).toEqual(['true', 'false']);
		expect(await offered(outputs('"oauth": { "scopes": ["|"] }'))).toEqual([]);
	});

	it('is nothing outside of what it says about sign-in', async () => {
		expect(await offered(`${outputs('"x": 1').slice(0, -1)}, "data": { "|" } }`)).toEqual([]);
	});
});

describe('an id in a profile', () => {
	const at = (marked: string): unknown => {
		const found = profileIdPlace(marked.replace('|', ''), marked.indexOf('|'));
		return found && `${found.member} ${marked.replace('|', '').slice(found.range.start, found.range.end)}`;
	};

	it('is wanted as the value of a member, or an item of it', () => {
		expect(at('{"profiles": {"api": {"userPoolId": "|"}}}')).toBe('userPoolId ""');
		expect(at('{"profiles": {"api": {"clientIds": ["a", "b|"]}}}')).toBe('clientIds "b"');
		expect(at('{"profiles": {"api": {"issuer": |')).toBe('issuer ');
		expect(at('{"profiles": {"api": {"tokenUse": "|"}}}')).toBeUndefined();
		expect(at('{"profiles": {"api": {"clientIds|": []}}}')).toBeUndefined();
		expect(at('{"other": {"api": {"clientIds": ["|"]}}}')).toBeUndefined();
	});
});
