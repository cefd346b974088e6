import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type FindingCode, maxItems, type ValueContext } from '../../../src/core/claims/value/finding.ts';
import { explainValue } from '../../../src/core/claims/value.ts';
import { asksWorkspace, explainInWorkspace } from '../../../src/core/claims/workspace.ts';
import type { DeclaredAttribute, WorkspaceFacts } from '../../../src/core/cognito/facts.ts';
import type { JsonObject, JsonValue } from '../../../src/core/token/json.ts';
import { tokenKinds } from '../../../src/core/token/kind.ts';
import { findingSentence, findingsText, valueSentences } from '../../../src/words/values.ts';
import { languages, placePattern } from '../words/bundle.ts';

const now = 1_800_000_600;
const pool = 'eu-west-1_FIXTURE01';
const issuer = `https://cognito-idp.eu-west-1.amazonaws.com/${pool}`;
const place = { path: 'amplify_outputs.json', line: 7 };
const tier: DeclaredAttribute = { dataType: 'Number', mutable: false, required: true, min: '1', max: '5', userPoolId: pool, place };
const plan: DeclaredAttribute = { dataType: 'String', max: '64', place };
const facts: WorkspaceFacts = {
	clients: new Map([['myclient', place]]),
	pools: new Map([[pool, place]]),
	refreshValidity: new Map(),
	attributes: new Map([
		['custom:tier', [{ ...tier, dataType: 'String', userPoolId: 'eu-west-1_OTHER' }, tier]],
		['custom:plan', [plan]],
		['custom:twice', [plan, plan]],
	]),
};
const federated = [
	{ userId: '77', providerName: 'Corp', providerType: 'OIDC', issuer: null, primary: 'true', dateCreated: '1799999999000' },
];
const identityPool = 'eu-west-1:11111111-2222-3333-4444-555555555555';

interface ValueCase {
	readonly name: string;
	readonly value: JsonValue;
	readonly context?: Omit<ValueContext, 'now'>;
	/** Codes, in order. */
	readonly codes: readonly FindingCode[];
	readonly detail?: Readonly<Record<string, unknown>>;
}

const idToken = { kind: 'cognito-id' } as const;
const accessToken = { kind: 'cognito-access' } as const;
const ofPool = (payload: JsonObject, kind: 'cognito-id' | 'cognito-access' = 'cognito-id'): Omit<ValueContext, 'now'> => ({
	kind,
	payload: { iss: issuer, ...payload },
	facts,
});

const cases: readonly ValueCase[] = [
	{
		name: 'iss',
		value: issuer,
		codes: ['issuer-user-pool'],
		detail: { region: 'eu-west-1', pool, form: 'original', partition: 'aws', jwksUri: `${issuer}/.well-known/jwks.json` },
	},
	{ name: 'iss', value: issuer, context: { facts }, codes: ['issuer-user-pool', 'pool-known'] },
	{
		name: 'iss',
		value: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_x',
		context: { facts },
		codes: ['issuer-user-pool', 'pool-unknown'],
	},
	{
		name: 'iss',
		value: 'https://issuer-cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_x',
		codes: ['issuer-user-pool', 'issuer-undocumented'],
		detail: { form: 'updated', partition: 'aws-us-gov' },
	},
	{
		name: 'iss',
		value: 'https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_x',
		codes: ['issuer-user-pool', 'issuer-undocumented'],
		detail: { partition: 'aws-cn' },
	},
	{
		name: 'iss',
		value: 'https://cognito-idp.eusc-de-east-1.amazonaws.com/eusc-de-east-1_x',
		codes: ['issuer-user-pool', 'issuer-undocumented'],
		detail: { partition: 'aws-eusc' },
	},
	{
		name: 'iss',
		value: 'https://cognito-identity.amazonaws.com',
		codes: ['issuer-identity-pool'],
		detail: { jwksUri: 'https://cognito-identity.amazonaws.com/.well-known/jwks_uri' },
	},
	{
		name: 'iss',
		value: 'https://login.example.com/tenant/',
		codes: ['issuer-discovery'],
		detail: { host: 'login.example.com', discoveryUrl: 'https://login.example.com/tenant/.well-known/openid-configuration' },
	},
	{ name: 'iss', value: 'http://localhost:9229/pool', codes: ['issuer-not-https'] },
	{ name: 'iss', value: 'joe', codes: ['issuer-not-url'] },
	{ name: 'iss', value: 'javascript:alert(1)', codes: ['issuer-not-url'] },
	{ name: 'iss', value: 'https://op.example', context: { part: 'header' }, codes: ['issuer-discovery'] },

	{ name: 'iat', value: now - 60, codes: ['time-past'], detail: { iso: '2027-01-15T08:09:00.000Z', seconds: 60 } },
	{ name: 'nbf', value: now + 60, codes: ['time-future'], detail: { seconds: 60 } },
	{ name: 'exp', value: now + 60, context: { payload: { iat: now - 3540 } }, codes: ['time-future', 'lifetime'] },
	{ name: 'exp', value: now, context: { payload: { iat: now } }, codes: ['time-past', 'lifetime-none'] },
	{ name: 'exp', value: now + 60, context: { payload: { iat: 1 }, part: 'header' }, codes: ['time-future'] },
	{ name: 'exp', value: now * 1000, codes: ['time-milliseconds'], detail: { iso: '2027-01-15T08:10:00.000Z' } },
	{ name: 'exp', value: now, context: { payload: { iat: now * 1000 } }, codes: ['time-past'] },
	{ name: 'auth_time', value: now - 900, context: { payload: { iat: now } }, codes: ['time-past', 'signed-in-earlier'] },
	{ name: 'auth_time', value: now - 300, context: { payload: { iat: now } }, codes: ['time-past'] },
	{ name: 'updated_at', value: String(now - 1), codes: ['time-past'] },
	{ name: 'exp', value: 'tomorrow', codes: [] },
	{ name: 'exp', value: Number.POSITIVE_INFINITY, codes: [] },
	{ name: 'exp', value: -1e18, codes: [] },

	{
		name: 'scope',
		value: 'openid',
		context: accessToken,
		codes: ['scope-known'],
		detail: { scope: 'openid', title: 'OpenID Connect sign-in' },
	},
	{
		name: 'scope',
		value: 'https://api.example.com/orders/read',
		context: accessToken,
		codes: ['scope-resource-server'],
		detail: { resourceServer: 'https://api.example.com/orders', scope: 'read' },
	},
	{ name: 'scope', value: 'openid  orders/', context: accessToken, codes: ['scope-known', 'scope-other'] },
	{ name: 'scope', value: 'https://www.googleapis.com/auth/drive', context: { kind: 'access' }, codes: ['scope-other'] },
	{ name: 'scp', value: ['openid', 7, 'a'], context: { kind: 'access' }, codes: ['scope-known', 'scope-other'] },
	{ name: 'scope', value: 'aws.cognito.signin.user.admin', context: accessToken, codes: ['scope-known', 'scope-api-sign-in'] },
	{ name: 'scope', value: 'aws.cognito.signin.user.admin openid', context: accessToken, codes: ['scope-known', 'scope-known'] },

	{ name: 'cognito:groups', value: ['ops'], context: ofPool({}), codes: ['groups-of-pool'], detail: { pool } },
	{ name: 'cognito:groups', value: 'ops', context: ofPool({}), codes: ['groups-as-text'] },
	{ name: 'cognito:groups', value: ['ops'], codes: [] },
	{
		name: 'cognito:roles',
		value: ['arn:aws-cn:iam::000000000000:role/team/ops', 'no arn', 7],
		codes: ['arn-role'],
		detail: { partition: 'aws-cn', account: '000000000000', role: 'team/ops' },
	},
	{ name: 'cognito:roles', value: 'arn:aws:iam::000000000000:role/a, arn:aws:iam::000000000000:role/b', codes: ['arn-role', 'arn-role'] },
	{ name: 'cognito:preferred_role', value: 'arn:aws:iam::000000000000:role/ops', codes: ['arn-role'] },
	{
		name: 'my_topic',
		value: 'arn:aws:sns:eu-west-1:000000000000:news',
		codes: ['arn'],
		detail: { service: 'sns', region: 'eu-west-1', account: '000000000000', resource: 'news' },
	},
	{ name: 'my_bucket', value: 'arn:aws:s3:::photos', codes: ['arn'], detail: { region: '–', account: '–' } },
	{ name: 'my_text', value: 'arn: of grain', codes: [] },
	{
		name: 'signer',
		value: 'arn:aws:elasticloadbalancing:us-east-1:000000000000:loadbalancer/app/front/50dc6c495c0c9188',
		context: { part: 'header', kind: 'alb-data' },
		codes: ['arn-load-balancer'],
		detail: { region: 'us-east-1', account: '000000000000', name: 'front' },
	},

	{ name: 'client_id', value: 'myclient', context: { facts }, codes: ['client-known'], detail: place },
	{ name: 'client_id', value: 'other', context: { ...accessToken, facts }, codes: ['client-unknown'] },
	{ name: 'client_id', value: 'other', context: { kind: 'access', facts }, codes: [] },
	{ name: 'client_id', value: 'other', context: { facts, payload: { iss: issuer } }, codes: ['client-unknown'] },
	{ name: 'client_id', value: 'other', context: { facts }, codes: [] },
	{ name: 'client_id', value: 'myclient', codes: [] },
	{ name: 'client', value: 'myclient', context: { facts, part: 'header' }, codes: ['client-known'] },
	{ name: 'client', value: 'other', context: { facts, part: 'header', header: { iss: issuer } }, codes: ['client-unknown'] },
	{ name: 'client', value: 'other', context: { facts, part: 'header', header: { iss: 'https://op.example' } }, codes: [] },
	{ name: 'aud', value: 'myclient', context: { ...idToken, facts }, codes: ['client-known'] },
	{ name: 'aud', value: ['other'], context: { ...idToken, facts }, codes: ['client-unknown'] },
	{ name: 'aud', value: 'myclient', context: { facts }, codes: ['client-known'] },
	{ name: 'aud', value: 'https://api.example.com', context: { facts, kind: 'access', payload: { iss: issuer } }, codes: [] },
	{ name: 'aud', value: ['a', 'b'], codes: ['audience-several'], detail: { count: 2 } },
	{
		name: 'aud',
		value: 'https://api.example.com',
		context: ofPool({ client_id: 'myclient' }, 'cognito-access'),
		codes: ['audience-resource'],
	},
	{ name: 'aud', value: 'myclient', context: ofPool({ client_id: 'myclient' }, 'cognito-access'), codes: ['audience-client-of-access'] },
	{ name: 'aud', value: identityPool, context: { kind: 'cognito-identity' }, codes: ['identity-pool'], detail: { region: 'eu-west-1' } },

	{ name: 'sub', value: 'u', context: idToken, codes: ['subject-user'] },
	{ name: 'sub', value: 'u', context: accessToken, codes: ['subject-user'] },
	{ name: 'sub', value: identityPool, context: { kind: 'cognito-identity' }, codes: ['subject-identity'], detail: { region: 'eu-west-1' } },
	{ name: 'sub', value: 'c', context: { kind: 'cognito-m2m', payload: { client_id: 'c' } }, codes: ['subject-client'] },
	{ name: 'sub', value: 'c', context: { kind: 'access', payload: { client_id: 'c' } }, codes: ['subject-client'] },
	{ name: 'sub', value: 'c', context: { kind: 'id', payload: { aud: 'c' } }, codes: [] },

	{
		name: 'cognito:username',
		value: 'corp_77',
		context: { payload: { identities: federated } },
		codes: ['username-federated'],
		detail: { provider: 'Corp', id: '77' },
	},
	{
		name: 'cognito:username',
		value: 'Corp_77',
		context: { payload: { identities: JSON.stringify(federated) } },
		codes: ['username-federated'],
	},
	{
		name: 'username',
		value: 'google_123',
		context: accessToken,
		codes: ['username-federated-look'],
		detail: { provider: 'Google', id: '123' },
	},
	{ name: 'username', value: 'google_', codes: [] },
	{ name: 'username', value: 'corp_77', codes: [] },
	{
		name: 'identities',
		value: federated,
		codes: ['identity-linked', 'identity-primary'],
		detail: { provider: 'Corp', type: 'OIDC', iso: '2027-01-15T07:59:59.000Z', seconds: 601 },
	},
	{
		name: 'identities',
		value: [{ providerName: 'Corp', primary: 'false', dateCreated: 'x' }, 7, { providerName: 7 }],
		codes: ['identity'],
		detail: { provider: 'Corp', type: '–' },
	},

	{ name: 'token_use', value: 'id', codes: ['token-use-id'] },
	{ name: 'token_use', value: 'access', codes: ['token-use-access'] },
	{ name: 'token_use', value: 'refresh', codes: ['token-use-unknown'] },
	{
		name: 'amr',
		value: ['pwd', 'palm'],
		context: idToken,
		codes: ['method', 'method-unknown'],
		detail: { method: 'pwd', title: 'Password' },
	},
	{ name: 'amr', value: ['pwd'], context: { kind: 'id' }, codes: [] },
	{ name: 'amr', value: ['authenticated', 'x'], context: { kind: 'cognito-identity' }, codes: ['identity-authenticated'] },
	{ name: 'amr', value: ['unauthenticated'], context: { kind: 'cognito-identity' }, codes: ['identity-guest'] },
	{ name: 'acr', value: 'urn:cognito:loa:4', context: idToken, codes: ['level'], detail: { title: 'Level 4' } },
	{ name: 'acr', value: 'gold', context: idToken, codes: ['level-unknown'] },
	{ name: 'acr', value: 'gold', context: { kind: 'id' }, codes: [] },
	{ name: 'origin_jti', value: 'x', context: idToken, codes: ['revocable'] },
	{ name: 'origin_jti', value: 'x', context: { kind: 'id' }, codes: [] },
	{ name: 'version', value: 2, context: accessToken, codes: [] },
	{ name: 'version', value: 3, context: accessToken, codes: ['version-unknown'] },

	{ name: 'email_verified', value: 'false', codes: ['boolean-as-text'], detail: { value: 'false' } },
	{ name: 'phone_number_verified', value: false, codes: ['not-proven'] },
	{ name: 'email_verified', value: true, codes: [] },
	{
		name: 'email',
		value: 'a@b',
		context: { payload: { email_verified: 'false' } },
		codes: ['proof-missing'],
		detail: { member: 'email_verified' },
	},
	{ name: 'email', value: 'a@b', context: { payload: { email_verified: true } }, codes: [] },

	{ name: 'cnf', value: { jkt: 'abc' }, codes: ['bound-dpop'], detail: { thumbprint: 'abc' } },
	{ name: 'cnf', value: { 'x5t#S256': 'abc' }, codes: ['bound-certificate'], detail: { thumbprint: 'abc' } },
	{ name: 'cnf', value: { kid: 'abc' }, codes: ['bound-key'] },
	{ name: 'cnf', value: {}, codes: [] },
	{ name: 'at_hash', value: 'x'.repeat(22), context: { header: { alg: 'RS256' } }, codes: ['hash-fits'], detail: { hash: 'SHA-256' } },
	{ name: 'at_hash', value: 'x'.repeat(32), context: { header: { alg: 'ES384' } }, codes: ['hash-fits'] },
	{ name: 'c_hash', value: 'x'.repeat(43), context: { header: { alg: 'PS512' } }, codes: ['hash-fits'] },
	{
		name: 'at_hash',
		value: 'x'.repeat(43),
		context: { header: { alg: 'RS256' } },
		codes: ['hash-length'],
		detail: { algorithm: 'RS256', expected: 22, actual: 43 },
	},
	{ name: 'at_hash', value: 'x', context: { header: { alg: 'EdDSA' } }, codes: [] },

	{ name: 'custom:x', value: '3', context: idToken, codes: ['custom-text'] },
	{ name: 'custom:x', value: 'words', context: idToken, codes: [] },
	{ name: 'custom:x', value: 3, context: idToken, codes: ['custom-typed'] },
	{ name: 'custom:x', value: '3', context: accessToken, codes: ['custom-in-access'] },
	{
		name: 'custom:tier',
		value: 'a',
		context: ofPool({}),
		codes: ['attribute-declared', 'attribute-immutable', 'attribute-required', 'attribute-values'],
		detail: { dataType: 'Number', ...place },
	},
	{ name: 'custom:plan', value: 'a', context: ofPool({}), codes: ['attribute-declared', 'attribute-length'] },
	{ name: 'custom:twice', value: 'a', context: ofPool({}), codes: [] },
	{ name: 'custom:role', value: 'arn:aws:iam::000000000000:role/a', context: idToken, codes: ['arn-role'] },

	{
		name: 'scope',
		value: Array.from({ length: 30 }, (_, index) => `s${index}`).join(' '),
		codes: [...Array.from({ length: maxItems }, () => 'scope-other' as const), 'more'],
	},
	{ name: 'unknown', value: 'x', codes: [] },
	{ name: 'constructor', value: 'x', codes: [] },
	{ name: '__proto__', value: 'x', codes: [] },
];

describe('the value of', () => {
	it.each(cases.map((each) => [each.name, JSON.stringify(each.value).slice(0, 60), each] as const))('%s %s', (_name, _value, each) => {
		const findings = explainValue(each.name, each.value, { now, ...each.context });
		expect(findings.map(({ code }) => code)).toEqual(each.codes);
		if (each.detail) expect(findings[0]?.detail).toMatchObject(each.detail);
	});

	it('is of one of the cases above for every code that there is', () => {
		expect(new Set(cases.flatMap(({ codes }) => codes))).toEqual(new Set(Object.keys(valueSentences)));
	});
});

describe.each(languages.map((words) => [words.language, words] as const))('in %s', (language, words) => {
	it('every finding is a whole sentence', () => {
		for (const { name, value, context } of cases) {
			for (const each of explainValue(name, value, { now, ...context })) {
				const sentence = findingSentence(each, words);
				expect(sentence).not.toMatch(placePattern);
				expect(sentence).not.toMatch(/undefined|null|NaN|\[object/);
				expect(sentence).toMatch(language === 'ja' ? /[。\u3040-\u30ff\u4e00-\u9fff]/ : /\.$/);
			}
		}
	});

	it('several stand one after another', () => {
		const text = findingsText(explainValue('scope', 'openid email', { now, ...accessToken }), words);
		expect(text).toBe(
			language === 'ja' ? 'openid: OpenID Connectのサインイン。email: メール。' : 'openid: OpenID Connect sign-in. email: Email.',
		);
	});
});

describe('what the workspace knows', () => {
	const codesOf = (...[name, value, context]: Parameters<typeof explainInWorkspace>): readonly FindingCode[] =>
		explainInWorkspace(name, value, context).map(({ code }) => code);

	it('is asked for wherever it makes a difference', () => {
		const codes = (each: ValueCase, context: ValueContext): string => JSON.stringify(explainValue(each.name, each.value, context));
		for (const each of cases) {
			for (const part of ['header', 'payload'] as const) {
				const context = { now, ...each.context, part, facts: undefined };
				const differs = codes(each, context) !== codes(each, { ...context, facts });
				if (differs) expect(asksWorkspace(each.name, each.value, part), `${each.name} in the ${part}`).toBe(true);
			}
		}
		for (const name of ['sub', 'exp', 'client', 'scope', 'constructor']) expect(asksWorkspace(name, 'x', 'payload'), name).toBe(false);
		expect(asksWorkspace('custom:tier', 'x', 'header')).toBe(false);
		expect(asksWorkspace('custom:tier', undefined, 'payload')).toBe(true);
		expect(asksWorkspace('aud', undefined, 'payload')).toBe(false);
	});

	it('is told beside a name, and nothing else of its value', () => {
		const context = { now, facts, ...idToken };
		expect(codesOf('aud', 'myclient', context)).toEqual(['client-known']);
		expect(codesOf('client_id', 'other', context)).toEqual(['client-unknown']);
		expect(codesOf('iss', issuer, context)).toEqual(['pool-known']);
		expect(codesOf('iss', issuer.replaceAll('FIXTURE01', 'x'), context)).toEqual(['pool-unknown']);
		expect(codesOf('client', 'myclient', { ...context, part: 'header' })).toEqual(['client-known']);
		expect(codesOf('sub', 'u', context)).toEqual([]);
		expect(codesOf('iss', issuer, { ...context, facts: undefined })).toEqual([]);
		expect(codesOf('aud', undefined, context)).toEqual([]);
	});

	it('is how a pool declares an attribute, without a value too', () => {
		expect(codesOf('custom:plan', undefined, { now, facts })).toEqual(['attribute-declared', 'attribute-length']);
		expect(codesOf('custom:plan', '3', { now, facts })).toEqual(['attribute-declared', 'attribute-length']);
		expect(codesOf('custom:none', '3', { now, facts })).toEqual([]);
		expect(codesOf('custom:plan', undefined, { now })).toEqual([]);
	});
});

describe('explainValue', () => {
	it('never throws, and says everything in words, for any JSON value of any name', () => {
		const names = fc.constantFrom(...new Set(cases.map(({ name }) => name)));
		const value = fc.oneof(fc.jsonValue(), fc.double(), fc.array(fc.dictionary(fc.string(), fc.jsonValue()))) as fc.Arbitrary<JsonValue>;
		const object = fc.dictionary(names, value) as fc.Arbitrary<JsonObject>;
		const kind = fc.constantFrom(...tokenKinds, undefined);
		const part = fc.constantFrom('header', 'payload', undefined);
		fc.assert(
			fc.property(names, value, object, object, kind, part, fc.double(), (name, any, payload, header, ofKind, inPart, at) => {
				const context: ValueContext = { kind: ofKind, part: inPart, payload, header, now: Number.isFinite(at) ? at : 0, facts };
				for (const words of languages) expect(findingsText(explainValue(name, any, context), words)).not.toContain('undefined');
			}),
			{ numRuns: 1_000 },
		);
	});

	it('ends over a hundred thousand items, and says no more than it may', () => {
		const many = Array.from({ length: 100_000 }, (_, index) => `arn:aws:iam::000000000000:role/${index}`);
		for (const name of ['scope', 'cognito:groups', 'cognito:roles', 'amr', 'aud', 'identities', 'any']) {
			expect(explainValue(name, many, { now, kind: 'cognito-access' }).length).toBeLessThanOrEqual(maxItems + 1);
			explainValue(name, many.join(' '), { now, kind: 'cognito-access' });
		}
	});
});
