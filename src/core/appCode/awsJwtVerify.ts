import { partitionOf, partitions } from '../cognito/partitions.ts';
import type { Plan } from './plan.ts';
import { typescriptList } from './quote.ts';
import type { AppCode, CodeNote } from './request.ts';
import {
	accessTokenHashLines,
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

/** Algorithms that the library knows (aws-jwt-verify 5.2, `supportedSignatureAlgorithms`). */
const supported: readonly string[] = ['RS256', 'RS384', 'RS512', 'ES256', 'ES384', 'ES512', 'EdDSA'];

/** Code for aws-jwt-verify: its verifier for user pools where that fits, else the generic one. */
export function awsJwtVerifyCode(plan: Plan): Omit<AppCode, 'target'> {
	const forPools = plan.userPoolIds.length > 0 && !plan.userPoolIds.some(hasOtherHosts);
	const code = forPools ? cognitoCode(plan) : genericCode(plan);
	return { files: [{ fileName: 'verifyToken.ts', language: 'typescript', code: `${code.join('\n')}\n` }], notes: notesOf(plan) };
}

/** The verifier for user pools knows no host outside the domain of the standard partition. */
function hasOtherHosts(userPoolId: string): boolean {
	return partitions[partitionOf(userPoolId)].issuerDomains.some((domain) => domain !== partitions.aws.domain);
}

function notesOf(plan: Plan): readonly CodeNote[] {
	const unsupported = plan.algorithms.filter((name) => !supported.includes(name));
	return [
		{ code: 'expiry-required', detail: { library: 'aws-jwt-verify' } },
		...(plan.userPoolIds.some(hasOtherHosts) ? [{ code: 'generic-verifier' } as const] : []),
		...(unsupported.length > 0 ? [{ code: 'algorithms-unsupported', detail: { names: unsupported.join(', ') } } as const] : []),
	];
}

/** The library checks token_use, the app client, scopes and groups; the rest is written out. */
function cognitoCode(plan: Plan): readonly string[] {
	const { userPoolIds, clientIds } = plan;
	const checks: readonly HandCheck[] = [
		...(plan.bothForms ? [] : (['issuers'] as const)),
		'algorithms',
		'crit',
		'exp',
		'typ',
		'audiences',
		'groupList',
		'subject',
		'requiredClaims',
		'maxAge',
	];
	const several = userPoolIds.length > 1;
	const properties = [
		'userPoolId,',
		tokenUseProperty(plan),
		clientIds ? `clientId: ${typescriptList(clientIds)},` : clientIds === null ? `clientId: null, ${onPurpose}` : clientIdMissing(plan),
		...(plan.scopes
			? [`scope: ${typescriptList(plan.scopes)}, // any one of them`]
			: plan.scopes === null
				? [`scope: null, ${onPurpose}`]
				: []),
		...(plan.groups
			? [`groups: ${typescriptList(plan.groups)}, // any one of them`]
			: plan.groups === null
				? [`groups: null, ${onPurpose}`]
				: []),
		'graceSeconds: clockTolerance,',
		'customJwtCheck: checkClaims,',
	].flatMap((line) => line.split('\n'));
	return [
		"import { CognitoJwtVerifier } from 'aws-jwt-verify';",
		'',
		...expectationLines(plan),
		several ? `const userPoolIds = ${typescriptList(userPoolIds)};` : `const userPoolId = ${typescriptList(userPoolIds).slice(1, -1)};`,
		...constantLines(plan, checks),
		'',
		...(several
			? [
					'export const verifier = CognitoJwtVerifier.create(',
					'  userPoolIds.map((userPoolId) => ({',
					...properties.map((line) => `    ${line}`),
					'  })),',
					');',
				]
			: ['export const verifier = CognitoJwtVerifier.create({', ...properties.map((line) => `  ${line}`), '});']),
		...verifyTokenLines(plan),
		...checkClaimsLines(plan, 'header, payload', checks),
		...accessTokenHashLines(plan),
	];
}

const onPurpose = '// not checked, on purpose';

function tokenUseProperty({ tokenUse, typ }: Plan): string {
	if (tokenUse === undefined && typ !== undefined) return 'tokenUse: null, // stated by nobody; typ is what is expected';
	if (tokenUse === undefined) return `// ${fillInComment('FILL_IN_TOKEN_USE')}\ntokenUse: FILL_IN_TOKEN_USE,`;
	if (tokenUse === 'any') return 'tokenUse: null, // ID and access tokens alike';
	if (tokenUse === null) return `tokenUse: null, ${onPurpose}; the library wants id or access all the same`;
	return `tokenUse: '${tokenUse}' as const,`;
}

function clientIdMissing({ audiences }: Plan): string {
	if (audiences === undefined) return `// ${fillInComment('FILL_IN_CLIENT_IDS')}\nclientId: FILL_IN_CLIENT_IDS,`;
	return 'clientId: null, // stated by nobody; aud is what is expected';
}

/** The library checks issuer, audience and times; what only a user pool has is written out. */
function genericCode(plan: Plan): readonly string[] {
	const checks: readonly HandCheck[] = [
		'algorithms',
		'crit',
		'exp',
		'typ',
		'tokenUses',
		'clientIds',
		'scopes',
		'groups',
		'subject',
		'requiredClaims',
		'maxAge',
	];
	const hasAudiences = plan.audiences !== undefined && plan.audiences !== null;
	const audience =
		hasAudiences || plan.fillIns.includes('FILL_IN_AUDIENCES')
			? 'audience: audiences,'
			: `audience: null, ${plan.audiences === null ? onPurpose : '// stated by nobody; the app client is what is expected'}`;
	const properties = [audience, 'graceSeconds: clockTolerance,', 'customJwtCheck: checkClaims,'];
	return [
		"import { JwtVerifier } from 'aws-jwt-verify';",
		'',
		...expectationLines(plan),
		...(plan.issuers === null
			? [
					...(plan.jwksUri === undefined ? [`// ${fillInComment('FILL_IN_JWKS_URI')}`] : []),
					`const jwksUri = ${jwksUriExpression(plan.jwksUri)};`,
				]
			: issuerLines(plan)),
		...constantLines(plan, [...checks, 'audiences']),
		'',
		...(plan.issuers === null
			? [
					'export const verifier = JwtVerifier.create({',
					`  issuer: null, ${onPurpose}`,
					'  jwksUri,',
					...properties.map((line) => `  ${line}`),
					'});',
				]
			: [
					'export const verifier = JwtVerifier.create(',
					'  issuers.map((from) => ({',
					'    ...from,',
					...properties.map((line) => `    ${line}`),
					'  })),',
					');',
				]),
		...verifyTokenLines(plan),
		...checkClaimsLines(plan, 'header, payload', checks),
		...accessTokenHashLines(plan),
	];
}

function verifyTokenLines(plan: Plan): readonly string[] {
	const parameter = requestParameter(plan);
	const signature = `export async function verifyToken(token: string${parameter}) {`;
	const comment =
		'/** The payload of a token that is as expected; rejects for any other. The keys are fetched when they are first needed. */';
	if (parameter === '') return ['', comment, signature, '  return verifier.verify(token);', '}', ''];
	return [
		'',
		comment,
		signature,
		'  const payload = await verifier.verify(token);',
		...requestCheckLines(plan),
		'  return payload;',
		'}',
		'',
	];
}
