/** The document of a user pool as Cognito serves it, with changes; for examples. */
export function discoveryDocument(change: (text: string) => string = (text) => text): string {
	return change(`{
  "authorization_endpoint": "https://shop.auth.eu-west-1.amazoncognito.com/oauth2/authorize",
  "end_session_endpoint": "https://shop.auth.eu-west-1.amazoncognito.com/logout",
  "id_token_signing_alg_values_supported": ["RS256"],
  "issuer": "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E",
  "jwks_uri": "https://cognito-idp.eu-west-1.amazonaws.com/eu-west-1_Ab12Cd34E/.well-known/jwks.json",
  "response_types_supported": ["code", "token"],
  "scopes_supported": ["openid", "email", "phone", "profile"],
  "subject_types_supported": ["public"],
  "token_endpoint": "https://shop.auth.eu-west-1.amazoncognito.com/oauth2/token",
  "userinfo_endpoint": "https://shop.auth.eu-west-1.amazoncognito.com/oauth2/userInfo"
}
`);
}
