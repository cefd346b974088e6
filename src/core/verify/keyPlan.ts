import type { KeysFailure } from '../keys/discovery.ts';
import { type KeySource, placeOf } from '../keys/keySource.ts';
import type { DecodedToken } from '../token/decode.ts';
import { issuerOf } from '../token/issuer.ts';
import { chooseKeySource } from './chooseKeySource.ts';
import type { KeyMaterial } from './keyMaterial.ts';
import { emulatedPools, issuersOfProfile, type Profile } from './profile.ts';

/** Where the keys for a token are to be had. */
export type KeyPlan =
	/** Nowhere: nothing could be checked with them, or the token is from somebody whom nobody expects. */
	| { readonly type: 'none' }
	| { readonly type: 'failure'; readonly failure: KeysFailure }
	/** The user gave them. */
	| { readonly type: 'given'; readonly keyMaterial: KeyMaterial }
	| { readonly type: 'file'; readonly path: string; readonly profile: Profile }
	| RemoteKeys;

/** Keys that a host has to be asked for. */
export interface RemoteKeys {
	readonly type: 'remote';
	readonly source: KeySource;
	/** The user has said yes before, in the user's own settings. */
	readonly trusted: boolean;
	/** Who names the address: the token its issuer or its load balancer, or a profile. */
	readonly namedBy: { readonly issuer: string } | { readonly loadBalancer: string } | { readonly profile: string };
}

/**
 * Where to look for keys. A profile that names keys or an emulator of its own is taken at its word. An issuer or a load balancer that the profile
 * does not expect is nobody to ask: the token is refused without its keys. `trustedIssuers` are those that the user has said yes to for good.
 */
export function keyPlanOf(token: DecodedToken, profile: Profile | undefined, trustedIssuers: readonly string[]): KeyPlan {
	const none = { type: 'none' } as const;
	if (token.form !== 'compact-jws' || token.header.json === undefined || token.kind === 'unsecured') return none;
	const { keys, albArns } = profile?.members ?? {};
	if (profile !== undefined && keys !== undefined && !isUrl(keys)) return { type: 'file', path: keys, profile };
	const issuer = issuerOf(token) ?? '';
	const expected = profile && issuersOfProfile(profile);
	if (expected && !expected.includes(issuer)) return none;
	const ownProfile = profile?.place.in === 'user-settings';
	if (profile !== undefined && keys !== undefined) {
		return { type: 'remote', source: { type: 'jwks', issuer, url: keys }, trusted: ownProfile, namedBy: { profile: profile.name } };
	}
	const emulator = profile && emulatedPools(profile);
	const chosen = chooseKeySource(token, { ...(expected && { issuer: expected }), ...(albArns && { albArn: albArns }) }, true, emulator);
	if (chosen === undefined) return none;
	if ('ok' in chosen) return { type: 'failure', failure: chosen };
	const { source, because } = chosen;
	const named = ownProfile && because === 'expected';
	if (profile !== undefined && emulator) return { type: 'remote', source, trusted: named, namedBy: { profile: profile.name } };
	if (source.type !== 'load-balancer') {
		return { type: 'remote', source, trusted: named || trustedIssuers.includes(source.issuer), namedBy: { issuer: source.issuer } };
	}
	if (albArns && because === 'token') return none;
	const { signer } = token.header.json;
	return { type: 'remote', source, trusted: named, namedBy: { loadBalancer: typeof signer === 'string' ? signer : '' } };
}

/** The host that would be asked for the keys of a token that no profile is known for; undefined when the token names nobody who could be. */
export function keyHost(token: DecodedToken): string | undefined {
	const plan = keyPlanOf(token, undefined, []);
	if (plan.type !== 'remote') return undefined;
	const place = placeOf(plan.source);
	return URL.canParse(place) ? new URL(place).host : undefined;
}

/** Do both lead to the same keys, whoever trusts them? */
export function isSamePlace(left: KeyPlan, right: KeyPlan): boolean {
	return left.type === 'remote' && right.type === 'remote' && JSON.stringify(left.source) === JSON.stringify(right.source);
}

function isUrl(keys: string): boolean {
	return /^https:/i.test(keys);
}
