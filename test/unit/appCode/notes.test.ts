import { describe, expect, it } from 'vitest';
import { appCode, codeText } from '../../../src/core/appCode/appCode.ts';
import type { CodeNote, CodeRequest, CodeTarget } from '../../../src/core/appCode/request.ts';
import { issuersOfUserPool } from '../../../src/core/cognito/issuer.ts';

const pool = issuersOfUserPool('eu-west-1_FIXTURE01') ?? [];
const stated = { issuer: pool, tokenUse: 'access', clientId: ['app'] } as const;
const other = { issuer: ['https://idp.example.com'], typ: 'at+jwt', audience: ['api'] } as const;
const jwksUri = 'https://idp.example.com/keys';

const cases: readonly (readonly [string, CodeTarget, CodeRequest, CodeNote])[] = [
	[
		'pools in China',
		'aws-jwt-verify',
		{ expectations: { ...stated, issuer: issuersOfUserPool('cn-north-1_FIXTURE01') } },
		{ code: 'generic-verifier' },
	],
	[
		'algorithms that the library lacks',
		'aws-jwt-verify',
		{ expectations: { ...other, algorithms: ['PS256', 'ES256'] }, jwksUri },
		{ code: 'algorithms-unsupported', detail: { names: 'PS256' } },
	],
	[
		'several pools',
		'jose',
		{ expectations: { ...stated, issuer: [...pool, ...(issuersOfUserPool('us-east-1_FIXTURE02') ?? [])] } },
		{ code: 'several-issuers', detail: { count: 2 } },
	],
	[
		'several issuers',
		'jose',
		{ expectations: { ...other, issuer: ['https://a', 'https://b', 'https://c'] } },
		{ code: 'several-issuers', detail: { count: 3 } },
	],
	['a token of another kind', 'jose', { expectations: stated, kind: 'cognito-refresh' }, { code: 'other-kind' }],
	['groups of a machine', 'jose', { expectations: { ...stated, group: ['ops'] }, kind: 'cognito-m2m' }, { code: 'machine-groups' }],
	['a bound access token', 'jose', { expectations: stated }, { code: 'resource-bound' }],
	['a bound access token', 'api-gateway', { expectations: stated }, { code: 'resource-bound-refused' }],
	[
		'what changes with each sign-in',
		'jose',
		{ expectations: { ...stated, nonce: 'n', accessToken: 't' } },
		{ code: 'per-request', detail: { names: 'nonce, at_hash' } },
	],
	[
		'what is only for one verification',
		'jose',
		{ expectations: { ...stated, at: 1, signatureOnly: true } },
		{ code: 'never-in-code', detail: { names: 'at, signature-only' } },
	],
	[
		'a hash that depends on the token',
		'jose',
		{ expectations: { ...other, accessToken: 't' }, jwksUri },
		{ code: 'never-in-code', detail: { names: 'access-token' } },
	],
	[
		'a sign-in that a resource server does not see',
		'spring',
		{ expectations: { ...stated, nonce: 'n' } },
		{ code: 'target-cannot', detail: { names: 'nonce' } },
	],
	[
		'keys that are not RSA',
		'api-gateway',
		{ expectations: { ...other, algorithms: ['ES256'] }, jwksUri },
		{ code: 'algorithms-unsupported', detail: { names: 'ES256' } },
	],
];

describe('notes on code', () => {
	it.each(cases)('%s', (_, target, request, note) => {
		expect(appCode(target, request).notes).toContainEqual(note);
	});

	it('both issuer forms of one pool are no several issuers, and a stated audience leaves no bound token open', () => {
		const { notes } = appCode('jose', { expectations: { ...stated, audience: ['https://api.example.com'] } });
		expect(notes.map(({ code }) => code)).toEqual(['not-stated', 'expiry-required']);
	});

	it('the verifier for user pools is not used for pools that it refuses', () => {
		const china = codeText(appCode('aws-jwt-verify', { expectations: { ...stated, issuer: issuersOfUserPool('cn-north-1_FIXTURE01') } }));
		expect(china).toContain("import { JwtVerifier } from 'aws-jwt-verify';");
		expect(china).toContain('https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_FIXTURE01/.well-known/jwks.json');
	});

	it('nor for pools whose issuers may have a host that it does not know', () => {
		const issuer = issuersOfUserPool('eusc-de-east-1_FIXTURE01');
		const code = codeText(appCode('aws-jwt-verify', { expectations: { ...stated, issuer } }));
		expect(code).toContain("import { JwtVerifier } from 'aws-jwt-verify';");
		for (const each of issuer ?? []) expect(code).toContain(`${each}/.well-known/jwks.json`);
	});

	it('the keys of an issuer that nobody expects do not get into the code', () => {
		expect(
			codeText(
				appCode('jose', {
					expectations: { ...other, issuer: undefined },
					tokenIssuer: 'https://evil.example.com',
					jwksUri: 'https://evil.example.com/keys',
				}),
			),
		).not.toContain('evil');
	});
});
