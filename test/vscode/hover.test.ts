import { expect } from 'chai';
import * as vscode from 'vscode';
import { decode } from '../../src/core/token/decode.ts';
import { redact } from '../../src/core/token/redact.ts';
import { hoverText, openText, runWithSelection, sampleToken } from './support.ts';

describe('Hover', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('says what a token in a log is and links to both commands', async () => {
		const token = await sampleToken('id');
		const document = await openText(`2026-11-23T09:00:00Z INFO \u001b[32mtoken=${token}\u001b[0m done`);
		const text = await hoverText(document, 60);
		for (const command of ['decodeToken', 'verifyToken', 'openDecoded', 'copyClaims', 'redactToken']) {
			expect(text).to.include(`command:claimlens.${command}?`);
		}
		expect(text).to.match(/^\| Kind \| ID token · Not verified \|\n\|:--\|:--\|\n/);
		for (const label of ['Issuer', 'Subject', 'Client', 'Groups', 'Expires'])
			expect(text).to.match(new RegExp(`^\\| ${label} \\| .+ \\|$`, 'm'));
		expect(text, 'how it is known').to.include('Named so because token\\_use is id');
		expect(text, 'the token itself stands in no link').not.to.include(token.slice(-40));
	});

	it('says that a redacted token is one', async () => {
		const text = await hoverText(await openText(redact(decode(await sampleToken('id')))), 10);
		expect(text).to.match(/^\| Kind \| ID token · redacted \|\n/);
		expect(text).not.to.match(/Expire|REDACTED/);
	});

	it('shows hostile claims as text', async () => {
		const encode = (value: unknown): string =>
			btoa(String.fromCharCode(...new TextEncoder().encode(JSON.stringify(value))))
				.replace(/=+$/, '')
				.replaceAll('+', '-')
				.replaceAll('/', '_');
		const payload = {
			sub: '[click](command:workbench.action.quit) <img src=x onerror=alert(1)> `code`',
			iss: 'https://evil.example/',
			client_id: 'a | b\n| Expires | never \\| \u202e',
			scope: '$(warning) **bold**',
		};
		const document = await openText(`${encode({ alg: 'RS256' })}.${encode(payload)}.AAAA`);
		const text = await hoverText(document, 10);
		expect(text).to.include('`` [click](command:workbench.action.quit) <img src=x onerror=alert(1)> `code` ``');
		expect(text).to.include('` https://evil.example/ `');
		expect(text, 'a pipe ends no cell, a line break no row').to.include(
			'| Client | ` a \\| b‹U+000A›\\| Expires \\| never \\‹U+007C› ‹U+202E› ` |\n',
		);
		expect(text).to.include('` ‹U+0024›(warning) ` ` **bold** `');
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

	for (const [language, text, column, expected] of [
		['json', '{"token_use": "access"}', 18, 'For an API'],
		['json', '{"iat": 1700000000, "exp": 1700003600}', 30, 'Valid for 1 hr'],
		['json', '{"iss": "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_AbCdEf123"}', 20, 'Ireland \\(eu\\-west\\-1\\)'],
		['json', '{"scope": "openid email"}', 20, '` email ` **'],
		['yaml', 'cognito:roles: ["arn:aws:iam::123456789012:role/reader"]', 30, 'IAM role reader'],
		['javascript', "if (payload.token_use !== 'access') deny();", 30, 'For an API'],
		['python', 'if claims["token_use"] == "id":', 28, 'For the app'],
		['java', '.withClaim("token_use", "access")', 26, 'For an API'],
		['csharp', 'var flow = "ALLOW_USER_SRP_AUTH";', 20, 'USER\\_SRP\\_AUTH'],
		['http', 'grant_type=authorization_code&client_id=abc', 15, '` authorization_code `'],
		['plaintext', 'POST https://x.auth.eu-west-1.amazoncognito.com/oauth2/token', 50, '` /oauth2/token `'],
		['dotenv', 'TOKEN_USE=access', 12, 'For an API'],
	] as const) {
		it(`explains the value in ${language}: ${text}`, async () => {
			const document = await openText(
				text,
				language === 'dotenv' || language === 'http' ? 'plaintext' : language,
				language === 'dotenv' ? '.env' : '.txt',
			);
			expect(await hoverText(document, column)).to.include(expected);
		});
	}

	it('is silent on a minified line, and quick in a large document', async () => {
		const minified = await openText(`{"token_use": "id", "x": "${'a'.repeat(20_000)}"}`, 'json');
		expect(await hoverText(minified, 4)).not.to.include('token_use');
		const large = await openText(`{"token_use": "id",\n${'"x": "yyyyyyyyyyyyyyyyyyyyyyyy",\n'.repeat(100_000)}"z": 1}`, 'plaintext');
		expect(await hoverText(large, 4)).to.include('token_use');
	});

	it('explains every name of a decoded document by its part', async () => {
		const document = await openText(`t: ${await sampleToken('id')}`);
		await runWithSelection('claimlens.openDecoded', document, 10, 10);
		const decoded = vscode.window.activeTextEditor?.document;
		if (decoded?.uri.scheme !== 'claimlens-decoded') throw new Error('no decoded document is open');
		const at = async (text: string): Promise<string> => {
			const position = decoded.positionAt(decoded.getText().indexOf(text) + 2);
			return hoverText(decoded, position.character, position.line);
		};
		expect(await at('"alg"')).to.include('` alg ` **');
		expect(await at('"email"')).to.include('` email ` **');
		expect(await at('"id"')).to.include('For the app');
	});

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
