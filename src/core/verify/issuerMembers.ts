import { isUserPoolId, parseUserPoolIssuer } from '../cognito/issuer.ts';
import type { ProfileChange } from './profile.ts';

/** An issuer as it is written into a profile: a user pool by its ID, so that both its issuer forms count, any other by its URL. */
export function writtenIssuer(text: string): string {
	return isUserPoolId(text) ? text : (parseUserPoolIssuer(text)?.userPoolId ?? text);
}

/** The members of a profile that say to expect these issuers, each an issuer or a user pool ID. Whatever stood there before is replaced. */
export function membersForIssuers(issuers: readonly string[]): ProfileChange {
	const written = [...new Set(issuers.map(writtenIssuer))];
	const pools = written.filter(isUserPoolId);
	const others = written.filter((text) => !isUserPoolId(text));
	return { userPoolId: pools.length > 0 ? pools : undefined, issuer: others.length > 0 ? others : undefined };
}

/** May the text be expected as an issuer: a user pool ID, or a URL? */
export function isIssuerText(text: string): boolean {
	return isUserPoolId(text) || URL.canParse(text);
}
