import { isForVerifying, keyFits } from './algorithm.ts';
import { findingsOf, type Jwk, type KeyFinding } from './jwk.ts';

export const keyRemarkCodes = ['use-missing', 'algorithm-missing', 'not-for-verifying', 'other-algorithm', 'incomplete'] as const;
export type KeyRemarkCode = (typeof keyRemarkCodes)[number];

/** Members without which a key of the type is none (RFC 7518 §6.2.1, §6.3.1, RFC 8037 §2). */
const publicMembers: Readonly<Record<string, readonly string[]>> = { RSA: ['n', 'e'], EC: ['crv', 'x', 'y'], OKP: ['crv', 'x'] };

/** What there is to know about one key of a set, beyond what is wrong with it; `algorithm` is what the token's header names. */
export function keyRemarks(jwk: Jwk, algorithm: unknown): readonly KeyRemarkCode[] {
	const needed = Object.hasOwn(publicMembers, jwk.kty) ? (publicMembers[jwk.kty] ?? []) : [];
	const forVerifying = isForVerifying(jwk);
	return [
		...(needed.some((name) => typeof jwk[name] !== 'string') ? (['incomplete'] as const) : []),
		...(forVerifying ? [] : (['not-for-verifying'] as const)),
		...(forVerifying && needed.length > 0 && typeof algorithm === 'string' && !keyFits(jwk, algorithm)
			? (['other-algorithm'] as const)
			: []),
		...(jwk['use'] === undefined && jwk['key_ops'] === undefined ? (['use-missing'] as const) : []),
		...(jwk['alg'] === undefined ? (['algorithm-missing'] as const) : []),
	];
}

/** What is wrong with each key of a set, in their order: with it alone, and beside the others. */
export function findingsByKey(keys: readonly Jwk[]): readonly (readonly KeyFinding[])[] {
	const times = new Map<unknown, number>();
	for (const { kid } of keys) times.set(kid, (times.get(kid) ?? 0) + 1);
	return keys.map((jwk) => {
		const { kid } = jwk;
		const beside: readonly KeyFinding[] =
			typeof kid !== 'string'
				? keys.length > 1
					? [{ code: 'missing-kid' }]
					: []
				: (times.get(kid) ?? 0) > 1
					? [{ code: 'duplicate-kid', kid }]
					: [];
		return [...beside, ...findingsOf([jwk])];
	});
}
