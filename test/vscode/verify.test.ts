import { expect } from 'chai';
import * as vscode from 'vscode';
import { openText, runWithSelection, sampleIssuer, sampleToken, workspaceFile } from './support.ts';

interface VerifyAnswer {
	readonly verdict: string;
	readonly failed: readonly string[];
}

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('claimlens');
const set = (name: string, value: unknown): Thenable<void> => settings().update(name, value, vscode.ConfigurationTarget.Global);

async function verify(name: string): Promise<VerifyAnswer | undefined> {
	const token = await sampleToken(name);
	const document = await openText(token);
	return runWithSelection<VerifyAnswer>('claimlens.verifyToken', document, 0, token.length);
}

describe('Verify Token, against a live provider', () => {
	before(async () => {
		// The samples say what they expect; here nothing is to be expected at first.
		await vscode.workspace.fs.delete(workspaceFile('.claimlens/profiles.json')).then(undefined, () => undefined);
		await set('allowLoopbackHttp', true);
		await set('trustedIssuers', [await sampleIssuer()]);
	});

	after(async () => {
		for (const name of ['allowLoopbackHttp', 'trustedIssuers', 'profiles']) await set(name, undefined);
	});

	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('calls a good token genuine as long as nothing says what the app takes', async () => {
		expect(await verify('id')).to.deep.equal({ verdict: 'genuine', failed: [] });
	});

	it('accepts it when token use and client are stated and met', async () => {
		const { client_id: clientId } = JSON.parse(atob((await sampleToken('access')).split('.')[1] ?? '')) as { client_id: string };
		await set('profiles', { api: { issuer: await sampleIssuer(), tokenUse: 'access', clientIds: [clientId] } });
		expect(await verify('access')).to.deep.equal({ verdict: 'accepted', failed: [] });
		expect(await verify('id')).to.deep.equal({ verdict: 'rejected', failed: ['token-use-mismatch'] });
		await set('profiles', undefined);
	});

	it('rejects a tampered token', async () => {
		expect(await verify('tampered')).to.deep.equal({ verdict: 'rejected', failed: ['signature-invalid'] });
	});

	it('rejects an expired token, and says nothing worse of it', async () => {
		expect(await verify('expired')).to.deep.equal({ verdict: 'rejected', failed: ['expired'] });
	});

	it('rejects an unsecured token without asking anybody', async () => {
		const answer = await verify('unsigned');
		expect(answer?.verdict).to.equal('rejected');
		expect(answer?.failed).to.include('algorithm-not-allowed');
	});

	it('refuses a loopback issuer when the setting does not allow it', async () => {
		await set('allowLoopbackHttp', undefined);
		expect(await verify('id')).to.deep.equal({ verdict: 'unverified', failed: [] });
		await set('allowLoopbackHttp', true);
	});
});
