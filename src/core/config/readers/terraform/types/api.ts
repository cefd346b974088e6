import { block, blocks, spelt, type TerraformRow } from '../row.ts';

/** `aws_api_gateway_authorizer` (Terraform AWS provider documentation). */
export const restAuthorizerRows: readonly TerraformRow[] = spelt('rest_api_id name type provider_arns identity_source');

/** `aws_apigatewayv2_authorizer`. */
export const httpAuthorizerRows: readonly TerraformRow[] = [
	...spelt('api_id name authorizer_type'),
	{ from: 'identity_sources', to: 'IdentitySource' },
	block('jwt_configuration', 'JwtConfiguration', spelt('audience issuer')),
];

/** `aws_api_gateway_method`. */
export const methodRows: readonly TerraformRow[] = [
	...spelt('rest_api_id resource_id http_method authorizer_id authorization_scopes'),
	{ from: 'authorization', to: 'AuthorizationType' },
];

/** `aws_apigatewayv2_route`. */
export const routeRows: readonly TerraformRow[] = spelt('api_id route_key authorization_type authorizer_id authorization_scopes');

const actionRows: readonly TerraformRow[] = [
	...spelt('type order'),
	block('authenticate_cognito', 'AuthenticateCognitoConfig', [
		...spelt('user_pool_arn user_pool_client_id user_pool_domain scope session_cookie_name session_timeout'),
		...spelt('on_unauthenticated_request authentication_request_extra_params'),
	]),
	block('jwt_validation', 'JwtValidationConfig', [
		...spelt('issuer jwks_endpoint'),
		blocks('additional_claim', 'AdditionalClaims', spelt('name format values')),
	]),
];

/** `aws_lb_listener`. */
export const listenerRows: readonly TerraformRow[] = [
	...spelt('load_balancer_arn port protocol'),
	blocks('default_action', 'DefaultActions', actionRows),
];

/** `aws_lb_listener_rule`. */
export const listenerRuleRows: readonly TerraformRow[] = [...spelt('listener_arn priority'), blocks('action', 'Actions', actionRows)];

/** `aws_bedrockagentcore_gateway` and `aws_bedrockagentcore_agent_runtime`. */
export const agentRows: readonly TerraformRow[] = [
	...spelt('name authorizer_type'),
	block('authorizer_configuration', 'AuthorizerConfiguration', [
		block('custom_jwt_authorizer', 'CustomJWTAuthorizer', spelt('discovery_url allowed_audience allowed_clients allowed_scopes')),
	]),
];
