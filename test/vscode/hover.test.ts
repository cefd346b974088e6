import { expect } from 'chai';
import * as vscode from 'vscode';
import { hoverText, openText, sampleToken } from './support.ts';

describe('Hover', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('says what a token in a log is and links to both commands', async () => {
		const token = await sampleToken('id');
		const document = await openText(`2026-11-23T09:00:00Z INFO \u001b[32mtoken=${token}\u001b[0m done`);
		const text = await hoverText(document, 60);
		expect(text).to.include('command:claimlens.decodeToken?').and.to.include('command:claimlens.verifyToken?');
		expect(text).to.include('ID token').and.to.include('Expires');
		expect(text, 'how it is known').to.include('Named so because token\\_use is id');
		expect(text, 'the token itself stands in no link').not.to.include(token.slice(-40));
	});

	it('shows hostile claims as text', async () => {
		const encode = (value: unknown): string => btoa(JSON.stringify(value)).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
		const payload = { sub: '[click](command:workbench.action.quit) <img src=x onerror=alert(1)> `code`', iss: 'https://evil.example/' };
		const document = await openText(`${encode({ alg: 'RS256' })}.${encode(payload)}.AAAA`);
		const text = await hoverText(document, 10);
		expect(text).to.include('`` [click](command:workbench.action.quit) <img src=x onerror=alert(1)> `code` ``');
		expect(text).to.include('` https://evil.example/ `');
	});

	for (const [language, text, column] of [
		['json', '{"token_use": "id"}', 4],
		['json', '{"iss": "https://example.com", "custom:tenant_id": "T1"}', 40],
		['yaml', 'cognito:groups: [admins]', 4],
		['typescript', "if (payload['token_use'] !== 'access') throw new Error();", 16],
		['python', 'aud = claims["aud"]', 14],
		['go', 'if claims.token_use != "id" {', 14],
	] as const) {
		it(`explains the claim in ${language}: ${text}`, async () => {
			const document = await openText(text, language);
			expect(await hoverText(document, column)).to.include('**');
		});
	}

	for (const [language, text, column] of [
		['json', '{"name": "my-package", "version": "1.0.0"}', 4],
		['typescript', 'const name = user.name;', 20],
		['plaintext', 'version 1.2.3 of example.com', 10],
	] as const) {
		it(`stays silent on everyday words in ${language}: ${text}`, async () => {
			const document = await openText(text, language);
			expect(await hoverText(document, column))
				.not.to.include('claimlens')
				.and.not.to.include('Source:');
		});
	}

	it('is off when the setting says so', async () => {
		const configuration = vscode.workspace.getConfiguration('claimlens');
		await configuration.update('hover', false, vscode.ConfigurationTarget.Global);
		const document = await openText(await sampleToken('id'));
		expect(await hoverText(document, 10)).to.equal('');
		await configuration.update('hover', undefined, vscode.ConfigurationTarget.Global);
	});
});
