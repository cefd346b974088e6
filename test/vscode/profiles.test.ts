import { expect } from 'chai';
import * as vscode from 'vscode';
import { decode } from '../../src/core/token/decode.ts';
import { Profiles } from '../../src/vscode/profiles.ts';
import { userSettings, writeProfile } from '../../src/vscode/profileWriter.ts';
import { StatedExpectations } from '../../src/vscode/statedExpectations.ts';
import { WorkspaceFactsReader } from '../../src/vscode/workspaceFacts.ts';
import { completionLabels, openText, runWithSelection, sampleIssuer, sampleToken, until, workspaceFile } from './support.ts';

const file = (): vscode.Uri => workspaceFile('.claimlens/profiles.json');
const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const write = (profiles: object): Thenable<void> => vscode.workspace.fs.writeFile(file(), encode(JSON.stringify({ profiles }, null, '\t')));
const textOf = async (uri: vscode.Uri): Promise<string> => new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('claimlens');
const set = (name: string, value: unknown): Thenable<void> => settings().update(name, value, vscode.ConfigurationTarget.Global);

interface VerifyAnswer {
	readonly verdict: string;
	readonly failed: readonly string[];
}

async function verify(name: string): Promise<VerifyAnswer | undefined> {
	const token = await sampleToken(name);
	return runWithSelection<VerifyAnswer>('claimlens.verifyToken', await openText(token), 0, token.length);
}

const payloadOf = (token: string): Record<string, string> => decode(token).payload?.json as Record<string, string>;

describe('Profiles', () => {
	let issuer: string;
	let clientId: string;
	before(async () => {
		issuer = await sampleIssuer();
		clientId = payloadOf(await sampleToken('id'))['aud'] ?? '';
		await set('allowLoopbackHttp', true);
	});
	afterEach(async () => {
		await set('trustedIssuers', undefined);
		await set('profiles', undefined);
		await vscode.workspace.fs.delete(file()).then(undefined, () => undefined);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});
	after(() => set('allowLoopbackHttp', undefined));

	it('of the samples fit their tokens', async () => {
		await set('trustedIssuers', [issuer]);
		await write({ 'sample-web-app': { issuer, tokenUse: 'id', clientIds: [clientId] } });
		expect(await verify('id')).to.deep.equal({ verdict: 'accepted', failed: [] });
		expect(await verify('access')).to.deep.equal({ verdict: 'rejected', failed: ['token-use-mismatch'] });
		expect(await verify('otherClient')).to.deep.equal({ verdict: 'rejected', failed: ['client-mismatch'] });
	});

	it('are read again when their file has changed or is gone', async () => {
		await set('trustedIssuers', [issuer]);
		await write({ app: { issuer, tokenUse: 'id', clientIds: [clientId] } });
		expect((await verify('id'))?.verdict).to.equal('accepted');
		await write({ app: { issuer, tokenUse: 'access', clientIds: [clientId] } });
		expect((await verify('id'))?.failed).to.deep.equal(['token-use-mismatch']);
		await vscode.workspace.fs.delete(file());
		expect((await verify('id'))?.verdict).to.equal('genuine');
	});

	it('of the user’s own settings are a yes to asking their issuer', async () => {
		await set('profiles', { mine: { issuer, tokenUse: 'access', clientIds: clientId } });
		expect(await verify('access')).to.deep.equal({ verdict: 'accepted', failed: [] });
	});

	it('with a mistake do not count, so that nothing is left unchecked in silence', async () => {
		await set('trustedIssuers', [issuer]);
		await write({ app: { issuer, tokenUse: 'id', clientIds: [clientId], scope: ['openid'] } });
		expect((await verify('id'))?.verdict).to.equal('genuine');
	});

	it('of another pool reject the token when the user holds it against them, and its issuer is not asked', async () => {
		await write({ elsewhere: { userPoolId: 'eu-west-1_Elsewhere', tokenUse: 'id', clientIds: ['x'] } });
		const answer = verify('id');
		// The list comes a moment later; before that there is nothing to accept.
		const accept = setInterval(() => void vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem'), 100);
		const { verdict, failed } = (await answer) ?? {};
		clearInterval(accept);
		expect(verdict).to.equal('rejected');
		expect(failed).to.deep.equal(['issuer-mismatch', 'client-mismatch']);
	});

	it('may bring keys along, so that nobody is asked', async () => {
		const jwks = workspaceFile('.claimlens/saved.json');
		const answer = await fetch(`${issuer}/.well-known/jwks.json`);
		await vscode.workspace.fs.writeFile(jwks, new Uint8Array(await answer.arrayBuffer()));
		await write({ app: { issuer, tokenUse: 'id', clientIds: [clientId], keys: 'saved.json' } });
		expect(await verify('id')).to.deep.equal({ verdict: 'accepted', failed: [] });
		expect((await verify('tampered'))?.failed).to.include('signature-invalid');
		await vscode.workspace.fs.writeFile(jwks, encode('no keys'));
		expect((await verify('id'))?.verdict).to.equal('unverified');
		await vscode.workspace.fs.delete(jwks);
	});

	it('say where each expectation is written', async () => {
		await write({ app: { issuer, tokenUse: 'id', clientIds: [clientId] } });
		const stated = new StatedExpectations(new Profiles(), new WorkspaceFactsReader(Date.now));
		const { sources } = await stated.now({ decoded: decode(await sampleToken('id')), resource: undefined });
		const at = (line: number): object => ({
			type: 'profile',
			profile: 'app',
			place: { in: 'file', path: '.claimlens/profiles.json', line },
		});
		expect(sources).to.deep.equal({ issuer: at(4), tokenUse: at(5), clientId: at(6) });
	});

	it('that are wrong are problems of the file, at their place, as soon as they are read', async () => {
		await set('trustedIssuers', [issuer]);
		await write({ app: { clientId: 'x' } });
		await verify('id');
		const problems = vscode.languages.getDiagnostics(file()).filter(({ source }) => source === 'ClaimLens');
		expect(problems.map(({ code, range: { start, end } }) => [code, start.line, start.character, end.character])).to.deep.equal([
			['member-unknown', 3, 3, 13],
		]);
	});

	it('are completed by the schema that the extension brings', async () => {
		await vscode.workspace.fs.writeFile(file(), encode('{\n  "profiles": {\n    "app": {\n      \n    }\n  }\n}'));
		const document = await vscode.workspace.openTextDocument(file());
		expect(document.languageId).to.equal('jsonc');
		await vscode.window.showTextDocument(document);
		const found = await until(
			() => completionLabels(document, 3, 6),
			(all) => all.includes('tokenUse'),
			200,
		);
		expect(found).to.include.members(['userPoolId', 'issuer', 'clientIds', 'keys']);
	});

	it('are written into their file, and its comments and the other profiles stay', async () => {
		const target = { in: 'file', uri: file() } as const;
		expect(await writeProfile(target, 'app', { userPoolId: ['eu-west-1_AbCdEf123'], issuer: undefined, tokenUse: 'id' })).to.equal(true);
		expect(JSON.parse(await textOf(file()))).to.deep.equal({ profiles: { app: { userPoolId: ['eu-west-1_AbCdEf123'], tokenUse: 'id' } } });
		const text =
			'{\n  // Ours\n  "profiles": {\n    "other": {}, // keep\n    "app": { "userPoolId": "x", "tokenUse": "any" /* for now */ }\n  }\n}\n';
		await vscode.workspace.fs.writeFile(file(), encode(text));
		await writeProfile(target, 'app', { userPoolId: undefined, issuer: ['https://a.example'], tokenUse: 'access' });
		const written = await textOf(file());
		expect(written).to.include('// Ours').and.to.include('// keep').and.to.include('/* for now */').and.to.include('"tokenUse": "access"');
		expect(written).to.include('https://a.example').and.not.to.include('userPoolId');
	});

	it('are not written into a file that is no JSON', async () => {
		await vscode.workspace.fs.writeFile(file(), encode('{ "profiles": '));
		expect(await writeProfile({ in: 'file', uri: file() }, 'app', { tokenUse: 'id' })).to.equal(false);
		expect(await textOf(file())).to.equal('{ "profiles": ');
	});

	it('are written into the settings beside the others', async () => {
		await set('profiles', { other: { typ: 'at+jwt' }, app: { tokenUse: 'any', scopes: null } });
		await writeProfile(userSettings, 'app', { tokenUse: 'id' });
		expect(settings().inspect('profiles')?.globalValue).to.deep.equal({ other: { typ: 'at+jwt' }, app: { tokenUse: 'id', scopes: null } });
	});
});

describe('The configuration of the workspace', () => {
	const outputs = (): vscode.Uri => workspaceFile('facts/amplify_outputs.json');
	afterEach(() => vscode.workspace.fs.delete(workspaceFile('facts'), { recursive: true }));

	it('says which issuer and clients are expected, where no profile does', async () => {
		const pool = 'eu-west-1_AbCdEf123';
		await vscode.workspace.fs.writeFile(outputs(), encode(`{\n"user_pool_id": "${pool}",\n"user_pool_client_id": "ourclient"\n}`));
		const base64 = (value: object): string => btoa(JSON.stringify(value)).replace(/=+$/, '');
		const iss = `https://cognito-idp.eu-west-1.amazonaws.com/${pool}`;
		const token = decode(`${base64({ alg: 'RS256' })}.${base64({ iss, client_id: 'ourclient', token_use: 'access' })}.AAAA`);
		const stated = new StatedExpectations(new Profiles(), new WorkspaceFactsReader(Date.now));
		const { expectations, sources } = await stated.now({ decoded: token, resource: undefined });
		expect(expectations).to.deep.include({ clientId: ['ourclient'], clockTolerance: 0 });
		expect(expectations.issuer).to.include(iss);
		expect(sources).to.deep.equal({
			issuer: { type: 'configuration', place: { path: 'facts/amplify_outputs.json', line: 2 } },
			clientId: { type: 'configuration', place: { path: 'facts/amplify_outputs.json', line: 3 } },
		});
	});
});
