import { fetchIssuerKeys, fetchKeySet, type KeysFailure } from './discovery.ts';
import type { DiscoveryDocument } from './discoveryDocument.ts';
import { type GetOptions, getText } from './getJson.ts';
import type { KeySet } from './jwk.ts';
import type { KeySource } from './keySource.ts';
import { readPem } from './pem.ts';

/** Keys as they were published, and the URL they came from. */
export interface FetchedKeys {
	readonly ok: true;
	readonly keySet: KeySet;
	readonly jwksUri: string;
	/** What the issuer says about itself, where it was asked that. */
	readonly discovery?: DiscoveryDocument;
}

/** Fetches the keys of a source. Never throws. */
export async function fetchKeys(source: KeySource, options: GetOptions): Promise<FetchedKeys | KeysFailure> {
	switch (source.type) {
		case 'discovery':
			return fetchIssuerKeys(source.issuer, options);
		case 'jwks': {
			const keys = await fetchKeySet(source.url, options);
			return keys.ok ? { ...keys, jwksUri: source.url } : keys;
		}
		case 'load-balancer':
			return fetchLoadBalancerKey(source, options);
	}
}

async function fetchLoadBalancerKey(
	{ url, kid }: Extract<KeySource, { type: 'load-balancer' }>,
	options: GetOptions,
): Promise<FetchedKeys | KeysFailure> {
	const answer = await getText(url, options, 'application/x-pem-file, text/plain, */*');
	if (!answer.ok) return answer;
	const jwk = await readPem(answer.text);
	if (typeof jwk === 'string') return { ok: false, code: 'pem-invalid', url };
	return { ok: true, keySet: { keys: [{ ...jwk, kid, use: 'sig' }], findings: [] }, jwksUri: url };
}
