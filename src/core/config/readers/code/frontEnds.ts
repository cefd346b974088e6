import { memberAt } from '../../model/memberAt.ts';
import type { Frontend } from '../../model/resource.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../model/value.ts';
import type { CodeFile } from '../../source/code/codeFile.ts';
import { argumentsOf, type CodeNode, calleeOf } from '../../source/code/codeTree.ts';
import { type CodeValues, rangeOf } from '../../source/code/codeValues.ts';
import { outputRows } from '../amplify/outputs.ts';
import { basics } from '../basics.ts';
import { inWords, listOf, separated } from '../forms.ts';
import { type MappingRow, membersBy, type PlacedMember, propertiesOf } from '../mapped.ts';
import { secretsIn } from '../secrets.ts';
import { factAt, nameIn } from './codeResource.ts';
import { angular, authJs, openId } from './openIdRows.ts';

/** A form in which a library is told about Cognito. */
interface FrontendRow {
	readonly modules: readonly string[];
	/** Names to it in its module: of a function or class, whose first argument it is, or of an element, whose attributes it is. */
	readonly names: readonly string[];
	readonly rows: readonly MappingRow[];
	/** The member that holds it, or a list of several. */
	readonly within?: string;
	/** A library for any provider, which may run on a server too: it is about Cognito where the authority, or the file, says so. */
	readonly isGeneral?: boolean;
}

const mfa = inWords(
	new Map([
		['on', 'ON'],
		['off', 'OFF'],
		['optional', 'OPTIONAL'],
	]),
);
const asList = (value: ConfigValue): ConfigValue => (value.type === 'scalar' ? separated(/,/)(value) : listOf(value));

/** Names of Amplify for JavaScript 6 (`ResourcesConfig`). */
const amplify6: readonly MappingRow[] = [
	{ from: 'userPoolId', to: 'UserPoolId' },
	{ from: 'userPoolClientId', to: 'UserPoolClientId' },
	{ from: 'identityPoolId', to: 'IdentityPoolId' },
	{ from: 'allowGuestAccess', to: 'AllowGuestAccess' },
	{ from: 'loginWith.oauth.domain', to: 'OAuthDomain' },
	{ from: 'loginWith.oauth.scopes', to: 'OAuthScopes' },
	{ from: 'loginWith.oauth.redirectSignIn', to: 'RedirectSignIn', read: listOf },
	{ from: 'loginWith.oauth.redirectSignOut', to: 'RedirectSignOut', read: listOf },
	{ from: 'loginWith.oauth.responseType', to: 'ResponseType' },
	{ from: 'mfa.status', to: 'MfaConfiguration', read: mfa },
	{ from: 'passwordFormat.minLength', to: 'PasswordPolicy.MinimumLength' },
	{ from: 'passwordFormat.requireLowercase', to: 'PasswordPolicy.RequireLowercase' },
	{ from: 'passwordFormat.requireUppercase', to: 'PasswordPolicy.RequireUppercase' },
	{ from: 'passwordFormat.requireNumbers', to: 'PasswordPolicy.RequireNumbers' },
	{ from: 'passwordFormat.requireSpecialCharacters', to: 'PasswordPolicy.RequireSymbols' },
];

/** Names of Amplify for JavaScript 4 and 5. */
const amplify5: readonly MappingRow[] = [
	{ from: 'region', to: 'Region' },
	{ from: 'userPoolId', to: 'UserPoolId' },
	{ from: 'userPoolWebClientId', to: 'UserPoolClientId' },
	{ from: 'identityPoolId', to: 'IdentityPoolId' },
	{ from: 'authenticationFlowType', to: 'AuthenticationFlow' },
	{ from: 'oauth.domain', to: 'OAuthDomain' },
	{ from: 'oauth.scope', to: 'OAuthScopes' },
	{ from: 'oauth.redirectSignIn', to: 'RedirectSignIn', read: asList },
	{ from: 'oauth.redirectSignOut', to: 'RedirectSignOut', read: asList },
	{ from: 'oauth.responseType', to: 'ResponseType' },
];

const under = (prefix: string, rows: readonly MappingRow[]): readonly MappingRow[] =>
	rows.map((row) => ({ ...row, from: prefix + row.from }));

const forms: readonly FrontendRow[] = [
	{
		modules: ['aws-amplify', '@aws-amplify/core'],
		names: ['Amplify.configure', 'configure'],
		rows: [...under('Auth.Cognito.', amplify6), ...under('Auth.', amplify5), ...amplify5, ...under('auth.', outputRows)],
	},
	{ modules: ['aws-amplify', '@aws-amplify/auth'], names: ['Auth.configure', 'configure'], rows: amplify5 },
	{
		modules: ['amazon-cognito-identity-js'],
		names: ['CognitoUserPool'],
		rows: [
			{ from: 'UserPoolId', to: 'UserPoolId' },
			{ from: 'ClientId', to: 'UserPoolClientId' },
		],
		isGeneral: true,
	},
	{
		modules: ['oidc-client-ts', 'oidc-client', 'react-oidc-context'],
		names: ['UserManager', 'OidcClient', 'AuthProvider'],
		rows: openId,
		isGeneral: true,
	},
	{
		modules: ['angular-auth-oidc-client'],
		names: ['provideAuth', 'AuthModule.forRoot'],
		rows: angular,
		within: 'config',
		isGeneral: true,
	},
	{ modules: ['angular-auth-oidc-client'], names: ['StsConfigStaticLoader'], rows: angular, isGeneral: true },
	{
		modules: ['next-auth', '@auth/core', '@auth/express', '@auth/sveltekit', '@auth/qwik', '@auth/solid-start'].map(
			(library) => `${library}/providers/cognito`,
		),
		names: [''],
		rows: authJs,
		isGeneral: true,
	},
];

/** Settings that a file holds for another one, by the name of the client in them. */
const settings: readonly (readonly [string, FrontendRow])[] = [
	['client_id', { modules: [], names: [], rows: openId, isGeneral: true }],
	['clientId', { modules: [], names: [], rows: angular, isGeneral: true }],
];

/** The issuer of a user pool. */
const ofUserPool = /^https:\/\/(?:issuer-)?cognito-idp\./;

/**
 * What code tells an app about Cognito: by Amplify for JavaScript, oidc-client-ts, react-oidc-context, angular-auth-oidc-client,
 * Auth.js or amazon-cognito-identity-js, or in settings
 * with a user pool as authority that another file uses. What another file says is not seen.
 */
export function readFrontends(file: CodeFile, values: CodeValues): readonly Frontend[] {
	const ofCalls = file.calls.flatMap((call): readonly Frontend[] => {
		const callee = calleeOf(call);
		const form = callee && formOf(file, callee);
		const [argument] = argumentsOf(call);
		if (!form || !argument) return [];
		return optionsIn(values.valueOf(argument), form).flatMap((options) => frontend(file, call, form, options) ?? []);
	});
	const ofTags = file.tags.flatMap((tag): readonly Frontend[] => {
		const name = tag.getChild('JSXIdentifier') ?? tag.getChild('JSXMemberExpression');
		const form = name && formOf(file, name);
		const found = form ? frontend(file, tag, form, attributes(file, values, tag)) : undefined;
		return found ? [found] : [];
	});
	const used = [...ofCalls, ...ofTags];
	return [...used, ...heldSettings(file, values, used)];
}

/** Settings that no call of a library takes; an object that spreads another one holds what that does. */
function heldSettings(file: CodeFile, values: CodeValues, used: readonly Frontend[]): readonly Frontend[] {
	const known = new Set(used.flatMap(({ properties }) => properties.members.get('UserPoolClientId')?.nameRange.start ?? []));
	const others = file.objects.filter(({ parent }) => {
		const callee = parent?.name === 'ArgList' && parent.parent ? calleeOf(parent.parent) : undefined;
		return !callee || !formOf(file, callee);
	});
	return others.flatMap((node) =>
		settingsIn(values.valueOf(node)).flatMap((options) => {
			const [name, form] = settings.find(([client]) => options.members.has(client)) ?? [];
			const at = name === undefined ? undefined : options.members.get(name)?.nameRange.start;
			if (form === undefined || at === undefined || known.has(at)) return [];
			known.add(at);
			return frontend(file, node, form, options) ?? [];
		}),
	);
}

/** The maps in a value whose authority is, as it is written, a user pool. */
function settingsIn(value: ConfigValue): readonly MapValue[] {
	if (value.type !== 'map') return [];
	const authority = memberAt(value, 'authority')?.value;
	const [start] = authority?.type === 'text' ? authority.parts : [authority];
	if (start?.type === 'scalar' && ofUserPool.test(String(start.value))) return [value];
	return [...value.members.values()].flatMap((member) => settingsIn(member.value));
}

/** The settings that an argument holds: itself, or what a member of it lists. */
function optionsIn(argument: ConfigValue, { within }: FrontendRow): readonly MapValue[] {
	const holder = within === undefined ? argument : memberAt(argument, within)?.value;
	const all = holder?.type === 'list' && within !== undefined ? holder.items : [holder];
	return all.filter((options): options is MapValue => options?.type === 'map');
}

function formOf(file: CodeFile, node: CodeNode): FrontendRow | undefined {
	const imported = file.imported(node);
	return imported && forms.find(({ modules, names }) => modules.includes(imported.module) && names.includes(imported.path.join('.')));
}

function frontend(file: CodeFile, made: CodeNode, { rows, isGeneral }: FrontendRow, options: MapValue): Frontend | undefined {
	const placed: PlacedMember[] = [...membersBy(options, rows), ...secretsIn(options)];
	if (placed.length === 0 || (isGeneral && !/cognito/i.test(file.text))) return undefined;
	const named = made.name.startsWith('JSX') ? tagName(file, made) : settingsName(file, made, options);
	// A library for any provider may run on a server, too.
	if (!isGeneral) placed.push(factAt('IsPublic', true, named.nameRange));
	const properties = propertiesOf(placed, options.range);
	return { kind: 'frontend', ...basics({ ...named, properties: options.open ? { ...properties, open: true } : properties }) };
}

/** Settings that no variable holds are called by what says whose they are. */
function settingsName(file: CodeFile, made: CodeNode, { members }: MapValue): ReturnType<typeof nameIn> {
	const authority = made.name === 'ObjectExpression' && file.holderOf(made) === undefined ? members.get('authority') : undefined;
	return authority ?? nameIn(file, made);
}

function tagName(file: CodeFile, tag: CodeNode): ReturnType<typeof nameIn> {
	const node = tag.getChild('JSXIdentifier') ?? tag;
	return { name: file.written(node), nameRange: rangeOf(node) };
}

/** The attributes of an element as an object. */
function attributes(file: CodeFile, values: CodeValues, tag: CodeNode): MapValue {
	const members = new Map<string, ConfigMember>();
	let open = false;
	for (let part = tag.firstChild; part !== null; part = part.nextSibling) {
		if (part.name === 'JSXSpreadAttribute') {
			const spread = part.lastChild?.prevSibling;
			const taken = spread ? values.valueOf(spread) : undefined;
			if (taken?.type === 'map') for (const [name, member] of taken.members) members.set(name, member);
			open ||= taken?.type !== 'map' || taken.open === true;
		}
		const key = part.name === 'JSXAttribute' ? part.getChild('JSXIdentifier') : null;
		const value = part.getChild('JSXAttributeValue') ?? part.getChild('JSXEscape');
		if (key === null || value === null) continue;
		const name = file.written(key);
		members.set(name, { name, nameRange: rangeOf(key), value: values.valueOf(value) });
	}
	return { type: 'map', members, range: rangeOf(tag), ...(open && { open }) };
}
