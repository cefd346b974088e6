import { decode } from '../../../src/core/token/decode.ts';
import type { InspectorView } from '../../../src/protocol/inspector.ts';
import { inspectorView } from '../../../src/vscode/inspector/view.ts';
import type { Words } from '../../../src/words/words.ts';
import { compact, encode } from '../../unit/token/compact.ts';
import { english, inJapanese } from '../../unit/words/bundle.ts';
import { sampleNow } from './sampleNow.ts';

const now = sampleNow / 1000;
const header = { alg: 'RS256', kid: 'UM6vOtEhQAblKh/6q7Yeu+Ca0rv+3TY9x0LS7cGDZ8s=' };
const iss = 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_u6ICFYxuV';
const times = { auth_time: now - 1140, iat: now - 1140, exp: now + 2460 };
const sub = '71b4bba6-9e46-4a26-aac5-a6224d7b1903';
const client = '6ds1hk2vq0s8b7m3n5p9r4tk0c';
const access = {
	...times,
	iss,
	sub,
	client_id: client,
	token_use: 'access',
	username: 't1u1',
	scope: 'openid https://api.example.com/orders/read',
};
const federated = {
	...times,
	iss,
	sub,
	aud: client,
	token_use: 'id',
	'cognito:username': 'Okta_t1u1@example.com',
	identities: [{ userId: 't1u1@example.com', providerName: 'Okta', providerType: 'SAML', primary: 'true' }],
};
const identity = {
	iss: 'https://cognito-identity.amazonaws.com',
	sub: 'us-east-1:0f2b2a7e-8f0b-4c55-9b07-1b6cd1b6ad31',
	iat: now - 60,
	exp: now + 540,
	aud: 'us-east-1:6a2b1c9e-2f0d-4f17-8a9c-40a1f4b7a0c2',
	amr: ['authenticated', iss.replace('https://', ''), `${iss.replace('https://', '')}:CognitoSignIn:${sub}`],
};
const balancer = {
	alg: 'ES256',
	kid: '0f2b2a7e-8f0b-4c55-9b07-1b6cd1b6ad31',
	iss,
	client,
	exp: now + 60,
	signer: 'arn:aws:elasticloadbalancing:us-east-1:123456789012:loadbalancer/app/orders/50dc6c495c0c9188',
};

const page = (text: string, words: Words = english): InspectorView =>
	inspectorView({ text, resource: undefined, decoded: decode(text) }, false, now, words);

/** The way of each kind of token. */
export const flowViews: Readonly<Record<string, InspectorView>> = {
	flowAccess: page(compact(header, access)),
	flowFederated: page(compact(header, federated)),
	flowMachine: page(compact(header, { ...times, iss, client_id: client, token_use: 'access', scope: 'orders/write' })),
	flowRefresh: page(`${encode('{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}')}.YQ.Yg.Yw.ZA`),
	flowIdentity: page(compact({ ...header, alg: 'RS512' }, identity)),
	flowBalancer: page(compact(balancer, { sub, username: 't1u1', email: 't1u1@example.com' })),
	flowJapanese: page(compact(header, access), inJapanese),
};
