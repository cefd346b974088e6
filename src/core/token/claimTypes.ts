import { isJsonObject, type JsonValue } from './json.ts';
import { unfold } from './unfold.ts';

/** Types that a member can be documented with; each has its words. */
export type MemberType = 'string' | 'number' | 'boolean' | 'list' | 'string-or-list' | 'object' | 'object-or-string' | 'objects';

/** Claims that a verifier reads: RFC 7519 §4.1, OpenID Connect Core §2 and Cognito. Another type makes the token untrustworthy. */
export const decisiveClaimTypes: Readonly<Record<string, MemberType>> = {
	iss: 'string',
	sub: 'string',
	aud: 'string-or-list',
	exp: 'number',
	nbf: 'number',
	iat: 'number',
	auth_time: 'number',
	jti: 'string',
	token_use: 'string',
	client_id: 'string',
	// One text by RFC 8693 §4.2, but some issuers write a list.
	scope: 'string-or-list',
	nonce: 'string',
};

/**
 * Other claims with a documented type: OpenID Connect Core §2, §3.1.3.6, §5.1 and §5.6.2, RFC 7800 §3, RFC 8693 §4, RFC 9396,
 * RFC 9449 §4.2 and the Cognito Developer Guide (ID and access token). What a pool can write in two ways is allowed both.
 */
export const otherClaimTypes: Readonly<Record<string, MemberType>> = {
	...typed(
		'string',
		'acr azp at_hash c_hash s_hash sid origin_jti event_id device_key username cognito:username cognito:preferred_role',
		'name given_name family_name middle_name nickname preferred_username profile picture website email gender birthdate zoneinfo locale',
		'phone_number htm htu ath',
	),
	...typed('number', 'updated_at'),
	...typed('boolean', 'email_verified phone_number_verified'),
	...typed('list', 'amr cognito:groups'),
	...typed('object', 'cnf act may_act events sub_jwk _claim_names _claim_sources'),
	...typed('objects', 'identities authorization_details'),
	// The guide of 2023 has one text with commas.
	'cognito:roles': 'string-or-list',
	scp: 'string-or-list',
	// An object by OpenID Connect Core §5.1.1; the attribute of a pool is a text.
	address: 'object-or-string',
};

/** Header parameters with a documented type (RFC 7515 §4.1, RFC 7516 §4.1, RFC 7518 §4, RFC 7797 §3). */
export const headerTypes: Readonly<Record<string, MemberType>> = {
	...typed('string', 'kid typ cty enc zip jku x5u x5t x5t#S256 apu apv iv tag p2s'),
	...typed('object', 'jwk epk'),
	...typed('list', 'x5c'),
	...typed('number', 'p2c'),
	...typed('boolean', 'b64'),
};

function typed(type: MemberType, ...names: readonly string[]): Record<string, MemberType> {
	return Object.fromEntries(names.flatMap((list) => list.split(' ')).map((name) => [name, type]));
}

/** Has the value that type? A list of objects may be written as a text, as UserInfo does. */
export function hasType(value: JsonValue, type: MemberType): boolean {
	switch (type) {
		case 'list':
			return Array.isArray(value) && value.every((item) => typeof item === 'string');
		case 'string-or-list':
			return typeof value === 'string' || hasType(value, 'list');
		case 'object':
			return isJsonObject(value);
		case 'object-or-string':
			return typeof value === 'string' || isJsonObject(value);
		case 'objects': {
			const items = typeof value === 'string' ? unfold(value) : value;
			return Array.isArray(items) && items.every(isJsonObject);
		}
		default:
			return typeof value === type;
	}
}
