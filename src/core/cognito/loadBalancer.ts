import { type Partition, partitionOf, partitions } from './partitions.ts';
import { regionForm } from './regionForm.ts';

/** A load balancer as its ARN names it. */
export interface LoadBalancer {
	readonly arn: string;
	readonly region: string;
	readonly partition: Partition;
}

const arnForm = new RegExp(`^arn:(aws(?:-[a-z]+)*):elasticloadbalancing:(${regionForm}):\\d{12}:loadbalancer/app/[\\w/-]{1,300}$`);

/** Reads the ARN of an Application Load Balancer; undefined for any other text. */
export function parseLoadBalancerArn(arn: string): LoadBalancer | undefined {
	const [, word, region] = arnForm.exec(arn) ?? [];
	if (word === undefined || region === undefined) return undefined;
	const partition = partitionOf(region);
	return partition === word ? { arn, region, partition } : undefined;
}

/**
 * Where load balancers of a Region publish their keys, as PEM (Application Load Balancer User Guide: Authenticate users). Outside the standard
 * partition and GovCloud the domain of the partition stands in: that is not documented.
 */
function keyPlaceOf({ region, partition }: LoadBalancer): string {
	const { domain } = partitions[partition];
	return partition === 'aws-us-gov'
		? `https://s3-${region}.${domain}/aws-elb-public-keys-prod-${region}`
		: `https://public-keys.auth.elb.${region}.${domain}`;
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** The address of one key of a load balancer. The key ID comes from a token: only a UUID gets into a URL, anything else gives undefined. */
export function loadBalancerKeyUrl(balancer: LoadBalancer, kid: unknown): string | undefined {
	return typeof kid === 'string' && uuid.test(kid) ? `${keyPlaceOf(balancer)}/${kid}` : undefined;
}
