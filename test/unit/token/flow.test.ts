import { describe, expect, it } from 'vitest';
import { decode } from '../../../src/core/token/decode.ts';
import { flowOf } from '../../../src/core/token/flow.ts';
import { compact, encode } from './compact.ts';

const iss = 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01';
const header = { alg: 'RS256', kid: 'k' };
const id = { iss, sub: 's-1', aud: 'app-1', token_use: 'id', 'cognito:username': 'u' };
const access = { iss, sub: 's-1', client_id: 'app-1', token_use: 'access', username: 'u', scope: 'openid' };

/** The way in one line: `?` for what is not known, `*` where the token is handed over. */
function way(text: string): string | undefined {
	const flow = flowOf(decode(text));
	return flow?.nodes
		.map(({ role, names, known }, index) => {
			const edge = flow.edges[index - 1];
			const step = edge ? ` -${edge.step}${edge.token ? '*' : ''}> ` : '';
			return `${step}${role}${names.length > 0 ? ` ${names.join('+')}` : ''}${known ? '' : ' ?'}`;
		})
		.join('');
}

describe('the way of a token', () => {
	it.each<readonly [string, string, string]>([
		['an ID token', compact(header, id), 'user u -signs-in> user-pool eu-west-1_FIXTURE01 -gives*> client app-1'],
		[
			'a federated user’s ID token',
			compact(header, { ...id, identities: [{ providerName: 'Okta' }, { providerName: 'Google' }] }),
			'user u -signs-in-with> provider Okta+Google -vouches> user-pool eu-west-1_FIXTURE01 -gives*> client app-1',
		],
		[
			'an access token that says fed, not which provider',
			compact(header, { ...access, amr: ['fed'] }),
			'user u -signs-in-with> provider ? -vouches> user-pool eu-west-1_FIXTURE01 -gives*> client app-1 -may-call> user-info',
		],
		[
			'an access token with scopes of resource servers',
			compact(header, { ...access, scope: 'openid https://api.example/orders/read https://api.example/orders/write mail/send' }),
			'user u -signs-in> user-pool eu-west-1_FIXTURE01 -gives*> client app-1 -may-call> api https://api.example/orders+mail',
		],
		[
			'a bound access token',
			compact(header, { ...access, aud: 'https://api.example' }),
			'user u -signs-in> user-pool eu-west-1_FIXTURE01 -gives*> client app-1 -may-call> api https://api.example',
		],
		[
			'an access token of sign-in through the API',
			compact(header, { ...access, scope: 'aws.cognito.signin.user.admin' }),
			'user u -signs-in> user-pool eu-west-1_FIXTURE01 -gives*> client app-1 -may-call> user-pools-api',
		],
		[
			'an access token without a scope',
			compact(header, { ...access, scope: undefined }),
			'user u -signs-in> user-pool eu-west-1_FIXTURE01 -gives*> client app-1 -may-call> api ?',
		],
		[
			'a machine’s token',
			compact(header, { iss, client_id: 'app-1', token_use: 'access', scope: 'mail/send' }),
			'user-pool eu-west-1_FIXTURE01 -gives-for-credentials*> client app-1 -may-call> api mail',
		],
		[
			'a refresh token',
			`${encode('{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}')}.YQ.Yg.Yw.ZA`,
			'user ? -signs-in> user-pool ? -gives*> client ?',
		],
		['another encrypted token', `${encode('{"enc":"A256GCM","alg":"dir"}')}..Yg.Yw.ZA`, 'sender ? -encrypts-for*> reader ?'],
		[
			'a token of an identity pool',
			compact(header, {
				iss: 'https://cognito-identity.amazonaws.com',
				sub: 'eu-west-1:i',
				aud: 'eu-west-1:p',
				amr: [
					'authenticated',
					'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_F',
					'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_F:CognitoSignIn:s-1',
				],
			}),
			'user s-1 -signs-in-with> provider cognito-idp.eu-west-1.amazonaws.com/eu-west-1_F -vouches> identity-pool eu-west-1:p -gives*> client ? -can-exchange> sts',
		],
		[
			'a guest’s token',
			compact(header, { iss: 'https://cognito-identity.amazonaws.com', sub: 'eu-west-1:i', aud: 'eu-west-1:p', amr: ['unauthenticated'] }),
			'guest eu-west-1:i -signs-in> identity-pool eu-west-1:p -gives*> client ? -can-exchange> sts',
		],
		[
			'the data of a load balancer',
			compact({ alg: 'ES256', iss, client: 'app-1', exp: 1, signer: 'arn:aws:elasticloadbalancing:x' }, { sub: 's-1', username: 'u' }),
			'user u -signs-in> user-pool eu-west-1_FIXTURE01 -vouches> load-balancer arn:aws:elasticloadbalancing:x -adds-to-requests*> app ?',
		],
		[
			'an access token of another issuer, for its client',
			compact({ ...header, typ: 'at+jwt' }, { iss: 'https://i.example', sub: 'app-1', client_id: 'app-1', aud: 'https://api.example' }),
			'issuer https://i.example -gives-for-credentials*> client app-1 -may-call> api https://api.example',
		],
		['a proof', compact({ ...header, typ: 'dpop+jwt' }, { htu: 'https://api.example' }), 'client ? -sends-proof*> api https://api.example'],
		[
			'a logout token',
			compact({ ...header, typ: 'logout+jwt' }, { iss: 'https://i.example', aud: 'app-1' }),
			'issuer https://i.example -tells-end*> client app-1',
		],
		['a token of no known kind', compact(header, {}), 'issuer ? -gives*> reader ?'],
		[
			'claims that are no texts',
			compact(header, { ...id, iss: 7, sub: null, 'cognito:username': [], aud: {} }),
			'user ? -signs-in> issuer ? -gives*> client ?',
		],
	])('%s', (_what, text, expected) => {
		expect(way(text)).toBe(expected);
	});

	it('is none of a text that is no token', () => {
		expect(flowOf(decode('no token'))).toBeUndefined();
	});

	it('stands on the first names of very many', () => {
		const aud = Array.from({ length: 10_000 }, (_, at) => `api-${at}`);
		expect(flowOf(decode(compact(header, { aud })))?.nodes.at(-1)?.names).toEqual(['api-0', 'api-1', 'api-2']);
	});
});
