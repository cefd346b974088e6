import { describe, expect, it } from 'vitest';
import { isDocumentedIdentityPoolIssuer, isIdentityPoolIssuer } from '../../../src/core/cognito/identityPool.ts';

describe('the issuers of identity pools', () => {
	it.each([
		['https://cognito-identity.amazonaws.com', true],
		// In trust policies, or only seen.
		['https://cognito-identity.cn-north-1.amazonaws.com.cn', false],
		['https://cognito-identity.cn-northwest-1.amazonaws.com.cn', false],
		['https://cognito-identity-us-gov.amazonaws.com', false],
		['https://cognito-identity.us-gov-east-1.amazonaws.com', false],
		['https://cognito-identity.eusc-de-east-1.amazonaws.eu', false],
		// Endpoints of the API.
		['https://cognito-identity.eu-west-1.amazonaws.com', false],
		['https://cognito-identity.us-iso-east-1.c2s.ic.gov', false],
	])('%s is one, and documented: %s', (issuer, documented) => {
		expect(isIdentityPoolIssuer(issuer)).toBe(true);
		expect(isDocumentedIdentityPoolIssuer(issuer)).toBe(documented);
	});

	it.each([
		['the domain of elsewhere for a Region in China', 'https://cognito-identity.cn-north-1.amazonaws.com'],
		['the domain of China for a Region that is elsewhere', 'https://cognito-identity.eu-west-1.amazonaws.com.cn'],
		['the domain of elsewhere for a Region of an isolated partition', 'https://cognito-identity.us-iso-east-1.amazonaws.com'],
		['no Region', 'https://cognito-identity.evil.amazonaws.com'],
		['another word behind the name', 'https://cognito-identity-evil.amazonaws.com'],
		['a trailing slash', 'https://cognito-identity.amazonaws.com/'],
		['a line break at the end', 'https://cognito-identity.amazonaws.com\n'],
		['a host that goes on', 'https://cognito-identity.amazonaws.com.evil.example'],
		['a host that begins before', 'https://evil.cognito-identity.amazonaws.com'],
		['user info', 'https://cognito-identity.amazonaws.com@evil.example'],
		['plain http', 'http://cognito-identity.amazonaws.com'],
		['a name of the prototype', 'constructor'],
		['a user pool', 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01'],
		['nothing', ''],
	])('%s is none', (_what, text) => {
		expect(isIdentityPoolIssuer(text)).toBe(false);
		expect(isDocumentedIdentityPoolIssuer(text)).toBe(false);
	});
});
