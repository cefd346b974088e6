import type { RuleExamples } from '../example.ts';
import { client, codeGrant, domain, pool, resource, stack } from '../exampleStack.ts';

const listener = resource(
	'Listener',
	'ElasticLoadBalancingV2::Listener',
	'LoadBalancerArn: !ImportValue Balancer\nDefaultActions:\n  - Type: authenticate-cognito\n    Order: 1\n    AuthenticateCognitoConfig: { UserPoolArn: !GetAtt Users.Arn, UserPoolClientId: !Ref Client, UserPoolDomain: !Ref Domain }',
);
const balanced = (properties: string): string => stack(pool(), domain, client(properties), listener);
const callback = codeGrant.replace('https://shop.example.jp/callback', 'https://shop.example.jp/oauth2/idpresponse');

/** Examples of alb-cognito-client. */
export const balancer: RuleExamples = {
	rule: 'alb-cognito-client',
	bad: [
		{ files: balanced(callback), at: ['!Ref Client'] },
		{ about: 'The browser comes back to the wrong place.', files: balanced(`GenerateSecret: true\n${codeGrant}`), at: ['!Ref Client'] },
	],
	good: [
		{ files: balanced(`GenerateSecret: true\n${callback}`) },
		{
			about: 'The host of the callback is put together.',
			files: balanced(`GenerateSecret: true\n${callback.replace('"https://shop.example.jp', '!Sub "https://${Host}')}`),
		},
		{
			about: 'Callbacks that are imported.',
			files: balanced(`GenerateSecret: true\n${callback.replace(/\["https.*"\]/, '!ImportValue Urls')}`),
		},
	],
};

const agent = (more: string): string =>
	resource(
		'Tools',
		'BedrockAgentCore::Gateway',
		`Name: tools\nAuthorizerType: CUSTOM_JWT\nAuthorizerConfiguration:\n  CustomJWTAuthorizer: { DiscoveryUrl: !ImportValue Discovery${more} }`,
	);

/** Examples of agentcore-jwt-open. */
export const agentcore: RuleExamples = {
	rule: 'agentcore-jwt-open',
	bad: [{ files: stack(pool(), agent('')), at: ['{ DiscoveryUrl: !ImportValue Discovery }'] }],
	good: [
		{ files: stack(pool(), client(''), agent(', AllowedClients: [!Ref Client]')) },
		{ files: stack(pool(), agent(', AllowedClients: !ImportValue Clients')) },
		{ about: 'Tokens that are bound to an address.', files: stack(pool(), agent(', AllowedAudience: ["https://tools.example.jp"]')) },
	],
};

const updated = pool('IssuerConfiguration: { Type: UPDATED }');
const rest = resource(
	'Rest',
	'ApiGateway::Authorizer',
	'RestApiId: !ImportValue Api\nName: rest\nType: COGNITO_USER_POOLS\nProviderARNs: [!GetAtt Users.Arn]',
);

/** Examples of pool-issuer-updated-incompatible. */
export const issuer: RuleExamples = {
	rule: 'pool-issuer-updated-incompatible',
	bad: [
		{ files: stack(updated, rest), at: ['UPDATED'] },
		{
			about: 'A load balancer.',
			files: balanced(`GenerateSecret: true\n${callback}`).replace('UserPoolName: users', 'IssuerConfiguration: { Type: UPDATED }'),
			at: ['UPDATED'],
		},
	],
	good: [
		{ files: stack(pool('IssuerConfiguration: { Type: ORIGINAL }'), rest) },
		{ about: 'Nobody of these files takes its tokens.', files: stack(updated) },
		{ files: stack(pool('IssuerConfiguration: { Type: !ImportValue Form }'), rest) },
	],
};
