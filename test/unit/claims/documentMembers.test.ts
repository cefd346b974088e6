import { describe, expect, it } from 'vitest';
import { pointedAt } from '../../../src/core/claims/pointed/pointed.ts';

/** What each name of a JSON text is said to be, where the mouse rests on it. */
function explained(json: object): Readonly<Record<string, string | undefined>> {
	const lines = JSON.stringify(json, null, 2).split('\n');
	const found = lines.flatMap((text, line) =>
		[...text.matchAll(/"([\w#]+)":/g)].map(({ 1: name = '', index }) => {
			const { row } = pointedAt({ lines, line, character: index + 1, syntax: 'other' }) ?? {};
			return [name, row?.where[0] === undefined ? undefined : `${row.where[0]}: ${row.source}`] as const;
		}),
	);
	return Object.fromEntries(found);
}

const issuer = 'https://login.example.jp';
/** Members of OpenID Connect Discovery 1.0 §3 and RFC 8414 §2. */
const members = (
	'authorization_endpoint token_endpoint userinfo_endpoint jwks_uri registration_endpoint scopes_supported response_types_supported ' +
	'response_modes_supported grant_types_supported acr_values_supported subject_types_supported id_token_signing_alg_values_supported ' +
	'id_token_encryption_alg_values_supported id_token_encryption_enc_values_supported userinfo_signing_alg_values_supported ' +
	'request_object_signing_alg_values_supported token_endpoint_auth_methods_supported token_endpoint_auth_signing_alg_values_supported ' +
	'display_values_supported claim_types_supported claims_supported service_documentation claims_locales_supported ui_locales_supported ' +
	'claims_parameter_supported request_parameter_supported request_uri_parameter_supported require_request_uri_registration op_policy_uri ' +
	'op_tos_uri revocation_endpoint revocation_endpoint_auth_methods_supported introspection_endpoint ' +
	'introspection_endpoint_auth_methods_supported code_challenge_methods_supported signed_metadata end_session_endpoint ' +
	'authorization_response_iss_parameter_supported tls_client_certificate_bound_access_tokens mtls_endpoint_aliases ' +
	'require_pushed_authorization_requests pushed_authorization_request_endpoint check_session_iframe'
).split(' ');

describe('members of documents that issuers publish', () => {
	it('are explained in a discovery document', () => {
		const found = explained({ issuer, ...Object.fromEntries(members.map((name) => [name, issuer])) });
		expect(Object.keys(found)).toHaveLength(members.length + 1);
		for (const [name, row] of Object.entries(found)) expect(row, name).toMatch(/^discovery: (?:OpenID|RFC)/);
	});

	it('are explained in a key set, each by the section on keys', () => {
		const key = {
			kty: 'RSA',
			use: 'sig',
			key_ops: ['verify'],
			alg: 'RS256',
			kid: '1',
			x5c: ['MII'],
			x5t: 'a',
			'x5t#S256': 'a',
			n: 'a',
			e: 'AQAB',
		};
		const found = explained({ keys: [key, { kty: 'EC', crv: 'P-256', x: 'a', y: 'a' }] });
		expect(Object.keys(found)).toHaveLength(14);
		for (const [name, row] of Object.entries(found)) expect(row, name).toMatch(/^jwk: RFC 751[78]/);
	});

	it('are none where the names stand in another file', () => {
		expect(explained({ service_documentation: issuer, op_policy_uri: issuer, keys: [] })).toEqual({
			service_documentation: undefined,
			op_policy_uri: undefined,
			keys: undefined,
		});
	});
});
