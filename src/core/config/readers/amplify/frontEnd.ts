import type { ConfigDocument } from '../../model/document.ts';
import { memberAt } from '../../model/memberAt.ts';
import type { Frontend } from '../../model/resource.ts';
import type { ConfigValue, MapValue } from '../../model/value.ts';
import { jsonPart } from '../../source/jsonPart.ts';
import { readJsonTree } from '../../source/jsonTree.ts';
import { basics, fileName } from '../basics.ts';
import { byCommas, separated, stated } from '../forms.ts';
import { type MappingRow, membersBy, propertiesOf } from '../mapped.ts';
import { secretsIn } from '../secrets.ts';

const byComma = separated(/,/);

/** Flat names of `aws-exports.js`, and of `amplifyconfiguration.json` for JavaScript. */
const flatRows: readonly MappingRow[] = [
	{ from: 'aws_cognito_region', to: 'Region' },
	{ from: 'aws_user_pools_id', to: 'UserPoolId' },
	{ from: 'aws_user_pools_web_client_id', to: 'UserPoolClientId' },
	{ from: 'aws_cognito_identity_pool_id', to: 'IdentityPoolId' },
	{ from: 'oauth.domain', to: 'OAuthDomain' },
	{ from: 'oauth.scope', to: 'OAuthScopes' },
	{ from: 'oauth.redirectSignIn', to: 'RedirectSignIn', read: byComma },
	{ from: 'oauth.redirectSignOut', to: 'RedirectSignOut', read: byComma },
	{ from: 'oauth.responseType', to: 'ResponseType' },
	{ from: 'authenticationFlowType', to: 'AuthenticationFlow' },
	{ from: 'aws_cognito_mfa_configuration', to: 'MfaConfiguration' },
	{ from: 'aws_cognito_password_protection_settings.passwordPolicyMinLength', to: 'PasswordPolicy.MinimumLength' },
];

/** Names of the libraries for phones: `awsconfiguration.json`, and the plugin in `amplifyconfiguration.json`. */
const mobileRows: readonly MappingRow[] = [
	{ from: 'CognitoUserPool.Default.Region', to: 'Region' },
	{ from: 'CognitoUserPool.Default.PoolId', to: 'UserPoolId' },
	{ from: 'CognitoUserPool.Default.AppClientId', to: 'UserPoolClientId' },
	{ from: 'CredentialsProvider.CognitoIdentity.Default.PoolId', to: 'IdentityPoolId' },
	{ from: 'Auth.Default.OAuth.WebDomain', to: 'OAuthDomain' },
	{ from: 'Auth.Default.OAuth.Scopes', to: 'OAuthScopes' },
	{ from: 'Auth.Default.OAuth.SignInRedirectURI', to: 'RedirectSignIn', read: byCommas },
	{ from: 'Auth.Default.OAuth.SignOutRedirectURI', to: 'RedirectSignOut', read: byCommas },
	{ from: 'Auth.Default.authenticationFlowType', to: 'AuthenticationFlow' },
	{ from: 'Auth.Default.mfaConfiguration', to: 'MfaConfiguration' },
	{ from: 'Auth.Default.passwordProtectionSettings.passwordPolicyMinLength', to: 'PasswordPolicy.MinimumLength' },
];
const plugin = 'auth.plugins.awsCognitoAuthPlugin.';

const rows: readonly MappingRow[] = [
	...flatRows,
	...mobileRows,
	...mobileRows.map(({ from, ...row }) => ({ ...row, from: `${plugin}${from}` })),
];

/** Names that say that an object is such a configuration. */
const telling = [
	'aws_user_pools_id',
	'aws_cognito_identity_pool_id',
	'CognitoUserPool.Default',
	'CredentialsProvider.CognitoIdentity',
	`${plugin}CognitoUserPool`,
	`${plugin}CredentialsProvider`,
];

/** Reads what Amplify Gen 1 gives to apps in JSON: `amplifyconfiguration.json` and `.dart`, `awsconfiguration.json`. */
export function readAmplifyFrontEnd(text: string, path: string): ConfigDocument | undefined {
	const { root, problems } = readJsonTree(jsonPart(text));
	const frontend = root && amplifyFrontend(root, path);
	return frontend && { path, text, format: 'amplify-gen1', resources: [frontend], problems, generated: isWritten(text) };
}

/** Did the command line of Amplify write the file? */
export function isWritten(text: string): boolean {
	return /DO NOT EDIT|aws-amplify-cli\//.test(text);
}

/** What an object says to an app, if it is such a configuration; it may be one of code too, as in `aws-exports.js`. */
export function amplifyFrontend(root: ConfigValue, path: string): Frontend | undefined {
	if (root.type !== 'map' || !isConfiguration(root)) return undefined;
	const placed = membersBy(root, rows);
	const first = placed[0]?.member ?? [...root.members.values()][0];
	if (first === undefined) return undefined;
	const isPublic = { to: 'IsPublic', member: { ...first, value: stated(true, root) } };
	const properties = propertiesOf([...placed, ...secretsIn(root), isPublic], root.range);
	return {
		kind: 'frontend',
		...basics({ name: fileName(path), nameRange: first.nameRange, properties: root.open ? { ...properties, open: true } : properties }),
	};
}

function isConfiguration(root: MapValue): boolean {
	return telling.some((name) => memberAt(root, name) !== undefined);
}
