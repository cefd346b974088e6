import type { Expectations } from '../../../../src/core/verify/expectations.ts';
import type { KeyMaterial } from '../../../../src/core/verify/keyMaterial.ts';
import type { CheckCode, CheckId, Outcome } from '../../../../src/core/verify/report.ts';
import { encode } from '../../token/compact.ts';
import { headerOf, idClaims, idKey, idToken, makeKey, mint, now, setOf, signatureOf } from '../minting.ts';

/** A token, what is expected of it, and what it is checked with: the keys of the pool when it names none. */
export interface Scenario {
	readonly what: string;
	readonly token: string;
	readonly expectations?: Expectations;
	readonly keys?: KeyMaterial;
	/** Further facts of the check, as far as the scenario is about them. */
	readonly check?: Readonly<Record<string, unknown>>;
}

/** Scenarios for each check, by the outcome and code that they must lead to. */
export type ScenariosOf<Id extends CheckId> = Readonly<
	Record<Id, Readonly<Partial<Record<`${Outcome} ${CheckCode}`, readonly Scenario[]>>>>
>;

export const [ecKey, edKey, psKey, psychicKey] = await Promise.all([
	makeKey('ES256', { kid: 'ec' }),
	makeKey('EdDSA', { kid: 'ed', alg: 'Ed25519' }),
	makeKey('PS256', { kid: 'ps' }),
	makeKey('ES256', { kid: 'psychic' }),
]);

export const secret = new Uint8Array(Buffer.from('a secret of thirty-two letters!!'));
export const secretKeys: KeyMaterial = { type: 'secret', secret };

/** Claims of an issuer that is no user pool. */
export const generic = { iss: 'https://issuer.example', aud: 'api', sub: 'user', iat: now - 60, exp: now + 60 };

/** An ID token of the pool with nothing wrong, and its parts. */
export const good = idToken();
export const [goodHeader = '', goodPayload = '', goodSignature = ''] = good.split('.');

export const jwe = `${encode('{"cty":"JWT","enc":"A256GCM","alg":"RSA-OAEP"}')}.a2V5.aXY.Y2lwaGVydGV4dA.dGFn`;
export const noJson = mint(headerOf(idKey), 'no claims at all', idKey);

/** Nothing but the signature is asked for. */
export const plain: Expectations = { signatureOnly: true };

/** A token as load balancers write it: padded, and signed over the text with its padding. */
export const padded = ((): string => {
	const part = (value: object): string => {
		const text = JSON.stringify(value);
		return `${encode(text + ' '.repeat((4 - (text.length % 3)) % 3))}==`;
	};
	const signed = `${part(headerOf(idKey))}.${part(idClaims)}`;
	return `${signed}.${encode(signatureOf(signed, idKey))}==`;
})();

/** A plain JWS whose payload is not encoded (RFC 7797 §4). */
export const unencoded = ((): string => {
	const signed = `${encode(JSON.stringify({ ...headerOf(idKey), b64: false, crit: ['b64'] }))}.$02, "text" 日本`;
	return `${signed}.${encode(signatureOf(signed, idKey))}`;
})();

/** Zeros for an ECDSA signature, which some verifiers once took for a signature of anything (CVE-2022-21449). */
export const zeros = `${encode(JSON.stringify(headerOf(psychicKey)))}.${encode(JSON.stringify(generic))}.${'A'.repeat(86)}`;

/** The issuer that a replica of the pool in another Region would write. */
export const replicaIssuer = 'https://cognito-idp.us-east-1.amazonaws.com/eu-west-1_FIXTURE01';

export const identityIssuer = 'https://cognito-identity.amazonaws.com';
export const identityPool = 'eu-west-1:11111111-2222-3333-4444-555555555555';
const identityKey = await makeKey('RS512', { kid: 'eu-west-15' });
export const identityKeys = setOf(identityKey.jwk);

/** An OpenID token of an identity pool with some claims changed; `undefined` takes one away. */
export function identityToken(claims: object = {}): string {
	const sub = 'eu-west-1:66666666-7777-8888-9999-000000000000';
	const amr = ['authenticated', 'cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01'];
	const header = { kid: 'eu-west-15', typ: 'JWS', alg: 'RS512' };
	return mint(header, { sub, aud: identityPool, amr, iss: identityIssuer, iat: now - 60, exp: now + 540, ...claims }, identityKey);
}
