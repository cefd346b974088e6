import type { TokenKind } from '../core/token/kind.ts';
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
		meaning: 'Encrypted by Cognito: nobody else can read it or see when it expires. Treat it as a password.',
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
