/** What is known of one of the separate clouds of AWS. This table is the only place that knows their domains. */
interface PartitionRow {
	/** How the names of its Regions begin; all others, new ones too, are of the standard partition. */
	readonly regions: string;
	/** Of its endpoints (`dnsSuffix` in `partitions.json` of botocore). */
	readonly domain: string;
	/** Of the issuers of its user pools. */
	readonly issuerDomains: readonly string[];
	/** Does AWS say that user pools write their issuer so (Cognito Developer Guide, federation endpoints)? */
	readonly issuersDocumented: boolean;
	/** The issuer of the OpenID tokens of all its identity pools, where they have one without a Region; `documented` where AWS says so of tokens. */
	readonly identityPools?: { readonly host: string; readonly documented: boolean };
	/** Of the prefix domains of its user pools, as far as they are documented. */
	readonly prefixDomain?: string;
}

/**
 * - China: the issuer was seen in the original form only, and a prefix domain in `amazoncognito.com.cn` is hearsay.
 * - GovCloud: aws-jwt-verify takes it for granted that `iss` does not name the FIPS host. The name of identity pools is that of trust policies.
 * - The sovereign cloud: its endpoints are in `amazonaws.eu`, while aws-jwt-verify expects issuers in `amazonaws.com`.
 * - The isolated partitions: nothing is known but the domain of their endpoints, and that aws-jwt-verify refuses their pools.
 */
const table = {
	aws: {
		regions: '',
		domain: 'amazonaws.com',
		issuerDomains: ['amazonaws.com'],
		issuersDocumented: true,
		identityPools: { host: 'cognito-identity.amazonaws.com', documented: true },
		prefixDomain: 'amazoncognito.com',
	},
	'aws-cn': { regions: 'cn-', domain: 'amazonaws.com.cn', issuerDomains: ['amazonaws.com.cn'], issuersDocumented: false },
	'aws-us-gov': {
		regions: 'us-gov-',
		domain: 'amazonaws.com',
		issuerDomains: ['amazonaws.com'],
		issuersDocumented: false,
		identityPools: { host: 'cognito-identity-us-gov.amazonaws.com', documented: false },
		prefixDomain: 'amazoncognito.com',
	},
	'aws-eusc': { regions: 'eusc-', domain: 'amazonaws.eu', issuerDomains: ['amazonaws.com', 'amazonaws.eu'], issuersDocumented: false },
	'aws-iso': { regions: 'us-iso-', domain: 'c2s.ic.gov', issuerDomains: ['c2s.ic.gov'], issuersDocumented: false },
	'aws-iso-b': { regions: 'us-isob-', domain: 'sc2s.sgov.gov', issuerDomains: ['sc2s.sgov.gov'], issuersDocumented: false },
	'aws-iso-e': { regions: 'eu-isoe-', domain: 'cloud.adc-e.uk', issuerDomains: ['cloud.adc-e.uk'], issuersDocumented: false },
	'aws-iso-f': { regions: 'us-isof-', domain: 'csp.hci.ic.gov', issuerDomains: ['csp.hci.ic.gov'], issuersDocumented: false },
} as const satisfies Readonly<Record<string, PartitionRow>>;

/** A partition, by the word in its ARNs. */
export type Partition = keyof typeof table;

/** What is known of each. */
export const partitions: Readonly<Record<Partition, PartitionRow>> = table;

const names = Object.keys(table) as readonly Partition[];

/** Is the word of an ARN a partition that is known? */
export function isPartition(word: string): word is Partition {
	return Object.hasOwn(table, word);
}

/** The partition of a Region, by the Region's prefix. */
export function partitionOf(region: string): Partition {
	return names.find((name) => name !== 'aws' && region.startsWith(partitions[name].regions)) ?? 'aws';
}

/** The issuers of all identity pools of a partition, where they have one, and whether AWS says so of tokens. */
export const identityPoolIssuers: ReadonlyMap<string, boolean> = new Map(
	names.flatMap((name) => {
		const { identityPools } = partitions[name];
		return identityPools ? [[`https://${identityPools.host}`, identityPools.documented] as const] : [];
	}),
);

/** The documented domains of prefix domains. */
export const prefixDomains: readonly string[] = [...new Set(names.flatMap((name) => partitions[name].prefixDomain ?? []))];
