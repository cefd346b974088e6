import { describe, expect, it } from 'vitest';
import { completionsAt } from '../../../src/core/config/explain/completion.ts';
import { jsonPathAt, yamlPathAt } from '../../../src/core/config/explain/sourcePath.ts';
import { profileIdPlace } from '../../../src/core/verify/profileIdPlace.ts';
import { documentsOf } from './examples.ts';

/** The path at the mark `|`. */
function yamlPath(marked: string): string | undefined {
	const lines = marked.split('\n');
	const line = lines.findIndex((text) => text.includes('|'));
	const at = yamlPathAt(lines, line, lines[line]?.indexOf('|') ?? 0);
	return at && `${at.wants} ${at.path.join('.')}`;
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
		expect(yamlPath('A: { |')).toBeUndefined();
		expect(yamlPath('# |')).toBeUndefined();
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
		const lines = marked.split('\n');
		const line = lines.findIndex((text) => text.includes('|'));
		const place = yamlPathAt(lines, line, lines[line]?.indexOf('|') ?? 0);
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

	it('is nothing elsewhere', async () => {
		expect(await offered(template('UserPoolClient', '      ClientName: x\n    |\n'))).toEqual([]);
		expect(await offered(`${template('UserPoolClient', '      ClientName: x\n')}Outputs:\n  X:\n    |\n`)).toEqual([]);
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
