import type { TextRange } from '../../../../token/jsonPlace.ts';
import type { Resource } from '../../../model/resource.ts';
import type { ConfigValue, ListValue, MapValue } from '../../../model/value.ts';
import { inWords } from '../../forms.ts';
import { type MappingRow, membersBy, type PlacedMember, placed } from '../../mapped.ts';
import { isChosen, listOfTexts } from '../choices.ts';
import { referenceTo } from '../codeResource.ts';
import { withOpenId } from '../oauthScopes.ts';

const scopes: ReadonlyMap<string, string> = new Map([
	['PHONE', 'phone'],
	['EMAIL', 'email'],
	['OPENID', 'openid'],
	['PROFILE', 'profile'],
	['COGNITO_ADMIN', 'aws.cognito.signin.user.admin'],
]);
const asScope = inWords(scopes);

const rows: readonly MappingRow[] = [
	{ from: 'callbackUrls', to: 'CallbackURLs' },
	{ from: 'logoutUrls', to: 'LogoutURLs' },
	{ from: 'scopes', to: 'AllowedOAuthScopes', read: (value) => withOpenId(eachItem(value)) },
];

function eachItem(value: ConfigValue): ConfigValue {
	return value.type === 'list' ? { ...value, items: value.items.map(asScope) } : value;
}

/** What the client of `defineAuth` has, whatever the file says, and its OAuth settings where users of other providers sign in. */
export function clientMembers(loginWith: MapValue, at: TextRange, providers: readonly Resource[]): readonly PlacedMember[] {
	const flows = [
		'ALLOW_CUSTOM_AUTH',
		'ALLOW_USER_SRP_AUTH',
		'ALLOW_REFRESH_TOKEN_AUTH',
		...(isPasswordless(loginWith) ? ['ALLOW_USER_AUTH'] : []),
	];
	const range = at;
	return [
		placed('PreventUserExistenceErrors', { type: 'scalar', value: 'ENABLED', range }),
		placed('ExplicitAuthFlows', { ...listOfTexts(flows, { range }), open: true }),
		...oauthOf(loginWith, providers),
	];
}

function oauthOf({ members }: MapValue, providers: readonly Resource[]): readonly PlacedMember[] {
	const external = members.get('externalProviders');
	if (external?.value.type !== 'map') return [];
	const { nameRange: range, value } = external;
	const own: ListValue = listOfTexts(['COGNITO'], { range });
	const supported = {
		...own,
		items: [...own.items, ...providers.map((provider) => referenceTo(provider, provider.nameRange))],
		open: true,
	};
	return [
		placed('AllowedOAuthFlowsUserPoolClient', { type: 'scalar', value: true, range }),
		placed('AllowedOAuthFlows', listOfTexts(['code'], { range })),
		...membersBy(value, rows),
		...(value.open ? [] : [placed('AllowedOAuthScopes', listOfTexts([...scopes.values()], { range }))]),
		placed('SupportedIdentityProviders', supported),
	];
}

/** Is a way of sign-in without a password certain: codes by mail or text message, or passkeys? */
export function isPasswordless({ members }: MapValue): boolean {
	const passkey = members.get('webAuthn')?.value;
	const codes = ['email', 'phone'].map((name) => members.get(name)?.value);
	return (
		(passkey !== undefined && isChosen(passkey) === true) ||
		codes.some((login) => {
			const code = login?.type === 'map' ? login.members.get('otpLogin')?.value : undefined;
			return code !== undefined && isChosen(code) === true;
		})
	);
}
