import { isUserPoolToken } from '../claims/value/kinds.ts';
import { scopesOf } from '../claims/value/scopes.ts';
import { parseUserPoolIssuer, type UserPoolIssuer } from '../cognito/issuer.ts';
import type { DecodedToken } from '../token/decode.ts';
import type { JsonValue } from '../token/json.ts';
import type { TokenKind } from '../token/kind.ts';
import { type Answered, no, refusedKinds, type ServiceReason } from './service.ts';

/** What services look at in a token. What it does not say is undefined; an empty text says nothing. */
export interface Presented {
	readonly kind: TokenKind;
	readonly algorithm: string | undefined;
	readonly keyId: string | undefined;
	readonly expires: boolean;
	readonly issuer: string | undefined;
	/** The user pool of a token that says it is one of a user pool; undefined where its issuer is written otherwise. */
	readonly pool: UserPoolIssuer | undefined;
	/** Whom `aud` names (RFC 7519 §4.1.3). */
	readonly audience: readonly string[] | undefined;
	/** The app client: `aud` of a Cognito ID token, else `client_id`. */
	readonly client: string | undefined;
	/** `azp`, whom OpenID Connect Core §2 calls the authorized party. */
	readonly authorizedParty: string | undefined;
	readonly scopes: readonly string[];
	/** The ARN of the load balancer that signed it. */
	readonly signer: string | undefined;
}

/** A token that can be checked: it says who signed it, and how. */
export interface SignedToken extends Presented {
	readonly issuer: string;
	readonly algorithm: string;
}

/** A token that a user pool made, by its own words. */
export interface PoolToken extends SignedToken {
	readonly pool: UserPoolIssuer;
	readonly client: string;
}

/** One service's look at a token. */
export type Judge = (token: Presented) => Answered;

/** Reads what services look at; a payload that is no JSON object says nothing. */
export function present(kind: TokenKind, { header, payload }: DecodedToken): Presented {
	const { alg, kid, signer } = header.json ?? {};
	const { iss, aud, azp, client_id: clientId, scope, scp, exp } = payload?.json ?? {};
	const issuer = textOf(iss);
	const audience = aud === undefined ? undefined : textsOf(aud);
	return {
		kind,
		algorithm: textOf(alg),
		keyId: textOf(kid),
		expires: typeof exp === 'number',
		issuer,
		pool: issuer !== undefined && isUserPoolToken(kind) ? parseUserPoolIssuer(issuer) : undefined,
		audience,
		client: kind === 'cognito-id' ? audience?.[0] : textOf(clientId),
		authorizedParty: textOf(azp),
		scopes: scopesOf(scope ?? scp),
		signer: textOf(signer),
	};
}

/** For services that take signed tokens of any issuer that names itself. */
export function forIssuers(judge: (token: SignedToken) => Answered): Judge {
	return (token) => {
		const refused = refusedKinds[token.kind];
		if (refused !== undefined) return no(refused);
		const { issuer, algorithm } = token;
		if (issuer === undefined) return no('issuer-missing');
		return algorithm === undefined ? no('algorithm-missing') : judge({ ...token, issuer, algorithm });
	};
}

/** For services that take tokens of a user pool only; `other` is what they say to a token of another kind. */
export function forUserPools(other: ServiceReason, judge: (token: PoolToken) => Answered): Judge {
	const ofPool = forIssuers((token) => {
		const { pool, client, issuer, algorithm } = token;
		if (pool === undefined) return no('issuer-not-pool', { issuer });
		if (algorithm !== 'RS256') return no('algorithm-not-of-pool', { algorithm });
		return client === undefined ? no('client-missing') : judge({ ...token, pool, client });
	});
	return (token) => (isUserPoolToken(token.kind) ? ofPool(token) : no(refusedKinds[token.kind] ?? other));
}

/** An RSA signature, PKCS #1 v1.5 or PSS (RFC 7518 §3.3, §3.5)? */
export function isRsa({ algorithm }: SignedToken): boolean {
	return /^[RP]S(?:256|384|512)$/.test(algorithm);
}

function textOf(value: JsonValue | undefined): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}

function textsOf(value: JsonValue): readonly string[] {
	const items: readonly JsonValue[] = Array.isArray(value) ? value : [value];
	return items.flatMap((item) => textOf(item) ?? []);
}
