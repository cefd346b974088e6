import { parseUserPoolIssuer, type UserPoolIssuer } from '../../cognito/issuer.ts';
import type { JsonValue } from '../../token/json.ts';
import type { ValueContext } from './finding.ts';

/** The user pool that the token around a value names as its issuer; the header of ALB data has an issuer too. */
export function poolAround({ payload, header }: ValueContext): UserPoolIssuer | undefined {
	return poolOf(payload?.['iss']) ?? poolOf(header?.['iss']);
}

function poolOf(iss: JsonValue | undefined): UserPoolIssuer | undefined {
	return typeof iss === 'string' ? parseUserPoolIssuer(iss) : undefined;
}
