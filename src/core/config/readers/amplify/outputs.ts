import type { ConfigDocument } from '../../model/document.ts';
import { memberAt } from '../../model/memberAt.ts';
import { jsonPart } from '../../source/jsonPart.ts';
import { readJsonTree } from '../../source/jsonTree.ts';
import { basics, fileName } from '../basics.ts';
import { inWords, stated, withheld } from '../forms.ts';
import { type MappingRow, membersBy, propertiesOf } from '../mapped.ts';
import { secretsIn } from '../secrets.ts';

/** What Amplify calls the words of `MfaConfiguration`. */
export const mfaWords: ReadonlyMap<string, string> = new Map([
	['NONE', 'OFF'],
	['REQUIRED', 'ON'],
]);

/** The section `auth` of the schema 2024-02 of `amplify_outputs.json` (versions 1 to 1.5). */
export const outputRows: readonly MappingRow[] = [
	{ from: 'aws_region', to: 'Region' },
	{ from: 'user_pool_id', to: 'UserPoolId' },
	{ from: 'user_pool_client_id', to: 'UserPoolClientId' },
	{ from: 'identity_pool_id', to: 'IdentityPoolId' },
	{ from: 'oauth.domain', to: 'OAuthDomain' },
	{ from: 'oauth.scopes', to: 'OAuthScopes' },
	{ from: 'oauth.redirect_sign_in_uri', to: 'RedirectSignIn' },
	{ from: 'oauth.redirect_sign_out_uri', to: 'RedirectSignOut' },
	{ from: 'oauth.response_type', to: 'ResponseType' },
	{ from: 'unauthenticated_identities_enabled', to: 'AllowGuestAccess' },
	{ from: 'mfa_configuration', to: 'MfaConfiguration', read: inWords(mfaWords) },
	{ from: 'password_policy.min_length', to: 'PasswordPolicy.MinimumLength' },
	{ from: 'password_policy.require_lowercase', to: 'PasswordPolicy.RequireLowercase' },
	{ from: 'password_policy.require_uppercase', to: 'PasswordPolicy.RequireUppercase' },
	{ from: 'password_policy.require_numbers', to: 'PasswordPolicy.RequireNumbers' },
	{ from: 'password_policy.require_symbols', to: 'PasswordPolicy.RequireSymbols' },
];

/** Reads `amplify_outputs.json` of Amplify Gen 2, and the file of Dart that holds the same. */
export function readAmplifyOutputs(text: string, path: string): ConfigDocument | undefined {
	const { root, problems } = readJsonTree(jsonPart(text));
	const auth = root && memberAt(root, 'auth');
	if (root?.type !== 'map' || auth?.value.type !== 'map') return undefined;
	const placed = membersBy(auth.value, outputRows);
	if (placed.length === 0) return undefined;
	const key = membersBy(root, [{ from: 'data.api_key', to: 'ApiKey', read: withheld }]);
	const isPublic = { to: 'IsPublic', member: { ...auth, value: stated(true, root) } };
	const properties = propertiesOf([...placed, ...key, ...secretsIn(root), isPublic], root.range);
	const resource = { kind: 'frontend' as const, ...basics({ name: fileName(path), nameRange: auth.nameRange, properties }) };
	return { path, text, format: 'amplify-outputs', resources: [resource], problems, generated: true };
}
