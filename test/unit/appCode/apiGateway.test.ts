import { describe, expect, it } from 'vitest';
import { appCode } from '../../../src/core/appCode/appCode.ts';
import type { CodeRequest } from '../../../src/core/appCode/request.ts';
import { issuersOfUserPool } from '../../../src/core/cognito/issuer.ts';
import { readYaml } from './readYaml.ts';

const issuers = issuersOfUserPool('eu-west-1_FIXTURE01') ?? [];
const stated = { issuer: issuers, tokenUse: 'access', clientId: ['app'] } as const;

interface Template {
	readonly Parameters: Readonly<Record<string, unknown>>;
	readonly Resources: Readonly<Record<string, { readonly Type: string; readonly Properties: Readonly<Record<string, unknown>> }>>;
}

function generated(request: CodeRequest) {
	const { files, notes } = appCode('api-gateway', request);
	return { template: readYaml<Template>(files[0]?.code ?? ''), notes };
}

describe('code for API Gateway', () => {
	it('is an authorizer, and a route that asks for it and for the scopes', () => {
		const { template, notes } = generated({ expectations: { ...stated, scope: ['orders/read', 'orders/write'] } });
		expect(template.Resources).toEqual({
			TokenAuthorizer: {
				Type: 'AWS::ApiGatewayV2::Authorizer',
				Properties: {
					ApiId: { Ref: 'HttpApiId' },
					Name: 'token-authorizer',
					AuthorizerType: 'JWT',
					IdentitySource: ['$request.header.Authorization'],
					JwtConfiguration: { Issuer: issuers[0], Audience: ['app'] },
				},
			},
			ExampleRoute: {
				Type: 'AWS::ApiGatewayV2::Route',
				Properties: {
					ApiId: { Ref: 'HttpApiId' },
					RouteKey: 'GET /example',
					Target: { 'Fn::Join': ['/', ['integrations', { Ref: 'IntegrationId' }]] },
					AuthorizationType: 'JWT',
					AuthorizerId: { Ref: 'TokenAuthorizer' },
					AuthorizationScopes: ['orders/read', 'orders/write'],
				},
			},
		});
		expect(Object.keys(template.Parameters)).toEqual(['HttpApiId', 'IntegrationId']);
		expect(notes.map(({ code }) => code)).toEqual([
			'not-stated',
			'resource-bound-refused',
			'token-use-unchecked',
			'route-scopes',
			'one-issuer',
		]);
	});

	it('never says that it takes what API Gateway refuses: a bound token, which is judged by its aud alone, and all issuers but one', () => {
		const { notes } = generated({ expectations: { ...stated, issuer: [...issuers, ...(issuersOfUserPool('us-east-1_FIXTURE02') ?? [])] } });
		expect(notes.map(({ code }) => code)).not.toContain('several-issuers');
		expect(notes.map(({ code }) => code)).not.toContain('resource-bound');
		const names = String(notes.find(({ code }) => code === 'not-stated')?.detail?.['names']).split(', ');
		expect(names).toContain('sub');
		expect(names).not.toContain('aud');
	});

	it('says that the audience of a bound token cannot be left unchecked, though the app client is stated', () => {
		const { notes } = generated({ expectations: { ...stated, audience: null } });
		expect(notes).toContainEqual({ code: 'cannot-waive', detail: { names: 'aud' } });
		expect(notes.map(({ code }) => code)).not.toContain('waived');
	});

	it('takes the issuer form of the token that was verified, for it takes only one', () => {
		const { template, notes } = generated({ expectations: stated, tokenIssuer: issuers[1] ?? '' });
		expect(template.Resources['TokenAuthorizer']?.Properties['JwtConfiguration']).toMatchObject({ Issuer: issuers[1] });
		expect(notes).toContainEqual({ code: 'one-issuer', detail: { issuer: issuers[1] } });
	});

	it('lists audiences alone where both are stated: a client in that list would let in a token without an audience', () => {
		const { template, notes } = generated({ expectations: { ...stated, audience: ['https://api.example.com'] } });
		expect(template.Resources['TokenAuthorizer']?.Properties['JwtConfiguration']).toMatchObject({ Audience: ['https://api.example.com'] });
		expect(notes).toContainEqual({ code: 'audience-alone' });
	});

	it('says what it cannot check', () => {
		const { notes } = generated({
			expectations: {
				...stated,
				typ: 'at+jwt',
				group: ['ops'],
				subject: 's',
				nonce: 'n',
				accessToken: 't',
				maxAge: 1,
				require: ['email'],
				clockTolerance: 5,
			},
		});
		const names = 'typ, cognito:groups, sub, nonce, at_hash, auth_time, email, clock-tolerance';
		expect(notes).toContainEqual({ code: 'target-cannot', detail: { names } });
	});
});
