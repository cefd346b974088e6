import { expect } from 'chai';
import * as vscode from 'vscode';

const id = 'claimlens.claimlens';

describe('The extension', () => {
	it('runs in this extension host', async () => {
		const extension = vscode.extensions.getExtension(id);
		expect(extension).not.to.equal(undefined);
		await extension?.activate();
		expect(extension?.isActive).to.equal(true);
	});

	it('registers every command of its manifest', async () => {
		const manifest = vscode.extensions.getExtension(id)?.packageJSON as { contributes: { commands: { command: string }[] } };
		const registered = await vscode.commands.getCommands(true);
		expect(registered).to.include.members(manifest.contributes.commands.map(({ command }) => command));
	});
});
