import { describe, expect, it } from 'vitest';
import { isIdentityPoolIssuer } from '../../../src/core/cognito/identityPool.ts';
import { issuerFormsOfUserPool } from '../../../src/core/cognito/issuer.ts';
import { identityPoolIssuers, isPartition, type Partition, partitionOf, partitions } from '../../../src/core/cognito/partitions.ts';
import { regionNames } from '../../../src/core/cognito/regions.ts';

const names = Object.keys(partitions).filter(isPartition);
/** A Region of each, though there may be none of that name. */
const regionIn = (name: Partition): string => `${partitions[name].regions || 'us-'}north-1`;

describe('the partitions of AWS', () => {
	it.each(names)('%s is that of its Regions, and of the issuers of its pools', (name) => {
		const region = regionIn(name);
		expect(partitionOf(region)).toBe(name);
		const forms = issuerFormsOfUserPool(`${region}_x`) ?? [];
		expect(forms).toHaveLength(2 * partitions[name].issuerDomains.length);
		for (const { partition, documented } of forms) expect([partition, documented]).toEqual([name, name === 'aws']);
		expect(isIdentityPoolIssuer(`https://cognito-identity.${region}.${partitions[name].domain}`)).toBe(true);
	});

	it('know every Region that has a name', () => {
		const others = Object.keys(regionNames).filter((region) => partitionOf(region) !== 'aws');
		expect(others).toEqual(['cn-north-1', 'cn-northwest-1', 'eusc-de-east-1', 'us-gov-east-1', 'us-gov-west-1']);
	});

	it('leave a Region that nobody knows yet in the standard one', () => {
		expect(partitionOf('nz-north-1')).toBe('aws');
	});

	it('document the issuer of identity pools in the standard one only', () => {
		expect([...identityPoolIssuers].filter(([, documented]) => documented)).toEqual([['https://cognito-identity.amazonaws.com', true]]);
	});

	it.each(['', 'constructor', 'AWS', 'aws-iso-z'])('%o is none', (word) => expect(isPartition(word)).toBe(false));
});
