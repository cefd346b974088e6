/** The two issuer forms of a user pool: `original` is `cognito-idp…`, `updated` is `issuer-cognito-idp…` (Cognito Developer Guide, federation endpoints). */
export type IssuerForm = 'original' | 'updated';

/** A user pool as its issuer URL names it. */
export interface UserPoolIssuer {
	readonly issuer: string;
	readonly form: IssuerForm;
	readonly region: string;
	readonly userPoolId: string;
}

const issuerUrl = /^https:\/\/(issuer-)?cognito-idp\.([a-z]{2,5}(?:-[a-z]+)+-\d{1,2})\.amazonaws\.com(?:\.cn)?\/([\w-]{1,55})$/;
const userPoolId = /^([a-z]{2,5}(?:-[a-z]+)+-\d{1,2})_[0-9a-zA-Z]{1,55}$/;

/** Reads an issuer URL of a user pool; undefined for any other text. The pool's Region must be the host's. */
export function parseUserPoolIssuer(issuer: string): UserPoolIssuer | undefined {
	const [, prefix, region, id] = issuerUrl.exec(issuer) ?? [];
	if (region === undefined || id === undefined || userPoolId.exec(id)?.[1] !== region) return undefined;
	return { issuer, form: prefix ? 'updated' : 'original', region, userPoolId: id };
}

/** Is the text a user pool id (`<region>_<id>`, API pattern UserPoolIdType)? */
export function isUserPoolId(text: string): boolean {
	return userPoolId.test(text);
}

/**
 * Both issuers that a pool may put into its tokens, the original form first; undefined when the text is no pool id.
 * Pools in China are served from `amazonaws.com.cn`.
 */
export function issuersOfUserPool(id: string): readonly [string, string] | undefined {
	const region = userPoolId.exec(id)?.[1];
	if (region === undefined) return undefined;
	const suffix = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
	return [`https://cognito-idp.${region}.${suffix}/${id}`, `https://issuer-cognito-idp.${region}.${suffix}/${id}`];
}
