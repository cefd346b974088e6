import { expect } from 'chai';
import * as vscode from 'vscode';
import { openText, runWithSelection, sampleToken } from './support.ts';

/** Runs a command with the cursor in a token and gives what is then on the clipboard. */
async function copied(command: string, token: string): Promise<string> {
	await vscode.env.clipboard.writeText('before');
	await runWithSelection(command, await openText(`t: ${token}`), 20, 20);
	return vscode.env.clipboard.readText();
}

describe('Copy', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('notifications.clearAll');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('copies the claims as JSON', async () => {
		const text = await copied('claimlens.copyClaims', await sampleToken('id'));
		expect(JSON.parse(text)).to.include({ token_use: 'id' });
		expect(text).to.match(/^\{\n {2}"/);
	});

	it('copies no claims where there are none to read', async () => {
		expect(await copied('claimlens.copyClaims', await sampleToken('refresh'))).to.equal('before');
		expect(await copied('claimlens.copyClaims', await sampleToken('notJson'))).to.equal('before');
	});

	it('copies an access token as a bearer header', async () => {
		const token = await sampleToken('access');
		expect(await copied('claimlens.copyBearer', token)).to.equal(`Authorization: Bearer ${token}`);
	});

	it('copies an ID token too, with a word about it', async () => {
		const token = await sampleToken('id');
		expect(await copied('claimlens.copyBearer', token)).to.equal(`Authorization: Bearer ${token}`);
	});

	for (const command of ['claimlens.copyBearer', 'claimlens.copyCurl']) {
		it(`refuses a refresh token and a broken one: ${command}`, async () => {
			expect(await copied(command, await sampleToken('refresh'))).to.equal('before');
			expect(await copied(command, await sampleToken('notJson'))).to.equal('before');
		});
	}
});
