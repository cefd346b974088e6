import { expect } from 'chai';
import * as vscode from 'vscode';
import { hoverText, openText, runWithSelection, until, workspaceFile } from './support.ts';

const command = 'claimlens.compareWithConfiguration';
const pool = 'eu-west-1_AGAINST01';
const client = 'againstclient0000000000001';
const issuer = `https://cognito-idp.eu-west-1.amazonaws.com/${pool}`;
const template = `Resources:
  AgainstUsers:
    Type: AWS::Cognito::UserPool
  AgainstWeb:
    Type: AWS::Cognito::UserPoolClient
    Properties:
      UserPoolId: !Ref AgainstUsers
      AllowedOAuthFlowsUserPoolClient: true
      AllowedOAuthFlows: [code]
      AllowedOAuthScopes: [openid]
      CallbackURLs: ["https://against.example.jp/callback"]
`;
const verifier = `import { CognitoJwtVerifier } from 'aws-jwt-verify';
export const verifier = CognitoJwtVerifier.create({ userPoolId: '${pool}', tokenUse: 'id', clientId: '${client}' });
`;
const outputs = {
	version: '1.3',
	auth: {
		user_pool_id: pool,
		user_pool_client_id: client,
		oauth: { redirect_sign_in_uri: ['https://against.example.jp/callback'] },
	},
};

function tokenOf(claims: object): string {
	const part = (value: object): string =>
		btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
			.replace(/=+$/, '')
			.replaceAll('+', '-')
			.replaceAll('/', '_');
	return `${part({ alg: 'RS256', kid: 'k' })}.${part(claims)}.AAAA`;
}

const claims = {
	sub: 'u',
	username: 'u',
	iss: issuer,
	client_id: client,
	token_use: 'access',
	scope: 'openid orders/read',
	iat: 1,
	exp: 3601,
};

describe('Compare Token with Configuration', () => {
	const files = new Map([
		[workspaceFile('against/template.yaml'), template],
		[workspaceFile('against/amplify_outputs.json'), JSON.stringify(outputs, null, 2)],
		[workspaceFile('against/api/verify.ts'), verifier],
	]);

	before(async () => {
		for (const [uri, text] of files) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
	});

	after(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await vscode.workspace.fs.delete(workspaceFile('against'), { recursive: true });
	});

	/** The report about a token, and what the command answered. The files may have been listed a moment before they were written. */
	async function reportOn(token: string, wanted: string): Promise<vscode.TextDocument> {
		const source = await openText(token);
		for (;;) {
			const answer = await runWithSelection<{ statements: readonly { code: string }[] }>(command, source, 5, 5);
			if (answer?.statements.some(({ code }) => code === wanted) !== true) continue;
			const editor = await until(
				() => vscode.window.activeTextEditor,
				(active) => active?.document.uri.scheme === 'claimlens-decoded',
			);
			if (editor) return editor.document;
		}
	}

	it('says what the workspace says about the token, with links to the places', async () => {
		const document = await reportOn(tokenOf(claims), 'client-by-callback');
		const text = document.getText();
		expect(text).to.include('Seems to belong to').and.include('~  The app client seems to be AgainstWeb');
		expect(text).to.include('!~ The app client AgainstWeb is not allowed the scope orders/read.');
		expect(text).not.to.include(tokenOf(claims).slice(0, 20));
		expect(document.languageId).to.equal('claimlens-report');
		// A workspace that nobody trusts has everything marked that is not ASCII.
		expect(vscode.workspace.getConfiguration('editor', document).get('unicodeHighlight.nonBasicASCII')).to.equal(false);
		const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', document.uri);
		const link = links.find(({ range }) => document.getText(range) === 'against/template.yaml:10:27');
		expect(link?.target?.path).to.match(/\/against\/template\.yaml$/);
		expect(link?.target?.fragment).to.equal('L10,27');
		await vscode.commands.executeCommand('vscode.open', link?.target);
		const opened = await until(
			() => vscode.window.activeTextEditor,
			(active) => active?.document.uri.path.endsWith('/against/template.yaml') === true,
		);
		expect(opened?.selection.active).to.deep.equal(new vscode.Position(9, 26));
	});

	it('knows a verifier in the code of another folder, which nobody has opened', async () => {
		const report = await reportOn(tokenOf(claims), 'verifier-refuses');
		expect(report.getText()).to.include('against/api/verify.ts:2:');
	});

	it('shows a hostile token as text', async () => {
		const hostile = tokenOf({ ...claims, scope: 'openid [x](command:workbench.action.quit)\u202e\u2028$(trash)' });
		const report = await reportOn(hostile, 'scope-not-allowed');
		expect(report.getText()).to.include('‹U+202E›').and.include('‹U+2028›').and.not.include('\u202e');
		const links = await vscode.commands.executeCommand<vscode.DocumentLink[]>('vscode.executeLinkProvider', report.uri);
		// VS Code makes links of addresses in any text; the only one there is the issuer of the verifier.
		const ours = links.filter(({ target }) => target?.authority !== new URL(issuer).host);
		expect(ours.length).to.be.greaterThan(0);
		for (const { target } of ours) expect(target?.scheme).to.equal(workspaceFile('x').scheme);
		const text = await untilHover(hostile, 'not allowed');
		expect(text).to.include('\\[x\\]\\(command\\:workbench').and.include('\\$\\(trash\\)');
	});

	/** The hover on a token, asked for again while the files are read. */
	async function untilHover(token: string, wanted: string): Promise<string> {
		const document = await openText(token);
		return until(
			() => hoverText(document, 10),
			(text) => text.includes(wanted),
		);
	}

	it('says in the hover what the token belongs to and how it should be different', async () => {
		const text = await untilHover(tokenOf(claims), 'not allowed');
		expect(text)
			.to.include('The app client seems to be AgainstWeb')
			.and.include('$(warning) The app client AgainstWeb is not allowed the scope orders\\/read');
		expect(text).to.include('command:claimlens.compareWithConfiguration?');
	});

	it('takes an open document as it is now', async () => {
		const document = await vscode.workspace.openTextDocument(workspaceFile('against/template.yaml'));
		const edit = new vscode.WorkspaceEdit();
		const at = document.positionAt(document.getText().indexOf('[openid]') + '[openid'.length);
		edit.insert(document.uri, at, ', orders/read');
		await vscode.workspace.applyEdit(edit);
		const report = await reportOn(tokenOf(claims), 'scopes-allowed');
		expect(report.getText()).to.include('The app client AgainstWeb is allowed the scopes openid, orders/read.');
		await document.save();
	});

	it('says of another text that it cannot be compared', async () => {
		const answer = await runWithSelection(command, await openText('eyJhbGciOiJub25l.x.y'), 0, 20);
		expect(answer).to.deep.equal({ statements: [] });
	});
});
