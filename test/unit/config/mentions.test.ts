import { describe, expect, it } from 'vitest';
import { placesNamingResource, resourceAt } from '../../../src/core/config/explain/mentions.ts';
import { ConfigGraph } from '../../../src/core/config/graph/graph.ts';
import type { ExampleFiles } from '../../../src/core/config/rules/example.ts';
import { documentsOf } from './examples.ts';

const yaml = `Resources:
  Pool:
    Type: AWS::Cognito::UserPool
    Properties: { UserPoolName: Pool }
  Pool2:
    Type: AWS::Cognito::UserPool
  Web:
    Type: AWS::Cognito::UserPoolClient
    DependsOn: [Pool2, Pool]
    Properties: { UserPoolId: !Ref Pool, ClientName: !Sub "x \${Pool.Arn}" }
  Function:
    Type: AWS::Lambda::Function
    DependsOn:
      - Web
      - Pool
    Properties:
      Environment: { Variables: { A: !GetAtt [Pool, Arn], B: !GetAtt Pool.ProviderName, C: !If [X, { Ref: Pool }, { "Fn::GetAtt": ["Pool", "Arn"] }], D: "Pool: a word" } }
Outputs:
  Id: { Value: !Ref Pool }
`;

/** What is at the mark of the first file, and the lines that name it, as \`path:line\`. */
async function at(files: ExampleFiles): Promise<{ name: string; places: readonly string[] } | undefined> {
	const [first, ...others] = Object.entries(files);
	const [path, marked] = first ?? ['', ''];
	const documents = await documentsOf({ [path]: marked.replace('|', ''), ...Object.fromEntries(others) });
	const graph = new ConfigGraph(documents);
	const [document] = graph.documents;
	const resource = document && resourceAt(graph, document, marked.indexOf('|'));
	if (resource === undefined) return undefined;
	const places = placesNamingResource(graph, resource).map(
		(place) => `${place.document.path}:${place.document.text.slice(0, place.range.start).split('\n').length}`,
	);
	return { name: resource.address, places };
}

describe('where a resource is named', () => {
	it('is every function and attribute of the template, and no other word', async () => {
		const lines = [9, 10, 10, 15, 17, 17, 17, 17, 19].map((line) => `template.yaml:${line}`);
		for (const marked of ['!Ref P|ool,', '  P|ool:\n', '${P|ool.Arn}', '- P|ool\n', '[P|ool, Arn]', '!GetAtt P|ool.Prov', '["P|ool"']) {
			const text = yaml.replace(marked.replace('|', ''), () => marked);
			expect(text, marked).toContain('|');
			expect(await at({ 'template.yaml': text }), marked).toEqual({ name: 'Pool', places: lines });
		}
		expect(await at({ 'template.yaml': yaml.replace('UserPoolName: Pool', 'UserPoolName: P|ool') })).toBeUndefined();
		expect(await at({ 'template.yaml': yaml.replace('"Pool: a', '"P|ool: a') })).toBeUndefined();
		expect((await at({ 'template.yaml': yaml.replace('[Pool2', '[Po|ol2') }))?.name).toBe('Pool2');
	});

	it('is JSON, and the other files of the folder', async () => {
		const json = '{"Resources": {"Web": {"Type": "AWS::Cognito::UserPoolClient", "Properties": {"UserPoolId": {"Ref": "Po|ol"}}}}}';
		const pool = '{"Resources": {"Pool": {"Type": "AWS::Cognito::UserPool"}}}';
		expect(await at({ 'client.json': json, 'pool.json': pool })).toEqual({ name: 'Pool', places: ['client.json:1'] });
		const other = '{"Resources": {"Pool": {"Type": "AWS::Cognito::UserPool"}, "Web": {"Type": "AWS::Cognito::UserPoolClient"}}}';
		expect(
			await at({ 'pool.json': other.replace('"Pool"', '"P|ool"'), 'b.json': other.replace('}}}', '}, "X": {"Ref": "Pool"}}}') }),
		).toEqual({
			name: 'Pool',
			places: [],
		});
	});

	it('is an address of Terraform in the files of a module', async () => {
		const main = 'resource "aws_cognito_user_pool" "main" {\n  name = "shop"\n}\n';
		const client = 'resource "aws_cognito_user_pool_client" "web" {\n  name = "web"\n  user_pool_id = aws_cognito_user_pool.ma|in.id\n}\n';
		expect(await at({ 'client.tf': client, 'main.tf': main })).toEqual({ name: 'aws_cognito_user_pool.main', places: ['client.tf:3'] });
	});

	it('is an id that is written out, of a resource whose id the files say', async () => {
		const dump = '{ "UserPoolClient": { "UserPoolId": "eu-west-1_AbC123xyz", "ClientId": "c1", "Client|Name": "web" } }';
		const outputs = '{ "version": "1", "auth": { "user_pool_id": "eu-west-1_AbC123xyz",\n "user_pool_client_id": "c1" } }';
		expect(await at({ 'client.json': dump, 'amplify_outputs.json': outputs })).toEqual({ name: 'web', places: ['amplify_outputs.json:2'] });
	});
});
