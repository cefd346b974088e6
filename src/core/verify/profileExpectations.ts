import {
	type ExpectationName,
	type ExpectationSource,
	type ExpectationSources,
	fromOneSource,
	type SourcedExpectations,
} from './expectationSource.ts';
import type { Expectations } from './expectations.ts';
import { issuersOfProfile, type Profile, type ProfileMember, type ProfileMembers } from './profile.ts';

/** The member of a profile that states each expectation; the issuer may stand in two. */
const memberOf = {
	issuer: 'issuer',
	tokenUse: 'tokenUse',
	typ: 'typ',
	clientId: 'clientIds',
	audience: 'audiences',
	albArn: 'albArns',
	scope: 'scopes',
	group: 'groups',
	require: 'requiredClaims',
	algorithms: 'algorithms',
	maxAge: 'maxAge',
	clockTolerance: 'clockTolerance',
} as const satisfies Partial<Record<ExpectationName, ProfileMember>>;

/** What a profile states, each expectation with its place. `chosen`: the user said that it counts for this token. */
export function expectationsOfProfile(profile: Profile, chosen = false): SourcedExpectations {
	const stated: Record<string, unknown> = { ...membersAsExpectations(profile.members), issuer: issuersOfProfile(profile) };
	const named = Object.entries(stated).filter(([, value]) => value !== undefined);
	const sources: Record<string, ExpectationSource> = {};
	for (const [name] of named) sources[name] = sourceOf(profile, name as keyof typeof memberOf, chosen);
	return { expectations: Object.fromEntries(named) as Expectations, sources: sources as ExpectationSources };
}

/** What the user tries out on one token, written as members of a profile are. */
export function expectationsTriedHere(members: ProfileMembers): SourcedExpectations {
	const { expectations } = expectationsOfProfile({ name: '', place: { in: 'user-settings' }, members });
	return fromOneSource(expectations, { type: 'here' });
}

/** The member of a profile that states an expectation; undefined for one that no profile states. */
export function memberOfExpectation(name: ExpectationName): ProfileMember | undefined {
	return Object.hasOwn(memberOf, name) ? memberOf[name as keyof typeof memberOf] : undefined;
}

function membersAsExpectations(members: ProfileMembers): Readonly<Record<string, unknown>> {
	return Object.fromEntries(Object.entries(memberOf).map(([name, member]) => [name, members[member]]));
}

function sourceOf({ name, place, members, lines }: Profile, expectation: keyof typeof memberOf, chosen: boolean): ExpectationSource {
	const member = expectation === 'issuer' && members.issuer === undefined ? 'userPoolId' : memberOf[expectation];
	const line = lines?.[member];
	const exact = place.in === 'file' && line !== undefined ? { ...place, line } : place;
	return { type: 'profile', profile: name, place: exact, ...(chosen && { chosen }) };
}
