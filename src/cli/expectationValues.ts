import { isRegion, issuersOfUserPool } from '../core/cognito/issuer.ts';
import { parseLoadBalancerArn } from '../core/cognito/loadBalancer.ts';
import { isKnownAlgorithm } from '../core/keys/algorithm.ts';
import { looksLikeMilliseconds } from '../core/token/times.ts';
import { joinIssuers, type Stated } from '../core/verify/expectations.ts';
import { commandErrors } from '../words/command.ts';
import { UsageError } from './usageError.ts';

/**
 * The issuers that URLs and user pools (each in both its forms, also in the Regions of its replicas) name together. What is stated counts more
 * than what is left unchecked on purpose, so that two of them never check less than one.
 */
export function expectedIssuers(
	issuers: Stated<readonly string[]>,
	pools: Stated<readonly string[]>,
	replicaRegions: readonly string[] = [],
): Stated<readonly string[]> {
	if (replicaRegions.length > 0 && !pools) throw new UsageError(commandErrors.replicaWithoutPool);
	const ofPools = pools?.flatMap((pool) => {
		const all = issuersOfUserPool(pool, replicaRegions);
		if (all === undefined) throw new UsageError(commandErrors.userPoolIdInvalid);
		return all;
	});
	return joinIssuers(issuers, pools === null ? null : ofPools);
}

/** Names of Regions. `name` is the option or member, for the error. */
export function readRegions(name: string, values: readonly string[]): readonly string[] {
	if (!values.every(isRegion)) throw new UsageError(commandErrors.regionInvalid, { option: name });
	return values;
}

/** ARNs of Application Load Balancers. */
export function readAlbArns(values: Stated<readonly string[]>): Stated<readonly string[]> {
	if (values?.some((arn) => parseLoadBalancerArn(arn) === undefined)) throw new UsageError(commandErrors.albArnInvalid);
	return values;
}

const isoDate = /^\d{4}-\d{2}-\d{2}$/;
const isoInstant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})?$/i;

/**
 * Reads ISO 8601 (a date alone is its midnight in UTC) or seconds since the epoch; gives seconds. A time of day without a zone is
 * refused: it would mean another instant on every machine. `name` is the option or member, for the error.
 */
export function readInstant(name: string, value: string | number): number {
	const values = { option: name };
	if (typeof value === 'number' || /^\d+(?:\.\d+)?$/.test(value)) {
		const seconds = Number(value);
		if (!Number.isFinite(seconds) || seconds < 0) throw new UsageError(commandErrors.instantInvalid, values);
		if (looksLikeMilliseconds(seconds)) throw new UsageError(commandErrors.instantMilliseconds, values);
		return seconds;
	}
	const zone = isoInstant.exec(value);
	if (zone !== null && zone[1] === undefined) throw new UsageError(commandErrors.instantNoZone, values);
	const known = zone !== null || isoDate.test(value);
	const milliseconds = known ? Date.parse(value.toUpperCase().replace(/([+-]\d{2})(\d{2})$/, '$1:$2')) : Number.NaN;
	if (Number.isNaN(milliseconds)) throw new UsageError(commandErrors.instantInvalid, values);
	return milliseconds / 1000;
}

/** Names of signature algorithms. They hold no comma, so a list may be written with commas too. `none` is never one. */
export function readAlgorithms(name: string, values: readonly string[]): readonly string[] {
	const names = values.flatMap((value) => value.split(',')).map((algorithm) => algorithm.trim());
	const unknown = names.find((algorithm) => !isKnownAlgorithm(algorithm));
	if (unknown?.toLowerCase() === 'none') throw new UsageError(commandErrors.algorithmNone, { option: name });
	if (unknown !== undefined) throw new UsageError(commandErrors.algorithmUnknown, { option: name });
	return names;
}
