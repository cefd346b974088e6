import type { Row, ValueType } from '../row.ts';

const discovery = 'OpenID Connect Discovery 1.0 §3';
const server = 'RFC 8414 §2';

const option = (name: string, title: string, meaning: string, type: ValueType, source: string): Row => ({
	name,
	family: 'endpoint',
	title,
	meaning,
	where: ['discovery'],
	type,
	source,
});

/** Members of the discovery document that say what else an issuer can do, or where somebody reads about it. */
export const discoveryOptionsRows: readonly Row[] = [
	option(
		'userinfo_signing_alg_values_supported',
		'UserInfo algorithms',
		'The algorithms that sign answers of the UserInfo endpoint; without them the answer is plain JSON.',
		'string-list',
		discovery,
	),
	option(
		'id_token_encryption_alg_values_supported',
		'ID token key encryption',
		'The algorithms that encrypt the key of encrypted ID tokens.',
		'string-list',
		discovery,
	),
	option(
		'id_token_encryption_enc_values_supported',
		'ID token content encryption',
		'The algorithms that encrypt the content of encrypted ID tokens.',
		'string-list',
		discovery,
	),
	option(
		'request_object_signing_alg_values_supported',
		'Request object algorithms',
		'The algorithms the issuer takes for signed sign-in requests.',
		'string-list',
		discovery,
	),
	option(
		'token_endpoint_auth_signing_alg_values_supported',
		'Client assertion algorithms',
		'The algorithms the token endpoint takes for JWTs by which clients prove themselves.',
		'string-list',
		discovery,
	),
	option(
		'revocation_endpoint_auth_methods_supported',
		'Client authentication at revocation',
		'How a client may prove itself at the revocation endpoint.',
		'string-list',
		server,
	),
	option(
		'introspection_endpoint_auth_methods_supported',
		'Client authentication at introspection',
		'How a client may prove itself at the introspection endpoint.',
		'string-list',
		server,
	),
	option('claim_types_supported', 'Claim types', 'How claims can be given; normal where it is left out.', 'string-list', discovery),
	option('claims_parameter_supported', 'Parameter claims', 'Whether a sign-in request may ask for single claims.', 'boolean', discovery),
	option('request_parameter_supported', 'Parameter request', 'Whether a sign-in request may come as a JWT.', 'boolean', discovery),
	option(
		'request_uri_parameter_supported',
		'Parameter request_uri',
		'Whether a sign-in request may be fetched from a URL; yes where it is left out.',
		'boolean',
		discovery,
	),
	option(
		'require_request_uri_registration',
		'Registered request URLs',
		'Whether URLs of sign-in requests must be registered beforehand.',
		'boolean',
		discovery,
	),
	option(
		'require_pushed_authorization_requests',
		'Pushed requests required',
		'Whether every sign-in request must be deposited beforehand.',
		'boolean',
		'RFC 9126 §5',
	),
	option(
		'authorization_response_iss_parameter_supported',
		'Issuer in the answer',
		'Whether the answer of the authorization endpoint names the issuer, so that an app notices an answer of another one.',
		'boolean',
		'RFC 9207 §3',
	),
	option(
		'tls_client_certificate_bound_access_tokens',
		'Certificate-bound tokens',
		"Whether access tokens can be bound to a client's certificate.",
		'boolean',
		'RFC 8705 §3.3',
	),
	option(
		'mtls_endpoint_aliases',
		'Endpoints for certificates',
		'Other URLs of endpoints, for clients that prove themselves by a certificate.',
		'object',
		'RFC 8705 §5',
	),
	option(
		'check_session_iframe',
		'Session page',
		'A page that an app embeds to notice that the user has signed out.',
		'url',
		'OpenID Connect Session Management 1.0 §3.3',
	),
	option('display_values_supported', 'Displays', 'How the sign-in page can be shown, such as page or popup.', 'string-list', discovery),
	option('ui_locales_supported', 'Languages of pages', 'The languages of the pages that users see.', 'string-list', discovery),
	option('claims_locales_supported', 'Languages of claims', 'The languages in which claims can be given.', 'string-list', discovery),
	option('service_documentation', 'Documentation', 'A page for developers of apps.', 'url', discovery),
	option('op_policy_uri', 'Policy', "A page on what apps may do with users' data.", 'url', discovery),
	option('op_tos_uri', 'Terms of service', 'A page with the terms of service of the issuer.', 'url', discovery),
	option(
		'signed_metadata',
		'Signed metadata',
		'A JWT with members of this document, which count more than those beside it for whoever trusts its signature.',
		'string',
		'RFC 8414 §2.1',
	),
];
