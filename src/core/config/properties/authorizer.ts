import type { PropertyTable } from './row.ts';

/** Properties of an authorizer of API Gateway. */
export const authorizerProperties: PropertyTable = {
	kind: 'authorizer',
	type: 'AWS::ApiGatewayV2::Authorizer',
	source: 'https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-apigatewayv2-authorizer.html',
	rows: [
		{ path: 'Name', type: 'string', meaning: 'The name of the authorizer.' },
		{ path: 'ApiId', type: 'string', meaning: 'The HTTP API that the authorizer is for.' },
		{ path: 'RestApiId', type: 'string', meaning: 'The REST API that the authorizer is for.' },
		{
			path: 'Type',
			type: 'string',
			allowed: { values: ['COGNITO_USER_POOLS', 'REQUEST', 'TOKEN'], asOf: '2026-11' },
			meaning: 'What decides, of a REST API; COGNITO_USER_POOLS takes tokens of user pools.',
		},
		{
			path: 'AuthorizerType',
			type: 'string',
			allowed: { values: ['JWT', 'REQUEST'], asOf: '2026-11' },
			meaning: 'What decides, of an HTTP API; JWT checks tokens by their issuer and audience.',
		},
		{ path: 'ProviderARNs', type: 'list', meaning: 'The user pools whose tokens a REST API takes.' },
		{ path: 'IdentitySource', type: 'list', meaning: 'Where the token stands in a request.' },
		{ path: 'JwtConfiguration', type: 'map', meaning: 'What an HTTP API expects of tokens.' },
		{
			path: 'JwtConfiguration.Issuer',
			type: 'string',
			meaning: 'The issuer that tokens must have; for a user pool the whole URL without a slash at its end.',
		},
		{ path: 'JwtConfiguration.Audience', type: 'list', meaning: 'Values of which aud, or client_id where there is no aud, must be one.' },
	],
};
