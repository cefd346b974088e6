import { isIdentityPoolIssuer } from '../../cognito/identityPool.ts';
import { partitions } from '../../cognito/partitions.ts';
import { textOf } from '../model/settle.ts';
import type { SettledValue } from '../model/value.ts';
import type { PolicyCondition, PolicyDocument, PolicyStatement } from './policy.ts';

const servicesOfPartitions = new Set(Object.values(partitions).map(({ domain }) => `cognito-identity.${domain}`));

/** Is it the name by which identity pools are trusted: `cognito-identity.amazonaws.com`, or that of another partition or Region? */
export function isIdentityPoolService(name: string): boolean {
	return servicesOfPartitions.has(name) || isIdentityPoolIssuer(`https://${name}`);
}

/** Does a statement of a trust policy let users of identity pools in: is its principal federated by their service? */
export function trustsIdentityPools({ effect, principals }: PolicyStatement): boolean {
	if (effect !== 'Allow') return false;
	return principals.some(({ type, value }) => type === 'Federated' && isIdentityPoolService(textOf(value) ?? ''));
}

/** Statements of a trust policy that let users of identity pools in. */
export function identityPoolStatements(trust: PolicyDocument): readonly PolicyStatement[] {
	return trust.statements.filter(trustsIdentityPools);
}

/** Conditions on a claim of the tokens of identity pools, such as `aud` or `amr` (IAM User Guide, "AWS OIDC federation condition keys"). */
export function claimConditions({ conditions }: PolicyStatement, claim: 'aud' | 'amr' | 'sub'): readonly PolicyCondition[] {
	return conditions.filter(({ key }) => {
		const at = key.lastIndexOf(':');
		return key.slice(at + 1).toLowerCase() === claim && isIdentityPoolService(key.slice(0, at).toLowerCase());
	});
}

/** The identity pools that a trust policy names in `aud`. */
export function trustedAudiences(trust: PolicyDocument): readonly SettledValue[] {
	return identityPoolStatements(trust)
		.flatMap((statement) => claimConditions(statement, 'aud'))
		.flatMap(({ values }) => values.items);
}
