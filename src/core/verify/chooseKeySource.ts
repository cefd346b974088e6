import { type EmulatedPools, emulatorKeySource } from '../cognito/emulators.ts';
import { loadBalancerKeyUrl, parseLoadBalancerArn } from '../cognito/loadBalancer.ts';
import type { KeysFailure } from '../keys/discovery.ts';
import type { KeySource } from '../keys/keySource.ts';
import type { DecodedToken } from '../token/decode.ts';
import type { Expectations } from './expectations.ts';

/** A source of keys, and why it. */
export interface ChosenSource {
	readonly source: KeySource;
	/**
	 * `expected`: the token names an expected issuer or load balancer; `other-expected`: it names none of them, so the first is asked; `token`: only
	 * the token names it, which takes somebody's yes.
	 */
	readonly because: 'expected' | 'other-expected' | 'token';
}

/**
 * Where the keys for a token are to be asked for. What the token says chooses only among what is expected, unless its word is to be taken.
 * Undefined when nothing says where; a failure when the token's own words make it impossible to ask. An emulator that was chosen stands in for all.
 */
export function chooseKeySource(
	token: DecodedToken,
	{ issuer, albArn }: Pick<Expectations, 'issuer' | 'albArn'>,
	trustToken: boolean,
	emulator?: EmulatedPools,
): ChosenSource | KeysFailure | undefined {
	const header = token.header.json ?? {};
	if (emulator) return chooseEmulated(token.payload?.json?.['iss'], issuer ?? [], emulator);
	if (token.kind === 'alb-data') {
		const chosen = choose(header['signer'], albArn ?? [], trustToken);
		const balancer = chosen && parseLoadBalancerArn(chosen.name);
		if (chosen === undefined || balancer === undefined) return undefined;
		const { kid } = header;
		const url = loadBalancerKeyUrl(balancer, kid);
		if (url === undefined || typeof kid !== 'string') return { ok: false, code: 'key-id-not-uuid', url: '' };
		return { source: { type: 'load-balancer', url, kid }, because: chosen.because };
	}
	const chosen = choose(token.payload?.json?.['iss'], issuer ?? [], trustToken);
	return chosen && { source: { type: 'discovery', issuer: chosen.name }, because: chosen.because };
}

function chooseEmulated(named: unknown, expected: readonly string[], { name, endpoint, pools }: EmulatedPools): ChosenSource | undefined {
	const issuer = typeof named === 'string' ? named : '';
	const pool = pools.find((id) => issuer.endsWith(`/${id}`)) ?? pools[0];
	if (pool === undefined) return undefined;
	return { source: emulatorKeySource(name, endpoint, pool, issuer), because: expected.includes(issuer) ? 'expected' : 'other-expected' };
}

function choose(
	named: unknown,
	expected: readonly string[],
	trustToken: boolean,
): { readonly name: string; readonly because: ChosenSource['because'] } | undefined {
	if (typeof named === 'string' && expected.includes(named)) return { name: named, because: 'expected' };
	if (typeof named === 'string' && trustToken) return { name: named, because: 'token' };
	const [first] = expected;
	return first === undefined ? undefined : { name: first, because: 'other-expected' };
}
