import type { BearerRefusal, BearerRemark } from '../core/token/bearer.ts';

/** What the commands on a token say: decoded documents, redaction, copying. */
export const tokenActionSentences = {
	decodedGone: 'This text is gone: what is shown of tokens is kept in memory, and only while it is open. Run the command again.',
	compareWith: 'Compare with which token?',
	compareClipboard: 'Clipboard',
	comparePaste: 'Paste a token…',
	comparePrompt: 'It is set beside the other one. It stays in memory.',
	redactedOne: 'Token redacted. What is left can be used for nothing.',
	redactedMany: '{count} tokens redacted. What is left can be used for nothing.',
	redactedBefore: 'This token is redacted already.',
	redactNothing: 'There is no token here to redact. Select one in an editor, or put the cursor into it.',
	redactReadOnly: 'This document is read-only, so the token cannot be replaced in it.',
	claimsEncrypted: 'The claims of this token are encrypted: only its reader can see them.',
	claimsUnreadable: 'The payload cannot be read, so there are no claims to copy. Decode the token to see why.',
	claimsCopied: 'Claims copied. They may be about a person.',
	headerCopied: 'Header copied. It is a credential: whoever has it can use it until it expires.',
	curlCopied: 'Command copied. It holds a credential: whoever has it can use it until it expires.',
	askUrl: 'Which address do you want to call?',
	askUrlPrompt: 'Nothing is sent now.',
	askUrlUserInfo: 'Nothing is sent now. With the scope openid, the UserInfo endpoint takes this token: {example}',
	urlInvalid: 'Type a whole address that begins with https://, without a password in it.',
	urlPlain: 'Over http, everybody on the way can read the token.',
} as const;

/** Why a text does not go into a bearer header. */
export const bearerRefusalSentences: Readonly<Record<BearerRefusal, string>> = {
	unreadable: 'This is not a whole token. Decode it to see what is wrong.',
	redacted: 'This token is redacted: no API would take it.',
	'other-use': '{kind}: not for calling an API. {meaning} APIs expect the access token.',
};

/** What to know about a token that was put into a bearer header all the same. */
export const bearerRemarkSentences: Readonly<Record<BearerRemark, string>> = {
	id: 'Copied, but this is an ID token. APIs usually expect the access token.',
	bound: 'Copied, but this token is bound to a key (cnf): the API will also ask for a proof of that key.',
	unsecured: 'Copied, but this token carries no signature: no API should take it.',
};
