import type { DecodedToken } from '../core/token/decode.ts';

/** The issuer that the token names, if it is a text. */
export function issuerOf(decoded: DecodedToken): string | undefined {
	const iss = decoded.payload?.json?.['iss'];
	return typeof iss === 'string' && iss !== '' ? iss : undefined;
}

/** The host that would be asked for the token's keys; undefined when the issuer is no URL. */
export function issuerHost(decoded: DecodedToken): string | undefined {
	const issuer = issuerOf(decoded);
	return issuer !== undefined && URL.canParse(issuer) ? new URL(issuer).host : undefined;
}
