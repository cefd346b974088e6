import { type Partition, partitionOf } from './regions.ts';

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

/**
 * Domains of the issuers of a partition. That of China was seen in the original form only; the sovereign cloud's endpoints are in `amazonaws.eu`
 * (botocore), while aws-jwt-verify expects `amazonaws.com`. Only the standard partition is documented.
 */
const domains: Readonly<Record<Partition, readonly string[]>> = {
	aws: ['amazonaws.com'],
	'aws-cn': ['amazonaws.com.cn'],
	'aws-us-gov': ['amazonaws.com'],
	'aws-eusc': ['amazonaws.com', 'amazonaws.eu'],
};

const regionForm = /^[a-z]{2,5}(?:-[a-z]+)+-\d{1,2}$/;
const userPoolId = /^([a-z]{2,5}(?:-[a-z]+)+-\d{1,2})_[0-9a-zA-Z]{1,55}$/;
const issuerUrl = /^https:\/\/(issuer-)?cognito-idp\.([a-z]{2,5}(?:-[a-z]+)+-\d{1,2})\.(amazonaws\.(?:com|com\.cn|eu))\/([\w-]{1,99})$/;

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
	if (partitionOf(region) !== partition || !domains[partition].includes(domain)) return undefined;
	const documented = partition === 'aws' && region === home;
	return { issuer, form: prefix ? 'updated' : 'original', region, userPoolId: id, partition, documented };
}

/** Is the text a user pool id (`<region>_<id>`, API pattern UserPoolIdType)? */
export function isUserPoolId(text: string): boolean {
	return userPoolId.test(text);
}

/** Has the text the form of a Region's name? New Regions come, so it need not be a known one. */
export function isRegion(text: string): boolean {
	return regionForm.test(text);
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
		domains[partition].flatMap((domain) =>
			['cognito-idp', 'issuer-cognito-idp'].map((host) => `https://${host}.${region}.${domain}/${id}`),
		),
	);
}

/** The same issuers with what is known about each. */
export function issuerFormsOfUserPool(id: string, replicaRegions: readonly string[] = []): readonly UserPoolIssuer[] | undefined {
	return issuersOfUserPool(id, replicaRegions)?.flatMap((issuer) => readIssuer(issuer) ?? []);
}
