import type { ConfigDocument } from '../../model/document.ts';
import { memberAt } from '../../model/memberAt.ts';
import type { Resource } from '../../model/resource.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../model/value.ts';
import { readJsonTree } from '../../source/jsonTree.ts';
import { basics } from '../basics.ts';
import { inWords, separated, stated, withheld } from '../forms.ts';
import { type MappingRow, membersBy, propertiesOf } from '../mapped.ts';

/** Amplify wrote lists of one text with commas in it, too. */
const list = (value: ConfigValue): ConfigValue => {
	if (value.type !== 'list') return value;
	const items = value.items.map(separated(/,/)).flatMap((item) => (item.type === 'list' ? item.items : [item]));
	return { ...value, items };
};

/** `parameters.json`, and `cognitoConfig` of `cli-inputs.json`: the user pool. */
const poolRows: readonly MappingRow[] = [
	{ from: 'userPoolName', to: 'UserPoolName' },
	{ from: 'mfaConfiguration', to: 'MfaConfiguration' },
	{ from: 'autoVerifiedAttributes', to: 'AutoVerifiedAttributes', read: list },
	{ from: 'usernameAttributes', to: 'UsernameAttributes', read: list },
	{ from: 'aliasAttributes', to: 'AliasAttributes', read: list },
	{ from: 'usernameCaseSensitive', to: 'UsernameConfiguration.CaseSensitive' },
	{ from: 'passwordPolicyMinLength', to: 'Policies.PasswordPolicy.MinimumLength' },
];
const clientRows: readonly MappingRow[] = [
	{ from: 'userpoolClientGenerateSecret', to: 'GenerateSecret' },
	{ from: 'userpoolClientRefreshTokenValidity', to: 'RefreshTokenValidity' },
	{ from: 'userpoolClientReadAttributes', to: 'ReadAttributes', read: list },
	{ from: 'userpoolClientWriteAttributes', to: 'WriteAttributes', read: list },
];
/** The members of `oAuthMetadata`, a text in JSON, have CloudFormation's names. */
const oauthRows: readonly MappingRow[] = ['AllowedOAuthFlows', 'AllowedOAuthScopes', 'CallbackURLs', 'LogoutURLs'].map((name) => ({
	from: name,
	to: name,
}));
const identityPoolRows: readonly MappingRow[] = [
	{ from: 'identityPoolName', to: 'IdentityPoolName' },
	{
		from: 'allowUnauthenticatedIdentities',
		to: 'AllowUnauthenticatedIdentities',
		read: inWords(
			new Map([
				['true', true],
				['false', false],
			]),
		),
	},
];

/** Names under which the secrets of social providers were kept. */
const socialSecret = /(?:AppSecretUserPool|^hostedUIProviderCreds)$/;

/**
 * Reads what Amplify Gen 1 keeps of a back end: `cli-inputs.json` and `parameters.json` of an auth resource, and `team-provider-info.json`. They say
 * only some of the properties.
 */
export function readAmplifyBackEnd(text: string, path: string): ConfigDocument | undefined {
	const { root, problems } = readJsonTree(text);
	if (root?.type !== 'map') return undefined;
	const config = memberAt(root, 'cognitoConfig')?.value ?? root;
	const resources = config.type === 'map' ? [...resourcesOf(config), ...socialProviders(root)] : [];
	return resources.length === 0 ? undefined : { path, text, format: 'amplify-backend', resources, problems, generated: true };
}

function resourcesOf(config: MapValue): readonly Resource[] {
	const oauth = memberAt(config, 'oAuthMetadata');
	const inner = oauth === undefined ? [] : membersBy(jsonInText(oauth.value), oauthRows);
	const flag =
		oauth !== undefined && inner.length > 0
			? [{ to: 'AllowedOAuthFlowsUserPoolClient', member: { ...oauth, nameRange: oauth.value.range, value: stated(true, oauth.value) } }]
			: [];
	const client = [...membersBy(config, clientRows), ...inner, ...flag];
	return [
		...resourceOf('user-pool', config, membersBy(config, poolRows), 'userPoolName'),
		...resourceOf('app-client', config, client, 'resourceNameTruncated'),
		...resourceOf('identity-pool', config, membersBy(config, identityPoolRows), 'identityPoolName'),
	];
}

function resourceOf(
	kind: 'user-pool' | 'app-client' | 'identity-pool',
	config: MapValue,
	placed: ReturnType<typeof membersBy>,
	nameAt: string,
): readonly Resource[] {
	const [first] = placed;
	if (first === undefined) return [];
	const named = memberAt(config, nameAt)?.value;
	const name = named?.type === 'scalar' ? String(named.value) : kind;
	const properties: MapValue = { ...propertiesOf(placed, config.range), open: true };
	return [{ kind, ...basics({ name, nameRange: first.member.nameRange, properties }) }];
}

/** The values of a text in JSON. They have no places of their own in the file, so all have that of the text. */
function jsonInText(value: ConfigValue): ConfigValue {
	const { range } = value;
	const root = value.type === 'scalar' && typeof value.value === 'string' ? readJsonTree(value.value).root : undefined;
	return root === undefined ? { type: 'unknown', why: 'broken', range } : placedAt(root, value);
}

function placedAt(value: ConfigValue, whole: ConfigValue): ConfigValue {
	const { range } = whole;
	if (value.type === 'list') return { ...value, items: value.items.map((item) => placedAt(item, whole)), range };
	if (value.type !== 'map') return { ...value, range };
	const members = [...value.members].map(([name, member]): [string, ConfigMember] => [
		name,
		{ ...member, nameRange: range, value: placedAt(member.value, whole) },
	]);
	return { ...value, members: new Map(members), range };
}

/** Secrets of social providers, as providers of their own: wherever in the file they stand. */
function socialProviders(root: MapValue): readonly Resource[] {
	const found: Resource[] = [];
	const open: ConfigValue[] = [root];
	for (let value = open.pop(); value !== undefined; value = open.pop()) {
		if (value.type === 'list') for (const item of value.items) open.push(item);
		if (value.type !== 'map') continue;
		for (const member of value.members.values()) {
			if (!socialSecret.test(member.name)) open.push(member.value);
			else if (holdsSecret(member)) found.push(socialProvider(member));
		}
	}
	return found.toReversed();
}

/** `hostedUIProviderCreds` is `[]` as text where it holds none. */
function holdsSecret({ name, value }: ConfigMember): boolean {
	if (value.type !== 'scalar' || typeof value.value !== 'string' || value.value === '') return false;
	return name !== 'hostedUIProviderCreds' || value.value.includes('client_secret');
}

function socialProvider({ name, nameRange, value }: ConfigMember): Resource {
	const secret = { to: 'ProviderDetails.client_secret', member: { name, nameRange, value: withheld(value) } };
	const properties: MapValue = { ...propertiesOf([secret], value.range), open: true };
	return { kind: 'identity-provider', ...basics({ name, nameRange, properties }) };
}
