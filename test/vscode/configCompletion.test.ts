import { expect } from 'chai';
import * as vscode from 'vscode';
import { until, workspaceFile } from './support.ts';

const pool = 'eu-west-1_ComPlete1';
const client = '4completecpq17m0emlclient1';

describe('Completion of configuration', () => {
	const file = (name: string): vscode.Uri => workspaceFile(`completion/${name}`);
	const write = (name: string, text: string): Thenable<void> => vscode.workspace.fs.writeFile(file(name), new TextEncoder().encode(text));

	after(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.delete(workspaceFile('completion'), { recursive: true });
	});

	/** What is offered behind the mark `|` of a file, by label. */
	async function offered(name: string, marked: string): Promise<ReadonlyMap<string, vscode.CompletionItem>> {
		await write(name, marked.replace('|', ''));
		const document = await vscode.workspace.openTextDocument(file(name));
		const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
			'vscode.executeCompletionItemProvider',
			document.uri,
			document.positionAt(marked.indexOf('|')),
		);
		// Words of other open documents are offered too, as plain text.
		const ours = items.filter(({ kind }) => kind !== vscode.CompletionItemKind.Text);
		return new Map(ours.map((item) => [typeof item.label === 'string' ? item.label : item.label.label, item]));
	}

	it('gives the ids of the workspace in a profile', async () => {
		await write('amplify_outputs.json', JSON.stringify({ version: '1', auth: { user_pool_id: pool, user_pool_client_id: client } }));
		const ids = await until(
			() => offered('.claimlens/profiles.json', '{"profiles": {"api": {"userPoolId": "|"}}}'),
			(found) => found.has(pool),
		);
		expect(ids.get(pool)).to.include({ insertText: `"${pool}"`, detail: 'completion/amplify_outputs.json, line 1' });
		expect((await offered('client/.claimlens/profiles.json', '{"profiles": {"api": {"clientIds": [|]}}}')).has(client)).to.equal(true);
		const issuers = await offered('issuer/.claimlens/profiles.json', '{"profiles": {"api": {"issuer": "|"}}}');
		expect(issuers.has(`https://issuer-cognito-idp.eu-west-1.amazonaws.com/${pool}`)).to.equal(true);
	});

	it('gives names and values in a template in YAML', async () => {
		const head = 'Resources:\n  Web:\n    Type: AWS::Cognito::UserPoolClient\n    Properties:\n';
		const names = await offered('names.yaml', `${head}      Prev|\n`);
		expect(names.get('PreventUserExistenceErrors')?.insertText).to.equal('PreventUserExistenceErrors: ');
		expect(names.get('PreventUserExistenceErrors')?.documentation).to.include('With ENABLED');
		const values = await offered('values.yaml', `${head}      PreventUserExistenceErrors: |\n`);
		expect([...values.keys()]).to.include.members(['ENABLED', 'LEGACY']);
		const pools = head.replace('UserPoolClient', 'UserPool');
		expect((await offered('mfa.yaml', `${pools}      MfaConfiguration: |\n`)).get('ON')?.insertText).to.equal("'ON'");
	});

	it('gives names and values in a template in JSON', async () => {
		const template = (properties: string): string =>
			`{"Resources": {"Web": {"Type": "AWS::Cognito::UserPoolClient", "Properties": {${properties}}}}}`;
		const names = await offered('names.json', template('"Prev|"'));
		expect(names.get('PreventUserExistenceErrors')?.insertText).to.equal('"PreventUserExistenceErrors": ');
		const values = await offered('values.json', template('"AllowedOAuthFlows": ["|"]'));
		expect(values.get('client_credentials')?.insertText).to.equal('"client_credentials"');
	});

	it('gives names and values of a template in YAML in brackets and in quotes', async () => {
		const head = 'Resources:\n  Web:\n    Type: AWS::Cognito::UserPoolClient\n    Properties:\n';
		const names = await offered('flow.yaml', `${head}      RefreshTokenRotation: { Feature: ENABLED, Re| }\n`);
		expect(names.get('RetryGracePeriodSeconds')?.insertText).to.equal('RetryGracePeriodSeconds: ');
		expect((await offered('list.yaml', `${head}      AllowedOAuthFlows: [ code, | ]\n`)).has('implicit')).to.equal(true);
		expect((await offered('quoted.yaml', `${head}      PreventUserExistenceErrors: "|"\n`)).get('ENABLED')?.insertText).to.equal('ENABLED');
		const mfa = head.replace('UserPoolClient', 'UserPool');
		expect((await offered('mfa2.yaml', `${mfa}      MfaConfiguration: 'O|'\n`)).get('ON')?.insertText).to.equal('ON');
		expect((await offered('renamed.yaml', `${head}      Prev|: ENABLED\n`)).get('PreventUserExistenceErrors')?.insertText).to.equal(
			'PreventUserExistenceErrors',
		);
	});

	it('gives names and values in amplify_outputs.json', async () => {
		const outputs = (auth: string): string => `{"version": "1.4", "auth": {"user_pool_id": "${pool}", ${auth}}}`;
		const names = await offered('names/amplify_outputs.json', outputs('"mfa|"'));
		expect(names.get('mfa_configuration')?.insertText).to.equal('"mfa_configuration": ');
		expect(names.has('user_pool_id')).to.equal(false);
		const values = await offered('values/amplify_outputs.json', outputs('"mfa_configuration": "|"'));
		expect(values.get('REQUIRED')?.insertText).to.equal('"REQUIRED"');
		expect(values.get('REQUIRED')?.documentation).to.include('multi-factor authentication');
		const booleans = await offered('booleans/amplify_outputs.json', outputs('"unauthenticated_identities_enabled": |'));
		expect(booleans.get('false')?.insertText).to.equal('false');
	});

	it('gives nothing of it elsewhere', async () => {
		expect((await offered('else.yaml', 'cognito:\n  Prev|\n')).has('PreventUserExistenceErrors')).to.equal(false);
	});
});
