import { expect } from 'chai';
import * as vscode from 'vscode';
import { openText, runWithSelection, sampleIssuer, sampleToken, workspaceFile } from './support.ts';

interface AppCode {
	readonly target: string;
	readonly files: readonly { readonly language: string; readonly code: string }[];
	readonly notes: readonly { readonly code: string; readonly detail?: Readonly<Record<string, string>> }[];
}

const set = (name: string, value: unknown): Thenable<void> =>
	vscode.workspace.getConfiguration('claimlens').update(name, value, vscode.ConfigurationTarget.Global);
const copyCode = (target: string): Thenable<AppCode | undefined> => vscode.commands.executeCommand('claimlens.copyVerifierCode', target);

describe('Copy Verifier Code', () => {
	let issuer: string;
	/** The profiles of the sample, which state all that its app expects. */
	const profiles = (): vscode.Uri => workspaceFile('.claimlens/profiles.json');
	let ofSample: Uint8Array;

	before(async () => {
		ofSample = await vscode.workspace.fs.readFile(profiles());
		await vscode.workspace.fs.delete(profiles());
		issuer = await sampleIssuer();
		await set('allowLoopbackHttp', true);
		await set('trustedIssuers', [issuer]);
		const token = await sampleToken('access');
		await runWithSelection('claimlens.verifyToken', await openText(token), 0, token.length);
	});

	after(async () => {
		for (const name of ['allowLoopbackHttp', 'trustedIssuers', 'profiles']) await set(name, undefined);
		await vscode.workspace.fs.writeFile(profiles(), ofSample);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('leaves a name to be filled in for what nobody stated', async () => {
		const code = await copyCode('jose');
		expect(code?.notes[0]).to.deep.equal({ code: 'fill-in', detail: { names: 'FILL_IN_TOKEN_USE, FILL_IN_CLIENT_IDS' } });
	});

	it('copies code for what was verified: issuer, keys, token use and client', async () => {
		await set('profiles', { app: { issuer, tokenUse: 'access', clientIds: ["it's the app"] } });
		const code = await copyCode('jose');
		const copied = await vscode.env.clipboard.readText();
		expect(code?.files.map(({ code: text }) => text)).to.deep.equal([copied]);
		expect(copied).to.contain(`const issuer = '${issuer}';`);
		expect(copied).to.contain(`const jwksUri = '${issuer}/.well-known/jwks.json';`);
		expect(copied).to.contain("const tokenUses = ['access'];");
		expect(copied).to.contain("const clientIds = ['it\\'s the app'];");
		expect(copied).not.to.contain('FILL_IN');
	});

	it('writes every target, in either extension host', async () => {
		const languages: (readonly string[] | undefined)[] = [];
		for (const target of ['aws-jwt-verify', 'api-gateway', 'spring'])
			languages.push((await copyCode(target))?.files.map(({ language }) => language));
		expect(languages).to.deep.equal([['typescript'], ['yaml'], ['yaml', 'java']]);
		expect(await vscode.env.clipboard.readText()).to.contain('class TokenSecurity {');
	});
});
