import type { DecodedToken } from '../token/decode.ts';
import { issuerOf } from '../token/issuer.ts';
import type { ExpectationName } from './expectationSource.ts';

/** What a token says that could be expected of it; each value once. Empty for what it does not say, or not as text. */
export function valuesOfToken(expectation: ExpectationName, decoded: DecodedToken): readonly string[] {
	const header = decoded.header.json ?? {};
	const payload = decoded.payload?.json ?? {};
	switch (expectation) {
		case 'issuer':
			return textsIn(issuerOf(decoded));
		case 'tokenUse':
			return textsIn(payload['token_use']);
		case 'typ':
			return textsIn(header['typ']);
		case 'clientId':
			// A load balancer writes its own into the header.
			return textsIn(decoded.kind === 'alb-data' ? header['client'] : undefined, payload['client_id'], payload['aud']);
		case 'audience':
			return textsIn(payload['aud']);
		case 'albArn':
			return textsIn(header['signer']);
		case 'scope':
			return textsIn(...textsIn(payload['scope'], payload['scp']).map((text) => text.split(' ')));
		case 'group':
			return textsIn(payload['cognito:groups']);
		default:
			return [];
	}
}

/** The texts among values, of which each may be a list. */
function textsIn(...values: readonly unknown[]): readonly string[] {
	return [...new Set(values.flat().filter((value): value is string => typeof value === 'string' && value !== ''))];
}
