import type { ResourceKind } from '../../../model/resource.ts';
import type { MapValue } from '../../../model/value.ts';
import type { PlacedMember } from '../../mapped.ts';
import { spelt, type TerraformRow } from '../row.ts';
import { agentRows, httpAuthorizerRows, listenerRows, listenerRuleRows, methodRows, restAuthorizerRows, routeRows } from './api.ts';
import { clientRows, domainRows, groupRows, identityProviderRows, resourceServerRows } from './client.ts';
import { managedPolicyRows, rolePolicyRows, roleRows } from './iam.ts';
import { identityPoolRows, principalTagRows, roleMappings, rolesAttachmentRows } from './identityPool.ts';
import { enabledFactors, userPoolRows } from './userPool.ts';

/** A type of the AWS provider of Terraform that is read. */
export interface TerraformType {
	readonly kind: ResourceKind;
	/** What CloudFormation's registry calls it. */
	readonly type: string;
	readonly rows: readonly TerraformRow[];
	/** What is put together of several arguments. */
	readonly more?: (source: MapValue) => readonly PlacedMember[];
	/** It takes something over that exists, and leaves what is not said as it is. */
	readonly open?: boolean;
}

const ofPoolAndClient = spelt('user_pool_id client_id');
const listener: TerraformType = { kind: 'supporting', type: 'AWS::ElasticLoadBalancingV2::Listener', rows: listenerRows };
const listenerRule: TerraformType = { kind: 'supporting', type: 'AWS::ElasticLoadBalancingV2::ListenerRule', rows: listenerRuleRows };

/** The types of the AWS provider that are read, under their names. */
export const terraformTypes: ReadonlyMap<string, TerraformType> = new Map<string, TerraformType>([
	['aws_cognito_user_pool', { kind: 'user-pool', type: 'AWS::Cognito::UserPool', rows: userPoolRows, more: enabledFactors }],
	['aws_cognito_user_pool_client', { kind: 'app-client', type: 'AWS::Cognito::UserPoolClient', rows: clientRows }],
	['aws_cognito_managed_user_pool_client', { kind: 'app-client', type: 'AWS::Cognito::UserPoolClient', rows: clientRows, open: true }],
	['aws_cognito_user_pool_domain', { kind: 'domain', type: 'AWS::Cognito::UserPoolDomain', rows: domainRows }],
	['aws_cognito_resource_server', { kind: 'resource-server', type: 'AWS::Cognito::UserPoolResourceServer', rows: resourceServerRows }],
	[
		'aws_cognito_identity_provider',
		{ kind: 'identity-provider', type: 'AWS::Cognito::UserPoolIdentityProvider', rows: identityProviderRows },
	],
	['aws_cognito_user_group', { kind: 'group', type: 'AWS::Cognito::UserPoolGroup', rows: groupRows }],
	['aws_cognito_identity_pool', { kind: 'identity-pool', type: 'AWS::Cognito::IdentityPool', rows: identityPoolRows }],
	[
		'aws_cognito_identity_pool_roles_attachment',
		{ kind: 'role-attachment', type: 'AWS::Cognito::IdentityPoolRoleAttachment', rows: rolesAttachmentRows, more: roleMappings },
	],
	[
		'aws_cognito_identity_pool_provider_principal_tag',
		{ kind: 'principal-tags', type: 'AWS::Cognito::IdentityPoolPrincipalTag', rows: principalTagRows },
	],
	['aws_iam_role', { kind: 'role', type: 'AWS::IAM::Role', rows: roleRows }],
	['aws_iam_role_policy', { kind: 'policy', type: 'AWS::IAM::RolePolicy', rows: rolePolicyRows }],
	['aws_iam_policy', { kind: 'policy', type: 'AWS::IAM::ManagedPolicy', rows: managedPolicyRows }],
	['aws_api_gateway_authorizer', { kind: 'authorizer', type: 'AWS::ApiGateway::Authorizer', rows: restAuthorizerRows }],
	['aws_apigatewayv2_authorizer', { kind: 'authorizer', type: 'AWS::ApiGatewayV2::Authorizer', rows: httpAuthorizerRows }],
	['aws_api_gateway_method', { kind: 'supporting', type: 'AWS::ApiGateway::Method', rows: methodRows }],
	['aws_apigatewayv2_route', { kind: 'supporting', type: 'AWS::ApiGatewayV2::Route', rows: routeRows }],
	['aws_lb_listener', listener],
	['aws_alb_listener', listener],
	['aws_lb_listener_rule', listenerRule],
	['aws_alb_listener_rule', listenerRule],
	['aws_bedrockagentcore_gateway', { kind: 'supporting', type: 'AWS::BedrockAgentCore::Gateway', rows: agentRows }],
	['aws_bedrockagentcore_agent_runtime', { kind: 'supporting', type: 'AWS::BedrockAgentCore::Runtime', rows: agentRows }],
	['aws_cognito_log_delivery_configuration', { kind: 'supporting', type: 'AWS::Cognito::LogDeliveryConfiguration', rows: ofPoolAndClient }],
	['aws_cognito_managed_login_branding', { kind: 'supporting', type: 'AWS::Cognito::ManagedLoginBranding', rows: ofPoolAndClient }],
	['aws_cognito_user_pool_replica', { kind: 'supporting', type: 'AWS::Cognito::UserPoolReplica', rows: ofPoolAndClient }],
	[
		'aws_cognito_risk_configuration',
		{ kind: 'supporting', type: 'AWS::Cognito::UserPoolRiskConfigurationAttachment', rows: ofPoolAndClient },
	],
	[
		'aws_cognito_user_pool_ui_customization',
		{ kind: 'supporting', type: 'AWS::Cognito::UserPoolUICustomizationAttachment', rows: ofPoolAndClient },
	],
	[
		'aws_lambda_permission',
		{
			kind: 'supporting',
			type: 'AWS::Lambda::Permission',
			rows: spelt('action function_name principal source_arn source_account'),
		},
	],
	['aws_ssm_parameter', { kind: 'supporting', type: 'AWS::SSM::Parameter', rows: spelt('name type value') }],
	['aws_wafv2_web_acl_association', { kind: 'supporting', type: 'AWS::WAFv2::WebACLAssociation', rows: spelt('resource_arn web_acl_arn') }],
]);
