import { isRegion, isUserPoolId, isUserPoolIssuer } from '../../../cognito/issuer.ts';
import { prefixDomains } from '../../../cognito/partitions.ts';
import { isIdentityPoolId } from '../../graph/ids.ts';
import { textOf } from '../../model/settle.ts';
import type { ConfigValue } from '../../model/value.ts';
import { byCommas } from '../forms.ts';
import type { PlacedMember } from '../mapped.ts';
import { secretIn } from '../secrets.ts';
import type { Entry } from './entry.ts';

/** What a setting about Cognito is, by its name in capitals without separators, and by its value. */
interface SettingRow {
	readonly to: string;
	readonly name?: RegExp;
	readonly value?: (text: string) => boolean;
	readonly read?: (value: ConfigValue) => ConfigValue;
}

const cognitoName = /COGNITO|USERPOOL/;
const isUrl = (text: string): boolean => /^[a-z][a-z0-9+.-]*:\/\//i.test(text);

/** The first that fits counts. Ids tell themselves by their form; everything else needs a name that speaks of Cognito, or of OAuth. */
const rows: readonly SettingRow[] = [
	{ to: 'UserPoolId', value: isUserPoolId },
	{ to: 'IdentityPoolId', value: isIdentityPoolId },
	{ to: 'Authority', name: /(?:AUTHORITY|ISSUER(?:UR[LI])?)$/, value: isUrl },
	{ to: 'Authority', name: /^(?!.*JWKS)/, value: (text) => isUserPoolIssuer(text.replace(/\/$/, '')) },
	// The ids that Cognito makes up.
	{ to: 'UserPoolClientId', name: /CLIENTID$/, value: (text) => /^[a-z0-9]{26}$/.test(text) },
	{ to: 'UserPoolClientId', name: /(?:COGNITO|USERPOOL)\w*CLIENTID$/, value: (text) => /^[\w+]{1,128}$/.test(text) },
	{ to: 'Region', name: /(?:COGNITO|USERPOOL)\w*REGION$/, value: isRegion },
	{ to: 'OAuthDomain', name: /DOMAIN$|UR[LI]$/, value: (text) => prefixDomains.some((domain) => hostIn(text).endsWith(`.${domain}`)) },
	{ to: 'OAuthDomain', name: /(?:COGNITO|USERPOOL|HOSTEDUI|OAUTH)DOMAIN$/ },
	{ to: 'RedirectSignIn', name: /(?:REDIRECTSIGNIN|REDIRECTUR[LI]|CALLBACKUR[LI]S?)$/, value: isUrl, read: byCommas },
	{ to: 'RedirectSignOut', name: /(?:REDIRECTSIGNOUT|(?:SIGNOUT|LOGOUT)UR[LI]S?)$/, value: isUrl, read: byCommas },
	{ to: 'OAuthScopes', name: /(?:COGNITO|USERPOOL|OAUTH|OIDC)SCOPES?$/, read: byCommas },
	{ to: 'ResponseType', name: /RESPONSETYPE$/ },
];

/** Names whose value is filled in by something else, so that they are told by the name alone. */
const unknownRows: readonly { readonly to: string; readonly name: RegExp }[] = [
	{ to: 'UserPoolId', name: /USERPOOLID$/ },
	{ to: 'IdentityPoolId', name: /IDENTITYPOOLID$/ },
	{ to: 'UserPoolClientId', name: /(?:COGNITO|USERPOOL)\w*CLIENTID$/ },
];

/** The property of a front end that a setting is; undefined where it is about something else. */
export function cognitoSetting(entry: Entry): PlacedMember | undefined {
	const name = entry.name.toUpperCase().replace(/[^A-Z0-9]/g, '');
	const secret = secretIn(entry);
	if (secret !== undefined) return isOfCognito(name, secret.to, entry.value) ? secret : undefined;
	const text = textOf(entry.value);
	if (text === '') return undefined;
	if (text === undefined) {
		const row = unknownRows.find((candidate) => candidate.name.test(name));
		return row && { to: row.to, member: entry };
	}
	const row = rows.find((candidate) => (candidate.name?.test(name) ?? true) && (candidate.value?.(text) ?? true));
	return row && { to: row.to, member: row.read ? { ...entry, value: row.read(entry.value) } : entry };
}

/** Other providers have client secrets too; those of Cognito are long, in small letters and digits. */
function isOfCognito(name: string, to: string, value: ConfigValue): boolean {
	return to !== 'ClientSecret' || cognitoName.test(name) || /^[a-z0-9]{48,64}$/.test(textOf(value) ?? '');
}

function hostIn(text: string): string {
	return /^(?:https?:\/\/)?([\w.-]{1,255})/.exec(text)?.[1] ?? '';
}
