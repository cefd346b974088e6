import { issuersOfUserPool } from '../cognito/issuer.ts';
import type { ProfilePlace } from './expectationSource.ts';
import type { ExpectedTokenUse, Stated } from './expectations.ts';
import { joinIssuers } from './expectations.ts';

/** Local stand-ins for user pools. Their keys prove nothing about tokens of AWS. */
export const emulators = ['cognito-local', 'localstack', 'moto'] as const;
export type Emulator = (typeof emulators)[number];

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
	readonly emulator?: Emulator;
	/** Where the emulator answers. */
	readonly endpoint?: string;
	/** The load balancer whose `x-amzn-oidc-data` the app reads. */
	readonly albArn?: string;
}
export type ProfileMember = keyof ProfileMembers;

/** A profile, and where it is kept. */
export interface Profile {
	readonly name: string;
	readonly place: ProfilePlace;
	readonly members: ProfileMembers;
	/** Lines of its members, counted from 1; absent for a profile of the settings. */
	readonly lines?: Readonly<Partial<Record<ProfileMember, number>>>;
}

/** The issuers that a profile expects: those it names, and both forms of its pools; of an emulator, the pool at its endpoint. */
export function issuersOfProfile({ members }: Profile): Stated<readonly string[]> {
	const { issuer, userPoolId, endpoint } = members;
	const ofPools = userPoolId?.flatMap((id) =>
		endpoint === undefined ? (issuersOfUserPool(id) ?? []) : [`${endpoint.replace(/\/$/, '')}/${id}`],
	);
	return joinIssuers(issuer, userPoolId === null ? null : ofPools);
}
