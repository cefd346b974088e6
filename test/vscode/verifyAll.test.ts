import { expect } from 'chai';
import * as vscode from 'vscode';
import { discoveryUrlOf } from '../../src/core/keys/discovery.ts';
import { fetchKeys } from '../../src/core/keys/fetchKeys.ts';
import { type KeySource, placeOf } from '../../src/core/keys/keySource.ts';
import { KeyStore } from '../../src/core/keys/keyStore.ts';
import { decode } from '../../src/core/token/decode.ts';
import { commandCall } from '../../src/vscode/commandCall.ts';
import { ConsentForOne } from '../../src/vscode/consent.ts';
import { DocumentTokens } from '../../src/vscode/documentTokens.ts';
import { Profiles } from '../../src/vscode/profiles.ts';
import { meantTokens, type PlacedToken } from '../../src/vscode/results/placedTokens.ts';
import { ResultRun } from '../../src/vscode/results/resultRun.ts';
import { verifyMany } from '../../src/vscode/results/verifyMany.ts';
import { StatedExpectations } from '../../src/vscode/statedExpectations.ts';
import { tokenLocation } from '../../src/vscode/tokenLocation.ts';
import { Verifier } from '../../src/vscode/verifier.ts';
import { WorkspaceFactsReader } from '../../src/vscode/workspaceFacts.ts';
import { openText, runWithSelection, sampleIssuer, sampleToken, workspaceFile } from './support.ts';

const set = (name: string, value: unknown): Thenable<void> =>
	vscode.workspace.getConfiguration('claimlens').update(name, value, vscode.ConfigurationTarget.Global);
const samples = async (...names: readonly string[]): Promise<readonly string[]> => Promise.all(names.map(sampleToken));

/** A token that names another issuer; nobody has signed it. */
async function from(issuer: string, sub: string): Promise<string> {
	const encode = (value: unknown): string => btoa(JSON.stringify(value)).replaceAll('=', '').replaceAll('+', '-').replaceAll('/', '_');
	const exp = Math.floor(Date.now() / 1000) + 3600;
	return `${encode({ alg: 'RS256', kid: 'k' })}.${encode({ iss: issuer, sub, exp, iat: exp - 3600 })}.${'A'.repeat(342)}`;
}

describe('Verify All Tokens in File', () => {
	let issuer: string;
	let tokens: DocumentTokens;
	let profiles: Profiles;
	let asked: string[];
	let verifier: Verifier;
	const { showInformationMessage } = vscode.window;
	let questions: string[];
	/** Answers every question as the user would, and notes it. */
	const answer = (button: number | undefined): void => {
		Object.assign(vscode.window, {
			showInformationMessage: async (message: string, _options: unknown, ...buttons: readonly string[]) => {
				questions.push(message);
				return button === undefined ? undefined : buttons[button];
			},
		});
	};
	const run = async (document: vscode.TextDocument): Promise<ResultRun> => {
		const placed = tokens.in(document).map((token): PlacedToken => ({ document, token }));
		const started = new ResultRun(placed);
		await verifyMany(placed, verifier, started.signal, (index, verification) => started.add(index, verification));
		return started;
	};

	before(async () => {
		issuer = await sampleIssuer();
		await vscode.workspace.fs.delete(workspaceFile('.claimlens/profiles.json')).then(undefined, () => undefined);
		await set('allowLoopbackHttp', true);
	});
	after(() => set('allowLoopbackHttp', undefined));
	beforeEach(() => {
		tokens = new DocumentTokens();
		profiles = new Profiles();
		asked = [];
		questions = [];
		const store = new KeyStore((source: KeySource, signal) => {
			asked.push(placeOf(source));
			return fetchKeys(source, { fetch, timeout: 5000, allowLoopbackHttp: true, signal });
		}, Date.now);
		verifier = new Verifier(store, new StatedExpectations(profiles, new WorkspaceFactsReader(Date.now)), Date.now, new ConsentForOne());
	});
	afterEach(async () => {
		Object.assign(vscode.window, { showInformationMessage });
		tokens.dispose();
		profiles.dispose();
		await set('trustedIssuers', undefined);
		await set('profiles', undefined);
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('gives every token its verdict, and answers with how many have which', async () => {
		await set('trustedIssuers', [issuer]);
		const names = ['id', 'expired', 'unsigned', 'refresh', 'tampered', 'unknownKey'];
		const document = await openText((await samples(...names)).join('\n'));
		const result = await runWithSelection('claimlens.verifyAllTokens', document, 0, 0);
		expect(result).to.deep.equal({ tokens: 6, accepted: 0, genuine: 1, rejected: 5, unverified: 0, stopped: false });
		const { rows } = await run(document);
		const reasons = rows
			.toSorted((left, right) => left.number - right.number)
			.map(({ place, verdict, reason }) => [place, verdict, reason]);
		expect(reasons[0]?.slice(0, 2)).to.deep.equal(['line 1', 'genuine']);
		expect(reasons[1]?.[2]).to.match(/^Expired 1 hr/);
		expect(reasons[3]?.slice(0, 2)).to.deep.equal(['line 4', 'rejected']);
		expect(reasons[3]?.[2]).to.match(/encrypted/);
		expect(JSON.stringify(rows)).not.to.include(((await sampleToken('id')).split('.')[2] ?? '').slice(0, 20));
	});

	it('asks the user once about a host, and the host once for its keys', async () => {
		answer(0);
		const document = await openText((await samples('id', 'access', 'machine', 'secondUser', 'id')).join('\n'));
		const { rows } = await run(document);
		expect(rows.map(({ verdict }) => verdict)).to.deep.equal(Array(5).fill('genuine'));
		expect(questions).to.deep.equal([`Ask ${new URL(issuer).host} for its public keys?`]);
		expect(asked).to.deep.equal([discoveryUrlOf(issuer)]);
	});

	it('takes one yes for all issuers of a host, and leaves another host alone after a no', async () => {
		answer(undefined);
		const foreign = await Promise.all(['a', 'b', 'c'].map((sub) => from(`https://login.example.com/${sub}`, sub)));
		await set('trustedIssuers', [issuer]);
		const document = await openText([...foreign, await sampleToken('id')].join('\n'));
		const { rows } = await run(document);
		expect(questions).to.deep.equal(['Ask login.example.com for its public keys?']);
		expect(asked).to.deep.equal([discoveryUrlOf(issuer)]);
		const refused = rows.filter(({ number }) => number < 3);
		expect(refused.map(({ verdict }) => verdict)).to.deep.equal(['unverified', 'unverified', 'unverified']);
		for (const { reason } of refused)
			expect(reason).to.match(/^You did not want https:\/\/login\.example\.com\/.* to be asked for keys\.$/);
		expect(rows.find(({ number }) => number === 3)?.verdict).to.equal('genuine');
	});

	it('refuses a private host without asking anybody', async () => {
		answer(0);
		const document = await openText(await from('https://10.0.0.1/pool', 'x'));
		const { rows } = await run(document);
		expect(rows[0]?.verdict).to.equal('unverified');
		expect([questions, asked]).to.deep.equal([[], []]);
	});

	it('asks once which app tokens of one issuer and client are for, and says which; without an answer they are not verified', async () => {
		const pick = vscode.window.showQuickPick;
		const picks: vscode.QuickPickOptions[] = [];
		Object.assign(vscode.window, {
			showQuickPick: async (_items: unknown, options: vscode.QuickPickOptions) => {
				picks.push(options);
				return undefined;
			},
		});
		try {
			await set('profiles', { one: { issuer, tokenUse: 'id' }, two: { issuer, tokenUse: 'id', groups: ['x'] } });
			const document = await openText((await samples('id', 'secondUser', 'id')).join('\n'));
			const { rows } = await run(document);
			expect(picks.map(({ title }) => title)).to.deep.equal(['Which app are these 3 tokens for?']);
			const client = decode(await sampleToken('id')).payload?.json?.['aud'] as string;
			expect(picks[0]?.placeHolder).to.match(/^ID token · /);
			expect(picks[0]?.placeHolder).to.include(issuer).and.to.include(`for client ${client}`);
			expect(rows.map(({ verdict, reason }) => [verdict, reason])).to.deep.equal(
				Array(3).fill(['unverified', 'You did not say which app the token is for, so nobody was asked for keys.']),
			);
			expect(asked).to.deep.equal([]);
		} finally {
			Object.assign(vscode.window, { showQuickPick: pick });
		}
	});

	it('stops when it is cancelled, and keeps what is done', async () => {
		await set('trustedIssuers', [issuer]);
		const foreign = await Promise.all(Array.from({ length: 40 }, (_, number) => from('https://10.0.0.1/', `user${number}`)));
		const document = await openText(foreign.join('\n'));
		const placed = tokens.in(document).map((token): PlacedToken => ({ document, token }));
		const stopped = new ResultRun(placed);
		await verifyMany(placed, verifier, stopped.signal, (index, verification) => {
			stopped.add(index, verification);
			if (stopped.rows.length === 5) stopped.cancel();
		});
		stopped.end(Date.now());
		expect(stopped.rows).to.have.length(5);
		expect(stopped.state).to.include({ state: 'stopped', total: 40 });
		expect(stopped.verificationOf(stopped.rows[0]?.number ?? -1)?.report.verdict).to.equal('unverified');
	});

	it('takes all cells of a notebook, and names them', async () => {
		await set('trustedIssuers', [issuer]);
		const cells = ['text', await sampleToken('access'), `${await sampleToken('id')}\n${await sampleToken('expired')}`].map(
			(value) => new vscode.NotebookCellData(vscode.NotebookCellKind.Code, value, 'plaintext'),
		);
		const notebook = await vscode.workspace.openNotebookDocument('jupyter-notebook', new vscode.NotebookData(cells));
		await vscode.window.showNotebookDocument(notebook);
		const answered = await vscode.commands.executeCommand<Record<string, unknown>>('claimlens.verifyAllTokens');
		expect(answered).to.include({ tokens: 3, genuine: 2, rejected: 1 });
		const placed = (await meantTokens(tokens, commandCall(undefined))?.()) ?? [];
		const started = new ResultRun(placed);
		await verifyMany(placed, verifier, started.signal, (index, verification) => started.add(index, verification));
		expect(started.rows.map(({ place }) => place).sort()).to.deep.equal(['cell 2, line 1', 'cell 3, line 1', 'cell 3, line 2']);
		for (let tabs = 0; tabs < 3; tabs++) await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
	});

	it('takes the tokens of a row of the Tokens view, in several files, and passes over what is gone', async () => {
		await set('trustedIssuers', [issuer]);
		const [first, second] = await Promise.all([openText(await sampleToken('id')), openText(`x ${await sampleToken('access')}`)]);
		const located = [first, second].flatMap((document) => tokens.in(document).map(({ range }) => tokenLocation(document.uri, range)));
		const gone = { ...tokenLocation(first.uri, new vscode.Range(90, 0, 90, 5)) };
		const nowhere = { ...gone, uri: 'file:///nowhere/at/all.txt' };
		const listed = { type: 'kind', tokens: [...located, gone, nowhere] };
		expect(await vscode.commands.executeCommand('claimlens.verifyAllTokens', listed)).to.include({ tokens: 2, genuine: 2 });
		const placed = (await meantTokens(tokens, commandCall(listed))?.()) ?? [];
		expect(placed.map(({ document }) => document.uri.path)).to.deep.equal([first.uri.path, second.uri.path]);
	});

	it('says that there is nothing to verify', async () => {
		answer(undefined);
		const document = await openText('no token here');
		expect(await runWithSelection('claimlens.verifyAllTokens', document, 0, 0)).to.equal(undefined);
	});
});
