import { expect } from 'chai';
import * as vscode from 'vscode';
import { decode } from '../../src/core/token/decode.ts';
import { redact } from '../../src/core/token/redact.ts';
import { hintsOf, lensesOf, openText, sampleToken } from './support.ts';

/** Runs with a setting turned off. */
async function without(setting: string, run: () => Promise<void>): Promise<void> {
	const configuration = vscode.workspace.getConfiguration('claimlens');
	await configuration.update(setting, false, vscode.ConfigurationTarget.Global);
	try {
		await run();
	} finally {
		await configuration.update(setting, undefined, vscode.ConfigurationTarget.Global);
	}
}

describe('CodeLens', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('says what each token is and when it expires, and offers both commands', async () => {
		const document = await openText(`\nid: ${await sampleToken('id')}\nold: ${await sampleToken('expired')}\n`);
		const lenses = await lensesOf(document);
		expect(lenses.map(({ line, command }) => [line, command])).to.deep.equal([
			[1, ''],
			[1, 'claimlens.decodeToken'],
			[1, 'claimlens.verifyToken'],
			[2, ''],
			[2, 'claimlens.decodeToken'],
			[2, 'claimlens.verifyToken'],
		]);
		expect(lenses[0]?.title).to.match(/^\$\(key\)\u00a0ID token · expires in \d+ min$/);
		expect(lenses[3]?.title).to.match(/^\$\(key\)\u00a0ID token · expired \d+ (?:min|hr) ago$/);
	});

	it('carries a place, not the token, in its commands', async () => {
		const token = await sampleToken('access');
		const document = await openText(token);
		const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10);
		expect(JSON.stringify(lenses.map(({ command }) => command))).not.to.include(token.slice(-20));
	});

	it('says that a refresh token is one, and no time of it', async () => {
		const [lens] = await lensesOf(await openText(await sampleToken('refresh')));
		expect(lens?.title).to.equal('$(key)\u00a0Refresh token');
	});

	it('says that a redacted token is one, and no time of it', async () => {
		const [lens] = await lensesOf(await openText(redact(decode(await sampleToken('id')))));
		expect(lens?.title).to.match(/^\$\(key\)\u00a0ID token(?: · [\w-]+)? · redacted$/);
	});

	it('leaves documents with many tokens alone', async () => {
		const token = await sampleToken('id');
		expect(await lensesOf(await openText(`${token}\n`.repeat(51)))).to.deep.equal([]);
		expect(await lensesOf(await openText(`${token}\n`.repeat(50)))).to.have.length(150);
	});

	it('is off when the setting says so', async () => {
		const document = await openText(await sampleToken('id'));
		await without('codeLens', async () => {
			expect(await lensesOf(document)).to.deep.equal([]);
		});
	});
});

describe('Inlay hints', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	const date = (seconds: number): string =>
		new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short', hourCycle: 'h23' }).format(seconds * 1000);

	it('show the date beside time claims of JSON', async () => {
		const document = await openText('{"iat": 1700000000, "exp": 1700003600, "max": 1700000000}', 'json');
		expect(await hintsOf(document)).to.deep.equal([
			[date(1_700_000_000), 18],
			[date(1_700_003_600), 37],
		]);
	});

	it('show it in comments too, and say where milliseconds stand instead of seconds', async () => {
		expect(await hintsOf(await openText('// "exp": 1700000000000\n{}', 'jsonc'))).to.deep.equal([[`${date(1_700_000_000)} (ms)`, 23]]);
	});

	it('show everyday names only near claims', async () => {
		expect(await hintsOf(await openText('{"updated_at": 1700000000}', 'json'))).to.deep.equal([]);
		expect(await hintsOf(await openText('{"iss": "x", "updated_at": 1700000000}', 'json'))).to.have.length(1);
	});

	it('leave minified lines alone', async () => {
		expect(await hintsOf(await openText(`{"exp": 1700000000, "x": "${'a'.repeat(20_000)}"}`, 'json'))).to.deep.equal([]);
	});

	it('are off when the setting says so', async () => {
		const document = await openText('{"exp": 1700000000}', 'json');
		await without('inlayHints', async () => {
			expect(await hintsOf(document)).to.deep.equal([]);
		});
	});
});
