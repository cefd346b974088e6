import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/core/config/lint/readDocument.ts';
import { short } from './template.ts';

const issuer = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E';

/** What an app is told, by the code that tells it. */
async function told(code: string): Promise<readonly unknown[]> {
	const document = await readDocument(code, 'src/app.ts');
	return (document?.resources ?? []).map(({ kind, properties }) => [kind, short(properties)]);
}

describe('what code tells apps', () => {
	it.each([
		"import { Auth } from 'aws-amplify'; Auth.configure(OPTIONS);",
		"import { Auth } from '@aws-amplify/auth'; Auth.configure(OPTIONS);",
		"import { Amplify } from 'aws-amplify'; Amplify.configure({ Auth: OPTIONS });",
		"import Amplify from 'aws-amplify'; Amplify.configure({ Auth: OPTIONS });",
		"import { Amplify } from 'aws-amplify'; Amplify.configure(OPTIONS);",
	])('by Amplify 4 and 5: %s', async (code) => {
		const options = `{ region: 'eu-west-1', userPoolId: 'eu-west-1_Ab12Cd34E', userPoolWebClientId: '1h57kf5cpq17m0eml12EXAMPLE', authenticationFlowType: 'USER_SRP_AUTH',
			identityPoolId: process.env.IDENTITY_POOL, oauth: { domain: 'a.example.jp', scope: ['openid'], redirectSignIn: 'https://a.example.jp/,https://b.example.jp/', redirectSignOut: 'https://a.example.jp/', responseType: 'code' } }`;
		expect(await told(code.replace('OPTIONS', options))).toEqual([
			[
				'frontend',
				{
					Region: 'eu-west-1',
					UserPoolId: 'eu-west-1_Ab12Cd34E',
					UserPoolClientId: '1h57kf5cpq17m0eml12EXAMPLE',
					IdentityPoolId: '?environment IDENTITY_POOL',
					AuthenticationFlow: 'USER_SRP_AUTH',
					OAuthDomain: 'a.example.jp',
					OAuthScopes: ['openid'],
					RedirectSignIn: ['https://a.example.jp/', 'https://b.example.jp/'],
					RedirectSignOut: ['https://a.example.jp/'],
					ResponseType: 'code',
					IsPublic: true,
				},
			],
		]);
	});

	it.each([
		['provideAuth({ config: OPTIONS })', 1],
		['AuthModule.forRoot({ config: OPTIONS })', 1],
		['AuthModule.forRoot({ config: [OPTIONS, OPTIONS] })', 2],
		['new StsConfigStaticLoader(OPTIONS)', 1],
		['provideAuth({ config: load() })', 0],
		['provideAuth({ loader: { provide: StsConfigLoader, useFactory: load } })', 0],
		['provideAuth(OPTIONS)', 0],
	])('by angular-auth-oidc-client: %s', async (call, count) => {
		const options = `{ authority: '${issuer}', clientId: 'a', redirectUrl: 'https://a.example.jp', scope: 'openid email', responseType: 'code', postLogoutRedirectUri: window.location.origin }`;
		const code = `import { AuthModule, provideAuth, StsConfigLoader, StsConfigStaticLoader } from 'angular-auth-oidc-client'; ${call.replaceAll('OPTIONS', options)};`;
		const app = {
			Authority: issuer,
			UserPoolId: issuer,
			UserPoolClientId: 'a',
			RedirectSignIn: ['https://a.example.jp'],
			RedirectSignOut: ['?computed'],
			ResponseType: 'code',
			OAuthScopes: ['openid', 'email'],
		};
		expect(await told(code)).toEqual(Array.from({ length: count }, () => ['frontend', app]));
	});

	it('by outputs of Amplify Gen 2 that are written in code', async () => {
		const code = `import { Amplify } from 'aws-amplify';
			const outputs = { version: '1', auth: { aws_region: 'eu-west-1', user_pool_id: 'eu-west-1_Ab12Cd34E', oauth: { response_type: 'code' } } };
			Amplify.configure(outputs);`;
		expect(await told(code)).toEqual([
			['frontend', { Region: 'eu-west-1', UserPoolId: 'eu-west-1_Ab12Cd34E', ResponseType: 'code', IsPublic: true }],
		]);
	});

	it.each([
		"import { CognitoUserPool } from 'amazon-cognito-identity-js'; export const pool = new CognitoUserPool(OPTIONS);",
		"const cognito = require('amazon-cognito-identity-js'); exports.pool = new cognito.CognitoUserPool(OPTIONS);",
	])('by amazon-cognito-identity-js: %s', async (code) => {
		expect(await told(code.replace('OPTIONS', "{ UserPoolId: 'eu-west-1_Ab12Cd34E', ClientId: process.env.CLIENT }"))).toEqual([
			['frontend', { UserPoolId: 'eu-west-1_Ab12Cd34E', UserPoolClientId: '?environment CLIENT' }],
		]);
	});

	it.each(['next-auth', '@auth/core'])('by the provider of Cognito of %s', async (library) => {
		const code = `import Cognito from '${library}/providers/cognito';
			export const options = { providers: [Cognito({ clientId: '1h57kf5cpq17m0eml12EXAMPLE', clientSecret: process.env.SECRET, issuer: '${issuer}' })] };`;
		expect(await told(code)).toEqual([
			[
				'frontend',
				{
					Authority: issuer,
					UserPoolId: issuer,
					UserPoolClientId: '1h57kf5cpq17m0eml12EXAMPLE',
					ClientSecret: '?environment SECRET',
				},
			],
		]);
	});

	it.each([
		[`export const settings = { authority: '${issuer}', client_id: 'a', redirect_uri: location.origin };`, ['settings']],
		[`export default { production: true, oidc: { authority: '${issuer}', clientId: 'a' } };`, ['authority']],
		[`export const settings = { authority: \`https://cognito-idp.eu-west-1.amazonaws.com/\${pool}\`, client_id: 'a' };`, ['settings']],
		// What a call takes, or another object, is there once.
		[
			`import { UserManager } from 'oidc-client-ts'; const settings = { authority: '${issuer}', client_id: 'a' }; new UserManager({ ...settings });`,
			['UserManager'],
		],
		[
			`import { UserManager } from 'https://cdn.example.jp/oidc-client-ts'; const settings = { authority: '${issuer}', client_id: 'a' }; new UserManager({ ...settings });`,
			['settings'],
		],
		[`export const settings = { authority: 'https://login.example.jp', client_id: 'a', pool: 'cognito' };`, []],
		[`export const settings = { authority: '${issuer}' };`, []],
	])('in settings for another file: %s', async (code, expected) => {
		const document = await readDocument(code, 'src/settings.ts');
		expect((document?.resources ?? []).map(({ name }) => name)).toEqual(expected);
	});

	it('of another provider is of no concern', async () => {
		expect(
			await told(
				"import { provideAuth } from 'angular-auth-oidc-client'; provideAuth({ config: { authority: 'https://a.example.jp', clientId: 'a' } });",
			),
		).toEqual([]);
	});
});
