import { expect } from 'chai';
import * as vscode from 'vscode';
import { openText, runWithSelection, sampleIssuer, sampleToken } from './support.ts';

interface VerifyAnswer {
	readonly verdict: string;
	readonly failed: readonly string[];
}

/** Verifies with what is on the clipboard: the first thing that the command offers. No issuer is trusted, so asking one would ask the user. */
async function verifyWith(clipboard: string, token: string): Promise<VerifyAnswer | undefined> {
	await vscode.env.clipboard.writeText(clipboard);
	const document = await openText(token);
	let over = false;
	const answer = runWithSelection<VerifyAnswer>('claimlens.verifyWithKeys', document, 0, token.length).finally(() => {
		over = true;
	});
	// Nothing tells that the list is drawn: it is accepted as soon as it can be.
	while (!over) await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
	return answer;
}

async function poolKeys(): Promise<{ readonly keys: readonly Record<string, unknown>[] }> {
	const discovery = await fetch(`${await sampleIssuer()}/.well-known/openid-configuration`);
	const { jwks_uri: jwksUri } = (await discovery.json()) as { jwks_uri: string };
	return (await (await fetch(jwksUri)).json()) as { keys: Record<string, unknown>[] };
}

describe('Verify Token with Keys', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('notifications.clearAll');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('verifies with a key set on the clipboard and asks nobody', async () => {
		const keys = JSON.stringify(await poolKeys());
		expect(await verifyWith(keys, await sampleToken('id'))).to.deep.equal({ verdict: 'genuine', failed: [] });
		expect(await verifyWith(keys, await sampleToken('tampered'))).to.deep.equal({ verdict: 'rejected', failed: ['signature-invalid'] });
	});

	it('rejects a token that another key signed', async () => {
		const { keys } = await poolKeys();
		const [first, second] = keys;
		expect(keys).to.have.length(2);
		const swapped = { keys: [{ ...first, kid: second?.['kid'] }] };
		const codes = [...((await verifyWith(JSON.stringify(swapped), await sampleToken('id')))?.failed ?? [])];
		const others = [...((await verifyWith(JSON.stringify(swapped), await sampleToken('access')))?.failed ?? [])];
		expect([...codes, ...others]).to.have.members(['key-not-found', 'signature-invalid']);
	});

	it('takes no shared secret for a token of Cognito', async () => {
		const part = (value: object): string => btoa(JSON.stringify(value)).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');
		const iss = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01';
		const token = `${part({ alg: 'HS256' })}.${part({ iss, token_use: 'id' })}.${'A'.repeat(43)}`;
		expect(await verifyWith('{"kty":"oct","k":"c2VjcmV0"}', token)).to.equal(undefined);
	});
});
