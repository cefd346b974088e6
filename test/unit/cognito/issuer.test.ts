import { describe, expect, it } from 'vitest';
import {
	issuerFormsOfUserPool,
	issuersOfUserPool,
	isUserPoolId,
	isUserPoolIssuer,
	parseUserPoolIssuer,
	type UserPoolIssuer,
} from '../../../src/core/cognito/issuer.ts';

describe('parseUserPoolIssuer', () => {
	it('reads more issuers than it remembers, and each as the first time', () => {
		const issuers = Array.from({ length: 600 }, (_, index) => `https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_pool${index}`);
		for (const issuer of [...issuers, ...issuers, ...issuers.toReversed()]) {
			expect(parseUserPoolIssuer(issuer)?.userPoolId).toBe(issuer.slice(issuer.lastIndexOf('/') + 1));
			expect(parseUserPoolIssuer(`${issuer}!`)).toBeUndefined();
		}
	});

	it.each<readonly [string, Omit<UserPoolIssuer, 'issuer'>]>([
		[
			'https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01',
			{ form: 'original', region: 'eu-west-1', userPoolId: 'eu-west-1_FIXTURE01', partition: 'aws', documented: true },
		],
		[
			'https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_FIXTURE01',
			{ form: 'updated', region: 'eu-west-1', userPoolId: 'eu-west-1_FIXTURE01', partition: 'aws', documented: true },
		],
		[
			'https://cognito-idp.ap-northeast-1.amazonaws.com/ap-northeast-1_x',
			{ form: 'original', region: 'ap-northeast-1', userPoolId: 'ap-northeast-1_x', partition: 'aws', documented: true },
		],
		[
			'https://issuer-cognito-idp.cn-north-1.amazonaws.com.cn/cn-north-1_aB3',
			{ form: 'updated', region: 'cn-north-1', userPoolId: 'cn-north-1_aB3', partition: 'aws-cn', documented: false },
		],
		[
			'https://cognito-idp.us-gov-west-1.amazonaws.com/us-gov-west-1_aB3',
			{ form: 'original', region: 'us-gov-west-1', userPoolId: 'us-gov-west-1_aB3', partition: 'aws-us-gov', documented: false },
		],
		[
			'https://cognito-idp.eusc-de-east-1.amazonaws.com/eusc-de-east-1_aB3',
			{ form: 'original', region: 'eusc-de-east-1', userPoolId: 'eusc-de-east-1_aB3', partition: 'aws-eusc', documented: false },
		],
		[
			'https://cognito-idp.eusc-de-east-1.amazonaws.eu/eusc-de-east-1_aB3',
			{ form: 'original', region: 'eusc-de-east-1', userPoolId: 'eusc-de-east-1_aB3', partition: 'aws-eusc', documented: false },
		],
		[
			'https://cognito-idp.us-iso-east-1.c2s.ic.gov/us-iso-east-1_aB3',
			{ form: 'original', region: 'us-iso-east-1', userPoolId: 'us-iso-east-1_aB3', partition: 'aws-iso', documented: false },
		],
	])('reads %s', (issuer, pool) => {
		expect(parseUserPoolIssuer(issuer)).toEqual({ issuer, ...pool });
	});

	it.each([
		['another Region in the pool id', 'https://cognito-idp.eu-west-1.amazonaws.com/us-east-1_FIXTURE01'],
		['the domain of China for a Region that is elsewhere', 'https://cognito-idp.eu-west-1.amazonaws.com.cn/eu-west-1_FIXTURE01'],
		['the domain of elsewhere for a Region in China', 'https://cognito-idp.cn-north-1.amazonaws.com/cn-north-1_aB3'],
		['the domain of elsewhere for a Region of an isolated partition', 'https://cognito-idp.us-iso-east-1.amazonaws.com/us-iso-east-1_aB3'],
		['the domain of another isolated partition', 'https://cognito-idp.us-isob-east-1.c2s.ic.gov/us-isob-east-1_aB3'],
		['the domain of Europe’s own cloud for a Region of the standard one', 'https://cognito-idp.eu-west-1.amazonaws.eu/eu-west-1_FIXTURE01'],
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
		['eu-west-1_FIXTURE01', ['amazonaws.com']],
		['us-gov-west-1_aB3', ['amazonaws.com']],
		['eusc-de-east-1_aB3', ['amazonaws.com', 'amazonaws.eu']],
		['cn-northwest-1_aB3', ['amazonaws.com.cn']],
		['us-isob-east-1_aB3', ['sc2s.sgov.gov']],
		['eu-isoe-west-1_aB3', ['cloud.adc-e.uk']],
		['us-isof-south-1_aB3', ['csp.hci.ic.gov']],
	])('gives both forms of the issuer of %s in %o, each of which is read as that pool', (id, domains) => {
		const issuers = issuersOfUserPool(id) ?? [];
		const [region] = id.split('_');
		expect(issuers).toEqual(
			domains.flatMap((domain) => [
				`https://cognito-idp.${region}.${domain}/${id}`,
				`https://issuer-cognito-idp.${region}.${domain}/${id}`,
			]),
		);
		expect(issuers.map((issuer) => parseUserPoolIssuer(issuer)?.form)).toEqual(domains.flatMap(() => ['original', 'updated']));
		expect(new Set(issuers.map((issuer) => parseUserPoolIssuer(issuer)?.userPoolId))).toEqual(new Set([id]));
	});

	it('adds the Regions of replicas, which are not documented, and none of another partition', () => {
		const forms = issuerFormsOfUserPool('eu-west-1_x', ['us-east-1', 'eu-west-1', 'cn-north-1', 'us-east-1', 'evil.example/', '']) ?? [];
		expect(forms.map(({ issuer, documented }) => [issuer, documented])).toEqual([
			['https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_x', true],
			['https://issuer-cognito-idp.eu-west-1.amazonaws.com/eu-west-1_x', true],
			['https://cognito-idp.us-east-1.amazonaws.com/eu-west-1_x', false],
			['https://issuer-cognito-idp.us-east-1.amazonaws.com/eu-west-1_x', false],
		]);
	});

	it('knows the issuer of a replica for one of a user pool, and no other host', () => {
		expect(isUserPoolIssuer('https://cognito-idp.us-east-1.amazonaws.com/eu-west-1_x')).toBe(true);
		expect(isUserPoolIssuer('https://cognito-idp.cn-north-1.amazonaws.com/eu-west-1_x')).toBe(false);
		expect(isUserPoolIssuer('https://cognito-idp.us-east-1.amazonaws.com.evil.example/eu-west-1_x')).toBe(false);
		expect(isUserPoolIssuer('https://cognito-idp.us-east-1.amazonaws.com/local_x')).toBe(false);
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
