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

const forms: readonly (readonly [IssuerForm, string])[] = [
	['original', 'cognito-idp'],
	['updated', 'issuer-cognito-idp'],
];

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
const issuerUrl = /^https:\/\/(?:issuer-)?cognito-idp\.([a-z0-9-]{1,40})\.amazonaws\.[a-z.]{2,6}\/([\w-]{1,99})$/;

/** Reads an issuer URL of a user pool; undefined for any other text. The pool's Region must be the host's: a replica's issuer is not read. */
export function parseUserPoolIssuer(issuer: string): UserPoolIssuer | undefined {
	const id = issuerUrl.exec(issuer)?.[2];
	return id === undefined ? undefined : issuerFormsOfUserPool(id)?.find((form) => form.issuer === issuer);
}

/** Is the text an issuer of a user pool, in the pool's own Region or in a replica's? */
export function isUserPoolIssuer(issuer: string): boolean {
	const [, region, id] = issuerUrl.exec(issuer) ?? [];
	if (region === undefined || id === undefined) return false;
	return issuerFormsOfUserPool(id, [region])?.some((form) => form.issuer === issuer) === true;
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
 * Every issuer that a pool may put into its tokens, the original form of its own Region first; undefined when the text is no pool id. With
 * multi-Region replication, a replica may issue tokens in its own name (seen, not documented): its Region has to be given.
 */
export function issuerFormsOfUserPool(id: string, replicaRegions: readonly string[] = []): readonly UserPoolIssuer[] | undefined {
	const home = userPoolId.exec(id)?.[1];
	if (home === undefined) return undefined;
	// A replica lies in the partition of its pool.
	const replicas = replicaRegions.filter((region) => isRegion(region) && partitionOf(region) === partitionOf(home));
	return [...new Set([home, ...replicas])].flatMap((region) => {
		const partition = partitionOf(region);
		const documented = partition === 'aws' && region === home;
		return domains[partition].flatMap((domain) =>
			forms.map(([form, host]) => ({
				issuer: `https://${host}.${region}.${domain}/${id}`,
				form,
				region,
				userPoolId: id,
				partition,
				documented,
			})),
		);
	});
}

/** The issuer URLs of a pool; see `issuerFormsOfUserPool`. */
export function issuersOfUserPool(id: string, replicaRegions: readonly string[] = []): readonly string[] | undefined {
	return issuerFormsOfUserPool(id, replicaRegions)?.map(({ issuer }) => issuer);
}
