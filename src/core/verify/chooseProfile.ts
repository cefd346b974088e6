import type { DecodedToken } from '../token/decode.ts';
import { issuersOfProfile, type Profile } from './profile.ts';

/** The profile that a token is held against: the only one that fits, one of several that the user must choose from, or none at all. */
export type ProfileChoice =
	| { readonly type: 'one'; readonly profile: Profile }
	| { readonly type: 'ask'; readonly candidates: readonly Profile[] }
	| { readonly type: 'none' };

/**
 * Chooses by the token's issuer and, of several profiles that name it, by its client. A token whose issuer none of them names may be one
 * that an app must refuse: so then too the user says which app is meant.
 */
export function chooseProfile(profiles: readonly Profile[], token: DecodedToken): ProfileChoice {
	const { iss, client_id: clientId, aud } = token.payload?.json ?? {};
	const ofIssuer = profiles.filter((profile) => typeof iss === 'string' && issuersOfProfile(profile)?.includes(iss));
	const clients: readonly unknown[] = [clientId, ...(Array.isArray(aud) ? (aud as readonly unknown[]) : [aud])];
	const ofClient = ofIssuer.filter(({ members }) => members.clientIds?.some((id) => clients.includes(id)));
	const [only, ...others] = ofClient.length > 0 ? ofClient : ofIssuer;
	if (only !== undefined && others.length === 0) return { type: 'one', profile: only };
	if (profiles.length === 0) return { type: 'none' };
	return { type: 'ask', candidates: only === undefined ? profiles : [only, ...others] };
}
