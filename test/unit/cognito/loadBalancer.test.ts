import { describe, expect, it } from 'vitest';
import { loadBalancerKeyUrl, parseLoadBalancerArn } from '../../../src/core/cognito/loadBalancer.ts';

const kid = '01234567-89ab-cdef-0123-456789abcdef';
const arnIn = (partition: string, region: string): string =>
	`arn:${partition}:elasticloadbalancing:${region}:123456789012:loadbalancer/app/front/0123456789abcdef`;

function urlOf(arn: string, keyId: unknown = kid): string | undefined {
	const balancer = parseLoadBalancerArn(arn);
	return balancer && loadBalancerKeyUrl(balancer, keyId);
}

describe('the address of a load balancer’s key', () => {
	it.each([
		[arnIn('aws', 'eu-west-1'), `https://public-keys.auth.elb.eu-west-1.amazonaws.com/${kid}`],
		[arnIn('aws-us-gov', 'us-gov-west-1'), `https://s3-us-gov-west-1.amazonaws.com/aws-elb-public-keys-prod-us-gov-west-1/${kid}`],
		[arnIn('aws-us-gov', 'us-gov-east-1'), `https://s3-us-gov-east-1.amazonaws.com/aws-elb-public-keys-prod-us-gov-east-1/${kid}`],
		[arnIn('aws-cn', 'cn-north-1'), `https://public-keys.auth.elb.cn-north-1.amazonaws.com.cn/${kid}`],
		[arnIn('aws-eusc', 'eusc-de-east-1'), `https://public-keys.auth.elb.eusc-de-east-1.amazonaws.eu/${kid}`],
		[arnIn('aws-iso', 'us-iso-east-1'), `https://public-keys.auth.elb.us-iso-east-1.c2s.ic.gov/${kid}`],
	])('of %s', (arn, url) => expect(urlOf(arn)).toBe(url));

	it.each([
		'',
		'../../evil',
		`${kid}/../x`,
		`${kid}?x`,
		`${kid}#`,
		`${kid}\n`,
		` ${kid}`,
		`{${kid}}`,
		'UM6v/6q7Yeu+Ca0rv+3TY9x0LS7cGDZ8s=',
		"' OR '1'='1",
		'https://evil.example/key',
		null,
		1,
		[kid],
	])('takes no key ID but a UUID: %o', (keyId) => expect(urlOf(arnIn('aws', 'eu-west-1'), keyId)).toBeUndefined());

	it.each([
		'',
		arnIn('aws', 'evil.example/'),
		arnIn('aws', 'eu-west-1.evil.example'),
		arnIn('aws', 'cn-north-1'),
		arnIn('aws', 'us-iso-east-1'),
		arnIn('aws-cn', 'eu-west-1'),
		`${arnIn('aws', 'eu-west-1')}\n`,
		arnIn('aws', 'eu-west-1').replace('/app/', '/net/'),
		arnIn('aws', 'eu-west-1').replace('123456789012', 'me'),
		arnIn('aws', 'eu-west-1').replace('elasticloadbalancing', 'iam'),
	])('there is none for %o', (arn) => expect(parseLoadBalancerArn(arn)).toBeUndefined());
});
