import { block, blocks, spelt, type TerraformRow } from '../row.ts';

/** `aws_cognito_user_pool_client` and `aws_cognito_managed_user_pool_client` (Terraform AWS provider documentation). */
export const clientRows: readonly TerraformRow[] = [
	{ from: 'name', to: 'ClientName' },
	...spelt('user_pool_id generate_secret explicit_auth_flows prevent_user_existence_errors enable_token_revocation'),
	...spelt('allowed_oauth_flows allowed_oauth_flows_user_pool_client allowed_oauth_scopes supported_identity_providers'),
	...spelt('callback_urls logout_urls default_redirect_uri read_attributes write_attributes auth_session_validity'),
	...spelt('access_token_validity id_token_validity refresh_token_validity enable_propagate_additional_user_context_data'),
	block('token_validity_units', 'TokenValidityUnits', spelt('access_token id_token refresh_token')),
	block('refresh_token_rotation', 'RefreshTokenRotation', spelt('feature retry_grace_period_seconds')),
];

/** `aws_cognito_user_pool_domain`. */
export const domainRows: readonly TerraformRow[] = [
	...spelt('user_pool_id domain managed_login_version'),
	{ from: 'certificate_arn', to: 'CustomDomainConfig.CertificateArn' },
];

/** `aws_cognito_resource_server`. */
export const resourceServerRows: readonly TerraformRow[] = [
	...spelt('user_pool_id name identifier'),
	blocks('scope', 'Scopes', spelt('scope_name scope_description')),
];

/** `aws_cognito_identity_provider`; members of its details have the names of the API. */
export const identityProviderRows: readonly TerraformRow[] = spelt(
	'user_pool_id provider_name provider_type provider_details attribute_mapping idp_identifiers',
);

/** `aws_cognito_user_group`. */
export const groupRows: readonly TerraformRow[] = [
	{ from: 'name', to: 'GroupName' },
	...spelt('user_pool_id role_arn precedence description'),
];
