import { issuersOfUserPool, parseUserPoolIssuer } from '../cognito/issuer.ts';
import { publicKeyAlgorithms } from '../keys/algorithm.ts';
import type { ExpectedTokenUse, Stated } from '../verify/expectations.ts';
import type { CodeNote, CodeRequest, CodeTarget } from './request.ts';

/** What somebody has to fill in before the code can run: the names that stand in it instead of values. */
export type FillIn =
	| 'FILL_IN_ISSUER'
	| 'FILL_IN_JWKS_URI'
	| 'FILL_IN_TOKEN_USE'
	| 'FILL_IN_TYP'
	| 'FILL_IN_CLIENT_IDS'
	| 'FILL_IN_AUDIENCES'
	| 'FILL_IN_ALGORITHMS';

/** An issuer and where its keys are; undefined when only its discovery document would tell. */
export interface IssuerKeys {
	readonly issuer: string;
	readonly jwksUri: string | undefined;
}

/** The expectations as every target needs them. A list is never empty: nothing could meet it, so it counts as not stated. */
export interface Plan {
	readonly issuers: Stated<readonly IssuerKeys[]>;
	/** Where the keys are when no issuer is expected. */
	readonly jwksUri: string | undefined;
	/** The user pools whose issuers these are; empty unless all of them are such. */
	readonly userPoolIds: readonly string[];
	/** Is each of those pools expected in both its issuer forms? */
	readonly bothForms: boolean;
	readonly tokenUse: Stated<ExpectedTokenUse>;
	readonly typ: Stated<string>;
	readonly clientIds: Stated<readonly string[]>;
	readonly audiences: Stated<readonly string[]>;
	readonly scopes: Stated<readonly string[]>;
	readonly groups: Stated<readonly string[]>;
	readonly subject: Stated<string>;
	readonly maxAge: Stated<number>;
	readonly requiredClaims: readonly string[];
	/** Expected with each request, so the code takes it as an argument. */
	readonly nonce: boolean;
	/** The digest of `at_hash`; undefined when it is not to be compared, or when algorithms of several digests are accepted. */
	readonly accessTokenHash: string | undefined;
	readonly algorithms: readonly string[];
	readonly clockTolerance: number;
	readonly fillIns: readonly FillIn[];
	/** Members of a token that nobody stated, and that were left unchecked on purpose. */
	readonly notStated: readonly string[];
	readonly waived: readonly string[];
	/** What holds for every target. */
	readonly notes: readonly CodeNote[];
}

/** Kinds that are verified as an access or ID token is. */
const ordinaryKinds: readonly unknown[] = [undefined, 'cognito-id', 'cognito-access', 'cognito-m2m', 'id', 'access', 'jws'];

/** Sorts out what was stated, what was left out on purpose, and what is missing. */
export function planOf(request: CodeRequest, target: CodeTarget): Plan {
	const { expectations, kind } = request;
	const { tokenUse, typ, subject, maxAge, nonce, accessToken, clockTolerance = 0 } = expectations;
	const issuers = unlessEmpty(expectations.issuer)?.map((issuer) => ({ issuer, jwksUri: jwksUriOf(issuer, request) }));
	const pools = (issuers ?? []).map(({ issuer }) => parseUserPoolIssuer(issuer)?.userPoolId);
	const userPoolIds = pools.every((pool) => pool !== undefined) ? [...new Set(pools)] : [];
	const isCognito = pools.some((pool) => pool !== undefined) || (kind?.startsWith('cognito-') ?? issuers === undefined);
	const clientIds = unlessEmpty(expectations.clientId);
	const audiences = unlessEmpty(expectations.audience);
	const algorithms = allowedAlgorithms(expectations.algorithms, pools);
	const digests = new Set(algorithms.map((name) => /\d{3}$/.exec(name)?.[0]));
	const [digest] = digests.size === 1 ? digests : [];
	const plan = {
		issuers: issuers ?? (expectations.issuer === null ? null : undefined),
		jwksUri: request.jwksUri,
		userPoolIds,
		bothForms: userPoolIds.every((pool) => issuersOfUserPool(pool)?.every((form) => issuers?.some(({ issuer }) => issuer === form))),
		tokenUse,
		typ,
		clientIds,
		audiences,
		scopes: unlessEmpty(expectations.scope),
		groups: unlessEmpty(expectations.group),
		subject,
		maxAge,
		requiredClaims: expectations.require ?? [],
		nonce: typeof nonce === 'string',
		accessTokenHash: typeof accessToken === 'string' && digest !== undefined ? `SHA-${digest}` : undefined,
		algorithms,
		clockTolerance,
	};
	const fillIns: FillIn[] = [];
	if (plan.issuers === undefined) fillIns.push('FILL_IN_ISSUER');
	// The keys of an issuer that nobody expects are no keys to trust, even if they are known.
	const keySets = plan.issuers === null ? [request.jwksUri] : (plan.issuers ?? [undefined]).map((from) => from?.jwksUri);
	if (keySets.includes(undefined)) fillIns.push('FILL_IN_JWKS_URI');
	if (tokenUse === undefined && typ === undefined) fillIns.push(isCognito ? 'FILL_IN_TOKEN_USE' : 'FILL_IN_TYP');
	if (clientIds === undefined && audiences === undefined) fillIns.push(isCognito ? 'FILL_IN_CLIENT_IDS' : 'FILL_IN_AUDIENCES');
	if (algorithms.length === 0) fillIns.push('FILL_IN_ALGORITHMS');
	const members: readonly (readonly [string, unknown])[] = [
		['iss', plan.issuers],
		['token_use', tokenUse],
		['typ', typ],
		['client_id', clientIds],
		['aud', audiences],
		['scope', plan.scopes],
		['cognito:groups', plan.groups],
		['sub', subject],
		['nonce', nonce],
		['at_hash', accessToken],
		['auth_time', maxAge],
	];
	const asked = [...askedFor(fillIns), ...(alwaysLooksAtAudience(target) && clientIds ? ['aud'] : [])];
	const left = members.filter(([name]) => !asked.includes(name));
	const notStated = left.filter(([, value]) => value === undefined).map(([name]) => name);
	const waived = left.filter(([, value]) => value === null).map(([name]) => name);
	return { ...plan, fillIns, notStated, waived, notes: notesFor(request, target, { ...plan, fillIns, notStated, waived }) };
}

/** Judges the target a token that has an audience by it, whether or not one was stated (API Gateway Developer Guide: JWT authorizers)? */
function alwaysLooksAtAudience(target: CodeTarget): boolean {
	return target === 'api-gateway';
}

function notesFor({ expectations, kind }: CodeRequest, target: CodeTarget, plan: Omit<Plan, 'notes'>): readonly CodeNote[] {
	const notes: CodeNote[] = [];
	if (plan.fillIns.length > 0) notes.push({ code: 'fill-in', detail: { names: plan.fillIns.join(', ') } });
	if (plan.waived.length > 0) notes.push({ code: 'waived', detail: { names: plan.waived.join(', ') } });
	if (plan.notStated.length > 0) notes.push({ code: 'not-stated', detail: { names: plan.notStated.join(', ') } });
	if (!ordinaryKinds.includes(kind)) notes.push({ code: 'other-kind' });
	const separate = plan.userPoolIds.length > 0 ? plan.userPoolIds.length : (plan.issuers?.length ?? 0);
	// An authorizer takes one issuer.
	if (separate > 1 && target !== 'api-gateway') notes.push({ code: 'several-issuers', detail: { count: separate } });
	const ignored = [
		...(expectations.at === undefined ? [] : ['at']),
		...(expectations.signatureOnly ? ['signature-only'] : []),
		...(typeof expectations.accessToken === 'string' && plan.accessTokenHash === undefined ? ['access-token'] : []),
	];
	if (ignored.length > 0) notes.push({ code: 'never-in-code', detail: { names: ignored.join(', ') } });
	if (kind === 'cognito-m2m' && plan.groups) notes.push({ code: 'machine-groups' });
	if (plan.userPoolIds.length > 0 && plan.tokenUse !== 'id' && plan.audiences === undefined) {
		notes.push({ code: alwaysLooksAtAudience(target) ? 'resource-bound-refused' : 'resource-bound' });
	}
	return notes;
}

/** The members of a token about which a name to be filled in asks. */
function askedFor(fillIns: readonly FillIn[]): readonly string[] {
	const members: Readonly<Partial<Record<FillIn, readonly string[]>>> = {
		FILL_IN_ISSUER: ['iss'],
		FILL_IN_TOKEN_USE: ['token_use', 'typ'],
		FILL_IN_TYP: ['token_use', 'typ'],
		FILL_IN_CLIENT_IDS: ['client_id', 'aud'],
		FILL_IN_AUDIENCES: ['client_id', 'aud'],
	};
	return fillIns.flatMap((name) => members[name] ?? []);
}

/** The same as a verification allows: a user pool signs with RS256, and no key set holds a secret for HMAC. */
function allowedAlgorithms(stated: readonly string[] | undefined, pools: readonly unknown[]): readonly string[] {
	const possible = pools.some((pool) => pool !== undefined) ? ['RS256'] : publicKeyAlgorithms;
	return stated === undefined ? possible : possible.filter((name) => stated.includes(name));
}

/** A pool's key set is known by its issuer (Cognito Developer Guide); any other issuer says where its own is. */
function jwksUriOf(issuer: string, { expectations, tokenIssuer, jwksUri }: CodeRequest): string | undefined {
	if (parseUserPoolIssuer(issuer)) return `${issuer}/.well-known/jwks.json`;
	return issuer === tokenIssuer || expectations.issuer?.length === 1 ? jwksUri : undefined;
}

function unlessEmpty(values: Stated<readonly string[]>): Stated<readonly string[]> {
	return values?.length === 0 ? undefined : values;
}
