import { expect } from 'chai';
import * as vscode from 'vscode';
import { CommittedTokens } from '../../src/vscode/committed/committedTokens.ts';
import { DocumentTokens } from '../../src/vscode/documentTokens.ts';
import { WorkspaceFactsReader } from '../../src/vscode/workspaceFacts.ts';
import { scanWorkspace } from '../../src/vscode/workspaceScan/scanWorkspace.ts';
import { hintsOf, hoverText, lensesOf, runWithSelection, sampleToken, some, until, warnings, workspaceFile } from './support.ts';

/** Opens a file of the workspace that holds a text. */
async function openFile(name: string, text: string): Promise<vscode.TextDocument> {
	await vscode.workspace.fs.writeFile(workspaceFile(name), new TextEncoder().encode(text));
	return vscode.workspace.openTextDocument(workspaceFile(name));
}

/** Every feature once, in a workspace that is not a trusted folder of this machine. */
export function everyFeature(): void {
	before(async () => {
		await vscode.extensions.getExtension('claimlens.claimlens')?.activate();
	});
	afterEach(async () => {
		await vscode.workspace.saveAll();
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('has hovers on tokens and on names', async () => {
		const document = await openFile('hover.json', `{"token_use": "id", "token": "${await sampleToken('id')}"}`);
		expect(await hoverText(document, 60))
			.to.include('ID token')
			.and.to.include('command:claimlens.verifyToken?');
		expect(await hoverText(document, 4)).to.include('` token_use ` **');
	});

	it('has lenses, and dates beside numbers', async () => {
		const document = await openFile('marks.json', `{"exp": 1700003600,\n"token": "${await sampleToken('id')}"}`);
		const commands = (await lensesOf(document)).map(({ command }) => command);
		expect(commands).to.deep.equal(['', 'claimlens.decodeToken', 'claimlens.verifyToken']);
		expect((await hintsOf(document)).map(([, character]) => character)).to.deep.equal([18]);
	});

	it('colours .jwt files', async () => {
		const { languageId, uri } = await openFile('token.jwt', await sampleToken('id'));
		expect(languageId).to.equal('jwt');
		const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>('vscode.provideDocumentSemanticTokens', uri);
		expect(data).to.have.length(3 * 5);
	});

	it('decodes a token, into the panel and into a document', async () => {
		const document = await openFile('decode.txt', await sampleToken('access'));
		expect(await runWithSelection('claimlens.decodeToken', document, 20, 20)).to.deep.equal({ kind: 'cognito-access', problems: [] });
		await runWithSelection('claimlens.openDecoded', document, 20, 20);
		const decoded = vscode.window.activeTextEditor?.document;
		expect(decoded?.uri.scheme).to.equal('claimlens-decoded');
		expect(JSON.parse(decoded?.getText() ?? '')).to.have.nested.include({ 'payload.token_use': 'access' });
	});

	it('copies claims, and redacts a token where it stands', async () => {
		const document = await openFile('actions.txt', `token: ${await sampleToken('id')}`);
		await runWithSelection('claimlens.copyClaims', document, 20, 20);
		expect(JSON.parse(await vscode.env.clipboard.readText())).to.include({ token_use: 'id' });
		expect(await runWithSelection('claimlens.redactToken', document, 20, 20)).to.equal(1);
		expect(document.getText()).to.match(/^token: ey[\w-]+\.[\w-]+\.REDACTED$/);
	});

	it('finds the tokens of its files', async () => {
		await openFile('deep/down/token.txt', await sampleToken('machine'));
		const { tokens, skipped } = await scanWorkspace(undefined, new vscode.CancellationTokenSource().token, () => undefined);
		const paths = [...tokens.keys()].map((uri) => vscode.workspace.asRelativePath(vscode.Uri.parse(uri)));
		expect(paths).to.include.members(['tokens.json', 'app.log', 'deep/down/token.txt']);
		expect(skipped.filter(({ reason }) => reason === 'unreadable')).to.deep.equal([]);
		expect(await vscode.commands.executeCommand('claimlens.scanWorkspace')).to.include({ skipped: skipped.length, stopped: false });
	});

	it('explains the claims that its team has written down', async () => {
		const document = await openFile('team.json', '{"iss": "x", "contract": "T1"}');
		expect(await hoverText(document, 16)).to.equal('');
		await openFile('.claimlens/claims.json', '{"contract": {"title": "Contract", "meaning": "What they pay for."}}');
		expect(await hoverText(document, 16)).to.include('What they pay for');
		await vscode.workspace.fs.delete(workspaceFile('.claimlens'), { recursive: true });
		expect(await hoverText(document, 16)).to.equal('');
	});

	it('checks configuration, and names what is wrong', async () => {
		const trust =
			'{Statement: {Effect: Allow, Principal: {Federated: cognito-identity.amazonaws.com}, Action: sts:AssumeRoleWithWebIdentity}}';
		const text = `Resources:\n  R:\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument: ${trust}\n`;
		const found = await warnings(await openFile('stack/role.yaml', text), some);
		expect(found.map(({ code }) => (typeof code === 'object' ? code.value : code))).to.include('trust-no-aud');
	});

	it('explains configuration, and says where else its files name an id', async () => {
		const pool = 'eu-west-1_EveRy0001';
		await openFile('every/.env', `COGNITO_USER_POOL_ID=${pool}\n`);
		const document = await openFile('every/amplify_outputs.json', JSON.stringify({ version: '1', auth: { user_pool_id: pool } }));
		const text = await until(
			() => hoverText(document, document.getText().indexOf(pool) + 2),
			(found) => found.includes('line 1'),
		);
		expect(text).to.include('The user pool that the app signs users in at').and.include('cognito-idp.eu-west-1.amazonaws.com');
	});

	it('knows the app clients that its files name', async () => {
		await openFile('backend/out/amplify_outputs.json', '{"user_pool_client_id": "thisclient"}');
		await openFile('node_modules/other/amplify_outputs.json', '{"user_pool_client_id": "otherclient"}');
		const { clients } = await new WorkspaceFactsReader(Date.now).read();
		expect(clients.get('thisclient')).to.deep.equal({ path: 'backend/out/amplify_outputs.json', line: 1 });
		expect(clients.has('otherclient')).to.equal(false);
	});
}

/** The warnings about tokens that git tracks in a file of the workspace. */
export async function committedIn(name: string): Promise<readonly vscode.Diagnostic[]> {
	const document = await vscode.workspace.openTextDocument(workspaceFile(name));
	const tokens = new DocumentTokens();
	const committed = new CommittedTokens(tokens, { clock: Date.now }, () => undefined);
	try {
		await committed.check(document, document.uri);
		return vscode.languages.getDiagnostics(document.uri).filter(({ code }) => code === 'committed-token');
	} finally {
		committed.dispose();
		tokens.dispose();
	}
}

/** The verdict on a token of the samples, and the checks that failed. */
export async function verify(name: string): Promise<unknown> {
	return runWithSelection('claimlens.verifyToken', await openFile(`${name}.txt`, await sampleToken(name)), 20, 20);
}
