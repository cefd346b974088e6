import { standardAttributes } from '../../cognito/standardAttributes.ts';
import { valuesAt } from '../model/lookUp.ts';
import type { UserPool } from '../model/resource.ts';
import { customAttributes } from './schema.ts';

/** Does a trigger of the pool change claims, or may it: then nobody can say which claims there are? */
export function hasOpenClaims({ properties }: UserPool): boolean {
	return ['PreTokenGeneration', 'PreTokenGenerationConfig'].some((name) =>
		valuesAt(properties, `LambdaConfig.${name}`).some(({ type }) => type !== 'absent'),
	);
}

/** Is it certain that the pool has no such custom attribute? */
export function isUndeclared({ properties }: UserPool, claim: string): boolean {
	const { attributes, complete } = customAttributes(properties);
	return complete && !attributes.some(({ name }) => name === claim);
}

/** Is it certain that ID tokens of the pool lack a claim: it is a custom attribute that the pool does not declare, and no trigger adds claims? */
export function isNeverIssued(pool: UserPool, claim: string): boolean {
	return claim.startsWith('custom:') && !hasOpenClaims(pool) && isUndeclared(pool, claim);
}

/** Is it the name of a custom attribute of the pool without the prefix that tokens give it? */
export function lacksPrefix(pool: UserPool, claim: string): boolean {
	if (standardAttributes.has(claim) || claim.includes(':')) return false;
	return customAttributes(pool.properties).attributes.some(({ name }) => name === `custom:${claim}`);
}
