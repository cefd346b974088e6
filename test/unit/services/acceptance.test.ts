import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { answerNow, type Judgement, judgeAcceptance, nextChange, type RefusalCode } from '../../../src/core/services/acceptance.ts';
import { answers, type ServiceId, type ServiceReason, serviceIds, undocumented } from '../../../src/core/services/service.ts';
import { type DecodedToken, decode } from '../../../src/core/token/decode.ts';
import type { JsonObject } from '../../../src/core/token/json.ts';
import { type TokenKind, tokenKinds } from '../../../src/core/token/kind.ts';
import { redact } from '../../../src/core/token/redact.ts';
import type { Outcome, Report } from '../../../src/core/verify/report.ts';
import { serviceSentences } from '../../../src/words/services.ts';
import {
	accessClaims,
	api,
	client,
	idClaims,
	identityPool,
	issuer,
	machineClaims,
	now,
	ofKind,
	poolId,
	rs256,
	signer,
	token,
	updatedIssuer,
} from './tokens.ts';

function judgementOf(service: ServiceId, decoded: DecodedToken): Judgement {
	const judgement = judgeAcceptance(decoded, now)?.judgements.find((each) => each.service === service);
	if (judgement === undefined) throw new Error(`nothing was said about ${service}`);
	return judgement;
}

/** The answer and its reason in one text. */
function said(service: ServiceId, decoded: DecodedToken): string {
	const { answer, code } = judgementOf(service, decoded);
	return `${answer} ${code}`;
}

const accessRow = [
	'no rest-needs-id',
	'depends rest-scopes',
	'depends http-client',
	'depends http-scopes',
	'no signed-requests',
	'yes alb-jwt-client',
	'no browser-login',
	'no not-load-balancer-data',
	'depends appsync-access',
	'depends avp-pool',
	'no needs-id-token',
	'no needs-id-token',
	'no self-service-missing',
	'yes user-info',
	'depends agentcore-client',
];

/** The row with other answers of some services. */
function changed(row: readonly string[], changes: Readonly<Partial<Record<ServiceId, string>>>): readonly string[] {
	return serviceIds.map((id, index) => changes[id] ?? row[index] ?? '');
}

/** What every service says to an ordinary token of every kind, in the order of `serviceIds`. */
const table: Readonly<Record<TokenKind, readonly string[]>> = {
	'cognito-id': [
		'yes rest-id',
		'no needs-access-token',
		'depends http-id',
		'no needs-access-token',
		'no signed-requests',
		'depends alb-jwt-id',
		'no browser-login',
		'no not-load-balancer-data',
		'depends appsync-id',
		'depends avp-pool',
		'depends logins',
		'depends iam-provider',
		'no needs-access-token',
		'no needs-access-token',
		'no agentcore-id',
	],
	'cognito-access': accessRow,
	'cognito-m2m': changed(accessRow, {
		appsync: 'depends appsync-machine',
		'verified-permissions': 'depends avp-machine',
		'identity-pool': 'no machine-has-no-id-token',
		sts: 'no machine-has-no-id-token',
		'user-pool-api': 'no no-user',
		'user-info': 'no no-user',
	}),
	'cognito-refresh': everywhere('refresh-token'),
	'cognito-identity': [
		'no rest-other-issuer',
		'no rest-other-issuer',
		'depends http-audience',
		'no scopes-missing',
		'no signed-requests',
		'no rs256-only',
		'no browser-login',
		'no not-load-balancer-data',
		'no appsync-other-issuer',
		'depends avp-oidc',
		'no identity-pool-token',
		'depends trust-policy',
		'no pool-only',
		'no pool-only',
		'depends agentcore-other',
	],
	'alb-data': changed(everywhere('load-balancer-data'), { 'alb-target': 'yes alb-target' }),
	id: ofOtherIssuer('needs-access-token'),
	access: changed(ofOtherIssuer('scopes-missing'), { 'http-jwt-scoped': 'depends http-scopes', 'identity-pool': 'no needs-id-token' }),
	'dpop-proof': everywhere('dpop-proof'),
	logout: everywhere('logout-token'),
	unsecured: everywhere('unsecured'),
	jws: ofOtherIssuer('scopes-missing'),
	jwe: everywhere('encrypted'),
};

/** Refused by all for one reason; some take no token of any kind. */
function everywhere(code: ServiceReason): readonly string[] {
	const never: Readonly<Partial<Record<ServiceId, ServiceReason>>> = {
		'api-iam': 'signed-requests',
		'alb-authenticate': 'browser-login',
		'alb-target': 'not-load-balancer-data',
	};
	return serviceIds.map((id) => `no ${never[id] ?? code}`);
}

function ofOtherIssuer(scoped: ServiceReason): readonly string[] {
	return [
		'no rest-other-issuer',
		'no rest-other-issuer',
		'depends http-audience',
		`no ${scoped}`,
		'no signed-requests',
		'yes alb-jwt-issuer',
		'no browser-login',
		'no not-load-balancer-data',
		'no appsync-other-issuer',
		'depends avp-oidc',
		'depends logins-oidc',
		'depends iam-provider',
		'no pool-only',
		'no pool-only',
		'depends agentcore-other',
	];
}

const combinations = tokenKinds.flatMap((kind) => serviceIds.map((service, index) => [kind, service, table[kind][index] ?? ''] as const));

describe('an ordinary token', () => {
	it.each(combinations)('of kind %s at %s: %s', (kind, service, expected) => {
		expect(ofKind[kind].kind).toBe(kind);
		expect(said(service, ofKind[kind])).toBe(expected);
	});

	it('is judged by every service once, those first that take it', () => {
		for (const kind of tokenKinds) {
			const judgements = judgeAcceptance(ofKind[kind], now)?.judgements ?? [];
			expect(judgements.map(({ service }) => service).sort()).toEqual([...serviceIds].sort());
			const order = judgements.map(({ answer }) => answers.indexOf(answer));
			expect(order).toEqual([...order].sort((one, other) => one - other));
		}
	});
});

const selfService = 'aws.cognito.signin.user.admin';
const chinaIssuer = 'https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_FIXTURE01';
const governmentIssuer = 'https://cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_FIXTURE01';

/** What changes the answer: service, token, what is said, and the values that are named. */
const variants: readonly (readonly [why: string, service: ServiceId, of: DecodedToken, expected: string, detail?: JsonObject])[] = [
	['a scope of API sign-in is a scope', 'rest-cognito-scoped', access({ scope: selfService }), 'depends rest-scopes'],
	['no scope', 'rest-cognito-scoped', access({ scope: undefined }), 'no scopes-missing'],
	['an empty scope', 'http-jwt-scoped', access({ scope: '' }), 'no scopes-missing'],
	['no scope, no condition', 'rest-cognito', access({ scope: undefined }), 'no needs-id-token'],
	[
		'scp as a list',
		'http-jwt-scoped',
		token({ iss: issuer, aud: 'a', scp: ['read', 'write'], exp: now + 1 }),
		'depends http-scopes',
		{ scopes: 'read, write', audience: 'a', issuer },
	],
	[
		'every scope is named',
		'rest-cognito-scoped',
		access({}),
		'depends rest-scopes',
		{ pool: poolId, scopes: 'openid, email, orders/read' },
	],
	['aud holds no audience', 'rest-cognito-scoped', access({ aud: {} }), 'no audience-missing'],
	['a bound token is compared by aud', 'rest-cognito-scoped', access({ aud: api }), 'depends rest-scopes-bound'],
	['a bound token is judged on its aud', 'http-jwt', access({ aud: api }), 'depends http-bound', { audience: api, issuer }],
	['a list of audiences', 'http-jwt', access({ aud: [api, 'b'] }), 'depends http-bound', { audience: `${api}, b`, issuer }],
	['aud, not client_id, even on a scoped route', 'http-jwt-scoped', access({ aud: api }), 'depends http-scopes'],
	['without aud, client_id', 'http-jwt', access({}), 'depends http-client', { audience: client, issuer }],
	['an aud that is empty still counts', 'http-jwt', access({ aud: [] }), 'no audience-missing'],
	['neither aud nor client_id', 'http-jwt', access({ client_id: undefined }), 'no audience-missing'],
	['client_id is no text', 'http-jwt', access({ client_id: 5 }), 'no audience-missing'],
	['aud is no text', 'http-jwt', id({ aud: { a: 1 } }), 'no audience-missing'],
	['an ID token of a pool', 'http-jwt', id({}), 'depends http-id', { audience: client, issuer }],
	[
		'ES256',
		'http-jwt',
		token({ ...idClaims, iss: 'https://issuer.example' }, { alg: 'ES256', kid: 'k' }),
		'no rsa-only',
		{ algorithm: 'ES256' },
	],
	['no kid', 'http-jwt', token(idClaims, { alg: 'RS256' }), 'no key-id-missing'],
	['no algorithm', 'http-jwt', token(idClaims, { kid: 'k' }), 'no algorithm-missing'],
	['no issuer', 'http-jwt', id({ iss: undefined }), 'no issuer-missing'],
	['RS512', 'alb-jwt', token(accessClaims, { alg: 'RS512', kid: 'k' }), 'no rs256-only'],
	['no exp', 'alb-jwt', access({ exp: undefined }), 'no expiry-missing'],
	['no app client', 'alb-jwt', access({ client_id: undefined }), 'yes alb-jwt-issuer'],
	['the updated form', 'rest-cognito', id({ iss: updatedIssuer }), 'no updated-issuer'],
	['the updated form', 'rest-cognito-scoped', access({ iss: updatedIssuer }), 'no updated-issuer'],
	['the updated form', 'alb-authenticate', access({ iss: updatedIssuer }), 'no browser-login-updated'],
	[
		'the updated form is an issuer like any',
		'http-jwt',
		id({ iss: updatedIssuer }),
		'depends http-id',
		{ audience: client, issuer: updatedIssuer },
	],
	['the updated form is an issuer like any', 'alb-jwt', access({ iss: updatedIssuer }), 'yes alb-jwt-client'],
	[
		'the updated form',
		'identity-pool',
		id({ iss: updatedIssuer }),
		'depends logins-unverified',
		{ pool: poolId, client, key: `issuer-cognito-idp.eu-west-1.amazonaws.com/${poolId}` },
	],
	[
		'the key of this pool',
		'identity-pool',
		id({}),
		'depends logins',
		{ pool: poolId, client, key: `cognito-idp.eu-west-1.amazonaws.com/${poolId}` },
	],
	[
		'China',
		'identity-pool',
		id({ iss: chinaIssuer }),
		'depends logins-unverified',
		{ pool: 'cn-north-1_FIXTURE01', client, key: 'cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_FIXTURE01' },
	],
	['China', 'rest-cognito', id({ iss: chinaIssuer }), 'yes rest-id', { pool: 'cn-north-1_FIXTURE01', client }],
	['GovCloud', 'identity-pool', id({ iss: governmentIssuer }), 'depends logins-unverified'],
	['GovCloud', 'user-info', access({ iss: governmentIssuer }), 'yes user-info'],
	['the pool of another Region', 'rest-cognito', id({ iss: issuer.replace('eu-west-1.', 'eu-west-2.') }), 'no issuer-not-pool'],
	[
		'an emulator',
		'user-pool-api',
		access({ iss: 'http://localhost:9229/local_x' }),
		'no issuer-not-pool',
		{ issuer: 'http://localhost:9229/local_x' },
	],
	[
		'an issuer that writes token_use too',
		'identity-pool',
		id({ iss: 'https://issuer.example' }),
		'depends logins-oidc',
		{ key: 'issuer.example', audience: client },
	],
	['an issuer that writes token_use too', 'verified-permissions', id({ iss: 'https://issuer.example' }), 'depends avp-oidc'],
	[
		'an algorithm that no pool has',
		'rest-cognito',
		token(idClaims, { alg: 'PS256', kid: 'k' }),
		'no algorithm-not-of-pool',
		{ algorithm: 'PS256' },
	],
	['no app client', 'appsync', id({ aud: undefined }), 'no client-missing'],
	['no app client', 'agentcore', access({ client_id: undefined }), 'no client-missing'],
	['no issuer', 'user-info', access({ iss: undefined }), 'no issuer-missing'],
	['azp before aud', 'identity-pool', other({ azp: 'party' }), 'depends logins-oidc', { key: 'issuer.example', audience: 'party' }],
	['no audience', 'identity-pool', other({ aud: undefined }), 'no audience-missing'],
	['ES256', 'identity-pool', token({ iss: 'https://issuer.example', aud: 'a', nonce: 'n' }, { alg: 'ES256' }), 'no rsa-only'],
	['no audience', 'sts', other({ aud: undefined }), 'no audience-missing'],
	['a bound access token', 'sts', access({ aud: api }), 'depends iam-provider', { audience: api, issuer }],
	['an identity pool', 'sts', ofKind['cognito-identity'], 'depends trust-policy', { audience: identityPool }],
	['API sign-in', 'user-pool-api', access({ scope: selfService }), 'yes user-pool-api'],
	['API sign-in', 'user-info', access({ scope: selfService }), 'no openid-never'],
	['all scopes', 'user-pool-api', access({ scope: `openid ${selfService}` }), 'yes user-pool-api'],
	['a scope that only looks like it', 'user-info', access({ scope: 'openid2 my/openid' }), 'no openid-missing'],
	['the URL in aud', 'verified-permissions', access({ aud: api }), 'depends avp-bound', { pool: poolId, client }],
	['an audience that is none', 'agentcore', access({ aud: [] }), 'no audience-missing'],
	['an audience', 'agentcore', access({ aud: api }), 'depends agentcore-audience', { client, audience: api }],
	['its own load balancer', 'alb-target', ofKind['alb-data'], 'yes alb-target', { signer }],
	['no load balancer', 'alb-target', token({ sub: 'u' }, { alg: 'ES256', client, iss: issuer, exp: now + 5 }), 'no alb-target-no-signer'],
];

function id(changes: object): DecodedToken {
	return token({ ...idClaims, ...changes });
}
function access(changes: object): DecodedToken {
	return token({ ...accessClaims, ...changes });
}
function other(changes: object): DecodedToken {
	return token({ iss: 'https://issuer.example', aud: 'app', nonce: 'n', exp: now + 5, ...changes });
}

describe('a token that differs', () => {
	for (const [why, service, of, expected, detail] of variants) {
		it(`${why}: ${service} says ${expected}`, () => {
			expect(said(service, of)).toBe(expected);
			if (detail !== undefined) expect(judgementOf(service, of).detail).toEqual(detail);
		});
	}

	it('meets every reason that has a sentence', () => {
		const met = [...Object.values(ofKind), ...variants.map(([, , of]) => of)].flatMap((of) => judgeAcceptance(of, now)?.judgements ?? []);
		expect([...new Set(met.map(({ code }) => code))].sort()).toEqual(Object.keys(serviceSentences).sort());
	});

	it('only in its groups is judged the same', () => {
		for (const claims of [idClaims, accessClaims, machineClaims]) {
			const groups = { 'cognito:groups': ['admins'], 'cognito:roles': ['arn:aws:iam::000000000000:role/x'] };
			expect(judgeAcceptance(token({ ...claims, ...groups }), now)).toEqual(judgeAcceptance(token(claims), now));
		}
	});
});

describe('how sure a judgement is', () => {
	it.each([
		['appsync', 'cognito-id', 'observed'],
		['appsync', 'cognito-m2m', 'unknown'],
		['agentcore', 'cognito-access', 'observed'],
		['alb-jwt', 'cognito-access', 'inferred'],
		['sts', 'cognito-id', 'inferred'],
		['sts', 'cognito-identity', 'documented'],
		['rest-cognito', 'cognito-id', 'documented'],
		['appsync', 'unsecured', 'documented'],
	] as const)('%s of %s: %s', (service, kind, certainty) => {
		expect(judgementOf(service, ofKind[kind]).certainty).toBe(certainty);
	});

	it('is never certain about the key of an updated issuer', () => {
		expect(judgementOf('identity-pool', id({ iss: updatedIssuer })).certainty).toBe('unknown');
	});

	it('is said only of reasons that there are', () => {
		expect(Object.keys(serviceSentences)).toEqual(expect.arrayContaining(Object.keys(undocumented)));
	});
});

describe('what every service refuses', () => {
	const report = (outcome: Outcome): Report => ({ verdict: 'rejected', checks: [{ id: 'signature', outcome, code: 'ok' }] });
	const refusalOf = (of: DecodedToken, at = now, by?: Report): RefusalCode | undefined => judgeAcceptance(of, at, by)?.refusal?.code;

	it('is a token at and after its expiry, not before', () => {
		const { exp } = idClaims;
		expect(refusalOf(ofKind['cognito-id'], exp - 0.001)).toBeUndefined();
		expect(refusalOf(ofKind['cognito-id'], exp)).toBe('expired');
		expect(judgeAcceptance(ofKind['cognito-id'], exp + 90)?.refusal).toEqual({ code: 'expired', seconds: 90 });
	});

	it('is said once; what the token would meet otherwise stays', () => {
		const [fresh, expired] = [now, idClaims.exp].map((at) => judgeAcceptance(ofKind['cognito-id'], at));
		expect(expired?.judgements).toEqual(fresh?.judgements);
		for (const judgement of expired?.judgements ?? []) if (expired) expect(answerNow(judgement, expired)).toBe('no');
		for (const judgement of fresh?.judgements ?? []) if (fresh) expect(answerNow(judgement, fresh)).toBe(judgement.answer);
	});

	it('is data of a load balancer by the expiry in its header', () => {
		expect(refusalOf(ofKind['alb-data'])).toBeUndefined();
		expect(refusalOf(ofKind['alb-data'], idClaims.exp)).toBe('expired');
	});

	it('is a token before its time, a redacted one, and one whose signature is wrong', () => {
		expect(refusalOf(id({ nbf: now + 5 }))).toBe('not-yet-valid');
		expect(refusalOf(decode(redact(ofKind['cognito-id'])))).toBe('redacted');
		expect(refusalOf(ofKind['cognito-id'], now, report('fail'))).toBe('signature');
	});

	it('is no token whose signature is good, or was not judged', () => {
		expect(judgeAcceptance(ofKind['cognito-id'], now, report('pass'))).toMatchObject({ signatureJudged: true });
		for (const by of [undefined, report('skip'), { verdict: 'unverified', checks: [] } as const]) {
			const acceptance = judgeAcceptance(ofKind['cognito-id'], now, by);
			expect([acceptance?.refusal, acceptance?.signatureJudged]).toEqual([undefined, false]);
		}
	});

	it('is no token without an expiry that a calendar can say', () => {
		for (const exp of [undefined, 'soon', 1_800_000_000_000]) expect(refusalOf(id({ exp }))).toBeUndefined();
	});

	it('changes next at nbf, then at exp, then never', () => {
		const of = id({ nbf: now + 5, exp: now + 9 });
		expect([now, now + 5, now + 9].map((at) => nextChange(of, at))).toEqual([now + 5, now + 9, undefined]);
		expect(nextChange(ofKind['alb-data'], now)).toBe(idClaims.exp);
		expect(nextChange(ofKind['cognito-refresh'], now)).toBeUndefined();
	});
});

it('says nothing about a text that is no token', () => {
	for (const text of ['', 'nonsense', 'a.b', 'a.b.c']) expect(judgeAcceptance(decode(text), now)).toBeUndefined();
});

it('never throws, and names only values of the token, whatever the claims are', () => {
	const value = fc.jsonValue({ maxDepth: 2 });
	const members = ['iss', 'aud', 'azp', 'client_id', 'scope', 'scp', 'exp', 'nbf', 'token_use', 'username', 'sub', 'nonce'];
	const payload = fc.dictionary(fc.constantFrom(...members), fc.oneof(value, fc.constantFrom('id', 'access', issuer, updatedIssuer)));
	const header = fc.record({ alg: fc.oneof(value, fc.constant('RS256')), kid: value }, { requiredKeys: [] });
	fc.assert(
		fc.property(payload, header, (claims, parameters) => {
			const decoded = token(claims as JsonObject, { ...rs256, ...parameters } as JsonObject);
			const acceptance = judgeAcceptance(decoded, now);
			expect(acceptance?.judgements.length).toBe(decoded.kind === undefined ? undefined : serviceIds.length);
			for (const { detail = {} } of acceptance?.judgements ?? []) {
				for (const text of Object.values(detail)) expect(typeof text === 'string' && text !== '').toBe(true);
			}
		}),
	);
});
