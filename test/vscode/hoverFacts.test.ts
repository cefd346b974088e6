import { expect } from 'chai';
import * as vscode from 'vscode';
import { hoverText, openText, runWithSelection, workspaceFile } from './support.ts';

const pool = 'eu-west-1_HOVER0001';
const issuer = `https://cognito-idp.eu-west-1.amazonaws.com/${pool}`;
const configuration = {
	UserPool: { Id: pool, SchemaAttributes: [{ Name: 'custom:tier', AttributeDataType: 'Number', Mutable: false }] },
	UserPoolClient: { UserPoolId: pool, ClientId: 'hoverclient1' },
};

describe('Hover on a claim that the workspace may know', () => {
	const file = workspaceFile('hover-user-pool.json');

	before(async () => {
		await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(JSON.stringify(configuration)));
	});

	after(async () => {
		await vscode.workspace.fs.delete(file);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	/** The hover, asked for again while the files are read: what was known of the folder a moment ago may be older than the file. */
	async function hoverUntil(expected: string, document: vscode.TextDocument, at: string, offset = 2): Promise<string> {
		const { line, character } = document.positionAt(document.getText().indexOf(at) + offset);
		for (;;) {
			const text = await hoverText(document, character, line);
			if (text.includes(expected)) return text;
		}
	}

	const claims = { iss: issuer, token_use: 'access', client_id: 'hoverclient1', 'custom:tier': '3', sub: 'u' };
	const known = 'hover\\-user\\-pool\\.json\\, line 1\\.';

	it('says where a client, a pool and an attribute stand, on the value and on the name', async () => {
		const document = await openText(JSON.stringify(claims, null, 2), 'json');
		for (const at of ['"client_id"', 'hoverclient1', '"iss"', 'eu-west-1_HOVER', '"custom:tier"', '"3"']) {
			expect(await hoverUntil(known, document, at), at).to.include('line 1');
		}
		expect(await hoverUntil('Declared', document, '"3"'), 'the schema')
			.to.include('Declared as Number')
			.and.include('cannot be changed');
		const other = await openText(JSON.stringify({ ...claims, client_id: 'another' }), 'json');
		expect(await hoverUntil('app client', other, 'another')).to.include('No configuration file of this workspace names this app client');
	});

	it('says it as text, whatever the file is called', async () => {
		const hostile = workspaceFile('[x](command:workbench.action.quit) $(trash) `user-pool.json');
		await vscode.workspace.fs.writeFile(hostile, new TextEncoder().encode('{"ClientId": "hostileclient"}'));
		const document = await openText(JSON.stringify({ ...claims, client_id: 'hostileclient' }), 'json');
		const text = await hoverUntil('This app client stands in', document, 'hostileclient');
		await vscode.workspace.fs.delete(hostile);
		expect(text).to.include('\\[x\\]\\(command\\:workbench').and.include('\\$\\(trash\\) \\`user');
	});

	it('says it in source code, in a .env file and in JSON inside a string', async () => {
		await hoverUntil(known, await openText('const use = payload["custom:tier"];', 'typescript'), 'custom:tier');
		await hoverUntil(known, await openText('COGNITO_CLIENT_ID=hoverclient1', 'plaintext', '.env'), 'hoverclient1');
		await hoverUntil(known, await openText(`body: ${JSON.stringify(JSON.stringify(claims))}`, 'yaml'), 'hoverclient1');
	});

	it('says it in a decoded document', async () => {
		const part = (value: object): string => btoa(JSON.stringify(value)).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
		const token = `${part({ alg: 'RS256', kid: 'k' })}.${part({ ...claims, token_use: 'id', aud: 'hoverclient1' })}.AAAA`;
		await runWithSelection('claimlens.openDecoded', await openText(token), 3, 3);
		const decoded = vscode.window.activeTextEditor?.document;
		if (decoded?.uri.scheme !== 'claimlens-decoded') throw new Error('no decoded document is open');
		for (const at of ['"aud"', '"hoverclient1"', '"iss"', '"custom:tier"']) await hoverUntil(known, decoded, at);
	});
});
