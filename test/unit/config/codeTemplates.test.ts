import { describe, expect, it } from 'vitest';
import { lintDocuments } from '../../../src/core/config/lint/lintDocuments.ts';
import { readDocument } from '../../../src/core/config/lint/readDocument.ts';
import type { ConfigDocument } from '../../../src/core/config/model/document.ts';
import { resource, short } from './template.ts';

const service = `const service = {
  service: 'shop',
  provider: { httpApi: { authorizers: { jwt: { issuerUrl: { 'Fn::GetAtt': ['Users', 'ProviderURL'] }, audience: { Ref: 'Web' } } } } },
  resources: {
    Resources: {
      Users: { Type: 'AWS::Cognito::UserPool', Properties: { UserPoolName: 'users-\${sls:stage}', Policies: policies } },
      Web: { Type: 'AWS::Cognito::UserPoolClient', Properties: { UserPoolId: { Ref: 'Users' } } },
    },
  },
};
module.exports = service;
`;

async function read(text: string, path = 'serverless.ts'): Promise<ConfigDocument> {
	const document = await readDocument(text, path);
	if (document === undefined) throw new Error('nothing was read');
	return document;
}

describe('templates in code', () => {
	it('are services of the Serverless Framework', async () => {
		const document = await read(service);
		expect(document.format).toBe('serverless');
		expect(short(resource(document, 'Users').properties)).toEqual({ UserPoolName: 'users-|?environment', Policies: '?computed' });
		expect(short(resource(document, 'jwt').properties)).toMatchObject({
			JwtConfiguration: { Issuer: '→Users.ProviderURL', Audience: ['→Web.Ref'] },
		});
	});

	it('are resources alone, which are no configuration of an app', async () => {
		const document = await read("export default { CognitoUserPool: { Type: 'AWS::Cognito::UserPool', Properties: {} } };", 'users.js');
		expect(document.resources.map(({ kind, name }) => [kind, name])).toEqual([['user-pool', 'CognitoUserPool']]);
	});

	it.each([
		"expect(template).toEqual({ Users: { Type: 'AWS::Cognito::UserPool', Properties: {} } });",
		"const resources = { Users: { Type: 'AWS::Cognito::UserPool' }, count: 1 };",
		'const template = "{ Type: \'AWS::Cognito::UserPool\' }";',
	])('are not what is only like one: %s', async (text) => {
		expect(await readDocument(text, 'a.test.ts')).toBeUndefined();
	});

	it('are mended as code', async () => {
		const findings = lintDocuments([await read(service)], { profile: 'strict' });
		const [edit] = findings.find(({ rule }) => rule.id === 'client-pue-legacy')?.fixes[0]?.edits ?? [];
		if (edit === undefined) throw new Error('no fix');
		const mended = service.slice(0, edit.range.start) + edit.text + service.slice(edit.range.end);
		expect(mended).toContain('Properties: { "PreventUserExistenceErrors": "ENABLED", UserPoolId: { Ref: \'Users\' } }');
	});
});
