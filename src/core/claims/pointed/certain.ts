/** Names that hardly mean anything else than a claim, a header parameter or a parameter of OAuth 2.0. */
const distinctive = new Set(
	(
		'iss aud exp iat nbf jti kid alg jku jwk x5c x5u x5t azp amr acr nonce htm htu ath cnf token_use client_id auth_time at_hash c_hash s_hash ' +
		'origin_jti event_id email_verified phone_number_verified grant_type response_type redirect_uri code_challenge code_challenge_method ' +
		'code_verifier jwks_uri authorization_endpoint token_endpoint userinfo_endpoint'
	).split(' '),
);

/** Is the text, wherever it stands as a name, the name of a claim or of a parameter for certain? */
export function isDistinctive(name: string): boolean {
	return distinctive.has(name) || /^(?:cognito|custom|dev):\w/.test(name) || name.startsWith('x5t') || name.startsWith('https://');
}

/** The quote behind it may be escaped, as often as JSON stands in JSON. */
const nameForm = /([A-Za-z_]\w{0,99}(?:[:.#]\w{1,99}){0,4})\\{0,15}["'`]{0,2}\s{0,20}[:=\]]/g;

/** Does a name stand in the text that makes the everyday names beside it (`name`, `email`, `address`) claims too? */
export function holdsDistinctiveName(text: string): boolean {
	for (const [, name] of text.matchAll(nameForm)) if (name !== undefined && isDistinctive(name)) return true;
	return false;
}
