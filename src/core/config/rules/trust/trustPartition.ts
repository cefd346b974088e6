import { type Partition, partitionOf, partitions } from '../../../cognito/partitions.ts';
import type { TextRange } from '../../../token/jsonPlace.ts';
import { isIdentityPoolId } from '../../graph/ids.ts';
import { textOf } from '../../model/settle.ts';
import type { ConfigValue } from '../../model/value.ts';
import type { PolicyStatement } from '../../policy/policy.ts';
import { claimConditions, isIdentityPoolService } from '../../policy/trust.ts';
import type { Rule } from '../rule.ts';
import { identityPoolTrust } from './statements.ts';

const messages = {
	key: 'The role {role} trusts {service}, but the condition is on {key}, which is of another partition of AWS.',
	pool: 'The role {role} trusts {service}, but the identity pool {pool} is in another partition of AWS.',
};

/** A trust policy that mixes names of two partitions. */
export const trustPartition: Rule = {
	id: 'trust-partition',
	severity: 'error',
	profile: 'recommended',
	title: 'Trust policy with names of another partition',
	messages,
	why: 'The condition never holds, and no user gets credentials of the role.',
	fix: 'Take principal and condition keys of the partition that the identity pool is in; in China the principal names the Region, too.',
	source: 'Cognito Developer Guide: Role trust and permissions; AWS China documentation: Amazon Cognito',
	peers: [],
	*check(graph) {
		for (const [role, statement] of identityPoolTrust(graph)) {
			const services = statement.principals.flatMap(({ value }) => textOf(value) ?? []).filter(isIdentityPoolService);
			const [service] = services;
			const own = new Set(services.flatMap((name) => partitionOfService(name) ?? []));
			if (service === undefined || own.size === 0) continue;
			for (const { at, partition, message, values } of named(statement)) {
				if (partition !== undefined && !own.has(partition))
					yield { resource: role, at, message, values: { role: role.name, service, ...values } };
			}
		}
	},
};

interface Named {
	readonly at: ConfigValue | TextRange;
	readonly partition: Partition | undefined;
	readonly message: string;
	readonly values: Readonly<Record<string, string>>;
}

/** What a statement names of a partition beside its principal. */
function* named(statement: PolicyStatement): Generator<Named> {
	for (const { key, keyRange, values } of (['aud', 'amr', 'sub'] as const).flatMap((claim) => claimConditions(statement, claim))) {
		const partition = partitionOfService(key.slice(0, key.lastIndexOf(':')).toLowerCase());
		yield { at: keyRange, partition, message: messages.key, values: { key } };
		for (const at of values.items) {
			const pool = textOf(at) ?? '';
			if (isIdentityPoolId(pool)) yield { at, partition: known(partitionOf(pool)), message: messages.pool, values: { pool } };
		}
	}
}

/** The partitions whose names in trust policies are documented. */
function known(partition: Partition): Partition | undefined {
	return partition === 'aws' || partition === 'aws-cn' || partition === 'aws-us-gov' ? partition : undefined;
}

/** The partition of `cognito-identity.amazonaws.com` and its relatives; undefined where that is not documented. */
function partitionOfService(service: string): Partition | undefined {
	const region = /^cognito-identity\.([a-z]+-[a-z0-9-]+)\./.exec(service)?.[1];
	if (region !== undefined) return known(partitionOf(region));
	if (service === `cognito-identity.${partitions['aws-cn'].domain}`) return 'aws-cn';
	return (['aws', 'aws-us-gov'] as const).find((partition) => partitions[partition].identityPools?.host === service);
}
