import { expect } from 'chai';
import * as vscode from 'vscode';
import { committedIn, everyFeature, verify } from '../everyFeature.ts';

describe('A workspace that is not trusted', () => {
	it('is in Restricted Mode', () => {
		expect(vscode.workspace.isTrusted).to.equal(false);
	});

	everyFeature();

	it('is warned about a committed token', async () => {
		expect((await committedIn('tokens.json')).length).to.be.greaterThan(5);
	});

	it('verifies, and what its settings expect does not count', async () => {
		expect(await verify('access')).to.deep.equal({ verdict: 'genuine', failed: [] });
		expect(await verify('id')).to.deep.equal({ verdict: 'genuine', failed: [] });
	});
});
