import { isForVerifying, isKnownAlgorithm, keyFits, keyTypeFits, sameAlgorithm } from '../../keys/algorithm.ts';
import { hasWeakExponent, type Jwk, minimumRsaBits, rsaBits } from '../../keys/jwk.ts';
import type { KeyMaterial } from '../keyMaterial.ts';
import type { Check } from '../report.ts';
import { pass, type Subject, show } from '../subject.ts';

/** The key to verify with, if there is exactly one that may be used, and the check that says so. */
export interface KeyChoice {
	readonly check: Check;
	readonly jwk?: Jwk;
}

/** Chooses the key: by `kid` in a key set (RFC 7515 §4.1.4), else the only one that fits. No key is ever taken from the token. */
export function chooseKey({ header, keyMaterial }: Pick<Subject, 'header' | 'keyMaterial'>): KeyChoice {
	const { alg, kid } = header;
	switch (keyMaterial.type) {
		case 'none':
			return skip('no-key');
		case 'secret':
			return { check: pass('key', { kid: '–', key: 'HMAC' }) };
		case 'invalid':
			return skip('jwks-invalid', { why: keyMaterial.reason });
		case 'failure':
			return unreachable(keyMaterial);
		case 'key':
			return judge(keyMaterial.jwk, alg);
		case 'set':
			return fromSet(keyMaterial.keySet.keys, kid, alg);
	}
}

function fromSet(keys: readonly Jwk[], kid: unknown, alg: unknown): KeyChoice {
	const missing = (): KeyChoice => fail('key-not-found', { kid: kid === undefined ? '–' : show(kid), count: keys.length });
	if (kid !== undefined && typeof kid !== 'string') return fail('claim-type-invalid', { name: 'kid', type: 'string' });
	const named = kid === undefined ? keys : keys.filter((key) => key['kid'] === kid);
	if (named.length === 0) return missing();
	const fitting = named.filter((key) => typeof alg === 'string' && keyFits(key, alg));
	if (fitting.length > 1) return fail('key-ambiguous', { kid: kid ?? '–', count: fitting.length });
	// A key that the token names and that does not fit says itself why.
	const [key] = fitting.length === 1 || kid === undefined ? fitting : named;
	return key === undefined ? missing() : judge(key, alg);
}

/** May this one key be used for the token's algorithm? */
function judge(jwk: Jwk, alg: unknown): KeyChoice {
	const kid = typeof jwk['kid'] === 'string' ? jwk['kid'] : '–';
	if (
		typeof alg === 'string' &&
		isKnownAlgorithm(alg) &&
		(!keyTypeFits(jwk, alg) || (jwk['alg'] !== undefined && !sameAlgorithm(jwk['alg'], alg)))
	) {
		return fail('algorithm-mismatch', { kid, algorithm: alg, key: show(jwk['alg'] ?? jwk.kty) });
	}
	const bits = rsaBits(jwk);
	if (!isForVerifying(jwk) || (jwk.kty === 'RSA' && bits === undefined) || hasWeakExponent(jwk)) return fail('key-unusable', { kid });
	if (bits !== undefined && bits < minimumRsaBits) return fail('key-too-weak', { kid, bits });
	return { check: pass('key', { kid, key: bits === undefined ? jwk.kty : `RSA ${bits}` }), jwk };
}

function unreachable({ failure }: Extract<KeyMaterial, { type: 'failure' }>): KeyChoice {
	// A load balancer's key ID is a UUID: with any other, the token names a key that no load balancer has.
	if (failure.code === 'key-id-not-uuid') return fail('key-not-found', { why: failure.code });
	const code = failure.code === 'jwks-invalid' || failure.code === 'pem-invalid' ? 'jwks-invalid' : 'keys-unreachable';
	return skip(code, { why: failure.code, url: failure.url, detail: failure.detail ?? '' });
}

function fail(code: Check['code'], detail: NonNullable<Check['detail']>): KeyChoice {
	return { check: { id: 'key', outcome: 'fail', code, detail } };
}

function skip(code: Check['code'], detail?: Check['detail']): KeyChoice {
	return { check: { id: 'key', outcome: 'skip', code, ...(detail && { detail }) } };
}
