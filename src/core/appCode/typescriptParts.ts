import type { FillIn, Plan } from './plan.ts';
import { typescriptList, typescriptString } from './quote.ts';

/** What a library for TypeScript may leave to the app. */
export type HandCheck =
	| 'issuers'
	| 'algorithms'
	| 'crit'
	| 'exp'
	| 'typ'
	| 'tokenUses'
	| 'clientIds'
	| 'audiences'
	| 'scopes'
	| 'groups'
	| 'groupList'
	| 'subject'
	| 'requiredClaims'
	| 'maxAge';

const expiryMissing = '// The library lets a token without an expiry pass, and one that expires this very second.';

/** Lines of the constants at the top: what was left out, and each value that was stated or must be filled in. */
export function expectationLines(plan: Plan): readonly string[] {
	return [
		'// What the app expects of a token.',
		...(plan.waived.length > 0 ? [`// Left unchecked on purpose: ${plan.waived.join(', ')}.`] : []),
		...(plan.notStated.length > 0 ? [`// Stated by nobody, so not checked: ${plan.notStated.join(', ')}.`] : []),
	];
}

/** `const name = …;` for a list; nothing when it is not looked at, a name that does not exist when somebody must fill it in. */
export function listConstant(name: string, values: readonly string[] | null | undefined, plan: Plan, fillIn?: FillIn): readonly string[] {
	if (values) return [`const ${name} = ${typescriptList(values)};`];
	return fillIn && plan.fillIns.includes(fillIn) ? fillInConstant(`${name}: string[]`, fillIn) : [];
}

/** The same for one text. */
export function textConstant(name: string, value: string | null | undefined, plan: Plan, fillIn?: FillIn): readonly string[] {
	if (typeof value === 'string') return [`const ${name} = ${typescriptString(value)};`];
	return fillIn && plan.fillIns.includes(fillIn) ? fillInConstant(`${name}: string`, fillIn) : [];
}

const questions: Readonly<Record<FillIn, string>> = {
	FILL_IN_ISSUER: 'whose tokens the app takes (iss)',
	FILL_IN_JWKS_URI: 'where the keys are: jwks_uri in the discovery document of the issuer',
	FILL_IN_TOKEN_USE: 'which token the app takes: id or access (token_use)',
	FILL_IN_TYP: 'which type of token the app takes (typ)',
	FILL_IN_CLIENT_IDS: 'the app clients whose tokens the app takes',
	FILL_IN_AUDIENCES: 'which audience the app is (aud)',
	FILL_IN_ALGORITHMS: 'the signature algorithms of the issuer',
};

/** The comment that stands over a name to be filled in. */
export function fillInComment(fillIn: FillIn): string {
	return `NOT STATED, and must be: ${questions[fillIn]}.`;
}

function fillInConstant(declaration: string, fillIn: FillIn): readonly string[] {
	return [`// ${fillInComment(fillIn)}`, `const ${declaration} = ${fillIn};`];
}

/** Where the keys of an issuer are, as an expression. */
export function jwksUriExpression(jwksUri: string | undefined): string {
	return jwksUri === undefined ? ('FILL_IN_JWKS_URI' satisfies FillIn) : typescriptString(jwksUri);
}

/** The issuers with the places of their keys, as a constant `issuers`. */
export function issuerLines({ issuers }: Plan): readonly string[] {
	const rows = (issuers ?? []).map(
		({ issuer, jwksUri }) => `  { issuer: ${typescriptString(issuer)}, jwksUri: ${jwksUriExpression(jwksUri)} },`,
	);
	const missing = issuers?.some(({ jwksUri }) => jwksUri === undefined) ? [`// ${fillInComment('FILL_IN_JWKS_URI')}`] : [];
	if (issuers) return [...missing, 'const issuers = [', ...rows, '];'];
	return [
		`// ${fillInComment('FILL_IN_ISSUER')}`,
		'const issuers = [',
		`  { issuer: ${'FILL_IN_ISSUER' satisfies FillIn}, jwksUri: ${'FILL_IN_JWKS_URI' satisfies FillIn} },`,
		'];',
	];
}

/** Constants of the checks that are written out. */
export function constantLines(plan: Plan, checks: readonly HandCheck[]): readonly string[] {
	const constants: Readonly<Partial<Record<HandCheck, readonly string[]>>> = {
		issuers: plan.issuers ? [`const issuers = ${typescriptList(plan.issuers.map(({ issuer }) => issuer))};`] : [],
		algorithms: algorithmsConstant(plan),
		typ: textConstant('expectedTyp', plan.typ, plan, 'FILL_IN_TYP'),
		tokenUses: listConstant('tokenUses', tokenUses(plan), plan, 'FILL_IN_TOKEN_USE'),
		clientIds: listConstant('clientIds', plan.clientIds, plan, 'FILL_IN_CLIENT_IDS'),
		audiences: listConstant('audiences', plan.audiences, plan, 'FILL_IN_AUDIENCES'),
		scopes: listConstant('scopes', plan.scopes, plan),
		groups: listConstant('groups', plan.groups, plan),
		subject: textConstant('subject', plan.subject, plan),
		requiredClaims: plan.requiredClaims.length > 0 ? listConstant('requiredClaims', plan.requiredClaims, plan) : [],
		maxAge: typeof plan.maxAge === 'number' ? [`const maxAge = ${plan.maxAge}; // seconds since the user signed in`] : [],
	};
	return [...checks.flatMap((check) => constants[check] ?? []), `const clockTolerance = ${plan.clockTolerance}; // seconds`];
}

/** The constant `algorithms`. */
export function algorithmsConstant(plan: Plan): readonly string[] {
	return listConstant('algorithms', plan.algorithms.length > 0 ? plan.algorithms : undefined, plan, 'FILL_IN_ALGORITHMS');
}

function tokenUses({ tokenUse }: Plan): readonly string[] | null | undefined {
	return tokenUse === 'any' ? ['id', 'access'] : tokenUse && [tokenUse];
}

/**
 * The function `checkClaims` with these checks, and what it needs; it takes an object with these parts of a token. Every failure is an
 * error that names the member and no value.
 */
export function checkClaimsLines(plan: Plan, parts: 'payload' | 'header, payload', checks: readonly HandCheck[]): readonly string[] {
	const bodies = handChecks(plan);
	const body = checks.flatMap((check) => bodies[check]);
	const names = parts.split(', ').map((part) => `'${part}'`);
	return [
		'/** What the library leaves to the app. */',
		`function checkClaims({ ${parts} }: Readonly<Record<${names.join(' | ')}, Readonly<Record<string, unknown>>>>): void {`,
		'  const now = Date.now() / 1000;',
		'  // A token from the future: one of the clocks is wrong, or the token is not honest.',
		"  const issuedAt = payload['iat'];",
		"  mustHold(issuedAt === undefined || (typeof issuedAt === 'number' && now >= issuedAt - clockTolerance), 'iat');",
		...body.map((line) => `  ${line}`),
		'}',
		'',
		...(body.some((line) => line.includes('mediaType(')) ? mediaTypeLines : []),
		'function mustHold(holds: boolean, member: string): void {',
		// biome-ignore lint/suspicious/noTemplateCurlyInString: the placeholder belongs to the generated code
		'  if (!holds) throw new Error(`The token is refused: ${member}.`);',
		'}',
	];
}

const mediaTypeLines: readonly string[] = [
	'/** Media types are compared without application/ and in any case (RFC 7515 §4.1.9). */',
	'function mediaType(typ: string): string {',
	"  return typ.toLowerCase().replace(/^application\\//, '');",
	'}',
	'',
];

function handChecks(plan: Plan): Readonly<Record<HandCheck, readonly string[]>> {
	const { fillIns } = plan;
	return {
		issuers: only(plan.issuers, [
			'// The library takes both issuer forms of a user pool; the app expects these alone.',
			"mustHold(issuers.some((issuer) => issuer === payload['iss']), 'iss');",
		]),
		algorithms: ["mustHold(algorithms.some((algorithm) => algorithm === header['alg']), 'alg');"],
		crit: [
			'// No extension is understood here, so none may be critical (RFC 7515 §4.1.11); the library does not look.',
			"mustHold(header['crit'] === undefined, 'crit');",
		],
		exp: [
			expiryMissing,
			"const expiresAt = payload['exp'];",
			"mustHold(typeof expiresAt === 'number' && now < expiresAt + clockTolerance, 'exp');",
		],
		typ: only(plan.typ ?? fillIns.includes('FILL_IN_TYP'), [
			"const typ = header['typ'];",
			"mustHold(typeof typ === 'string' && mediaType(typ) === mediaType(expectedTyp), 'typ');",
		]),
		tokenUses: only(plan.tokenUse ?? fillIns.includes('FILL_IN_TOKEN_USE'), [
			"mustHold(tokenUses.some((use) => use === payload['token_use']), 'token_use');",
		]),
		clientIds: only(plan.clientIds ?? fillIns.includes('FILL_IN_CLIENT_IDS'), clientLines(plan)),
		audiences: only(plan.audiences ?? fillIns.includes('FILL_IN_AUDIENCES'), [
			"const audience: unknown = payload['aud'];",
			'const ofToken: unknown[] = Array.isArray(audience) ? audience : [audience];',
			"mustHold(audiences.some((expected) => ofToken.includes(expected)), 'aud');",
		]),
		scopes: only(plan.scopes, [
			'// One text with spaces, or a list.',
			"const scope: unknown = payload['scope'] ?? payload['scp'];",
			"const granted: unknown[] = typeof scope === 'string' ? scope.split(' ') : Array.isArray(scope) ? scope : [];",
			"mustHold(scopes.some((expected) => granted.includes(expected)), 'scope');",
		]),
		groups: only(plan.groups, [
			"const ofUser: unknown = payload['cognito:groups'];",
			"mustHold(Array.isArray(ofUser) && groups.some((group) => ofUser.includes(group)), 'cognito:groups');",
		]),
		groupList: only(plan.groups, [
			'// The library takes a text for a list of one group.',
			"mustHold(Array.isArray(payload['cognito:groups']), 'cognito:groups');",
		]),
		subject: only(typeof plan.subject === 'string', ["mustHold(payload['sub'] === subject, 'sub');"]),
		requiredClaims: only(plan.requiredClaims.length > 0, [
			"for (const name of requiredClaims) mustHold(Object.hasOwn(payload, name), 'a required claim');",
		]),
		maxAge: only(typeof plan.maxAge === 'number', [
			"const signedInAt = payload['auth_time'];",
			"const age = typeof signedInAt === 'number' ? now - signedInAt : Number.NaN;",
			"mustHold(age >= -clockTolerance && Math.floor(age) <= maxAge + clockTolerance, 'auth_time');",
		]),
	};
}

function clientLines({ tokenUse }: Plan): readonly string[] {
	const one = (claim: string): readonly string[] => [`mustHold(clientIds.some((client) => client === payload['${claim}']), '${claim}');`];
	if (tokenUse === 'access') return one('client_id');
	if (tokenUse === 'id') return ['// The audience of an ID token is its app client.', ...one('aud')];
	return [
		'// An ID token names its app client in aud, an access token in client_id.',
		'const { token_use: use, client_id: clientId, aud } = payload;',
		"const inAudience = use === 'id' || (use === undefined && clientId === undefined);",
		'const clients: unknown[] = !inAudience ? [clientId] : use === undefined && Array.isArray(aud) ? aud : [aud];',
		"mustHold(clientIds.some((client) => clients.includes(client)), 'the app client');",
	];
}

function only(wanted: unknown, lines: readonly string[]): readonly string[] {
	return wanted ? lines : [];
}

/** The second parameter of `verifyToken`: what the app knows of each request; empty when that is nothing. */
export function requestParameter({ nonce, accessTokenHash }: Plan): string {
	const members = [
		...(nonce ? ['readonly nonce: string'] : []),
		...(accessTokenHash === undefined ? [] : ['readonly accessToken: string']),
	];
	return members.length > 0 ? `, expected: { ${members.join('; ')} }` : '';
}

/** What `verifyToken` compares with that parameter. */
export function requestCheckLines({ nonce, accessTokenHash }: Plan): readonly string[] {
	return [
		...(nonce
			? [
					'  // The nonce that the app sent with this sign-in.',
					"  mustHold(typeof payload['nonce'] === 'string' && payload['nonce'] === expected.nonce, 'nonce');",
				]
			: []),
		...(accessTokenHash === undefined
			? []
			: [
					'  // An ID token without at_hash says nothing about the access token beside it.',
					"  const hash: unknown = payload['at_hash'];",
					"  mustHold(hash === undefined || hash === (await leftHalfOfHash(expected.accessToken)), 'at_hash');",
				]),
	];
}

/** The function `leftHalfOfHash`, if it is needed. */
export function accessTokenHashLines({ accessTokenHash }: Plan): readonly string[] {
	if (accessTokenHash === undefined) return [];
	return [
		'',
		'/** What at_hash says of an access token (OpenID Connect Core §3.1.3.6). */',
		'async function leftHalfOfHash(accessToken: string): Promise<string> {',
		`  const hash = new Uint8Array(await crypto.subtle.digest('${accessTokenHash}', new TextEncoder().encode(accessToken)));`,
		'  const half = btoa(String.fromCharCode(...hash.subarray(0, hash.length / 2)));',
		"  return half.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');",
		'}',
	];
}
