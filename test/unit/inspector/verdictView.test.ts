import { describe, expect, it } from 'vitest';
import type { KeysFailureCode } from '../../../src/core/keys/discovery.ts';
import { decode } from '../../../src/core/token/decode.ts';
import type { Expectations } from '../../../src/core/verify/expectations.ts';
import type { KeyMaterial } from '../../../src/core/verify/keyMaterial.ts';
import { type KeyPlan, keyPlanOf } from '../../../src/core/verify/keyPlan.ts';
import { checkIds, failureCodes } from '../../../src/core/verify/report.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import type { VerdictView } from '../../../src/protocol/inspector.ts';
import { remedyFor, verdictView } from '../../../src/vscode/inspector/verdictView.ts';
import { compact } from '../token/compact.ts';
import {
	accessKey,
	accessToken,
	clientId,
	clock,
	forAccess,
	foreignKey,
	idKey,
	idToken,
	mint,
	now,
	poolId,
	setOf,
} from '../verify/minting.ts';
import { english, inJapanese } from '../words/bundle.ts';

const keys = setOf(idKey.jwk, accessKey.jwk);

interface Case {
	readonly text: string;
	readonly expectations?: Expectations;
	readonly keyMaterial?: KeyMaterial;
	readonly keyPlan?: KeyPlan;
	readonly asked?: boolean;
}

/** What the panel says of a token that was verified. */
async function verdict(
	{ text, expectations = {}, keyMaterial = keys, asked = false, ...given }: Case,
	words = english,
): Promise<VerdictView> {
	const decoded = decode(text);
	const keyPlan = given.keyPlan ?? keyPlanOf(decoded, undefined, []);
	const report = await verify(text, expectations, keyMaterial, clock);
	const statement = { expectations, sources: {}, asked, untrusted: false, broken: [] };
	return verdictView({ text, resource: undefined, decoded, verification: { report, statement, keyMaterial, keyPlan } }, words);
}

/** What the panel says of a token that nobody has verified. */
function unverified(text: string): VerdictView {
	return verdictView({ text, resource: undefined, decoded: decode(text) }, english);
}

function failure(code: KeysFailureCode, detail?: string): KeyMaterial {
	return {
		type: 'failure',
		failure: { ok: false, code, url: 'https://issuer.example/jwks.json', ...(detail !== undefined && { detail }) },
	};
}

const primary = ({ actions }: VerdictView): readonly string[] => actions.filter((action) => action.primary).map(({ action }) => action);

describe('the next step of a verdict', () => {
	it.each<readonly [what: string, given: Case, state: string, step: string]>([
		['accepted', { text: accessToken(), expectations: forAccess }, 'accepted', 'copyVerifierCode'],
		['nothing stated', { text: idToken() }, 'genuine', 'stateExpectations'],
		['expired', { text: idToken({ exp: now - 60 }) }, 'rejected', 'inspectAnother'],
		['not valid yet', { text: idToken({ nbf: now + 60 }) }, 'rejected', 'verify'],
		['another issuer', { text: idToken(), expectations: { issuer: ['https://other.example'] } }, 'rejected', 'changeExpectation'],
		['another use', { text: idToken(), expectations: { tokenUse: 'access' } }, 'rejected', 'changeExpectation'],
		['another client', { text: idToken(), expectations: { clientId: ['other'] } }, 'rejected', 'changeExpectation'],
		['a scope too few', { text: accessToken(), expectations: { scope: ['orders/write'] } }, 'rejected', 'changeExpectation'],
		['a key of elsewhere', { text: idToken(), keyMaterial: setOf(accessKey.jwk) }, 'rejected', 'verify'],
		['changed', { text: idToken(), keyMaterial: setOf(foreignKey.jwk) }, 'rejected', 'inspectAnother'],
		['no answer', { text: idToken(), keyMaterial: failure('unreachable', 'ENOTFOUND') }, 'offline', 'verify'],
		['no answer in time', { text: idToken(), keyMaterial: failure('timeout') }, 'offline', 'verify'],
		['another answer', { text: idToken(), keyMaterial: failure('status', '404') }, 'unverified', 'verify'],
		['not to be asked', { text: idToken(), keyMaterial: failure('private-address') }, 'unverified', 'verifyWithKeys'],
		['no keys', { text: idToken(), keyMaterial: { type: 'none' } }, 'unverified', 'verifyWithKeys'],
	])('is one button for each first failed check: %s', async (_what, given, state, step) => {
		for (const asked of [false, true]) {
			const view = await verdict({ ...given, asked });
			expect(view.state).toBe(state);
			expect(primary(view)).toEqual([step]);
			expect(new Set(view.actions.map(({ action }) => action)).size).toBe(view.actions.length);
			expect(view.actions.some(({ action }) => action === 'chooseProfile')).toBe(asked && state !== 'offline');
		}
	});

	it.each<readonly [what: string, text: string, state: string, step: string]>([
		['a token with an issuer', idToken(), 'unchecked', 'verify'],
		['one that names nobody', mint({ alg: 'RS256' }, { sub: 'x' }, idKey), 'unchecked', 'verifyWithKeys'],
		['one without a signature', compact({ alg: 'none' }, { sub: 'x' }, ''), 'rejected', 'inspectAnother'],
		['an encrypted one', `${compact({ alg: 'dir', enc: 'A256GCM' }, '')}.YQ.YQ`, 'unchecked', 'inspectAnother'],
		['a text that is none', 'eyJhbGciOiJ', 'unreadable', 'inspectAnother'],
	])('is there before anything was verified: %s', (_what, text, state, step) => {
		const view = unverified(text);
		expect([view.state, primary(view)]).toEqual([state, [step]]);
	});

	it('is to wait, or to cancel, while a host is asked', () => {
		const text = idToken();
		const view = verdictView({ text, resource: undefined, decoded: decode(text), asking: 'issuer.example' }, english);
		expect(view.actions).toEqual([{ action: 'cancel', label: 'Cancel', primary: false }]);
	});

	it('is known for every failure of every check', () => {
		for (const id of checkIds) for (const code of failureCodes) expect(remedyFor({ id, code })).toBeTruthy();
	});
});

describe('the sentence of a verdict', () => {
	it('names the user pool whose own keys were used', async () => {
		expect((await verdict({ text: idToken() })).sentence).toBe(
			`Signed by the user pool ${poolId} and still valid. Which issuer does your app trust? Nothing says so yet.`,
		);
		expect((await verdict({ text: accessToken(), expectations: forAccess })).sentence).toContain(
			`Signed by the user pool ${poolId}, valid now`,
		);
		expect((await verdict({ text: idToken() }, inJapanese)).sentence).toContain(`ユーザープール${poolId}が署名し`);
	});

	it('names no pool when the keys are somebody else’s', async () => {
		const given: KeyPlan = { type: 'given', keyMaterial: keys };
		expect((await verdict({ text: idToken(), keyPlan: given })).sentence).toContain('The signature is good');
		const byProfile: KeyPlan = {
			type: 'remote',
			source: { type: 'jwks', issuer: 'https://issuer.example', url: 'https://keys.example' },
			trusted: true,
			namedBy: { profile: 'orders' },
		};
		expect((await verdict({ text: idToken(), keyPlan: byProfile })).sentence).not.toContain(poolId);
	});

	it('names the host that does not answer', async () => {
		const view = await verdict({ text: accessToken({ client_id: clientId }), keyMaterial: failure('unreachable', 'ENOTFOUND') });
		expect(view.sentence).toContain('issuer.example cannot be reached (ENOTFOUND).');
		expect((await verdict({ text: idToken(), keyMaterial: failure('timeout') })).sentence).toContain(
			'issuer.example did not answer in time.',
		);
	});
});
