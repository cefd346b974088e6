import { type Partition, partitionOf } from './regions.ts';

/** A load balancer as its ARN names it. */
export interface LoadBalancer {
	readonly arn: string;
	readonly region: string;
	readonly partition: Partition;
}

const arnForm = /^arn:(aws(?:-[a-z]+)*):elasticloadbalancing:([a-z]{2,5}(?:-[a-z]+)+-\d{1,2}):\d{12}:loadbalancer\/app\/[\w/-]{1,300}$/;

/** Reads the ARN of an Application Load Balancer; undefined for any other text. */
export function parseLoadBalancerArn(arn: string): LoadBalancer | undefined {
	const [, word, region] = arnForm.exec(arn) ?? [];
	if (word === undefined || region === undefined) return undefined;
	const partition = partitionOf(region);
	return partition === word ? { arn, region, partition } : undefined;
}

/**
 * Where load balancers of a Region publish their keys, as PEM (Application Load Balancer User Guide: Authenticate users). For China and the
 * sovereign cloud the domain of the partition stands in: that is not documented.
 */
function keyPlaceOf({ region, partition }: LoadBalancer): string {
	switch (partition) {
		case 'aws':
			return `https://public-keys.auth.elb.${region}.amazonaws.com`;
		case 'aws-us-gov':
			return `https://s3-${region}.amazonaws.com/aws-elb-public-keys-prod-${region}`;
		case 'aws-cn':
			return `https://public-keys.auth.elb.${region}.amazonaws.com.cn`;
		case 'aws-eusc':
			return `https://public-keys.auth.elb.${region}.amazonaws.eu`;
	}
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The address of one key of a load balancer. The key ID comes from a token: only a UUID gets into a URL, anything else gives undefined. */
export function loadBalancerKeyUrl(balancer: LoadBalancer, kid: unknown): string | undefined {
	return typeof kid === 'string' && uuid.test(kid) ? `${keyPlaceOf(balancer)}/${kid}` : undefined;
}
