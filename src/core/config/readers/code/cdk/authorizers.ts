import type { Resource } from '../../../model/resource.ts';
import type { ConfigValue, MapValue } from '../../../model/value.ts';
import type { CodeNode } from '../../../source/code/codeTree.ts';
import type { CodeValues } from '../../../source/code/codeValues.ts';
import { type MappingRow, membersBy, placed } from '../../mapped.ts';
import { codeResource } from '../codeResource.ts';
import { attributeOf } from './arns.ts';
import type { Made } from './made.ts';
import { inOwnNames } from './ownNames.ts';

/** `HttpUserPoolAuthorizerProps` (aws-cdk-lib/aws-apigatewayv2-authorizers). */
const httpRows: readonly MappingRow[] = [
	{ from: 'authorizerName', to: 'Name' },
	{ from: 'identitySource', to: 'IdentitySource' },
	{ from: 'userPoolClients', to: 'JwtConfiguration.Audience' },
];

/** `CognitoUserPoolsAuthorizerProps` (aws-cdk-lib/aws-apigateway). */
const restRows: readonly MappingRow[] = [
	{ from: 'authorizerName', to: 'Name' },
	{ from: 'cognitoUserPools', to: 'ProviderARNs', read: attributeOf('Arn') },
];

/** What an API takes tokens by; `pool` is the second argument. Undefined for another construct. */
export function authorizerOf(made: Made, options: MapValue, pool: CodeNode | undefined, values: CodeValues): Resource | undefined {
	const { construct, place } = made;
	const word = (value: string): ConfigValue => ({ type: 'scalar', value, range: place.nameRange });
	if (construct === 'CfnAuthorizer') {
		// REST and HTTP APIs have a class of that name each; only that of HTTP APIs has these members.
		const isHttp = options.members.has('authorizerType') || options.members.has('jwtConfiguration');
		const members = [...inOwnNames(options).members.values()].map((member) => ({ to: member.name, member }));
		return codeResource('authorizer', isHttp ? 'AWS::ApiGatewayV2::Authorizer' : 'AWS::ApiGateway::Authorizer', place, members);
	}
	if (construct === 'CognitoUserPoolsAuthorizer')
		return codeResource('authorizer', 'AWS::ApiGateway::Authorizer', place, [
			placed('Type', word('COGNITO_USER_POOLS')),
			...membersBy(options, restRows),
		]);
	if (construct !== 'HttpUserPoolAuthorizer' || pool === undefined) return undefined;
	return codeResource('authorizer', 'AWS::ApiGatewayV2::Authorizer', place, [
		placed('AuthorizerType', word('JWT')),
		placed('JwtConfiguration.Issuer', attributeOf('ProviderURL')(values.valueOf(pool))),
		...membersBy(options, httpRows),
	]);
}
