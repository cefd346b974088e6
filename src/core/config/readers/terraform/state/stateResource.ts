import type { TextRange } from '../../../../token/jsonPlace.ts';
import type { Resource } from '../../../model/resource.ts';
import type { ConfigMember, MapValue, ScalarValue } from '../../../model/value.ts';
import { withheld } from '../../forms.ts';
import { withoutSecrets } from '../../providerDetails.ts';
import { resourceOf } from '../readResources.ts';
import { type TerraformType, terraformTypes } from '../types/resourceTypes.ts';

/** What says which resource it is, where the graph knows such an id. */
const idNames: ReadonlyMap<string, string> = new Map([
	['user-pool', 'id'],
	['app-client', 'id'],
	['identity-pool', 'id'],
	['role', 'arn'],
	['policy', 'arn'],
]);

/** A resource of a state or a plan, as it stands there. */
export interface StateEntry {
	/** Of the provider: `aws_cognito_user_pool`. */
	readonly type: string;
	readonly name: string;
	readonly address: string;
	readonly nameRange: TextRange;
	readonly range: TextRange;
	/** Its arguments, without those that nobody has set. */
	readonly values: MapValue;
	readonly attributes?: MapValue;
}

/** The resource of the model; none for a type that is not read. No part of a secret gets into it. */
export function stateResource(entry: StateEntry): readonly Resource[] {
	const { type: typeName, name, address, nameRange, range } = entry;
	const type = terraformTypes.get(typeName);
	// What such a parameter holds is nobody's business here.
	if (type === undefined || typeName === 'aws_ssm_parameter') return [];
	const values = withheldSecrets(entry.values);
	const id = values.members.get(idNames.get(type.kind) ?? '')?.value;
	return resourceOf(address, withSecret(type), values, {
		name,
		nameRange,
		range,
		attributes: entry.attributes ?? { type: 'map', members: new Map(), range },
		...(id?.type === 'scalar' && { id: id satisfies ScalarValue }),
		attach: (_, properties) => properties,
	});
}

function withSecret(type: TerraformType): TerraformType {
	return type.kind === 'app-client' ? { ...type, rows: [...type.rows, { from: 'client_secret', to: 'ClientSecret' }] } : type;
}

/** The secret is there as a member, and what it is is left out. */
function withheldSecrets(values: MapValue): MapValue {
	const members = [...values.members].map(([name, member]): [string, ConfigMember] => {
		if (name === 'client_secret') return [name, { ...member, value: withheld(member.value) }];
		return [name, name === 'provider_details' ? { ...member, value: withoutSecrets(member.value) } : member];
	});
	return { ...values, members: new Map(members) };
}
