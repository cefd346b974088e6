import type { DecodedToken } from './decode.ts';
import { registeredClaims } from './registeredClaims.ts';

/** The issuer that the token names, if it is a text. */
export function issuerOf(decoded: DecodedToken): string | undefined {
	const { iss } = registeredClaims(decoded.header.json ?? {}, decoded.payload?.json ?? {}, decoded.kind);
	return typeof iss === 'string' && iss !== '' ? iss : undefined;
}
