import type { KindReason, ReasonCode, TokenKind } from '../core/token/kind.ts';
import { shortened } from './shortened.ts';
import type { Words } from './words.ts';

interface KindWords {
	readonly title: string;
	readonly meaning: string;
}

/** What each kind is called, and one sentence on what it is for. */
export const kindSentences: Readonly<Record<TokenKind, KindWords>> = {
	'cognito-id': { title: 'ID token', meaning: 'Says who signed in to the user pool. For the app itself, not for calling an API.' },
	'cognito-access': { title: 'Access token', meaning: 'Lets its holder call an API within its scopes.' },
	'cognito-m2m': {
		title: 'Machine-to-machine access token',
		meaning: 'Issued to an app client by client credentials; there is no user behind it.',
	},
	'cognito-refresh': {
		title: 'Refresh token',
		meaning: 'Encrypted by Cognito: nobody but Cognito can read it or see when it expires. Treat it as a password.',
	},
	'cognito-identity': {
		title: 'Identity pool OpenID token',
		meaning: 'From an identity pool, to be exchanged for temporary AWS credentials at STS.',
	},
	'alb-data': { title: 'User claims from a load balancer', meaning: 'Signed by an Application Load Balancer, not by the user pool.' },
	id: { title: 'ID token', meaning: 'An OpenID Connect ID token: says who signed in.' },
	access: { title: 'Access token', meaning: 'An OAuth 2.0 access token: lets its holder call an API.' },
	'dpop-proof': { title: 'DPoP proof', meaning: 'Proves, for one request, that the caller holds a key.' },
	logout: { title: 'Logout token', meaning: 'Tells an app that a session has ended. It must never sign anybody in.' },
	unsecured: { title: 'Unsecured token', meaning: 'It carries no signature: anybody could have written it.' },
	jws: { title: 'Signed token', meaning: 'A JSON Web Signature of no kind that is known here.' },
	jwe: { title: 'Encrypted token', meaning: 'Only the holder of the key can read its content.' },
};

/** The title of a kind; a text that is no whole token has its own. */
export function kindTitle(kind: TokenKind | undefined, { say }: Words): string {
	return say(kind === undefined ? unreadableTitle : kindSentences[kind].title);
}

export const unreadableTitle = 'Not a readable token';

/** How each kind is known, as a sentence. */
export const reasonSentences: Readonly<Record<ReasonCode, string>> = {
	'token-use': 'Named so because token_use is {value}.',
	'client-without-subject': 'Named so because token_use is access, and there is neither a username nor a sub.',
	'client-as-subject': 'Named so because token_use is access, there is no username, and sub is the client.',
	'refresh-header': 'Named so because it has five parts and exactly the header of a Cognito refresh token.',
	'identity-pool-issuer': 'Named so because the issuer {value} is the identity pool service.',
	'load-balancer-signer': 'Named so because the header names the load balancer that signed it (signer).',
	'load-balancer-header': 'Named so because the header has client, iss and exp, as only a load balancer writes them.',
	type: 'Named so because typ is {value}.',
	'logout-event': 'Named so because events names a back-channel logout.',
	'id-claim': 'Named so because it has aud and {member}, as an ID token does, and no scope.',
	'access-claim': 'Named so because it has {member}, as an access token does.',
	'algorithm-none': 'Named so because alg is {value}.',
	'no-signature': 'Named so because its third part is empty.',
	'token-in-payload': 'Named so because its payload is itself a token.',
	'token-encrypted': 'Named so because cty is {value}: a token is encrypted inside, which only the holder of the key can read.',
	encrypted: 'Named so because it has five parts, and the header says how the others are encrypted.',
	signed: 'Named so because it has a signature, and nothing in it says more.',
};

/** Characters of the value that decided, in its sentence. */
const longestValue = 100;

/** Why the token is taken for its kind. */
export function reasonSentence({ code, member, value }: KindReason, { say }: Words): string {
	const text = value.startsWith('"') ? (JSON.parse(value) as string) : value;
	return say(reasonSentences[code], { member, value: shortened(text, longestValue) });
}
