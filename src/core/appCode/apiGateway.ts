import type { Plan } from './plan.ts';
import { yamlString } from './quote.ts';
import type { AppCode, CodeNote, CodeRequest } from './request.ts';
import { fillInComment } from './typescriptParts.ts';

/**
 * CloudFormation replaces `{{resolve:…}}` by a secret or parameter of the account wherever it stands in a template, and knows no escape for
 * it: such a value is not written out.
 */
function isReference(text: string): boolean {
	return text.includes('{{');
}

/**
 * A JWT authorizer of an HTTP API in CloudFormation, with one route as an example. It compares issuer, audience or client, times and
 * scopes, and nothing else (API Gateway Developer Guide: JWT authorizers).
 */
export function apiGatewayCode(plan: Plan, { tokenIssuer }: CodeRequest): Omit<AppCode, 'target'> {
	const issuers = (plan.issuers ?? []).map(({ issuer }) => issuer);
	const issuer = issuers.find((candidate) => candidate === tokenIssuer) ?? issuers[0];
	// Of a token that has `aud`, `client_id` is not looked at.
	const recipients = plan.audiences ?? plan.clientIds ?? undefined;
	const scopes = plan.scopes ?? [];
	const values = [...(issuer === undefined ? [] : [issuer]), ...(recipients ?? []), ...scopes];
	const written = (texts: readonly string[] | undefined): readonly string[] | undefined => (texts?.some(isReference) ? undefined : texts);
	const [writtenIssuer] = written(issuer === undefined ? undefined : [issuer]) ?? [];
	const writtenRecipients = written(recipients);
	const writtenScopes = written(scopes);
	const missing: readonly Parameter[] = [
		...(writtenIssuer === undefined ? [{ name: 'FillInIssuer', comment: fillInComment('FILL_IN_ISSUER') }] : []),
		...(writtenRecipients === undefined ? [{ name: 'FillInAudience', comment: fillInComment('FILL_IN_CLIENT_IDS') }] : []),
		...(writtenScopes === undefined ? [{ name: 'FillInScope', comment: 'The scope that the route asks for.' }] : []),
	];
	const list = (texts: readonly string[] | undefined, parameter: string): readonly string[] =>
		texts === undefined ? [`- !Ref ${parameter}`] : texts.map((text) => `- ${yamlString(text)}`);
	const code = [
		"AWSTemplateFormatVersion: '2010-09-09'",
		'Parameters:',
		'  HttpApiId:',
		'    Type: String',
		'  IntegrationId:',
		'    Type: String',
		...missing.flatMap(({ name, comment }) => [`  # ${comment}`, `  ${name}:`, '    Type: String', '    MinLength: 1']),
		'Resources:',
		'  TokenAuthorizer:',
		'    Type: AWS::ApiGatewayV2::Authorizer',
		'    Properties:',
		'      ApiId: !Ref HttpApiId',
		'      Name: token-authorizer',
		'      AuthorizerType: JWT',
		'      IdentitySource:',
		'        - $request.header.Authorization',
		'      JwtConfiguration:',
		`        Issuer: ${writtenIssuer === undefined ? '!Ref FillInIssuer' : yamlString(writtenIssuer)}`,
		'        # One of these must be in aud, or, in a token without aud, be its client_id.',
		'        Audience:',
		...list(writtenRecipients, 'FillInAudience').map((line) => `          ${line}`),
		'  # Each route says for itself that it wants the authorizer, and which scopes.',
		'  ExampleRoute:',
		'    Type: AWS::ApiGatewayV2::Route',
		'    Properties:',
		'      ApiId: !Ref HttpApiId',
		'      RouteKey: GET /example',
		"      Target: !Join ['/', [integrations, !Ref IntegrationId]]",
		'      AuthorizationType: JWT',
		'      AuthorizerId: !Ref TokenAuthorizer',
		...(scopes.length > 0
			? ['      # Any one of them.', '      AuthorizationScopes:', ...list(writtenScopes, 'FillInScope').map((line) => `        ${line}`)]
			: ['      # No scope was stated: without AuthorizationScopes an ID token passes as well as an access token.']),
	];
	return {
		files: [{ fileName: 'token-authorizer.yaml', language: 'yaml', code: `${code.join('\n')}\n` }],
		notes: notesOf(plan, issuer, issuers.length, values.some(isReference)),
	};
}

/** A parameter without a default: CloudFormation deploys nothing before somebody has given it. */
interface Parameter {
	readonly name: string;
	readonly comment: string;
}

function notesOf(plan: Plan, issuer: string | undefined, issuers: number, hasReference: boolean): readonly CodeNote[] {
	const { tokenUse, scopes, audiences, clientIds } = plan;
	const cannotWaive = [
		...(plan.issuers === null ? ['iss'] : []),
		...(audiences === null || (!audiences && clientIds === null) ? ['aud'] : []),
	];
	const cannot = [
		...(plan.typ ? ['typ'] : []),
		...(plan.groups ? ['cognito:groups'] : []),
		...(plan.subject ? ['sub'] : []),
		...(plan.nonce ? ['nonce'] : []),
		...(plan.accessTokenHash ? ['at_hash'] : []),
		...(typeof plan.maxAge === 'number' ? ['auth_time'] : []),
		...plan.requiredClaims,
		...(plan.clockTolerance > 0 ? ['clock-tolerance'] : []),
	];
	const notRsa = plan.algorithms.filter((name) => name.startsWith('E'));
	return [
		...(typeof tokenUse === 'string' ? [{ code: 'token-use-unchecked' } as const] : []),
		...(scopes ? [{ code: 'route-scopes' } as const] : []),
		...(issuers > 1 && issuer !== undefined ? [{ code: 'one-issuer', detail: { issuer } } as const] : []),
		...(audiences && clientIds ? [{ code: 'audience-alone' } as const] : []),
		...(cannot.length > 0 ? [{ code: 'target-cannot', detail: { names: cannot.join(', ') } } as const] : []),
		...(cannotWaive.length > 0 ? [{ code: 'cannot-waive', detail: { names: cannotWaive.join(', ') } } as const] : []),
		...(notRsa.length > 0 ? [{ code: 'algorithms-unsupported', detail: { names: notRsa.join(', ') } } as const] : []),
		...(hasReference ? [{ code: 'dynamic-reference' } as const] : []),
	];
}
