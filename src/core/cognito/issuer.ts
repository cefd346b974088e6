import { type Partition, partitionOf, partitions } from './partitions.ts';
import { regionForm } from './regionForm.ts';

/** The two issuer forms of a user pool: `original` is `cognito-idp…`, `updated` is `issuer-cognito-idp…` (Cognito Developer Guide, federation endpoints). */
export type IssuerForm = 'original' | 'updated';

/** A user pool as its issuer URL names it. */
export interface UserPoolIssuer {
	readonly issuer: string;
	readonly form: IssuerForm;
	/** The Region of the host: the pool's own, or that of a replica. */
	readonly region: string;
	readonly userPoolId: string;
	readonly partition: Partition;
	/** False where AWS says nowhere that pools of this partition, or replicas, write their issuer so. */
	readonly documented: boolean;
}

const region = new RegExp(`^${regionForm}$`);
const userPoolId = new RegExp(`^(${regionForm})_[0-9a-zA-Z]{1,55}$`);
const issuerUrl = new RegExp(`^https://(issuer-)?cognito-idp\\.(${regionForm})\\.([a-z0-9.-]{1,40})/([\\w-]{1,99})$`);

/** Reads an issuer URL of a user pool; undefined for any other text. The pool's Region must be the host's: a replica's issuer is not read. */
export function parseUserPoolIssuer(issuer: string): UserPoolIssuer | undefined {
	const pool = readIssuer(issuer);
	return pool?.userPoolId.startsWith(`${pool.region}_`) ? pool : undefined;
}

/** Is the text an issuer of a user pool, in the pool's own Region or in a replica's? */
export function isUserPoolIssuer(issuer: string): boolean {
	return readIssuer(issuer) !== undefined;
}

/** Issuers that were read before: a batch names the same few in every token, and each is asked for more than once. */
const read = new Map<string, UserPoolIssuer>();
/** Memory must not grow with the tokens. */
const maxRead = 256;

function readIssuer(issuer: string): UserPoolIssuer | undefined {
	const known = read.get(issuer);
	if (known !== undefined) return known;
	const pool = readIssuerAnew(issuer);
	if (pool === undefined) return undefined;
	if (read.size >= maxRead) read.clear();
	read.set(issuer, pool);
	return pool;
}

/** A replica lies in the partition of its pool, whose Region is in the pool's id. */
function readIssuerAnew(issuer: string): UserPoolIssuer | undefined {
	const [, prefix, region, domain, id] = issuerUrl.exec(issuer) ?? [];
	const home = id === undefined ? undefined : userPoolId.exec(id)?.[1];
	if (region === undefined || domain === undefined || id === undefined || home === undefined) return undefined;
	const partition = partitionOf(home);
	const { issuerDomains, issuersDocumented } = partitions[partition];
	if (partitionOf(region) !== partition || !issuerDomains.includes(domain)) return undefined;
	const documented = issuersDocumented && region === home;
	return { issuer, form: prefix ? 'updated' : 'original', region, userPoolId: id, partition, documented };
}

/** Is the text a user pool id (`<region>_<id>`, API pattern UserPoolIdType)? */
export function isUserPoolId(text: string): boolean {
	return userPoolId.test(text);
}

/** Has the text the form of a Region's name? */
export function isRegion(text: string): boolean {
	return region.test(text);
}

/**
 * Every issuer URL that a pool may put into its tokens, the original form of its own Region first; undefined when the text is no pool id. With
 * multi-Region replication, a replica may issue tokens in its own name (seen, not documented): its Region has to be given.
 */
export function issuersOfUserPool(id: string, replicaRegions: readonly string[] = []): readonly string[] | undefined {
	const home = userPoolId.exec(id)?.[1];
	if (home === undefined) return undefined;
	const partition = partitionOf(home);
	const replicas = replicaRegions.filter((region) => isRegion(region) && partitionOf(region) === partition);
	return [...new Set([home, ...replicas])].flatMap((region) =>
		partitions[partition].issuerDomains.flatMap((domain) =>
			['cognito-idp', 'issuer-cognito-idp'].map((host) => `https://${host}.${region}.${domain}/${id}`),
		),
	);
}

/** The same issuers with what is known about each. */
export function issuerFormsOfUserPool(id: string, replicaRegions: readonly string[] = []): readonly UserPoolIssuer[] | undefined {
	return issuersOfUserPool(id, replicaRegions)?.flatMap((issuer) => readIssuer(issuer) ?? []);
}
