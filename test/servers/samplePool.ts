import { createHash } from 'node:crypto';

/** What is fixed about the pretended user pool: invented ids in the shapes that Cognito gives them. */
export const samplePool = {
	region: 'eu-west-1',
	poolId: 'eu-west-1_Sample001',
	/** A public app client (no secret, PKCE), as a single-page application uses it. */
	clientId: 'sampleappclient00000000001',
	/** An app client for machines (client credentials). */
	machineClientId: 'samplemachine0000000000002',
	/** An app client of the same pool that the sample application does not accept. */
	otherClientId: 'otherappclient000000000003',
	callbackUrl: 'https://app.example.com/callback',
	logoutUrl: 'https://app.example.com/',
	/** Scopes of the resource server `objects`, beside those that every pool has. */
	customScopes: ['objects/list', 'objects/read'],
	signInScope: 'openid profile email aws.cognito.signin.user.admin objects/list objects/read',
} as const;

/** One user of the pretended pool. */
export type PoolUser = {
	readonly username: string;
	readonly sub: string;
	readonly email: string;
	readonly tenantId: string;
	readonly userId: string;
	readonly groups: readonly string[];
};

/** A stable id in the form of a UUID, made from a text: the same text gives the same id. */
export function uuidFrom(text: string): string {
	const hex = createHash('sha256').update(text).digest('hex');
	return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-');
}

function user(tenant: number, number: number, groups: readonly string[]): PoolUser {
	const username = `t${tenant}u${number}`;
	return { username, sub: uuidFrom(username), email: `${username}@example.com`, tenantId: `T${tenant}`, userId: `U${number}`, groups };
}

/** The two users of the sample: one tenant each; only the first belongs to a group, so only it has roles. */
export const poolUsers = { t1u1: user(1, 1, ['tenant-admins']), t2u1: user(2, 1, []) } as const;

/** Names of the users that can sign in. */
export type UserName = keyof typeof poolUsers;

/** The IAM role that Cognito would derive from a group of the pool. */
export function roleOf(group: string): string {
	return `arn:aws:iam::000000000000:role/${group}`;
}
