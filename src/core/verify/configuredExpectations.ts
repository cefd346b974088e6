import type { FilePlace, WorkspaceFacts } from '../cognito/facts.ts';
import { issuersOfUserPool, parseUserPoolIssuer } from '../cognito/issuer.ts';
import type { DecodedToken } from '../token/decode.ts';
import type { SourcedExpectations } from './expectationSource.ts';

/** No expectation at all. */
export const nothingStated: SourcedExpectations = { expectations: {}, sources: {} };

/**
 * What the workspace's own configuration says to expect, where it names the token's user pool: the issuer, and the app clients that stand in
 * a file with the pool, else those of files that name no pool. Which token the app takes cannot be known from there. `files` are the facts of each file.
 */
export function configuredExpectations(files: readonly WorkspaceFacts[], token: DecodedToken): SourcedExpectations {
	const { iss, client_id: clientId, aud } = token.payload?.json ?? {};
	const pool = typeof iss === 'string' ? parseUserPoolIssuer(iss)?.userPoolId : undefined;
	const issuer = pool === undefined ? undefined : issuersOfUserPool(pool);
	const naming = files.filter(({ pools }) => pool !== undefined && pools.has(pool));
	const place = pool === undefined ? undefined : naming[0]?.pools.get(pool);
	if (issuer === undefined || place === undefined) return nothingStated;
	const beside = clientsOf(naming);
	const clients = beside.size > 0 ? beside : clientsOf(files.filter(({ pools }) => pools.size === 0));
	const [first] = clients.values();
	const ofToken = [clientId, aud].map((id) => (typeof id === 'string' ? clients.get(id) : undefined)).find((known) => known !== undefined);
	const clientPlace = ofToken ?? first;
	return {
		expectations: { issuer, ...(clientPlace && { clientId: [...clients.keys()] }) },
		sources: {
			issuer: { type: 'configuration', place },
			...(clientPlace && { clientId: { type: 'configuration', place: clientPlace } }),
		},
	};
}

function clientsOf(files: readonly WorkspaceFacts[]): ReadonlyMap<string, FilePlace> {
	const clients = new Map<string, FilePlace>();
	for (const file of files) for (const [id, place] of file.clients) if (!clients.has(id)) clients.set(id, place);
	return clients;
}
