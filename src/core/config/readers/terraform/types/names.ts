import type { FormatNames } from '../../../model/document.ts';
import type { TerraformRow } from '../row.ts';
import { terraformTypes } from './resourceTypes.ts';

/** What is no argument, or several: attributes of resources, lists of CloudFormation that are blocks here. */
const others: readonly (readonly [string, string])[] = [
	['ProviderName', 'endpoint'],
	['ProviderURL', `https://\${endpoint}`],
	['DependsOn', 'depends_on'],
	['EnabledMfas', 'software_token_mfa_configuration'],
	['RoleMappings', 'role_mapping'],
	['WebAuthnRelyingPartyID', 'relying_party_id'],
	['WebAuthnUserVerification', 'user_verification'],
];

/** Every row, blocks before what is in them. */
function rowsIn(rows: readonly TerraformRow[]): readonly TerraformRow[] {
	return rows.flatMap((row) => [row, ...rowsIn(row.rows ?? [])]);
}

const rows = [...terraformTypes.values()].flatMap((type) => rowsIn(type.rows));

/** Where the same name means several arguments, the first counts, which is that of a Cognito resource. */
function byName(entries: readonly (readonly [string, string])[]): ReadonlyMap<string, string> {
	return new Map(entries.toReversed());
}

/** The names of the AWS provider of Terraform. */
export const terraformNames: FormatNames = {
	words: byName([
		...others,
		...rows.map(({ to, from }) => [to, from] as const),
		...rows.map(({ to, from }) => [to.slice(to.lastIndexOf('.') + 1), from] as const),
		...[...terraformTypes].map(([name, { type }]) => [type, name] as const),
	]),
	properties: byName(rows.filter((row) => row.rows === undefined && row.read === undefined).map(({ to, from }) => [to, from])),
};
