import { expect } from 'chai';
import * as vscode from 'vscode';
import { attacks, linksOf } from './attacks.ts';
import { hoverText, inspectorTab, openText, runWithSelection } from './support.ts';

interface DecodeAnswer {
	readonly kind?: string;
	readonly problems: readonly string[];
}

function encode(text: string): string {
	const bytes = new TextEncoder().encode(text);
	const characters: string[] = [];
	for (let at = 0; at < bytes.length; at += 10_000) characters.push(String.fromCharCode(...bytes.subarray(at, at + 10_000)));
	return btoa(characters.join('')).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_');
}

/** An ID token with these claims, as JSON text or value. */
function idToken(claims: object | string): string {
	const payload = typeof claims === 'string' ? claims : JSON.stringify({ token_use: 'id', exp: 1_800_003_600, ...claims });
	return `${encode('{"alg":"RS256"}')}.${encode(payload)}.AAAA`;
}

const ownLinks = ['decodeToken', 'verifyToken', 'openDecoded', 'compareWithConfiguration', 'copyClaims', 'redactToken'].map(
	(name) => `command:claimlens.${name}`,
);

/** The hover of a token may hold our own commands as links, and no other. */
function expectHarmless(text: string): void {
	const links = linksOf(text);
	expect(ownLinks).to.include.members([...links]);
	expect(links).to.include.members(ownLinks.slice(0, 2));
}

describe('Hostile tokens', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	for (const attack of attacks) {
		it(`come out of the hover as text: ${JSON.stringify(attack)}`, async () => {
			const claims = { sub: attack, iss: attack, aud: attack, scope: attack, 'cognito:groups': [attack, attack], [attack]: 1 };
			const document = await openText(idToken(claims));
			expectHarmless(await hoverText(document, 10));
		});

		it(`come out of the hover as text where a problem quotes them: ${JSON.stringify(attack)}`, async () => {
			const name = JSON.stringify(attack);
			const header = `{"alg":"RS256","crit":[${name}],${name}:1,${name}:2}`;
			const document = await openText(`${encode(header)}.${encode(`{${name}:1,${name}:2}`)}.AAAA`);
			const text = await hoverText(document, 10);
			expectHarmless(text);
			expect(text).to.include('crit');
		});
	}

	const manyMembers = (): string => {
		const members = Array.from({ length: 100_000 }, (_, index) => `"claim_${index}":"<b>${index}</b>"`);
		return idToken(`{"token_use":"id",${members.join(',')}}`);
	};

	it('of 100,000 members are hovered', async () => {
		const text = await hoverText(await openText(manyMembers()), 10);
		expectHarmless(text);
		expect(text.length).to.be.lessThan(3_000);
	});

	it('of 100,000 members are shown in the panel', async () => {
		const token = manyMembers();
		const document = await openText(token);
		const answer = await runWithSelection<DecodeAnswer>('claimlens.decodeToken', document, 0, token.length);
		expect(answer).to.deep.equal({ kind: 'cognito-id', problems: [] });
		await inspectorTab();
	});

	it('of 10,000 levels are named, and their text is shown', async () => {
		const token = idToken(`{"token_use":"id","deep":${'['.repeat(10_000)}${']'.repeat(10_000)}}`);
		const document = await openText(token);
		expectHarmless(await hoverText(document, 10));
		const answer = await runWithSelection<DecodeAnswer>('claimlens.decodeToken', document, 0, token.length);
		expect(answer?.problems).to.deep.equal(['json-too-deep']);
		await inspectorTab();
	});

	it('of one claim with a megabyte of groups are hovered in a few lines', async () => {
		const document = await openText(idToken({ 'cognito:groups': Array.from({ length: 50_000 }, (_, index) => `[group](${index})`) }));
		const text = await hoverText(document, 10);
		expectHarmless(text);
		expect(text.length).to.be.lessThan(3_000);
	});
});

describe('Hostile claims', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	const claims = (attack: string): object => ({
		token_use: 'id',
		iss: attack,
		aud: attack,
		scope: `openid ${attack}`,
		sub: attack,
		acr: attack,
		version: attack,
		exp: attack,
		'cognito:groups': [attack],
		'cognito:roles': [`arn:aws:iam::123456789012:role/${attack}`],
		amr: [attack],
		cnf: { jkt: attack },
		'custom:x': attack,
		[`custom:${attack}`]: attack,
		[`https://a.example/${attack}`]: 1,
		nonce: `https://a.example/?aud=${attack}`,
	});

	for (const attack of attacks) {
		it(`come out of the hovers on names and values as text: ${JSON.stringify(attack)}`, async () => {
			const inString = await openText(JSON.stringify({ body: JSON.stringify(claims(attack)) }), 'json');
			await runWithSelection('claimlens.openDecoded', await openText(idToken(claims(attack))), 10, 10);
			const decoded = vscode.window.activeTextEditor?.document;
			if (decoded?.uri.scheme !== 'claimlens-decoded') throw new Error('no decoded document is open');
			for (const document of [inString, decoded]) {
				const text = document.getText();
				// As the document writes it: with escapes of its own.
				const written = /"sub\\?":\s?\\?"(.*?)\\?",\s*\\?"acr/s.exec(text)?.[1] ?? 'the attack is not there';
				let hovers = 0;
				for (let at = text.indexOf(written); at !== -1; at = text.indexOf(written, at + written.length)) {
					const { line, character } = document.positionAt(at + 1);
					const hover = await hoverText(document, character, line);
					expect(linksOf(hover), text.slice(at - 30, at)).to.deep.equal([]);
					if (hover !== '') hovers++;
				}
				expect(hovers).to.be.greaterThan(10);
			}
		});
	}
});

describe('A token inside a token', () => {
	afterEach(async () => {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	});

	it('is named, as the payload and in a claim', async () => {
		const inner = idToken({ sub: 'user' });
		const envelope = await openText(`${encode('{"alg":"ES256","cty":"JWT"}')}.${encode(inner)}.AAAA`);
		expect(await runWithSelection<DecodeAnswer>('claimlens.decodeToken', envelope, 5, 5)).to.deep.equal({
			kind: 'jws',
			problems: ['nested-token'],
		});
		const claim = await openText(idToken({ act: { token: inner } }));
		expect((await runWithSelection<DecodeAnswer>('claimlens.decodeToken', claim, 5, 5))?.problems).to.include('token-in-claim');
	});
});
