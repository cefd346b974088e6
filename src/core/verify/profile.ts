import { type EmulatedPools, type EmulatorName, emulatorIssuers } from '../cognito/emulators.ts';
import { issuersOfUserPool } from '../cognito/issuer.ts';
import type { ProfilePlace } from './expectationSource.ts';
import type { ExpectedTokenUse, Stated } from './expectations.ts';
import { joinIssuers } from './expectations.ts';

/** What one app expects of its tokens, as it is written down. `null` is "not checked, on purpose", a member left out "not stated". */
export interface ProfileMembers {
	/** Ids of user pools; each stands for both its issuer forms. */
	readonly userPoolId?: Stated<readonly string[]>;
	/** Issuer URLs, compared exactly. */
	readonly issuer?: Stated<readonly string[]>;
	readonly tokenUse?: Stated<ExpectedTokenUse>;
	readonly typ?: Stated<string>;
	readonly clientIds?: Stated<readonly string[]>;
	readonly audiences?: Stated<readonly string[]>;
	/** Any one of these. */
	readonly scopes?: Stated<readonly string[]>;
	/** Any one of these. */
	readonly groups?: Stated<readonly string[]>;
	readonly requiredClaims?: Stated<readonly string[]>;
	readonly algorithms?: readonly string[];
	/** Seconds since the sign-in at the most. */
	readonly maxAge?: Stated<number>;
	/** Seconds. */
	readonly clockTolerance?: number;
	/** A saved key set: a path, or an https URL. */
	readonly keys?: string;
	/** Regions of the pool's replicas. */
	readonly replicaRegions?: readonly string[];
	readonly emulator?: EmulatorName;
	/** Where the emulator answers. */
	readonly endpoint?: string;
	/** The load balancers whose `x-amzn-oidc-data` the app reads; any one of these. */
	readonly albArns?: Stated<readonly string[]>;
}
export type ProfileMember = keyof ProfileMembers;

/** Members of a profile with their new values; `undefined` takes a member out. */
export type ProfileChange = { readonly [Member in ProfileMember]?: ProfileMembers[Member] | undefined };

/** A profile, and where it is kept. */
export interface Profile {
	readonly name: string;
	readonly place: ProfilePlace;
	readonly members: ProfileMembers;
	/** Lines of its members, counted from 1; absent for a profile of the settings. */
	readonly lines?: Readonly<Partial<Record<ProfileMember, number>>>;
}

/** The issuers that a profile expects: those it names, and those of its pools and their replicas, or of the emulator that has the pools. */
export function issuersOfProfile(profile: Profile): Stated<readonly string[]> {
	const { issuer, userPoolId, replicaRegions } = profile.members;
	const emulated = emulatedPools(profile);
	const ofPools = userPoolId?.flatMap(
		(id) => (emulated ? emulatorIssuers(emulated.name, emulated.endpoint, id) : issuersOfUserPool(id, replicaRegions)) ?? [],
	);
	return joinIssuers(issuer, userPoolId === null ? null : ofPools);
}

/** The pools of a profile that a local emulator stands in for; undefined for those of AWS. */
export function emulatedPools({ members }: Profile): EmulatedPools | undefined {
	const { emulator, endpoint, userPoolId } = members;
	return emulator === undefined || endpoint === undefined ? undefined : { name: emulator, endpoint, pools: userPoolId ?? [] };
}
