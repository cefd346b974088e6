import type { TextRange } from '../../../../token/jsonPlace.ts';
import type { Resource } from '../../../model/resource.ts';
import { textOf } from '../../../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../../model/value.ts';
import { type PlacedMember, placed } from '../../mapped.ts';
import { isChosen } from '../choices.ts';
import { type CodePlace, codeResource, referenceTo } from '../codeResource.ts';
import { providerForms, providerMembers } from '../providers.ts';
import { clientMembers } from './client.ts';
import { poolMembers } from './userPool.ts';

/** Members of `externalProviders` that are providers, and their classes. */
const services: ReadonlyMap<string, string> = new Map([
	['google', 'Google'],
	['facebook', 'Facebook'],
	['loginWithAmazon', 'Amazon'],
	['signInWithApple', 'Apple'],
	['saml', 'Saml'],
]);

/**
 * The resources of one `defineAuth`, by what the file says and what Amplify makes of that. Guest access, the password policy and open sign-up are not
 * among them: Amplify sets those whatever the file says, and `amplify/backend.ts` is where people change them.
 */
export function definedAuth(
	options: MapValue,
	{ name, nameRange }: { readonly name: string; readonly nameRange: TextRange },
): readonly Resource[] {
	const at = (part: string, range = options.range): CodePlace => ({
		name: `${name}.${part}`,
		address: `${name}.${part}`,
		nameRange,
		range,
	});
	const loginWith = mapAt(options, 'loginWith');
	const external = mapAt(loginWith, 'externalProviders');
	const pool = codeResource('user-pool', 'AWS::Cognito::UserPool', at('userPool'), poolMembers(options));
	const poolId = placed('UserPoolId', referenceTo(pool, nameRange));
	const providers = providersOf(external, mapsEmail(loginWith), at).map(([place, members]) =>
		codeResource('identity-provider', 'AWS::Cognito::UserPoolIdentityProvider', place, [poolId, ...members]),
	);
	const client = codeResource('app-client', 'AWS::Cognito::UserPoolClient', at('userPoolClient'), [
		poolId,
		...clientMembers(loginWith, nameRange, providers),
	]);
	const computed: ConfigValue = { type: 'unknown', why: 'computed', range: external.range };
	// The prefix is made up from the app and the branch.
	const domain = codeResource('domain', 'AWS::Cognito::UserPoolDomain', at('domain', external.range), [poolId, placed('Domain', computed)]);
	const identityPool = codeResource(
		'identity-pool',
		'AWS::Cognito::IdentityPool',
		at('identityPool'),
		identityPoolMembers(pool, client, nameRange),
	);
	const hasExternal = loginWith.members.has('externalProviders');
	return [pool, client, ...(hasExternal ? [domain] : []), ...providers, ...groupsOf(options, poolId, name), identityPool];
}

function identityPoolMembers(pool: Resource, client: Resource, range: TextRange): readonly PlacedMember[] {
	const members = [placed('ClientId', referenceTo(client, range)), placed('ProviderName', referenceTo(pool, range, 'ProviderName'))];
	const entry: ConfigValue = { type: 'map', members: new Map(members.map(({ to, member }) => [to, member])), range, open: true };
	return [placed('CognitoIdentityProviders', { type: 'list', items: [entry], range })];
}

/** A user pool takes no more (Cognito Developer Guide, "Quotas"). */
const maxGroups = 10_000;

/** Groups in the order of their precedence, each with a role that Amplify makes. */
function groupsOf(options: MapValue, poolId: PlacedMember, name: string): readonly Resource[] {
	const groups = options.members.get('groups')?.value;
	const items = groups?.type === 'list' ? groups.items.slice(0, maxGroups) : [];
	return items.flatMap((item, index): readonly Resource[] => {
		const group = textOf(item);
		if (group === undefined) return [];
		const { range } = item;
		const place = { name: group, address: `${name}.groups.${group}`, nameRange: range, range };
		const role: ConfigValue = { type: 'unknown', why: 'computed', range };
		// Behind what is spread or computed nobody knows the place.
		const isPlaced = groups?.type === 'list' && !groups.open;
		return [
			codeResource('group', 'AWS::Cognito::UserPoolGroup', place, [
				poolId,
				placed('GroupName', item),
				placed('RoleArn', role),
				...(isPlaced ? [placed('Precedence', { type: 'scalar', value: index, range })] : []),
			]),
		];
	});
}

/** Only where users sign in by mail alone, Amplify maps the address of every provider but SAML. */
function mapsEmail({ members, open }: MapValue): boolean {
	const [email, phone] = ['email', 'phone'].map((name) => members.get(name)?.value);
	return !open && email !== undefined && isChosen(email) === true && (phone === undefined || isChosen(phone) === false);
}

function providersOf(
	external: MapValue,
	isMapped: boolean,
	at: (part: string, range?: TextRange) => CodePlace,
): readonly (readonly [CodePlace, readonly PlacedMember[]])[] {
	return [...external.members.values()].flatMap(({ name, nameRange, value }) => {
		const isList = name === 'oidc' && value.type === 'list';
		const each = isList ? value.items.map((item, index) => [`${name}[${index}]`, item] as const) : [[name, value] as const];
		return each.flatMap(([part, options]): readonly (readonly [CodePlace, readonly PlacedMember[]])[] => {
			const form = providerForms.get(name === 'oidc' ? 'Oidc' : (services.get(name) ?? ''));
			if (form === undefined || options.type !== 'map') return [];
			const place = { ...at(part, options.range), nameRange: isList ? options.range : nameRange };
			const written = { ...options, members: isMapped && form.type !== 'SAML' ? withEmail(options) : options.members };
			return [[place, providerMembers(form, written)]];
		});
	});
}

function withEmail({ members, range }: MapValue): ReadonlyMap<string, ConfigMember> {
	const own = members.get('attributeMapping')?.value ?? { type: 'map', members: new Map(), range };
	if (own.type !== 'map') return members;
	const email = placed('email', { type: 'scalar', value: 'email', range: own.range }).member;
	const { member } = placed('attributeMapping', { ...own, members: new Map([['email', email], ...own.members]) });
	return new Map(members).set('attributeMapping', member);
}

function mapAt({ members, range, open }: MapValue, name: string): MapValue {
	const value = members.get(name)?.value;
	if (value?.type === 'map') return value;
	return { type: 'map', members: new Map(), range: value?.range ?? range, ...((value !== undefined || open) && { open: true }) };
}
