import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import { joinExpectations } from '../../../src/core/verify/expectationSource.ts';
import type { ProfileChange, ProfileMembers } from '../../../src/core/verify/profile.ts';
import { expectationsTriedHere } from '../../../src/core/verify/profileExpectations.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import type { ChecksMessage } from '../../../src/protocol/checks.ts';
import { isPageMessage } from '../../../src/protocol/pageMessages.ts';
import { answerChecksIntent, type Expecting } from '../../../src/vscode/inspector/checkIntents.ts';
import { inspectorView } from '../../../src/vscode/inspector/view.ts';
import type { Inspected } from '../../../src/vscode/session.ts';
import { clientId, clock, idToken, issuer, now, poolId, poolKeys } from '../verify/minting.ts';
import { english } from '../words/bundle.ts';

/** A token that is looked at, judged with the keys at hand each time something is tried out; no network is there to be asked. */
class Looking implements Expecting {
	inspected: Inspected;
	readonly saved: ProfileChange[] = [];
	mayWrite = true;

	private constructor(inspected: Inspected) {
		this.inspected = inspected;
	}

	static async at(text: string): Promise<Looking> {
		const looking = new Looking({ text, resource: undefined, decoded: decode(text) });
		await looking.judge({});
		return looking;
	}

	async judge(here: ProfileMembers): Promise<void> {
		const { text, decoded, resource } = this.inspected;
		const joined = joinExpectations([expectationsTriedHere(here)]);
		const report = await verify(text, joined.expectations, poolKeys, clock);
		const statement = { ...joined, asked: false, untrusted: true, broken: [] };
		this.inspected = {
			text,
			decoded,
			resource,
			here,
			verification: { report, statement, keyMaterial: poolKeys, keyPlan: { type: 'given', keyMaterial: poolKeys } },
		};
	}

	async tryHere(change: ProfileChange): Promise<void> {
		const entries = Object.entries({ ...this.inspected.here, ...change }).filter(([, value]) => value !== undefined);
		await this.judge(Object.fromEntries(entries));
	}

	refuseExpectation(check: string, sentence: string): void {
		this.inspected = { ...this.inspected, refusal: { check, sentence } };
	}

	async saveExpectation(members: ProfileChange): Promise<boolean> {
		if (this.mayWrite) this.saved.push(members);
		return this.mayWrite;
	}

	get verdict(): string | undefined {
		return this.inspected.verification?.report.verdict;
	}

	check(id: string) {
		return inspectorView(this.inspected, false, now, english).checks.find((check) => check.id === id);
	}

	async send(message: ChecksMessage): Promise<void> {
		expect(isPageMessage(message)).toBe(true);
		await answerChecksIntent(message, this, english);
	}
}

describe('expectations in place', () => {
	it('are answered by one click each, and the verdict changes at once', async () => {
		const looking = await Looking.at(idToken());
		expect(looking.verdict).toBe('genuine');
		expect(['issuer', 'token-use', 'client'].map((id) => looking.check(id)?.expect?.answer)).toEqual([
			'Expect this issuer',
			'Expect id',
			'Expect this app client',
		]);
		for (const check of ['issuer', 'token-use', 'client']) await looking.send({ type: 'expectAnswer', check });
		expect(looking.verdict).toBe('accepted');
		expect(looking.inspected.here).toEqual({ userPoolId: [poolId], tokenUse: 'id', clientIds: [clientId] });
		expect(looking.check('client')).toMatchObject({
			source: 'you, only in this window',
			expected: clientId,
			actual: clientId,
			expect: { here: true },
		});
		await looking.send({ type: 'dropExpectation', check: 'issuer' });
		expect(looking.verdict).toBe('genuine');
		expect(looking.inspected.here).toEqual({ tokenUse: 'id', clientIds: [clientId] });
	});

	it('are chosen by place or typed, and a token that does not fit is rejected', async () => {
		const looking = await Looking.at(idToken());
		await looking.send({ type: 'setExpectation', check: 'token-use', chosen: [1], typed: '', save: false });
		expect(looking.verdict).toBe('rejected');
		await looking.send({ type: 'setExpectation', check: 'client', chosen: [0], typed: ' other  third ', save: false });
		expect(looking.inspected.here?.clientIds).toEqual([clientId, 'other', 'third']);
		await looking.send({ type: 'setExpectation', check: 'issuer', chosen: [], typed: 'https://issuer.example', save: false });
		expect(looking.check('issuer')).toMatchObject({ mark: 'fail', expected: 'https://issuer.example', actual: issuer });
	});

	it('are written into a profile, and are no longer only tried out; unless the user leaves', async () => {
		const looking = await Looking.at(idToken());
		await looking.send({ type: 'expectAnswer', check: 'issuer' });
		looking.mayWrite = false;
		await looking.send({ type: 'saveExpectation', check: 'issuer' });
		expect(looking.inspected.here).toEqual({ userPoolId: [poolId] });
		looking.mayWrite = true;
		await looking.send({ type: 'saveExpectation', check: 'issuer' });
		await looking.send({ type: 'setExpectation', check: 'client', chosen: [0], typed: '', save: true });
		await looking.send({ type: 'saveExpectation', check: 'scope' });
		expect(looking.saved).toEqual([{ userPoolId: [poolId], issuer: undefined }, { clientIds: [clientId] }]);
		expect(looking.inspected.here).toEqual({});
	});

	it.each<readonly [string, ChecksMessage, string]>([
		['nothing', { type: 'setExpectation', check: 'client', chosen: [], typed: '  ', save: false }, 'Choose a value, or type one.'],
		['no issuer', { type: 'setExpectation', check: 'issuer', chosen: [], typed: '<script>', save: true }, 'A user pool ID'],
		['a choice that is not there', { type: 'setExpectation', check: 'client', chosen: [7], typed: 'x', save: true }, 'That is not a value'],
		['two uses', { type: 'setExpectation', check: 'token-use', chosen: [0, 1], typed: '', save: false }, 'Choose a value'],
		[
			'a use that is none',
			{ type: 'setExpectation', check: 'token-use', chosen: [], typed: 'refresh', save: false },
			'That is not a value',
		],
		['no load balancer', { type: 'setExpectation', check: 'signer', chosen: [], typed: 'x', save: false }, ''],
		[
			'a text that is too long',
			{ type: 'setExpectation', check: 'scope', chosen: [], typed: 'x'.repeat(3000), save: true },
			'That is not a value',
		],
	])('refuse %s, and say why', async (_what, message, sentence) => {
		const looking = await Looking.at(idToken());
		await looking.send(message);
		expect([looking.inspected.here, looking.saved]).toEqual([{}, []]);
		// A check that the report does not have is no check.
		if (sentence !== '') expect(looking.check(message.check)?.expect?.problem).toContain(sentence);
	});

	it.each(['__proto__', 'constructor', 'key', 'nonce', 'access-token-hash', 'clientId', ''])(
		'are none for a check called %j',
		async (check) => {
			const looking = await Looking.at(idToken());
			for (const type of ['expectAnswer', 'saveExpectation', 'dropExpectation'] as const) await looking.send({ type, check });
			await looking.send({ type: 'setExpectation', check, chosen: [0], typed: 'x', save: true });
			expect([looking.inspected.here, looking.saved]).toEqual([{}, []]);
		},
	);

	it('have no one-click answer where the token says several things or nothing, or where a check has failed', async () => {
		const several = await Looking.at(idToken({ token_use: undefined, aud: ['a', 'b'], iss: 'https://issuer.example' }));
		expect(several.check('client')?.expect?.answer).toBeUndefined();
		await several.send({ type: 'expectAnswer', check: 'client' });
		expect(several.inspected.here).toEqual({});
		const failed = await Looking.at(idToken());
		await failed.send({ type: 'setExpectation', check: 'client', chosen: [], typed: 'other', save: false });
		expect(failed.check('client')?.expect).toMatchObject({ edit: 'Change' });
		expect(failed.check('client')?.expect?.answer).toBeUndefined();
	});
});
