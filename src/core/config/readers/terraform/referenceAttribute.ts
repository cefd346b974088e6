/** Attributes of resources of the provider that CloudFormation calls otherwise; `id` is what identifies a resource, `Ref`. */
const attributes: ReadonlyMap<string, Readonly<Record<string, string>>> = new Map<string, Readonly<Record<string, string>>>([
	['aws_cognito_user_pool', { endpoint: 'ProviderName' }],
	['aws_cognito_user_pool_domain', { domain: 'Ref' }],
	['aws_cognito_resource_server', { identifier: 'Ref' }],
	['aws_cognito_identity_provider', { provider_name: 'Ref' }],
	['aws_cognito_user_group', { name: 'Ref' }],
	['aws_iam_role', { name: 'Ref' }],
	['aws_iam_policy', { arn: 'Ref' }],
	['aws_lambda_function', { function_name: 'Ref' }],
]);

/** The name that CloudFormation has for an attribute of a resource: `Ref`, `Arn`, `ClientSecret`. */
export function referenceAttribute(type: string, attribute: string): string {
	if (attribute === 'id') return 'Ref';
	return attributes.get(type)?.[attribute] ?? attribute.replace(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}
