import { textOf } from '../../model/settle.ts';
import type { ConfigMember, ConfigValue, MapValue } from '../../model/value.ts';
import { type MappingRow, membersBy, type PlacedMember, placed } from '../mapped.ts';
import { attributeNames } from './attributeNames.ts';
import { asWord } from './choices.ts';

/** An identity provider as the AWS CDK makes it, with whose names Amplify has it too. */
export interface ProviderForm {
	readonly type: string;
	readonly rows: readonly MappingRow[];
}

const unknownText = (value: ConfigValue): ConfigValue => ({ type: 'unknown', why: 'computed', range: value.range });

/** A list of texts as one text. */
const joinedBy =
	(separator: string) =>
	(value: ConfigValue): ConfigValue => {
		const texts = value.type === 'list' && !value.open ? value.items.map(textOf) : [undefined];
		return texts.includes(undefined) ? unknownText(value) : { type: 'scalar', value: texts.join(separator), range: value.range };
	};

const attributeMapping = (value: ConfigValue): ConfigValue => {
	if (value.type !== 'map') return value;
	const { custom } = Object.fromEntries(value.members);
	const own = custom?.value.type === 'map' ? [...custom.value.members.values()] : [];
	const open = value.open || (custom && (custom.value.type !== 'map' || custom.value.open));
	const standard = [...value.members.values()].flatMap((member): readonly ConfigMember[] => {
		const name = attributeNames.get(member.name);
		return name === undefined ? [] : [{ ...member, name }];
	});
	const members = new Map([...standard, ...own].map((member) => [member.name, member]));
	return { type: 'map', members, range: value.range, ...(open && { open }) };
};

const common: readonly MappingRow[] = [
	{ from: 'clientId', to: 'ProviderDetails.client_id' },
	{ from: 'attributeMapping', to: 'AttributeMapping', read: attributeMapping },
];
const secret: readonly MappingRow[] = [
	{ from: 'clientSecret', to: 'ProviderDetails.client_secret' },
	{ from: 'clientSecretValue', to: 'ProviderDetails.client_secret' },
];
const scopes = (separator = ' '): readonly MappingRow[] => [
	{ from: 'scopes', to: 'ProviderDetails.authorize_scopes', read: joinedBy(separator) },
];
const named: readonly MappingRow[] = [
	{ from: 'name', to: 'ProviderName' },
	{ from: 'identifiers', to: 'IdpIdentifiers' },
];

/** By the end of the name of the CDK's class: `UserPoolIdentityProviderGoogle` (aws-cdk-lib 2.276). */
export const providerForms: ReadonlyMap<string, ProviderForm> = new Map([
	['Google', { type: 'Google', rows: [...common, ...secret, ...scopes()] }],
	[
		'Facebook',
		{ type: 'Facebook', rows: [...common, ...secret, ...scopes(','), { from: 'apiVersion', to: 'ProviderDetails.api_version' }] },
	],
	['Amazon', { type: 'LoginWithAmazon', rows: [...common, ...secret, ...scopes()] }],
	[
		'Apple',
		{
			type: 'SignInWithApple',
			rows: [
				...common,
				...scopes(),
				{ from: 'teamId', to: 'ProviderDetails.team_id' },
				{ from: 'keyId', to: 'ProviderDetails.key_id' },
				{ from: 'privateKey', to: 'ProviderDetails.private_key' },
				{ from: 'privateKeyValue', to: 'ProviderDetails.private_key' },
			],
		},
	],
	[
		'Oidc',
		{
			type: 'OIDC',
			rows: [
				...common,
				...secret,
				...scopes(),
				...named,
				{ from: 'issuerUrl', to: 'ProviderDetails.oidc_issuer' },
				{ from: 'attributeRequestMethod', to: 'ProviderDetails.attributes_request_method' },
				{ from: 'endpoints.authorization', to: 'ProviderDetails.authorize_url' },
				{ from: 'endpoints.token', to: 'ProviderDetails.token_url' },
				{ from: 'endpoints.userInfo', to: 'ProviderDetails.attributes_url' },
				{ from: 'endpoints.jwksUri', to: 'ProviderDetails.jwks_uri' },
			],
		},
	],
	[
		'Saml',
		{
			type: 'SAML',
			rows: [
				...common,
				...named,
				{ from: 'idpSignout', to: 'ProviderDetails.IDPSignout', read: asWord('true', 'false') },
				{ from: 'idpInitiated', to: 'ProviderDetails.IDPInit', read: asWord('true', 'false') },
				{ from: 'encryptedResponses', to: 'ProviderDetails.EncryptedResponses', read: asWord('true', 'false') },
				{ from: 'requestSigningAlgorithm', to: 'ProviderDetails.RequestSigningAlgorithm' },
			],
		},
	],
]);

/** What the options of a provider say; the services have their own names, and others one that the CDK makes up where none is given. */
export function providerMembers({ type, rows }: ProviderForm, options: MapValue): readonly PlacedMember[] {
	const isNamed = type === 'OIDC' || type === 'SAML';
	const word: ConfigValue = { type: 'scalar', value: type, range: options.range };
	return [
		placed('ProviderType', word),
		...(isNamed ? [] : [placed('ProviderName', word)]),
		...membersBy(options, rows),
		...metadataOf(options),
		...(isNamed ? [placed('ProviderName', unknownText(options))] : []),
	];
}

/** Metadata of SAML: an address, or a whole file. */
function metadataOf({ members }: MapValue): readonly PlacedMember[] {
	const metadata = members.get('metadata')?.value;
	if (metadata?.type !== 'map') return [];
	const [type, content] = ['metadataType', 'metadataContent'].map((name) => metadata.members.get(name)?.value);
	const to = new Map([
		['URL', 'ProviderDetails.MetadataURL'],
		['url', 'ProviderDetails.MetadataURL'],
		['FILE', 'ProviderDetails.MetadataFile'],
		['file', 'ProviderDetails.MetadataFile'],
	]).get((type && textOf(type)) ?? '');
	return to === undefined || content === undefined ? [] : [placed(to, content)];
}
