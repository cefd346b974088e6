import { identityPoolIssuers, partitionOf, partitions } from './partitions.ts';
import { regionForm } from './regionForm.ts';

/** Algorithms of these tokens: RS512 is what was seen; RS256 is what OpenID Connect takes for granted (Core §2). */
export const identityPoolAlgorithms: readonly string[] = ['RS512', 'RS256'];

/** What each of them begins with: almost every issuer that is looked at is none. */
const start = 'https://cognito-identity';
const ofRegion = new RegExp(`^https://cognito-identity\\.(${regionForm})\\.([a-z0-9.-]{1,40})$`);

/**
 * Is it an issuer of the OpenID tokens of identity pools, as far as they are known? Every pool of a partition has the same one, and the pool stands
 * in `aud`. With a Region it is the name of the service in trust policies (China, GovCloud), or of its endpoints.
 */
export function isIdentityPoolIssuer(issuer: string): boolean {
	if (!issuer.startsWith(start)) return false;
	if (identityPoolIssuers.has(issuer)) return true;
	const [, region, domain] = ofRegion.exec(issuer) ?? [];
	return region !== undefined && domain !== undefined && partitions[partitionOf(region)].issuerDomains.includes(domain);
}

/** Is it documented that tokens name this issuer? */
export function isDocumentedIdentityPoolIssuer(issuer: string): boolean {
	return identityPoolIssuers.get(issuer) === true;
}
