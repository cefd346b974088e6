import type { InvalidKeyReason } from '../core/verify/keyMaterial.ts';

/** Questions of *Verify Token with Keys…*. */
export const keyQuestionSentences = {
	title: 'With which keys? Nobody is asked, and they stay in memory.',
	clipboard: 'Keys on the Clipboard',
	file: 'Choose a File…',
	paste: 'Paste Keys…',
	pasteDetail: 'A key set (JWKS), a JWK, or PEM: public key or certificate.',
	secret: 'Type a Shared Secret (HMAC)…',
	secretDetail: 'For HS256, HS384 and HS512. Cognito uses none.',
	workspace: 'Files in the workspace',
	open: 'Use Keys',
} as const;

/** Why what was given is not used as keys, and what to do. */
export const keyRefusalSentences: Readonly<Record<InvalidKeyReason | 'no-secret', string>> = {
	jwks: 'There is no key set (JWKS) and no JWK in there. A key set is JSON with a list “keys”; choose another file or copy it again.',
	pem: 'There are no keys in there: no key set (JWKS), no JWK, and no public key or certificate in PEM. Choose another file or copy them again.',
	'private-key':
		'That is a private key. Verifying needs only the public one: give that, and keep the private one where nobody else reads it.',
	'key-as-secret':
		'That is a key, not a shared secret. A public key is no secret: everybody could sign with it. Give it as a key: choose “Paste Keys…”.',
	'no-secret':
		'AWS signs such a token with a private key and shares no secret with anybody, so a token that fits a secret is forged. Verify it with the public keys of its issuer.',
};
