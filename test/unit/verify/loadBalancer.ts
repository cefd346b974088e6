import type { Expectations } from '../../../src/core/verify/expectations.ts';
import { encode } from '../token/compact.ts';
import { clientId, issuer, makeKey, now, type SigningKey, setOf, signatureOf } from './minting.ts';

export const albArn = 'arn:aws:elasticloadbalancing:eu-west-1:123456789012:loadbalancer/app/front/0123456789abcdef';
export const albKeyId = '01234567-89ab-cdef-0123-456789abcdef';

export const albKey = await makeKey('ES256', { kid: albKeyId });
export const albKeys = setOf(albKey.jwk);

/** The header that the load balancer writes. */
export const albHeader = { typ: 'JWT', kid: albKeyId, alg: 'ES256', iss: issuer, client: clientId, signer: albArn, exp: now + 60 };

/** What it hands on of UserInfo, and the copies of the header that it adds. */
export const albClaims = { sub: '1111', email: 'u@example.com', username: 'fixture-user', exp: now + 60, iss: issuer };

/** Data of a load balancer as it writes it: every part padded, and signed over the padded text. `undefined` takes a member away. */
export function albToken(header: object = {}, claims: object = {}, key: SigningKey = albKey): string {
	const signed = [
		{ ...albHeader, ...header },
		{ ...albClaims, ...claims },
	]
		.map((part) => withPadding(JSON.stringify(part)))
		.join('.');
	return `${signed}.${padding(encode(signatureOf(signed, key)))}`;
}

/** All that the owner of an app behind the load balancer states. */
export const forAlb: Expectations = { issuer: [issuer], albArn: [albArn], clientId: [clientId] };

/** JSON of a length that needs padding, so that every token has some. */
function withPadding(text: string): string {
	return padding(encode(text.length % 3 === 0 ? `${text} ` : text));
}

function padding(encoded: string): string {
	return encoded + '='.repeat((4 - (encoded.length % 4)) % 4);
}
