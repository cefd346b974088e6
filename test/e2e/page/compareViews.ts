import { createHash } from 'node:crypto';
import { compareTokens } from '../../../src/core/token/compare.ts';
import { decode } from '../../../src/core/token/decode.ts';
import type { InspectorView } from '../../../src/protocol/inspector.ts';
import { inspectorView } from '../../../src/vscode/inspector/view.ts';
import type { Words } from '../../../src/words/words.ts';
import { compact, encode } from '../../unit/token/compact.ts';
import { english, inJapanese } from '../../unit/words/bundle.ts';
import { sampleNow } from './sampleNow.ts';

const now = sampleNow / 1000;
const signedInAt = now - 19 * 60;
const header = { kid: 'UM6vOtEhQAblKh/6q7Yeu+Ca0rv+3TY9x0LS7cGDZ8s=', alg: 'RS256' };
const shared = {
	sub: '71b4bba6-9e46-4a26-aac5-a6224d7b1903',
	'cognito:groups': ['admins', 'readers'],
	iss: 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_u6ICFYxuV',
	auth_time: signedInAt,
	iat: signedInAt,
	exp: signedInAt + 3600,
	origin_jti: 'f2a0b1c3-7d2e-4c8e-9a53-0d7d7c0b6c11',
	event_id: '0b6f7c9e-3c1a-4b07-8a1a-6a2c1f0e5d44',
};
const client = '6ds1hk2vq0s8b7m3n5p9r4tk0c';

const accessClaims = {
	...shared,
	client_id: client,
	token_use: 'access',
	scope: 'openid email orders/read',
	version: 2,
	jti: '5f0b3a52-91e7-4e0c-b0d7-12d0a7f6c0aa',
	username: 't1u1',
};
const accessText = compact({ ...header, kid: 'N50XH9eqSCJrB2e51XuC2htiBRQH9dZVcQpUcNJ8aTk=' }, accessClaims);
const idClaims = {
	...shared,
	aud: client,
	token_use: 'id',
	at_hash: createHash('sha256').update(accessText).digest().subarray(0, 16).toString('base64url'),
	jti: 'a6d1b54e-2f9d-49c5-8d0b-5a5c1c1f7b02',
	'cognito:username': 't1u1',
	email: 't1u1@example.com',
	email_verified: true,
	'custom:tenant_id': 'T1',
};
/** The ID token that others are held against. */
export const idText = compact(header, idClaims);

/** The page for a token, with another one beside it if there is one. */
export async function comparison(left: string, right: string | undefined, words: Words = english): Promise<InspectorView> {
	const decoded = decode(left);
	if (right === undefined) return inspectorView({ text: left, resource: undefined, decoded }, false, now, words);
	const other = decode(right);
	const compared = {
		number: 1,
		other: { text: right, resource: undefined, decoded: other },
		comparison: await compareTokens(decoded, other),
	};
	return inspectorView({ text: left, resource: undefined, decoded, compared }, false, now, words);
}

const idPage = (compared?: string): Promise<InspectorView> => comparison(idText, compared);
/** The same after a refresh. */
export const refreshedText = compact(header, {
	...idClaims,
	iat: now - 120,
	exp: now + 3480,
	jti: 'c90f6f1e-0f3c-4c41-9d1e-8f4a7be0a9b1',
	at_hash: 'AAAAAAAAAAAAAAAAAAAAAA',
	'cognito:groups': ['readers', 'admins'],
	email: 't1u1@example.org',
});
const otherUser = compact(header, {
	...idClaims,
	sub: '0d9c2f6e-5b1b-4b58-9c8d-3f2f8f6f1c90',
	'cognito:username': 't2u7',
	auth_time: now - 86_400,
	iat: now - 7200,
	exp: now - 3600,
	origin_jti: '11111111-2222-3333-4444-555555555555',
	event_id: '66666666-7777-8888-9999-000000000000',
	jti: '2b1f7a90-1e0c-4a4e-9a57-1d8f2c9b7e10',
	email: 't2u7@example.com',
});

/** The states of that part of the page. */
export const compareViews: Readonly<Record<string, InspectorView>> = {
	compareOffer: await idPage(),
	compareSignIn: await idPage(accessText),
	compareRefreshed: await idPage(refreshedText),
	compareUsers: await idPage(otherUser),
	compareChanged: await idPage(compact(header, { ...idClaims, 'cognito:groups': ['owners'] })),
	compareUnreadable: await idPage(`${encode('{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}')}.YQ.Yg.Yw.ZA`),
	compareJapanese: await comparison(idText, accessText, inJapanese),
};
