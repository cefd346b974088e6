import { describe, expect, it } from 'vitest';
import { issuersOfUserPool, isUserPoolId, parseUserPoolIssuer } from '../../../src/core/cognito/issuer.ts';

describe('parseUserPoolIssuer', () => {
	it.each([
		['https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01', 'original', 'eu-west-1', 'eu-west-1_FIXTURE01'],
		['https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01', 'updated', 'eu-west-1', 'eu-west-1_FIXTURE01'],
		['https://cognito-idp.us-east-1.amazonaws.com/us-east-1_u6ICFYxuV', 'original', 'us-east-1', 'us-east-1_u6ICFYxuV'],
		['https://cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_aB3', 'original', 'cn-north-1', 'cn-north-1_aB3'],
		['https://cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_aB3', 'original', 'us-gov-west-1', 'us-gov-west-1_aB3'],
		['https://cognito-idp.eusc-de-east-1.amazonaws.com/eusc-de-east-1_aB3', 'original', 'eusc-de-east-1', 'eusc-de-east-1_aB3'],
		['https://cognito-idp.ap-northeast-1.amazonaws.com/ap-northeast-1_x', 'original', 'ap-northeast-1', 'ap-northeast-1_x'],
	])('reads %s', (issuer, form, region, userPoolId) => {
		expect(parseUserPoolIssuer(issuer)).toEqual({ issuer, form, region, userPoolId });
	});

	it.each([
		['another Region in the pool id', 'https://cognito-idp.eu-west-1.amazonaws.com/us-east-1_FIXTURE01'],
		['a trailing slash', 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01/'],
		['a line break at the end', 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01\n'],
		['a blank before', ' https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01'],
		['http', 'http://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01'],
		['capitals in the host', 'https://Cognito-IDP.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01'],
		['a port', 'https://cognito-idp.eu-west-1.amazonaws.com:443/eu-west-1_FIXTURE01'],
		['a query', 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01?x'],
		['a fragment', 'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01#x'],
		['a longer path', 'https://cognito-idp.eu-west-1.amazonaws.com/x/eu-west-1_FIXTURE01'],
		['a host that goes on', 'https://cognito-idp.us-east-1.amazonaws.com.evil.example/us-east-1_x'],
		['a host that goes on after .cn', 'https://cognito-idp.cn-north-1.amazonaws.com.cn.evil.example/cn-north-1_x'],
		['a host that begins before', 'https://evil.cognito-idp.us-east-1.amazonaws.com/us-east-1_x'],
		['a host whose end is longer', 'https://cognito-idp.us-east-1.evilamazonaws.com/us-east-1_x'],
		['a host with another dot', 'https://cognito-idp-us-east-1.amazonaws.com/us-east-1_x'],
		['no dot that is one', 'https://cognito-idp.us-east-1xamazonaws.com/us-east-1_x'],
		['user info', 'https://cognito-idp.us-east-1.amazonaws.com@evil.example/us-east-1_x'],
		['user info with a slash in it', 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_x@evil.example'],
		['a back slash', 'https://evil.example\\cognito-idp.us-east-1.amazonaws.com/us-east-1_x'],
		['another prefix', 'https://evil-cognito-idp.us-east-1.amazonaws.com/us-east-1_x'],
		['both prefixes', 'https://issuer-issuer-cognito-idp.us-east-1.amazonaws.com/us-east-1_x'],
		['the FIPS endpoint', 'https://cognito-idp-fips.us-gov-west-1.amazonaws.com/us-gov-west-1_x'],
		['an identity pool', 'https://cognito-identity.amazonaws.com'],
		['a hosted domain', 'https://auth.example.com'],
		['a prefix domain', 'https://x.auth.us-east-1.amazoncognito.com'],
		['no pool', 'https://cognito-idp.us-east-1.amazonaws.com/'],
		['an empty pool name', 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_'],
		['letters of another script', 'https://cognito-idp.us-east-1.amazonaws.com/us-east-1_аbc'],
		['nothing', ''],
	])('refuses %s', (_what, issuer) => {
		expect(parseUserPoolIssuer(issuer)).toBeUndefined();
	});
});

describe('issuersOfUserPool', () => {
	it.each([
		['eu-west-1_FIXTURE01', 'amazonaws.com'],
		['us-gov-west-1_aB3', 'amazonaws.com'],
		['eusc-de-east-1_aB3', 'amazonaws.com'],
		['cn-northwest-1_aB3', 'amazonaws.com.cn'],
	])('gives both issuers of %s, each of which is read as that pool', (id, suffix) => {
		const issuers = issuersOfUserPool(id) ?? [];
		const [region] = id.split('_');
		expect(issuers).toEqual([`https://cognito-idp.${region}.${suffix}/${id}`, `https://issuer-cognito-idp.${region}.${suffix}/${id}`]);
		expect(issuers.map((issuer) => parseUserPoolIssuer(issuer)?.form)).toEqual(['original', 'updated']);
		expect(issuers.map((issuer) => parseUserPoolIssuer(issuer)?.userPoolId)).toEqual([id, id]);
	});

	it.each([
		'',
		'eu-west-1',
		'eu-west-1_',
		'_x',
		'eu-west-1:11111111-2222',
		'eu-west-1_x/../y',
		'eu-west-1_x.evil.example',
		'EU-WEST-1_x',
		'a_b',
	])('gives none of %o', (text) => {
		expect(issuersOfUserPool(text)).toBeUndefined();
		expect(isUserPoolId(text)).toBe(false);
	});
});
