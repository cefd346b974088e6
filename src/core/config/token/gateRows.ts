import type { ServiceId } from '../../services/service.ts';

/** What takes tokens; each has its words. */
export type GateKind = 'rest' | 'http' | 'appsync' | 'verified-permissions' | 'agentcore' | 'balancer-sign-in' | 'balancer-jwt';

/** Settings that name one signer, and what they ask of its tokens beside the signature. */
export type GateAsk = {
	/** Where the maps of them stand. */
	readonly at: string;
	/** An expression that the app client must fit. */
	readonly pattern?: string;
	/** Claims with their format and values, of which each is compared. */
	readonly claims?: string;
} & ({ readonly pool: string; readonly issuer?: never } | { readonly issuer: string; readonly pool?: never });

/** Something that takes tokens, and where its properties say which. */
export interface GateRow {
	readonly kind: GateKind;
	/** In CloudFormation's registry. */
	readonly type: string;
	/** What it makes of a token by kind and claims; `scoped` at routes that ask for scopes. */
	readonly service: ServiceId;
	readonly scoped?: ServiceId;
	/** Where it names user pools: their ids, ARNs or references to them. */
	readonly pools?: readonly string[];
	/** Where it names issuers; what stands behind `/.well-known/` is cut off. */
	readonly issuers?: readonly string[];
	/** Lists of app clients; an empty one takes all of them. */
	readonly clients?: string;
	/** Values of which `aud` must be one, or the client where there is no `aud`. */
	readonly recipients?: string;
	/** Values of which `aud` must be one; an empty list asks for none. */
	readonly audience?: string;
	readonly asks?: readonly GateAsk[];
	/** The resources that ask it, and may ask for scopes. */
	readonly routes?: string;
}

/** Every kind of gate whose configuration is read. The sources are those of the services (`src/core/services/services.ts`). */
export const gateRows: readonly GateRow[] = [
	{
		kind: 'rest',
		type: 'AWS::ApiGateway::Authorizer',
		service: 'rest-cognito',
		scoped: 'rest-cognito-scoped',
		pools: ['ProviderARNs[]'],
		routes: 'AWS::ApiGateway::Method',
	},
	{
		kind: 'http',
		type: 'AWS::ApiGatewayV2::Authorizer',
		service: 'http-jwt',
		scoped: 'http-jwt-scoped',
		issuers: ['JwtConfiguration.Issuer'],
		recipients: 'JwtConfiguration.Audience',
		routes: 'AWS::ApiGatewayV2::Route',
	},
	{
		kind: 'appsync',
		type: 'AWS::AppSync::GraphQLApi',
		service: 'appsync',
		pools: ['UserPoolConfig.UserPoolId', 'AdditionalAuthenticationProviders[].UserPoolConfig.UserPoolId'],
		asks: ['UserPoolConfig', 'AdditionalAuthenticationProviders[].UserPoolConfig'].map((at) => ({
			at,
			pool: 'UserPoolId',
			pattern: 'AppIdClientRegex',
		})),
	},
	{
		kind: 'verified-permissions',
		type: 'AWS::VerifiedPermissions::IdentitySource',
		service: 'verified-permissions',
		pools: ['Configuration.CognitoUserPoolConfiguration.UserPoolArn'],
		clients: 'Configuration.CognitoUserPoolConfiguration.ClientIds',
	},
	...['AWS::BedrockAgentCore::Gateway', 'AWS::BedrockAgentCore::Runtime'].map(
		(type): GateRow => ({
			kind: 'agentcore',
			type,
			service: 'agentcore',
			issuers: ['AuthorizerConfiguration.CustomJWTAuthorizer.DiscoveryUrl'],
			clients: 'AuthorizerConfiguration.CustomJWTAuthorizer.AllowedClients',
			audience: 'AuthorizerConfiguration.CustomJWTAuthorizer.AllowedAudience',
		}),
	),
	...['AWS::ElasticLoadBalancingV2::Listener', 'AWS::ElasticLoadBalancingV2::ListenerRule'].flatMap((type): readonly GateRow[] => {
		const actions = type.endsWith('Rule') ? 'Actions[]' : 'DefaultActions[]';
		return [
			{ kind: 'balancer-sign-in', type, service: 'alb-authenticate', pools: [`${actions}.AuthenticateCognitoConfig.UserPoolArn`] },
			{
				kind: 'balancer-jwt',
				type,
				service: 'alb-jwt',
				issuers: [`${actions}.JwtValidationConfig.Issuer`],
				asks: [{ at: `${actions}.JwtValidationConfig`, issuer: 'Issuer', claims: 'AdditionalClaims' }],
			},
		];
	}),
];
