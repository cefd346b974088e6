import type { TextRange } from '../../../../token/jsonPlace.ts';
import type { AppClient, IdentityPool, Resource, UserPool } from '../../../model/resource.ts';
import { textOf } from '../../../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../../model/value.ts';
import type { CodeFile } from '../../../source/code/codeFile.ts';
import { argumentsOf, type CodeNode, calleeOf } from '../../../source/code/codeTree.ts';
import { CodeValues, rangeOf } from '../../../source/code/codeValues.ts';
import { basics } from '../../basics.ts';
import { type MappingRow, membersBy, type PlacedMember, placed, propertiesOf } from '../../mapped.ts';
import { asWord, chosen, listOfTexts } from '../choices.ts';
import { nameIn, openThroughout } from '../codeResource.ts';
import { authFlows, enumMembers, grants, ownName, ownResources } from './constructs.ts';

/** `UserPoolProps` (aws-cdk-lib 2, L2). */
const poolRows: readonly MappingRow[] = [
	{ from: 'userPoolName', to: 'UserPoolName' },
	{ from: 'mfa', to: 'MfaConfiguration' },
	{ from: 'selfSignUpEnabled', to: 'AdminCreateUserConfig.AllowAdminCreateUserOnly', read: asWord(false, true) },
	{ from: 'deletionProtection', to: 'DeletionProtection', read: asWord('ACTIVE', 'INACTIVE') },
	{ from: 'signInCaseSensitive', to: 'UsernameConfiguration.CaseSensitive' },
	{ from: 'passwordPolicy.minLength', to: 'Policies.PasswordPolicy.MinimumLength' },
	{ from: 'passwordPolicy.requireLowercase', to: 'Policies.PasswordPolicy.RequireLowercase' },
	{ from: 'passwordPolicy.requireUppercase', to: 'Policies.PasswordPolicy.RequireUppercase' },
	{ from: 'passwordPolicy.requireDigits', to: 'Policies.PasswordPolicy.RequireNumbers' },
	{ from: 'passwordPolicy.requireSymbols', to: 'Policies.PasswordPolicy.RequireSymbols' },
];

/** `UserPoolClientOptions`. */
const clientRows: readonly MappingRow[] = [
	{ from: 'generateSecret', to: 'GenerateSecret' },
	{ from: 'preventUserExistenceErrors', to: 'PreventUserExistenceErrors', read: asWord('ENABLED', 'LEGACY') },
	{ from: 'enableTokenRevocation', to: 'EnableTokenRevocation' },
	{ from: 'authFlows', to: 'ExplicitAuthFlows', read: chosen(authFlows, 'ALLOW_REFRESH_TOKEN_AUTH') },
	{ from: 'oAuth.flows', to: 'AllowedOAuthFlows', read: chosen(grants) },
	{ from: 'oAuth.scopes', to: 'AllowedOAuthScopes' },
	{ from: 'oAuth.callbackUrls', to: 'CallbackURLs' },
	{ from: 'oAuth.logoutUrls', to: 'LogoutURLs' },
	{ from: 'disableOAuth', to: 'AllowedOAuthFlowsUserPoolClient', read: asWord(false, true) },
];

/** `IdentityPoolProps` of aws-cognito-identitypool, and of its alpha. */
const identityPoolRows: readonly MappingRow[] = [
	{ from: 'identityPoolName', to: 'IdentityPoolName' },
	{ from: 'allowUnauthenticatedIdentities', to: 'AllowUnauthenticatedIdentities' },
	{ from: 'allowClassicFlow', to: 'AllowClassicFlow' },
];

const cognito = /^(?:aws-cdk-lib|@aws-cdk)\/aws-cognito(?:-identitypool(?:-alpha)?)?$/;

/**
 * The user pools, clients and identity pools that a source of the AWS CDK makes. What it does not say is not known, for the CDK, another file or an aspect may;
 * so nothing is concluded from what is left out, and nothing from what belongs together.
 */
export function readCdk(file: CodeFile): readonly Resource[] {
	const values = new CodeValues(file, (node) => memberOfEnum(file, node));
	return file.calls.flatMap((call): readonly Resource[] => {
		const name = call.name === 'NewExpression' ? constructOf(file, calleeOf(call)) : undefined;
		const isAddClient = name === undefined && addsClient(file, call);
		if (name === undefined && !isAddClient) return [];
		const options = argumentsOf(call)[isAddClient ? 1 : 2];
		const given = options && values.valueOf(options);
		const id = argumentsOf(call)[isAddClient ? 0 : 1];
		const text = id && textOf(values.valueOf(id));
		const named = id && text !== undefined ? { name: text, nameRange: rangeOf(id) } : nameIn(file, call);
		const found = resourceOf(call, named, isAddClient ? 'UserPoolClient' : (name ?? ''), given);
		return found ? [found] : [];
	});
}

/** The class of aws-cognito that is made. */
function constructOf(file: CodeFile, callee: CodeNode | undefined): string | undefined {
	const imported = callee && file.imported(callee);
	if (!imported) return undefined;
	const [first = '', second] = imported.path;
	if (cognito.test(imported.module)) return second === undefined ? first : undefined;
	return imported.module === 'aws-cdk-lib' && /^aws_cognito(?:_identitypool)?$/.test(first) ? second : undefined;
}

/** `pool.addClient(…)` of a pool that the file makes. */
function addsClient(file: CodeFile, call: CodeNode): boolean {
	const callee = calleeOf(call);
	if (callee?.name !== 'MemberExpression' || !callee.firstChild || file.memberName(callee) !== 'addClient') return false;
	const holder = file.holder(callee.firstChild);
	return (
		holder !== undefined &&
		file.calls.some(
			(made) => made.name === 'NewExpression' && file.holderOf(made) === holder && constructOf(file, calleeOf(made)) === 'UserPool',
		)
	);
}

function memberOfEnum(file: CodeFile, node: CodeNode): ConfigValue | undefined {
	if (node.name !== 'MemberExpression') return undefined;
	const name = file.imported(node)?.path.slice(-2).join('.');
	const value = name === undefined ? undefined : enumMembers.get(name);
	return value === undefined ? undefined : { type: 'scalar', value, range: rangeOf(node) };
}

function resourceOf(call: CodeNode, named: ReturnType<typeof nameIn>, name: string, given: ConfigValue | undefined): Resource | undefined {
	const options: MapValue =
		given?.type === 'map' ? given : { type: 'map', members: new Map(), range: rangeOf(call), open: given !== undefined };
	const own = ownResources.get(name);
	if (own !== undefined) {
		const renamed = inOwnNames(options);
		if (renamed.type !== 'map') return undefined;
		const base = basics({ ...named, type: own.type, properties: { ...withoutLinks(renamed), open: true } });
		return { kind: own.kind, ...base } as UserPool | AppClient | IdentityPool;
	}
	const made = (kind: 'user-pool' | 'app-client' | 'identity-pool', type: string, placed: readonly PlacedMember[]): Resource =>
		({ kind, ...basics({ ...named, type, properties: openThroughout(propertiesOf(placed, options.range)) }) }) as Resource;
	if (name === 'UserPool') return made('user-pool', 'AWS::Cognito::UserPool', membersBy(options, poolRows));
	if (name === 'IdentityPool') return made('identity-pool', 'AWS::Cognito::IdentityPool', membersBy(options, identityPoolRows));
	if (name !== 'UserPoolClient') return undefined;
	const placed = [...membersBy(options, clientRows), ...oauthOf(options, named.nameRange)];
	return made('app-client', 'AWS::Cognito::UserPoolClient', placed);
}

/** Without `oAuth` and `disableOAuth` the CDK allows both grants, with an address that is nobody's (aws-cdk#8155). */
function oauthOf({ members, open }: MapValue, range: TextRange): readonly PlacedMember[] {
	const isOn = placed('AllowedOAuthFlowsUserPoolClient', { type: 'scalar', value: true, range });
	if (members.has('oAuth') && !members.has('disableOAuth')) return [isOn];
	if (open || members.has('oAuth') || members.has('disableOAuth')) return [];
	return [
		isOn,
		placed('AllowedOAuthFlows', listOfTexts(['implicit', 'code'], { range })),
		placed('CallbackURLs', listOfTexts(['https://example.com'], { range })),
	];
}

/** The names of CloudFormation at every level; of texts that are mapped to texts the names are one's own. */
function inOwnNames(value: ConfigValue): ConfigValue {
	if (value.type === 'list') return { ...value, items: value.items.map(inOwnNames) };
	if (value.type !== 'map') return value;
	const members = [...value.members.values()].map((member): [string, ConfigMember] => {
		const name = ownName(member.name);
		return [name, { ...member, name, value: inOwnNames(member.value) }];
	});
	return { ...value, members: new Map(members) };
}

/** What names other resources is code, or an id; neither says here what belongs together. */
function withoutLinks(map: MapValue): MapValue {
	const members = new Map(map.members);
	for (const name of ['UserPoolId', 'UserPoolTags', 'SupportedLoginProviders']) members.delete(name);
	return { ...map, members };
}
