import { itemsOf, memberOf, textOf } from '../../../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../../model/value.ts';
import type { PlacedMember } from '../../mapped.ts';
import { blocks, mappedBody, spelt, type TerraformRow } from '../row.ts';

/** `aws_cognito_identity_pool` (Terraform AWS provider documentation). */
export const identityPoolRows: readonly TerraformRow[] = [
	...spelt('identity_pool_name allow_unauthenticated_identities allow_classic_flow developer_provider_name'),
	...spelt('supported_login_providers saml_provider_arns openid_connect_provider_arns'),
	blocks('cognito_identity_providers', 'CognitoIdentityProviders', spelt('client_id provider_name server_side_token_check')),
];

/** `aws_cognito_identity_pool_provider_principal_tag`. */
export const principalTagRows: readonly TerraformRow[] = spelt('identity_pool_id identity_provider_name principal_tags use_defaults');

/** `aws_cognito_identity_pool_roles_attachment`. */
export const rolesAttachmentRows: readonly TerraformRow[] = spelt('identity_pool_id roles');

const mappingRows: readonly TerraformRow[] = [
	...spelt('identity_provider type ambiguous_role_resolution'),
	blocks('mapping_rule', 'RulesConfiguration.Rules', [...spelt('claim match_type value'), { from: 'role_arn', to: 'RoleARN' }]),
];

/** The mappings of an attachment: the provider has a block for each, where CloudFormation has a map. */
export function roleMappings({ members }: MapValue): readonly PlacedMember[] {
	const member = members.get('role_mapping');
	if (member === undefined) return [];
	const { items, complete } = itemsOf(member.value);
	const mappings = items.flatMap((item, index): readonly (readonly [string, ConfigMember])[] => {
		if (item.type !== 'map') return [];
		const provider = memberOf(item, 'identity_provider');
		// What is not known differs from the others all the same.
		const name = (provider && textOf(provider.value)) ?? `${index}`;
		return [[name, { name, nameRange: provider?.nameRange ?? item.range, value: mappedBody(item, mappingRows) }]];
	});
	if (mappings.length === 0 && complete) return [];
	const value: ConfigValue = { type: 'map', members: new Map(mappings), range: member.value.range, ...(!complete && { open: true }) };
	return [{ to: 'RoleMappings', member: { ...member, value } }];
}
