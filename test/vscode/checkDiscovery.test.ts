import { expect } from 'chai';
import * as vscode from 'vscode';
import { sampleIssuer, until, workspaceFile } from './support.ts';

interface Answer {
	readonly statements: readonly { readonly code: string; readonly standing: string }[];
}

const set = (name: string, value: unknown): Thenable<void> =>
	vscode.workspace.getConfiguration('claimlens').update(name, value, vscode.ConfigurationTarget.Global);

describe('Check Discovery of User Pool, against a live provider', () => {
	const folder = workspaceFile('discovery');
	let issuer: string;

	before(async () => {
		issuer = await sampleIssuer();
		const document = (await (await fetch(`${issuer}/.well-known/openid-configuration`)).json()) as object;
		const saved = JSON.stringify({ ...document, token_endpoint: 'https://old.example.jp/oauth2/token' });
		await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, 'openid-configuration.json'), new TextEncoder().encode(saved));
		await set('allowLoopbackHttp', true);
	});

	after(async () => {
		await vscode.workspace.fs.delete(folder, { recursive: true });
		for (const name of ['allowLoopbackHttp', 'trustedIssuers']) await set(name, undefined);
	});

	afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	/** Runs the command and picks the issuer of the provider, where the workspace names several. */
	async function check(): Promise<Answer | undefined> {
		const running = vscode.commands.executeCommand<Answer | undefined>('claimlens.checkDiscovery');
		let done = false;
		void running.then(() => {
			done = true;
		});
		await until(
			async () => {
				await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
				return done;
			},
			(isDone) => isDone,
		);
		return running;
	}

	/** The text of the report that is then open. */
	async function report(): Promise<string> {
		const editor = await until(
			() => vscode.window.activeTextEditor,
			(active) => active?.document.uri.scheme === 'claimlens-decoded',
		);
		return editor?.document.getText() ?? '';
	}

	it('asks no address that may not be asked, and says so', async () => {
		await set('trustedIssuers', [issuer]);
		await set('allowLoopbackHttp', false);
		let answer = await check();
		while (answer === undefined) answer = await check();
		await set('allowLoopbackHttp', true);
		expect(answer).to.deep.equal({ statements: [] });
		expect(await report())
			.to.include(issuer)
			.and.include('is not https');
	});

	it('says, with the user’s yes, where files differ from what the pool says, with links', async () => {
		await set('trustedIssuers', [issuer]);
		let answer = await check();
		while (answer?.statements.some(({ code }) => code === 'live-member-differs') !== true) answer = await check();
		const text = await report();
		expect(text).to.include('Configuration against the user pool').and.include(issuer);
		expect(text).to.include('token_endpoint is not what the user pool says');
		expect(text).to.include('discovery/openid-configuration.json:1:');
	});
});
