import { isUserPoolId } from '../../cognito/issuer.ts';
import { regionForm } from '../../cognito/regionForm.ts';
import type { ResourceKind } from '../model/resource.ts';

const poolId = new RegExp(`(?:^|[/:])(${regionForm}_[0-9a-zA-Z]{1,55})(?=$|[/:])`);
const identityPoolId = new RegExp(`^${regionForm}:[0-9a-f-]{36}$`);

/** Is the text an id of an identity pool (`<region>:<guid>`, API pattern IdentityPoolId)? */
export function isIdentityPoolId(text: string): boolean {
	return identityPoolId.test(text);
}

/**
 * The id of a resource of that kind that a literal names: of a user pool in its id, issuer, provider name or ARN; else the text itself, where it is
 * written as such ids are. Undefined where it names none.
 */
export function idIn(text: string, kind: ResourceKind): string | undefined {
	if (kind === 'user-pool') {
		const id = poolId.exec(text)?.[1];
		return id !== undefined && isUserPoolId(id) ? id : undefined;
	}
	if (kind === 'app-client') return /^[\w+]{1,128}$/.test(text) ? text : undefined;
	if (kind === 'identity-pool') return isIdentityPoolId(text) ? text : undefined;
	if (kind === 'role') return /^arn:[\w-]+:iam::\d{12}:role\/.+$/.test(text) ? text : undefined;
	return text;
}
