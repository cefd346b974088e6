import { isJsonObject } from '../token/json.ts';
import { type DiscoveryDocument, keepDocument } from './discoveryDocument.ts';
import type { GetFailure, GetOptions } from './getJson.ts';
import { getJson, withDeadline } from './getJson.ts';
import { type KeySet, readKeySet } from './jwk.ts';

/**
 * The steps that can fail between an issuer and its keys; `key-id-not-uuid` keeps a load balancer's token from being asked for at all, and so does the
 * user: by a no (`declined`), or by not saying which app the token is for (`app-not-said`).
 */
export type KeysFailureCode =
	| GetFailure['code']
	| 'issuer-differs'
	| 'no-jwks-uri'
	| 'jwks-invalid'
	| 'pem-invalid'
	| 'key-id-not-uuid'
	| 'declined'
	| 'app-not-said';

export interface KeysFailure {
	readonly ok: false;
	readonly code: KeysFailureCode;
	/** The URL that was asked or would have been, or whose answer was wrong; empty when it was not even known whom to ask. */
	readonly url: string;
	readonly detail?: string;
	/** What the issuer said about itself before that. */
	readonly discovery?: DiscoveryDocument;
}

/** Keys as an issuer publishes them, what the issuer says about itself, and where they came from. */
export interface IssuerKeys {
	readonly ok: true;
	readonly keySet: KeySet;
	readonly discovery: DiscoveryDocument;
	readonly jwksUri: string;
}

/** Address of the discovery document of an issuer (OpenID Connect Discovery 1.0 §4.1). */
export function discoveryUrlOf(issuer: string): string {
	return `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
}

/**
 * Reads the discovery document and the key set it names, both before one deadline. The document's `issuer` must be exactly the one asked for
 * (Discovery §4.3).
 */
export async function fetchIssuerKeys(issuer: string, given: GetOptions): Promise<IssuerKeys | KeysFailure> {
	const options = withDeadline(given);
	const discoveryUrl = discoveryUrlOf(issuer);
	const discovery = await getJson(discoveryUrl, options);
	if (!discovery.ok) return discovery;
	if (!isJsonObject(discovery.json)) return { ok: false, code: 'not-json', url: discoveryUrl };
	const { issuer: named, jwks_uri: jwksUri } = discovery.json;
	const kept = keepDocument(issuer, discoveryUrl, discovery.json);
	if (named !== issuer) {
		return { ok: false, code: 'issuer-differs', url: discoveryUrl, ...(typeof named === 'string' && { detail: named }), discovery: kept };
	}
	if (typeof jwksUri !== 'string') return { ok: false, code: 'no-jwks-uri', url: discoveryUrl, discovery: kept };
	const keys = await fetchKeySet(jwksUri, options);
	return keys.ok ? { ...keys, jwksUri, discovery: kept } : { ...keys, discovery: kept };
}

/** Reads a key set from its own URL. */
export async function fetchKeySet(url: string, options: GetOptions): Promise<{ readonly ok: true; readonly keySet: KeySet } | KeysFailure> {
	const answer = await getJson(url, options);
	if (!answer.ok) return answer;
	const keySet = readKeySet(answer.json);
	return keySet === undefined || keySet.keys.length === 0 ? { ok: false, code: 'jwks-invalid', url } : { ok: true, keySet };
}
