import type { Profile, ProfileMembers } from './profile.ts';

/**
 * What a profile says beside issuers and load balancers that are only tried out: nothing about those, so that its word is no yes to asking them. They
 * need the user's yes, like any that only the token names.
 */
export function profileBeside(profile: Profile, here: ProfileMembers): Profile {
	const { userPoolId, issuer, albArns, ...others } = profile.members;
	const triesIssuer = here.userPoolId !== undefined || here.issuer !== undefined;
	const members = {
		...others,
		...(!triesIssuer && userPoolId !== undefined && { userPoolId }),
		...(!triesIssuer && issuer !== undefined && { issuer }),
		...(here.albArns === undefined && albArns !== undefined && { albArns }),
	};
	return { ...profile, members };
}
