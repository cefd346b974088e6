/**
 * Issuers of the OpenID tokens of identity pools: every pool of a partition has the same one, and the pool stands in `aud`. `documented` is where
 * AWS, or aws-jwt-verify, says so of tokens; the others are the names of the service in trust policies (GovCloud) or are only seen.
 */
const issuers: Readonly<Record<string, { readonly documented: boolean }>> = {
	'https://cognito-identity.amazonaws.com': { documented: true },
	'https://cognito-identity.cn-north-1.amazonaws.com.cn': { documented: false },
	'https://cognito-identity-us-gov.amazonaws.com': { documented: false },
	'https://cognito-identity.us-gov-east-1.amazonaws.com': { documented: false },
};

/** Algorithms of these tokens: RS512 is what was seen; RS256 is what OpenID Connect takes for granted (Core §2). */
export const identityPoolAlgorithms: readonly string[] = ['RS512', 'RS256'];

/** Is it an issuer of identity pools as far as they are known? */
export function isIdentityPoolIssuer(issuer: string): boolean {
	return Object.hasOwn(issuers, issuer);
}

/** Is it documented that tokens name this issuer? */
export function isDocumentedIdentityPoolIssuer(issuer: string): boolean {
	return Object.hasOwn(issuers, issuer) && issuers[issuer]?.documented === true;
}
