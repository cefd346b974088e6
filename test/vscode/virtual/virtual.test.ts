import { expect } from 'chai';
import * as vscode from 'vscode';
import { committedIn, everyFeature, verify } from '../everyFeature.ts';

describe('A virtual workspace', () => {
	it('is taken for one by VS Code', async () => {
		// Its files come from an extension that starts when somebody asks for one of them.
		await vscode.workspace.fs.stat(vscode.Uri.parse('memfs:/project'));
		expect(vscode.workspace.workspaceFolders?.map(({ uri }) => uri.toString())).to.deep.equal(['memfs:/project']);
		expect(await vscode.commands.executeCommand('memfs.whenVirtual')).to.equal(true);
	});

	everyFeature();

	it('has no repository, so that nothing is said to be committed', async () => {
		expect(await committedIn('tokens.json')).to.deep.equal([]);
	});

	it('verifies, and what its settings expect counts', async () => {
		expect(await verify('access')).to.deep.equal({ verdict: 'accepted', failed: [] });
		expect(await verify('id')).to.deep.equal({ verdict: 'rejected', failed: ['token-use-mismatch'] });
	});
});
