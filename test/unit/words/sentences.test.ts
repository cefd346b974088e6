import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fetchIssuerKeys, type KeysFailure, type KeysFailureCode } from '../../../src/core/keys/discovery.ts';
import { fetchKeys } from '../../../src/core/keys/fetchKeys.ts';
import type { GetOptions } from '../../../src/core/keys/getJson.ts';
import { decode } from '../../../src/core/token/decode.ts';
import { reasonCodes, tokenKinds } from '../../../src/core/token/kind.ts';
import { problemCodes } from '../../../src/core/token/problem.ts';
import { chooseKeySource } from '../../../src/core/verify/chooseKeySource.ts';
import { type Check, checkIds, type Report } from '../../../src/core/verify/report.ts';
import { verify } from '../../../src/core/verify/verify.ts';
import { checkHint, checkSentence, checkTitles } from '../../../src/words/checks.ts';
import { keyFailureSentence, keyFailureSentences } from '../../../src/words/keyFailures.ts';
import { kindTitle, reasonSentence } from '../../../src/words/kinds.ts';
import { problemSentence, typeSentences } from '../../../src/words/problems.ts';
import { verdictSentence, verdictTitles } from '../../../src/words/verdicts.ts';
import type { Words } from '../../../src/words/words.ts';
import { type MisbehavingServer, startMisbehaving } from '../../servers/misbehaving.ts';
import { type AnswerServer, startAnswering } from '../keys/answering.ts';
import { problemCases } from '../token/problemCases.ts';
import { albArn, albKeyId, albToken } from '../verify/loadBalancer.ts';
import { clock, idToken, poolKeys } from '../verify/minting.ts';
import { scenarios } from '../verify/scenarios/all.ts';
import { japaneseLetters, languages, placePattern } from './bundle.ts';

/** A sentence that is whole: said in that language, every place filled, nothing left of a value that was not there. */
function expectWhole(sentence: string, { language }: Words): void {
	expect(sentence).not.toBe('');
	expect(sentence).not.toMatch(placePattern);
	expect(sentence).not.toMatch(/undefined|null|NaN|\[object|\(\)|""|“”|「」/);
	if (language === 'ja') expect(sentence).toMatch(japaneseLetters);
}

async function reportsOf(id: keyof typeof scenarios): Promise<Report[]> {
	const list = Object.values(scenarios[id]).flat();
	return Promise.all(list.map(({ token, expectations = {}, keys = poolKeys }) => verify(token, expectations, keys, clock)));
}

describe.each(languages.map((words) => [words.language, words] as const))('in %s', (_language, words) => {
	it.each(checkIds)('every check of the scenarios of %s has a whole sentence, and so has every hint', async (id) => {
		const checks = (await reportsOf(id)).flatMap((report) => report.checks);
		for (const check of checks) {
			expectWhole(checkSentence(check, words).replace(/\bnull\b/g, 'nil'), words);
			const hint = checkHint(check, words);
			if (hint !== undefined) expectWhole(hint, words);
			const type = check.detail?.['type'];
			if (check.code === 'claim-type-invalid') expect(Object.keys(typeSentences)).toContain(type);
		}
		expectWhole(words.say(checkTitles[id]), { ...words, language: id === 'nonce' ? 'en' : words.language });
	});

	it.each(checkIds)('every verdict of the scenarios of %s has a title and a whole sentence', async (id) => {
		for (const report of await reportsOf(id)) {
			expectWhole(words.say(verdictTitles[report.verdict]), words);
			expectWhole(verdictSentence(report, words).replace(/\bnull\b/g, 'nil'), words);
		}
	});

	it.each(problemCodes)('every problem %s has a whole sentence', (code) => {
		for (const [, text] of problemCases[code]) {
			for (const problem of decode(text).problems) {
				expectWhole(problemSentence(problem, words), words);
				if (problem.code === 'claim-type') expect(Object.keys(typeSentences)).toContain(problem.detail?.['type']);
			}
		}
	});

	it.each(reasonCodes)('the reason %s has a whole sentence', (code) => {
		const sentence = reasonSentence({ code, member: 'typ', value: '"at+jwt"' }, words);
		expectWhole(sentence, words);
		const long = reasonSentence({ code, member: 'typ', value: JSON.stringify('x'.repeat(5000)) }, words);
		expect(long.length).toBeLessThan(250);
	});

	it('every kind has a title', () => {
		for (const kind of [...tokenKinds, undefined]) {
			expectWhole(kindTitle(kind, words), kind === 'dpop-proof' ? { ...words, language: 'en' } : words);
		}
	});
});

describe('every failure to get keys', () => {
	let server: MisbehavingServer;
	let answering: AnswerServer;
	beforeAll(async () => {
		[server, answering] = await Promise.all([startMisbehaving(), startAnswering()]);
	});
	afterAll(() => Promise.all([server.close(), answering.close()]));

	const patient: GetOptions = { fetch, timeout: 30_000, allowLoopbackHttp: true };
	// What the user answers is known to the editor alone, whose own tests ask.
	const answered = async (code: KeysFailureCode, url: string): Promise<KeysFailure> => ({ ok: false, code, url });
	const fails: Readonly<Record<KeysFailureCode, () => Promise<unknown>>> = {
		'not-a-url': () => fetchIssuerKeys('no url', patient),
		'not-https': () => fetchIssuerKeys('http://issuer.example', patient),
		'has-credentials': () => fetchIssuerKeys('https://user:secret@issuer.example', patient),
		'private-address': () => fetchIssuerKeys('https://10.0.0.1', patient),
		'resolves-to-private': () =>
			fetchIssuerKeys('https://issuer.example', { ...patient, resolveHost: async () => [{ address: '10.0.0.1' }] }),
		timeout: () => fetchIssuerKeys(server.issuer('never-answers'), { ...patient, timeout: 50 }),
		cancelled: () => fetchIssuerKeys(server.issuer('none'), { ...patient, signal: AbortSignal.abort() }),
		unreachable: () => fetchIssuerKeys(server.issuer('reset'), patient),
		redirect: () => fetchIssuerKeys(server.issuer('redirect'), patient),
		status: () => fetchIssuerKeys(server.issuer('status-404'), patient),
		'too-large': () => fetchIssuerKeys(server.issuer('endless'), patient),
		'not-json': () => fetchIssuerKeys(server.issuer('html'), patient),
		'issuer-differs': () => fetchIssuerKeys(server.issuer('wrong-issuer'), patient),
		'no-jwks-uri': () => {
			const issuer = 'https://issuer.example';
			const url = answering.answer((response) => response.end(JSON.stringify({ issuer })));
			return fetchIssuerKeys(issuer, { ...patient, fetch: (_url, init) => fetch(url, init) });
		},
		'jwks-invalid': () => fetchIssuerKeys(server.issuer('no-keys', 'keys'), patient),
		'pem-invalid': () =>
			fetchKeys({ type: 'load-balancer', url: answering.answer((response) => response.end('<Error/>')), kid: albKeyId }, patient),
		'key-id-not-uuid': async () => chooseKeySource(decode(albToken({ kid: '../key' })), { albArn: [albArn] }, false),
		declined: () => answered('declined', 'https://issuer.example'),
		'app-not-said': () => answered('app-not-said', ''),
	};

	it.each(Object.keys(keyFailureSentences) as KeysFailureCode[])('%s has a whole sentence, alone and in a report', async (code) => {
		const failure = (await fails[code]()) as KeysFailure;
		expect(failure).toMatchObject({ ok: false, code });
		const report = await verify(idToken(), {}, { type: 'failure', failure }, clock);
		expect(report.verdict).toBe(code === 'key-id-not-uuid' ? 'rejected' : 'unverified');
		const check = report.checks.find(({ id }) => id === 'key') as Check;
		for (const words of languages) {
			const { url, detail = '' } = failure;
			const sentence = keyFailureSentence(code, { url, detail }, words);
			expectWhole(sentence, words);
			expect(sentence).toContain(url);
			expect(checkSentence(check, words)).toBe(sentence);
			expect(verdictSentence(report, words)).toContain(sentence);
			// A host that tells no detail leaves no empty brackets behind.
			if (code !== 'status') expectWhole(keyFailureSentence(code, { url, detail: '' }, words), words);
		}
	});

	it('is short, whatever a hostile issuer names', () => {
		const long = `data:,${'x'.repeat(1_000_000)}`;
		for (const code of Object.keys(keyFailureSentences) as KeysFailureCode[]) {
			for (const words of languages) expect(keyFailureSentence(code, { url: long, detail: long }, words).length).toBeLessThan(800);
		}
	});
});

describe('what a hostile token says', () => {
	const long = 'x'.repeat(1_000_000);
	const claims = { iss: long, aud: [long, long], client_id: long, token_use: long, sub: long, scope: long, nonce: long };

	it('leaves the sentences of its checks short', async () => {
		const expectations = { issuer: ['i'], audience: ['a'], clientId: ['c'], albArn: ['x'], scope: ['s'], subject: 's', nonce: 'n' };
		for (const token of [idToken(claims, { kid: long, signer: long, crit: [long] }), idToken(claims, { alg: long })]) {
			for (const stated of [{}, { ...expectations, tokenUse: 'id' as const }]) {
				for (const check of (await verify(token, stated, poolKeys, clock)).checks) {
					for (const words of languages) expect(checkSentence(check, words).length).toBeLessThan(800);
				}
			}
		}
	});
});
