import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AbsenceCode, absenceCodes, explainAbsences } from '../../../src/core/claims/absences.ts';
import { decode } from '../../../src/core/token/decode.ts';
import type { JsonObject } from '../../../src/core/token/json.ts';
import { absenceSentences } from '../../../src/words/absences.ts';
import { compact } from '../token/compact.ts';

const times = { iat: 1_800_000_000, exp: 1_800_003_600 };
const header = { alg: 'RS256', kid: 'k' };
const id = { token_use: 'id', sub: 'u', aud: 'c', iss: 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_x', ...times };
const access = { token_use: 'access', sub: 'u', username: 'u', client_id: 'c', scope: 'openid', ...times };
const machine = { token_use: 'access', client_id: 'c', scope: 'orders/read', ...times };
const balancer = {
	header: {
		alg: 'ES256',
		kid: 'k',
		typ: 'JWT',
		signer: 'arn:aws:elasticloadbalancing:us-east-1:000000000000:loadbalancer/app/x/y',
		exp: times.exp,
	},
	payload: { sub: 'u' },
};
const roles = ['arn:aws:iam::000000000000:role/a', 'arn:aws:iam::000000000000:role/b'];
const { exp: _, ...withoutExpiry } = access;

function absent(payload: JsonObject, ofHeader: JsonObject = header): readonly (readonly [string, AbsenceCode])[] {
	return explainAbsences(decode(compact(ofHeader, payload))).map(({ name, code }) => [name, code] as const);
}

/** For each reason a token that lacks the name, and what makes it go away: the name being there, or another token. */
const cases: Readonly<
	Record<
		AbsenceCode,
		readonly (readonly [name: string, lacks: JsonObject, has: JsonObject, lacksHeader?: JsonObject, hasHeader?: JsonObject])[]
	>
> = {
	'audience-of-access': [
		['aud', access, { ...access, aud: 'https://api.example.com' }],
		['aud', machine, id],
	],
	'audience-of-load-balancer': [['aud', balancer.payload, { ...balancer.payload, aud: 'x' }, balancer.header, balancer.header]],
	'custom-of-access': [['custom:*', access, { ...access, 'custom:tier': '1' }]],
	'email-of-access': [
		['email', access, { ...access, email: 'a@b' }],
		['email', access, { ...access, scope: 'orders/read' }],
	],
	'email-of-self-service': [
		['email', { ...access, scope: 'aws.cognito.signin.user.admin' }, { ...access, scope: 'aws.cognito.signin.user.admin', email: 'a@b' }],
		['email', { ...access, scope: 'a aws.cognito.signin.user.admin' }, { ...access, scope: 'aws.cognito.signin.user.admin openid' }],
	],
	'email-of-other-scopes': [
		['email', { ...access, scope: 'orders/read' }, { ...access, scope: 'orders/read', email: 'a@b' }],
		['email', { ...access, scope: 'orders/read' }, { ...access, scope: 'orders/read openid' }],
	],
	'email-of-id': [['email', id, { ...id, email: 'a@b' }]],
	'email-of-load-balancer': [['email', balancer.payload, { email: 'a@b' }, balancer.header, balancer.header]],
	expiry: [['exp', { scope: 'a' }, { scope: 'a', exp: 1 }]],
	'expiry-of-cognito': [['exp', withoutExpiry, access]],
	groups: [
		['cognito:groups', id, { ...id, 'cognito:groups': ['a'] }],
		['cognito:groups', access, machine],
	],
	'issuer-of-load-balancer': [['iss', balancer.payload, { iss: 'x' }, balancer.header, balancer.header]],
	'key-id': [['kid', id, id, { alg: 'RS256' }]],
	nonce: [['nonce', id, { ...id, nonce: 'n' }]],
	'not-before': [['nbf', machine, { ...machine, nbf: 1 }]],
	openid: [['openid', { ...access, scope: 'aws.cognito.signin.user.admin' }, { ...access, scope: 'aws.cognito.signin.user.admin openid' }]],
	origin: [['origin_jti', access, { ...access, origin_jti: 'x' }]],
	'preferred-role': [
		[
			'cognito:preferred_role',
			{ ...id, 'cognito:roles': roles },
			{ ...id, 'cognito:roles': roles, 'cognito:preferred_role': roles[0] ?? '' },
		],
		['cognito:preferred_role', { ...id, 'cognito:roles': roles }, { ...id, 'cognito:roles': roles.slice(0, 1) }],
	],
	'scope-of-id': [['scope', id, { ...id, scope: 'a' }]],
	'subject-of-machine': [
		['sub', machine, { ...machine, sub: 'c' }],
		['username', machine, access],
	],
	'token-hash': [['at_hash', id, { ...id, at_hash: 'x' }]],
	type: [['typ', id, id, header, { ...header, typ: 'JWT' }]],
};

describe.each(absenceCodes)('the absence %s', (code) => {
	it.each(cases[code].map((row) => [row[0], row] as const))(
		'of %s is explained, and only then',
		(name, [, lacks, has, lacksHeader, hasHeader]) => {
			expect(absent(lacks, lacksHeader)).toContainEqual([name, code]);
			expect(absent(has, hasHeader)).not.toContainEqual([name, code]);
		},
	);

	it('has a sentence', () => {
		expect(absenceSentences[code]).toMatch(/\.$/);
	});
});

describe('explainAbsences', () => {
	it('says nothing of a text that is no token, of an encrypted one, and of a proof that needs no expiry', () => {
		expect(explainAbsences(decode('nonsense'))).toEqual([]);
		expect(explainAbsences(decode('eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..AA.AA.AA'))).toEqual([]);
		expect(absent({ jti: 'x', htm: 'GET', htu: 'https://a', iat: 1 }, { alg: 'ES256', typ: 'dpop+jwt', jwk: {} })).toEqual([]);
	});

	it('names each name once, and never one that is there', () => {
		const names = fc.constantFrom(
			'exp',
			'sub',
			'aud',
			'scope',
			'email',
			'nonce',
			'token_use',
			'custom:x',
			'cognito:roles',
			'__proto__',
			'kid',
			'typ',
		);
		const object = fc.dictionary(names, fc.oneof(fc.constantFrom('id', 'access', 'openid'), fc.jsonValue()));
		fc.assert(
			fc.property(object, object, (payload, ofHeader) => {
				const found = explainAbsences(decode(compact({ alg: 'RS256', ...ofHeader } as JsonObject, payload as JsonObject)));
				expect(new Set(found.map(({ name }) => name)).size).toBe(found.length);
				for (const { name } of found) if (name !== 'typ' && name !== 'kid') expect(Object.hasOwn(payload, name)).toBe(false);
			}),
		);
	});
});
