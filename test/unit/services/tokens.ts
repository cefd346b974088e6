import { type DecodedToken, decode } from '../../../src/core/token/decode.ts';
import type { JsonObject } from '../../../src/core/token/json.ts';
import type { TokenKind } from '../../../src/core/token/kind.ts';
import { compact } from '../token/compact.ts';

/** The instant of every judgement, in seconds since the epoch. */
export const now = 1_800_000_600;
const times = { iat: now - 600, exp: now + 3000 };
export const poolId = 'eu-west-1_FIXTURE01';
export const issuer = `https://cognito-idp.eu-west-1.amazonaws.com/${poolId}`;
export const updatedIssuer = `https://issuer-cognito-idp.eu-west-1.amazonaws.com/${poolId}`;
export const client = 'fixtureclientid0000000001';
export const identityPool = 'eu-west-1:12345678-1234-1234-1234-123456789012';
export const api = 'https://api.example.com';
export const signer = 'arn:aws:elasticloadbalancing:eu-west-1:000000000000:loadbalancer/app/x/y';
const otherIssuer = 'https://issuer.example.com/tenant';

export const rs256 = { alg: 'RS256', kid: 'k' };
export const idClaims = { sub: 'u', iss: issuer, aud: client, token_use: 'id', ...times };
export const accessClaims = {
	sub: 'u',
	username: 'u',
	iss: issuer,
	client_id: client,
	token_use: 'access',
	scope: 'openid email orders/read',
	...times,
};
export const machineClaims = { iss: issuer, client_id: client, token_use: 'access', scope: 'orders/write', ...times };

/** A token of these claims, with an invented signature. */
export function token(payload: JsonObject, header: JsonObject = rs256, signature?: string): DecodedToken {
	return decode(compact(header, payload, signature));
}

/** An encrypted token with that protected header and invented other parts. */
function jwe(header: JsonObject): DecodedToken {
	return decode(`${Buffer.from(JSON.stringify(header)).toString('base64url')}.YQ.Yg.Yw.ZA`);
}

/** An ordinary token of each kind. */
export const ofKind: Readonly<Record<TokenKind, DecodedToken>> = {
	'cognito-id': token(idClaims),
	'cognito-access': token(accessClaims),
	'cognito-m2m': token(machineClaims),
	'cognito-refresh': jwe({ cty: 'JWT', enc: 'A256GCM', alg: 'RSA-OAEP' }),
	'cognito-identity': token(
		{ sub: identityPool, aud: identityPool, iss: 'https://cognito-identity.amazonaws.com', amr: ['authenticated'], ...times },
		{ alg: 'RS512', kid: 'eu-west-11' },
	),
	'alb-data': token({ sub: 'u' }, { alg: 'ES256', kid: 'k', signer, client, iss: issuer, exp: times.exp }),
	id: token({ sub: 'u', iss: otherIssuer, aud: 'app', nonce: 'n', ...times }),
	access: token({ sub: 'u', iss: otherIssuer, aud: api, scope: 'read', client_id: 'app', ...times }, { ...rs256, typ: 'at+jwt' }),
	'dpop-proof': token({ jti: 'j', htm: 'GET', htu: api, iat: now }, { alg: 'ES256', typ: 'dpop+jwt', jwk: {} }),
	logout: token({ iss: otherIssuer, aud: 'app', ...times }, { ...rs256, typ: 'logout+jwt' }),
	unsecured: token(idClaims, { alg: 'none' }, ''),
	jws: token({ sub: 'u', iss: otherIssuer, aud: 'sts.amazonaws.com', ...times }),
	jwe: jwe({ alg: 'dir', enc: 'A128GCM' }),
};
