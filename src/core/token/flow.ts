import { resourceServerOf, scopesOf, selfServiceScope } from '../claims/value/scopes.ts';
import { identitiesOf } from '../claims/value/subjects.ts';
import type { DecodedToken } from './decode.ts';
import type { JsonValue } from './json.ts';
import { type Parties, partiesOf } from './parties.ts';

/** Who has a part in the way of a token. */
export const flowRoles = [
	'user',
	'guest',
	'provider',
	'user-pool',
	'issuer',
	'client',
	'api',
	'user-info',
	'user-pools-api',
	'identity-pool',
	'sts',
	'load-balancer',
	'app',
	'sender',
	'reader',
] as const;
export type FlowRole = (typeof flowRoles)[number];

/** What one hands to the next, or asks of it. */
export const flowSteps = [
	'signs-in',
	'signs-in-with',
	'vouches',
	'gives',
	'gives-for-credentials',
	'may-call',
	'can-exchange',
	'adds-to-requests',
	'sends-proof',
	'tells-end',
	'encrypts-for',
] as const;
export type FlowStep = (typeof flowSteps)[number];

/** One who has a part. What the token does not name has no names, and is not `known` unless there is only one of it. */
export interface FlowNode {
	readonly role: FlowRole;
	readonly names: readonly string[];
	readonly known: boolean;
}

/** From one to the next; `token` where it is this token that is handed over. */
export interface FlowEdge {
	readonly step: FlowStep;
	readonly token: boolean;
}

/** The way of a token from one to the next: there is one edge fewer than nodes. */
export interface Flow {
	readonly nodes: readonly FlowNode[];
	readonly edges: readonly FlowEdge[];
}

/** Of many names the first stand for all. */
const mostNames = 3;
/** The steps that hand over the token itself. */
const handsOver: ReadonlySet<FlowStep> = new Set([
	'gives',
	'gives-for-credentials',
	'adds-to-requests',
	'sends-proof',
	'tells-end',
	'encrypts-for',
]);

/**
 * Who gave the token to whom and where it may go, by its kind and its own claims; undefined for a text that is no token. What the token does not
 * say is left open, never guessed.
 */
export function flowOf(decoded: DecodedToken): Flow | undefined {
	const { kind, payload, header } = decoded;
	if (kind === undefined) return undefined;
	const parties = partiesOf(decoded);
	const claims = payload?.json ?? {};
	const client = named('client', parties.client);
	switch (kind) {
		case 'cognito-m2m':
			return chain([issuerOf(parties)], ['gives-for-credentials', client], ['may-call', apiOf(decoded)]);
		case 'cognito-refresh':
			return chain([named('user')], ['signs-in', named('user-pool')], ['gives', client]);
		case 'cognito-identity': {
			const toSts = [
				['gives', named('client')],
				['can-exchange', fixed('sts')],
			] as const;
			const pool = named('identity-pool', ...textsOf(claims['aud']));
			const methods = textsOf(claims['amr']);
			if (methods.includes('unauthenticated'))
				return chain([{ role: 'guest', names: textsOf(claims['sub']), known: true }], ['signs-in', pool], ...toSts);
			const provider = methods.find((method) => method !== 'authenticated' && !method.includes(':'));
			// `<provider>:…:<user>`; `sub` is the identity that the pool keeps for the user.
			const user = methods
				.find((method) => provider !== undefined && method.startsWith(`${provider}:`))
				?.split(':')
				.at(-1);
			return chain([named('user', user)], ['signs-in-with', named('provider', provider)], ['vouches', pool], ...toSts);
		}
		case 'alb-data': {
			const balancer = named('load-balancer', textOf(header.json?.['signer']));
			return chain([userOf(decoded, parties)], ['signs-in', issuerOf(parties)], ['vouches', balancer], ['adds-to-requests', named('app')]);
		}
		case 'dpop-proof':
			return chain([client], ['sends-proof', named('api', textOf(claims['htu']))]);
		case 'logout':
			return chain([issuerOf(parties)], ['tells-end', named('client', ...textsOf(claims['aud']))]);
		case 'jwe':
			return chain([named('sender')], ['encrypts-for', named('reader')]);
		default:
			return parties.role === undefined ? ofUnknownKind(decoded, parties) : ofSignIn(decoded, parties);
	}
}

/** An ID token ends at the client; with an access token the client calls an API. */
function ofSignIn(decoded: DecodedToken, parties: Parties): Flow {
	const client = named('client', parties.client);
	const providers = providersOf(decoded);
	const user = userOf(decoded, parties);
	const issuer = issuerOf(parties);
	const signIn = providers
		? ([
				['signs-in-with', named('provider', ...providers)],
				['vouches', issuer],
			] as const)
		: ([['signs-in', issuer]] as const);
	const call = parties.role === 'access' ? ([['may-call', apiOf(decoded)]] as const) : [];
	// RFC 9068 §2.2: without a user, `sub` names the client.
	const isOfClient = parties.role === 'access' && parties.user !== undefined && parties.user === parties.client;
	return isOfClient ? chain([issuer], ['gives-for-credentials', client], ...call) : chain([user], ...signIn, ['gives', client], ...call);
}

function ofUnknownKind({ payload }: DecodedToken, parties: Parties): Flow {
	return chain([issuerOf(parties)], ['gives', named('reader', ...textsOf(payload?.json?.['aud']))]);
}

/** By name where there is one, for people know their users by it. */
function userOf({ payload }: DecodedToken, { user }: Parties): FlowNode {
	const { 'cognito:username': ofId, username } = payload?.json ?? {};
	return named('user', textOf(ofId) ?? textOf(username) ?? user);
}

function issuerOf({ pool, issuer }: Parties): FlowNode {
	return pool === undefined ? named('issuer', issuer) : named('user-pool', pool);
}

/** The providers of a federated user; none where the token says that there is one, not which; undefined where it does not speak of any. */
function providersOf({ payload }: DecodedToken): readonly string[] | undefined {
	const { identities, amr } = payload?.json ?? {};
	const names = identitiesOf(identities).flatMap(({ providerName }) => textOf(providerName) ?? []);
	if (names.length > 0) return names;
	return textsOf(amr).includes('fed') ? [] : undefined;
}

/** Where the scopes and the audience let it go. */
function apiOf({ kind, payload }: DecodedToken): FlowNode {
	const { aud, scope, scp, client_id: clientId } = payload?.json ?? {};
	const scopes = scopesOf(scope ?? scp);
	const bound = textsOf(aud).filter((audience) => audience !== clientId);
	const ofPool = kind !== 'access';
	const servers = ofPool ? scopes.flatMap((each) => resourceServerOf(each) ?? []) : [];
	if (bound.length + servers.length > 0) return named('api', ...bound, ...servers);
	if (ofPool && scopes.includes('openid')) return fixed('user-info');
	return ofPool && scopes.includes(selfServiceScope) ? fixed('user-pools-api') : named('api');
}

type Link = readonly [step: FlowStep, node: FlowNode];

function chain([first]: readonly [FlowNode], ...links: readonly Link[]): Flow {
	return {
		nodes: [first, ...links.map(([, node]) => node)],
		edges: links.map(([step]) => ({ step, token: handsOver.has(step) })),
	};
}

function named(role: FlowRole, ...given: readonly (string | undefined)[]): FlowNode {
	const names = [...new Set(given.filter((name) => name !== undefined))].slice(0, mostNames);
	return { role, names, known: names.length > 0 };
}

/** There is only one of it, so it needs no name. */
function fixed(role: FlowRole): FlowNode {
	return { role, names: [], known: true };
}

function textOf(value: JsonValue | undefined): string | undefined {
	return typeof value === 'string' && value !== '' ? value : undefined;
}

function textsOf(value: JsonValue | undefined): readonly string[] {
	return (Array.isArray(value) ? (value as readonly JsonValue[]) : [value]).flatMap((item) => textOf(item) ?? []);
}
