import type { Plan } from './plan.ts';
import { typescriptString } from './quote.ts';
import type { AppCode } from './request.ts';
import {
	accessTokenHashLines,
	algorithmsConstant,
	checkClaimsLines,
	constantLines,
	expectationLines,
	fillInComment,
	type HandCheck,
	issuerLines,
	jwksUriExpression,
	requestCheckLines,
	requestParameter,
} from './typescriptParts.ts';

/** jose checks signature, algorithm, critical extensions, issuer, audience, type, subject and times; the rest is written out. */
const checks: readonly HandCheck[] = ['tokenUses', 'clientIds', 'scopes', 'groups', 'maxAge'];

/** Code for jose. The keys of one issuer never vouch for another: each has its own key set. */
export function joseCode(plan: Plan): Omit<AppCode, 'target'> {
	const { issuers } = plan;
	const several = issuers !== null && issuers !== undefined && issuers.length > 1;
	const code = [
		`import { createRemoteJWKSet, ${several ? 'decodeJwt, ' : ''}type JWTPayload, jwtVerify } from 'jose';`,
		'',
		...expectationLines(plan),
		...(several ? issuerLines(plan) : oneIssuerLines(plan)),
		...algorithmsConstant(plan),
		...constantLines(plan, checks),
		'',
		'// Keys are fetched when they are first needed, and again for a key ID that is not known.',
		several
			? 'const keySets = new Map(issuers.map(({ issuer, jwksUri }) => [issuer, createRemoteJWKSet(new URL(jwksUri))] as const));'
			: 'const keySet = createRemoteJWKSet(new URL(jwksUri));',
		'',
		'/** The payload of a token that is as expected; rejects for any other. */',
		`export async function verifyToken(token: string${requestParameter(plan)}): Promise<JWTPayload> {`,
		...(several
			? [
					'  // Only to choose the keys: nothing in the token is believed before jwtVerify has checked it.',
					"  const keySet = keySets.get(decodeJwt(token).iss ?? '');",
					"  if (keySet === undefined) throw new Error('The token is refused: iss.');",
				]
			: []),
		'  const { payload } = await jwtVerify(token, keySet, {',
		...optionLines(plan, several).map((line) => `    ${line}`),
		'  });',
		'  checkClaims({ payload });',
		...requestCheckLines(plan),
		'  return payload;',
		'}',
		'',
		...checkClaimsLines(plan, 'payload', checks),
		...accessTokenHashLines(plan),
	];
	return {
		files: [{ fileName: 'verifyToken.ts', language: 'typescript', code: `${code.join('\n')}\n` }],
		notes: [{ code: 'expiry-required', detail: { library: 'jose' } }],
	};
}

function oneIssuerLines(plan: Plan): readonly string[] {
	const [only] = plan.issuers ?? [];
	const jwksUri = only === undefined ? plan.jwksUri : only.jwksUri;
	const missing = plan.issuers === undefined;
	return [
		...(missing ? [`// ${fillInComment('FILL_IN_ISSUER')}`, 'const issuer: string = FILL_IN_ISSUER;'] : []),
		...(only ? [`const issuer = ${typescriptString(only.issuer)};`] : []),
		...(missing || jwksUri === undefined ? [`// ${fillInComment('FILL_IN_JWKS_URI')}`] : []),
		`const jwksUri = ${jwksUriExpression(missing ? undefined : jwksUri)};`,
	];
}

function optionLines(plan: Plan, several: boolean): readonly string[] {
	const { issuers, audiences, subject, typ, requiredClaims, fillIns } = plan;
	const required = [...new Set(['exp', ...requiredClaims])].map(typescriptString).join(', ');
	return [
		'algorithms,',
		several ? 'issuer: issuers.map(({ issuer }) => issuer),' : issuers === null ? '// The issuer is not checked, on purpose.' : 'issuer,',
		...(audiences
			? [`audience: [${audiences.map(typescriptString).join(', ')}], // any one of them`]
			: fillIns.includes('FILL_IN_AUDIENCES')
				? [`// ${fillInComment('FILL_IN_AUDIENCES')}`, 'audience: FILL_IN_AUDIENCES,']
				: []),
		...(typeof typ === 'string'
			? [`typ: ${typescriptString(typ)},`]
			: fillIns.includes('FILL_IN_TYP')
				? [`// ${fillInComment('FILL_IN_TYP')}`, 'typ: FILL_IN_TYP,']
				: []),
		...(typeof subject === 'string' ? [`subject: ${typescriptString(subject)},`] : []),
		'// jose lets a token without an expiry pass unless it is required.',
		`requiredClaims: [${required}],`,
		'clockTolerance,',
	];
}
