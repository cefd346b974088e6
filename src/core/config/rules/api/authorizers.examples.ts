import type { RuleExamples } from '../example.ts';
import { client, pool, resource, stack } from '../exampleStack.ts';

const issuer = '!Sub "https://cognito-idp.${AWS::Region}.amazonaws.com/${Users}"';
const jwt = (configuration: string, source = '$request.header.Authorization'): string =>
	resource(
		'Jwt',
		'ApiGatewayV2::Authorizer',
		`ApiId: !ImportValue Api\nName: jwt\nAuthorizerType: JWT\nIdentitySource: ["${source}"]\nJwtConfiguration:\n  Issuer: ${configuration}`,
	);
const good = jwt(`${issuer}\n  Audience: [!Ref Client]`);

/** Examples of api-identity-source. */
export const source: RuleExamples = {
	rule: 'api-identity-source',
	bad: [
		{
			files: stack(pool(), client(''), jwt(`${issuer}\n  Audience: [!Ref Client]`, '$request.querystring.token')),
			at: ['"$request.querystring.token"'],
		},
	],
	good: [
		{ files: stack(pool(), client(''), good) },
		{ about: 'Another issuer is not our matter.', files: stack(pool(), jwt('"https://login.example.jp"', '$request.querystring.token')) },
	],
};

const rest = (type: string): string =>
	resource('Rest', 'ApiGateway::Authorizer', `RestApiId: !ImportValue Api\nName: rest\nType: ${type}\nProviderARNs: [!GetAtt Users.Arn]`);
const method = (more = '', authorizer = '!Ref Rest'): string =>
	resource(
		'Read',
		'ApiGateway::Method',
		`RestApiId: !ImportValue Api\nHttpMethod: GET\nAuthorizationType: COGNITO_USER_POOLS\nAuthorizerId: ${authorizer}${more}`,
	);
const scopes = '\nAuthorizationScopes: [orders/read]';

/** Examples of api-authorizer-type. */
export const type: RuleExamples = {
	rule: 'api-authorizer-type',
	bad: [{ files: stack(pool(), rest('TOKEN'), method(scopes)), at: ['!Ref Rest'] }],
	good: [
		{ files: stack(pool(), rest('COGNITO_USER_POOLS'), method(scopes)) },
		{ files: stack(pool(), rest('!ImportValue Type'), method(scopes)) },
		{ about: 'An authorizer of another stack.', files: stack(pool(), method(scopes, '!ImportValue Authorizer')) },
	],
};

/** Examples of api-rest-no-scopes. */
export const restScopes: RuleExamples = {
	rule: 'api-rest-no-scopes',
	bad: [{ files: stack(pool(), rest('COGNITO_USER_POOLS'), method()), at: ['Read'] }],
	good: [
		{ files: stack(pool(), rest('COGNITO_USER_POOLS'), method(scopes)) },
		{ files: stack(pool(), rest('COGNITO_USER_POOLS'), method('\nAuthorizationScopes: !ImportValue Scopes')) },
		{
			about: 'Nobody is asked for a token.',
			files: stack(
				pool(),
				rest('COGNITO_USER_POOLS'),
				method().replace('Type: COGNITO_USER_POOLS\n      Authorizer', 'Type: NONE\n      Authorizer'),
			),
		},
	],
};

const route = (more = ''): string =>
	resource(
		'Orders',
		'ApiGatewayV2::Route',
		`ApiId: !ImportValue Api\nRouteKey: GET /orders\nAuthorizationType: JWT\nAuthorizerId: !Ref Jwt${more}`,
	);

/** Examples of api-jwt-id-token-accepted. */
export const idToken: RuleExamples = {
	rule: 'api-jwt-id-token-accepted',
	bad: [{ files: stack(pool(), client(''), good, route()), at: ['Orders'] }],
	good: [
		{ files: stack(pool(), client(''), good, route(scopes)) },
		{ about: 'Another issuer is not our matter.', files: stack(pool(), jwt('"https://login.example.jp"\n  Audience: [shop]'), route()) },
	],
};
